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

/// The one verdict, which every interface shows as it is. A report with a cell that was not read, or with no table at all,
/// is incomplete whatever rules are switched off or findings accepted. An unreadable input has no judgement.
Verdict verdict_of(const Judgement& judgement, const Report& report);

/// The same where more than the report's text is in doubt: never better than incomplete.
Verdict at_best_incomplete(Verdict verdict);

}  // namespace nianbao
