// `import { check } from "nianbao"` in a page: engine and readers in workers, the same as the element's.

import { hostFor } from '../checker/engine/hosts';
import { abortionOf } from '../config/abortion.mjs';
import { indicators as rates } from '../figures/indicators.mjs';
import { problemResult } from '../formats/problem.mjs';
import { limits } from '../readers/limits.mjs';
import { useBundledFiles } from './bundled';
import { figuresIn, rollupRequest, seriesRequest } from './comparing.mjs';
import { configurationOf, createQueue, requestOf, throwIfAborted, type CheckOptions, type Input, type Request } from './request.mjs';
import { version } from './version.mjs';
import type { Content } from '../checker/reading/prepared';
import type { RollupResult, SeriesResult, Result } from '../../wasm/engine';
import type { EngineHost } from '../checker/engine/host';

export { version };

useBundledFiles();

const queued = createQueue();
const encoder = new TextEncoder();

async function run({ content, isHtml, language, file, facts, signal }: Request, options?: CheckOptions): Promise<Result> {
  throwIfAborted(signal);
  const host = hostFor(null);
  const leave = host.retain();
  try {
    const { rules } = await host.start();
    const config = configurationOf(options, rules.map(({ id }) => id));
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
    return JSON.parse(await host.render(input, { language, file, format, document: isDocument, config, facts, ...sha256 }, false, signal));
  } catch (error) {
    if (signal?.aborted) throw abortionOf(signal);
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

async function withHost<Value>(work: (host: EngineHost) => Promise<Value>): Promise<Value> {
  const host = hostFor(null);
  const leave = host.retain();
  try {
    await host.start();
    return await work(host);
  } finally {
    leave();
  }
}

export async function series(results: Iterable<Result>, options?: object): Promise<SeriesResult[]> {
  const asked = seriesRequest(results, options);
  return await withHost((host) => host.compare({ how: 'series', ...asked })) as SeriesResult[];
}

export async function rollup(superior: Result, subordinates: Iterable<Result>, options?: object): Promise<RollupResult> {
  const asked = rollupRequest(superior, subordinates, options);
  const [result] = await withHost((host) => host.compare({ how: 'rollup', ...asked }));
  return result as RollupResult;
}

export const figures = (result: Result) => withHost(async (host) => figuresIn(result, host.info!.forms));

export const indicators = async () => JSON.parse(JSON.stringify(rates)) as typeof rates;
