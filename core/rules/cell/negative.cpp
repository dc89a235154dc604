// A count or an amount of money below zero. Only the columns 本年增/减 may hold a negative number.
#include "rules/cells.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/negative",
    .severity = Severity::error,
    .title = {"不应为负的数是负数", "A number that cannot be negative is"},
    .explanation =
        {"件数、项目数和金额不会小于0，只有“本年增/减”可以是负数。请核对：可能是把连接号当成了负号，也可能填错了栏。",
         "Counts and amounts are never below 0; only 本年增/减, this year's change, may be negative. Check whether a dash was "
         "taken for a minus, or the number stands in the wrong column."},
    .legal_basis = legal::unified_format,
    .good_example = {"本年增/减：-3；处理决定数量：2", "Change: -3; decisions: 2"},
    .bad_example = {"处理决定数量：-3", "Decisions: -3"},
};

void describe(const Report& report, CellRef ref, Finding& finding) {
    const Message name = cell_name(report, ref);
    const std::string value = cell_at(report, ref).value.to_string();
    head_cell(report, finding, ref, {concat({clipped(value, 10), "，不应小于0"}), concat({clipped(value, 12), ", below 0"})});
    finding.message = {concat({name.zh, "是", value, "，这一格不应小于0。请核对后改正。"}),
                       concat({name.en, " is ", value, ", which cannot be below 0. Check and correct it."})};
}

RuleResult check(const Report& report) {
    constexpr auto concerns = [](const form::Column& column) { return !column.is_signed; };
    constexpr auto wrong = [](const Cell& cell) {
        return cell.state == CellState::number && cell.value.is_negative();
    };
    return check_cells(report, concerns, wrong, describe);
}

}  // namespace

extern const Rule cell_negative{info, check};
extern const RuleInfo cell_negative_info{info};

}  // namespace nianbao
