// A column of the table of applications: everything from （一）予以公开 to （六）其他处理 must make up （七）总计.
// Which rows that are differs between the editions and is data of the form.
#include "rules/equations.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "arithmetic/processed-total",
    .severity = Severity::error,
    .title = {"办理结果之和与“（七）总计”不符", "The outcomes do not add up to （七）总计"},
    .explanation =
        {"第三部分的表中，每一列“三、本年度办理结果”下（一）至（六）各行之和应当等于“（七）总计”。"
         "不相等时，请核对这一列：常见原因是漏计一行、重复计算一行，或者改了一格没有改总计。",
         "In every column of the table of section 3, the rows （一） to （六） of 三、本年度办理结果 must add up to （七）总计. "
         "If they do not, check the column: usually a row was left out or counted twice, or a cell was changed and the "
         "total was not."},
    .legal_basis = legal::applications_table,
    .good_example = {"自然人一列：8+3+4+40+32+33+1+3=124，（七）总计 124",
                     "Column 自然人: 8+3+4+40+32+33+1+3=124, （七）总计 124"},
    .bad_example = {"自然人一列：8+3+4+40+32+33+1+3=124，（七）总计 121",
                    "Column 自然人: 8+3+4+40+32+33+1+3=124, （七）总计 121"},
};

RuleResult check(const Report& report) { return check_equations(report, info.id); }

}  // namespace

extern const Rule arithmetic_processed_total{info, check};
extern const RuleInfo arithmetic_processed_total_info{info};

}  // namespace nianbao
