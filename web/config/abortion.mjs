// Why an AbortSignal was aborted, as what calls reject with.

/** The reason of a signal; browsers of before 2022 know none. */
export const abortionOf = (signal) => signal.reason ?? new DOMException("The check was aborted", "AbortError");
