// 本年增/减 above zero without a plus: whether it is an increase or a decrease is left to guess. A negative
// number carries its sign by nature, and 0 needs none.
#include <string>
#include <utility>

#include "rules/cells.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/change-sign",
    .severity = Severity::info,
    .title = {"“本年增/减”没有写正负号", "本年增/减 has no sign"},
    .explanation =
        {"“本年增/减”既可以是增加也可以是减少，写上“+”或“-”才不会误解。增加3项写作“+3”，减少3项写作“-3”，没有变化的写0。",
         "本年增/减 may be an increase or a decrease, so a sign keeps it clear: +3 for three more, -3 for three fewer, and a "
         "plain 0 for no change."},
    .legal_basis =
        {"国办公开办函〔2019〕60号所附格式，第二部分的表“本年增/减”一栏。",
         "The format attached to 国办公开办函〔2019〕60号, table of section 2, column 本年增/减."},
    .good_example = {"+3", "+3"},
    .bad_example = {"3", "3"},
};

void describe(const Report& report, CellRef ref, Finding& finding) {
    const Message name = cell_name(report, ref);
    const std::string value = cell_at(report, ref).value.to_string();
    head_cell(report, finding, ref, {concat({value, "→+", value, "或-", value}), concat({value, "→+", value, " or -", value})});
    prove(finding, {"增加写+，减少写-", "+ for an increase, - for a decrease"});
    finding.message = {concat({name.zh, "写的是", value, "，没有正负号。增加请写“+", value, "”，减少请写“-", value, "”。"}),
                       concat({name.en, " says ", value, " without a sign. Write +", value, " for an increase, -", value,
                               " for a decrease."})};
}

RuleResult check(const Report& report) {
    constexpr auto concerns = [](const form::Column& column) { return column.is_signed; };
    constexpr auto wrong = [](const Cell& cell) {
        return cell.state == CellState::number && !cell.has_sign && !cell.value.is_zero();
    };
    RuleResult result = check_cells(report, concerns, wrong, describe);
    if (result.findings.size() < 2) return result;
    // One habit is one finding.
    Finding all;
    for (const Finding& finding : result.findings) {
        all.cells.insert(all.cells.end(), finding.cells.begin(), finding.cells.end());
        all.spans.insert(all.spans.end(), finding.spans.begin(), finding.spans.end());
    }
    const std::string count = std::to_string(all.cells.size());
    const Message cells = list_cells(report, all.cells), brief = brief_cells(report, all.cells);
    head(all, {{concat({"增/减", count, "格没有正负号"}), concat({count, " changes without a sign"})}});
    prove(all, brief);
    all.message = {concat({"有", count, "格没有写正负号：", cells.zh, "。增加请写“+”，减少请写“-”。"}),
                   concat({count, " cells have no sign: ", cells.en, ". Write + for an increase, - for a decrease."})};
    result.findings = {std::move(all)};
    return result;
}

}  // namespace

extern const Rule cell_change_sign{info, check};
extern const RuleInfo cell_change_sign_info{info};

}  // namespace nianbao
