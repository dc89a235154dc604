#include "rules/slip_words.hpp"

#include <algorithm>

#include "rules/cells_of_years.hpp"
#include "rules/equations.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

Message words_of(const Report& superior, const Suspect& suspect) {
    const Report& report = suspect.report->report;
    const std::string& name = report.agency.empty() ? suspect.report->file : report.agency;
    const auto row = [&] {
        const form::Table& table = *superior.tables[suspect.row.table].form;
        const form::Position at = form::position_of(table, suspect.row.cell);
        return brief_row(table, at.block, at.row);
    };
    const auto of_row = [&](const char* zh, const char* en) {
        const Message line = row();
        return Message{concat({name, line.zh, zh}), concat({name, ", ", line.en, en})};
    };
    switch (suspect.slip) {
        case Slip::left_out: return {concat({"漏计：", name}), concat({"left out: ", name})};
        case Slip::twice: return {concat({"重复计入：", name}), concat({"counted twice: ", name})};
        case Slip::other_report:
            if (suspect.taken->report.year != superior.year) {
                const std::string year = std::to_string(suspect.taken->report.year);
                return {concat({"用了", year, "年的：", name}), concat({"taken from ", year, ": ", name})};
            }
            return {concat({"用了另一稿：", name}), concat({"another draft taken: ", name})};
        case Slip::one_row: return of_row("漏计", " left out");
        case Slip::row_twice: return of_row("重复计入", " counted twice");
        case Slip::row_below: return of_row("错到下一行", " put one row below");
        case Slip::row_above: return of_row("错到上一行", " put one row above");
        case Slip::column_right: return of_row("右移一列", " put one column right");
        case Slip::column_left: return of_row("左移一列", " put one column left");
        case Slip::own_cell: {
            const Message cell = brief_cell(superior, suspect.row);
            const auto own = same_cell(superior, suspect.row, report);
            const std::string change = concat({own ? counted(report.tables[own->table], own->cell).to_string() : "", "→", suspect.value.to_string()});
            return {concat({name, "自身不平：", cell.zh, change}), concat({name, "'s own sums: ", cell.en, " ", change})};
        }
    }
    return {};
}

}  // namespace

Message slip_words(const Report& superior, const Explanation& explanation) {
    Message all;
    for (const Suspect& suspect : explanation) {
        const Message one = words_of(superior, suspect);
        all = {concat({all.zh, all.zh.empty() ? "" : "；", one.zh}), concat({all.en, all.en.empty() ? "" : "; ", one.en})};
    }
    return all;
}

Message brief_slip(const Report& superior, const Explanation& explanation) {
    const Message first = words_of(superior, explanation.front());
    if (explanation.size() == 1) return first;
    const std::string count = std::to_string(explanation.size());
    const Slip slip = explanation.front().slip;
    const bool is_one_kind = (slip == Slip::left_out || slip == Slip::twice) &&
        std::all_of(explanation.begin(), explanation.end(), [&](const Suspect& one) { return one.slip == slip; });
    if (is_one_kind) {
        const bool is_left = slip == Slip::left_out;
        const Report& report = explanation.front().report->report;
        return {concat({is_left ? "漏计" : "重复计入", count, "份：", clipped(report.agency, 16), "等"}), concat({count, is_left ? " left out: " : " counted twice: ", clipped(report.agency, 30), " …"})};
    }
    const bool is_one_report = slip == Slip::own_cell && std::all_of(explanation.begin(), explanation.end(), [&](const Suspect& one) { return one.slip == slip && one.report == explanation.front().report; });
    if (is_one_report) {
        const Facts& own = *explanation.front().report;
        const std::string& name = own.report.agency.empty() ? own.file : own.report.agency;
        return {concat({clipped(name, 16), "自身不平：", count, "格应改正"}), concat({clipped(name, 30), ": own sums, ", count, " cells"})};
    }
    return {concat({count, "处：", first.zh}), concat({count, " slips: ", first.en})};
}

}  // namespace nianbao
