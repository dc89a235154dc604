// What a clause without a number says of the number in front of it.
#pragma once

#include <optional>
#include <vector>

#include "narrative/context.hpp"
#include "narrative/figures.hpp"
#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// 行政复议1件，结果维持; 无法提供3件（均属于本机关不掌握）; 答复率100%: what clause `g` claims of what was counted before, by its words alone.
std::vector<Claim> claims_behind(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::uint32_t sentence);

/// 上年结转2件，新收13件，共15件: what the number at `number`, its words from `from` on, sums up.
std::optional<Claim> new_and_old(const Narrative& narrative, const Parts& parts, const Figures& figures, std::uint32_t sentence, std::size_t from, std::size_t number);

/// 不予公开的9件全部为行政执法案卷信息: the one case of the number's outcome that its own words, up to `to`, say each of them is.
std::optional<Claim> case_of_each(const Narrative& narrative, const Parts& parts, const Figures& figures, std::size_t number, std::size_t to);

/// 3件涉及个人隐私，不予公开: what the clause behind `g` says became of the number at `number`, whose own words up to `to` give a reason.
std::optional<Claim> outcome_behind_reason(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::size_t number, std::size_t to);

}  // namespace nianbao::narrative
