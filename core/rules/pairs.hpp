// Rules that compare a year with the next: what is common to going through the pairs.
#pragma once

#include <string>
#include <vector>

#include "nianbao/series.hpp"

namespace nianbao {

/// How one pair came out.
enum class PairState : std::uint8_t { compared, not_applicable, unread };

/// What a rule says of one pair of years.
struct PairResult {
    PairState state = PairState::compared;
    Message reason{};                      ///< unless it was compared in full
    std::vector<SeriesFinding> findings{};
};

/// Every report with that of the year before.
std::vector<YearPair> pairs_of(const Series& series);

/// Applies a check to all pairs.
SeriesRuleResult check_pairs(const Series& series, PairResult (*check)(const YearPair& pair));

SeriesFinding& add_finding(PairResult& result, const YearPair& pair);

/// 2021年 · 2021
Message year_name(const Facts& facts);

}  // namespace nianbao
