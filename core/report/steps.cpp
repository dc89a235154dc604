#include "report/steps.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

std::vector<text::Piece>::const_iterator piece_at(const Surface& surface, std::uint32_t position) {
    const auto& pieces = surface.lines.pieces;
    return std::lower_bound(pieces.begin(), pieces.end(), position, [](const text::Piece& p, std::uint32_t at) { return p.begin < at; });
}

std::int32_t last_line(const Surface& surface) { return static_cast<std::int32_t>(surface.lines.lines.size()); }

/// The first line at or behind a position that holds anything.
std::int32_t text_line_from(const Surface& surface, std::uint32_t position) {
    const auto found = piece_at(surface, position);
    return found == surface.lines.pieces.end() ? last_line(surface) : static_cast<std::int32_t>(found->place.line);
}

/// The last line with anything before a position; -1 where there is none.
std::int32_t text_line_before(const Surface& surface, std::uint32_t position) {
    const auto found = piece_at(surface, position);
    return found == surface.lines.pieces.begin() ? -1 : static_cast<std::int32_t>(std::prev(found)->place.line);
}

bool stands_in_single_lines(const Surface& surface, const std::vector<Value>& values, const Unit& unit) {
    for (std::uint32_t v = unit.first; v < unit.last; ++v) {
        const text::Line& line = surface.lines.lines[values[v].place.line];
        const bool shared = v > unit.first && values[v].place.line == values[v - 1].place.line;
        if (shared || line.last_piece - line.first_piece > 2) return false;
    }
    return true;
}

}  // namespace

std::optional<std::vector<std::int32_t>> columns_by_steps(const Surface& surface, const std::vector<Value>& values, const Unit& unit,
                                                          std::int32_t cells, LineSteps steps) {
    if (!stands_in_single_lines(surface, values, unit)) return std::nullopt;
    const std::int32_t first = text_line_before(surface, values[unit.first].begin) + steps.lead;
    const std::int32_t next = text_line_from(surface, values[unit.last - 1].end);
    if (next <= first + (cells - 1) * steps.step) return std::nullopt;   // no room for the last cell
    std::vector<std::int32_t> columns;
    for (std::uint32_t v = unit.first; v < unit.last; ++v) {
        const std::int32_t distance = static_cast<std::int32_t>(values[v].place.line) - first;
        if (distance < 0 || distance % steps.step != 0 || distance / steps.step >= cells) return std::nullopt;
        columns.push_back(distance / steps.step);
    }
    return columns;
}

std::optional<LineSteps> find_line_steps(const Surface& surface, const std::vector<Value>& values, const Placement& placement) {
    constexpr std::int32_t longest_step = 4, longest_lead = 8;
    constexpr std::size_t enough_rows = 5;
    std::vector<const Unit*> units(placement.rows.size(), nullptr);
    std::size_t rows = 0;
    for (const Unit& unit : placement.units) {
        if (unit.row < 0 || !unit.sure || units[static_cast<std::size_t>(unit.row)] != nullptr) return std::nullopt;
        units[static_cast<std::size_t>(unit.row)] = &unit;
    }
    for (const SlotRow& row : placement.rows) rows += row.labelled;
    if (rows < enough_rows) return std::nullopt;

    const auto fits = [&](LineSteps steps) {
        for (std::size_t r = 0; r < placement.rows.size(); ++r) {
            const SlotRow& row = placement.rows[r];
            if (units[r] != nullptr) {
                if (!columns_by_steps(surface, values, *units[r], row.cells, steps)) return false;
            } else if (row.labelled) {
                const std::int32_t label = text_line_before(surface, row.end);
                if (text_line_from(surface, row.end) <= label + steps.lead + (row.cells - 1) * steps.step) return false;
            }
        }
        return true;
    };
    std::optional<LineSteps> found;
    for (std::int32_t step = 1; step <= longest_step; ++step)
        for (std::int32_t lead = 1; lead <= longest_lead; ++lead) {
            if (!fits({step, lead})) continue;
            if (found) return std::nullopt;
            found = LineSteps{step, lead};
        }
    return found;
}

}  // namespace nianbao::reading
