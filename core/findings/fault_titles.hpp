// The titles and the evidence of findings that explain sums: which cells, and what to put there.
#pragma once

#include <cstdint>

#include "findings/localise.hpp"
#include "nianbao/finding.hpp"

namespace nianbao {

/// …：21→11; of two cells both, or one of them where that is too long and the other as evidence.
void head_changes(const Report& report, std::uint8_t table, const Fault& fault, Finding& finding);

/// Where several changes would do: 复议诉讼·直接起诉：分项合多10，查台账 · （一）公开行等2处不符，查台账. The evidence lists them:
/// 五选一：维持8→0｜纠正8→0｜总计32→42.
void head_open(const Report& report, std::uint8_t table, const Fault& fault, Finding& finding);

}  // namespace nianbao
