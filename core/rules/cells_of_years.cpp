#include "rules/cells_of_years.hpp"

#include <algorithm>

#include "rules/equations.hpp"

namespace nianbao {

std::optional<CellRef> cell_of(const Report& report, std::string_view table, std::string_view block, std::string_view row, std::string_view column) {
    const auto index = table_index(report, table);
    if (!index) return std::nullopt;
    for (const form::Block& candidate : report.tables[*index].form->blocks) {
        if (candidate.key != block) continue;
        for (std::size_t r = 0; r < candidate.rows.size(); ++r)
            for (std::size_t c = 0; c < candidate.columns.size(); ++c)
                if (candidate.rows[r].key == row && candidate.columns[c].key == column) return CellRef{*index, candidate.cell(r, c)};
    }
    return std::nullopt;
}

std::optional<CellRef> same_cell(const Report& report, CellRef ref, const Report& other) {
    const form::Table& table = *report.tables[ref.table].form;
    if (ref.table < other.tables.size() && other.tables[ref.table].form == &table) return ref;
    const form::Position at = form::position_of(table, ref.cell);
    const form::Block& block = table.blocks[at.block];
    return cell_of(other, table.key, block.key, block.rows[at.row].key, block.columns[at.column].key);
}

std::optional<Number> figure(const Report& report, CellRef ref) {
    const TableReading& table = report.tables[ref.table];
    bool is_known = true;
    const std::uint16_t cells[] = {ref.cell};
    each_addend(table, cells, [&](std::uint16_t cell) {
        const CellState state = table.cells[cell].state;
        is_known = is_known && (state == CellState::number || state == CellState::blank);
    });
    return is_known ? std::optional(counted(table, ref.cell)) : std::nullopt;
}

std::vector<CellRef> differing(const Report& report, const Report& other) {
    std::vector<CellRef> cells;
    for (std::size_t t = 0; t < report.tables.size(); ++t)
        for (std::uint16_t c = 0; c < report.tables[t].cells.size(); ++c) {
            const CellRef ref{static_cast<std::uint8_t>(t), c};
            const auto same = same_cell(report, ref, other);
            const auto own = figure(report, ref), theirs = same ? figure(other, *same) : std::nullopt;
            if (own && theirs && *own != *theirs) cells.push_back(ref);
        }
    return cells;
}

std::size_t broken_at(const TableReading& table, std::uint16_t cell) {
    const auto holds = [&](std::span<const std::uint16_t> side) { return std::find(side.begin(), side.end(), cell) != side.end(); };
    return static_cast<std::size_t>(std::count_if(table.form->equations.begin(), table.form->equations.end(), [&](const form::Equation& equation) {
        return (holds(equation.left) || holds(equation.right)) && evaluate(table, equation).state == EquationState::broken;
    }));
}

}  // namespace nianbao
