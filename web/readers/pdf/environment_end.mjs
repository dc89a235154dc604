// See environment.mjs; imported behind pdf.js.
import { restore } from "./environment.mjs";

for (const undo of restore.splice(0)) undo();
