// The interface in English. It is fetched when it is asked for.

import { ruleTitles } from '../build-info';
import { en as verdictWord } from '../../formats/verdicts.mjs';
import { amountOf, isPaged, type Texts } from './texts';
import type { Step } from '../reading/prepared';

const stepsEn = (step: Step | null): string => {
  if (!step || step.total < 2) return '';
  if (isPaged(step)) return `, page ${Math.min(step.total, Math.floor(step.done) + 1)} of ${step.total}`;
  return `, ${Math.floor((100 * step.done) / step.total)}%`;
};

const englishTables: { [table: string]: string } = {
  active_disclosure: 'Proactive disclosure',
  applications: 'Applications received and processed',
  review_litigation: 'Administrative review and litigation',
};

export const en: Texts = {
  language: 'en',
  ruleTitles,
  inputTitle: 'Give an annual report',
  pasteLabel: 'Paste the full text of the annual report here',
  pasteHint: 'It is checked as soon as you paste; tables copied from Word, WPS, Excel or a web page are read as tables. You can also drop files or whole folders here: Word, WPS, PDF, OFD, Excel, web pages and plain text.',
  check: 'Check',
  checkHint: 'Ctrl+Enter',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  folderHint: 'The browser may ask whether to “upload”: files are only read on this computer',
  dropHere: 'Let go to check',
  samples: 'See a sample:',
  clear: 'Clear',
  cancel: 'Stop',
  starting: 'Starting the checker…',
  working: (step, name, done, of) => {
    const word = { loading: 'Loading the reader', reading: 'Reading', checking: 'Checking', recognising: 'Recognising text' }[step?.stage ?? 'checking'];
    const place = of > 1 ? ` (${done} of ${of} done)` : '';
    return `${word}${place}: ${name}${stepsEn(step)}`;
  },
  arriving: (loaded, total) => `Downloading what is needed: ${amountOf(loaded, total)}`,
  stopHint: 'Stop checking; results so far are kept',
  pasted: 'Pasted text',
  file: 'File',
  verdictWord,
  passed: (cells, rules) => `The sums of all three tables hold (${cells} cells, ${rules} rules). Not checked: whether the numbers are true.`,
  warnedSentence: (warnings) => `${warnings} ${warnings === 1 ? 'place needs' : 'places need'} attention.`,
  acceptedSentence: (errors) => `${errors} ${errors === 1 ? 'error was accepted by hand and still does' : 'errors were accepted by hand and still do'} not hold.`,
  failedSentence: (errors) => `${errors} ${errors === 1 ? 'error' : 'errors'} found.`,
  incompleteSentence: (unread, rules) => {
    const parts = [
      unread ? `${unread} ${unread === 1 ? 'cell was' : 'cells were'} not read` : '',
      rules ? `${rules} ${rules === 1 ? 'rule' : 'rules'} could not be checked everywhere` : '',
    ].filter(Boolean).join(' and ');
    return `No error in what was read, but ${parts || 'the report was not read whole'}, so it cannot count as consistent.`;
  },
  also: (warnings, infos, unread) => {
    const parts = [
      warnings ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
      infos ? `${infos} ${infos === 1 ? 'note' : 'notes'}` : '',
      unread ? `${unread} ${unread === 1 ? 'cell' : 'cells'} not read` : '',
    ].filter(Boolean).join(', ');
    return parts ? `Also ${parts}.` : '';
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  findings: 'Findings',
  noFindings: 'Nothing was found.',
  noFindingsUnread: 'Nothing was found in what was read; what could not be checked is listed under “What was checked”.',
  more: (count) => `Show ${count} more`,
  tables: 'The three statutory tables',
  tableTitle: (section, heading, table) => `${section}. ${englishTables[table] ?? heading}`,
  tableMissing: 'This table was not found in the report.',
  state: { number: 'number', blank: 'blank', 'not-a-number': 'not a number', unread: 'not read' },
  inferred: 'placed by the equations',
  wrong: 'has findings',
  operand: 'part of this sum',
  legend: 'Legend',
  source: 'Source text',
  omitted: (count) => `… ${count} characters left out …`,
  ledger: 'What was checked',
  ledgerSum: (checked, passed, failed, open, idle) =>
    `Checked ${checked} rules: ${passed} passed, ${failed} failed, ${open} could not run${idle ? `; ${idle} more do not apply` : ''}`,
  rulePage: 'About this rule (in a new window)',
  ruleText: 'About this rule',
  accept: 'Accept this…',
  acceptDo: 'Accept',
  accepted: (reason) => `Accepted: ${reason}`,
  withdraw: 'Take back',
  reason: 'Reason',
  reasonMissing: 'Give the reason for accepting it.',
  settingsInForce: (rules, accepted) =>
    `Checked with settings: ${[rules ? `${rules} ${rules === 1 ? 'rule' : 'rules'} changed` : '', accepted ? `${accepted} ${accepted === 1 ? 'finding' : 'findings'} accepted` : ''].filter(Boolean).join(', ')}.`,
  explanation: 'Explanation',
  about: { agency: 'Agency', year: 'Year', edition: 'Form', form: ' edition', draft: 'Version' },
  unknown: 'not read',
  selection: 'Selected',
  nothingSelected: 'Choose a finding, a cell or a mark in the text: all three views follow.',
  toTable: 'Table',
  toSource: 'Text',
  toFindings: 'Finding',
  failure: {
    load: 'The checker was not downloaded completely. Check the connection, reload the page and try again; the report is not at fault.',
    'worker-blocked': 'This site’s security policy does not let the checker run. Tell its administrator: worker-src must allow this site, and blob: where the checker lies on another one; the report is not at fault.',
    'trusted-types': 'This site’s security policy (require-trusted-types-for) stopped the checker. Tell its administrator: trusted-types must name nianbao; the report is not at fault.',
    'worker-mime': 'The site labels the checker’s scripts as another type of file, and the browser refuses them. Tell its administrator: the Content-Type of .js files must be text/javascript; the report is not at fault.',
    'wasm-blocked': 'WebAssembly is not allowed here, and the checker that does without it did not start either. Use a newer browser, or ask the administrator to add wasm-unsafe-eval to script-src; the report is not at fault.',
    'wasm-missing': 'A file of the checker is missing from the site. Tell its administrator: the folder embed must be copied as a whole, and .wasm and .dat files be served; the report is not at fault.',
    'wasm-corrupt': 'A file of the checker is incomplete on the site, or was changed. Reload the page and try again; if it happens again, ask the administrator to copy the folder embed once more; the report is not at fault.',
    'connect-blocked': 'This site’s security policy does not let the checker be downloaded. Tell its administrator: connect-src must allow the site that the checker lies on; the report is not at fault.',
    'cross-origin': 'The checker lies on another site (or this page is in a sandboxed frame), and its files may not be read from here. Ask the administrator to set Access-Control-Allow-Origin on the checker’s site, or to put the folder embed on this site, without a sandbox; the report is not at fault.',
    'file-protocol': 'A page opened from disk cannot load the checker. Open it through a web site, or use nianbao.html, which opens by double click; the report is not at fault.',
    'version-mismatch': 'The checker’s files are not all of one version. Reload the page and try again; if it happens again, ask the administrator to copy the folder embed as a whole; the report is not at fault.',
    unsupported: 'This browser is too old for the checker. Use Chrome 86, Firefox 101 or anything newer; the report is not at fault.',
    hung: 'Reading this file took too long and was stopped; other files are not affected. Open it in its own program, save it as DOCX and try that, or paste the full text into the box.',
    crashed: 'The checker stopped unexpectedly on this file and was restarted; other files are not affected. Try again; if it happens again, paste the full text into the box.',
    cancelled: 'Stopped; this file was not checked.',
    'unreadable-file': 'The browser cannot read this file: it may have been moved, renamed or be in use. Choose it again.',
  },
  held: {
    nothing: '',
    report: 'Check the annual report before you submit: paste its full text here, or choose its file.',
    end: 'The annual report is still being checked. Submit when the result is there.',
    errors: 'The annual report is not consistent. Correct it and check it again before you submit.',
    acceptance: 'The annual report has errors that were only accepted; here all of them must be corrected before you submit.',
    certainty: 'The annual report could not be checked in full, so it does not count as passed. Check its original file, or paste the full text.',
    start: 'The checker did not start, so the annual report was not checked. Reload the page and try again; if it happens again, tell the site’s administrator.',
  },
  tooManyFiles: (most) => `The folders hold too many files or go too deep: at most ${most} files were checked. Drop the rest in parts.`,
  passedOver: (count) => `${count} ${count === 1 ? 'file is no document' : 'files are no documents'} (pictures, shortcuts, temporary files) and ${count === 1 ? 'was' : 'were'} not checked.`,
  recognisedMark: 'recognised: compare with the original',
  recognisedTables: 'The three statutory tables (recognised: compare every cell with the original)',
  recognisedSentence: (doubts, unread) => {
    const parts = [
      doubts ? `${doubts} ${doubts === 1 ? 'place does' : 'places do'} not agree: the original may be wrong, or the recognition` : 'nothing was found that does not agree',
      unread ? `${unread} ${unread === 1 ? 'cell was' : 'cells were'} not read` : '',
    ].filter(Boolean).join('; ');
    return `The text was recognised from pictures, so nothing is certain. Of what was read, ${parts}.`;
  },
  notes: 'About the reading',
  place: {
    page: (number) => `page ${number}`,
    paragraph: (number) => `paragraph ${number}`,
  },
  gap: ' ',
  comma: ', ',
  previous: 'Previous finding',
  next: 'Next finding',
  toFirst: 'Go to the first',
  acceptedShort: 'Accepted',
  alike: (count, rule) => `${count} more of this kind${rule ? `: ${rule}` : ''}`,
  repaste: 'Paste again',
  another: 'Other file',
  undo: 'Undo: back to the one before',
  pasteAnywhere: 'Press Ctrl+V anywhere on this page to replace it',
  stale: 'The text was changed; what stands below is the result from before. Press “Check” again.',
  reports: (count) => `${count} reports`,
  map: 'The three tables at a glance: a click leads to the cell',
  tryOut: 'Try a change',
  notUploaded: (isOwnPage) => `Nothing is uploaded · 0 bytes sent ${isOwnPage ? 'since this page was opened' : 'by this checker'} · `,
  howToCheck: 'how to check this',
  ofYear: (year) => String(year),
  draft: (number) => `Version ${number}`,
  carry: 'Take away',
  receipt: 'Receipt ',
  receiptHint: 'The same file, version and settings give the same receipt wherever they are checked',
  titled: (title, count) => `${title} (${count})`,
};
