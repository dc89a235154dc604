#include <algorithm>

#include "report/assemble.hpp"
#include "report/inference.hpp"
#include "report/pieces.hpp"
#include "report/scattered.hpp"
#include "text/flags.hpp"

namespace nianbao::reading {
namespace {

/// A row is its label's by count where its values follow each other and labels speak for it alone.
bool is_by_label(const std::vector<Clue>& clues, const PlacedRow& row, std::int32_t index) {
    bool said = false;
    for (std::size_t c = 0; c < row.values.size(); ++c) {
        if (row.values[c] < 0 || (c > 0 && row.values[c] != row.values[c - 1] + 1)) return false;
        const Clue& clue = clues[static_cast<std::size_t>(row.values[c])];
        if (clue.speaks() && !clue.says(index)) return false;
        said = said || clue.says(index);
    }
    return said;
}

bool has_joined(const std::vector<Value>& values, const PlacedRow& row) {
    return std::any_of(row.values.begin(), row.values.end(), [&](std::int32_t v) { return v >= 0 && values[static_cast<std::size_t>(v)].joined; });
}

}  // namespace

std::vector<std::int32_t> assemble(const Surface& surface, const form::Table& table, const std::vector<Value>& values, const Placement& placement, const std::optional<Assembly>& known, std::vector<PlacedRow>& rows) {
    const bool placed = std::all_of(rows.begin(), rows.end(), [](const PlacedRow& row) { return row.state == RowState::placed; });
    // Numbers in sequence whose sums fail may be pieces.
    const auto fails = [&] {
        const Numbers numbers = numbers_of(table, values, placement, rows);
        return std::any_of(table.equations.begin(), table.equations.end(), [&](const form::Equation& equation) { return !sides_of(equation, numbers).may_hold(); });
    };
    if (placed && table.rows_side_by_side) doubt_totals_ahead(surface, table, values, rows.front().values);
    const bool joined = std::any_of(values.begin(), values.end(), [](const Value& value) { return value.joined; });
    if (placed && !joined && !(table.rows_side_by_side && fails() && by_pieces(table, grid_of(table), find_clues(surface, table, grid_of(table), values)))) return {};
    const std::optional<Assembly> assembly = known ? known : find_assembly(surface, table, values);
    const std::vector<Clue> clues = find_clues(surface, table, grid_of(table), values);
    if (!assembly) {
        // A number in pieces, taller than the others of its row, may come first from any column.
        for (PlacedRow& row : rows)
            if (row.state == RowState::placed && has_joined(values, row)) row.state = RowState::doubtful;
        if (table.blocks.size() == 1 && !table.rows_side_by_side) doubt_scattered(surface, table, values, clues, placement, rows);
        return {};
    }
    const bool open = values.size() > table.cell_count;   // there may be pieces left, and of which row is not certain
    text::Flags used(values.size(), false);
    for (const std::int32_t v : assembly->cells)
        if (v >= 0) used[static_cast<std::size_t>(v)] = true;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const SlotRow& slots = placement.rows[r];
        const auto begin = assembly->cells.begin() + slots.first_cell;
        std::vector<std::int32_t> cells(begin, begin + slots.cells);
        // What the layout decided stays where nothing speaks for another reading.
        for (std::size_t c = 0; c < cells.size() && rows[r].state == RowState::placed && !(open && has_joined(values, rows[r])); ++c)
            if (const std::int32_t v = rows[r].values[c]; cells[c] == unread_cell && v >= 0 && !used[static_cast<std::size_t>(v)]) cells[c] = v;
        rows[r].values = std::move(cells);
        rows[r].state = RowState::placed;
        rows[r].inferred = table.rows_side_by_side || has_joined(values, rows[r]) || !is_by_label(clues, rows[r], static_cast<std::int32_t>(r));
    }
    return assembly->page_numbers;
}

}  // namespace nianbao::reading
