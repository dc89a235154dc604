// Where a stretch of the text that was read stands in the document it came from.
#pragma once

#include <cstdint>
#include <span>

#include "nianbao/report.hpp"

namespace nianbao {

enum class PlaceKind : std::uint8_t {
    paragraph,   ///< `block` counts the document's paragraphs
    cell,        ///< `block` counts its grids; `row` and `column` are the cell's first
    page,        ///< `block` counts its pages; the box is valid
};

/// All counts begin at 0. Places come in order of the text and never overlap; what the layout itself added
/// (blanks between cells, line breaks) has none. A document that is plain text has no places at all.
struct SourcePlace {
    Span span;
    PlaceKind kind = PlaceKind::paragraph;
    std::uint32_t block = 0;
    std::uint32_t row = 0, column = 0;
    std::int32_t left = 0, top = 0, right = 0, bottom = 0;   ///< hundredths of a point from the page's upper left corner
};

/// The first place that holds any of the span; nullptr where none does.
const SourcePlace* place_of(std::span<const SourcePlace> places, Span span);

}  // namespace nianbao
