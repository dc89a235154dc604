// Of the package and of the engine in it; the build puts it in.
/* global nianbaoVersion */
export const version = nianbaoVersion;
