// A count that is not whole. Amounts in 万元 have decimals and are left alone.
#include "rules/cells.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/fraction",
    .severity = Severity::error,
    .title = {"件数不是整数", "A count is not a whole number"},
    .explanation =
        {"除金额外，表中各格都是件数或项目数，应当是整数。请核对：可能把金额填进了件数栏，也可能把逗号写成了小数点（如1.204应为1204）。",
         "Apart from amounts of money, the cells are counts and must be whole numbers. Check whether an amount stands in a "
         "column of counts, or a point in place of a comma (1.204 for 1204)."},
    .legal_basis = legal::unified_format,
    .good_example = {"采购项目数量：28", "Procurement projects: 28"},
    .bad_example = {"采购项目数量：28.5", "Procurement projects: 28.5"},
};

void describe(const Report& report, CellRef ref, Finding& finding) {
    const Message name = cell_name(report, ref);
    const std::string value = cell_at(report, ref).value.to_string();
    head_cell(report, finding, ref, {concat({clipped(value, 10), "，应为整数"}), concat({clipped(value, 12), ", must be whole"})});
    finding.message = {concat({name.zh, "是", value, "，这一格应当是整数。请核对后改正。"}),
                       concat({name.en, " is ", value, ", but must be a whole number. Check and correct it."})};
}

RuleResult check(const Report& report) {
    constexpr auto concerns = [](const form::Column& column) { return !column.is_amount; };
    constexpr auto wrong = [](const Cell& cell) {
        return cell.state == CellState::number && !cell.value.is_whole();
    };
    return check_cells(report, concerns, wrong, describe);
}

}  // namespace

extern const Rule cell_fraction{info, check};
extern const RuleInfo cell_fraction_info{info};

}  // namespace nianbao
