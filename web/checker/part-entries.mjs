// Parts of the element's script that few visits need, by their names: each is a script of its own that is loaded when it
// is first used (parts.ts). The entry is below web/; in place of `import()` of it the build puts the loading.

export const partEntries = {
  english: 'checker/texts/en.ts',
  configuration: 'config/configuration.mjs',
  files: 'checker/reading/file-intake.ts',
  recognition: 'checker/reading/recognise.ts',
  exports: 'checker/session/exports.ts',
  many: 'checker/many/many.ts',
  rules: 'checker/one/rules/rules.ts',
  ruleTexts: 'checker/one/rules/in-place.ts',
  compare: 'checker/one/compare/compare.ts',
  trial: 'checker/one/trial/trial.ts',
  trust: 'checker/trust/trust.ts',
  workbook: 'checker/many/workbook.ts',
  years: 'checker/years/years.ts',
  plots: 'checker/years/plots.ts',
  sideBySide: 'checker/years/side-by-side.ts',
  rollup: 'checker/rollup/rollup.ts',
  indicators: 'checker/indicators/indicators.ts',
  carry: 'checker/carry/carry.ts',
  record: 'checker/carry/record/record.ts',
  offer: 'checker/scan/offer-one.ts',
  scan: 'checker/scan/proof.ts',
  known: 'checker/one/source/known/known.ts',
  packed: 'checker/packed.ts',
};

/** The file of a part, in the folder of assets. */
export const partFile = (name) => `part-${name}.js`;

/** Modules that a part shares with the element's script, since they have classes or keep something: by where the script leaves them. */
export const sharedModules = {
  'checker/failure.ts': 'failure',
  'checker/assets.ts': 'assets',
  'checker/engine/arrival.ts': 'arrival',
  'checker/engine/files.ts': 'engineFiles',
  'checker/parts.ts': 'parts',
};
