// A rule: what it is, and one pure function that applies it. Each rule lives in its own file under
// core/rules/<group>/<name>.cpp, and the catalogue is the list of those files.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// A constant text in both languages.
struct Text {
    std::string_view zh, en;
};

/// All that a rule's file says of it.
struct RuleInfo {
    std::string_view id;          ///< public and permanent: "arithmetic/row-total"
    Severity severity;
    Text title;                   ///< a few words
    Text explanation;             ///< what it checks and how to put it right, for a clerk
    Text legal_basis;             ///< article and document
    Text good_example;
    Text bad_example;
};

/// How a rule ended. `findings` is empty unless the outcome is `failed`, except that a rule which could
/// not run everywhere may still report what it found where it could (outcome: failed).
struct RuleResult {
    Outcome outcome = Outcome::passed;
    Message reason;                       ///< for not_applicable and could_not_run
    std::vector<Finding> findings;
    bool incomplete = false;              ///< some place the rule applies to could not be checked
};

/// What every result names a rule by. Its title in English stands in the catalogue alone, which a page loads with its English.
struct RuleHead {
    std::string_view id;
    Severity severity;
    std::string_view title;   ///< in Chinese
};

struct Rule {
    RuleHead info;
    RuleResult (*check)(const Report&);
    constexpr Rule(const RuleInfo& all, RuleResult (*function)(const Report&))
        : info{all.id, all.severity, all.title.zh}, check(function) {}
};

/// All rules, in the order of the catalogue.
std::span<const Rule* const> rules();

/// Their full texts, in the same order. Apart from rules(), so that a program which shows none of them, as the
/// engine in a page, does not carry them.
std::span<const RuleInfo* const> catalogue();

}  // namespace nianbao
