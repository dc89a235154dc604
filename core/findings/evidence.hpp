// What the running text says for and against a change of the tables.
#pragma once

#include <cstdint>
#include <vector>

#include "findings/localise.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// Changes of one table's cells.
struct Changes {
    std::uint8_t table;
    std::vector<Change> cells;
};

/// Whether the text's claim would hold if the cells had been changed so.
bool would_hold(const Report& report, const Claim& claim, const std::vector<Changes>& changes);

/// Where any of several cells could be the wrong one, the text's figures may leave only one of them: the change that
/// contradicts the fewest of its sentences, or those that do.
void weigh(const Report& report, std::uint8_t table, std::vector<Fault>& faults);

}  // namespace nianbao
