// Page numbers among the cells of a table.
#pragma once

#include "report/fragments.hpp"

namespace nianbao::reading {

/// Page numbers are no cells, nor are the dashes around them: - 4 -, 4/12, the page's own number first or
/// last on it, and bare numbers that count up through the text. Their pieces become marks.
void drop_page_numbers(Surface& surface);

}  // namespace nianbao::reading
