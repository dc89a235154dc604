// Below the list of rules: what was set, saving it to a file, loading it from one, and back to how rules are by themselves.

import { jsonOf } from '../../session/json';
import { button, h } from '../../ui/dom';
import { download } from '../../ui/download';
import type { Configuration } from '../../engine-types';
import type { Settings } from '../../session/settings';
import type { Texts } from '../../texts/texts';
import type { RulesWords } from './words';

export interface SettingsActions {
  /** Reads a file of settings; gives what is wrong with it, or nothing. */
  load(file: File): Promise<string>;
}

/** `config`: what is in force for the report that is shown. */
export function settingsView(settings: Settings, config: Required<Configuration>, actions: SettingsActions, texts: Texts, words: RulesWords): HTMLElement {
  const { rules, accept } = config;
  const isEmpty = Object.keys(rules).length + accept.length === 0;
  const problem = h('p', { class: 'settings-problem', role: 'alert' });
  const choose = h('input', { type: 'file', class: 'file-input', accept: '.json', tabindex: -1, 'aria-hidden': 'true' });
  choose.addEventListener('change', async () => {
    const [file] = choose.files ?? [];
    if (file) problem.textContent = await actions.load(file);
    choose.value = '';
  });
  return h('div', { class: 'settings' },
    h('p', { class: 'hint' }, isEmpty ? words.noSettings : texts.settingsInForce(Object.keys(rules).length, accept.length)),
    h('div', { class: 'actions' },
      isEmpty ? null : button({ class: 'quiet', 'data-action': 'save-settings' }, () => save(config), words.saveSettings),
      button({ class: 'quiet', 'data-action': 'load-settings' }, () => choose.click(), words.loadSettings),
      choose,
      isEmpty ? null : button({ class: 'quiet', 'data-action': 'clear-settings' }, () => settings.clear(), words.clearSettings)),
    problem);
}

/** A file as the command line takes it with --config. */
function save(config: Required<Configuration>): void {
  download(new Blob([`${jsonOf(config, 2)}\n`], { type: 'application/json' }), 'nianbao-settings.json');
}
