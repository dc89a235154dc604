// Where one year's report goes on from another's: the cells that must hold the same number, and what speaks for either.
#pragma once

#include <vector>

#include "nianbao/facts.hpp"
#include "nianbao/series.hpp"

namespace nianbao {

/// Two cells that must be equal and are not.
struct Joint {
    CellRef older, newer;
    Number left, taken;   // what the older report leaves, what the newer takes over
};

/// One of the two reports: its cells, and the number that the other report has in their place.
struct JointSide {
    CellRef Joint::*cell;
    Number Joint::*other;
};
constexpr JointSide older_side{&Joint::older, &Joint::taken}, newer_side{&Joint::newer, &Joint::left};

/// Sums of a report that do not hold in its cells, as they stand and with the other report's numbers in them.
struct JointBalance {
    std::size_t now = 0, changed = 0;
    bool is_cured() const { return now > 0 && changed == 0; }
};

/// `joints` are of one table, at least one.
JointBalance balance(const Report& report, const std::vector<Joint>& joints, JointSide side);

/// What the text says of such a cell, where it is the other report's number; null if it says nothing of the kind.
const FactCount* told(const Facts& facts, const std::vector<Joint>& joints, JointSide side);

/// ；2022年正文也说9: what a text says of a cell. It is mostly the total, which is said where the finding shows an applicant's.
Message also_says(const Facts& facts, const FactCount& claim, CellRef shown);

}  // namespace nianbao
