// Looks for what was done with the subordinates' reports that leads to exactly the differences found. The search is bounded:
// up to three slips with whole reports at once (of more than a thousand reports two), four left out or four counted twice, any number
// of them where the reports' cells are independent of one another (many_slips.hpp), or one row of one report.
#pragma once

#include <vector>

#include "nianbao/rollup.hpp"

namespace nianbao {

/// A cell of the superior's form that was read in all reports.
struct SummedCell {
    CellRef ref;
    Number stated, sum;
    bool is_total;                 ///< the sum of other cells of its own table
    Number difference() const { return stated - sum; }
};

/// The differences by cause; none where all sums are met.
std::vector<Gap> explain(const Rollup& rollup, const std::vector<SummedCell>& cells);

}  // namespace nianbao
