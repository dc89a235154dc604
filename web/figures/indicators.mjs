// The rates that supervisors report up, each with the formula that stands beside it wherever it is shown.

const applications = (row) => `applications/${row}/total`;
const reviews = (row, column) => `review_litigation/${row}/${column}`;
const lawsuits = ["litigation_direct", "litigation_after_reconsideration"];

const denied = [
  "denied_state_secret", "denied_prohibited_by_law", "denied_public_security", "denied_third_party_rights", "denied_internal_affairs",
  "denied_process_information", "denied_enforcement_files", "denied_administrative_inquiry",
].map(applications);
const unavailable = ["unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear_after_correction"].map(applications);

/** What came to an end: the cases less those still pending. */
const concluded = (rows) => ["upheld", "corrected", "other_result"].flatMap((column) => rows.map((row) => reviews(row, column)));

/** Each is the sum of `part` divided by the sum of `whole`. */
export const indicators = [
  {
    id: "disclosure_rate", zh: "公开率", en: "Disclosure rate",
    part: [applications("granted"), applications("partially_granted")], whole: [applications("processed_total")],
    formula: { zh: "（予以公开＋部分公开）÷ 三（七）总计", en: "(granted + partially granted) ÷ processed in total" },
  },
  {
    id: "denial_rate", zh: "不予公开率", en: "Denial rate", part: denied, whole: [applications("processed_total")],
    formula: { zh: "三（三）不予公开各项之和 ÷ 三（七）总计", en: "all rows of 三（三） denied ÷ processed in total" },
  },
  {
    id: "unavailability_rate", zh: "无法提供率", en: "Unavailability rate", part: unavailable, whole: [applications("processed_total")],
    formula: { zh: "三（四）无法提供各项之和 ÷ 三（七）总计", en: "all rows of 三（四） unavailable ÷ processed in total" },
  },
  {
    id: "carry_forward_rate", zh: "结转率", en: "Carry-forward rate",
    part: [applications("carried_forward")], whole: [applications("new_received"), applications("carried_over")],
    formula: { zh: "结转下年度 ÷（本年新收＋上年结转）", en: "carried forward ÷ (newly received + carried over)" },
  },
  {
    id: "reconsideration_correction_rate", zh: "复议纠错率", en: "Reconsideration correction rate",
    part: [reviews("reconsideration", "corrected")], whole: concluded(["reconsideration"]),
    formula: { zh: "复议结果纠正 ÷（结果维持＋结果纠正＋其他结果）", en: "corrected ÷ (upheld + corrected + other results), of reconsiderations" },
  },
  {
    id: "litigation_loss_rate", zh: "诉讼败诉率", en: "Litigation loss rate",
    part: lawsuits.map((row) => reviews(row, "corrected")), whole: concluded(lawsuits),
    formula: { zh: "诉讼结果纠正 ÷（结果维持＋结果纠正＋其他结果），两类诉讼合计", en: "corrected ÷ (upheld + corrected + other results), both kinds of lawsuits" },
  },
];

/**
 * { above, below }: the two sums; null where a cell is not known. `valueOf(path)` gives a cell's number, null where it was not
 * read; what is left blank counts as 0.
 */
export function fractionOf({ part, whole }, valueOf) {
  const sum = (paths) => paths.reduce((total, path) => {
    const value = valueOf(path);
    return total === null || value === null ? null : total + value;
  }, 0);
  return { above: sum(part), below: sum(whole) };
}

/**
 * A rate between 0 and 1 in most reports (a wrong report may give more), or null where there is nothing to divide by or a
 * cell is not known.
 */
export function rateOf(indicator, valueOf) {
  const { above, below } = fractionOf(indicator, valueOf);
  return above === null || !below ? null : above / below;
}
