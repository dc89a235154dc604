// Slips with one row of one subordinate's report.
#pragma once

#include <vector>

#include "rollup/explain.hpp"

namespace nianbao {

/// Those that alone give the differences of one table. Totals follow from the rest and are not compared.
std::vector<Explanation> row_slips(const Rollup& rollup, const std::vector<SummedCell>& cells);

}  // namespace nianbao
