#include "report/cut_off.hpp"

#include <algorithm>

#include "report/inference.hpp"

namespace nianbao::reading {
namespace {

bool is_row_due(const Chain& chain) {
    const auto behind = chain.stations.begin() + chain.links.back().station + 1;
    return std::any_of(behind, chain.stations.end(), [](const Station& station) { return station.kind == StationKind::row; });
}

/// The row of the last label of a row; -1: none.
std::int32_t last_row(const Chain& chain, const Placement& placement) {
    for (std::size_t k = chain.links.size(); k-- > 0;) {
        const Station& station = chain.stations[chain.links[k].station];
        if (station.kind != StationKind::row) continue;
        for (std::size_t r = 0; r < placement.rows.size(); ++r)
            if (placement.rows[r].block == station.block && placement.rows[r].row == station.index) return static_cast<std::int32_t>(r);
    }
    return -1;
}

/// The row's line goes on to its last cell behind the last value.
bool shows_all_cells(const Surface& surface, const Value& last, const PlacedRow& row, const SlotRow& slots, std::int32_t index) {
    const text::Line& line = surface.lines.lines[last.place.line];
    const auto at = std::find(row.values.begin(), row.values.end(), index);
    if (row.state != RowState::placed || line.cells == 0 || at == row.values.end()) return false;
    return line.cells >= last.place.cell - (at - row.values.begin()) + slots.cells;
}

/// More digits may have followed the row's last number: nothing closes it, or the row's own sum denies it.
bool may_go_on(const Surface& surface, const form::Table& table, const std::vector<Value>& values, const Placement& placement,
               const std::vector<PlacedRow>& rows, const SlotRow& slots, const Value& last) {
    const std::u32string_view rest = std::u32string_view(surface.folded.chars).substr(last.end);
    if (std::any_of(rest.begin(), rest.end(), [](char32_t c) { return c == U'\t' || text::is_bar(c); })) return false;
    const Numbers numbers = numbers_of(table, values, placement, rows);
    const std::uint16_t total = static_cast<std::uint16_t>(slots.first_cell + slots.cells - 1);
    for (const form::Equation& equation : table.equations)
        if (equation.each_row && equation.relation == form::Relation::equal && equation.right.size() == 1 && equation.right[0] == total) {
            const form::Sides sides = sides_of(equation, numbers);
            return !sides.is_known() || !sides.may_hold();
        }
    return rest.find(U'\n') == std::u32string_view::npos;
}

}  // namespace

bool is_cut_off(const Surface& surface, const Chain& chain) {
    constexpr std::ptrdiff_t longest_rest = 16;
    if (chain.links.empty() || chain.table->rows_side_by_side || !is_row_due(chain)) return false;
    const auto behind = surface.folded.chars.begin() + surface.fragments[chain.links.back().fragment].end;
    std::ptrdiff_t letters = 0;
    for (auto c = behind; c != surface.folded.chars.end() && letters <= longest_rest; ++c) letters += text::is_ideograph(*c);
    return letters <= longest_rest;
}

std::uint32_t letters_reached(const Chain& chain) {
    std::uint32_t letters = 0;
    for (std::size_t s = 0; !chain.links.empty() && s <= chain.links.back().station; ++s)
        letters += static_cast<std::uint32_t>(form::patterns()[chain.stations[s].label->patterns[0]].letters.size());
    return letters;
}

void doubt_cut_row(const Surface& surface, const Chain& chain, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows) {
    if (!is_cut_off(surface, chain)) return;
    const std::int32_t r = last_row(chain, placement);
    if (r < 0) return;
    PlacedRow& row = rows[static_cast<std::size_t>(r)];
    const auto unit = std::find_if(placement.units.begin(), placement.units.end(), [&](const Unit& own) { return own.row == r; });
    const SlotRow& slots = placement.rows[static_cast<std::size_t>(r)];
    if (unit == placement.units.end()) {
        row.state = RowState::doubtful;
        return;
    }
    const Value& last = values[unit->last - 1];
    if (unit->last - unit->first < slots.cells) {
        if (!shows_all_cells(surface, last, row, slots, static_cast<std::int32_t>(unit->last - 1))) row.state = RowState::doubtful;
    } else if (row.state == RowState::placed && may_go_on(surface, *chain.table, values, placement, rows, slots, last)) {
        for (std::int32_t& v : row.values)
            if (v == static_cast<std::int32_t>(unit->last - 1)) v = unread_cell;
    }
}

}  // namespace nianbao::reading
