#include "report/lone_rows.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "form/equations.hpp"

namespace nianbao::reading {
namespace {

struct Stretch {
    std::uint32_t begin = 0, end = 0;
};

/// From a section's heading to the next one; empty where it has none.
Stretch stretch_of(const std::vector<FoundSection>& sections, std::uint8_t number, std::size_t size) {
    const auto own = std::find_if(sections.begin(), sections.end(), [&](const FoundSection& s) { return s.reading.number == number && s.reading.found; });
    if (own == sections.end()) return {};
    auto end = static_cast<std::uint32_t>(size);
    for (const FoundSection& other : sections)
        if (other.reading.found && other.begin > own->begin) end = std::min(end, other.begin);
    return {own->end, end};
}

/// The values between two places of the text.
std::span<const Value> values_in(const std::vector<Value>& values, Stretch where) {
    const auto before = [](const Value& value, std::uint32_t at) { return value.begin < at; };
    const auto first = std::lower_bound(values.begin(), values.end(), where.begin, before);
    const auto last = std::lower_bound(first, values.end(), where.end, before);
    return {values.data() + (first - values.begin()), static_cast<std::size_t>(last - first)};
}

/// Rows whose whole label stands before as many values as they have cells, and rows with another count.
struct RowCount {
    std::size_t full = 0, other = 0;
    Stretch extent;
    std::int64_t merit() const { return static_cast<std::int64_t>(full) - static_cast<std::int64_t>(other); }
};

RowCount count_rows(const Surface& surface, const Chain& chain, const std::vector<Value>& values, Stretch within) {
    RowCount count;
    for (std::size_t k = 0; k < chain.links.size(); ++k) {
        const Station& station = chain.stations[chain.links[k].station];
        const Fragment& label = surface.fragments[chain.links[k].fragment];
        if (station.kind != StationKind::row || !is_whole(label) || label.begin < within.begin || label.end > within.end) continue;
        Stretch behind{label.end, within.end};
        for (auto p = std::upper_bound(surface.lines.pieces.begin(), surface.lines.pieces.end(), label.end, [](std::uint32_t at, const text::Piece& piece) { return at <= piece.begin; });
             p != surface.lines.pieces.end(); ++p) {
            const PieceKind kind = surface.kinds[static_cast<std::size_t>(p - surface.lines.pieces.begin())];
            if (kind != PieceKind::label && kind != PieceKind::other) continue;
            behind.end = std::min(behind.end, p->begin);
            break;
        }
        const std::size_t size = values_in(values, behind).size(), cells = chain.table->blocks[station.block].columns.size();
        if (size == 0) continue;
        if (size != cells) {
            ++count.other;
            continue;
        }
        if (count.full++ == 0) count.extent.begin = label.begin;
        count.extent.end = behind.end;
    }
    return count;
}

/// A line of as many unplaced numbers as the table has cells, whose sums all hold and are not all 0; empty where there is none.
std::span<const Value> line_that_adds_up(const Surface& surface, const std::vector<Value>& values, const form::Table& form, const Report& report) {
    const auto is_unplaced = [&](const Value& value) {
        const Span span = surface.folded.origin(value.begin, value.end);
        return std::any_of(report.unplaced.begin(), report.unplaced.end(), [&](const UnplacedNumber& number) { return number.span == span; });
    };
    for (std::size_t first = 0, last = 0; first < values.size(); first = last) {
        while (last < values.size() && values[last].place.line == values[first].place.line) ++last;
        if (last - first != form.cell_count) continue;
        const std::span<const Value> line(values.data() + first, last - first);
        const auto number = [&](std::uint16_t cell) { return std::optional(line[cell].content.value); };
        const auto holds = [&](const form::Equation& equation) { return equation.right.size() == 1 && form::evaluate(equation, number).may_hold(); };
        const bool counts = std::any_of(line.begin(), line.end(), [](const Value& value) { return !value.content.value.is_zero(); });
        if (counts && std::all_of(form.equations.begin(), form.equations.end(), holds) && std::all_of(line.begin(), line.end(), is_unplaced)) return line;
    }
    return {};
}

}  // namespace

void find_by_rows(const Surface& surface, const std::vector<Value>& values, const std::vector<FoundSection>& sections, Tables& tables) {
    constexpr std::size_t enough_alone = 3;
    const auto size = surface.folded.chars.size();
    for (RegionTable& table : tables.all) {
        const form::Table& usual = *table.chain.table;
        if (table.found || usual.rows_side_by_side) continue;
        if (tables.edition != nullptr && form::table_by_key(*tables.edition, usual.key) == nullptr) continue;
        const Stretch section = stretch_of(sections, usual.section, size);
        const bool headed = section.end > section.begin;
        const Stretch within = headed ? section : Stretch{0, static_cast<std::uint32_t>(size)};
        Chain best;
        RowCount most;
        const form::Edition* chosen = nullptr;
        bool decided = false;
        for (const form::Edition& edition : form::editions()) {
            const form::Table* const own = form::table_by_key(edition, usual.key);
            if (own == nullptr) continue;
            Chain chain = find_chain(surface, *own);
            const RowCount count = count_rows(surface, chain, values, within);
            if (count.full == 0) continue;
            const bool better = chosen == nullptr || count.merit() > most.merit();
            decided = chosen != nullptr && count.merit() != most.merit();
            if (!better && (count.merit() < most.merit() || &edition != tables.edition)) continue;
            best = std::move(chain);
            most = count;
            chosen = &edition;
        }
        if (chosen == nullptr || (!headed && most.full < enough_alone)) continue;
        const Stretch extent = headed ? section : most.extent;
        std::erase_if(best.links, [&](const Link& link) {
            const Fragment& fragment = surface.fragments[link.fragment];
            return fragment.begin < extent.begin || fragment.end > extent.end;
        });
        table.chain = std::move(best);
        table.found = true;
        table.tied = !decided;
        if (decided && tables.edition == nullptr) tables.edition = chosen;
    }
}

void read_without_labels(const Surface& surface, const std::vector<Value>& values, const std::vector<FoundSection>& sections, Report& report) {
    constexpr std::size_t enough_numbers = 5;
    for (std::size_t t = 0; t < report.tables.size(); ++t) {
        TableReading& reading = report.tables[t];
        if (reading.found) continue;
        const Stretch section = stretch_of(sections, reading.form->section, surface.folded.chars.size());
        std::span<const Value> own = values_in(values, section);
        // Where the heading is lost too, the sums tell what the numbers are.
        if (section.end == 0 && reading.form->rows_side_by_side) {
            own = line_that_adds_up(surface, values, *reading.form, report);
            for (const Value& value : own)
                std::erase_if(report.unplaced, [&](const UnplacedNumber& number) { return number.span == surface.folded.origin(value.begin, value.end); });
        }
        if (own.size() < enough_numbers) continue;
        const text::Line& line = surface.lines.lines[own.front().place.line];
        const bool one_line = own.back().place.line == own.front().place.line;
        // As many values as cells, or a line that shows as many cells, some of them empty.
        const bool whole = reading.form->rows_side_by_side && own.size() == reading.form->cell_count;
        const bool shown = reading.form->rows_side_by_side && one_line && line.separator != text::Separator::none && line.own_cells == 0 && line.cells == reading.form->cell_count;
        reading.found = true;
        reading.span = surface.folded.origin(own.front().begin, own.back().end);
        if (shown)
            for (Cell& cell : reading.cells) cell.state = CellState::blank;
        for (std::size_t v = 0; v < own.size(); ++v) {
            const Span span = surface.folded.origin(own[v].begin, own[v].end);
            if (!whole && !shown) {
                if (own[v].content.state != CellState::blank) report.unplaced.push_back({static_cast<std::uint8_t>(t), span});
                continue;
            }
            Cell& cell = reading.cells[whole ? v : static_cast<std::size_t>(own[v].place.cell)];
            cell = cell_of(surface, own[v], false, nianbao::Unit::none);
        }
    }
}

}  // namespace nianbao::reading
