#include "report/pieces.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

/// A column of one of a table's blocks, and where its label stands.
struct Heading {
    std::uint16_t block, column;
    std::uint32_t begin, end;
};

/// The columns' labels in the order of the text: of columns that share one, the first has the first. Nothing where one of these
/// is lost, so that it cannot be told which is whose.
std::vector<Heading> find_headings(const Surface& surface, const form::Table& table, std::uint32_t from, std::uint32_t to) {
    std::vector<Heading> found;
    std::uint32_t given = 0;
    const auto label = [&](const Heading& heading) -> const form::Label& { return table.blocks[heading.block].columns[heading.column].label; };
    const auto each = [&](const auto& take) {
        for (Heading heading{}; heading.block < table.blocks.size(); ++heading.block)
            for (heading.column = 0; heading.column < table.blocks[heading.block].columns.size(); ++heading.column) take(heading);
    };
    for (auto f = first_fragment(surface, from); f != surface.fragments.end() && f->begin < to; ++f) {
        if (!is_whole(*f) || (!found.empty() && f->begin < found.back().end) || surface.prose[surface.lines.pieces[f->piece].place.line]) continue;
        bool taken = false;
        each([&](Heading heading) {
            const auto& patterns = label(heading).patterns;
            const std::uint32_t bit = column_bit(table, heading.block, heading.column);
            if (taken || (given & bit) != 0 || std::find(patterns.begin(), patterns.end(), f->pattern) == patterns.end()) return;
            taken = true;
            given |= bit;
            found.push_back({heading.block, heading.column, f->begin, f->end});
        });
    }
    bool told = true;
    each([&](const Heading& heading) {
        if ((given & column_bit(table, heading.block, heading.column)) == 0)
            for (const Heading& other : found) told = told && label(other).text != label(heading).text;
    });
    if (!told) found.clear();
    return found;
}

/// Labels and as many values as they have cells.
class Group {
public:
    Group(const Surface& surface, const form::Table& table, const std::vector<Value>& values, const std::vector<Clue>& clues, std::uint32_t begin)
        : surface_(surface), table_(table), values_(values), clues_(clues), begin_(begin) {}

    void add(const Heading& heading) {
        headings_.push_back(heading);
        lacking_ += rows(heading.block);
    }
    /// Whether the labels have a cell for it.
    bool take(std::int32_t v) {
        taken_.push_back(v);
        return lacking_-- > 0;
    }
    bool is_full() const { return lacking_ == 0; }

    /// Fills the cells where it is certain which value is whose, and begins anew.
    void settle(std::vector<std::int32_t>& cells) {
        const std::uint32_t page = clues_[static_cast<std::size_t>(taken_.front())].page;
        torn_ = torn_ && page == page_;
        page_ = clues_[static_cast<std::size_t>(taken_.back())].page;
        std::vector<std::int32_t> own(table_.cell_count, unread_cell);
        const bool dealt = deal(own);
        torn_ = torn_ || !(dealt || is_fed());
        for (std::size_t c = 0; dealt && c < own.size(); ++c)
            if (own[c] >= 0) cells[c] = own[c];
        headings_.clear();
        taken_.clear();
    }

private:
    std::size_t rows(std::uint16_t block) const { return table_.blocks[block].rows.size(); }
    const Value& value(std::size_t k) const { return values_[static_cast<std::size_t>(taken_[k])]; }
    const Clue& clue(std::size_t k) const { return clues_[static_cast<std::size_t>(taken_[k])]; }

    bool deal(std::vector<std::int32_t>& own) const {
        std::size_t k = 0;
        for (std::size_t h = 0; h < headings_.size();) {
            const std::uint16_t block = headings_[h].block;
            const std::size_t height = rows(block);
            std::size_t end = h + 1;   // the block's labels that stand together
            while (end < headings_.size() && headings_[end].block == block && headings_[end].column == headings_[end - 1].column + 1) ++end;
            // Of several columns' labels ahead of their values, only those of a row tell which is whose.
            if (end - h == 1 ? headings_.size() > 1 : !goes_along(h, end, k, height)) return false;
            for (std::size_t n = 0; n < (end - h) * height; ++n, ++k) {
                const std::size_t r = n / (end - h), c = headings_[h].column + n % (end - h);
                if (!fits(k, block, r, c)) return false;
                own[table_.blocks[block].cell(static_cast<std::uint16_t>(r), static_cast<std::uint16_t>(c))] = taken_[k];
            }
            h = end;
        }
        return true;
    }

    /// Whether a block's values come row by row: its labels are parted, and no other values and no page's end stand between.
    bool goes_along(std::size_t h, std::size_t end, std::size_t k, std::size_t height) const {
        const std::size_t width = end - h;
        for (std::size_t n = 0; n < width * height; ++n) {
            const bool named = headings_[h + n % width].end <= value(k + n).begin;
            if (!named || (n % width > 0 && (clue(k + n).gap == Gap::line || clue(k + n).gap != clue(k + 1).gap))) return false;
        }
        return height == 1 || (!torn_ && headings_.size() == width && headings_.back().end <= value(0).begin && !is_fed() && shows_rows(headings_[h].block, width));
    }

    /// Whether the values cannot be those of columns one after the other: a sign tells, rows' labels before their values, or
    /// labels on lines that follow each other while the values stand apart.
    bool shows_rows(std::uint16_t block, std::size_t width) const {
        const auto& own = table_.blocks[block].rows;
        for (std::size_t k = 0; k < taken_.size(); ++k)
            if (!is_of_kind(value(k).content, table_.blocks[block].columns[k / own.size()])) return true;
        bool beside = true, joined = clue(1).gap == Gap::parted;
        auto f = first_fragment(surface_, begin_);
        std::uint32_t line = 0;
        for (std::size_t r = 0; r < own.size(); ++r) {
            const auto& patterns = own[r].label.patterns;
            while (f != surface_.fragments.end() && (f->offset > 0 || std::find(patterns.begin(), patterns.end(), f->pattern) == patterns.end())) ++f;
            if (f == surface_.fragments.end()) return false;
            beside = beside && f->begin < value(r * width).begin && (r == 0 || f->begin > value(r * width - 1).begin);
            const std::uint32_t next = surface_.lines.pieces[f->piece].place.line;
            for (; r > 0 && line < next; ++line) joined = joined && surface_.lines.lines[line].first_piece < surface_.lines.lines[line].last_piece;
            line = next;
        }
        return beside || joined;
    }

    /// Whether a page ends between the labels and the values.
    bool is_fed() const {
        const std::u32string_view all = surface_.folded.chars;
        return all.substr(0, value(0).begin).find(U'\f', headings_.front().end) != std::u32string_view::npos;
    }

    /// Whether nothing about a value speaks against the cell.
    bool fits(std::size_t k, std::uint16_t block, std::size_t r, std::size_t c) const {
        if (!is_of_kind(value(k).content, table_.blocks[block].columns[c])) return false;
        std::size_t row = r;
        for (std::uint16_t b = 0; b < block; ++b) row += rows(b);
        if (clue(k).speaks() && !clue(k).says(static_cast<std::int32_t>(row))) return false;
        // Beside a row's label stands its first number.
        if (c > 0 && k > 0 && clue(k).certain && clue(k).gap != Gap::none && !clue(k - 1).certain) return false;
        return !clue(k).numbers_page || k + 1 == taken_.size() || clue(k + 1).page == clue(k).page;
    }

    const Surface& surface_;
    const form::Table& table_;
    const std::vector<Value>& values_;
    const std::vector<Clue>& clues_;
    std::uint32_t begin_;      // where the first labels may stand
    std::vector<Heading> headings_;
    std::vector<std::int32_t> taken_;
    std::size_t lacking_ = 0;
    bool torn_ = false;        // labels and values that stood before, on the same page, were no such group
    std::uint32_t page_ = 0;   // of the last value
};

}  // namespace

std::optional<Path> by_pieces(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Clue>& clues) {
    if (!table.rows_side_by_side || clues.size() != table.cell_count) return std::nullopt;
    const std::vector<std::vector<const form::Equation*>> sums = sums_of_rows(table, rows);
    if (sums.empty() || sums.front().empty()) return std::nullopt;
    const std::size_t count = rows.size(), addends = sums.front().front()->left.size();
    std::vector<std::size_t> begins;
    for (std::size_t v = 0; v < clues.size(); ++v)
        if (v == 0 || clues[v].opens) begins.push_back(v);
    if (begins.size() != count + 1 || addends == count) return std::nullopt;
    Path path;
    path.values.fill(-1);
    std::size_t row = 0;
    bool totals = false;
    for (std::size_t k = 0; k < begins.size(); ++k) {
        const std::size_t size = (k + 1 < begins.size() ? begins[k + 1] : clues.size()) - begins[k];
        if (size == count && !totals) {
            totals = true;
            for (std::size_t r = 0; r < count; ++r) path.values[sums[r].front()->right[0]] = static_cast<std::int16_t>(begins[k] + r);
        } else if (size == addends && row < count) {
            for (std::size_t c = 0; c < addends; ++c) path.values[sums[row].front()->left[c]] = static_cast<std::int16_t>(begins[k] + c);
            ++row;
        } else {
            return std::nullopt;
        }
    }
    return path;
}

void decide_by_count(const Surface& surface, const form::Table& table, const std::vector<Value>& values, const std::vector<Clue>& clues, std::vector<std::int32_t>& cells) {
    const std::size_t surplus = values.size() - table.cell_count;
    const auto of_page = [&](std::size_t v) { return surplus > 0 && clues[v].numbers_page && (v + 1 == clues.size() || clues[v + 1].page != clues[v].page); };
    std::size_t pages = 0;
    for (std::size_t v = 0; v < clues.size(); ++v) pages += of_page(v);
    if (pages != surplus) return;
    constexpr std::uint32_t reach = 400;   // of the first labels
    const std::uint32_t begin = values.front().begin - std::min(values.front().begin, reach);
    const std::vector<Heading> headings = find_headings(surface, table, begin, values.back().begin);
    Group group(surface, table, values, clues, begin);
    std::vector<std::int32_t> decided = cells;
    std::size_t next = 0;
    for (std::size_t v = 0; v < values.size(); ++v) {
        if (of_page(v)) continue;
        for (; next < headings.size() && headings[next].begin < values[v].begin; ++next) group.add(headings[next]);
        if (!group.take(static_cast<std::int32_t>(v))) return;
        if (group.is_full()) group.settle(decided);
    }
    cells = std::move(decided);
}

}  // namespace nianbao::reading
