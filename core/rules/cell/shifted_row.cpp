// Rows whose numbers slipped by one column, or onto the empty row beside them: one cause of many failing sums.
#include <algorithm>

#include "rules/equations.hpp"
#include "rules/legal.hpp"
#include "rules/shifts.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/shifted-row",
    .severity = Severity::error,
    .title = {"一行的数错开了一格", "The numbers of a row are one place off"},
    .explanation =
        {"这一行的数照现在的位置，行和列的合计有多处不符；整行移回一格，就全部相符。多半是填表或者粘贴时漏了一格、多了一格，或者填到了相邻的一行。"
         "请对照台账，把整行移到正确的位置，而不是逐格改数。",
         "As they stand, the numbers of this row break the sums of rows and columns; moved back by one place, all of them hold. Most likely "
         "a cell was left out or added when the table was filled in or pasted, or the numbers went into the row beside. Compare with your records and move "
         "the whole row rather than change single numbers."},
    .legal_basis = legal::applications_table,
    .good_example = {"自然人8、商业企业2、……、总计10", "自然人 8, 商业企业 2, …, 总计 10"},
    .bad_example = {"自然人空白、商业企业8、科研机构2、……、总计0", "自然人 blank, 商业企业 8, 科研机构 2, …, 总计 0"},
};

Text place_of(Direction direction) {
    switch (direction) {
        case Direction::left: return {"左移了一列", "one column too far to the left"};
        case Direction::right: return {"右移了一列", "one column too far to the right"};
        case Direction::lower: return {"写低了一行", "one row too low"};
        case Direction::higher: return {"写高了一行", "one row too high"};
    }
    return {};
}

/// The first of the sums that fail.
Message failing(const Report& report, const Shift& shift) {
    constexpr std::size_t shown = 3;
    Message out;
    for (std::size_t i = 0; i < shift.equations.size() && i < shown; ++i) {
        const Message sum = shown_sums(report.tables[shift.rows.front().table], *shift.equations[i]);
        if (i > 0) out.zh += "；", out.en += "; ";
        out.zh += sum.zh;
        out.en += sum.en;
    }
    const std::string count = std::to_string(shift.equations.size());
    const bool all = shift.equations.size() <= shown;
    return {concat({"现在有", count, "处不符：", out.zh, all ? "。" : "；等等。"}), concat({count, " sums do not hold: ", out.en, all ? ". " : "; and so on. "})};
}

Finding told(const Report& report, const Shift& shift) {
    const std::uint8_t index = shift.rows.front().table;
    const form::Table& form = *report.tables[index].form;
    Finding finding;
    std::vector<Message> rows;
    for (const CellRef row : shift.rows) {
        const form::Position at = form::position_of(form, row.cell);
        rows.push_back(form.rows_side_by_side ? table_name(report, index) : row_name(form, at.block, at.row));
    }
    for (const Fix& fix : shift.fixes) {
        finding.cells.push_back(fix.cell);
        finding.fixes.push_back(fix);
        if (const Span place = cell_at(report, fix.cell).span; !place.empty()) finding.spans.push_back(place);
    }
    const Message names = list(rows), sums = failing(report, shift), values = rows_after(report, shift);
    const Text where = place_of(shift.direction);
    const form::Position first = form::position_of(form, shift.rows.front().cell);
    const Message brief = form.rows_side_by_side ? brief_table(report, index) : brief_row(form, first.block, first.row);
    const std::string count = std::to_string(shift.equations.size());
    head(finding, {{concat({brief.zh, rows.size() > 1 ? "等" : "", "疑似", where.zh}), concat({brief.en, rows.size() > 1 ? ", …" : "", ": ", where.en, "?"})}});
    prove(finding, {concat({"现有", count, "处不符，移回后全部相符"}), concat({count, " sums do not hold; moved back, all of them do"})});
    finding.message = {concat({names.zh, "的数疑似", where.zh, "。", sums.zh, "移回后全部相符：", values.zh, "。请核对后改正。"}),
                       concat({"The numbers of ", names.en, " seem to stand ", where.en, ". ", sums.en, "Moved back, all of them hold: ", values.en, ". Check and correct them."})};
    for (const form::Equation* equation : shift.equations)
        for (const auto side : {equation->left, equation->right})
            for (const std::uint16_t cell : side)
                if (const CellRef operand{index, cell}; std::find(finding.operands.begin(), finding.operands.end(), operand) == finding.operands.end())
                    finding.operands.push_back(operand);
    finding.explains = shift.equations;
    return finding;
}

RuleResult check(const Report& report) {
    RuleResult result{Outcome::not_applicable, {"没有找到有合计的表。", "No table with sums was found."}, {}, false};
    for (const TableReading& table : report.tables) {
        if (!table.found || table.form->equations.empty()) continue;
        if (result.outcome == Outcome::not_applicable) result = {};
        for (const form::Equation& equation : table.form->equations)
            result.incomplete = result.incomplete || (equation.relation == form::Relation::equal && evaluate(table, equation).state == EquationState::unread);
    }
    if (result.outcome == Outcome::not_applicable) return result;
    for (const Shift& shift : find_shifts(report)) result.findings.push_back(told(report, shift));
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (result.incomplete) result.outcome = Outcome::could_not_run;
    if (result.incomplete) result.reason = {"有的合计里有没读出的数，看不出是否错位。", "Some sums hold numbers that were not read, so that a shift of theirs cannot be told."};
    return result;
}

}  // namespace

extern const Rule cell_shifted_row{info, check};
extern const RuleInfo cell_shifted_row_info{info};

}  // namespace nianbao
