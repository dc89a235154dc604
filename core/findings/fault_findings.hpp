// Says what localise() found: the several findings that one wrong number causes become one, about that cell.
#pragma once

#include "findings/findings.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// Rewrites the findings of equations that do not hold; the outcomes stay, and say where a rule's own
/// findings have gone. Does nothing where every equation holds.
void explain_faults(const Report& report, Judgement& judgement);

}  // namespace nianbao
