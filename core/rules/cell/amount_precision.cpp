// An amount not given to four decimals. A plain 0 is exact as it stands, and an amount in another unit is
// a matter of cell/amount-unit.
#include "rules/cells.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr std::uint8_t form_decimals = 4;

constexpr RuleInfo info{
    .id = "cell/amount-precision",
    .severity = Severity::info,
    .title = {"金额没有保留4位小数", "An amount is not given to 4 decimals"},
    .explanation =
        {"金额栏要求以万元为单位，保留4位小数，也就是精确到元。请按原始凭证补足小数位：1259.80写作1259.8000；金额为0的写0即可。",
         "Amounts are wanted in 万元 with 4 decimals, that is, to the yuan. Complete the decimals from your records: 1259.80 "
         "is written 1259.8000. A plain 0 is enough where there was nothing."},
    .legal_basis =
        {"国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式，第二部分的表：“单位：万元，保留4位小数”。",
         "The format attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, table of section 2: "
         "单位：万元，保留4位小数 (in 万元, 4 decimals)."},
    .good_example = {"1259.8000", "1259.8000"},
    .bad_example = {"1259.80万元", "1259.80万元"},
};

/// The same amount with four decimals; empty where it has more of them than that.
std::string to_four_decimals(Number value) {
    constexpr std::int64_t unit = Number::scale / 10'000;
    if (value.millionths() % unit != 0) return "";
    std::string out = value.to_string();
    std::size_t point = out.find('.');
    if (point == std::string::npos) {
        point = out.size();
        out += '.';
    }
    out.resize(point + 1 + form_decimals, '0');
    return out;
}

void describe(const Report& report, CellRef ref, Finding& finding) {
    const Cell& cell = cell_at(report, ref);
    const Message name = cell_name(report, ref);
    const std::string written = quote(report, cell.span), right = to_four_decimals(cell.value);
    const std::string shown = clipped(written, 12);
    head_cell(report, finding, ref, right.empty() ? Message{concat({shown, "，应保留4位小数"}), concat({shown, ", 4 decimals wanted"})}
                                                  : Message{concat({shown, "→", right}), concat({shown, "→", right})});
    prove(finding, {"金额以万元为单位，保留4位小数", "amounts are in 万元, to 4 decimals"});
    finding.message = {concat({name.zh, "写的是“", written, "”，应当以万元为单位保留4位小数",
                               right.empty() ? "" : "，写作", right, "。"}),
                       concat({name.en, " says “", written, "”; amounts are given in 万元 to 4 decimals",
                               right.empty() ? "" : ": ", right, "."})};
}

RuleResult check(const Report& report) {
    constexpr auto concerns = [](const form::Column& column) { return column.is_amount; };
    constexpr auto wrong = [](const Cell& cell) {
        return cell.state == CellState::number && !cell.value.is_zero() && cell.decimals != form_decimals &&
               (cell.unit == Unit::none || cell.unit == Unit::ten_thousand_yuan);
    };
    return check_cells(report, concerns, wrong, describe);
}

}  // namespace

extern const Rule cell_amount_precision{info, check};
extern const RuleInfo cell_amount_precision_info{info};

}  // namespace nianbao
