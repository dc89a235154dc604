// Tables drawn with rules: strokes that cross make a grid, strokes that are missing inside it make spans.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "layout/strokes.hpp"

namespace nianbao::layout {

/// A cell as its rules enclose it; counted in the grid's own rows and columns.
struct DrawnCell {
    std::uint32_t row, column, row_span, column_span;
};

struct PageGrid {
    std::vector<std::int32_t> xs, ys;      ///< edges, ascending: one more than columns and rows
    std::vector<DrawnCell> cells;          ///< by row, then column; together they cover the grid
    std::vector<std::uint32_t> cell_at;    ///< row × column → index into `cells`

    std::uint32_t columns() const { return static_cast<std::uint32_t>(xs.size() - 1); }
    std::uint32_t rows() const { return static_cast<std::uint32_t>(ys.size() - 1); }
    document::Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
    bool contains(std::int32_t x, std::int32_t y) const { return x >= xs.front() && x <= xs.back() && y >= ys.front() && y <= ys.back(); }
    /// The cell at a point inside the grid.
    std::uint32_t find(std::int32_t x, std::int32_t y) const;
};

/// Grids of at least two cells, in no particular order; a frame around other grids is one, too.
std::vector<PageGrid> find_grids(const Strokes& strokes);

}  // namespace nianbao::layout
