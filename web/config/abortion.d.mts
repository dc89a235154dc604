export function abortionOf(signal: AbortSignal): unknown;
