// Results of applications: the sentence against the rows of results, or the sums of their groups.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/outcome",
    .severity = Severity::error,
    .title = {"办理结果的数与表不一致", "Results of applications: text and table differ"},
    .explanation =
        {"正文所说予以公开、部分公开、不予公开、无法提供、不予处理、其他处理及其各种情形的件数，"
         "应当与第三部分表中相应的行一致；说到一组的（如“不予公开35件”），与这一组各行之和一致。"
         "请核对后改正正文或表格。",
         "Numbers that the text gives for results (disclosed, partly disclosed, denied, not available, not "
         "processed, other, and their cases) must equal their rows in the table of section 3; where it speaks "
         "of a group such as 不予公开, the sum of the group's rows. Check both and correct the text or the table."},
    .legal_basis = legal::applications_table,
    .good_example = {"正文：不予公开47件；表中：不予公开八种情形之和3+4+40=47", "Text: 47 denied; table: the rows of 不予公开 sum to 3+4+40=47"},
    .bad_example = {"正文：不予公开35件；表中：不予公开八种情形之和47", "Text: 35 denied; table: the rows of 不予公开 sum to 47"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::outcome); }

}  // namespace

extern const Rule narrative_outcome{info, check};
extern const RuleInfo narrative_outcome_info{info};

}  // namespace nianbao
