// Standard output that may close early, as in `nianbao check … | head`.

/** `exitCode()` gives the code to leave with when nobody reads any more. */
export function createOutput(exitCode) {
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(exitCode());
  });
  return {
    /** Resolves once the text is on its way, so that results never pile up in memory. */
    write: (text) => new Promise((resolve) => { process.stdout.write(text, () => resolve()); }),
  };
}
