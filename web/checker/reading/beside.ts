// The folders below the one that a bundle lies in: the rules' pages, and what the readers fetch. Those are named
// after the version of what is in them, so that a browser never mixes two of them.

/** Set by the build from the installed packages. */
declare const nianbaoVersions: { pdf: string; ocr: string };

export function foldersBelow(folder: string): { pdf: string; ocr: string; rules: string } {
  return { pdf: `${folder}pdf/${nianbaoVersions.pdf}/`, ocr: `${folder}ocr/${nianbaoVersions.ocr}/`, rules: `${folder}rules/` };
}
