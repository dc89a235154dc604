// Applications received: the sentence against the rows of those newly received and carried over.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/received",
    .severity = Severity::error,
    .title = {"收到的申请数与表不一致", "Applications received: text and table differ"},
    .explanation =
        {"正文所说收到、受理、新收的申请件数，应当与第三部分表中“本年新收”的总计一致；"
         "说明含上年结转的，应当与“本年新收”加“上年结转”一致。没有说明的，两种口径有一种相符即可。"
         "按申请人（自然人、法人或其他组织等）分列的数，与相应的列核对。请核对后改正正文或表格。",
         "The number of applications that the text says were received must equal the total of 本年新收 in the "
         "table of section 3; where it says that those carried over are included, that of 本年新收 and 上年结转 "
         "together. Where it does not say, either may hold. Numbers by kind of applicant are compared with "
         "their columns. Check both and correct the text or the table."},
    .legal_basis = legal::applications_table,
    .good_example = {"正文：全年新收政府信息公开申请136件；表中：本年新收总计136", "Text: 136 applications newly received; table: 136"},
    .bad_example = {"正文：全年新收政府信息公开申请163件；表中：本年新收总计136", "Text: 163 applications newly received; table: 136"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::received); }

}  // namespace

extern const Rule narrative_received{info, check};
extern const RuleInfo narrative_received_info{info};

}  // namespace nianbao
