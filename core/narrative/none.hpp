// Sentences that say of something that there was none: 未收到政府信息公开申请.
#pragma once

#include <vector>

#include "narrative/context.hpp"
#include "narrative/figures.hpp"

namespace nianbao::narrative {

/// The claims of a list [first, last) of tokens without numbers. Their places are the words from the negation on.
std::vector<Claim> read_none(const Parts& parts, std::size_t first, std::size_t last, const Figures& figures, const Context& context);

}  // namespace nianbao::narrative
