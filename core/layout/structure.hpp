// A document in reading order: its text, and what is known of each line beyond its characters.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "nianbao/place.hpp"

namespace nianbao::layout {

enum class LineKind : std::uint8_t {
    text,         ///< running text; may hold line breaks
    row,          ///< a row of a grid: its segments are the cells
    positioned,   ///< a line of a page: its segments know where they stand
};

/// Text of one cell, or of what stands side by side on a page without a gap.
struct Segment {
    std::uint32_t begin, end;            ///< of the text
    std::int32_t left, right;            ///< where it stands across the line: in units of half a character, in rows in
                                         ///< units that all rows of the table share, with room between neighbours
    std::int32_t cell = -1, last_cell = -1;   ///< rows: the grid's columns that it covers
};

struct Line {
    std::uint32_t begin, end;            ///< of the text, without the break behind it
    std::uint32_t first_segment, last_segment;
    LineKind kind = LineKind::text;
    std::uint16_t cells = 0;             ///< rows: columns of the grid
};

/// No lines: the text is plain, and its own characters are all there is to know.
struct Structure {
    std::vector<Line> lines;
    std::vector<Segment> segments;
    std::vector<SourcePlace> places;
};

}  // namespace nianbao::layout
