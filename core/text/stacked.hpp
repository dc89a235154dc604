// Tables that web extraction writes with one cell a line and a bar behind it: `12 |`, an empty cell a bare bar.
#pragma once

#include "text/fold.hpp"

namespace nianbao::text {

/// Stands where a cell was seen and is empty although nothing else of its row is on its line.
inline constexpr char32_t empty_cell = U'\u2423';

/// Takes the bars of such tables away and puts `empty_cell` where a line holds nothing but bars. A text without them stays as
/// it is; every character keeps its origin.
void unstack_cells(FoldedText& folded);

}  // namespace nianbao::text
