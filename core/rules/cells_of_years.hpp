// Cells of one report and the same ones of another, which may follow another edition of the form.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "nianbao/report.hpp"

namespace nianbao {

/// The cell of these keys; nothing where the report's form has none. `block` is empty in tables of one block.
std::optional<CellRef> cell_of(const Report& report, std::string_view table, std::string_view block, std::string_view row, std::string_view column);

/// The cell of `other` with the same keys.
std::optional<CellRef> same_cell(const Report& report, CellRef ref, const Report& other);

/// What a cell counts: a blank 0, or what its own sum gives. Nothing for a cell that was not read.
std::optional<Number> figure(const Report& report, CellRef ref);

/// Cells of `report` that hold another number in `other`; only those that were read in both, of tables that both have.
std::vector<CellRef> differing(const Report& report, const Report& other);

/// How many equations of the form that hold the cell do not hold.
std::size_t broken_at(const TableReading& table, std::uint16_t cell);

}  // namespace nianbao
