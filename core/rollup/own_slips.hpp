// Wrong cells of subordinates' reports that their own sums give away, which a superior may have put right when it added up.
#pragma once

#include <vector>

#include "rollup/explain.hpp"

namespace nianbao {

/// A subordinate's cell whose change makes every sum of its own hold that it is in, some of which do not.
struct OwnSlip {
    Suspect suspect;
    Number change;   // what the cell should be, less what it is
};

std::vector<OwnSlip> own_slips(const Rollup& rollup);

/// A subordinate in whose report the differences of one table, as changes of its cells, make its sums hold that do not.
std::vector<Explanation> mended(const Rollup& rollup, const Gap& gap);

}  // namespace nianbao
