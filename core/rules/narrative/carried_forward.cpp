// Applications carried forward to next year: the sentence against its row.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/carried-forward",
    .severity = Severity::error,
    .title = {"结转下年度的申请数与表不一致", "Applications carried forward: text and table differ"},
    .explanation =
        {"正文所说结转下年度继续办理的申请件数，应当与第三部分表中“四、结转下年度继续办理”的总计一致。"
         "请核对后改正正文或表格。",
         "The number of applications that the text says are carried forward to next year must equal the total "
         "of row 四 in the table of section 3. Check both and correct the text or the table."},
    .legal_basis = legal::applications_table,
    .good_example = {"正文：12件结转下一年度；表中：结转下年度继续办理总计12", "Text: 12 carried forward; table: 12"},
    .bad_example = {"正文：12件结转下一年度；表中：结转下年度继续办理总计2", "Text: 12 carried forward; table: 2"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::carried_forward); }

}  // namespace

extern const Rule narrative_carried_forward{info, check};
extern const RuleInfo narrative_carried_forward_info{info};

}  // namespace nianbao
