// Breakdowns that claim to be complete, of which no cell holds the parts: channels, months, kinds.
import { phrase } from './context.mjs';
import { inChinese, joined, loose } from './sentence.mjs';

/** `whole` in parts that are all above nought and differ where they can. */
export function parts(whole, count) {
  const result = [];
  let left = whole;
  for (let i = count; i > 1; i -= 1) {
    const part = Math.max(1, Math.floor(left * 0.6));
    result.push(part);
    left -= part;
  }
  return [...result, left];
}

/** The parts of a whole as figures; `open` where the list does not say that it is complete. */
function split(whole, count, more = {}) {
  return parts(whole, count).map((value) => ({ value, sum: { rest: whole - value, whole, ...more }, rule: 'narrative/sum' }));
}

const inSum = { alongside: ['narrative/sum'] };
const beyond = { beyond: true };

export const sums = [
  phrase('sum/channels-respectively', (c) => {
    if (c.received < 6) return null;
    const [web, letter, hall] = split(c.received, 3);
    return c.say`全年收到政府信息公开申请${c.new}件，其中网络申请、信函申请、当面申请分别为${web}件、${letter}件、${hall}件。`;
  }, inSum),
  phrase('sum/channels-rest', (c) => {
    if (c.received < 3) return null;
    const [web, rest] = split(c.received, 2);
    return c.say`${c.year}年共收到政府信息公开申请${c.new}件，其中通过网络提交的${web}件，其余${rest}件均以信函方式提交。`;
  }, inSum),
  phrase('sum/channels-together', (c) => {
    if (c.received < 3) return null;
    const [online, paper] = split(c.received, 2);
    return c.say`线上申请${online}件，线下申请${paper}件，合计收到政府信息公开申请${c.new}件。`;
  }, inSum),
  phrase('sum/channels-made-of', (c) => {
    if (c.received < 6) return null;
    const [web, letter, hall] = split(c.received, 3);
    return c.say`本年度收到的${c.new}件政府信息公开申请由三部分组成：平台申请${web}件、信函申请${letter}件、当面申请${hall}件。`;
  }, inSum),
  phrase('sum/halves-of-the-year', (c) => {
    if (c.received < 3) return null;
    const [first, second] = split(c.received, 2);
    return c.say`从时间分布看，上半年收到政府信息公开申请${loose(first)}件，下半年收到${loose(second)}件，全年共计${loose(c.new)}件。`;
  }, inSum),
  phrase('sum/subjects', (c) => {
    if (c.received < 12) return null;
    const names = ['征地补偿', '规划建设', '财政资金', '其他方面'];
    return c.say`按申请内容划分，全年${c.new}件政府信息公开申请中，${joined(c.say, split(c.received, 4).map((x, i) => c.say`涉及${names[i]}的${x}件`))}。`;
  }, inSum),
  phrase('sum/answers-on-time-and-extended', (c) => {
    if (c.processed < 3) return null;
    const [soon, late] = split(c.processed, 2);
    return c.say`办结的${c.done}件政府信息公开申请中，20个工作日内答复${soon}件，经批准延期答复${late}件，没有逾期答复。`;
  }, inSum),
  phrase('sum/answers-chinese', (c) => {
    if (c.processed < 3 || c.processed > 999) return null;
    const [paper, mail] = split(c.processed, 2);
    return c.say`全年办结政府信息公开申请${c.done}件，分别为书面答复${inChinese(paper)}件、电子邮件答复${inChinese(mail)}件。`;
  }, inSum),
  phrase('sum/part-beyond-whole', (c) => {
    if (c.received < 2) return null;
    const [web] = split(c.received, 2, { open: true });
    return c.say`全年收到政府信息公开申请${c.new}件，其中网络申请${web}件。`;
  }, inSum),
  phrase('sum/part-beyond-processed', (c) => {
    if (c.processed < 2) return null;
    const [soon] = split(c.processed, 2, { open: true });
    return c.say`全年办结政府信息公开申请${c.done}件，其中当场答复${soon}件。`;
  }, inSum),
  phrase('sum/website', (c) => {
    const whole = { value: 1386, sum: { rest: 0, whole: 1386 }, rule: 'narrative/sum' };
    const [news, notices, rest] = split(1386, 3);
    return c.say`通过门户网站发布信息${whole}条，其中工作动态${news}条、通知公告${notices}条、其他信息${rest}条。`;
  }, beyond),
  phrase('sum/media', (c) => {
    const whole = { value: 1312, sum: { rest: 0, whole: 1312 }, rule: 'narrative/sum' };
    const [one, two] = split(1312, 2);
    return c.say`微信公众号和政务微博分别发布信息${one}条、${two}条，共计${whole}条。`;
  }, beyond),
  phrase('sum/proposals', (c) => {
    const whole = { value: 46, sum: { rest: 0, whole: 46 }, rule: 'narrative/sum' };
    const [deputies, members] = split(46, 2);
    return c.say`全年承办建议提案${whole}件，其中人大代表建议${deputies}件、政协委员提案${members}件，均已办复。`;
  }, beyond),
];
