// A script of the page's that few visits need. The build puts `part('english')` in place of `import('./english')`, as it
// does in the element's script (checker/parts.ts).

/** Loads the script, which leaves what it holds under this name. */
export function part(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `./page-${name}.js`;
    script.onload = () => resolve((globalThis as { nianbaoPagePart?: unknown }).nianbaoPagePart);
    script.onerror = reject;
    document.head.append(script);
  });
}
