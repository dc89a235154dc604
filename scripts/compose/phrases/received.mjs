// 收到、受理、新收: how many applications came in this year.
import { phrase } from './context.mjs';
import { fullWidth, grouped, inChinese, joined, loose, tight, torn } from './sentence.mjs';

const applicants = [
  ['natural_person', '自然人'], ['commercial_enterprise', '商业企业'], ['research_institution', '科研机构'],
  ['public_welfare_organization', '社会公益组织'], ['legal_service_institution', '法律服务机构'], ['other_organization', '其他组织'],
];

export const received = [
  phrase('received/plain', (c) => c.received > 0 && c.say`${c.year}年，本机关共收到政府信息公开申请${c.new}件。`),
  phrase('received/accepted', (c) => c.received > 0 && c.say`依申请公开渠道保持畅通，本年度受理公开申请${c.new}件，逐件登记、限时转办。`),
  phrase('received/taken-in-cases', (c) => c.received > 0 && c.say`截至${c.year}年底，我局接收政府信息公开申请${c.new}宗。`),
  phrase('received/newly', (c) => c.received > 0 && c.say`（二）依申请公开。全年新收政府信息公开申请${c.new}件。`),
  phrase('received/sheets', (c) => c.received > 0 && c.say`我办全年共收到${c.new}份政府信息公开申请，均已登记编号。`),
  phrase('received/items', (c) => c.received > 0 && c.say`一年来，我单位受理依申请公开信息${c.new}条，答复文书全部经过合法性审核。`),
  phrase('received/got-and-read', (c) => c.received > 0 && c.say`${c.year}年度，我厅收悉政府信息公开申请${c.new}件，并为每件申请建立办理台账。`),
  phrase('received/raised', (c) => c.received > 0 && c.say`公民、法人和其他组织全年向我委提出政府信息公开申请${c.new}起。`),
  phrase('received/instances', (c) => c.received > 0 && c.say`依申请公开方面，全年登记政府信息公开申请${c.new}例，登记率达到要求。`),
  phrase('received/volume', (c) => c.received > 0 && c.say`从申请情况看，${c.year}年政府信息公开申请量为${c.new}件，内容集中在征地补偿、规划许可等方面。`),
  phrase('received/number-first', (c) => c.received > 0 && c.say`全年有${c.new}件政府信息公开申请递交到我局，承办科室逐一与申请人沟通。`),
  phrase('received/in-all', (c) => c.received > 0 && c.say`今年以来，群众通过网站、信函、窗口等渠道向我单位提交政府信息公开申请共计${c.new}件。`),
  phrase('received/got', (c) => c.received > 0 && c.say`年内共接到要求公开政府信息的申请${c.new}件，没有超期办理的情形。`),
  phrase('received/matters', (c) => c.received > 0 && c.say`收到政府信息依申请公开办理事项${c.new}件，由办公室统一受理、分办、督办。`),
  phrase('received/second-sentence', (c) => c.received > 0 && c.say`依申请公开工作平稳有序。经统计，本年度共收到申请${c.new}件。办理过程中，我们注重事前沟通、事中会商和事后跟踪。`),
  phrase('received/word-order', (c) => c.received > 0 && c.say`收到的政府信息公开申请数量继续保持平稳，${c.year}年为${c.new}件。`),
  phrase('received/unspaced', (c) => c.received > 0 && c.say`${c.year}年共收到政府信息公开申请${tight(c.new)}件。`),
  phrase('received/loose', (c) => c.received > 0 && c.say`${c.year}年度本行政机关收到政府信息公开申请共${loose(c.new)}件。`),
  phrase('received/full-width', (c) => c.received > 0 && c.say`全年共受理政府信息公开申请${fullWidth(c.new)}件。`),
  phrase('received/chinese', (c) => c.received > 0 && c.received < 1000 && c.say`今年，我镇共收到政府信息公开申请${inChinese(c.new)}件。`),
  phrase('received/spoken', (c) => c.received === 2 && c.say`我街道全年只收到${inChinese(c.new)}件政府信息公开申请。`),
  phrase('received/grouped', (c) => c.received >= 1000 && c.say`全年全省政府系统共收到政府信息公开申请${grouped(c.new)}件。`),
  phrase('received/torn', (c) => c.received >= 10 && c.say`按照《条例》规定，全年共收到政府信息公开申请${torn(c.new)}件，办理情况良好。`),
  phrase('received/zero', (c) => c.due === 0 && c.say`全年接收政府信息公开申请${c.new}件。`),
  phrase('received/zero-items', (c) => c.due === 0 && c.say`${c.year}年，我街道受理依申请公开${c.new}条。`),
  phrase('received/with-carried-over', (c) => c.received > 0 && c.over > 0
    && c.say`全年共受理政府信息公开申请${c.all}件（含上年结转${c.carriedOver}件）。`),
  phrase('received/counting-carried-over', (c) => c.received > 0 && c.over > 0
    && c.say`连同上一年度转入的${c.carriedOver}件，本年度应办政府信息公开申请共${c.all}件。`),
  phrase('received/plus-carried-over', (c) => c.received > 0 && c.over > 0
    && c.say`本年度新收申请${c.new}件，加上上年度结转的${c.carriedOver}件，需要办理的申请总数为${c.all}件。`, { alongside: ['narrative/sum'] }),
  phrase('received/of-which-carried-over', (c) => c.received > 0 && c.over > 0
    && c.say`我局办理的政府信息公开申请共有${c.all}件，其中本年新收${c.new}件、上年结转${c.carriedOver}件。`, { alongside: ['narrative/sum'] }),
  phrase('received/new-and-old-in-brackets', (c) => c.received > 0 && c.over > 0
    && c.say`本单位全年收到申请${c.all}件（新收${c.new}件，${c.yearBefore}年结转${c.carriedOver}件）。`, { alongside: ['narrative/sum'] }),
  phrase('received/without-carried-over', (c) => c.received > 0 && c.over > 0
    && c.say`全年收到政府信息公开申请${c.new}件（不含上年结转${c.carriedOver}件）。`),
  phrase('received/none-carried-over', (c) => c.received > 0 && c.over === 0
    && c.say`全年新收政府信息公开申请数量${c.new}件，上年结转政府信息公开申请数量${c.carriedOver}件。`),
  phrase('received/people-and-bodies', (c) => c.people.value > 0 && c.bodies.value > 0
    && c.say`全年新收申请${c.new}件，其中自然人申请${c.people}件，法人或其他组织申请${c.bodies}件。`, { alongside: ['narrative/sum'] }),
  phrase('received/bodies-first', (c) => c.people.value > 0 && c.bodies.value > 0
    && c.say`从申请主体看，由法人或者其他组织提出的政府信息公开申请有${c.bodies}件，其余${c.people}件由自然人提出。`),
  phrase('received/all-people', (c) => c.received > 0 && c.bodies.value === 0 && c.over === 0
    && c.say`${c.year}年，区政府办公室共收到${c.new}份政府信息公开申请，均为自然人申请。`),
  phrase('received/by-applicant', (c) => c.received > 20 && c.say`本年新收政府信息公开申请${c.new}件，按申请人分：${joined(
    c.say, applicants.map(([column, name]) => c.say`${name}${c.apps('new_received', column)}件`),
  )}。`, { alongside: ['narrative/sum'] }),
  phrase('received/respectively', (c) => c.people.value > 0 && c.bodies.value > 0
    && c.say`自然人和法人、其他组织本年新提出的政府信息公开申请分别为${c.people}件和${c.bodies}件，合计${c.new}件。`, { alongside: ['narrative/sum'] }),
  phrase('received/enterprises', (c) => c.apps('new_received', 'commercial_enterprise').value > 0
    && c.say`在本年新收的申请中，商业企业提出的有${c.apps('new_received', 'commercial_enterprise')}件。`),
  phrase('received/whole-city', (c) => c.received > 0 && c.say`${c.year}年，全市各级行政机关共收到政府信息公开申请${c.new}件，全部纳入统一平台管理。`),
  phrase('received/own-of-city', (c) => c.received > 0
    && c.say`${c.year}年，全市自然资源系统共受理政府信息公开申请${c.n(c.due * 17 + 3)}件，其中本机关收到${c.new}件。`),
  phrase('received/between-others', (c) => c.received > 0
    && c.say`全年办理市长热线工单${c.n(3042)}件、政府信息公开申请${c.new}件、人大代表建议${c.n(17)}件。`),
  phrase('received/second-of-two', (c) => c.received > 0
    && c.say`上年收到政府信息公开申请${c.n(c.received + 19)}件，本年收到${c.new}件。`),
  phrase('received/with-reason', (c) => c.received > 0
    && c.say`受项目建设集中、拆迁补偿引发关注等因素影响，政府信息公开申请数量达到${c.new}件，创近年来新高。`),
  phrase('received/after-comma-and-year', (c) => c.received > 0
    && c.say`${c.year}年${c.n(1)}月至${c.n(12)}月，向我局申请公开政府信息的共有${c.new}件。`),
  phrase('received/after-other-counts', (c) => c.received > 0
    && c.say`全年接听咨询电话${c.n(c.due * 3 + 5)}次、接待来访${c.n(c.due + 41)}人次，收到政府信息公开申请${c.new}件。`),
];
