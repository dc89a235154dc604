// Applies the catalogue to a report and comes to the verdict.
#pragma once

#include <span>
#include <vector>

#include "nianbao/check.hpp"

namespace nianbao {

struct Judgement {
    std::vector<Finding> findings;         ///< worst first, then in order of the text, then by rule
    std::vector<RuleOutcome> outcomes;     ///< one each of the rules, in their order
};

/// One rule on one report; its findings carry the rule's id and the severity.
RuleResult run_rule(const Rule& rule, const Report& report, Severity severity);

/// The same report and rules always give the same judgement, to the byte.
Judgement run_rules(const Report& report, std::span<const Rule* const> catalogue, const Configuration& configuration = {});

/// What was read from pictures is never certain: errors become warnings that say so.
void doubt(Judgement& judgement);

/// pass, fail or incomplete; an unreadable input has no judgement.
Verdict verdict_of(const Judgement& judgement);

}  // namespace nianbao
