// What lies beside documents in folders and archives and is none, told by its name alone.

const leftBehind = [
  /^~\$/, /^\.~lock\./, /^~WRL\d+\.tmp$/i,   // of a document that is open elsewhere
  /^\./,
  /^(thumbs\.db|desktop\.ini)$/i,
  /\.(lnk|url|webloc|desktop)$/i,
];

const pictures = /\.(png|jpe?g|jfif|gif|bmp|tiff?|webp|heic|svg|ico|psd)$/i;

/** What programs and systems leave behind and no agency ever wrote. */
export const isLeftBehind = (name) => leftBehind.some((pattern) => pattern.test(name));

/** The same and pictures, by a path with `/`; folders of systems too. */
export function isPassedOver(path) {
  const steps = path.split("/");
  const name = steps[steps.length - 1];
  return steps[0] === "__MACOSX" || steps.slice(0, -1).some((step) => step.startsWith(".")) || isLeftBehind(name) || pictures.test(name);
}
