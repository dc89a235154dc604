// What the build says of itself. Script and workers carry the same words, and so find out when they are of two builds.

/** Set by the build: put into the element's script, a variable before a worker's (web/build/seal.mjs). */
declare const nianbaoVersion: string;
declare const nianbaoBuild: string;
declare const nianbaoSizes: { [file: string]: number };
declare const nianbaoRuleTitles: { [rule: string]: string };

/** The folder of all assets has this name. */
export const version = nianbaoVersion;

/** Stands for everything that the build was made from. */
export const buildId = nianbaoBuild;

/** How long files are that may take a while to come, by their names. */
export const sizes = nianbaoSizes;

/** In English; the engine has the Chinese ones. */
export const ruleTitles = nianbaoRuleTitles;
