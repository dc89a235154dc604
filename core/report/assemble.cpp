#include "report/assemble.hpp"

#include <algorithm>

#include "report/paths.hpp"
#include "report/pieces.hpp"
#include "report/tiles.hpp"
#include "text/flags.hpp"
#include "text/sort.hpp"

namespace nianbao::reading {
namespace {

/// Chooses among the cheapest paths by the sums across rows, and says what of the choice is certain.
class Assembler {
public:
    Assembler(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues)
        : table_(table), rows_(rows), values_(values), clues_(clues), sums_(sums_of_rows(table, rows)),
          has_sums_(std::any_of(sums_.begin(), sums_.end(), [](const auto& sums) { return !sums.empty(); })), surplus_(values.size() - table.cell_count),
          alone_(stands_alone()), paths_(table.rows_side_by_side ? std::vector<Path>() : find_tiles(table, rows, values, clues)) {
        // Where that takes many pieces, and sums can tell ways apart, those that follow no rectangles are tried as well.
        constexpr int few_pieces = 8;
        const auto cheapest = std::min_element(paths_.begin(), paths_.end(), [](const Path& a, const Path& b) { return a.cost < b.cost; });
        if (!paths_.empty() && (!has_sums_ || cheapest->cost - cheapest->sums <= few_pieces)) return;
        for (Path& path : find_paths(table, rows, values, clues)) paths_.push_back(std::move(path));
    }

    /// Nearly every number stands between blank lines of its own, so that they tell of no rectangle.
    bool stands_alone() const {
        const auto stretches = static_cast<std::size_t>(std::count_if(clues_.begin(), clues_.end(), [](const Clue& clue) { return clue.opens; }));
        return 5 * stretches > 4 * clues_.size();
    }

    /// What the sums across rows, and those that are no equations, cost a path whose cells are all filled.
    int cost_across(const Path& path) const {
        int price = 0;
        for (const form::Equation& equation : table_.equations) {
            const bool is_sum = equation.relation == form::Relation::equal;
            if (is_sum && equation.each_row) continue;
            const std::int64_t apart = difference(equation, path);
            if (is_sum ? apart != 0 : apart > 0) price += cost::column_sum;
        }
        return price;
    }

    /// Left less right side of an equation whose cells are filled.
    std::int64_t difference(const form::Equation& equation, const Path& path) const {
        const auto side = [&](std::span<const std::uint16_t> cells) {
            std::int64_t sum = 0;
            for (const std::uint16_t c : cells) sum += number(path.values[c]);
            return sum;
        };
        return side(equation.left) - side(equation.right);
    }

    /// Whether a value of a row in another order leaves what the text goes through: a column, or a stretch of lines that no
    /// label parts but the row's own before the first; blank lines neither, where the rows nearly come in their order.
    bool is_torn(const Path& path, std::size_t r, const std::vector<std::int16_t>& found, const std::vector<std::int16_t>& values) const {
        constexpr int near_order = 8;
        const bool in_order = alone_ || path.cost - path.sums <= near_order;
        for (std::size_t c = 0; c < found.size(); ++c) {
            if (r > 0 && c < rows_[r - 1].cells && values[c] != found[c] && path.values[rows_[r - 1].first_cell + c] + 1 == found[c]) return true;
            if (r + 1 < rows_.size() && c < rows_[r + 1].cells && values[c] != found[c] && path.values[rows_[r + 1].first_cell + c] == found[c] + 1) return true;
            if (c == 0 || found[c] != found[c - 1] + 1) continue;
            const Clue& left = clues_[static_cast<std::size_t>(found[c - 1])];
            const Clue& right = clues_[static_cast<std::size_t>(found[c])];
            // Over no more than a blank line.
            const bool near = values_[static_cast<std::size_t>(found[c])].place.line - values_[static_cast<std::size_t>(found[c - 1])].place.line <= 2;
            const bool runs_on = near && (right.gap != Gap::parted || in_order) && (right.is_beside(left) || (left.certain && !right.certain));
            const auto at = std::find(values.begin(), values.end(), found[c]);
            if (runs_on && (at == values.begin() || *std::prev(at) != found[c - 1])) return true;
        }
        return false;
    }

    /// A row whose lines came in another order than its cells: which line holds which cells, the sums across rows
    /// tell. Marks in `doubtful` the cells on which ways that cost about the same differ.
    void mend(Path& path, std::size_t r, int& across, text::Flags& doubtful) const {
        const std::size_t first = rows_[r].first_cell, cells = rows_[r].cells;
        const auto begin = path.values.begin() + static_cast<std::ptrdiff_t>(first);
        const std::vector<std::int16_t> found(begin, begin + static_cast<std::ptrdiff_t>(cells));
        struct Way {
            std::vector<std::int16_t> values;
            int cost;
        };
        std::vector<Way> ways;
        const auto try_way = [&](const std::vector<std::int16_t>& values) {
            std::copy(values.begin(), values.end(), begin);
            int price = cost_across(path) + (values == found ? 0 : cost::other_way);
            if (values != found && is_torn(path, r, found, values)) price += cost::torn_stretch;
            for (const form::Equation* equation : sums_[r]) price += difference(*equation, path) != 0 ? cost::sum : 0;
            ways.push_back({values, price});
        };
        try_way(found);
        const auto parts = [&](const std::vector<std::int16_t>& order, std::size_t at) {   // a line ends before this value
            return at == 0 || at == cells || order[at] != order[at - 1] + 1 || clues_[static_cast<std::size_t>(order[at])].gap != Gap::none;
        };
        // Any lines that follow each other moved to any place.
        std::vector<std::int16_t> order = found;
        for (std::size_t from = 0; from < cells; ++from)
            for (std::size_t to = from + 1; to <= cells; ++to)
                for (std::size_t place = to + 1; place <= cells; ++place) {
                    if (!parts(found, from) || !parts(found, to) || !parts(found, place)) continue;
                    order = found;
                    std::rotate(order.begin() + static_cast<std::ptrdiff_t>(from), order.begin() + static_cast<std::ptrdiff_t>(to), order.begin() + static_cast<std::ptrdiff_t>(place));
                    try_way(order);
                }
        const Way best = *std::min_element(ways.begin(), ways.end(), [](const Way& x, const Way& y) { return x.cost < y.cost; });
        // The total and a number that came apart in each other's place: a way that costs as little is a doubt, and no better reading,
        // unless the text has the whole row in the order of its columns.
        const auto is_alone = [&](std::size_t c) {   // in the text, apart from its neighbours in the row
            return (c == 0 || best.values[c] != best.values[c - 1] + 1) && (c + 1 == cells || best.values[c + 1] != best.values[c] + 1);
        };
        const bool in_order = std::is_sorted(best.values.begin(), best.values.end());
        for (std::size_t a = 0, b = cells - 1; a < b && !in_order; ++a) {
            if (!is_alone(a) || number(best.values[a]) == number(best.values[b])) continue;
            order = best.values;
            std::swap(order[a], order[b]);
            try_way(order);
        }
        std::copy(best.values.begin(), best.values.end(), begin);
        across = cost_across(path);
        for (const Way& way : ways)
            for (std::size_t c = 0; c < cells; ++c)
                if (way.cost < best.cost + cost::margin && number(way.values[c]) != number(best.values[c])) doubtful[first + c] = true;
    }

    /// Whether another number in one cell would satisfy all sums that fail.
    bool one_cell_explains(const Path& path) const {
        std::vector<std::pair<const form::Equation*, std::int64_t>> failing;
        for (const form::Equation& equation : table_.equations)
            if (const std::int64_t apart = equation.relation == form::Relation::equal ? difference(equation, path) : 0; apart != 0) failing.push_back({&equation, apart});
        const auto holds = [](std::span<const std::uint16_t> cells, std::uint16_t c) { return std::find(cells.begin(), cells.end(), c) != cells.end(); };
        for (std::uint16_t c = 0; c < table_.cell_count; ++c) {
            std::optional<std::int64_t> excess;   // of the number in the cell
            bool explains = true;
            for (const auto& [equation, apart] : failing) {
                const std::int64_t here = holds(equation->left, c) ? apart : holds(equation->right, c) ? -apart : 0;
                explains = explains && here != 0 && (!excess || *excess == here);
                excess = here;
            }
            if (!explains) continue;
            // And breaks none that holds.
            explains = std::all_of(table_.equations.begin(), table_.equations.end(), [&](const form::Equation& equation) {
                const bool inside = holds(equation.left, c) || holds(equation.right, c);
                return !inside || equation.relation != form::Relation::equal || difference(equation, path) != 0;
            });
            if (explains) return true;
        }
        return false;
    }

    /// Whether the sums that fail in it speak of a wrong number and not of another order.
    bool stands(const Path& path) const {
        std::size_t held = 0, broken = 0;
        for (const form::Equation& equation : table_.equations) {
            if (equation.relation != form::Relation::equal) continue;
            const bool trivial = std::all_of(equation.left.begin(), equation.left.end(), [&](std::uint16_t c) { return number(path.values[c]) == 0; });
            if (difference(equation, path) != 0) ++broken;
            else held += !trivial;
        }
        const int structure = path.cost - path.sums;
        // Sums tell nothing of which group of columns is which, and one wrong number breaks one of them.
        constexpr int near_sequence = 8;
        if (table_.rows_side_by_side && (structure > near_sequence || broken > 1 || (structure > 0 && path.cost > 0))) return false;
        // No pen slips to a total of 0: where each number stands for itself, that is another's.
        if (table_.rows_side_by_side && broken > 0 && alone_)
            for (const auto& sums : sums_)
                if (difference(*sums.front(), path) != 0 && number(path.values[sums.front()->right[0]]) == 0) return false;
        // With sums that fail, the values must follow each other as the cells do, or one wrong number must be all.
        constexpr int in_sequence = 3;
        constexpr std::size_t many = 10;
        if (broken == 0 || (structure <= in_sequence && surplus_ == 0)) return true;
        return held >= std::max(2 * broken, surplus_ > 0 ? many : 0) && one_cell_explains(path);
    }

    /// The cheapest reading; nothing where none is good enough.
    std::optional<Assembly> settle() {
        if (const std::optional<Path> pieces = by_pieces(table_, rows_, clues_); pieces && stands(*pieces)) paths_.assign(1, *pieces);
        if (paths_.empty()) return std::nullopt;
        // Those that may be the cheapest, with the sums across rows: few, since each row of each is tried in all ways.
        constexpr std::size_t mended = 12;
        text::sort(paths_, [](const Path& a, const Path& b) { return a.content != b.content ? a.content < b.content : a.cost < b.cost; });
        paths_.erase(std::unique(paths_.begin(), paths_.end(), [](const Path& a, const Path& b) { return a.content == b.content; }), paths_.end());
        text::sort(paths_, [](const Path& a, const Path& b) { return a.cost != b.cost ? a.cost < b.cost : a.content < b.content; });
        if (paths_.size() > mended) paths_.resize(mended);
        std::vector<text::Flags> doubtful;
        for (Path& path : paths_) {
            int across = cost_across(path);
            text::Flags doubts(table_.cell_count, false);
            for (const bool last : {false, true})
                for (std::size_t r = 0; r < rows_.size() && across > 0; ++r) {
                    if (sums_[r].empty() || table_.blocks.size() > 1 || table_.rows_side_by_side) continue;
                    text::Flags ignored(table_.cell_count, false);
                    mend(path, r, across, last ? doubts : ignored);
                }
            if (table_.rows_side_by_side) doubt_order(path, doubts);
            path.cost += across;
            path.sums += across;
            doubtful.push_back(std::move(doubts));
        }
        // Where the cheapest does not stand, one that costs little more may: what they differ in stays unread.
        int least = INT32_MAX;
        for (const Path& path : paths_) least = std::min(least, path.cost);
        auto best = paths_.end();
        for (auto path = paths_.begin(); path != paths_.end(); ++path)
            if (path->cost <= least + cost::sum && (best == paths_.end() || path->cost < best->cost) && stands(*path)) best = path;
        if (best == paths_.end()) return std::nullopt;
        const bool alike = std::all_of(values_.begin(), values_.end(), [&](const Value& value) { return value.content.value == values_.front().content.value; });
        const int most = alone_ ? 0 : cost::most_without_sums;
        if (!has_sums_ && best->cost > most && !alike) return std::nullopt;
        const int margin = has_sums_ ? cost::margin : cost::wide_margin;
        Assembly assembly{best->cost, std::vector<std::int32_t>(table_.cell_count, unread_cell), {}};
        std::vector<std::int32_t>& cells = assembly.cells;
        text::Flags& doubts = doubtful[static_cast<std::size_t>(best - paths_.begin())];
        if (has_sums_ && table_.blocks.size() == 1 && !table_.rows_side_by_side) doubt_exchanges(*best, doubts);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const std::int32_t v = best->values[c];
            const bool agreed = std::all_of(paths_.begin(), paths_.end(), [&](const Path& path) {
                return path.cost >= best->cost + margin || number(path.values[c]) == number(v) || only_turns(path, *best, c);
            });
            if (agreed && !doubts[c]) cells[c] = v;
        }
        if (!has_sums_ && !alike) doubt_uneven_rows(*best, cells);
        // Labels that speak for few cells may stand beside others' values.
        if (!has_sums_ && 2 * static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](std::int32_t v) { return v >= 0; })) < cells.size()) return std::nullopt;
        if (!has_sums_ && !alike) doubt_labels_ahead(*best, cells);
        text::Flags used(values_.size(), false);
        for (std::size_t c = 0; c < cells.size(); ++c) used[static_cast<std::size_t>(best->values[c])] = true;
        for (std::size_t v = 0; v < used.size(); ++v)
            if (!used[v]) assembly.page_numbers.push_back(static_cast<std::int32_t>(v));
        return assembly;
    }

private:
    /// Without sums, labels and signs, values that blank lines part within a row and not between its other cells may be columns' pieces;
    /// values ahead of one that the row's label stands beside may be those behind it.
    void doubt_uneven_rows(const Path& path, std::vector<std::int32_t>& cells) const {
        for (const GridRow& row : rows_) {
            bool parted = false, joined = false, spoken = false, late = false;
            for (std::size_t c = 0; c < row.cells; ++c) {
                const Clue& clue = clues_[static_cast<std::size_t>(path.values[row.first_cell + c])];
                spoken = spoken || clue.speaks() || values_[static_cast<std::size_t>(path.values[row.first_cell + c])].content.has_sign;
                if (c > 0) (clue.gap == Gap::parted ? parted : joined) = true;
                late = late || (clue.certain && !clues_[static_cast<std::size_t>(path.values[row.first_cell])].certain);
            }
            if (late || (parted && joined && !spoken)) std::fill_n(cells.begin() + row.first_cell, row.cells, unread_cell);
        }
    }

    /// A column's label right above values, and another column of its block whose values follow no label: the labels may have run
    /// ahead of all values, and which are whose is open, but for signs.
    void doubt_labels_ahead(const Path& path, std::vector<std::int32_t>& cells) const {
        for (const GridRow& row : rows_) {
            if (row.row != 0) continue;
            bool own = false, bare = false;
            const std::size_t height = table_.blocks[row.block].rows.size();
            for (std::size_t c = 0; c < row.cells; ++c) {
                const std::uint32_t bit = column_bit(table_, row.block, c);
                bool named = false;
                for (std::size_t r = 0; r < height; ++r) {
                    const auto v = static_cast<std::size_t>(path.values[row.first_cell + r * row.cells + c]);
                    named = named || (clues_[v].columns & bit) != 0 || clues_[v].certain || values_[v].content.has_sign;
                    own = own || clues_[v].columns == bit;
                }
                bare = bare || !named;
            }
            if (own && bare) std::fill_n(cells.begin() + row.first_cell, height * row.cells, unread_cell);
        }
    }

    /// Whether a path has another order of the values alone where the text gives the cell's row in the order of its columns.
    bool only_turns(const Path& path, const Path& best, std::size_t c) const {
        const auto row = std::prev(std::upper_bound(rows_.begin(), rows_.end(), c, [](std::size_t at, const GridRow& own) { return at < own.first_cell; }));
        const std::int16_t first = best.values[row->first_cell];
        for (std::uint16_t k = 0; k < row->cells; ++k) {
            const int other = path.values[row->first_cell + k] - first;
            if (best.values[row->first_cell + k] != first + k || other < 0 || other >= row->cells) return false;
        }
        return has_sums_;
    }

    /// Two numbers of a row in each other's place, and two of another row in the same columns: no sum tells, and where one of
    /// the rows is not in the text's order, neither does that. Where sums fail, the differences need not be the same.
    void doubt_exchanges(const Path& path, text::Flags& doubtful) const {
        const auto begin = [&](std::size_t r) { return path.values.begin() + rows_[r].first_cell; };
        const auto turns = [&](std::size_t r, std::size_t a, std::size_t b) {   // the text does not say which of the two comes first
            const std::vector<std::int16_t> found(begin(r), begin(r) + rows_[r].cells);
            std::vector<std::int16_t> values = found;
            std::swap(values[a], values[b]);
            return !is_torn(path, r, found, values);
        };
        const auto apart = [&](std::size_t r, std::size_t a, std::size_t b) { return number(path.values[rows_[r].first_cell + a]) - number(path.values[rows_[r].first_cell + b]); };
        const bool fails = std::any_of(table_.equations.begin(), table_.equations.end(), [&](const form::Equation& equation) {
            return equation.relation == form::Relation::equal && difference(equation, path) != 0;
        });
        const std::size_t width = rows_.front().cells;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (std::is_sorted(begin(r), begin(r) + rows_[r].cells)) continue;
            for (std::size_t b = 1; b + 1 < width; ++b)
                for (std::size_t a = 0; a < b; ++a) {
                    const std::int64_t here = apart(r, a, b);
                    if (here == 0 || !turns(r, a, b)) continue;
                    for (std::size_t other = 0; other < rows_.size(); ++other) {
                        const std::int64_t there = apart(other, a, b);
                        if (fails ? there == 0 || (here > 0) == (there > 0) : here != -there) continue;
                        if (!turns(other, a, b)) continue;
                        for (const std::size_t row : {r, other}) doubtful[rows_[row].first_cell + a] = doubtful[rows_[row].first_cell + b] = true;
                    }
                }
        }
    }

    /// Which of a row's addends is which, its sum does not tell: they are certain where the text gives them one behind the other.
    void doubt_order(const Path& path, text::Flags& doubtful) const {
        for (std::size_t r = 0; r < rows_.size(); ++r)
            for (const form::Equation* equation : sums_[r]) {
                const auto& cells = equation->left;
                bool follow = true, alike = true;
                for (std::size_t k = 1; k < cells.size(); ++k) {
                    follow = follow && path.values[cells[k]] == path.values[cells[k - 1]] + 1;
                    alike = alike && number(path.values[cells[k]]) == number(path.values[cells[k - 1]]);
                }
                if (follow || alike) continue;
                for (const std::uint16_t c : cells) doubtful[c] = true;
            }
    }

    int width(std::size_t r) const { return rows_[r].cells; }
    std::int64_t number(std::int32_t v) const { return values_[static_cast<std::size_t>(v)].content.value.millionths(); }

    const form::Table& table_;
    const std::vector<GridRow>& rows_;
    const std::vector<Value>& values_;
    const std::vector<Clue>& clues_;
    std::vector<std::vector<const form::Equation*>> sums_;
    bool has_sums_;
    std::size_t surplus_;
    bool alone_;
    std::vector<Path> paths_;
};

}  // namespace

std::optional<Assembly> find_assembly(const Surface& surface, const form::Table& table, const std::vector<Value>& values) {
    const std::vector<GridRow> grid = grid_of(table);
    if (values.size() < table.cell_count || values.size() > table.cell_count + most_page_numbers || table.cell_count > most_cells || grid.size() > most_rows) return std::nullopt;
    for (const Value& value : values)
        if (value.content.state != CellState::number || surface.lines.lines[value.place.line].separator != text::Separator::none) return std::nullopt;
    const std::vector<Clue> clues = find_clues(surface, table, grid, values);
    std::vector<std::int32_t> decided(table.cell_count, unread_cell);
    if (table.blocks.size() > 1) decide_by_count(surface, table, values, clues, decided);
    std::optional<Assembly> assembly;
    if (std::find(decided.begin(), decided.end(), unread_cell) != decided.end()) assembly = Assembler(table, grid, values, clues).settle();
    if (*std::max_element(decided.begin(), decided.end()) < 0) return assembly;
    if (!assembly) {
        assembly = Assembly{0, std::vector<std::int32_t>(table.cell_count, unread_cell), {}};
        for (std::size_t v = 0; values.size() > table.cell_count && v < values.size(); ++v)
            if (clues[v].numbers_page) assembly->page_numbers.push_back(static_cast<std::int32_t>(v));
    }
    for (std::size_t c = 0; c < decided.size(); ++c) {
        std::int32_t& v = assembly->cells[c];
        if (decided[c] >= 0) v = decided[c];
        else if (std::find(decided.begin(), decided.end(), v) != decided.end()) v = unread_cell;
    }
    return assembly;
}

}  // namespace nianbao::reading
