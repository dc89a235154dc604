#include "report/tiles.hpp"

#include <algorithm>

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
          sums_(table, rows, values), pages_(share_pages(rows, clues, values.size() - table.cell_count)), ends_(values.size()) {
        for (std::size_t v = values.size(), end = v; v-- > 0;) {
            ends_[v] = end;
            if (clues[v].opens) end = v;
        }
    }

    std::vector<Path> run() {
        beams_.resize(values_.size() + 1);
        limits_.assign(values_.size() + 1, INT32_MAX);
        beams_.front().assign(1, Path{});
        beams_.front().front().values.fill(-1);
        for (std::size_t v = 0; v < values_.size(); ++v) {
            prune(v);
            const std::vector<Path> paths = std::move(beams_[v]);
            beams_[v].clear();
            for (const Path& path : paths) offer(path, v);
        }
        std::vector<Path>& found = beams_.back();
        std::erase_if(found, [&](const Path& path) { return path.skipped < surplus_; });
        return std::move(found);
    }

private:
    struct Start {
        int row, column, price;
    };

    int width(int r) const { return rows_[static_cast<std::size_t>(r)].cells; }
    std::uint16_t full(int r) const { return static_cast<std::uint16_t>((1u << width(r)) - 1); }
    bool is_free(const Path& path, int r, int c) const { return c < width(r) && (path.filled[static_cast<std::size_t>(r)] >> c & 1) == 0; }
    bool is_complete(const Path& path, int r) const { return path.filled[static_cast<std::size_t>(r)] == full(r); }
    int first_free(const Path& path, int r) const {
        int c = 0;
        while (c < width(r) && !is_free(path, r, c)) ++c;
        return c;
    }
    std::int64_t number(std::int32_t v) const { return values_[static_cast<std::size_t>(v)].content.value.millionths(); }

    /// All rectangles that the values from `v` on may fill.
    void offer(const Path& path, std::size_t v) {
        const Clue& clue = clues_[v];
        const auto count = static_cast<int>(rows_.size());
        if (clue.numbers_page && path.skipped < surplus_) {
            Path next = path;
            next.cost += cost::page_number;
            ++next.skipped;
            next.fresh = path.fresh || clue.opens;
            next.content += mix(next.skipped);
            put(v + 1, std::move(next));
        }
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
            if (path.edge + 1 < width(path.top)) add(path, path.top, path.edge + 1, 0);
            if (path.row + 1 < count) add(path, path.row + 1, path.start, tile_cost::below);
            if (path.row + 1 < count && ended) add(path, path.row + 1, path.head, 0);
            if (following < count) add(path, following, first_free(path, following), leaving);
        }
        for (int c = 0; c < width(0); ++c) {
            int r = count;
            while (r > 0 && (c >= width(r - 1) || is_free(path, r - 1, c))) --r;
            if (r < count) add(path, r, c, tile_cost::elsewhere);
        }
        for (const Start& start : starts_)
            for (int w = 1; start.column + w <= width(start.row); ++w)
                for (const bool pass : {false, true}) {
                    if (pass && table_.blocks.size() == 1) break;
                    fill(path, v, start, w, pass, base);
                }
    }

    void add(const Path& path, int r, int c, int price) {
        if (!is_free(path, r, c)) return;
        const auto same = std::find_if(starts_.begin(), starts_.end(), [&](const Start& s) { return s.row == r && s.column == c; });
        if (same == starts_.end()) starts_.push_back({r, c, price});
        else same->price = std::min(same->price, price);
    }

    /// Rectangles of one width from one cell on, as high as the values go. `pass`: rows of narrower blocks have none of its cells.
    void fill(const Path& path, std::size_t v, const Start& start, int w, bool pass, int base) {
        const std::size_t end = ends_[v];
        const PageRows& page = pages_[clues_[v].page];
        int price = path.cost + base + start.price;
        std::size_t at = v;
        int rows = 0, last = start.row;
        bool passed = false;
        cells_.clear();
        for (int r = start.row; r < static_cast<int>(rows_.size()) && at < end; ++r) {
            int from = start.column, to = start.column + w;
            if (width(r) != width(start.row)) {
                passed = true;
                if (pass) continue;
                if (width(r) == 1) from = 0, to = 1;
                to = std::min(to, width(r));
                if (from >= to) continue;
            }
            if (at > v && clues_[at].gap == Gap::none) return;   // the line goes on
            for (int c = from; c < to; ++c) {
                if (at == end || !is_free(path, r, c)) return;
                price += price_of(at, r, c);
                if (r < page.first || r > page.last) price += cost::other_page;
                cells_.push_back({static_cast<std::int16_t>(r), static_cast<std::int16_t>(c)});
                ++at;
            }
            ++rows;
            last = r;
            const bool whole = at == end || (at + 1 == end && clues_[at].numbers_page && path.skipped < surplus_);
            if (pass && !passed && table_.blocks.size() > 1 && !whole) continue;
            if (!whole && clues_[at].gap == Gap::none) continue;
            emit(path, at, start, last, w, rows, price + (whole ? 0 : tile_cost::split), pass && passed);
        }
    }

    /// What the labels around a value and its kind say against a cell.
    int price_of(std::size_t v, int r, int c) const {
        const Clue& clue = clues_[v];
        const GridRow& row = rows_[static_cast<std::size_t>(r)];
        int price = 0;
        if (clue.speaks() && !clue.says(r)) price += clue.certain ? cost::other_label : cost::far_label;
        if (clue.columns != 0 && (clue.columns & column_bit(table_, row.block, static_cast<std::size_t>(c))) == 0) price += clue.far ? cost::far_column : cost::other_column;
        const form::Column& column = table_.blocks[row.block].columns[static_cast<std::size_t>(c)];
        const text::CellText& content = values_[v].content;
        if ((content.has_sign && !column.is_signed) || (content.decimals > 0 && !column.is_amount)) price += cost::other_kind;
        return price;
    }

    void emit(const Path& path, std::size_t at, const Start& start, int last, int w, int rows, int price, bool passed) {
        const bool beside = path.row >= 0 && start.row == path.top && start.column == path.edge + 1;
        const int before = path.row - path.top + 1, height = last - start.row + 1;
        const bool all = start.column == 0 && w == width(start.row);
        if (beside && last != path.row) price += tile_cost::other_height;
        else if (rows > 1 && !all && !(path.row >= 0 && height == before && path.top == start.row)) price += tile_cost::tall;
        if (passed) price += tile_cost::other_blocks;
        const bool goes_on = start.column > 0 && path.row >= 0 && start.row == path.row + 1 && start.column == path.head && is_free(path, path.row, start.column - 1);
        if (start.column > 0 && is_free(path, start.row, start.column - 1) && !goes_on) price += tile_cost::lack;
        const std::size_t v = at - cells_.size();
        for (int r = last + 1; r < static_cast<int>(rows_.size()); ++r) {
            if (width(r) != width(start.row)) break;
            if (path.filled[static_cast<std::size_t>(r)] >> start.column & 1) {
                if (clues_[static_cast<std::size_t>(path.values[static_cast<std::size_t>(rows_[static_cast<std::size_t>(r)].first_cell + start.column)])].page == clues_[v].page) price += tile_cost::climb;
                break;
            }
        }
        if (v > 0 && clues_[v - 1].page != clues_[v].page)
            for (int r = 0; r < pages_[clues_[v].page].first; ++r) price += is_complete(path, r) ? 0 : cost::left_open;
        if (price - cost::most_gain * rows >= limits_[at]) return;
        Path next = path;
        next.fresh = false;
        next.top = static_cast<std::int16_t>(start.row);
        next.row = static_cast<std::int16_t>(last);
        next.start = static_cast<std::int16_t>(start.column);
        if (!beside) {
            next.head = next.start;
            next.turn = path.edge;
        }
        next.edge = static_cast<std::int16_t>(start.column + w - 1);
        for (std::size_t k = 0; k < cells_.size(); ++k) {
            const auto [r, c] = cells_[k];
            const auto cell = static_cast<std::size_t>(rows_[static_cast<std::size_t>(r)].first_cell + c);
            next.values[cell] = static_cast<std::int16_t>(v + k);
            std::uint16_t& filled = next.filled[static_cast<std::size_t>(r)];
            filled = static_cast<std::uint16_t>(filled | 1u << c);
            const std::uint64_t hash = mix(mix(cell) ^ static_cast<std::uint64_t>(number(static_cast<std::int32_t>(v + k))));
            next.content += hash;
            next.shape += mix(cell);
            next.open += hash;
            const int weight = sums_.weight(next, static_cast<std::size_t>(r), filled, static_cast<std::uint16_t>(cell), static_cast<std::int32_t>(v + k));
            price += weight;
            next.sums += weight;
            if (filled == full(r)) next.open -= hash_of(next, static_cast<std::size_t>(r));
        }
        next.cost = price;
        put(at, std::move(next));
    }

    std::uint64_t hash_of(const Path& path, std::size_t r) const {
        std::uint64_t hash = 0;
        for (std::size_t c = rows_[r].first_cell; c < rows_[r].first_cell + std::size_t{rows_[r].cells}; ++c) hash += mix(mix(c) ^ static_cast<std::uint64_t>(number(path.values[c])));
        return hash;
    }

    void put(std::size_t at, Path&& path) {
        if (path.cost >= limits_[at]) return;
        beams_[at].push_back(std::move(path));
        if (beams_[at].size() >= heap) {
            prune(at);
            if (beams_[at].size() == beam) limits_[at] = beams_[at].back().cost;
        }
    }

    /// The cheapest paths; of those that come to the same, the first; of those that differ in complete rows alone, and so
    /// have the same future, a few that tell what is in doubt. Without sums all of them do.
    void prune(std::size_t at) {
        const std::ptrdiff_t few = table_.blocks.size() == 1 ? 3 : beam;
        std::vector<Path>& paths = beams_[at];
        text::sort(paths, [](const Path& a, const Path& b) { return a.cost < b.cost; });
        std::vector<std::uint64_t> seen, futures;
        std::vector<Path> kept;
        for (Path& path : paths) {
            if (kept.size() == beam) break;
            const std::uint64_t turn = mix(static_cast<std::uint64_t>(path.top + 1) | static_cast<std::uint64_t>(path.row + 1) << 8 |
                                           static_cast<std::uint64_t>(path.start + 1) << 16 | static_cast<std::uint64_t>(path.edge + 1) << 24 | static_cast<std::uint64_t>(path.head) << 32 | static_cast<std::uint64_t>(path.fresh) << 40 | static_cast<std::uint64_t>(path.turn + 1) << 48);
            const std::uint64_t hash = mix(path.content ^ turn), future = mix(mix(path.open ^ turn) + path.shape);
            if (std::find(seen.begin(), seen.end(), hash) != seen.end() || std::count(futures.begin(), futures.end(), future) >= few) continue;
            seen.push_back(hash);
            futures.push_back(future);
            kept.push_back(std::move(path));
        }
        paths = std::move(kept);
    }

    const form::Table& table_;
    const std::vector<GridRow>& rows_;
    const std::vector<Value>& values_;
    const std::vector<Clue>& clues_;
    std::size_t surplus_;
    RowSums sums_;
    std::vector<PageRows> pages_;
    std::vector<std::size_t> ends_;              // by value: where its stretch of the text ends
    std::vector<std::vector<Path>> beams_;       // by how many values they have given away
    std::vector<int> limits_;                    // what a path must cost less than
    std::vector<Start> starts_;
    struct Position {
        std::int16_t row, column;
    };
    std::vector<Position> cells_;
};

}  // namespace

std::vector<Path> find_tiles(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues) {
    return TileFinder(table, rows, values, clues).run();
}

}  // namespace nianbao::reading
