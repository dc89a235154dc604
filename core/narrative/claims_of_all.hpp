// What is said of all the applications that a sentence has told were received.
#pragma once

#include <vector>

#include "narrative/context.hpp"
#include "narrative/figures.hpp"
#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// 收到8件，均为自然人申请; 全部办结; 已按时答复; 均予以公开: what the tokens [list, last) of clause `g` claim of all that were received.
std::vector<Claim> claims_of_all(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::size_t list, std::size_t last);

/// 收到8件全部办结, 8件申请均已答复: the same of what a number in the clause counts; 其余5件均已答复: with what was told of the others.
std::vector<Claim> claims_of_counted(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::size_t number);

}  // namespace nianbao::narrative
