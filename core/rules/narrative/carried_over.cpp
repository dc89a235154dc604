// Applications carried over from last year: the sentence against its row.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/carried-over",
    .severity = Severity::error,
    .title = {"上年结转的申请数与表不一致", "Applications carried over: text and table differ"},
    .explanation =
        {"正文所说上年结转的申请件数，应当与第三部分表中“上年结转政府信息公开申请数量”的总计一致。"
         "请核对后改正正文或表格。",
         "The number of applications that the text says were carried over from last year must equal the total "
         "of that row in the table of section 3. Check both and correct the text or the table."},
    .legal_basis = legal::applications_table,
    .good_example = {"正文：上年结转4件；表中：上年结转总计4", "Text: 4 carried over; table: 4"},
    .bad_example = {"正文：上年结转4件；表中：上年结转总计5", "Text: 4 carried over; table: 5"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::carried_over); }

}  // namespace

extern const Rule narrative_carried_over{info, check};
extern const RuleInfo narrative_carried_over_info{info};

}  // namespace nianbao
