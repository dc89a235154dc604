// Numbers that a narrow cell breaks into lines: 18502 above 3 is 185023.
#pragma once

#include <optional>

#include "report/assemble.hpp"

namespace nianbao::reading {

/// Puts the pieces of such numbers together where a table has more values than cells and the sums of its rows tell which
/// belong together, for as many pieces as there are too many.
void join_broken(const Surface& surface, const form::Table& table, std::vector<Value>& values);

/// Where some of the pieces stay open: what the sums put together, and the rows that are certain because the values before
/// them, and those behind, are so many rows' and pieces; the cells of others unread. Nothing where the counts do not fit.
std::optional<Assembly> place_around_broken(const Surface& surface, const form::Table& table, std::vector<Value>& values);

}  // namespace nianbao::reading
