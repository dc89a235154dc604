// Lines and columns of a text whose places are counted in code points.

/** `at(offset)` gives { line, column }, both from 1; lines end with LF, CR LF or CR, as the engine counts them. */
export function createLines(text) {
  const starts = [0];
  let offset = 0;
  let before = "";
  for (const character of text) {
    if (before === "\r" && character !== "\n") starts.push(offset);
    offset++;
    if (character === "\n") starts.push(offset);
    before = character;
  }
  if (before === "\r") starts.push(offset);
  return {
    at(place) {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= place) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: place - starts[low] + 1 };
    },
  };
}
