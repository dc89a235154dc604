// The document as the readers give it: its text, with the place of every part of it.
#pragma once

#include <cstdint>
#include <string>

namespace nianbao::document {

/// Where something stands. Plain text knows lines and display columns; a reader that knows more gives
/// pages with coordinates, or the cell of a table's grid.
struct Place {
    std::uint32_t line = 0;       ///< line of the text, from 0
    std::int32_t cell = -1;       ///< column of the line's grid, from 0; -1: the line has no visible cells
    std::int32_t left = 0;        ///< display column where it begins: wide characters take two
    std::int32_t right = 0;       ///< display column behind its end
    std::int32_t first = 0;       ///< the same in characters, each counted as one
    std::int32_t last = 0;
};

/// A document that is nothing but text.
struct Document {
    std::u32string text;
};

}  // namespace nianbao::document
