// An amount with a unit of its own that contradicts the column's 万元. The reading has converted it, and
// the message shows how; 万元 repeated in the cell is no contradiction.
#include "rules/cells.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/amount-unit",
    .severity = Severity::warning,
    .title = {"金额的单位不是万元", "An amount is not in 万元"},
    .explanation =
        {"金额栏的单位是万元。格里另外写了“元”“亿元”或其他单位的，与栏目不一致，别人汇总时会差一万倍。"
         "请换算成万元，只写数字，保留4位小数：251000元写作25.1000。",
         "The columns of amounts are in 万元 (10,000 yuan). A cell that says 元, 亿元 or another unit contradicts its column, and "
         "whoever adds the figures up will be wrong by orders of magnitude. Convert it to 万元 and write the number alone with "
         "4 decimals: 251000元 is 25.1000."},
    .legal_basis = legal::unified_format,
    .good_example = {"25.1000", "25.1000"},
    .bad_example = {"251000元", "251000元"},
};

void describe(const Report& report, CellRef ref, Finding& finding) {
    const Cell& cell = cell_at(report, ref);
    const Message name = cell_name(report, ref);
    // Where the column's label says 元, the cell itself may name no unit.
    const std::string own = quote(report, cell.span), value = cell.value.to_string();
    const std::string written = cell.unit == Unit::yuan && own.find("元") == std::string::npos ? own + "元" : own;
    const std::string shown = clipped(written, 12);
    if (cell.unit == Unit::counter) {
        head_cell(report, finding, ref, {concat({"“", shown, "”不是金额"}), concat({"“", shown, "” is no amount"})});
        prove(finding, {"这一格的单位是万元", "the unit of this cell is 万元"});
        finding.message = {concat({name.zh, "写的是“", written, "”，这一格是金额，单位是万元。请核对后改正。"}),
                           concat({name.en, " says “", written, "”, but is an amount in 万元. Check and correct it."})};
    } else {
        head_cell(report, finding, ref, {concat({shown, "→", value}), concat({shown, "→", value})});
        prove(finding, {concat({clipped(written, 16), "=", value, "万元"}), concat({clipped(written, 24), " = ", value, "万元"})});
        finding.message = {concat({name.zh, "的单位应当是万元：", written, " = ", value, "万元。请换算成万元填写。"}),
                           concat({name.en, " must be in 万元: ", written, " = ", value, "万元. Write it in 万元."})};
    }
}

RuleResult check(const Report& report) {
    constexpr auto concerns = [](const form::Column& column) { return column.is_amount; };
    constexpr auto wrong = [](const Cell& cell) {
        return cell.state == CellState::number && cell.unit != Unit::none && cell.unit != Unit::ten_thousand_yuan;
    };
    return check_cells(report, concerns, wrong, describe);
}

}  // namespace

extern const Rule cell_amount_unit{info, check};
extern const RuleInfo cell_amount_unit_info{info};

}  // namespace nianbao
