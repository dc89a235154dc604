import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The tests lie outside this folder, where packages are not found by name: hence the globals.
export default defineConfig({
  resolve: { alias: { '@checker': here('checker'), '@page': here('page') } },
  define: { nianbaoVersion: '"test"', nianbaoBuild: '"test"', nianbaoSizes: '{}', nianbaoRuleTitles: '{}' },
  // An address and not its default name: "localhost" is unknown to a machine without /etc/hosts.
  server: { host: '127.0.0.1', fs: { allow: [here('..')] } },
  test: { globals: true, dir: here('../tests/web'), include: ['**/*.test.ts'], environment: 'node' },
});
