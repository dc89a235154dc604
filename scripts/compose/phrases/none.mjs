// 未收到、没有发生、零申请: that something did not happen. The figure is the denial itself; `lie` gives the
// same sentence for reports of which it is not true.
import { contextOf } from './context.mjs';

const applications = ['applications/new_received/total'];
const review = ['review_litigation/reconsideration/total'];
const lawsuits = ['review_litigation/litigation_direct/total', 'review_litigation/litigation_after_reconsideration/total'];
const disputes = [...review, ...lawsuits];
const lost = ['review_litigation/litigation_direct/corrected', 'review_litigation/litigation_after_reconsideration/corrected'];
const over = ['applications/carried_over/total'];
const forward = ['applications/carried_forward/total'];

/**
 * `build` gets c.noApplications`words` and the like: the words that deny, standing for a nought in the
 * cells. `applies` says of which reports the rest of the sentence is true; `or` names rules that may be
 * given in the stead of the one in the id.
 */
function denial(id, build, { applies = () => true, or = [] } = {}) {
  const rule = `narrative/${id.split('/')[0]}`;
  const built = (given) => {
    const c = contextOf(given);
    const no = (cells) => (strings) => ({ text: strings[0], figures: [{ ...c.cells(cells), denial: true, start: 0, end: strings[0].length }] });
    const blank = (figure) => figure.cells.every((path) => given.at(path) === null);
    const sentence = applies(c) && build({
      ...c, noApplications: no(applications), noReview: no(review), noLawsuits: no(lawsuits), noDisputes: no(disputes), noneOver: no(over), noneForward: no(forward), noneLost: no(lost),
    });
    if (!sentence || sentence.figures.some(blank)) return null;
    const offset = sentence.text.length - sentence.text.trimStart().length;
    return {
      text: sentence.text.trim(),
      figures: sentence.figures.map((f) => ({ ...f, ...(f.denial ? { rule, or } : {}), start: f.start - offset, end: f.end - offset })),
    };
  };
  return {
    id, rule, alongside: [], beyond: false,
    make(given) {
      const sentence = built(given);
      return sentence && sentence.figures.every((f) => !f.denial || f.value === 0) ? sentence : null;
    },
    lie(given) {
      const sentence = built(given);
      return sentence && sentence.figures.some((f) => f.denial && f.value !== 0) ? sentence : null;
    },
  };
}

// Where none came in but some were waiting from last year, the sentences would be half true.
const nothingWaiting = { applies: (c) => c.over === 0 || c.received > 0 };
const none = (id, build) => denial(`none/${id}`, build, nothingWaiting);

export const nones = [
  none('not-received', (c) => c.say`${c.year}年度，本机关${c.noApplications`未收到政府信息公开申请`}。`),
  none('no-one-asked', (c) => c.say`全年${c.noApplications`没有公民、法人和其他组织提出政府信息公开申请`}。`),
  none('did-not-get', (c) => c.say`${c.year}年我局${c.noApplications`没有收到依申请公开政府信息的申请`}。`),
  none('not-accepted', (c) => c.say`${c.year}年我单位${c.noApplications`未受理依申请公开事项`}。`),
  none('nought-applications', (c) => c.say`本年度政府信息公开${c.noApplications`零申请`}，申请渠道保持畅通。`),
  none('no-matters', (c) => c.say`（二）依申请公开情况。本年度${c.noApplications`无依申请公开事项`}。`),
  none('not-met', (c) => c.say`本镇全年${c.noApplications`未接到任何形式的政府信息公开申请`}，也未向申请人收取费用。`),
  none('nobody', (c) => c.say`今年${c.noApplications`未有申请人向我街道申请公开政府信息`}。`),
  none('not-occurred', (c) => c.say`我局${c.noApplications`未发生政府信息公开申请`}，${c.noDisputes`未发生因政府信息公开引起的行政复议、行政诉讼`}。`),
  none('no-review-no-lawsuit', (c) => c.say`全年${c.noDisputes`没有因政府信息公开被申请行政复议、提起行政诉讼的情况`}。`),
  none('no-cases', (c) => c.say`本年度${c.noDisputes`无因政府信息公开工作引发的行政复议和行政诉讼案件`}。`),
  none('dispute-not-happened', (c) => c.say`${c.year}年，我局${c.noDisputes`未发生依申请公开政府信息方面的行政复议和行政诉讼`}。`),
  none('no-dispute-for-any-cause', (c) => c.say`本年度${c.noDisputes`没有因依申请公开答复内容不够准确而产生行政复议和行政诉讼`}。`),
  none('not-one-dispute', (c) => c.say`由公开引起的${c.noDisputes`复议案件、诉讼案件一宗也没有`}。`),
  none('dispute-of-the-unwilling', (c) => c.say`截至目前，${c.noDisputes`未收到不服答复的复议或诉讼`}。`),
  none('dispute-denied-behind', (c) => c.say`因公开申请而起的${c.noDisputes`复议、诉讼，全年都没有`}。`),
  none('no-review', (c) => c.say`全年${c.noReview`未发生涉及政府信息公开的行政复议案件`}。`),
  none('no-review-asked', (c) => c.say`本年度我委政府信息公开工作${c.noReview`没有被申请行政复议`}。`),
  none('no-lawsuit', (c) => c.say`本年度${c.noLawsuits`没有因政府信息公开被提起行政诉讼`}。`),
  none('no-lawsuit-cases', (c) => c.say`政府信息公开类${c.noLawsuits`行政诉讼案件为零`}。`),
  none('neither-review-nor-lawsuit', (c) => c.say`我街道${c.noReview`既无因信息公开引发的行政复议`}，${c.noLawsuits`也无因信息公开引发的行政诉讼`}。`),
  none('nothing-of-all', (c) => c.say`${c.year}年，${c.noApplications`没有收到信息公开申请`}，${c.noReview`没有信息公开行政复议`}，${c.noLawsuits`没有信息公开行政诉讼`}。`),
  none('long', (c) => c.say`${c.year}年，我局严格落实依申请公开制度，畅通当面、邮寄、网络等申请渠道，明确受理、审查、答复各环节责任，全年${c.noApplications`未收到法人或者其他组织、公民对政府信息公开的申请`}。`),
  none('parts', (c) => c.say`全年${c.noApplications`未收到政府信息公开申请`}；${c.noReview`未收到行政复议申请`}；${c.noLawsuits`未收到行政诉讼应诉通知`}。`),
];

const someReceived = { applies: (c) => c.received > 0, or: ['narrative/carried-forward', 'narrative/none'] };
const settled = (id, build) => denial(`processed/${id}`, build, someReceived);

/** 均已办结: that nothing is left for next year, and that nothing was left from last year. */
export const closings = [
  settled('all-settled', (c) => c.say`全年收到政府信息公开申请${c.new}件，${c.noneForward`均已办结`}。`),
  settled('every-one-settled', (c) => c.say`本年度受理的${c.new}件政府信息公开申请，截至年底${c.noneForward`已全部办结`}。`),
  settled('all-settled-within-year', (c) => c.say`收到依申请公开${c.new}件，${c.noneForward`所有申请均在年内办理完毕`}。`),
  settled('all-settled-told-again', (c) => c.say`全年收到政府信息公开申请${c.new}件。上述申请${c.noneForward`均已通过书面形式答复申请人`}。`),
  settled('all-settled-ways-of-none', (c) => c.say`收到依申请公开${c.new}件，其中当面申请0件，${c.noneForward`均按时办结`}。`),
  denial('carried-forward/nothing-left', (c) => c.say`新收政府信息公开申请${c.new}件，${c.noneForward`无结转下年度办理的申请`}。`, {
    applies: (c) => c.received > 0, or: ['narrative/none'],
  }),
  denial('litigation/none-lost', (c) => c.lawsuits().value > 0 && c.say`因政府信息公开被提起行政诉讼${c.lawsuits()}件，${c.noneLost`无一败诉`}。`),
  denial('carried-forward/no-turning', (c) => c.say`办结政府信息公开申请${c.done}件，${c.noneForward`没有结转下一年度的事项`}。`, {
    applies: (c) => c.processed > 0, or: ['narrative/none'],
  }),
  denial('carried-over/nothing-before', (c) => c.say`${c.noneOver`无上年结转申请`}，本年新收政府信息公开申请${c.new}件。`, {
    applies: (c) => c.received > 0, or: ['narrative/none'],
  }),
  denial('carried-over/nothing-from-last', (c) => c.say`我局${c.noneOver`没有上一年度结转的政府信息公开申请`}。`, { or: ['narrative/none'] }),
];
