// The command `figures`: what stands in the tables of every input, right or wrong.
import { runInputs } from "./run.mjs";

/** A report with errors has its figures all the same; only what was not read has none. */
const exitCode = ({ unreadable, ...read }) => (unreadable > 0 || Object.values(read).every((count) => count === 0) ? 2 : 0);

export const figures = (options) => runInputs(options, exitCode);
