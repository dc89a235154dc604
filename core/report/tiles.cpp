#include "report/tiles.hpp"

#include <algorithm>
#include <bit>

#include "text/sort.hpp"

namespace nianbao::reading {
namespace {

constexpr std::size_t beam = 192, heap = 4 * beam;

/// What speaks against a rectangle; what speaks against its values is in cost.
namespace tile_cost {
constexpr int split = 3;         ///< a stretch of the text holds more than it
constexpr int tall = 1;          ///< it has several rows, other than the one before it
constexpr int other_height = 2;  ///< it stands to the right of one with another number of rows
constexpr int left_open = 1;     ///< the one before it does not end its rows, and it stands elsewhere
constexpr int other_turn = 3;    ///< and the rows before ended at another column
constexpr int below = 1;         ///< it stands below the one before it
constexpr int empty_row = 2;     ///< it begins in the first row that has nothing
constexpr int elsewhere = 5;     ///< in the next cell of any other column
constexpr int climb = 3;         ///< above what its columns have already, on the same page
constexpr int lack = 2;          ///< the cell to its left has nothing yet
constexpr int other_blocks = 1;  ///< it passes rows of other blocks by
}  // namespace tile_cost

class TileFinder {
public:
    TileFinder(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues)
        : table_(table), rows_(rows), values_(values), clues_(clues), surplus_(values.size() - table.cell_count),
          sums_(table, rows, values), pages_(share_pages(rows, clues, values.size() - table.cell_count)), prices_(table, rows, values, clues, pages_), ends_(values.size()) {
        for (std::size_t v = values.size(), end = v; v-- > 0;) {
            ends_[v] = end;
            if (clues[v].opens) end = v;
        }
    }

    std::vector<Path> run() {
        tiles_.resize(values_.size() + 1);
        kept_.resize(values_.size());
        limits_.assign(values_.size() + 1, INT32_MAX);
        for (std::size_t v = 0; v < values_.size(); ++v) {
            if (v == 0) {
                kept_[v].assign(1, Path{});
                kept_[v].front().values.fill(-1);
            } else {
                prune(v);
                kept_[v] = laid(v);
            }
            for (std::uint32_t p = 0; p < kept_[v].size(); ++p) offer(p, v);
        }
        std::vector<Path> found = laid(values_.size());
        std::erase_if(found, [&](const Path& path) { return path.skipped < surplus_; });
        return found;
    }

private:
    struct Start {
        int row, column, price;
    };
    /// A rectangle that goes on from a path, or the number of a page, which has no width.
    struct Tile {
        int cost, sums;
        std::uint32_t from, begin;   // the path, and how many values it has given away
        std::int16_t top, row, start, edge, head, turn, width;
        bool pass, fresh;
        std::uint64_t content, open, shape;
    };
    /// What a rectangle adds to a path cell by cell.
    struct Sum {
        std::size_t next = 0;   // the value of the next cell
        int weight = 0;
        std::uint64_t content = 0, open = 0, shape = 0;
    };

    int width(int r) const { return rows_[static_cast<std::size_t>(r)].cells; }
    std::uint16_t full(int r) const { return static_cast<std::uint16_t>((1u << width(r)) - 1); }
    bool is_free(const Path& path, int r, int c) const { return c < width(r) && (path.filled[static_cast<std::size_t>(r)] >> c & 1) == 0; }
    bool is_complete(const Path& path, int r) const { return path.filled[static_cast<std::size_t>(r)] == full(r); }
    int first_free(const Path& path, int r) const { return std::countr_one(path.filled[static_cast<std::size_t>(r)]); }
    std::int64_t number(std::int32_t v) const { return values_[static_cast<std::size_t>(v)].content.value.millionths(); }

    /// All rectangles that the values from `v` on may fill.
    void offer(std::uint32_t from, std::size_t v) {
        const Path& path = kept_[v][from];
        const Clue& clue = clues_[v];
        const auto count = static_cast<int>(rows_.size());
        scratch_ = path;
        if (clue.numbers_page && path.skipped < surplus_)
            put(v + 1, {path.cost + cost::page_number, path.sums, from, static_cast<std::uint32_t>(v), path.top, path.row, path.start, path.edge, path.head, path.turn, 0,
                        false, path.fresh || clue.opens, path.content + mix(path.skipped + 1u), path.open, path.shape});
        const int base = v == 0 || clue.opens || path.fresh ? 0 : tile_cost::split;
        starts_.clear();
        if (clue.speaks())
            for (const std::int32_t r : {clue.above, clue.below})
                if (r >= 0) add(path, r, first_free(path, r), clue.certain ? 0 : cost::new_row);
        int next = 0, empty = 0, following = path.row + 1;
        while (following < count && is_complete(path, following)) ++following;
        while (next < count && is_complete(path, next)) ++next;
        while (empty < count && path.filled[static_cast<std::size_t>(empty)] != 0) ++empty;
        const bool ended = path.row < 0 || path.edge + 1 >= width(path.top);
        const int leaving = ended ? 0 : path.turn == path.edge || path.row > path.top ? tile_cost::left_open : tile_cost::other_turn;
        if (next < count) add(path, next, first_free(path, next), leaving);
        for (const int c : {0, 1})   // the first column may be apart from the others
            if (empty < count) add(path, empty, c, (ended && empty == next ? 0 : tile_cost::empty_row) + c);
        if (path.row >= 0) {
            // Beside the last one, below what was there before.
            int beside = path.top;
            while (beside < path.row && !is_free(path, beside, path.edge + 1)) ++beside;
            add(path, beside, path.edge + 1, beside == path.top ? 0 : tile_cost::below);
            if (path.row + 1 < count) add(path, path.row + 1, path.start, tile_cost::below);
            if (path.row + 1 < count && ended) add(path, path.row + 1, path.head, 0);
            if (following < count) add(path, following, first_free(path, following), leaving);
        }
        for (int c = 0; c < width(0); ++c) {
            int r = count;
            while (r > 0 && (c >= width(r - 1) || is_free(path, r - 1, c))) --r;
            const bool totals = path.row > path.top && path.edge == path.start && r == path.top && c + 1 == width(0);   // of the rows that a column led down
            if (r < count) add(path, r, c, totals ? tile_cost::below : tile_cost::elsewhere);
        }
        for (const Start& start : starts_)
            for (int w = 1; start.column + w <= width(start.row); ++w)
                for (const bool pass : {false, true}) {
                    if (pass && table_.blocks.size() == 1) break;
                    fill(from, v, start, w, pass, base);
                }
    }

    void add(const Path& path, int r, int c, int price) {
        if (!is_free(path, r, c)) return;
        const auto same = std::find_if(starts_.begin(), starts_.end(), [&](const Start& s) { return s.row == r && s.column == c; });
        if (same == starts_.end()) starts_.push_back({r, c, price});
        else same->price = std::min(same->price, price);
    }

    /// The columns [first, last) that a rectangle has in a row; `pass`: none in rows of narrower blocks.
    std::pair<int, int> reach(int top, int column, int w, bool pass, int r) const {
        if (width(r) == width(top)) return {column, column + w};
        if (pass) return {0, 0};
        return width(r) == 1 ? std::pair(0, 1) : std::pair(column, std::min(column + w, width(r)));
    }

    /// Rectangles of one width from one cell on, as high as the values go.
    void fill(std::uint32_t parent, std::size_t v, const Start& start, int w, bool pass, int base) {
        const Path& path = kept_[v][parent];
        const std::size_t end = ends_[v];
        int price = path.cost + base + start.price;
        std::size_t at = v;
        int rows = 0, summed = start.row;
        bool passed = false;
        Sum sum;
        sum.next = v;
        for (int r = start.row; r < static_cast<int>(rows_.size()) && at < end; ++r) {
            passed = passed || width(r) != width(start.row);
            const auto [from, to] = reach(start.row, start.column, w, pass, r);
            if (from >= to) continue;
            if (at > v && clues_[at].gap == Gap::none) break;   // the line goes on
            int c = from;
            for (; c < to && at < end && is_free(path, r, c); ++c, ++at) {
                price += prices_.of(at, static_cast<std::size_t>(rows_[static_cast<std::size_t>(r)].first_cell + c));
            }
            if (c < to) break;
            ++rows;
            const bool whole = at == end || (at + 1 == end && clues_[at].numbers_page && path.skipped < surplus_);
            if (pass && !passed && table_.blocks.size() > 1 && !whole) continue;
            if (!whole && clues_[at].gap == Gap::none) continue;
            if (const int now = price + (whole ? 0 : tile_cost::split); now - cost::most_gain * rows < limits_[at]) {
                for (; summed <= r; ++summed) {
                    const auto [left, right] = reach(start.row, start.column, w, pass, summed);
                    for (int k = left; k < right; ++k) add_cell(sum, summed, k);
                }
                emit(parent, v, at, start, r, w, rows, now, pass, pass && passed, sum);
            }
        }
        scratch_.filled = path.filled;
    }

    void add_cell(Sum& sum, int r, int c) {
        const std::size_t v = sum.next++;
        const auto row = static_cast<std::size_t>(r);
        const auto cell = static_cast<std::size_t>(rows_[row].first_cell + c);
        scratch_.fill(rows_[row], row, c, v);
        const std::uint16_t filled = scratch_.filled[row];
        const std::uint64_t hash = hash_of(cell, number(static_cast<std::int32_t>(v)));
        sum.content += hash;
        sum.shape += mix(cell);
        sum.open += hash;
        sum.weight += sums_.weight(scratch_, row, filled, static_cast<std::uint16_t>(cell), static_cast<std::int32_t>(v));
        if (filled == full(r)) sum.open -= hash_of_row(scratch_, row);
    }

    void emit(std::uint32_t parent, std::size_t v, std::size_t at, const Start& start, int last, int w, int rows, int price, bool pass, bool passed, const Sum& sum) {
        const Path& path = kept_[v][parent];
        const bool beside = path.row >= 0 && start.row >= path.top && start.row <= path.row && start.column == path.edge + 1;
        const int before = path.row - path.top + 1, height = last - start.row + 1;
        const bool all = start.column == 0 && w == width(start.row);
        if (beside && last != path.row) price += tile_cost::other_height;
        else if (rows > 1 && !all && !(path.row >= 0 && height == before && path.top == start.row)) price += tile_cost::tall;
        if (passed) price += tile_cost::other_blocks;
        const bool goes_on = start.column > 0 && path.row >= 0 && start.row == path.row + 1 && start.column == path.head && is_free(path, path.row, start.column - 1);
        if (start.column > 0 && is_free(path, start.row, start.column - 1) && !goes_on) price += tile_cost::lack;
        for (int r = last + 1; r < static_cast<int>(rows_.size()); ++r) {
            if (width(r) != width(start.row)) break;
            if (path.filled[static_cast<std::size_t>(r)] >> start.column & 1) {
                if (clues_[static_cast<std::size_t>(path.values[static_cast<std::size_t>(rows_[static_cast<std::size_t>(r)].first_cell + start.column)])].page == clues_[v].page) price += tile_cost::climb;
                break;
            }
        }
        if (v > 0 && clues_[v - 1].page != clues_[v].page)
            for (int r = 0; r < pages_[clues_[v].page].first; ++r) price += is_complete(path, r) ? 0 : cost::left_open;
        const auto top = static_cast<std::int16_t>(start.row), column = static_cast<std::int16_t>(start.column);
        put(at, {price + sum.weight, path.sums + sum.weight, parent, static_cast<std::uint32_t>(v), top, static_cast<std::int16_t>(last), column,
                 static_cast<std::int16_t>(start.column + w - 1), beside ? path.head : column, beside ? path.turn : path.edge, static_cast<std::int16_t>(w),
                 pass, false, path.content + sum.content, path.open + sum.open, path.shape + sum.shape});
    }

    std::uint64_t hash_of_row(const Path& path, std::size_t r) const {
        std::uint64_t hash = 0;
        for (std::size_t c = rows_[r].first_cell; c < rows_[r].first_cell + std::size_t{rows_[r].cells}; ++c) hash += hash_of(c, number(path.values[c]));
        return hash;
    }

    void put(std::size_t at, const Tile& tile) {
        if (tile.cost >= limits_[at]) return;
        tiles_[at].push_back(tile);
        if (tiles_[at].size() >= heap) {
            prune(at);
            if (tiles_[at].size() == beam) limits_[at] = tiles_[at].back().cost;
        }
    }

    /// The paths that end with these rectangles.
    std::vector<Path> laid(std::size_t at) {
        std::vector<Path> paths;
        paths.reserve(tiles_[at].size());
        for (const Tile& tile : tiles_[at]) {
            Path& path = paths.emplace_back(kept_[tile.begin][tile.from]);
            std::size_t v = tile.begin;
            for (int r = tile.top; tile.width > 0 && v < at; ++r) {
                const auto [from, to] = reach(tile.top, tile.start, tile.width, tile.pass, r);
                for (int c = from; c < to; ++c, ++v) path.fill(rows_[static_cast<std::size_t>(r)], static_cast<std::size_t>(r), c, v);
            }
            path.skipped = static_cast<std::uint16_t>(path.skipped + (tile.width == 0));
            path.cost = tile.cost;
            path.sums = tile.sums;
            path.top = tile.top;
            path.row = tile.row;
            path.start = tile.start;
            path.edge = tile.edge;
            path.head = tile.head;
            path.turn = tile.turn;
            path.fresh = tile.fresh;
            path.content = tile.content;
            path.open = tile.open;
            path.shape = tile.shape;
        }
        tiles_[at] = {};
        return paths;
    }

    /// The cheapest paths; of those that come to the same, the first; of those that differ in complete rows alone, and so
    /// have the same future, a few that tell what is in doubt. Without sums all of them do.
    void prune(std::size_t at) {
        const std::ptrdiff_t few = table_.blocks.size() == 1 ? 3 : beam;
        std::vector<Tile>& tiles = tiles_[at];
        text::sort(tiles, [](const Tile& a, const Tile& b) { return a.cost < b.cost; });
        std::vector<std::uint64_t> seen, futures;
        std::size_t kept = 0;
        for (const Tile& tile : tiles) {
            if (kept == beam) break;
            const std::uint64_t turn = mix(static_cast<std::uint64_t>(tile.top + 1) | static_cast<std::uint64_t>(tile.row + 1) << 8 |
                                           static_cast<std::uint64_t>(tile.start + 1) << 16 | static_cast<std::uint64_t>(tile.edge + 1) << 24 | static_cast<std::uint64_t>(tile.head) << 32 | static_cast<std::uint64_t>(tile.fresh) << 40 | static_cast<std::uint64_t>(tile.turn + 1) << 48);
            const std::uint64_t hash = mix(tile.content ^ turn), future = mix(mix(tile.open ^ turn) + tile.shape);
            if (std::find(seen.begin(), seen.end(), hash) != seen.end() || std::count(futures.begin(), futures.end(), future) >= few) continue;
            seen.push_back(hash);
            futures.push_back(future);
            tiles[kept++] = tile;
        }
        tiles.resize(kept);
    }

    const form::Table& table_;
    const std::vector<GridRow>& rows_;
    const std::vector<Value>& values_;
    const std::vector<Clue>& clues_;
    std::size_t surplus_;
    RowSums sums_;
    std::vector<PageRows> pages_;
    CellPrices prices_;
    std::vector<std::size_t> ends_;              // by value: where its stretch of the text ends
    std::vector<std::vector<Tile>> tiles_;       // by how many values have been given away with them
    std::vector<std::vector<Path>> kept_;        // the paths that came so far
    std::vector<int> limits_;                    // what a rectangle must cost less than
    std::vector<Start> starts_;
    Path scratch_;                               // the path that rectangles are tried on
};

}  // namespace

std::vector<Path> find_tiles(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues) {
    return TileFinder(table, rows, values, clues).run();
}

}  // namespace nianbao::reading
