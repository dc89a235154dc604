// Of how many a sentence tells what became of them: of all, or of some that it has named before. And how far what stands
// behind a number is said of it, and not of a part of it or of the others.
#pragma once

#include <optional>

#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// 上年结转的4件中，予以公开3件: the 4. 信函申请中，予以公开3件: 0, since it is not said how many those were.
/// Nothing where the sentence names no such whole in front of the number.
std::optional<Whole> whole_in_front(const Narrative& narrative, const Parts& parts, std::size_t number);

/// 20件申请中不予公开1件, 除5件外均已办结: up to 中, to 外, to the next number or year, or to the clause's end.
std::size_t end_of_own_words(const Narrative& narrative, const Parts& parts, std::size_t number);

}  // namespace nianbao::narrative
