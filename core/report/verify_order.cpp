#include <algorithm>

#include "report/inference.hpp"

namespace nianbao::reading {
namespace {

bool on_one_line(const std::vector<Value>& values, const Unit& unit) {
    return values[unit.first].place.line == values[unit.last - 1].place.line;
}

bool fits_columns(const form::Table& table, const std::vector<Value>& values, const SlotRow& slots, const PlacedRow& row) {
    for (std::uint16_t c = 0; c < slots.cells; ++c) {
        if (row.values[c] < 0) continue;
        const form::Position at = form::position_of(table, static_cast<std::uint16_t>(slots.first_cell + c));
        if (!is_of_kind(values[static_cast<std::size_t>(row.values[c])].content, table.blocks[at.block].columns[at.column])) return false;
    }
    return true;
}

bool has_sums(const form::Table& table) {
    return std::any_of(table.equations.begin(), table.equations.end(), [](const form::Equation& e) { return e.relation == form::Relation::equal; });
}

/// Nearly all letters of the labels were found; those of the rows alone where the heading rows were lost.
bool has_its_labels(const Chain& chain) {
    const auto is_row = [&](const Station& station) { return station.kind == StationKind::row; };
    const bool rows_alone = std::all_of(chain.links.begin(), chain.links.end(), [&](const Link& link) { return is_row(chain.stations[link.station]); });
    if (!rows_alone) return chain.letters * 10 >= chain.all_letters * 9;
    std::size_t letters = 0;
    for (const Station& station : chain.stations)
        if (is_row(station)) letters += form::patterns()[station.label->patterns[0]].letters.size();
    return chain.letters * 10 >= letters * 9;
}

/// Every value went to a row for certain and every label was found: nothing tells of another order.
bool is_in_sequence(const Chain& chain, const Placement& placement) {
    return has_its_labels(chain) &&
           std::all_of(placement.units.begin(), placement.units.end(), [](const Unit& unit) { return unit.row >= 0 && unit.sure; });
}

/// In sequence, and every row has all its values.
bool is_in_order(const Chain& chain, const Placement& placement, const std::vector<PlacedRow>& rows) {
    return is_in_sequence(chain, placement) && std::all_of(rows.begin(), rows.end(), [](const PlacedRow& row) {
        return row.state == RowState::placed || row.state == RowState::empty;
    });
}

/// Whether one of a row's numbers is the sum of the others, and not the last: their lines came in another order.
bool adds_up_otherwise(const std::vector<Value>& values, const PlacedRow& row) {
    constexpr std::int64_t telling = 10;   // smaller ones add up by chance
    std::int64_t sum = 0, most = 0, last = 0;
    for (const std::int32_t v : row.values) {
        if (v < 0) return false;
        last = values[static_cast<std::size_t>(v)].content.value.millionths();
        sum += last;
        most = std::max(most, last);
    }
    return sum == 2 * most && last < most && most >= telling * Number::scale;
}

/// Rows whose values stand in several lines, where most of them break their equations or their columns'
/// kinds: then the lines came in another order. A few breaches are errors of the report.
void verify_lines(const Chain& chain, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows) {
    const form::Table& table = *chain.table;
    const bool in_order = is_in_order(chain, placement, rows);
    const Numbers numbers = numbers_of(table, values, placement, rows);
    std::vector<std::size_t> breached;
    std::size_t checked = 0;
    for (const Unit& unit : placement.units) {
        if (unit.row < 0 || rows[static_cast<std::size_t>(unit.row)].state != RowState::placed) continue;
        const bool alone = unit.last - unit.first == 1;
        if (on_one_line(values, unit) && !(alone && unit.by_order) && !(alone && !in_order)) continue;
        const auto r = static_cast<std::size_t>(unit.row);
        const SlotRow& slots = placement.rows[r];
        // A table without sums has nothing that could confirm an order in doubt.
        if (!fits_columns(table, values, slots, rows[r]) || (!alone && !has_sums(table) && !is_in_sequence(chain, placement))) {
            rows[r].state = RowState::doubtful;
            continue;
        }
        if (has_sums(table) && !table.rows_side_by_side && adds_up_otherwise(values, rows[r])) {
            rows[r].state = RowState::doubtful;
            continue;
        }
        std::size_t equations = 0, violated = 0;
        for (const form::Equation& equation : table.equations) {
            if (!equation.each_row || equation.relation != form::Relation::equal || equation.right.size() != 1) continue;
            if (equation.right[0] < slots.first_cell || equation.right[0] >= slots.first_cell + slots.cells) continue;
            const form::Sides sides = sides_of(equation, numbers);
            if (!sides.is_known()) continue;
            const bool trivial = std::all_of(equation.left.begin(), equation.left.end(), [&](std::uint16_t cell) { return numbers[cell]->is_zero(); }) &&
                                 numbers[equation.right[0]]->is_zero();
            equations += !trivial;
            violated += !sides.may_hold();
        }
        checked += equations;
        for (std::size_t k = 0; k < violated; ++k) breached.push_back(r);
    }
    if (in_order && (breached.size() < 2 || breached.size() * 3 < checked)) return;
    for (const std::size_t r : breached) rows[r].state = RowState::doubtful;
}

/// A row with its own label's values, whose sum holds: it tells where the rows beside it begin.
bool is_anchor(const form::Table& table, const Placement& placement, const std::vector<PlacedRow>& rows, const Numbers& numbers, const Unit& unit) {
    if (unit.row < 0 || !unit.sure || unit.by_order || rows[static_cast<std::size_t>(unit.row)].state != RowState::placed) return false;
    const SlotRow& slots = placement.rows[static_cast<std::size_t>(unit.row)];
    bool counts = false, holds = true;
    for (std::uint16_t c = 0; c < slots.cells; ++c) counts = counts || !numbers[slots.first_cell + c].value_or(Number()).is_zero();
    for (const form::Equation& equation : table.equations)
        if (equation.each_row && equation.relation == form::Relation::equal && equation.line == slots.row && equation.block == slots.block) holds = holds && sides_of(equation, numbers).may_hold();
    return counts && holds;
}

/// Whether the rows of the units [first, last) follow each other, and one that is certain stands right before or behind them.
bool is_anchored(const form::Table& table, const Placement& placement, const std::vector<PlacedRow>& rows, const Numbers& numbers, std::size_t first, std::size_t last) {
    const std::vector<Unit>& units = placement.units;
    for (std::size_t u = first + 1; u < last; ++u)
        if (units[u].row != units[u - 1].row + 1) return false;
    const auto follows = [&](std::size_t before, std::size_t anchor) { return units[before + 1].row == units[before].row + 1 && is_anchor(table, placement, rows, numbers, units[anchor]); };
    return (first > 0 && follows(first - 1, first - 1)) || (last < units.size() && follows(last - 1, last));
}

}  // namespace

void verify_order(const Chain& chain, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows) {
    const form::Table& table = *chain.table;
    const bool in_order = is_in_order(chain, placement, rows);
    verify_lines(chain, values, placement, rows);
    const Numbers numbers = numbers_of(table, values, placement, rows);
    for (std::size_t u = 0; u < placement.units.size();) {
        // Units of one stretch: neighbours that order alone places.
        std::size_t end = u;
        while (end < placement.units.size() && placement.units[end].by_order && placement.units[end].row >= 0) ++end;
        if (end - u < 2) {
            u = std::max(end, u + 1);
            continue;
        }
        bool all_alike = true, agreed = true, checked = false, counted = true;
        for (std::size_t k = u; k < end; ++k) {
            const SlotRow& slots = placement.rows[static_cast<std::size_t>(placement.units[k].row)];
            counted = counted && placement.units[k].counted;
            for (std::uint32_t v = placement.units[k].first; v < placement.units[k].last; ++v)
                all_alike = all_alike && values[v].content.value == values[placement.units[u].first].content.value;
            for (const form::Equation& equation : table.equations) {
                if (!equation.each_row || equation.relation != form::Relation::equal || equation.line != slots.row || equation.block != slots.block) continue;
                checked = true;
                const form::Sides sides = sides_of(equation, numbers);
                agreed = agreed && sides.is_known() && sides.may_hold();
            }
        }
        if (!(all_alike && in_order) && !(checked && agreed && (counted || in_order || is_anchored(table, placement, rows, numbers, u, end))))
            for (std::size_t k = u; k < end; ++k) {
                PlacedRow& row = rows[static_cast<std::size_t>(placement.units[k].row)];
                row.state = RowState::doubtful;
            }
        u = end;
    }
}

}  // namespace nianbao::reading
