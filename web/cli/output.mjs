// Standard output that may close early, as in `nianbao check … | head`, or take no more, as on a full disk.
import { reasonNotOpened } from "./problem.mjs";
import { notWritten } from "./texts.mjs";

/** Leaving with one of the codes that tell of reports would say that all of them were told. */
const cannotWrite = 74;

/** `exitCode()` gives the code to leave with when nobody reads any more. */
export function createOutput(exitCode) {
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit(exitCode());
    process.stderr.write(notWritten(reasonNotOpened(error)));
    process.exit(cannotWrite);
  });
  return {
    /** Resolves once the text is on its way, so that results never pile up in memory. */
    write: (text) => new Promise((resolve) => { process.stdout.write(text, () => resolve()); }),
  };
}
