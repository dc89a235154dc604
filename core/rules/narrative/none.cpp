// Sentences that say there were none, against figures that are not 0.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/none",
    .severity = Severity::error,
    .title = {"正文说没有，表中却有数", "The text says none, the table has some"},
    .explanation =
        {"正文说没有收到申请、没有结转，或者没有发生行政复议、行政诉讼的，表中相应的数应当是0。"
         "请核对：是正文沿用了旧稿，还是表格填错了。",
         "Where the text says that there were no applications, none carried over or forward, or no reviews or "
         "lawsuits, the figures of the tables must be 0. Check whether the sentence is an old one or the "
         "table is wrong."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"正文：本年度没有收到政府信息公开申请；表中：本年新收总计0", "Text: no applications were received; table: 0"},
    .bad_example = {"正文：本年度没有收到政府信息公开申请；表中：本年新收总计3", "Text: no applications were received; table: 3"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::none); }

}  // namespace

extern const Rule narrative_none{info, check};
extern const RuleInfo narrative_none_info{info};

}  // namespace nianbao
