// More reports left out, or counted twice, than can be tried one set after the other.
#pragma once

#include <cstdint>
#include <vector>

#include "nianbao/number.hpp"

namespace nianbao {

using Values = std::vector<Number>;
/// Of each report how often it was counted beyond once: -1 left out, 0 as it should be, 1 twice.
using Shares = std::vector<std::int8_t>;

/// A fingerprint of numbers: that of a sum is the sum of the fingerprints.
std::uint64_t print_of(const Values& values);

/// Shares with which the reports' numbers come to exactly the wanted ones. First as a system of linear equations, a cell each:
/// where the reports are independent of one another it has one solution, whatever the number of slips. Otherwise four reports
/// of one kind are looked for, as two pairs, among a thousand at most.
std::vector<Shares> shares_of(const std::vector<Values>& reports, const Values& wanted);

}  // namespace nianbao
