// 上年结转 and 结转下年度: what was waiting at the beginning and at the end of the year.
import { phrase } from './context.mjs';
import { fullWidth, inChinese, loose } from './sentence.mjs';

export const carriedOver = [
  phrase('carried-over/plain', (c) => c.over > 0 && c.say`本年度办理上年结转政府信息公开申请${c.carriedOver}件。`),
  phrase('carried-over/from-year', (c) => c.over > 0 && c.say`由${c.yearBefore}年度结转至本年度办理的政府信息公开申请${c.carriedOver}件。`),
  phrase('carried-over/also', (c) => c.over > 0 && c.say`此外，另有上一年度未办结、转入今年继续办理的申请${c.carriedOver}件。`),
  phrase('carried-over/number-first', (c) => c.over > 0 && c.say`年初尚有${c.carriedOver}件上年结转的政府信息公开申请，已列入台账优先办理。`),
  phrase('carried-over/of-last-year', (c) => c.over > 0 && c.say`承接去年结转的依申请公开事项${c.carriedOver}项。`),
  phrase('carried-over/chinese', (c) => c.over > 0 && c.over < 100 && c.say`其中上年度结转${inChinese(c.carriedOver)}件，均已在第一季度答复。`),
  phrase('carried-over/loose', (c) => c.over > 0 && c.say`上年结转申请${loose(c.carriedOver)}件，当年新收申请${loose(c.new)}件。`),
  phrase('carried-over/zero', (c) => c.received > 0 && c.over === 0 && c.say`上年结转政府信息公开申请${c.carriedOver}件，本年新收${c.new}件。`),
  phrase('carried-over/with-received', (c) => c.over > 0 && c.received > 0
    && c.say`${c.year}年我局共收到依申请公开${c.new}件，上年度结转${c.carriedOver}件，所有申请均依法受理。`),
  phrase('carried-over/both-ends', (c) => c.over > 0 && c.forward > 0
    && c.say`上年结转${c.carriedOver}件已经全部办理完毕，结转下一年度继续办理${c.carriedForward}件。`),
  phrase('carried-over/people', (c) => c.apps('carried_over', 'natural_person').value > 0
    && c.say`上年结转的申请中，自然人申请${c.apps('carried_over', 'natural_person')}件。`),
];

export const carriedForward = [
  phrase('carried-forward/plain', (c) => c.forward > 0 && c.say`结转下年度继续办理的政府信息公开申请${c.carriedForward}件。`),
  phrase('carried-forward/turned', (c) => c.forward > 0 && c.say`因临近年末，有${c.carriedForward}件申请转下一年度继续办理。`),
  phrase('carried-forward/to-year', (c) => c.forward > 0 && c.say`未到答复期限、结转至${c.yearAfter}年办理的申请${c.carriedForward}件。`),
  phrase('carried-forward/put-off', (c) => c.forward > 0 && c.say`政府信息公开申请顺延至下一年答复${c.carriedForward}件。`),
  phrase('carried-forward/remaining', (c) => c.forward > 0 && c.processed > 0
    && c.say`本街道办理的申请中，${c.done}件已按时完成答复，剩余${c.carriedForward}件结转下年度继续办理。`),
  phrase('carried-forward/still-open', (c) => c.forward > 0 && c.say`截至${c.year}年${c.n(12)}月${c.n(31)}日，尚有${c.carriedForward}件政府信息公开申请正在办理，将在下年度答复。`),
  phrase('carried-forward/of-next-year', (c) => c.forward > 0 && c.say`政府信息公开申请跨年办理${c.carriedForward}件，均在法定期限之内。`),
  phrase('carried-forward/chinese', (c) => c.forward > 0 && c.forward < 1000 && c.say`另有${inChinese(c.carriedForward)}件申请结转下年办理。`),
  phrase('carried-forward/full-width', (c) => c.forward > 0 && c.say`申请办理情况：结转下年度继续办理${fullWidth(c.carriedForward)}件。`),
  phrase('carried-forward/zero', (c) => c.received > 0 && c.forward === 0 && c.say`新收政府信息公开申请${c.new}件，结转下年度继续办理${c.carriedForward}件。`),
  phrase('carried-forward/all-four', (c) => c.received > 0 && c.over > 0 && c.forward > 0
    && c.say`申请情况：本年新收${c.new}件；上年结转${c.carriedOver}件；本年办结${c.done}件；结转下年${c.carriedForward}件。`),
  phrase('carried-forward/difference', (c) => c.forward > 0 && c.over > 0 && c.processed > 0
    && c.say`应办申请共${c.all}件，年内办结${c.done}件，其余${c.carriedForward}件转入${c.yearAfter}年办理。`, { alongside: ['narrative/sum'] }),
  phrase('carried-forward/people', (c) => c.apps('carried_forward', 'natural_person').value > 0
    && c.say`结转下年度继续办理的申请中，由自然人提出的有${c.apps('carried_forward', 'natural_person')}件。`),
];
