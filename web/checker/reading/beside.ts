// The folders of files that the readers fetch, below the folder that a bundle lies in. Each is named after
// the version of what is in it, so that a browser never mixes two of them.

/** Set by the build from the installed packages. */
declare const nianbaoVersions: { pdf: string; ocr: string };

export function foldersBelow(folder: string): { pdf: string; ocr: string } {
  return { pdf: `${folder}pdf/${nianbaoVersions.pdf}/`, ocr: `${folder}ocr/${nianbaoVersions.ocr}/` };
}
