// nianbao-checker.d.ts: the element's types, complete in one file.

import { codes, events, methods, properties } from './contract.mjs';

/** Of the engine's types what results are made of; `engine` is the text of wasm/engine.d.ts. */
function resultTypes(engine) {
  const from = engine.indexOf('export type Language');
  const to = engine.indexOf('export interface FormColumn');
  if (from < 0 || to < 0) throw new Error('the types of results are not found in engine.d.ts');
  return engine.slice(from, to).trim();
}

/** The element gives results with what a page needs to draw them. */
const own = (type) => type.replace(/\bResult\b/g, 'CheckedResult');

const interfaceOf = ({ type, detail, en }) => `/** ${en} */
export interface ${type} {
${Object.entries(detail).map(([name, of]) => `  ${name}: ${own(of)};`).join('\n')}
}`;

function memberOf({ name, type, setType, readonly, en }) {
  if (setType) return `  /** ${en} */\n  get ${name}(): ${own(type)};\n  set ${name}(value: ${own(setType)});`;
  return `  /** ${en} */\n  ${readonly ? 'readonly ' : ''}${name}: ${own(type)};`;
}

const methodOf = ({ name, parameters, returns, en }) =>
  `  /** ${en} */\n  ${name}(${parameters.map(([parameter, type]) => `${parameter}: ${own(type)}`).join(', ')}): ${own(returns)};`;

/** As it stands in a module of the element. */
function interfaceIn(module, name) {
  const [found] = new RegExp(`export interface ${name} \\{[^]*?\\n\\}`).exec(module) ?? [];
  if (!found) throw new Error(`no interface ${name} is found`);
  return found;
}

/** The texts of modules: wasm/engine.d.ts, and of the element contract/events.ts and input/input.ts. */
export function typesOf({ engine, events: told, input }) {
  const map = events.map(({ name, type }) => `  "${name}": CustomEvent<${type}>;`);
  return `// Types of <nianbao-checker>.

${resultTypes(engine)}

/** Tables by any key, so that nothing depends on which ones an edition of the form has. */
export interface CheckedReport extends Omit<Report<DetailedSection, DetailedTable>, "tables"> {
  tables: { [key: string]: DetailedTable };
}

export type CheckedResult = Omit<DetailedResult, "report"> & { report?: CheckedReport };

export type Checkable = string | Uint8Array | ArrayBuffer | Blob | { html: string; text?: string };
export type Checkables = Checkable | FileList | readonly Checkable[];

export interface CheckSettings {
  signal?: AbortSignal;
  /** Scrolls the page to what comes of it. */
  reveal?: boolean;
}

${interfaceIn(input, 'Sample')}

${interfaceIn(told, 'PublicFinding')}

/** Stable codes of nb-error and of the errors that calls reject with. */
export type ErrorCode =
${codes.map(({ name }) => `  | "${name}"`).join('\n')};

${events.map(interfaceOf).join('\n\n')}

export interface NianbaoCheckerEventMap {
${map.join('\n')}
}

export class NianbaoChecker extends HTMLElement {
${[...properties.map(memberOf), ...methods.map(methodOf)].join('\n')}
}

declare global {
  interface HTMLElementTagNameMap {
    "nianbao-checker": NianbaoChecker;
  }
  interface GlobalEventHandlersEventMap extends NianbaoCheckerEventMap {}
}
`;
}
