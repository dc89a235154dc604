// What the page of a rule says, where no page can be led to: in the place that unfolds.

import { assetUrl } from '../../assets';
import { getBytes } from '../../engine/files';
import { h } from '../../ui/dom';
import { rulesWords } from './words';
import type { Texts } from '../../texts/texts';

interface Both {
  zh: string;
  en: string;
}

/** What the catalogue tells of a rule, in both languages. */
interface RuleTexts {
  id: string;
  explanation: Both;
  legal_basis: Both;
  good_example: Both;
  bad_example: Both;
}

let catalogue: Promise<RuleTexts[]> | null = null;

/** A failure is not kept: the next rule that is unfolded tries again. */
function allRules(): Promise<RuleTexts[]> {
  catalogue ??= getBytes(assetUrl('catalogue')).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)).rules).catch((error) => {
    catalogue = null;
    throw error;
  });
  return catalogue!;
}

export async function fillRule(place: HTMLElement, rule: string, texts: Texts): Promise<void> {
  const found = await allRules().then((all) => all.find(({ id }) => id === rule), () => undefined);
  place.replaceChildren(...(found ? partsOf(found, texts) : [texts.failure.load]));
}

function partsOf(rule: RuleTexts, { language }: Texts): HTMLElement[] {
  const { explanation, basis, good, bad } = rulesWords(language).parts;
  const parts: [string, Both][] = [[explanation, rule.explanation], [basis, rule.legal_basis], [good, rule.good_example], [bad, rule.bad_example]];
  return parts.map(([title, text]) => h('p', {}, h('strong', {}, title), ' ', text[language === 'en' ? 'en' : 'zh']));
}
