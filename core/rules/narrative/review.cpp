// Administrative reconsiderations and their results: the sentence against section four.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/review",
    .severity = Severity::error,
    .title = {"行政复议的数与表不一致", "Administrative reconsideration: text and table differ"},
    .explanation =
        {"正文所说因政府信息公开引起的行政复议及其结果（维持、纠正、其他、尚未审结）的件数，"
         "应当与第四部分表中相应的格一致。请核对后改正正文或表格。",
         "The number of administrative reconsiderations over disclosure in the text, and of their results, "
         "must equal their cells in the table of section 4. Check both and correct the text or the table."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"正文：被申请行政复议15件，其中维持1件；表中：行政复议总计15、结果维持1", "Text: 15 reconsiderations, 1 upheld; table: 15 and 1"},
    .bad_example = {"正文：被申请行政复议15件；表中：行政复议总计14", "Text: 15 reconsiderations; table: 14"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::review); }

}  // namespace

extern const Rule narrative_review{info, check};
extern const RuleInfo narrative_review_info{info};

}  // namespace nianbao
