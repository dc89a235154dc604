// Equations of the form, evaluated over what was read. The equations themselves are data of each edition:
// a rule of the group arithmetic/ only names the id that its equations carry.
#pragma once

#include <span>
#include <string_view>

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

/// How one equation comes out.
enum class EquationState : std::uint8_t {
    holds,
    broken,
    total_blank,   ///< the only cell on the right is blank: nothing to compare with
    unread,        ///< some cell was not read, holds no number, or the sum is beyond all bounds
};

struct EquationSums {
    EquationState state = EquationState::holds;
    Number left, right;
};

/// The equation whose sum stands for a total that is blank: its row's, or else its column's. nullptr for a cell that is no
/// total: a blank then counts as 0.
const form::Equation* stand_in(const form::Table& table, std::uint16_t cell);

/// Calls `visit` with every cell whose number one side of an equation adds up: the side's own, and the addends of a blank
/// total in its place.
template <class Visit>
void each_addend(const TableReading& table, std::span<const std::uint16_t> side, Visit&& visit) {
    for (const std::uint16_t cell : side) {
        const form::Equation* sum = table.cells[cell].state == CellState::blank ? stand_in(*table.form, cell) : nullptr;
        if (sum == nullptr) visit(cell);
        else each_addend(table, sum->left, visit);
    }
}

/// What a cell counts in a sum.
Number counted(const TableReading& table, std::uint16_t cell);

/// A blank addend counts as 0, or as the sum that stands for it; a blank total is not compared.
EquationSums evaluate(const TableReading& table, const form::Equation& equation);

/// Evaluates every equation that carries the rule's id, over all tables that were found.
RuleResult check_equations(const Report& report, std::string_view rule);

/// “自然人”列 · column “自然人”: the line that an equation runs along.
Message line_name(const form::Table& table, const form::Equation& equation);
/// What a cell is called within its equation's line.
std::string operand_label(const form::Table& table, const form::Equation& equation, std::uint16_t cell);
/// “自然人”列：8+3+4=15，表中为16
Message shown_sums(const TableReading& table, const form::Equation& equation);

}  // namespace nianbao
