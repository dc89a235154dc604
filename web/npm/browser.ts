// `import { check } from "nianbao"` in a page: engine and readers in workers, the same as the element's.

import { hostFor } from '../checker/engine/hosts';
import { problemResult } from '../formats/problem.mjs';
import { limits } from '../readers/limits.mjs';
import { useBundledFiles } from './bundled';
import { configurationOf, createQueue, reasonOf, requestOf, throwIfAborted, type CheckOptions, type Input, type Request } from './request.mjs';
import { version } from './version.mjs';
import type { Content } from '../checker/reading/prepared';
import type { Result } from '../../wasm/engine';

export { version };

useBundledFiles();

const queued = createQueue();
const encoder = new TextEncoder();

async function run({ content, isHtml, language, file, signal }: Request, options?: CheckOptions): Promise<Result> {
  throwIfAborted(signal);
  const host = hostFor(null);
  const leave = host.retain();
  try {
    const { rules } = await host.start();
    const config = configurationOf(options, rules.zh.map(({ id }) => id));
    const given: Content = isHtml ? { html: content as string, text: '' } : content;
    const prepared = await host.prepare(given, () => undefined, signal);
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    if ('problem' in prepared) {
      const { format, problem } = prepared;
      const sha256 = bytes.length > limits.fileBytes ? null : await host.digest(bytes, signal);
      return { ...problemResult(problem, { file: file || null, engine: version, language, format, sha256 }), config } as Result;
    }
    const { input, format, isDocument } = prepared;
    const sha256 = isDocument ? { sha256: await host.digest(bytes, signal) } : {};
    return JSON.parse(await host.render(input, { language, file, format, document: isDocument, config, ...sha256 }, false, signal));
  } catch (error) {
    if (signal?.aborted) throw reasonOf(signal);
    throw error;
  } finally {
    leave();
  }
}

export async function check(input: Input, options?: CheckOptions): Promise<Result> {
  const request = await requestOf(input, options);
  return queued(() => run(request, options));
}

export async function* checkMany(inputs: Iterable<Input> | AsyncIterable<Input>, options?: CheckOptions): AsyncGenerator<Result> {
  for await (const input of inputs) yield await check(input, options);
}
