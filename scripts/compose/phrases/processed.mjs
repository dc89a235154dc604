// 办结、答复、审结: how many applications were settled this year.
import { phrase } from './context.mjs';
import { fullWidth, grouped, inChinese, loose } from './sentence.mjs';

export const processed = [
  phrase('processed/plain', (c) => c.processed > 0 && c.say`全年共办结政府信息公开申请${c.done}件。`),
  phrase('processed/answered', (c) => c.processed > 0 && c.say`我局依法答复政府信息公开申请${c.done}件，答复文书全部送达。`),
  phrase('processed/finished', (c) => c.processed > 0 && c.say`本年度办理完毕的政府信息公开申请共${c.done}宗。`),
  phrase('processed/concluded', (c) => c.processed > 0 && c.say`经过规范办理，${c.year}年审结政府信息公开申请${c.done}件。`),
  phrase('processed/number-first', (c) => c.processed > 0 && c.say`截至年底，${c.done}件政府信息公开申请已经办结，未发生逾期答复。`),
  phrase('processed/results', (c) => c.processed > 0 && c.say`从办理结果看，本年度共办理完成依申请公开${c.done}份。`),
  phrase('processed/made-decisions', (c) => c.processed > 0 && c.say`全年作出政府信息公开申请答复${c.done}件，包括书面答复和网上答复。`),
  phrase('processed/settled-on-time', (c) => c.processed > 0 && c.say`本年度按时办结依申请公开事项${c.done}件，办结率保持在较高水平。`),
  phrase('processed/within-time', (c) => c.processed > 0 && c.say`在法定时限内办结政府信息公开申请${c.done}件，没有一件因程序问题被责令改正。`),
  phrase('processed/loose', (c) => c.processed > 0 && c.say`申请办理：办结${loose(c.done)}件。`),
  phrase('processed/chinese', (c) => c.processed > 0 && c.processed < 1000 && c.say`一年来共办结政府信息公开申请${inChinese(c.done)}件。`),
  phrase('processed/full-width', (c) => c.processed > 0 && c.say`已办结政府信息公开申请${fullWidth(c.done)}件。`),
  phrase('processed/grouped', (c) => c.processed >= 1000 && c.say`各部门共答复政府信息公开申请${grouped(c.done)}件。`),
  phrase('processed/including-carried-over', (c) => c.processed > 0 && c.over > 0 && c.processed >= c.over
    && c.say`共完成政府信息公开申请答复${c.done}件，包括上年结转的申请${c.carriedOver}件。`),
  phrase('processed/with-received', (c) => c.received > 0 && c.processed > 0 && c.forward > 0
    && c.say`本行政机关收到政府信息公开申请共${c.new}件，办结${c.done}件（含上年结转），结转下年度继续办理${c.carriedForward}件。`),
  phrase('processed/received-and-done', (c) => c.received > 0 && c.processed > 0
    && c.say`政府信息公开申请收件${c.new}件、办结${c.done}件，办理质量稳步提高。`),
  phrase('processed/same-number', (c) => c.received > 0 && c.over === 0 && c.forward === 0
    && c.say`全年累计受理政府信息公开申请${c.new}件，办结${c.done}件，无超时办结、推诿扯皮等情况。`),
  phrase('processed/settled-and-turned', (c) => c.processed > 0 && c.forward > 0 && c.over === 0
    && c.say`全年共收到申请${c.new}件，${c.done}件已办结，${c.carriedForward}件转下一年度继续办理。`, { alongside: ['narrative/sum'] }),
  phrase('processed/after-letters', (c) => c.processed > 0
    && c.say`全年办结群众来信${c.n(136)}件，办结政府信息公开申请${c.done}件。`),
  phrase('processed/after-days', (c) => c.processed > 0
    && c.say`平均用时${c.n(9)}个工作日，共办结政府信息公开申请${c.done}件。`),
  phrase('processed/people', (c) => c.apps('processed_total', 'natural_person').value > 0
    && c.say`在本年度办结的申请中，自然人申请${c.apps('processed_total', 'natural_person')}件。`),
];
