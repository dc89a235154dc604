// What may have been done with subordinates' reports, in words.
#pragma once

#include "nianbao/rollup.hpp"

namespace nianbao {

/// 漏计“某市示例局”、“某市范例局” · left out: …
Message slip_words(const Report& superior, const Explanation& explanation);
/// The same of its first part, where room is scarce: 漏计2份报告
Message brief_slip(const Report& superior, const Explanation& explanation);

}  // namespace nianbao
