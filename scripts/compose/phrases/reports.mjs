// Reports whose running text counts nothing, so that a sentence put into them is alone with the tables.
// Together with models.mjs every maker finds at least one report of each edition it can speak about.
import { compose } from '../model.mjs';
import { applications, disclosure, reviews } from '../values.mjs';

const forms = {
  2019: {
    year: 2020, other: 'other',
    some: {
      'item_1/regulations': [1, 1, 6], 'item_1/normative_documents': [8, 5, 73], 'item_5/administrative_licensing': [34, 6, 2718],
      'item_5/other_external_management': [21, 3, 905], 'item_6/administrative_penalty': [47, -9, 316],
      'item_6/administrative_compulsion': [12, 2, 58], 'item_8/administrative_fees': [7, -1], 'item_9/centralized_procurement': [19, 864.2035],
    },
    few: { 'item_1/normative_documents': [2, 2, 13], 'item_5/administrative_licensing': [5, 0, 41], 'item_9/centralized_procurement': [3, 25.6] },
  },
  2021: {
    year: 2022, other: 'other_other',
    some: {
      'item_1/regulations': [2, 1, 9], 'item_1/normative_documents': [11, 4, 86], 'item_5/administrative_licensing': [3051],
      'item_6/administrative_penalty': [274], 'item_6/administrative_compulsion': [38], 'item_8/administrative_fees': [52.1804],
    },
    few: { 'item_1/normative_documents': [3, 1, 17], 'item_5/administrative_licensing': [64], 'item_8/administrative_fees': [1.25] },
  },
};

const none = { reconsideration: [0, 0, 0, 0], direct: [0, 0, 0, 0], after: [0, 0, 0, 0] };

/** What the reports are about; `o` is the edition's row of 其他处理. */
const kinds = {
  // Nothing at all was asked for, but the body decides and buys.
  quiet: () => ({ disclosed: 'some', apps: { outcomes: {} }, disputes: none }),
  one: () => ({ disclosed: 'few', apps: { outcomes: { granted: [1] } }, disputes: none }),
  two: () => ({ disclosed: 'few', apps: { outcomes: { granted: [1], unavailable_not_held: [1] } }, disputes: { ...none, reconsideration: [1, 0, 0, 0] } }),
  // All of natural persons, all settled, nothing waiting before or after.
  people: (o) => ({
    disclosed: 'few', disputes: { ...none, reconsideration: [3, 0, 0, 0] },
    apps: {
      outcomes: {
        granted: [51], partially_granted: [17], denied_internal_affairs: [6], denied_process_information: [5], unavailable_not_held: [29],
        rejected_complaint: [11], rejected_duplicate: [3], [o]: [14],
      },
    },
  }),
  granted: () => ({ disclosed: 'some', apps: { outcomes: { granted: [23, 4] } }, disputes: { ...none, direct: [2, 0, 0, 0] } }),
  settled: (o) => ({
    disclosed: 'some', disputes: { reconsideration: [9, 0, 0, 0], direct: [4, 0, 0, 0], after: [2, 0, 0, 0] },
    apps: {
      outcomes: {
        granted: [42, 7], partially_granted: [15], denied_third_party_rights: [4, 1], unavailable_not_held: [31, 2], rejected_duplicate: [8], [o]: [12],
      },
      carriedOver: [13, 2],
    },
  }),
  first: (o) => ({
    disclosed: 'some', disputes: { reconsideration: [6, 2, 3, 1], direct: [5, 0, 0, 2], after: [0, 0, 0, 0] },
    apps: {
      outcomes: {
        granted: [88, 9, 2, 1, 5, 3], partially_granted: [27, 4], denied_state_secret: [3], denied_administrative_inquiry: [40],
        unavailable_not_held: [32, 6], unavailable_needs_creation: [7], rejected_complaint: [33], [o]: [19],
      },
      carriedForward: [16, 3],
    },
  }),
  busy: (o) => ({
    disclosed: 'some', disputes: { reconsideration: [57, 12, 21, 18], direct: [34, 3, 9, 16], after: [11, 2, 7, 5] },
    apps: {
      outcomes: {
        granted: [1204, 86, 3, 2, 17, 9], partially_granted: [417, 38, 0, 1, 6, 2], denied_state_secret: [14], denied_prohibited_by_law: [22, 1],
        denied_public_security: [5], denied_third_party_rights: [63, 12], denied_internal_affairs: [91], denied_process_information: [56, 4],
        denied_enforcement_files: [37], denied_administrative_inquiry: [128], unavailable_not_held: [836, 41, 1, 0, 7, 4],
        unavailable_needs_creation: [102, 9], unavailable_unclear_after_correction: [45], rejected_complaint: [171], rejected_duplicate: [82, 3],
        rejected_publication: [6], rejected_excessive: [19], rejected_reconfirmation: [15], [o]: [144, 8],
      },
      carriedOver: [209, 18, 0, 0, 2, 0], carriedForward: [246, 21, 1, 0, 3, 0],
    },
  }),
  disputed: () => ({ disclosed: 'few', apps: { outcomes: { granted: [5] } }, disputes: { reconsideration: [4, 2, 1, 0], direct: [3, 1, 0, 2], after: [6, 0, 0, 0] } }),
};

export const phraseModels = Object.entries(forms).flatMap(([edition, form]) => Object.entries(kinds).map(([name, kind]) => {
  const { disclosed, apps, disputes } = kind(form.other);
  return compose({
    edition, name: `phrases-${name}`, year: form.year, agency: '某市范例局', format: { plus: true },
    values: { ...disclosure(edition, form[disclosed]), ...applications(edition, apps), ...reviews(edition, disputes) },
    overview: ['short'], problems: 'short',
  });
}));

/** The report with the sentence in section 一, behind what it says anyway. */
export function withSentence(model, text) {
  return { ...model, paragraphs: { ...model.paragraphs, 1: [...model.paragraphs[1], text] } };
}
