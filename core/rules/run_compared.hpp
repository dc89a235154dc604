// How the rules that compare reports are run: alike over the years and over a superior's subordinates.
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>

#include "nianbao/finding.hpp"
#include "text/sort.hpp"

namespace nianbao {

/// Puts what the rules say of `subject` into `result`: an outcome each, and the findings, worst first. Gives whether something
/// was left open.
template <class Rules, class Subject, class Result>
bool run_compared(const Rules& rules, const Subject& subject, Result& result) {
    bool incomplete = false;
    for (const auto* rule : rules) {
        auto checked = rule->check(subject);
        incomplete = incomplete || checked.incomplete || checked.outcome == Outcome::could_not_run;
        for (auto& found : checked.findings) {
            found.finding.rule = rule->info.id;
            found.finding.severity = rule->info.severity;
        }
        result.outcomes.push_back({rule, checked.outcome, std::move(checked.reason)});
        std::move(checked.findings.begin(), checked.findings.end(), std::back_inserter(result.findings));
    }
    text::sort(result.findings, [](const auto& a, const auto& b) { return a.finding.severity < b.finding.severity; });
    return incomplete;
}

template <class Result>
bool has_error(const Result& result) {
    return std::any_of(result.findings.begin(), result.findings.end(), [](const auto& found) { return found.finding.severity == Severity::error; });
}

}  // namespace nianbao
