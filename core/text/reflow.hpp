// Ruled tables whose cells take several lines each, laid out again with one row a line.
#pragma once

#include "text/fold.hpp"

namespace nianbao::text {

/// In a table whose rows are parted by rules (`+---+---+`, `├──┼──┤`), the lines between two rules are one
/// row: its cells' lines are joined, cells parted by tabs. Other text stays as it is; every character keeps
/// its origin.
FoldedText reflow(FoldedText folded);

}  // namespace nianbao::text
