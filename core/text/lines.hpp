// The folded text as lines and pieces: what stands together without a blank between, and in which cell.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/structure.hpp"
#include "text/fold.hpp"

namespace nianbao::text {

/// Where a piece stands.
struct Place {
    std::uint32_t line = 0;       ///< line of the text, from 0
    std::int32_t cell = -1;       ///< column of the line's grid, from 0; -1: the line has no visible cells
    std::int32_t last_cell = -1;  ///< the last column that its cell covers
    std::uint16_t nth = 0;        ///< the how many of its line's cells it is, from 0, spans counted once
    std::int32_t left = 0;        ///< display column where it begins: wide characters take two
    std::int32_t right = 0;       ///< display column behind its end
    std::int32_t first = 0;       ///< the same in characters, each counted as one
    std::int32_t last = 0;
};

/// How a line shows its cells.
enum class Separator : std::uint8_t {
    none,    ///< blanks only
    tab,
    bar,     ///< `|` of Markdown and ASCII tables, vertical box-drawing lines
    grid,    ///< a table's row, told by the document itself
};

/// Characters without a blank or a cell border between them: [begin, end) of the folded text.
struct Piece {
    std::uint32_t begin, end;
    Place place;
};

struct Line {
    std::uint32_t begin, end;           ///< folded text, without the line break
    std::uint32_t first_piece, last_piece;  ///< [first, last) of `Lines::pieces`
    std::uint16_t cells = 0;            ///< visible cells; 0 where the separator is none
    std::uint16_t own_cells = 0;        ///< the same, spans counted once
    Separator separator = Separator::none;
    bool ruled = false;                 ///< nothing but ruling characters: `---+---`, `├──┼──┤`
};

struct Lines {
    std::vector<Line> lines;
    std::vector<Piece> pieces;
};

/// `structure` belongs to `original`; without it, and for running text, the characters themselves show lines and cells.
Lines split_lines(const FoldedText& folded, std::u32string_view original, const layout::Structure& structure = {});

/// Vertical strokes that part cells.
constexpr bool is_bar(char32_t c) {
    if (c < 0x2502) return c == U'|' || c == 0xa6;
    return c <= 0x256c && (c <= 0x254b ? c != 0x2504 && c != 0x2505 : c >= 0x2551);
}

}  // namespace nianbao::text
