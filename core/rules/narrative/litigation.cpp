// Lawsuits and their results: the sentence against section four.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/litigation",
    .severity = Severity::error,
    .title = {"行政诉讼的数与表不一致", "Administrative litigation: text and table differ"},
    .explanation =
        {"正文所说因政府信息公开引起的行政诉讼及其结果的件数，应当与第四部分表中相应的格一致；"
         "没有说明是否经过复议的，与“未经复议直接起诉”“复议后起诉”之和或者其中之一核对。"
         "请核对后改正正文或表格。",
         "The number of lawsuits over disclosure in the text, and of their results, must equal their cells in "
         "the table of section 4; where it does not say whether a reconsideration came first, the sum of both "
         "groups or one of them. Check both and correct the text or the table."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"正文：行政诉讼2件；表中：未经复议直接起诉0、复议后起诉2", "Text: 2 lawsuits; table: 0 direct and 2 after reconsideration"},
    .bad_example = {"正文：行政诉讼3件；表中：未经复议直接起诉0、复议后起诉2", "Text: 3 lawsuits; table: 0 direct and 2 after reconsideration"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::litigation); }

}  // namespace

extern const Rule narrative_litigation{info, check};
extern const RuleInfo narrative_litigation_info{info};

}  // namespace nianbao
