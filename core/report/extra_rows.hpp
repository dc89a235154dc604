// Rows that a document has and the form has not.
#pragma once

#include <vector>

#include "report/chain.hpp"
#include "report/values.hpp"

namespace nianbao::reading {

/// Takes the numbers of such rows out of `values` and returns them: those behind a text of no label of the table, where the row
/// above has all its numbers and the form's next row follows.
std::vector<Value> take_extra_rows(const Surface& surface, const Chain& chain, std::vector<Value>& values);

/// It stands on a line that shows no cells: what is missing elsewhere may be what such a value is.
bool is_loose(const Surface& surface, const Value& value);

}  // namespace nianbao::reading
