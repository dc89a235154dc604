#include "equations.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "form/equations.hpp"
#include "sum_titles.hpp"
#include "titles.hpp"
#include "words.hpp"

namespace nianbao {

namespace {

/// Beyond this many addends only those that are not 0 are written out.
constexpr std::size_t full_sum_limit = 8;

using Cells = std::span<const std::uint16_t>;

/// What a cell counts in a sum: a blank total its own addends, any other blank 0.
std::optional<Number> addend(const TableReading& table, std::uint16_t index) {
    const Cell& cell = table.cells[index];
    if (cell.state == CellState::number) return cell.value;
    if (cell.state != CellState::blank) return std::nullopt;
    const form::Equation* const own = stand_in(*table.form, index);
    if (own == nullptr) return Number();
    const form::Sum sum = form::add_up(own->left, [&](std::uint16_t cell) { return addend(table, cell); });
    return sum.is_known ? std::optional(sum.value) : std::nullopt;
}

bool has_total(const form::Equation& equation) {
    return equation.relation == form::Relation::equal && equation.right.size() == 1;
}

/// `8+3+4+40`, `22-3`; a single number where there is nothing to add.
std::string written_out(const TableReading& table, Cells cells) {
    std::string out;
    for (std::uint16_t index : cells) {
        const Number value = counted(table, index);
        if (value.is_zero() && cells.size() > full_sum_limit) continue;
        if (!out.empty() && !value.is_negative()) out += '+';
        out += value.to_string();
    }
    return out.empty() ? "0" : out;
}

/// `8+0+0=8`; only `8` for a side of a single number.
std::string with_sum(const TableReading& table, Cells cells, Number sum) {
    const std::string written = written_out(table, cells);
    const std::string value = sum.to_string();
    return written == value ? value : concat({written, "=", value});
}

/// “一、…”加“二、…” · “一、…” plus “二、…”; 0 for an empty side.
Message side_name(const form::Table& table, const form::Equation& equation, Cells cells) {
    if (cells.empty()) return {"0", "0"};
    Message out;
    for (std::uint16_t cell : cells) {
        if (!out.zh.empty()) out.zh += "加", out.en += " plus ";
        const std::string label = concat({"“", operand_label(table, equation, cell), "”"});
        out.zh += label;
        out.en += label;
    }
    return out;
}

/// “自然人”列：8+3=11，“（七）总计”写的是12。
Message against_total(const TableReading& table, const form::Equation& equation, const EquationSums& sums) {
    const form::Table& form = *table.form;
    const Message line = line_name(form, equation), total = side_name(form, equation, equation.right);
    const std::string sum = with_sum(table, equation.left, sums.left), stated = sums.right.to_string();
    const Text axis = !equation.each_row ? Text{"这一列", "column"} : form.rows_side_by_side ? Text{"这一组", "group"} : Text{"这一行", "row"};
    return {concat({line.zh, "：", sum, "，", total.zh, "写的是", stated, "。请核对", axis.zh, "，改正写错的数。"}),
            concat({"In ", line.en, ": ", sum, ", but ", total.en, " says ", stated, ". Check this ", axis.en,
                    " and correct the wrong number."})};
}

/// “自然人”列：“一”加“二”，136+0=136；“（七）”加“四”，124+11=135。
Message against_sum(const TableReading& table, const form::Equation& equation, const EquationSums& sums) {
    const form::Table& form = *table.form;
    const Message line = line_name(form, equation);
    const Message left = side_name(form, equation, equation.left), right = side_name(form, equation, equation.right);
    const std::string left_sum = with_sum(table, equation.left, sums.left);
    const std::string right_sum = with_sum(table, equation.right, sums.right);
    return {concat({line.zh, "：", left.zh, "，", left_sum, "；", right.zh, "，", right_sum,
                    "。两边应当相等，请核对后改正。"}),
            concat({"In ", line.en, ": ", left.en, " is ", left_sum, "; ", right.en, " is ", right_sum,
                    ". Both must be equal: check and correct them."})};
}

/// “规章”行：“本年新公开数量”5，大于“对外公开总数量”3。
Message above_bound(const TableReading& table, const form::Equation& equation, const EquationSums& sums) {
    const form::Table& form = *table.form;
    const Message line = line_name(form, equation);
    const Message left = side_name(form, equation, equation.left), right = side_name(form, equation, equation.right);
    const std::string right_sum = with_sum(table, equation.right, sums.right);
    if (equation.left.empty())
        return {concat({line.zh, "：", right.zh, "，", right_sum, "，小于0。请核对后改正。"}),
                concat({"In ", line.en, ": ", right.en, " is ", right_sum, ", below 0. Check and correct them."})};
    const std::string left_sum = with_sum(table, equation.left, sums.left);
    return {concat({line.zh, "：", left.zh, "是", left_sum, "，大于", right.zh, "的", right_sum, "。请核对后改正。"}),
            concat({"In ", line.en, ": ", left.en, " is ", left_sum, ", more than ", right.en, ", which is ", right_sum,
                    ". Check and correct them."})};
}

/// Which of its cells is wrong no equation can tell alone, so there is no fix.
Finding broken(const Report& report, std::uint8_t index, const form::Equation& equation, const EquationSums& sums) {
    const TableReading& table = report.tables[index];
    Finding finding;
    for (Cells side : {equation.left, equation.right})
        for (std::uint16_t cell : side) finding.operands.push_back({index, cell});
    finding.equation = &equation;
    if (has_total(equation)) {
        finding.cells = {{index, equation.right.front()}};
        finding.message = against_total(table, equation, sums);
    } else {
        finding.cells = finding.operands;
        finding.message = equation.relation == form::Relation::equal ? against_sum(table, equation, sums)
                                                                     : above_bound(table, equation, sums);
    }
    head_broken(table, equation, finding);
    prove(finding, sum_evidence(table, equation));
    if (equation.relation == form::Relation::equal) {
        finding.expected = sums.left;
        finding.actual = sums.right;
    }
    for (CellRef ref : finding.cells)
        if (const Span span = cell_at(report, ref).span; !span.empty()) finding.spans.push_back(span);
    return finding;
}

}  // namespace

Number counted(const TableReading& table, std::uint16_t cell) { return addend(table, cell).value_or(Number()); }

Message line_name(const form::Table& table, const form::Equation& equation) {
    return equation.each_row ? row_name(table, equation.block, equation.line)
                             : column_name(table, equation.block, equation.line);
}

std::string operand_label(const form::Table& table, const form::Equation& equation, std::uint16_t cell) {
    const form::Position at = form::position_of(table, cell);
    const form::Block& block = table.blocks[at.block];
    return equation.each_row ? std::string(short_label(block.columns[at.column].label.text)) : row_label(block, at.row);
}

Message shown_sums(const TableReading& table, const form::Equation& equation) {
    const form::Table& form = *table.form;
    const EquationSums sums = evaluate(table, equation);
    const Message line = line_name(form, equation);
    const std::string left_sum = with_sum(table, equation.left, sums.left);
    const std::string right_sum = with_sum(table, equation.right, sums.right);
    if (has_total(equation))
        return {concat({line.zh, "：", left_sum, "，表中为", right_sum}),
                concat({line.en, ": ", left_sum, ", the table says ", right_sum})};
    const Message left = side_name(form, equation, equation.left), right = side_name(form, equation, equation.right);
    return {concat({line.zh, "：", left.zh, "，", left_sum, "，", right.zh, "，", right_sum}),
            concat({line.en, ": ", left.en, " is ", left_sum, ", ", right.en, " is ", right_sum})};
}

const form::Equation* stand_in(const form::Table& table, std::uint16_t cell) {
    const form::Equation* sum = nullptr;
    for (const form::Equation& equation : table.equations) {
        if (!has_total(equation) || equation.right.front() != cell) continue;
        if (sum == nullptr || equation.each_row) sum = &equation;
    }
    return sum;
}

EquationSums evaluate(const TableReading& table, const form::Equation& equation) {
    const bool total_blank = equation.right.size() == 1 && table.cells[equation.right.front()].state == CellState::blank;
    const form::Sides sides = form::evaluate(equation, [&](std::uint16_t cell) -> std::optional<Number> {
        const Cell& own = table.cells[cell];   // a number in most
        if (own.state == CellState::number) return own.value;
        return total_blank && cell == equation.right.front() ? Number() : addend(table, cell);
    });
    const EquationState state = !sides.is_known() ? EquationState::unread : total_blank ? EquationState::total_blank
                              : sides.may_hold() ? EquationState::holds : EquationState::broken;
    return {state, sides.left.value, sides.right.value};
}

RuleResult check_equations(const Report& report, std::string_view rule) {
    RuleResult result;
    std::size_t in_form = 0, in_report = 0;
    std::vector<Message> unread;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        for (const form::Equation& equation : table.form->equations) {
            if (equation.rule != rule) continue;
            ++in_form;
            if (!table.found) continue;
            ++in_report;
            const EquationSums sums = evaluate(table, equation);
            if (sums.state == EquationState::unread) unread.push_back(line_name(*table.form, equation));
            if (sums.state == EquationState::broken) result.findings.push_back(broken(report, index, equation, sums));
        }
    }
    if (in_report == 0) {
        result.outcome = Outcome::not_applicable;
        result.reason = in_form == 0 ? Message{"这一版格式没有这样的关系。", "This edition of the form has no such relation."}
                                     : Message{"没有找到这张表。", "The table was not found."};
        return result;
    }
    if (!unread.empty()) {
        result.incomplete = true;
        const Message lines = list(unread);
        const std::string some = std::to_string(unread.size()), all = std::to_string(in_report);
        result.reason = {concat({"共", all, "处，其中", some, "处有没读出的数，无法核对：", lines.zh, "。"}),
                         concat({some, " of ", all, " could not be checked, because a number in them was not read: ",
                                 lines.en, "."})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (result.incomplete) result.outcome = Outcome::could_not_run;
    return result;
}

}  // namespace nianbao
