#include "report/clues.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

constexpr std::int32_t nothing = -1, several = -2;

class ClueFinder {
public:
    ClueFinder(const Surface& surface, const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values)
        : surface_(surface), values_(values), row_of_pattern_(form::patterns().size(), nothing), columns_of_pattern_(form::patterns().size(), 0), rows_of_pattern_(form::patterns().size(), 0) {
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (const std::uint16_t p : table.blocks[rows[r].block].rows[rows[r].row].label.patterns) note(row_of_pattern_[p], static_cast<std::int32_t>(r));
        if (table.blocks.size() == 1) return;   // one heading of columns serves all rows
        for (std::uint16_t b = 0; b < table.blocks.size(); ++b)
            for (std::size_t c = 0; c < table.blocks[b].columns.size(); ++c)
                for (const std::uint16_t p : table.blocks[b].columns[c].label.patterns) {
                    columns_of_pattern_[p] |= column_bit(table, b, c);
                    rows_of_pattern_[p] = std::max(rows_of_pattern_[p], table.rows_side_by_side ? table.cell_count : static_cast<std::int32_t>(table.blocks[b].rows.size()));
                }
    }

    std::vector<Clue> run() {
        std::vector<Clue> clues(values_.size());
        if (values_.empty()) return clues;
        read_lines();
        read_pages(clues);
        for (std::size_t v = 0; v < values_.size();) {
            // Values of lines that follow each other, all without a label or none of them.
            std::size_t end = v + 1;
            const bool labelled = row_on(line(v)) != nothing;
            while (end < values_.size() && line(end) - line(end - 1) <= 1 && !labelled && row_on(line(end)) == nothing) ++end;
            Clue clue;
            if (labelled) {
                clue.above = std::max(row_on(line(v)), nothing);
                clue.certain = clue.above >= 0;
            } else {
                clue.above = label_at(static_cast<std::int64_t>(line(v)) - 1);
                clue.below = label_at(static_cast<std::int64_t>(line(end - 1)) + 1);
                clue.certain = clue.above >= 0 && clue.above == clue.below;
            }
            for (std::size_t k = v; k < end; ++k) {
                const bool opens = k == 0 || clues[k].page != clues[k - 1].page || is_parted(line(k - 1), line(k));
                clue.page = clues[k].page;
                clue.numbers_page = clues[k].numbers_page;
                clues[k] = clue;
                clues[k].gap = k == 0 || line(k) - line(k - 1) > 1 ? Gap::parted : line(k) == line(k - 1) ? Gap::none : Gap::line;
                clues[k].opens = opens;
                columns_before(k, clues[k]);
                if (clues[k].columns != 0 || clues[k].gap != Gap::line || wanted_-- <= 0) continue;
                clues[k].columns = clues[k - 1].columns;
                clues[k].far = true;
            }
            v = end;
        }
        return clues;
    }

private:
    static void note(std::int32_t& place, std::int32_t index) { place = place == nothing || place == index ? index : several; }
    std::uint32_t line(std::size_t v) const { return values_[v].place.line; }
    std::int32_t row_on(std::uint32_t l) const { return l - first_ < on_line_.size() ? on_line_[l - first_].row : nothing; }

    /// A line with nothing on it stands between two lines.
    bool is_parted(std::uint32_t from, std::uint32_t to) const {
        const auto lines = surface_.lines.lines.begin();
        return std::any_of(lines + from, lines + to, [](const text::Line& own) { return own.first_piece == own.last_piece; });
    }

    /// The row of a line that holds a label and no value.
    std::int32_t label_at(std::int64_t l) const {
        if (l < static_cast<std::int64_t>(first_) || l - first_ >= static_cast<std::int64_t>(on_line_.size())) return nothing;
        const text::Line& at = surface_.lines.lines[static_cast<std::size_t>(l)];
        for (std::uint32_t p = at.first_piece; p < at.last_piece; ++p)
            if (surface_.kinds[p] == PieceKind::value) return nothing;
        return std::max(on_line_[static_cast<std::size_t>(l) - first_].row, nothing);
    }

    /// Of every line from a little above the first value to a little below the last: the row that its longest
    /// fragments of row labels belong to.
    void read_lines() {
        constexpr std::uint32_t around = 2;
        first_ = line(0) - std::min(line(0), around);
        const std::size_t end = std::min<std::size_t>(line(values_.size() - 1) + around + 1, surface_.lines.lines.size());
        on_line_.assign(end - first_, {});
        const std::uint32_t from = surface_.lines.lines[first_].begin, to = surface_.lines.lines[end - 1].end;
        for (auto f = first_fragment(surface_, from); f != surface_.fragments.end() && f->begin < to; ++f) {
            const std::int32_t row = row_of_pattern_[f->pattern];
            if (row == nothing) continue;
            for (std::uint32_t l = surface_.lines.pieces[f->piece].place.line; l < end && surface_.lines.lines[l].begin < f->end; ++l) {
                if (l < first_ || surface_.prose[l]) continue;
                OnLine& at = on_line_[l - first_];
                if (f->length < at.length) continue;
                if (f->length > at.length) at = {row, f->length};
                else if (at.row != row) at.row = several;
            }
        }
    }

    void read_pages(std::vector<Clue>& clues) const {
        const std::u32string_view all = surface_.folded.chars;
        std::uint32_t at = 0, page = 0;
        for (std::size_t v = 0; v < values_.size(); ++v) {
            for (; at < values_[v].begin; ++at) page += all[at] == U'\f';
            clues[v].page = page;
            const text::Line& on = surface_.lines.lines[line(v)];
            clues[v].numbers_page = on.last_piece - on.first_piece == 1 && values_[v].content.value == Number::whole(page + 1);
        }
    }

    /// The columns whose labels stand between a value and the value before it: those right above it, or else all.
    void columns_before(std::size_t v, Clue& clue) {
        constexpr std::uint32_t reach = 200;
        const std::uint32_t end = values_[v].begin;
        const std::uint32_t from = std::max(v == 0 ? 0 : values_[v - 1].end, end - std::min(end, reach));
        std::uint32_t near = 0, all = 0, covered = 0;
        for (auto f = first_fragment(surface_, from); f != surface_.fragments.end() && f->begin < end; ++f) {
            if (columns_of_pattern_[f->pattern] == 0 || !is_whole(*f) || f->begin < covered) continue;
            // The value itself is the first of those that the columns last labelled have.
            const bool right_above = !is_parted(surface_.lines.pieces[f->piece].place.line, line(v));
            wanted_ = (all == 0 || (right_above && near == 0) ? -1 : wanted_) + rows_of_pattern_[f->pattern];
            all |= columns_of_pattern_[f->pattern];
            if (right_above) near |= columns_of_pattern_[f->pattern];
            covered = f->end;
        }
        clue.columns = near != 0 ? near : all;
        clue.far = near == 0;
    }

    struct OnLine {
        std::int32_t row = nothing;
        std::uint16_t length = 0;
    };
    const Surface& surface_;
    const std::vector<Value>& values_;
    std::vector<std::int32_t> row_of_pattern_;
    std::vector<std::uint32_t> columns_of_pattern_;
    std::vector<std::int32_t> rows_of_pattern_;   // of the tallest block that has such a column
    std::int32_t wanted_ = 0;                     // how many more values the columns last labelled have
    std::uint32_t first_ = 0;
    std::vector<OnLine> on_line_;
};

}  // namespace

std::vector<Clue> find_clues(const Surface& surface, const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values) {
    return ClueFinder(surface, table, rows, values).run();
}

}  // namespace nianbao::reading
