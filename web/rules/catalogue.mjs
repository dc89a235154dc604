// The catalogue of rules as the build of the engine writes it: the only place where anything about a rule stands.

import { readFile } from 'node:fs/promises';
import { groups, languages, severities } from './words.mjs';

const texts = ['title', 'explanation', 'legal_basis', 'good_example', 'bad_example'];

/** The rules of a catalogue file in its order; throws, saying what to do, where there are none to make pages of. */
export async function readCatalogue(file) {
  const content = await readFile(file, 'utf8').catch(({ code }) => {
    throw new Error(`No catalogue of rules at ${file} (${code}). Build the engine first: it writes catalogue.json beside nianbao.wasm.`);
  });
  return rulesOf(content, file);
}

/** Checks what the pages rely on, so that none is made with a part missing. */
export function rulesOf(content, file) {
  const wrong = (what) => new Error(`The catalogue of rules ${file} ${what}`);
  let catalogue;
  try {
    catalogue = JSON.parse(content);
  } catch {
    throw wrong('is not JSON. Build the engine again.');
  }
  if (catalogue?.schema !== 'nianbao/catalogue@1') throw wrong(`has the schema ${catalogue?.schema}; the pages are made from nianbao/catalogue@1.`);
  if (!Array.isArray(catalogue.rules) || catalogue.rules.length === 0) throw wrong('holds no rules.');
  const seen = new Set();
  for (const rule of catalogue.rules) {
    const { id, severity } = rule;
    // An id becomes the path of a file.
    if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(id)) throw wrong(`holds an id that is not group/name: ${id}`);
    if (seen.has(id)) throw wrong(`holds ${id} twice.`);
    seen.add(id);
    if (!groups.has(groupOf(rule))) throw wrong(`holds ${id}, whose group has no name in web/rules/words.mjs.`);
    if (!severities.includes(severity)) throw wrong(`gives ${id} the severity ${severity}.`);
    for (const text of texts) {
      for (const language of languages) {
        if (typeof rule[text]?.[language] !== 'string' || rule[text][language].trim() === '') throw wrong(`lacks the ${text} of ${id} in ${language}.`);
      }
    }
  }
  return catalogue.rules;
}

/** The part of an id before the slash. */
export function groupOf({ id }) {
  return id.slice(0, id.indexOf('/'));
}
