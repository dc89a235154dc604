// Printing, and whether it was allowed: a frame in a sandbox may not, and is told nothing.

export function print(target: Window): boolean {
  let isAllowed = false;
  const note = () => {
    isAllowed = true;
  };
  target.addEventListener('beforeprint', note);
  target.print();
  target.removeEventListener('beforeprint', note);
  return isAllowed;
}
