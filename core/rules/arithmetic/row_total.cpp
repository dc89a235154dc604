// A row of the table of applications: the six kinds of applicants must make up the total. Blank
// applicants count as 0; a row with an unread cell or a blank total is not judged.
#include "rules/equations.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "arithmetic/row-total",
    .severity = Severity::error,
    .title = {"各类申请人之和与总计不符", "The applicants do not add up to the total"},
    .explanation =
        {"第三部分的表中，每一行“自然人”“商业企业”“科研机构”“社会公益组织”“法律服务机构”“其他”六格之和应当等于这一行的“总计”。"
         "不相等时，请核对这一行的原始台账，把写错的一格改正；改动后还要看这一列的合计是否仍然成立。",
         "In every row of the table of section 3, the six kinds of applicants must add up to the row's total. If they do "
         "not, check the row against your records and correct the wrong cell; then see whether the sum of its column "
         "still holds."},
    .legal_basis = legal::applications_table,
    .good_example = {"（一）予以公开：8+0+0+0+0+0=8，总计 8", "（一）予以公开: 8+0+0+0+0+0=8, total 8"},
    .bad_example = {"（一）予以公开：8+0+0+0+0+0=8，总计 9", "（一）予以公开: 8+0+0+0+0+0=8, total 9"},
};

RuleResult check(const Report& report) { return check_equations(report, info.id); }

}  // namespace

extern const Rule arithmetic_row_total{info, check};
extern const RuleInfo arithmetic_row_total_info{info};

}  // namespace nianbao
