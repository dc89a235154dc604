// 予以公开、部分公开、不予公开、无法提供、不予处理、其他处理: how the applications were answered, by single
// rows of the table, by its groups and by lists.
import { phrase } from './context.mjs';
import { fullWidth, inChinese, joined, loose } from './sentence.mjs';

/** One row in the words of a report; not where the row is empty. */
function row(id, key, build) {
  return phrase(`outcome/${id}`, (c) => {
    // A reason may be told of all that its group counts.
    const count = c.apps(key, 'total', { also: Object.values(c.outcome).map((group) => group.value) });
    return count.value > 0 && build(c, count);
  });
}

const only2021 = (id, key, build) => phrase(`outcome/${id}`, (c) => {
  if (c.edition !== '2021') return null;
  const count = c.apps(key);
  return count.value > 0 && build(c, count);
});

const inSum = { alongside: ['narrative/sum'] };

const rows = [
  row('granted', 'granted', (c, x) => c.say`全年依法予以公开政府信息公开申请${x}件。`),
  row('granted-consent', 'granted', (c, x) => c.say`在已答复的申请中，同意公开的${x}件，均按申请人要求的形式提供。`),
  row('granted-number-first', 'granted', (c, x) => c.say`经审查，${x}件申请所涉信息属于公开范围，已予以公开。`),
  row('granted-chinese', 'granted', (c, x) => x.value < 1000 && c.say`办理结果为“予以公开”的申请有${inChinese(x)}件。`),
  row('partial', 'partially_granted', (c, x) => c.say`经区分处理后部分公开${x}件。`),
  row('partial-answers', 'partially_granted', (c, x) => c.say`作出部分公开答复的申请${x}宗，涉及个人隐私的内容作了遮盖处理。`),
  row('secret', 'denied_state_secret', (c, x) => c.say`因属于国家秘密而不予公开的申请${x}件。`),
  row('prohibited', 'denied_prohibited_by_law', (c, x) => c.say`其他法律、行政法规禁止公开的${x}件，均在答复书中列明了依据。`),
  row('security', 'denied_public_security', (c, x) => c.say`公开后可能危及“三安全一稳定”而不予公开的${x}件。`),
  row('third-party', 'denied_third_party_rights', (c, x) => c.say`为保护第三方合法权益不予公开${x}件。`),
  row('internal', 'denied_internal_affairs', (c, x) => c.say`属于三类内部事务信息不予公开的申请有${x}件。`),
  row('process', 'denied_process_information', (c, x) => c.say`申请内容属于四类过程性信息、决定不予公开的${loose(x)}件。`),
  row('files', 'denied_enforcement_files', (c, x) => c.say`涉及行政执法案卷信息不予公开${x}件。`),
  row('inquiry', 'denied_administrative_inquiry', (c, x) => c.say`属于行政查询事项、已告知申请人按规定途径办理的${x}件。`),
  row('not-held', 'unavailable_not_held', (c, x) => c.say`本机关不掌握相关政府信息而无法提供的${x}件，均告知了理由。`),
  row('not-held-office', 'unavailable_not_held', (c, x) => c.say`由于本办不掌握相关政府信息，无法提供${x}件。`),
  row('creation', 'unavailable_needs_creation', (c, x) => c.say`没有现成信息、需要另行制作的申请${x}件，已答复申请人无法提供。`),
  row('unclear', 'unavailable_unclear_after_correction', (c, x) => c.say`补正后申请内容仍不明确的${fullWidth(x)}件。`),
  row('complaint', 'rejected_complaint', (c, x) => c.say`属于信访举报投诉类申请、告知不作为政府信息公开申请处理的${x}件。`),
  row('duplicate', 'rejected_duplicate', (c, x) => c.say`对重复申请不予处理${x}件。`),
  row('publication', 'rejected_publication', (c, x) => c.say`要求提供公开出版物的申请${x}件，已告知获取途径。`),
  row('excessive', 'rejected_excessive', (c, x) => c.say`无正当理由大量反复申请的${x}件，依法不予处理。`),
  row('reconfirmation', 'rejected_reconfirmation', (c, x) => c.say`要求行政机关确认或重新出具已获取信息的${x}件。`),
  only2021('uncorrected', 'other_uncorrected', (c, x) => c.say`申请人无正当理由逾期不补正、不再处理其申请的${x}件。`),
  only2021('unpaid', 'other_unpaid_fee', (c, x) => c.say`申请人逾期未按收费通知要求缴纳费用，不再处理其申请${x}件。`),
];

const groups = [
  phrase('outcome/denied', (c) => c.outcome.denied.value > 0 && c.say`经依法审查，决定不予公开${c.outcome.denied}件。`),
  phrase('outcome/denied-loose', (c) => c.outcome.denied.value > 0 && c.say`不予公开的政府信息公开申请共计${loose(c.outcome.denied)}件，理由均已向申请人说明。`),
  phrase('outcome/denied-chinese', (c) => c.outcome.denied.value > 0 && c.outcome.denied.value < 1000
    && c.say`全年作出不予公开决定${inChinese(c.outcome.denied)}件。`),
  phrase('outcome/unavailable', (c) => c.outcome.unavailable.value > 0 && c.say`无法提供政府信息${c.outcome.unavailable}件。`),
  phrase('outcome/unavailable-number-first', (c) => c.outcome.unavailable.value > 0
    && c.say`有${c.outcome.unavailable}件申请的办理结果为无法提供，主要原因是所申请的信息不在我单位。`),
  phrase('outcome/rejected', (c) => c.outcome.rejected.value > 0 && c.say`依据《条例》不予处理的申请${c.outcome.rejected}件。`),
  phrase('outcome/other', (c) => c.outcome.other.value > 0 && c.say`作其他处理的政府信息公开申请${c.outcome.other}件。`),
  phrase('outcome/granted-and-partial', (c) => c.outcome.granted.value > 0 && c.outcome.partial.value > 0
    && c.say`予以公开和部分公开的申请合计${c.apps(['granted', 'partially_granted'])}件，信息公开的力度进一步加大。`),
  phrase('outcome/granted-with-partial', (c) => c.outcome.granted.value > 0 && c.outcome.partial.value > 0
    && c.say`予以公开（含部分公开）${c.apps(['granted', 'partially_granted'])}件。`),
];

/** [words, figure] of everything that happened, the form's order. */
function happened(c) {
  return [
    ['予以公开', c.outcome.granted], ['部分公开', c.outcome.partial], ['不予公开', c.outcome.denied],
    ['无法提供', c.outcome.unavailable], ['不予处理', c.outcome.rejected], ['其他处理', c.outcome.other],
  ];
}

const reasons = [
  ['denied_state_secret', '属于国家秘密'], ['denied_prohibited_by_law', '法律、行政法规禁止公开'], ['denied_public_security', '危及“三安全一稳定”'],
  ['denied_third_party_rights', '涉及第三方合法权益'], ['denied_internal_affairs', '属于三类内部事务信息'],
  ['denied_process_information', '属于四类过程性信息'], ['denied_enforcement_files', '属于行政执法案卷'], ['denied_administrative_inquiry', '属于行政查询事项'],
];

const lists = [
  phrase('outcome/list', (c) => c.processed > 0 && c.say`本年度共办结${c.done}件，其中：${joined(
    c.say, happened(c).map(([name, x]) => c.say`${name}${x}件`),
  )}。`, inSum),
  phrase('outcome/list-of-what-happened', (c) => c.processed > 0 && c.say`答复情况：${joined(
    c.say, happened(c).filter(([, x]) => x.value > 0).map(([name, x]) => c.say`${name}的${x}件`), '；',
  )}。`),
  phrase('outcome/list-respectively', (c) => c.outcome.granted.value > 0 && c.outcome.partial.value > 0 && c.outcome.denied.value > 0
    && c.say`予以公开、部分公开、不予公开的申请分别为${c.outcome.granted}件、${c.outcome.partial}件、${c.outcome.denied}件。`),
  phrase('outcome/list-numbered', (c) => c.outcome.granted.value > 0 && c.outcome.unavailable.value > 0
    && c.say`办理结果如下：（1）予以公开${c.outcome.granted}件；（2）无法提供${c.outcome.unavailable}件；（3）结转下年度继续办理${c.carriedForward}件。`),
  phrase('outcome/list-in-brackets', (c) => c.outcome.denied.value > 0 && c.outcome.granted.value > 0
    && c.say`本单位答复申请${c.done}件（予以公开${c.outcome.granted}件，不予公开${c.outcome.denied}件，其余为其他情形）。`),
  phrase('outcome/reasons', (c) => {
    const given = reasons.map(([key, name]) => [name, c.apps(key)]).filter(([, x]) => x.value > 0);
    return given.length > 1 && c.say`不予公开${c.outcome.denied}件，其中${joined(c.say, given.map(([name, x]) => c.say`${name}${x}件`), '，')}。`;
  }, inSum),
  phrase('outcome/reasons-one-by-one', (c) => {
    const given = reasons.map(([key, name]) => [name, c.apps(key)]).filter(([, x]) => x.value > 0);
    return given.length > 1 && c.say`不予公开的申请中，${given.map(([name, x]) => c.say`有${x}件${name}，`)}均已说明理由。`;
  }),
  phrase('outcome/not-held-of-unavailable', (c) => {
    const held = c.apps('unavailable_not_held');
    return held.value > 0 && held.value < c.outcome.unavailable.value
      && c.say`无法提供的${c.outcome.unavailable}件申请中，本机关不掌握相关政府信息的${held}件。`;
  }),
  phrase('outcome/rest', (c) => c.processed > c.outcome.granted.value && c.outcome.granted.value > 0
    && c.say`除予以公开的${c.outcome.granted}件外，其他${c.apps([
      'partially_granted', ...reasons.map(([key]) => key), 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear_after_correction',
      'rejected_complaint', 'rejected_duplicate', 'rejected_publication', 'rejected_excessive', 'rejected_reconfirmation', ...c.otherRows,
    ])}件分别作出了部分公开、不予公开、无法提供等答复。`),
  phrase('outcome/all-granted', (c) => c.processed > 0 && c.processed === c.outcome.granted.value
    && c.say`全年办结政府信息公开申请${c.done}件，全部予以公开。`, { alongside: ['narrative/outcome', 'narrative/sum'] }),
  phrase('outcome/people', (c) => c.apps('granted', 'natural_person').value > 0 && c.apps('granted', 'commercial_enterprise').value > 0
    && c.say`予以公开的申请中，自然人申请${c.apps('granted', 'natural_person')}件、商业企业申请${c.apps('granted', 'commercial_enterprise')}件。`),
  phrase('outcome/long-sentence', (c) => c.outcome.granted.value > 0 && c.outcome.rejected.value > 0
    && c.say`对收到的申请，我们坚持依法办理、加强沟通，能够公开的予以公开，共${c.outcome.granted}件；不属于政府信息公开申请的，不予处理并告知救济途径，共${c.outcome.rejected}件。`),
  phrase('outcome/zero-in-list', (c) => c.outcome.partial.value === 0 && c.outcome.granted.value > 0
    && c.say`其中，予以公开${c.outcome.granted}件，部分公开${c.outcome.partial}件。`),
  phrase('outcome/after-papers', (c) => c.outcome.denied.value > 0
    && c.say`制发公文${c.n(342)}件；在依申请公开中，依法不予公开${c.outcome.denied}件，均写明理由和救济渠道。`),
  phrase('outcome/whole-story', (c) => c.received > 0 && c.over > 0 && c.outcome.granted.value > 0
    && c.say`${c.year}年，街道共收到信息公开申请${c.new}件，上年度结转${c.carriedOver}件；予以公开${c.outcome.granted}件，无法提供${c.outcome.unavailable}件，结转下年继续办理${c.carriedForward}件。`),
];

export const outcomes = [...rows, ...groups, ...lists];
