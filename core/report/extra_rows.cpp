#include "report/extra_rows.hpp"

#include <algorithm>

#include "text/flags.hpp"

namespace nianbao::reading {
namespace {

/// A row of the form by its place in the table; -1 for labels of columns, blocks and headers.
std::vector<std::int32_t> rows_of_stations(const Chain& chain) {
    std::vector<std::int32_t> rows;
    std::int32_t next = 0;
    for (const Station& station : chain.stations) rows.push_back(station.kind == StationKind::row ? next++ : -1);
    return rows;
}

class ExtraRows {
public:
    ExtraRows(const Surface& surface, const Chain& chain, const std::vector<Value>& values)
        : surface_(surface), chain_(chain), values_(values), rows_(rows_of_stations(chain)) {}

    /// One each of the values: it stands in a row that the form has not.
    text::Flags find() {
        text::Flags extra(values_.size(), false);
        std::size_t piece = 0, link = 0, group = 0;   // the next piece and link; where the values at hand begin
        std::int32_t row = -1;                        // of the last row's label
        bool full = false, aside = false;             // its values are all there; the group at hand is no row's of the form
        for (std::size_t v = 0; v < values_.size(); ++v) {
            const std::uint32_t at = values_[v].begin;
            std::size_t letters = 0;
            bool labelled = false;
            for (; link < chain_.links.size() && begin_of(link) < at; ++link) {
                labelled = true;
                const std::int32_t own = rows_[chain_.links[link].station];
                if (own < 0) continue;
                row = own;
            }
            for (; piece < surface_.lines.pieces.size() && surface_.lines.pieces[piece].begin < at; ++piece)
                if (!labelled) letters += letters_in(piece);
            if (labelled) {
                aside = full = false;
                group = v;
            } else if (letters > 0 && row >= 0) {
                full = !aside && (v - group == cells_of(row) || line_is_row(group, v));
                aside = aside || (full && letters >= fewest_letters && is_followed(row, link));
                group = v;
            }
            extra[v] = aside;
        }
        return extra;
    }

private:
    static constexpr std::size_t fewest_letters = 3;

    std::uint32_t begin_of(std::size_t link) const { return surface_.fragments[chain_.links[link].fragment].begin; }

    std::size_t letters_in(std::size_t p) const {
        if (surface_.kinds[p] != PieceKind::label && surface_.kinds[p] != PieceKind::other) return 0;
        const text::Piece& piece = surface_.lines.pieces[p];
        const auto chars = surface_.folded.chars.begin();
        return static_cast<std::size_t>(std::count_if(chars + piece.begin, chars + piece.end, text::is_ideograph));
    }

    std::size_t cells_of(std::int32_t row) const {
        const auto station = std::find(rows_.begin(), rows_.end(), row) - rows_.begin();
        return chain_.table->blocks[chain_.stations[static_cast<std::size_t>(station)].block].columns.size();
    }

    /// The values [first, last) are all of a line that shows its cells, empty ones too.
    bool line_is_row(std::size_t first, std::size_t last) const {
        const std::uint32_t line = values_[first].place.line;
        return surface_.lines.lines[line].separator != text::Separator::none && values_[last - 1].place.line == line && values_[last].place.line != line;
    }

    /// The next label of a row behind `link` is the form's next row; none where this is its last.
    bool is_followed(std::int32_t row, std::size_t link) const {
        for (; link < chain_.links.size(); ++link)
            if (const std::int32_t next = rows_[chain_.links[link].station]; next >= 0) return next == row + 1;
        return row == *std::max_element(rows_.begin(), rows_.end());
    }

    const Surface& surface_;
    const Chain& chain_;
    const std::vector<Value>& values_;
    std::vector<std::int32_t> rows_;   ///< by station
};

}  // namespace

bool is_loose(const Surface& surface, const Value& value) { return surface.lines.lines[value.place.line].separator == text::Separator::none; }

std::vector<Value> take_extra_rows(const Surface& surface, const Chain& chain, std::vector<Value>& values) {
    std::vector<Value> taken;
    if (chain.table->rows_side_by_side) return taken;
    const text::Flags extra = ExtraRows(surface, chain, values).find();
    std::vector<Value> kept;
    for (std::size_t v = 0; v < values.size(); ++v) (extra[v] ? taken : kept).push_back(values[v]);
    // A table that has a number for every cell gives none away: its labels came apart from their numbers.
    if (values.size() >= chain.table->cell_count && kept.size() < chain.table->cell_count && std::any_of(taken.begin(), taken.end(), [&](const Value& value) { return is_loose(surface, value); })) return {};
    if (!taken.empty()) values = std::move(kept);
    return taken;
}

}  // namespace nianbao::reading
