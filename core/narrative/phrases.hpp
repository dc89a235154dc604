// What words mean together that no one of them means: 未 and 答复 are what is left over, 去年 and 留转 what was carried over.
#pragma once

#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// Gives the words of a sentence the meaning that they have beside each other. `year` is the report's; 0 where it is not known.
void tell_phrases(const Narrative& narrative, int year, Parts& parts);

}  // namespace nianbao::narrative
