#include "report/scattered.hpp"

#include <algorithm>

namespace nianbao::reading {

void doubt_scattered(const Surface& surface, const form::Table& table, const std::vector<Value>& values, const std::vector<Clue>& clues,
                     const Placement& placement, std::vector<PlacedRow>& rows) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto& cells = rows[r].values;
        if (rows[r].state != RowState::placed || std::any_of(cells.begin(), cells.end(), [](std::int32_t v) { return v < 0; })) continue;
        const bool parted = std::all_of(cells.begin() + 1, cells.end(), [&](std::int32_t v) { return clues[static_cast<std::size_t>(v)].gap == Gap::parted; });
        if (!parted) continue;
        const Value& last = values[static_cast<std::size_t>(cells.back())];
        std::size_t headings = 0;
        for (const form::Column& column : table.blocks.front().columns) {
            const auto names = [&](const Fragment& f) { return is_whole(f) && std::find(column.label.patterns.begin(), column.label.patterns.end(), f.pattern) != column.label.patterns.end(); };
            const auto from = first_fragment(surface, placement.rows[r].end), to = first_fragment(surface, last.begin);
            headings += from < to && std::any_of(from, to, names);
        }
        const bool strange = std::any_of(cells.begin(), cells.end(), [&](std::int32_t v) {
            const Clue& clue = clues[static_cast<std::size_t>(v)];
            return clue.says(static_cast<std::int32_t>(r)) ? clue.certain && v != cells.front() : clue.speaks();
        });
        if (headings > 1 || strange) rows[r].state = RowState::doubtful;
    }
}

void doubt_totals_ahead(const Surface& surface, const form::Table& table, const std::vector<Value>& values, std::vector<std::int32_t>& cells) {
    if (std::any_of(cells.begin(), cells.end(), [](std::int32_t v) { return v < 0; })) return;
    const std::vector<std::int32_t> found = cells;
    const auto at = [&](std::size_t c) -> const Value& { return values[static_cast<std::size_t>(found[c])]; };
    const std::size_t width = table.blocks.front().columns.size();
    constexpr std::ptrdiff_t letters_of_total = 2;
    for (std::size_t total = width - 1; total + width < found.size(); total += width) {
        const auto chars = surface.folded.chars.begin();
        if (std::count_if(chars + at(total - 1).end, chars + at(total).begin, text::is_ideograph) <= letters_of_total) continue;
        // Another number as great among the next row's addends: then those before it are one place further on.
        for (std::size_t c = total + width - 1; c > total; --c)
            for (std::size_t k = c; at(c).content.value == at(total).content.value && k > total; --k)
                if (at(k).content.value != at(k - 1).content.value) cells[k] = unread_cell;
    }
}

}  // namespace nianbao::reading
