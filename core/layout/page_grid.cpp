#include "layout/page_grid.hpp"

#include <algorithm>
#include <numeric>

#include "text/flags.hpp"

namespace nianbao::layout {
namespace {

/// More crossings than any page of tables has, and more places than one grid may have.
constexpr std::size_t most_pairs = 4'000'000, most_places = 100'000;

class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t find(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

private:
    std::vector<std::size_t> parent_;
};

bool cross(const Stroke& level, const Stroke& upright) {
    return upright.at >= level.from - tolerance && upright.at <= level.to + tolerance &&
           level.at >= upright.from - tolerance && level.at <= upright.to + tolerance;
}

/// Where strokes lie, with the grid's own extent, ascending and apart from each other.
std::vector<std::int32_t> edges(const std::vector<Stroke>& along, const std::vector<Stroke>& across) {
    std::vector<std::int32_t> all;
    for (const Stroke& stroke : along) all.push_back(stroke.at);
    for (const Stroke& stroke : across) {
        all.push_back(stroke.from);
        all.push_back(stroke.to);
    }
    // Ends of strokes count only at the outside: a table may be open at its sides.
    const auto [lowest, highest] = std::minmax_element(all.begin(), all.end());
    const std::int32_t low = *lowest, high = *highest;
    std::vector<std::int32_t> at;
    for (const Stroke& stroke : along)
        if (at.empty() || stroke.at - at.back() > tolerance) at.push_back(stroke.at);
    if (at.front() - low > 2 * tolerance) at.insert(at.begin(), low);
    if (high - at.back() > 2 * tolerance) at.push_back(high);
    return at;
}

/// Index of the edge nearest to a value.
std::size_t nearest(const std::vector<std::int32_t>& at, std::int32_t value) {
    const auto above = std::lower_bound(at.begin(), at.end(), value);
    if (above == at.begin()) return 0;
    if (above == at.end()) return at.size() - 1;
    return static_cast<std::size_t>(above - at.begin()) - (value - *(above - 1) < *above - value ? 1 : 0);
}

/// For each edge and each gap across it: is a stroke drawn there?
text::Flags drawn(const std::vector<Stroke>& along, const std::vector<std::int32_t>& at, const std::vector<std::int32_t>& across) {
    const std::size_t gaps = across.size() - 1;
    text::Flags set(at.size() * gaps);
    for (const Stroke& stroke : along) {
        const std::size_t edge = nearest(at, stroke.at);
        for (std::size_t g = 0; g < gaps; ++g) {
            const std::int32_t middle = (across[g] + across[g + 1]) / 2;
            if (stroke.from <= middle && middle <= stroke.to) set[edge * gaps + g] = true;
        }
    }
    return set;
}

class Builder {
public:
    Builder(const std::vector<Stroke>& level, const std::vector<Stroke>& upright) {
        grid_.xs = edges(upright, level);
        grid_.ys = edges(level, upright);
        if (grid_.xs.size() < 2 || grid_.ys.size() < 2 || grid_.rows() * std::size_t{grid_.columns()} > most_places) return;
        walls_ = drawn(upright, grid_.xs, grid_.ys);
        floors_ = drawn(level, grid_.ys, grid_.xs);
        merge();
    }

    /// Without cells where there is no grid.
    PageGrid take() { return std::move(grid_); }

private:
    bool wall(std::uint32_t row, std::uint32_t column) const { return walls_[column * grid_.rows() + row]; }
    bool floor(std::uint32_t row, std::uint32_t column) const { return floors_[row * grid_.columns() + column]; }

    /// Places without a stroke between them are one cell, where together they make a rectangle.
    void merge() {
        const std::uint32_t rows = grid_.rows(), columns = grid_.columns();
        constexpr std::uint32_t none = UINT32_MAX;
        grid_.cell_at.assign(std::size_t{rows} * columns, none);
        for (std::uint32_t r = 0; r < rows; ++r)
            for (std::uint32_t c = 0; c < columns; ++c) {
                if (grid_.cell_at[r * columns + c] != none) continue;
                std::uint32_t right = c + 1;
                while (right < columns && !wall(r, right) && grid_.cell_at[r * columns + right] == none) ++right;
                std::uint32_t bottom = r + 1;
                while (bottom < rows && continues(bottom, c, right)) ++bottom;
                for (std::uint32_t i = r; i < bottom; ++i)
                    for (std::uint32_t k = c; k < right; ++k) grid_.cell_at[i * columns + k] = static_cast<std::uint32_t>(grid_.cells.size());
                grid_.cells.push_back({r, c, bottom - r, right - c});
            }
    }

    /// Does the cell [left, right) go on into this row: no stroke above it, none inside, the same sides?
    bool continues(std::uint32_t row, std::uint32_t left, std::uint32_t right) const {
        for (std::uint32_t c = left; c < right; ++c)
            if (floor(row, c) || (c > left && wall(row, c)) || grid_.cell_at[row * grid_.columns() + c] != UINT32_MAX) return false;
        const bool open_left = left > 0 && !wall(row, left), open_right = right < grid_.columns() && !wall(row, right);
        return !open_left && !open_right;
    }

    PageGrid grid_;
    text::Flags walls_, floors_;
};

}  // namespace

std::uint32_t PageGrid::find(std::int32_t x, std::int32_t y) const {
    const auto index = [](const std::vector<std::int32_t>& at, std::int32_t value) {
        const auto above = std::upper_bound(at.begin() + 1, at.end() - 1, value);
        return static_cast<std::size_t>(above - at.begin()) - 1;
    };
    return cell_at[index(ys, y) * columns() + index(xs, x)];
}

std::vector<PageGrid> find_grids(const Strokes& strokes) {
    std::vector<PageGrid> grids;
    const std::size_t levels = strokes.level.size(), uprights = strokes.upright.size();
    if (levels == 0 || uprights == 0 || levels * uprights > most_pairs) return grids;
    Groups groups(levels + uprights);
    for (std::size_t h = 0; h < levels; ++h)
        for (std::size_t v = 0; v < uprights; ++v)
            if (cross(strokes.level[h], strokes.upright[v])) groups.join(h, levels + v);
    std::vector<std::vector<std::size_t>> members(levels + uprights);
    for (std::size_t i = 0; i < levels + uprights; ++i) members[groups.find(i)].push_back(i);
    for (const std::vector<std::size_t>& group : members) {
        std::vector<Stroke> level, upright;
        for (const std::size_t i : group) {
            if (i < levels) level.push_back(strokes.level[i]);
            else upright.push_back(strokes.upright[i - levels]);
        }
        if (level.empty() || upright.empty()) continue;
        PageGrid grid = Builder(level, upright).take();
        if (grid.cells.size() >= 2) grids.push_back(std::move(grid));
    }
    return grids;
}

}  // namespace nianbao::layout
