// Applications processed: the sentence against the total of results.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/processed",
    .severity = Severity::error,
    .title = {"办结的申请数与表不一致", "Applications processed: text and table differ"},
    .explanation =
        {"正文所说办结、答复的申请件数，应当与第三部分表中本年度办理结果的总计一致。"
         "“答复”也可以不含“其他处理”“不予处理”；“办理”也可以指收到的件数；只要有一种理解相符就不提示。"
         "请核对后改正正文或表格。",
         "The number of applications that the text says were answered or dealt with must equal the total of "
         "results in the table of section 3. Answers may leave out 其他处理 and 不予处理, and 办理 may mean those "
         "received; nothing is reported where one understanding holds. Check both and correct the text or the "
         "table."},
    .legal_basis = legal::applications_table,
    .good_example = {"正文：共办结124件；表中：（七）总计124", "Text: 124 processed; table: 124"},
    .bad_example = {"正文：共办结142件；表中：（七）总计124", "Text: 142 processed; table: 124"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::processed); }

}  // namespace

extern const Rule narrative_processed{info, check};
extern const RuleInfo narrative_processed_info{info};

}  // namespace nianbao
