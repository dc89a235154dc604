#include "report/paths.hpp"

#include <algorithm>
#include <bit>

#include "text/sort.hpp"

namespace nianbao::reading {
namespace {

constexpr std::size_t beam = 512;

struct Move {
    int cost, sums;
    std::uint32_t from;
    std::int16_t row, column, start, edge, top;
    Gap gap;
    std::uint64_t content, open, shape;
};

class PathFinder {
public:
    PathFinder(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues)
        : table_(table), rows_(rows), values_(values), clues_(clues), sums_(table, rows, values), surplus_(values.size() - table.cell_count),
          pages_(share_pages(rows, clues, surplus_)), prices_(table, rows, values, clues, pages_) {
        has_sums_ = std::any_of(sums_.of_rows().begin(), sums_.of_rows().end(), [](const auto& sums) { return !sums.empty(); });
    }

    std::vector<Path> run() {
        paths_.assign(1, Path{});
        paths_.front().values.fill(-1);
        for (std::size_t v = 0; v < values_.size(); ++v) {
            moves_.clear();
            for (std::uint32_t p = 0; p < paths_.size(); ++p) offer(p, v);
            if (!choose(v)) return {};
        }
        std::erase_if(paths_, [&](const Path& path) { return path.skipped < surplus_; });
        return std::move(paths_);
    }

private:
    int width(std::size_t r) const { return rows_[r].cells; }
    bool is_free(const Path& path, std::size_t r, int c) const { return c >= 0 && c < width(r) && (path.filled[r] >> c & 1) == 0; }
    bool is_complete(const Path& path, std::size_t r) const { return path.filled[r] == (1u << width(r)) - 1; }
    int first_free(const Path& path, std::size_t r) const { return std::countr_one(path.filled[r]); }

    /// All that can follow the path's last value.
    void offer(std::uint32_t p, std::size_t v) {
        const Path& path = paths_[p];
        const Clue& clue = clues_[v];
        const auto count = static_cast<int>(rows_.size());
        const int row = path.row, column = path.column;
        const std::size_t before = moves_.size();
        const auto push = [&](int r, int c, int price, int start, int edge, int top, Gap gap) {
            moves_.push_back({price, path.sums, p, static_cast<std::int16_t>(r), static_cast<std::int16_t>(c), static_cast<std::int16_t>(start),
                              static_cast<std::int16_t>(edge), static_cast<std::int16_t>(top), gap, 0, path.open, path.shape});
        };
        const auto add = [&](int r, int c, int price, int start, int edge, int top, Gap gap) {
            if (r < 0 || r >= count || !is_free(path, static_cast<std::size_t>(r), c)) return;
            for (std::size_t m = before; m < moves_.size(); ++m)
                if (moves_[m].row == r && moves_[m].column == c && moves_[m].start == start && moves_[m].edge == edge && moves_[m].top == top && moves_[m].cost <= price) return;
            push(r, c, price, start, edge, top, gap);
        };
        std::array<int, most_rows> least;   // so far, to begin a row anew
        least.fill(INT32_MAX);
        const auto anew = [&](int r, int price) {   // at the first cell that a row lacks
            if (r < 0 || r >= count || price >= least[static_cast<std::size_t>(r)]) return;
            const int c = first_free(path, static_cast<std::size_t>(r));
            if (c >= width(static_cast<std::size_t>(r))) return;
            least[static_cast<std::size_t>(r)] = price;
            push(r, c, price, c, -1, r, Gap::parted);
        };
        const int step = clue.gap == Gap::none ? cost::torn_line : clue.gap == Gap::line ? cost::unparted : 0;
        if (clue.speaks()) {
            const bool leaves = row >= 0 && column + 1 < width(static_cast<std::size_t>(row)) && is_free(path, static_cast<std::size_t>(row), column + 1) && column != path.edge;
            const int price = clue.gap == Gap::none ? cost::torn_line : leaves ? cost::left_early : clue.certain ? 0 : cost::new_row;
            anew(clue.above, price);
            anew(clue.below, price);
        }
        if (row < 0) {
            for (int r = 0; r < count; ++r) {
                anew(r, r == 0 ? 0 : table_.rows_side_by_side ? cost::leap : cost::hole);
                add(r, 1, cost::leap, 1, -1, r, Gap::parted);
            }
        } else {
            // On along the row.
            const bool falls = path.edge == path.start && column == path.start;
            int right = column + 1;
            while (right < width(static_cast<std::size_t>(row)) && !is_free(path, static_cast<std::size_t>(row), right)) ++right;
            const bool over = path.edge >= 0 && right > path.edge;
            add(row, right, clue.gap == Gap::none ? 0 : falls ? cost::first_fall : over ? cost::over_edge : 0, path.start, over ? -1 : path.edge, path.top, path.gap);
            add(row, right + 1, cost::hole + (clue.gap == Gap::none ? cost::torn_line : 0), path.start, path.edge, path.top, path.gap);
            // To the next row, at the column where the text begins its rows.
            int below = row + 1;
            while (below < count && !is_free(path, static_cast<std::size_t>(below), path.start)) ++below;
            const bool at_end = right != column + 1 || right == width(static_cast<std::size_t>(row));
            int turn = at_end || column == path.edge ? 0 : path.edge >= 0 ? cost::other_turn : column == path.start ? cost::first_fall : cost::first_turn;
            // Rows side by side go on along the line.
            const bool goes_on = table_.rows_side_by_side && at_end && path.start == 0;
            if (clue.gap == Gap::none && !goes_on) turn += cost::torn_line;
            if (has_sums_ && !at_end && clue.gap == Gap::parted && !(clue.certain && clue.says(below))) turn += cost::parting;
            add(below, path.start, turn, path.start, column, column == path.start ? path.top : 0, clue.gap);
            // To a row that lacks something; leaving one that goes on costs more, where the text does not go down a column.
            const int away = step + (at_end || falls ? 0 : cost::left_early);
            int next = row + 1, up = row - 1, top = 0, empty = 0;
            while (next < count && is_complete(path, static_cast<std::size_t>(next))) ++next;
            while (up >= 0 && is_complete(path, static_cast<std::size_t>(up))) --up;
            while (top < count && is_complete(path, static_cast<std::size_t>(top))) ++top;
            while (empty < count && path.filled[static_cast<std::size_t>(empty)] != 0) ++empty;
            anew(next, cost::new_row + away);
            if (next < count) {
                const int c = first_free(path, static_cast<std::size_t>(next));
                for (int k = 1; k < 4; ++k) add(next, c + k, cost::hole + k - 1 + away, c + k, -1, next, Gap::parted);
            }
            // Down the next column of the same rows, or wherever the first lack is.
            if (falls) add(path.top, column + 1, step, column + 1, column + 1, path.top, clue.gap);
            if (falls && top < count && first_free(path, static_cast<std::size_t>(top)) == column + 1) add(top, column + 1, step, column + 1, column + 1, top, clue.gap);
            anew(top, cost::return_up + away);
            anew(empty, cost::new_block + away);
            anew(up, cost::return_back + away);
            anew(row, cost::return_back + step);
            if (clue.gap == Gap::parted)
                for (int r = 0; r < count; ++r) anew(r, cost::leap + away);
        }
        for (std::size_t m = before; m < moves_.size(); ++m) weigh(path, v, moves_[m]);
        if (clue.numbers_page && path.skipped < surplus_)
            moves_.push_back({path.cost + cost::page_number, path.sums, p, -1, -1, path.start, path.edge, path.top, path.gap, path.content + mix(path.skipped + 1u), path.open, path.shape});
    }

    /// Adds what the labels, the row's sum and the path so far cost.
    void weigh(const Path& path, std::size_t v, Move& move) const {
        const Clue& clue = clues_[v];
        const auto r = static_cast<std::size_t>(move.row);
        move.cost += path.cost;
        const PageRows& page = pages_[clue.page];
        if (v > 0 && clues_[v - 1].page != clue.page)
            for (int k = 0; k < page.first; ++k) move.cost += is_complete(path, static_cast<std::size_t>(k)) ? 0 : cost::left_open;
        move.cost += prices_.of(v, static_cast<std::size_t>(rows_[r].first_cell + move.column));
        move.cost += is_free(path, r, move.column - 1) ? cost::lack : 0;
        // Rows that a column led down to go on from the top.
        const auto left = [&](std::size_t at) { return path.values[static_cast<std::size_t>(rows_[at].first_cell + move.column - 1)]; };
        if (r > 0 && move.column > 0 && is_free(path, r - 1, move.column) && !is_free(path, r - 1, move.column - 1) && left(r - 1) + 1 == left(r)) move.cost += cost::passed_row;
        const std::uint16_t cell = static_cast<std::uint16_t>(rows_[r].first_cell + move.column);
        const std::uint64_t hash = hash_of(cell, number(static_cast<std::int32_t>(v)));
        move.content = path.content + hash;
        move.shape += mix(cell);
        const auto filled = static_cast<std::uint16_t>(path.filled[r] | 1u << move.column);
        const bool whole = filled == (1u << width(r)) - 1;
        const int weight = sums_.weight(path, r, filled, cell, static_cast<std::int32_t>(v));
        move.cost += weight;
        move.sums += weight;
        if (whole) move.open -= open_part(path, r);
        else move.open += hash;
    }

    /// What of a path's hash of open rows is this row's.
    std::uint64_t open_part(const Path& path, std::size_t r) const {
        std::uint64_t part = 0;
        for (int c = 0; c < width(r); ++c)
            if (!is_free(path, r, c)) part += hash_of(rows_[r].first_cell + static_cast<std::uint64_t>(c), number(path.values[static_cast<std::size_t>(rows_[r].first_cell + c)]));
        return part;
    }

    std::int64_t number(std::int32_t v) const { return values_[static_cast<std::size_t>(v)].content.value.millionths(); }

    /// The cheapest moves become the paths; of those that come to the same, the first.
    bool choose(std::size_t v) {
        if (moves_.empty()) return false;
        sort_moves();
        std::vector<Path> next;
        next.reserve(beam);
        seen_.assign(16 * beam + 1, {});
        std::size_t tried = 0;
        for (const std::uint32_t m : order_) {
            if (next.size() == beam || ++tried > 6 * beam) break;
            const Move& move = moves_[m];
            const auto turn = static_cast<std::uint64_t>(move.start) << 8 | static_cast<std::uint64_t>(move.edge + 1) << 16 |
                              static_cast<std::uint64_t>(move.gap) << 24 | static_cast<std::uint64_t>(move.row) << 32 | static_cast<std::uint64_t>(move.column) << 40 | static_cast<std::uint64_t>(move.top) << 48;
            if (!is_new(mix(move.content ^ mix(turn)))) continue;
            if (!is_rare(mix(mix(move.open ^ mix(turn)) + move.shape))) continue;
            Path& path = next.emplace_back(paths_[move.from]);
            path.cost = move.cost;
            path.sums = move.sums;
            path.content = move.content;
            path.open = move.open;
            path.shape = move.shape;
            if (move.row < 0) {
                ++path.skipped;
                continue;
            }
            path.row = move.row;
            path.column = move.column;
            path.start = move.start;
            path.edge = move.edge;
            path.top = move.top;
            path.gap = move.gap;
            path.fill(rows_[static_cast<std::size_t>(move.row)], static_cast<std::size_t>(move.row), move.column, v);
        }
        paths_ = std::move(next);
        return true;
    }

    /// The moves by what they cost, those that cost the same in their order; the dearest left out.
    void sort_moves() {
        constexpr int reach = 24;   // above the cheapest
        int least = moves_.front().cost;
        for (const Move& move : moves_) least = std::min(least, move.cost);
        std::array<std::uint32_t, reach + 1> ends{};
        for (const Move& move : moves_)
            if (move.cost < least + reach) ++ends[static_cast<std::size_t>(move.cost - least) + 1];
        for (std::size_t c = 1; c < ends.size(); ++c) ends[c] += ends[c - 1];
        order_.resize(ends.back());
        for (std::uint32_t m = 0; m < moves_.size(); ++m)
            if (moves_[m].cost < least + reach) order_[ends[static_cast<std::size_t>(moves_[m].cost - least)]++] = m;
    }

    bool is_new(std::uint64_t hash) { return ++times(hash) == 1; }
    /// Paths that differ only in rows that are complete have the same future: a few of them tell what is in doubt.
    bool is_rare(std::uint64_t hash) { return ++times(hash) <= 3; }

    std::uint32_t& times(std::uint64_t hash) {
        hash |= 1;
        std::size_t at = hash % seen_.size();
        while (seen_[at].hash != 0 && seen_[at].hash != hash) at = (at + 1) % seen_.size();
        seen_[at].hash = hash;
        return seen_[at].times;
    }

    const form::Table& table_;
    const std::vector<GridRow>& rows_;
    const std::vector<Value>& values_;
    const std::vector<Clue>& clues_;
    RowSums sums_;
    bool has_sums_ = false;
    std::size_t surplus_;
    std::vector<PageRows> pages_;
    CellPrices prices_;
    std::vector<Path> paths_;
    std::vector<Move> moves_;
    std::vector<std::uint32_t> order_;
    struct Seen {
        std::uint64_t hash;
        std::uint32_t times;
    };
    std::vector<Seen> seen_;
};

}  // namespace

std::vector<GridRow> grid_of(const form::Table& table) {
    std::vector<GridRow> rows;
    for (std::uint16_t b = 0; b < table.blocks.size(); ++b)
        for (std::uint16_t r = 0; r < table.blocks[b].rows.size(); ++r)
            rows.push_back({b, r, table.blocks[b].cell(r, 0), static_cast<std::uint16_t>(table.blocks[b].columns.size())});
    return rows;
}

std::vector<std::vector<const form::Equation*>> sums_of_rows(const form::Table& table, const std::vector<GridRow>& rows) {
    std::vector<std::vector<const form::Equation*>> sums(rows.size());
    for (const form::Equation& equation : table.equations) {
        if (equation.relation != form::Relation::equal || !equation.each_row) continue;
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (rows[r].block == equation.block && rows[r].row == equation.line) sums[r].push_back(&equation);
    }
    return sums;
}

CellPrices::CellPrices(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues, const std::vector<PageRows>& pages)
    : cells_(table.cell_count) {
    prices_.reserve(values.size() * cells_);
    const bool writes_plus = std::any_of(values.begin(), values.end(), [](const Value& value) { return value.content.has_sign && value.content.value.millionths() > 0; });
    for (std::size_t v = 0; v < values.size(); ++v) {
        const Clue& clue = clues[v];
        const PageRows& page = pages[clue.page];
        const text::CellText& content = values[v].content;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const auto row = static_cast<int>(r);
            int here = row < page.first || row > page.last ? cost::other_page : 0;
            if (clue.speaks() && !clue.says(row)) here += clue.certain ? cost::other_label : cost::far_label;
            for (std::size_t c = 0; c < rows[r].cells; ++c) {
                const form::Column& column = table.blocks[rows[r].block].columns[c];
                int price = here;
                const bool strange = clue.columns != 0 && (clue.columns & column_bit(table, rows[r].block, c)) == 0;
                if (!is_of_kind(content, column) || (strange && column.is_amount)) price += cost::other_kind;
                else if (strange) price += clue.far ? cost::far_column : cost::other_column;
                if (writes_plus && column.is_signed && !content.has_sign && content.value.millionths() > 0) price += cost::no_plus;
                prices_.push_back(static_cast<std::uint8_t>(price));
            }
        }
    }
}

RowSums::RowSums(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values)
    : rows_(rows), values_(values), sums_(sums_of_rows(table, rows)) {
    for (std::size_t v = 0; v < values.size(); ++v) last_.push_back({number(static_cast<std::int32_t>(v)), static_cast<std::int32_t>(v)});
    text::sort(last_, [](const Last& a, const Last& b) { return a.number != b.number ? a.number < b.number : a.index > b.index; });
}

int RowSums::weight(const Path& path, std::size_t r, std::uint16_t filled, std::uint16_t cell, std::int32_t v) const {
    const auto lacking = static_cast<std::uint16_t>(((1u << rows_[r].cells) - 1) & ~filled);
    int weight = 0;
    if ((lacking & (lacking - 1)) != 0) return weight;
    for (const form::Equation* equation : sums_[r]) weight += weight_of(*equation, path, r, cell, lacking, v);
    return weight;
}

bool RowSums::comes_behind(std::int64_t wanted, std::int32_t v) const {
    const auto at = std::lower_bound(last_.begin(), last_.end(), wanted, [](const Last& a, std::int64_t b) { return a.number < b; });
    return at != last_.end() && at->number == wanted && at->index > v;
}

int RowSums::weight_of(const form::Equation& equation, const Path& path, std::size_t r, std::uint16_t cell, std::uint16_t lacking, std::int32_t v) const {
    std::int64_t left = 0, right = 0, total = 0;
    int addends = 0, wanted = 0;   // +1: the wanted cell is an addend, -1: the total
    std::int32_t newest = -1;      // the value that came last before v
    const auto add = [&](std::uint16_t c, std::int64_t& side, int sign) {
        if (c >= rows_[r].first_cell && (lacking >> (c - rows_[r].first_cell) & 1) != 0) {
            wanted = sign;
            return;
        }
        const std::int64_t n = number(c == cell ? v : path.values[c]);
        if (c != cell) newest = std::max<std::int32_t>(newest, path.values[c]);
        side += n;
        addends += sign > 0 && n != 0;
        if (sign < 0) total = n;
    };
    for (const std::uint16_t c : equation.left) add(c, left, 1);
    for (const std::uint16_t c : equation.right) add(c, right, -1);
    if (wanted != 0) return comes_behind(wanted > 0 ? right - left : left - right, v) ? 0 : cost::sum;
    if (left != right) {
        // What was wanted before this value, and paid for if it does not come.
        const bool is_total = std::find(equation.right.begin(), equation.right.end(), cell) != equation.right.end();
        const std::int64_t before = is_total ? left : number(v) + right - left;
        return comes_behind(before, newest) ? cost::sum : 0;
    }
    return -gain_of(total, addends);
}

std::vector<PageRows> share_pages(const std::vector<GridRow>& rows, const std::vector<Clue>& clues, std::size_t surplus) {
    const std::size_t pages = clues.empty() ? 0 : clues.back().page + 1u;
    std::vector<std::size_t> ends(pages, 0), numbers(pages, 0);
    for (const Clue& clue : clues) {
        ++ends[clue.page];
        numbers[clue.page] = std::max<std::size_t>(numbers[clue.page], surplus > 0 && clue.numbers_page);
    }
    std::vector<std::size_t> firsts;   // of the rows' cells, in order
    for (const GridRow& row : rows) firsts.push_back((firsts.empty() ? 0 : firsts.back()) + row.cells);
    const auto row_of = [&](std::size_t cell) { return static_cast<int>(std::upper_bound(firsts.begin(), firsts.end(), cell) - firsts.begin()); };
    std::vector<PageRows> shares(pages);
    std::size_t begin = 0, most = 0, least = 0;   // of the cells filled by the pages before
    for (std::size_t p = 0; p < pages; ++p) {
        shares[p].first = row_of(least);
        begin += ends[p];
        most = begin;
        least = begin - std::min(begin, std::min(surplus, numbers[p] + (p > 0 ? shares[p - 1].numbers : 0)));
        shares[p].numbers = numbers[p] + (p > 0 ? shares[p - 1].numbers : 0);
        shares[p].last = most == 0 ? 0 : row_of(most - 1);
    }
    return shares;
}

int gain_of(std::int64_t total, int addends) {
    int digits = 0;
    for (total /= Number::scale; total > 0; total /= 10) ++digits;
    return std::min(digits + (addends > 1), cost::most_gain);
}

std::vector<Path> find_paths(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues) {
    return PathFinder(table, rows, values, clues).run();
}

}  // namespace nianbao::reading
