// The list that web/npm/pack.mjs writes.

declare module 'nianbao-files' {
  /** The address of each file by its path in the folder of assets. */
  export const files: { [path: string]: string };
}
