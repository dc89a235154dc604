#include "rollup/own_slips.hpp"

#include <algorithm>

#include "rules/cells_of_years.hpp"
#include "rules/equations.hpp"

namespace nianbao {
namespace {

/// So many wrong cells of one report may be one slip.
constexpr std::size_t most_cells = 4;

bool holds(std::span<const std::uint16_t> side, std::uint16_t cell) { return std::find(side.begin(), side.end(), cell) != side.end(); }

void put(TableReading& table, std::uint16_t cell, Number value) {
    table.cells[cell].state = CellState::number;
    table.cells[cell].value = value;
}

/// Changes of cells that make a broken equation hold, one cell at a time.
std::vector<std::pair<std::uint16_t, Number>> cures(const TableReading& table) {
    std::vector<std::pair<std::uint16_t, Number>> found;
    for (const form::Equation& equation : table.form->equations) {
        if (equation.relation != form::Relation::equal) continue;
        const EquationSums sums = evaluate(table, equation);
        if (sums.state != EquationState::broken) continue;
        for (const std::span<const std::uint16_t> side : {equation.left, equation.right})
            for (const std::uint16_t cell : side) {
                const std::pair cure{cell, holds(equation.left, cell) ? sums.right - sums.left : sums.left - sums.right};
                if (std::find(found.begin(), found.end(), cure) == found.end()) found.push_back(cure);
            }
    }
    return found;
}

}  // namespace

std::vector<OwnSlip> own_slips(const Rollup& rollup) {
    const Report& superior = rollup.superior->report;
    std::vector<OwnSlip> slips;
    for (const Facts* one : rollup.counted)
        for (std::uint8_t t = 0; t < one->report.tables.size(); ++t) {
            const TableReading& table = one->report.tables[t];
            for (const auto& [cell, change] : cures(table)) {
                const Number value = counted(table, cell) + change;
                const auto ref = same_cell(one->report, {t, cell}, superior);
                TableReading changed = table;
                put(changed, cell, value);
                if (ref && !value.is_negative() && broken_at(changed, cell) == 0) slips.push_back({{Slip::own_cell, one, nullptr, *ref, value}, change});
            }
        }
    return slips;
}

std::vector<Explanation> mended(const Rollup& rollup, const Gap& gap) {
    const Report& superior = rollup.superior->report;
    std::vector<Explanation> found;
    if (gap.cells.size() > most_cells) return found;
    for (const Facts* one : rollup.counted) {
        const auto table = table_index(one->report, superior.tables[gap.cells.front().cell.table].form->key);
        if (!table) continue;
        const TableReading& own = one->report.tables[*table];
        TableReading changed = own;
        Explanation explanation;
        std::size_t before = 0, after = 0;
        for (const Difference& each : gap.cells) {
            const auto ref = same_cell(superior, each.cell, one->report);
            if (!ref) break;
            const Number value = counted(own, ref->cell) + (each.stated - each.sum);
            put(changed, ref->cell, value);
            before += broken_at(own, ref->cell);
            if (!value.is_negative()) explanation.push_back({Slip::own_cell, one, nullptr, each.cell, value});
        }
        if (before == 0 || explanation.size() != gap.cells.size()) continue;
        for (const Suspect& suspect : explanation) after += broken_at(changed, same_cell(superior, suspect.row, one->report)->cell);
        if (after == 0) found.push_back(std::move(explanation));
    }
    return found;
}

}  // namespace nianbao
