// Where the files lie in the npm package: in place of web/cli/shipped.mjs there.
import { readFile } from "node:fs/promises";
import * as engine from "nianbao-engine";

/* global nianbaoVersion */
const embed = new URL(`../embed/${nianbaoVersion}/`, import.meta.url);

export const engineModule = async () => engine;
export const engineFile = (name) => readFile(new URL(name, embed));
export const readerFile = (name) => readFile(new URL(`pdf/${name}`, embed));
