// The folded text as lines and pieces: what stands together without a blank between, and in which cell.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "text/fold.hpp"

namespace nianbao::text {

/// How a line shows its cells.
enum class Separator : std::uint8_t {
    none,    ///< blanks only
    tab,
    bar,     ///< `|` of Markdown and ASCII tables, vertical box-drawing lines
};

/// Characters without a blank or a cell border between them: [begin, end) of the folded text.
struct Piece {
    std::uint32_t begin, end;
    document::Place place;
};

struct Line {
    std::uint32_t begin, end;           ///< folded text, without the line break
    std::uint32_t first_piece, last_piece;  ///< [first, last) of `Lines::pieces`
    std::uint16_t cells = 0;            ///< visible cells; 0 where the separator is none
    Separator separator = Separator::none;
    bool ruled = false;                 ///< nothing but ruling characters: `---+---`, `├──┼──┤`
    bool indented = false;              ///< begins with a blank
};

struct Lines {
    std::vector<Line> lines;
    std::vector<Piece> pieces;
};

Lines split_lines(const FoldedText& folded, std::u32string_view original);

/// Vertical strokes that part cells.
constexpr bool is_bar(char32_t c) { return c == U'|' || (c >= 0x2502 && c <= 0x254b && c != 0x2504 && c != 0x2505) || (c >= 0x2551 && c <= 0x256c) || c == 0xa6; }

}  // namespace nianbao::text
