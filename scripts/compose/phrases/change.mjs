// 同比、比上年: a percentage against last year that some whole number of last year must give.
import { phrase } from './context.mjs';
import { fullWidth, loose } from './sentence.mjs';

const rounded = (value, decimals) => {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5) / scale;
};

/** How far `now` is from `last` in percent, both of them whole numbers. */
const percentOf = (now, last, decimals) => rounded(Math.abs(now - last) / last * 100, decimals);

/** What last year may have had: a fifth less or more, never the same. */
const fewer = (now) => Math.max(1, now - Math.max(1, Math.floor(now * 0.19)));
const more = (now) => now + Math.max(1, Math.floor(now * 0.23));

function change(now, last, decimals, also = []) {
  return {
    value: percentOf(now, last, decimals), decimals, rule: 'narrative/year-change',
    change: { now: [now, ...also], last, decimals, direction: now > last ? 'up' : 'down' },
  };
}

/** A difference in whole numbers that stands beside its percentage: both must come of the same last year. */
function difference(now, last, decimals, also = []) {
  const stated = percentOf(now, last, decimals);
  const up = now > last;
  return {
    value: Math.abs(now - last), rule: 'narrative/year-change',
    change: {
      now: [now, ...also], last, direction: up ? 'up' : 'down',
      fits: (value) => [now, ...also].some((count) => near(value, up ? count - value : count + value, stated, decimals)),
    },
  };
}

/** Last year's count itself, with its percentage behind it. */
function before(now, last, decimals, also = []) {
  const stated = percentOf(now, last, decimals);
  return {
    value: last, rule: 'narrative/year-change',
    change: {
      now: [now, ...also], last, direction: now > last ? 'up' : 'down',
      fits: (value) => [now, ...also].some((count) => near(Math.abs(count - value), value, stated, decimals)),
    },
  };
}

const near = (moved, last, stated, decimals) => last > 0 && Math.abs(moved / last * 100 - stated) <= 1.5 * 10 ** -decimals;

const both = { alongside: ['narrative/year-change'] };

/** A count of the tables that rose or fell; `least` so that the percentage can be wrong at all. */
function moved(id, of, { up = true, decimals = 2, least = 3, most = 2000 }, build) {
  return phrase(`year-change/${id}`, (c) => {
    const count = of(c);
    if (count.value < least || count.value > most) return null;
    const last = up ? fewer(count.value) : more(count.value);
    return build(c, count, change(count.value, last, decimals, count.also), {
      last: before(count.value, last, decimals, count.also), difference: difference(count.value, last, decimals, count.also),
    });
  }, both);
}

const received = (c) => c.new;
const processed = (c) => c.done;

export const changes = [
  moved('rose', received, {}, (c, x, p) => c.say`全年共收到政府信息公开申请${x}件，比上一年度上升${p}%。`),
  moved('fell', received, { up: false }, (c, x, p) => c.say`全年共收到政府信息公开申请${x}件，比上年下降${p}%。`),
  moved('same-period', received, { decimals: 1, most: 300 }, (c, x, p) => c.say`${c.year}年受理政府信息公开申请${x}件，同比增长${p}%。`),
  moved('same-period-fell', received, { up: false, decimals: 1, most: 300 }, (c, x, p) => c.say`收到依申请公开${x}件，同比减少${p}%。`),
  moved('than-year', received, {}, (c, x, p) => c.say`新收政府信息公开申请${x}件，较${c.yearBefore}年增加${p}%。`),
  moved('in-brackets', received, {}, (c, x, p) => c.say`本年度共收到政府信息公开申请${x}件（同比上升${p}%），办理压力进一步加大。`),
  moved('next-sentence', received, {}, (c, x, p) => c.say`政府信息公开申请量为${x}件，与上年相比增幅为${p}%。`),
  moved('whole-percent', received, { decimals: 0, most: 40 }, (c, x, p) => c.say`全年收到政府信息公开申请${x}件，较去年增长${p}%。`),
  moved('loose', received, { up: false }, (c, x, p) => c.say`收到申请${loose(x)}件，比去年同期下降${loose(p)}%。`),
  moved('full-width', received, {}, (c, x, p) => c.say`本机关收到政府信息公开申请${fullWidth(x)}件，同比增长${fullWidth(p)}％。`),
  moved('by-difference', received, {}, (c, x, p, { difference: d }) => c.say`收到政府信息公开申请${x}件，比上年增加${d}件，增长${p}%。`),
  moved('by-difference-fell', received, { up: false }, (c, x, p, { difference: d }) => c.say`收到政府信息公开申请${x}件，较上年减少${d}件，降幅${p}%。`),
  moved('from-last', received, {}, (c, x, p, { last }) => c.say`政府信息公开申请由上年的${last}件增至${x}件，增长${p}%。`),
  moved('processed-rose', processed, {}, (c, x, p) => c.say`办结政府信息公开申请${x}件，比上年增长${p}%。`),
  moved('processed-fell', processed, { up: false, decimals: 1, most: 300 }, (c, x, p) => c.say`全年答复政府信息公开申请${x}件，同比下降${p}%。`),
  moved('review-rose', (c) => c.review(), { least: 2 }, (c, x, p) => c.say`因政府信息公开被申请行政复议${x}件，同比上升${p}%。`),
  moved('lawsuits-fell', (c) => c.lawsuits(), { up: false, least: 2 }, (c, x, p) => c.say`因政府信息公开被提起行政诉讼${x}件，同比下降${p}%。`),
  moved('licensing', (c) => c.disclosed('item_5/administrative_licensing/decisions'), { least: 10, most: 1500 },
    (c, x, p) => c.say`全年作出行政许可决定${x}件，同比增长${p}%。`),
  moved('granted', (c) => c.outcome.granted, {}, (c, x, p) => c.say`予以公开政府信息公开申请${x}件，较上年增长${p}%。`),
  moved('two-in-one', received, {}, (c, x, p) => {
    const done = c.done;
    if (done.value < 3 || done.value > 2000) return null;
    return c.say`收到政府信息公开申请${x}件，同比增长${p}%；办结${done}件，同比增长${change(done.value, fewer(done.value), 2)}%。`;
  }),
];
