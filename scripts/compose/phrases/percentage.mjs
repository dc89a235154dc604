// 占比: shares of whole numbers that stand beside them.
import { percent, phrase } from './context.mjs';
import { fullWidth, joined, loose } from './sentence.mjs';
import { chinese } from './numerals.mjs';
import { parts } from './sum.mjs';

/** What a reader may take as the whole, when the sentence does not name it. */
const wholes = (c) => [c.received, c.due, c.processed, c.people.value, ...Object.values(c.outcome).map((x) => x.value)];

/** Neither nothing nor everything: a share that a report would give in percent. */
const some = (part, whole) => part > 0 && part < whole;

/** `part` of `whole` in percent. Other wholes give other shares, and those are no contradiction. */
function share(c, part, whole, decimals = 1) {
  const also = wholes(c).filter((w) => w >= part && w > 0).map((w) => percent(part, w, decimals));
  return { value: percent(part, whole, decimals), share: { part, whole, decimals }, decimals, also, rule: 'narrative/percentage' };
}

const both = { alongside: ['narrative/percentage', 'narrative/sum'] };
const beyond = { beyond: true };

/** 33.9 → 百分之三十三点九 */
function inWords(figure) {
  return {
    ...figure,
    style: (text) => {
      const [whole, fraction] = text.split('.');
      return chinese(Number(whole)) + (fraction ? `点${[...fraction].map((d) => chinese(Number(d))).join('')}` : '');
    },
  };
}

export const percentages = [
  phrase('percentage/granted-of-processed', (c) => some(c.outcome.granted.value, c.processed)
    && c.say`全年办结政府信息公开申请${c.done}件，其中予以公开${c.outcome.granted}件，占${share(c, c.outcome.granted.value, c.processed)}%。`, both),
  phrase('percentage/granted-number-first', (c) => some(c.outcome.granted.value, c.processed)
    && c.say`在办结的${c.done}件申请中，${c.outcome.granted}件予以公开，占办结总数的${share(c, c.outcome.granted.value, c.processed, 2)}%。`, both),
  phrase('percentage/people', (c) => some(c.people.value, c.received)
    && c.say`全年新收政府信息公开申请${c.new}件，其中自然人申请${c.people}件，占比${share(c, c.people.value, c.received, 2)}%。`, both),
  phrase('percentage/people-and-bodies', (c) => c.people.value > 0 && c.bodies.value > 0
    && c.say`本年新收的${c.new}件申请中，自然人申请${c.people}件，占${share(c, c.people.value, c.received)}%；法人或其他组织申请${c.bodies}件，占${share(c, c.bodies.value, c.received)}%。`, both),
  phrase('percentage/whole-percent', (c) => some(c.outcome.unavailable.value, c.processed)
    && c.say`共答复申请${c.done}件，无法提供的${c.outcome.unavailable}件，约占${share(c, c.outcome.unavailable.value, c.processed, 0)}%。`, both),
  phrase('percentage/loose', (c) => some(c.outcome.denied.value, c.processed)
    && c.say`不予公开${c.outcome.denied}件，占全部办结申请${c.done}件的${loose(share(c, c.outcome.denied.value, c.processed))}%。`, both),
  phrase('percentage/full-width', (c) => some(c.outcome.granted.value, c.processed)
    && c.say`办结申请${c.done}件，予以公开${c.outcome.granted}件，占比为${fullWidth(share(c, c.outcome.granted.value, c.processed))}％。`, both),
  phrase('percentage/words', (c) => some(c.outcome.granted.value, c.processed)
    && c.say`办结政府信息公开申请${c.done}件，其中予以公开${c.outcome.granted}件，占百分之${inWords(share(c, c.outcome.granted.value, c.processed))}。`, both),
  phrase('percentage/granted-and-partial', (c) => c.outcome.granted.value > 0 && some(c.outcome.partial.value, c.processed - c.outcome.granted.value)
    && c.say`全年办结${c.done}件，予以公开和部分公开${c.apps(['granted', 'partially_granted'])}件，公开率为${share(c, c.outcome.granted.value + c.outcome.partial.value, c.processed, 2)}%。`, both),
  phrase('percentage/list', (c) => {
    const all = [['予以公开', c.outcome.granted], ['部分公开', c.outcome.partial], ['不予公开', c.outcome.denied], ['无法提供', c.outcome.unavailable],
      ['不予处理', c.outcome.rejected], ['其他处理', c.outcome.other]].filter(([, x]) => x.value > 0);
    return all.length > 2 && c.say`全年共完成政府信息公开申请答复${c.done}件。其中，${joined(
      c.say, all.map(([name, x]) => c.say`${name}${x}件，占${share(c, x.value, c.processed, 2)}%`), '；',
    )}。`;
  }, both),
  phrase('percentage/respectively', (c) => c.outcome.granted.value > 0 && c.outcome.denied.value > 0
    && c.say`办结的${c.done}件申请中，予以公开、不予公开分别为${c.outcome.granted}件、${c.outcome.denied}件，分别占${share(c, c.outcome.granted.value, c.processed)}%、${share(c, c.outcome.denied.value, c.processed)}%。`, both),
  phrase('percentage/in-brackets', (c) => c.outcome.granted.value > 0 && c.outcome.unavailable.value > 0
    && c.say`本年度办结申请${c.done}件，主要为予以公开（${c.outcome.granted}件，${share(c, c.outcome.granted.value, c.processed)}%）和无法提供（${c.outcome.unavailable}件，${share(c, c.outcome.unavailable.value, c.processed)}%）。`, both),
  phrase('percentage/not-held-of-unavailable', (c) => {
    const held = c.apps('unavailable_not_held');
    return held.value > 0 && held.value < c.outcome.unavailable.value
      && c.say`无法提供的申请${c.outcome.unavailable}件，其中本机关不掌握相关政府信息的${held}件，占${share(c, held.value, c.outcome.unavailable.value)}%。`;
  }, both),
  phrase('percentage/settled-of-due', (c) => c.over > 0 && some(c.processed, c.due)
    && c.say`应办政府信息公开申请${c.all}件，已办结${c.done}件，办结率${share(c, c.processed, c.due, 2)}%。`, both),
  phrase('percentage/upheld', (c) => some(c.review('upheld').value, c.review().value)
    && c.say`政府信息公开行政复议${c.review()}件，其中维持${c.review('upheld')}件，维持率为${share(c, c.review('upheld').value, c.review().value)}%。`, both),
  phrase('percentage/channel', (c) => {
    if (c.received < 3) return null;
    const [web] = parts(c.received, 2);
    // The number of the channel may be anything up to the whole: what is checked is its share.
    return c.say`收到政府信息公开申请${c.new}件，其中网络申请${c.n(web)}件，占${share(c, web, c.received, 2)}%。`;
  }, both),
  phrase('percentage/channels', (c) => {
    if (c.received < 10) return null;
    const [web, letter, hall] = parts(c.received, 3);
    return c.say`共收到政府信息公开申请${c.new}件。其中，通过网络申请${c.n(web)}件，占${share(c, web, c.received, 2)}%；通过信函申请${c.n(letter)}件，占${share(c, letter, c.received, 2)}%；通过当面申请${c.n(hall)}件，占${share(c, hall, c.received, 2)}%。`;
  }, both),
  phrase('percentage/website', (c) => c.say`全年发布政府信息${c.n(1250)}条，其中政策解读${c.n(75)}条，占${share(c, 75, 1250)}%。`, beyond),
  phrase('percentage/documents', (c) => c.say`公文类信息${c.n(707)}条，主动公开${c.n(673)}条，主动公开率为${share(c, 673, 707, 2)}%。`, beyond),
];

