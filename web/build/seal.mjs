// Ends files of the element with the name of the build: the element sees by it whether they came whole and belong to it
// (checker/engine/seal.ts).

const mark = (buildId) => `nianbao-build:${buildId}`;

/** A module of WebAssembly, with a section that engines pass over. Both lengths stay below 128, so that each is one byte. */
export function sealedModule(module, buildId) {
  const custom = 0;
  const name = Buffer.from('build');
  const content = Buffer.from(mark(buildId));
  return Buffer.concat([module, Buffer.from([custom, 1 + name.length + content.length, name.length]), name, content]);
}

/**
 * A worker's script. Its code finds the name as a variable, so that what is made small stays the same from build to build.
 * It ends with a statement and not with a comment: bundlers make scripts small once more, and comments are gone then.
 */
export const sealedScript = (code, buildId) =>
  `var nianbaoBuild=${JSON.stringify(buildId)};\n${String(code).trimEnd()}\nself.nianbaoSeal=${JSON.stringify(mark(buildId))};\n`;
