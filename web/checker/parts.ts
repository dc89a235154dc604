// Parts of the element's script that few visits need. Each is a classic script of its own, because a classic script
// cannot import: the build puts `part('english')` in place of `import('./texts/en')`.

import * as assets from './assets';
import { buildId } from './build-info';
import * as arrival from './engine/arrival';
import * as engineFiles from './engine/files';
import { trustedUrl } from './engine/trusted';
import * as failure from './failure';
import { partFile, type partEntries } from './part-entries.mjs';

export type PartName = keyof typeof partEntries;

const { assetsFolder, assetUrl, scriptNonce } = assets;

interface Shelf {
  [name: string]: unknown;
}

/**
 * Where a part leaves what it holds, and finds the modules that it shares with the element's script. One place for each
 * build, as a page may carry elements of two.
 */
function shelfOfBuild(): Shelf {
  const shelves = globalThis as unknown as { [key: string]: Shelf };
  return (shelves[`nianbao-${buildId}`] ??= { shared: { failure, assets, arrival, engineFiles, parts: { part } } });
}

const coming: { [name in PartName]?: Promise<unknown> } = {};

export function part(name: PartName): Promise<unknown> {
  coming[name] ??= load(name, assetsFolder() + partFile(name)).catch((error) => {
    delete coming[name];
    throw error;
  });
  return coming[name]!;
}

/** The text of a file that comes packed in a script, see opaque.ts. It is not kept. */
export async function packedFile(name: string): Promise<string> {
  const key = `packed/${name}`;
  const text = await load(key, `${assetUrl('packedFiles')}${name}.js`);
  delete shelfOfBuild()[key];
  return text as string;
}

/** Loads the script at the address, which leaves what it holds under the name. */
function load(name: string, url: string): Promise<unknown> {
  const shelf = shelfOfBuild();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = trustedUrl(url);
    // What the page's policy allows to the element's script it allows to its parts.
    if (scriptNonce()) script.nonce = scriptNonce();
    const failed = () => reject(new failure.CheckFailure('load', `not loaded: ${url}`, { url }));
    script.onload = () => {
      script.remove();
      if (shelf[name]) resolve(shelf[name]);
      else failed();
    };
    script.onerror = () => {
      script.remove();
      failed();
    };
    document.head.append(script);
  });
}
