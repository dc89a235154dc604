// A page may require that the addresses of scripts come from a policy that it names (Trusted Types): ours is called
// `nianbao`. Works in the page and in workers.

interface Policy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | null | undefined;

/** The address as the browser lets it be used for a script or a worker. Only for addresses of the checker's own files. */
export function trustedUrl(url: string): string {
  if (policy === undefined) policy = createPolicy();
  return policy ? policy.createScriptURL(url) : url;
}

function createPolicy(): Policy | null {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy('nianbao', { createScriptURL: (url) => url }) ?? null;
  } catch {
    // The page allows other policies only. Where it requires one, the address is refused in a moment, and that is told.
    return null;
  }
}
