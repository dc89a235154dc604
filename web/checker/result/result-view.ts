// One result in its three views, tied together: findings, tables, source. Choosing in one shows it in the
// others.

import { cellNames } from './form-grid';
import { cellsByPath } from '../session/cells';
import { h } from '../ui/dom';
import { offsetsOf } from './offsets';
import { revealInPage } from '../ui/scroll';
import { Selection, type Origin } from './selection';
import { findingsView } from './findings';
import { inspectorView } from './inspector';
import { ledgerView } from './ledger';
import { sourceView } from './source';
import { legendView, tablesView, type DrawnTable } from './tables';
import { settingsView, type SettingsActions } from './settings';
import { verdictView } from './verdict';
import type { Settings } from '../session/settings';
import type { Report, Result, RuleInfo } from '../engine-types';
import type { EngineInfo } from '../protocol';
import type { Texts } from '../texts/texts';

export interface ResultView {
  element: HTMLElement;
  selection: Selection;
}

/** `isStacked` tells whether the views stand one below the other, so that the page itself must scroll. */
export function resultView(
  result: Result, name: string, info: EngineInfo, rules: RuleInfo[], settings: Settings, load: SettingsActions, isStacked: () => boolean,
  texts: Texts,
): ResultView {
  const offsets = offsetsOf(result.source ?? '');
  const selection = new Selection(result.findings);
  const verdict = verdictView(result, name, info.forms, texts);
  const { report } = result;
  if (!report) return { selection, element: h('div', { class: 'result' }, verdict) };

  const forms = formsOf(report, info, texts);
  const names = cellNames(forms.map(({ form }) => form));
  const cells = cellsByPath(report);
  const findings = findingsView(selection, rules, offsets, result.verdict === 'pass', settings, texts);
  const tables = tablesView(forms, report, cells, selection, texts);
  const source = sourceView(result, cells, names, offsets, selection, texts);

  const inspector = inspectorView(selection, cells, names, {
    toTable: () => selection.current.cell && tables.show(selection.current.cell, true, isStacked()),
    toSource: () => source.show(true, isStacked()),
    toFinding: () => {
      const card = selection.current.finding === null ? null : findings.show(selection.current.finding, true);
      if (card && isStacked()) revealInPage(card, 'center');
    },
  }, texts);

  selection.onChange(({ finding, cell }, origin: Origin) => {
    if (origin !== 'findings' && finding !== null) findings.show(finding, false);
    // Where no single cell is to blame, the table shows the equation.
    const place = cell ?? (finding === null ? null : result.findings[finding].operands[0] ?? null);
    if (origin !== 'table' && place !== null) tables.show(place, false, origin === 'findings' && isStacked());
    if (origin !== 'source') source.show(false, origin === 'findings' && place === null && isStacked());
  });

  return {
    selection,
    element: h('div', { class: result.recognised ? 'result result-recognised' : 'result' },
      verdict,
      h('div', { class: 'panes' },
        pane('findings', texts.titled(texts.findings, result.findings.length), findings.element),
        pane('tables', result.recognised ? texts.recognisedTables : texts.tables, tables.element, legendView(texts)),
        pane('source', texts.source, source.element, h('p', { class: 'hint' }, texts.sourceHint))),
      inspector,
      ledgerView(result, rules, settings, settingsView(settings, load, texts), texts)),
  };
}

/** Each table is drawn in the edition it was recognised as. */
function formsOf(report: Report, info: EngineInfo, texts: Texts): DrawnTable[] {
  const edition = (key: string) => info.forms.find((form) => form.key === key);
  const own = edition(report.edition) ?? info.forms[info.forms.length - 1];
  return own.tables.map((table) => {
    const other = edition(report.tables[table.key]?.edition)?.tables.find((candidate) => candidate.key === table.key);
    const heading = own.sections.find(({ number }) => number === table.section)?.heading ?? table.key;
    return { form: other ?? table, title: texts.tableTitle(table.section, heading, table.key) };
  });
}

function pane(name: string, title: string, body: HTMLElement, above?: HTMLElement): HTMLElement {
  return h('section', { class: `pane pane-${name}`, 'aria-label': title },
    h('h3', {}, title), above, h('div', { class: 'pane-body' }, body));
}
