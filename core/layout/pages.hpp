// Pages of positioned text brought into reading order: drawn tables row by row, everything else line by line.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "layout/writer.hpp"

namespace nianbao::layout {

/// `text`: what the runs' ranges refer to. `first`: the number of the first of these pages in its document.
void arrange_pages(std::u32string_view text, const std::vector<const document::Page*>& pages, std::uint32_t first, Writer& writer);

}  // namespace nianbao::layout
