// Placement by the form's equations, where the text lost what would decide it: blank cells that left no
// trace, and tables that an extractor wrote column by column. What a layout decides is never touched,
// so a wrong number is never argued away; what the equations leave open stays unread.
#pragma once

#include <optional>
#include <vector>

#include "form/equations.hpp"
#include "report/columns.hpp"

namespace nianbao::reading {

/// Numbers of a table's cells; nothing for a cell that is not known. Blanks count as 0.
using Numbers = std::vector<std::optional<Number>>;

/// Both sides of an equation over them.
inline form::Sides sides_of(const form::Equation& equation, const Numbers& numbers) {
    return form::evaluate(equation, [&](std::uint16_t cell) { return numbers[cell]; });
}

/// Values that stand in lines of their own, or that order alone gave to rows, are kept only where the rows'
/// equations do not speak against that order; where they do, the rows become doubtful. A breach in a table
/// that is otherwise in order is an error of the report and stays.
void verify_order(const Chain& chain, const std::vector<Value>& values, const Placement& placement,
                  std::vector<PlacedRow>& rows);

/// For tables whose values stand in another order than row by row: finds the cutting into rectangles of
/// rows and columns under which all equations hold. Does nothing where rows are already placed.
void infer_order(const form::Table& table, const std::vector<Value>& values, const Placement& placement,
                 std::vector<PlacedRow>& rows);

/// For rows whose blank cells were lost: keeps what is the same in every placement that satisfies all equations.
void infer_columns(const form::Table& table, const std::vector<Value>& values, const Placement& placement,
                   std::vector<PlacedRow>& rows);

/// The numbers of the cells as placed so far.
Numbers numbers_of(const form::Table& table, const std::vector<Value>& values, const Placement& placement, const std::vector<PlacedRow>& rows);

}  // namespace nianbao::reading
