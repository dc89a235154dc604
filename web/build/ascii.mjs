// Everything that a browser reads as code is ASCII, so that neither a page in GBK nor a server that names another
// charset can change what it says. Scripts are escaped where they are made small.

const beyond = /[^\x00-\x7f]/gu;

/** Only for HTML whose scripts and styles stand in files of their own: references mean nothing inside those. */
export const asciiHtml = (html) => html.replace(beyond, (character) => `&#${character.codePointAt(0)};`);

export const asciiCss = (css) => css.replace(beyond, (character) => `\\${character.codePointAt(0).toString(16)} `);

/** Only for scripts that have nothing beyond ASCII outside of their strings. */
export const asciiScript = (script) => script.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const asciiJson = (value) => asciiScript(JSON.stringify(value, null, 2));
