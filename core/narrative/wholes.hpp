// Of how many a sentence tells what became of them: of all, or of some that it has named before.
#pragma once

#include <optional>

#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// 上年结转的4件中，予以公开3件: the 4. 信函申请中，予以公开3件: 0, since it is not said how many those were.
/// Nothing where the sentence names no such whole in front of the number.
std::optional<Whole> whole_in_front(const Narrative& narrative, const Parts& parts, std::size_t number);

}  // namespace nianbao::narrative
