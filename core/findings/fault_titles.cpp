#include "findings/fault_titles.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/sum_titles.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

/// （一）公开×自然人：21→11
Message full_change(const Report& report, std::uint8_t table, const Change& change) {
    const Cell& cell = report.tables[table].cells[change.cell];
    const Message name = brief_cell(report, {table, change.cell});
    const std::string meant = change.value.to_string(), written = cell.value.to_string();
    const bool blank = cell.state == CellState::blank;
    return {concat({name.zh, "：", blank ? "空" : written, "→", meant}), concat({name.en, ": ", blank ? "blank" : written, "→", meant})};
}

bool holds_cell(const form::Equation& equation, std::uint16_t cell) {
    const auto among = [&](std::span<const std::uint16_t> side) { return std::find(side.begin(), side.end(), cell) != side.end(); };
    return among(equation.left) || among(equation.right);
}

/// 维持8→0; with the whole address where the cell stands outside the one sum that fails.
Message brief_change(const Report& report, std::uint8_t table, const Fault& fault, const Change& change) {
    if (fault.equations.size() > 1 || !holds_cell(*fault.equations.front(), change.cell)) return full_change(report, table, change);
    const Cell& cell = report.tables[table].cells[change.cell];
    const form::Brief& name = operand_brief(*report.tables[table].form, *fault.equations.front(), change.cell);
    const std::string arrow = concat({cell.state == CellState::blank ? "" : cell.value.to_string(), "→", change.value.to_string()});
    return {concat({name.zh, arrow}), concat({name.en, " ", arrow})};
}

/// 五选一：维持8→0｜纠正8→0｜总计32→42, as many as there is room for.
Message choices(const Report& report, std::uint8_t table, const Fault& fault) {
    std::vector<Message> items;
    for (const Change& change : fault.changes) items.push_back(brief_change(report, table, fault, change));
    for (const Pair& pair : fault.pairs) {
        const Message one = brief_change(report, table, fault, pair.first), other = brief_change(report, table, fault, pair.second);
        items.push_back({concat({one.zh, "、", other.zh}), concat({one.en, ", ", other.en})});
    }
    const std::string count = std::to_string(items.size());
    const std::string_view numeral = items.size() <= 10 ? chinese_numeral(static_cast<int>(items.size())) : std::string_view(count);
    const auto listed = [&](std::string out, std::string Message::*language, std::string_view bar, std::size_t limit) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string longer = concat({out, i > 0 ? bar : "", items[i].*language});
            const bool last = i + 1 == items.size();
            if (characters(longer) + (last ? 0 : 2) > limit) return i > 0 ? out + " …" : std::string();
            out = longer;
        }
        return out;
    };
    return {listed(concat({numeral, "选一："}), &Message::zh, "｜", evidence_limit_zh), listed(concat({"one of ", count, ": "}), &Message::en, " | ", evidence_limit_en)};
}

}  // namespace

void head_changes(const Report& report, std::uint8_t table, const Fault& fault, Finding& finding) {
    const Message sums = sums_evidence(report.tables[table], fault.equations);
    if (fault.changes.size() == 1) {
        head_change(report, finding, {table, fault.changes.front().cell}, fault.changes.front().value);
        prove(finding, sums);
        return;
    }
    const Message one = full_change(report, table, fault.changes.front()), other = full_change(report, table, fault.changes.back());
    const Message both{concat({one.zh, "；", other.zh}), concat({one.en, "; ", other.en})};
    head(finding, {both, {concat({one.zh, "，另改一格"}), concat({one.en, ", and another"})}, {one.zh, one.en}, {"两格须一起改正", "two cells to be corrected together"}});
    if (finding.title.zh != both.zh || finding.title.en != both.en) prove(finding, {concat({"同时", other.zh}), concat({"and ", other.en})});
    prove(finding, sums);
}

void head_open(const Report& report, std::uint8_t table, const Fault& fault, Finding& finding) {
    const Message line = brief_line(*report.tables[table].form, *fault.equations.front());
    const std::string count = std::to_string(fault.equations.size());
    const Message several{concat({line.zh, "等", count, "处不符，查台账"}), concat({line.en, " and more: ", count, " sums fail, see files"})};
    if (fault.equations.size() > 1 || !finding.expected || !finding.actual) {
        head(finding, {several});
    } else {
        const bool more = *finding.expected > *finding.actual;
        const std::string off = (more ? *finding.expected - *finding.actual : *finding.actual - *finding.expected).to_string();
        head(finding, {{concat({line.zh, "：分项合", more ? "多" : "少", off, "，查台账"}), concat({line.en, ": parts sum ", off, more ? " too high" : " too low", ", see files"})},
                       {concat({line.zh, "：合计不符，查台账"}), concat({line.en, ": wrong sum, see files"})}});
    }
    prove(finding, sums_evidence(report.tables[table], fault.equations));
    prove(finding, choices(report, table, fault));
}

}  // namespace nianbao
