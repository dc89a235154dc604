#include "report/broken.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

using Indexes = std::vector<std::size_t>;   // of values, or one each of them

constexpr std::size_t none = SIZE_MAX;

/// A number with a piece of so many digits behind it.
std::int64_t continued(std::int64_t number, std::size_t digits, std::int64_t piece) {
    for (; digits > 0; --digits) number *= 10;
    return number + piece;
}

/// Rows of as many values as a sum has numbers, and the pieces among them.
class Joiner {
public:
    Joiner(const Surface& surface, const form::Table& table, const std::vector<Value>& values) : heads(values.size(), none), taken(values.size(), 0), values_(values), tried_(heads) {
        constexpr std::size_t most = 24;   // pieces
        if (values.size() <= table.cell_count || values.size() > table.cell_count + most) return;
        const std::size_t columns = table.blocks.front().columns.size();
        bool summed = false;
        for (const form::Equation& equation : table.equations) {
            if (!equation.each_row || equation.relation != form::Relation::equal) continue;
            if (equation.left.size() + 1 != columns || equation.right.size() != 1) return;
            summed = true;
        }
        if (!summed || table.blocks.size() > 1) return;
        for (const Value& value : values) {
            if (value.content.state != CellState::number || surface.lines.lines[value.place.line].separator != text::Separator::none) return;
            const std::u32string_view chars = std::u32string_view(surface.folded.chars).substr(value.begin, value.end - value.begin);
            const bool whole = chars.size() <= longest && std::all_of(chars.begin(), chars.end(), text::is_digit);
            digits_.push_back(whole ? chars.size() : 0);
            numbers_.push_back(value.content.value.millionths() / Number::scale);
        }
        surplus = values.size() - table.cell_count;
        width = columns;
        read_rows();
    }

    Indexes heads;              ///< by value: the one that it goes on; `none`: it is no piece
    Indexes taken;              ///< by value: how many make the row that begins with it; 0: it begins none
    std::size_t width = 0;      ///< of the rows; 0: the table cannot be so read
    std::size_t surplus = 0;

    /// Joins what makes one row of values that stand apart from each other, where that is certain.
    void join_row(const Indexes& places) {
        if (width > 0 && places.size() >= width && places.size() <= width + most_joins && solve(places)) keep(places);
    }

private:
    static constexpr std::size_t longest = 9, most_joins = 3;

    /// Whether a number with so many digits more is one that a cell can hold.
    static bool has_room(std::int64_t number, std::size_t digits) {
        std::int64_t room = 100'000'000'000;
        for (; digits > 0; --digits) room /= 10;
        return number < room;
    }

    static Indexes places(std::size_t first, std::size_t size) {
        Indexes own;
        for (std::size_t v = first; v < first + size; ++v) own.push_back(v);
        return own;
    }

    /// The rows that the values, in the order of the text, make with the fewest values left over.
    void read_rows() {
        const std::size_t count = values_.size();
        Indexes scores(count + 1, 0);
        for (std::size_t i = count; i-- > 0;) {
            scores[i] = scores[i + 1];
            for (std::size_t more = 0; more <= std::min(surplus, most_joins) && i + width + more <= count; ++more) {
                const std::size_t score = scores[i + width + more] + 4 * width - 2 * more;
                if (score < scores[i] + (more > 0) || !solve(places(i, width + more))) continue;
                scores[i] = score;
                taken[i] = width + more;
            }
        }
        for (std::size_t i = 0; i < count;) {
            if (const std::size_t row = taken[i]; row > 0) {
                solve(places(i, row));
                keep(places(i, row));
                std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(i) + 1, row - 1, 0);
            }
            i += std::max<std::size_t>(taken[i], 1);
        }
    }

    void keep(const Indexes& places) {
        for (const std::size_t v : places) heads[v] = found_[v];
    }

    /// Makes one row of the values: which of them go on which others, that the last number is the sum of the rest. Of several
    /// ways the one with the most pieces right below each other; whether that is the only one.
    bool solve(const Indexes& places) {
        ways_ = 0;
        closest_ = -1;
        row_.clear();
        if (std::all_of(places.begin(), places.end(), [&](std::size_t v) { return digits_[v] > 0; })) choose(places, 0, 0);
        return ways_ == 1;
    }

    void choose(const Indexes& places, std::size_t at, std::size_t earliest) {
        if (row_.size() > width || row_.size() + (places.size() - at) < width) return;
        if (at == places.size()) return finish(places);
        const std::size_t v = places[at];
        row_.push_back(v);
        choose(places, at + 1, earliest);
        row_.pop_back();
        for (std::size_t r = earliest; r < row_.size() && places.size() > width; ++r) {
            const std::size_t head = row_[r];
            const std::int64_t before = numbers_[head];
            if (before < 10 || digits_[v] > digits_[head] || !has_room(before, digits_[v])) continue;
            numbers_[head] = continued(before, digits_[v], numbers_[v]);
            tried_[v] = head;
            choose(places, at + 1, r);
            tried_[v] = none;
            numbers_[head] = before;
        }
    }

    void finish(const Indexes& places) {
        std::int64_t sum = 0;
        for (const std::size_t v : row_) sum += numbers_[v];
        if (sum != 2 * numbers_[row_.back()]) return;
        const auto close = static_cast<int>(std::count_if(places.begin(), places.end(), [&](std::size_t v) {
            return tried_[v] != none && values_[v].place.line - values_[tried_[v]].place.line <= v - tried_[v];
        }));
        if (close < closest_) return;
        ways_ = close > closest_ ? 1 : ways_ + 1;
        closest_ = close;
        found_ = tried_;
    }

    const std::vector<Value>& values_;
    Indexes digits_;                        // of whole numbers without marks; 0: others
    std::vector<std::int64_t> numbers_;     // with the pieces that are being tried
    Indexes tried_, found_, row_;
    int closest_ = -1, ways_ = 0;           // pieces right below each other in the best way so far; how many ways have as many
};

/// Puts the pieces together, and takes those that went on others away.
void join(const Surface& surface, const Indexes& heads, std::vector<Value>& values) {
    std::size_t kept = 0;
    for (std::size_t v = 0; v < values.size(); ++v) {
        if (heads[v] == none) continue;
        Value& head = values[heads[v]];
        const Value& tail = values[v];
        head.content.value = Number::whole(continued(head.content.value.millionths() / Number::scale, tail.end - tail.begin, tail.content.value.millionths() / Number::scale));
        if (surface.folded.chars.find_first_not_of(U" \t\n", head.end) == tail.begin) head.end = tail.end;
        head.joined = true;
    }
    for (std::size_t v = 0; v < values.size(); ++v)
        if (heads[v] == none) values[kept++] = values[v];
    values.erase(values.begin() + static_cast<std::ptrdiff_t>(kept), values.end());
}

/// Whether a row's values are in the order of its columns: labels between them may part pieces in another one, and a number in
/// pieces, taller than the others, may come first from any column.
bool follows(const Surface& surface, const std::vector<Value>& values, const Indexes& heads, std::size_t first, std::size_t size) {
    if (std::count(heads.begin(), heads.end(), first) > 0) return false;
    const auto chars = surface.folded.chars.begin();
    return std::none_of(chars + values[first].end, chars + values[first + size - 1].begin, text::is_ideograph);
}

}  // namespace

void join_broken(const Surface& surface, const form::Table& table, std::vector<Value>& values) {
    Joiner joiner(surface, table, values);
    Indexes left, open;   // open: values one behind the other that make no row
    for (std::size_t v = 0; v <= values.size() && joiner.width > 0; v += std::max<std::size_t>(v < values.size() ? joiner.taken[v] : 0, 1)) {
        if (v < values.size() && joiner.taken[v] == 0) {
            open.push_back(v);
            continue;
        }
        if (open.size() % joiner.width != 0) left.insert(left.end(), open.begin(), open.end());   // else rows, in whatever order
        open.clear();
    }
    joiner.join_row(left);
    const auto pieces = values.size() - static_cast<std::size_t>(std::count(joiner.heads.begin(), joiner.heads.end(), none));
    if (pieces > 0 && pieces == joiner.surplus) join(surface, joiner.heads, values);
}

std::optional<Assembly> place_around_broken(const Surface& surface, const form::Table& table, std::vector<Value>& values) {
    const Joiner joiner(surface, table, values);
    const std::size_t width = joiner.width;
    if (width == 0 || table.rows_side_by_side) return std::nullopt;
    Assembly assembly{0, std::vector<std::int32_t>(table.cell_count, unread_cell), {}};
    std::size_t cell = 0, at = 0, pieces = 0, read = 0;   // at: of the values that are left when the pieces are joined
    bool parted = true;                                   // by a row that is not all zeros, from the rows that are open before
    for (std::size_t v = 0; v < values.size();) {
        const bool is_row = joiner.taken[v] > 0;
        std::size_t size = joiner.taken[v];
        while (!is_row && v + size < values.size() && joiner.taken[v + size] == 0) ++size;
        const std::size_t more = size % width, own = is_row ? width : size - more;
        if (cell + own > table.cell_count || own == 0 || (!is_row && !parted)) return std::nullopt;
        const bool certain = is_row && follows(surface, values, joiner.heads, v, size);
        for (std::size_t k = 0; certain && k < width; ++k) assembly.cells[cell + k] = static_cast<std::int32_t>(at + k);
        parted = is_row && (parted || more > 0 || !values[v + size - 1].content.value.is_zero());
        cell += own;
        read += certain ? width : 0;
        at += is_row ? width : size;
        pieces += more;
        v += size;
    }
    if (cell != table.cell_count || pieces != joiner.surplus || 2 * read < cell) return std::nullopt;
    join(surface, joiner.heads, values);
    return assembly;
}

}  // namespace nianbao::reading
