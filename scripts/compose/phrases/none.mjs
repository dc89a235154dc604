// 未收到、没有发生、零申请: that something did not happen. The figure is the denial itself; `lie` gives the
// same sentence for reports of which it is not true.
import { contextOf } from './context.mjs';

const applications = ['applications/new_received/total'];
const review = ['review_litigation/reconsideration/total'];
const lawsuits = ['review_litigation/litigation_direct/total', 'review_litigation/litigation_after_reconsideration/total'];
const disputes = [...review, ...lawsuits];

/** `build` gets c.deny`words`: the words that deny, standing for a nought in the cells. */
function denial(id, build) {
  const built = (given) => {
    const c = contextOf(given);
    const no = (cells) => (strings) => ({ text: strings[0], figures: [{ ...c.cells(cells), denial: true, start: 0, end: strings[0].length }] });
    const blank = (figure) => figure.cells.every((path) => given.at(path) === null);
    const sentence = build({ ...c, noApplications: no(applications), noReview: no(review), noLawsuits: no(lawsuits), noDisputes: no(disputes) });
    if (sentence.figures.some(blank)) return null;
    const offset = sentence.text.length - sentence.text.trimStart().length;
    return {
      text: sentence.text.trim(),
      figures: sentence.figures.map((f) => ({ ...f, rule: 'narrative/none', start: f.start - offset, end: f.end - offset })),
    };
  };
  // Applications that wait from last year would make some of the sentences half true.
  const waiting = ({ at }) => (at('applications/carried_over/total') ?? 0) > 0;
  return {
    id: `none/${id}`, rule: 'narrative/none', alongside: [], beyond: false,
    make(given) {
      const sentence = built(given);
      return sentence && !waiting(given) && sentence.figures.every((f) => f.value === 0) ? sentence : null;
    },
    lie(given) {
      const sentence = built(given);
      return sentence && sentence.figures.some((f) => f.value !== 0) ? sentence : null;
    },
  };
}

export const nones = [
  denial('not-received', (c) => c.say`${c.year}年度，本机关${c.noApplications`未收到政府信息公开申请`}。`),
  denial('no-one-asked', (c) => c.say`全年${c.noApplications`没有公民、法人和其他组织提出政府信息公开申请`}。`),
  denial('did-not-get', (c) => c.say`${c.year}年我局${c.noApplications`没有收到依申请公开政府信息的申请`}。`),
  denial('not-accepted', (c) => c.say`${c.year}年我单位${c.noApplications`未受理依申请公开事项`}。`),
  denial('nought-applications', (c) => c.say`本年度政府信息公开${c.noApplications`零申请`}，申请渠道保持畅通。`),
  denial('no-matters', (c) => c.say`（二）依申请公开情况。本年度${c.noApplications`无依申请公开事项`}。`),
  denial('not-met', (c) => c.say`本镇全年${c.noApplications`未接到任何形式的政府信息公开申请`}，也未向申请人收取费用。`),
  denial('nobody', (c) => c.say`今年${c.noApplications`未有申请人向我街道申请公开政府信息`}。`),
  denial('not-occurred', (c) => c.say`我局${c.noApplications`未发生政府信息公开申请`}，${c.noDisputes`未发生因政府信息公开引起的行政复议、行政诉讼`}。`),
  denial('no-review-no-lawsuit', (c) => c.say`全年${c.noDisputes`没有因政府信息公开被申请行政复议、提起行政诉讼的情况`}。`),
  denial('no-cases', (c) => c.say`本年度${c.noDisputes`无因政府信息公开工作引发的行政复议和行政诉讼案件`}。`),
  denial('dispute-not-happened', (c) => c.say`${c.year}年，我局${c.noDisputes`未发生依申请公开政府信息方面的行政复议和行政诉讼`}。`),
  denial('no-review', (c) => c.say`全年${c.noReview`未发生涉及政府信息公开的行政复议案件`}。`),
  denial('no-review-asked', (c) => c.say`本年度我委政府信息公开工作${c.noReview`没有被申请行政复议`}。`),
  denial('no-lawsuit', (c) => c.say`本年度${c.noLawsuits`没有因政府信息公开被提起行政诉讼`}。`),
  denial('no-lawsuit-cases', (c) => c.say`政府信息公开类${c.noLawsuits`行政诉讼案件为零`}。`),
  denial('neither-review-nor-lawsuit', (c) => c.say`我街道${c.noReview`既无因信息公开引发的行政复议`}，${c.noLawsuits`也无因信息公开引发的行政诉讼`}。`),
  denial('nothing-of-all', (c) => c.say`${c.year}年，${c.noApplications`没有收到信息公开申请`}，${c.noReview`没有信息公开行政复议`}，${c.noLawsuits`没有信息公开行政诉讼`}。`),
  denial('long', (c) => c.say`${c.year}年，我局严格落实依申请公开制度，畅通当面、邮寄、网络等申请渠道，明确受理、审查、答复各环节责任，全年${c.noApplications`未收到法人或者其他组织、公民对政府信息公开的申请`}。`),
  denial('parts', (c) => c.say`全年${c.noApplications`未收到政府信息公开申请`}；${c.noReview`未收到行政复议申请`}；${c.noLawsuits`未收到行政诉讼应诉通知`}。`),
];
