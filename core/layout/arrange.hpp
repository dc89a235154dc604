// Documents brought into reading order, with grids found on pages. The one entry of this stage.
#pragma once

#include "document/document.hpp"
#include "layout/structure.hpp"

namespace nianbao::layout {

struct Arranged {
    std::u32string text;
    Structure structure;
};

/// Cells are parted by tabs, rows and lines by line breaks, pages by form feeds.
Arranged arrange(const document::Document& document);

}  // namespace nianbao::layout
