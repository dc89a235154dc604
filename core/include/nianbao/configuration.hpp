// What a user set for a check: severities of rules, rules switched off, findings accepted with a reason.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/finding.hpp"

namespace nianbao {

struct RuleSetting {
    std::string rule;                   ///< id; an unknown one has no effect and is not reported as in force
    std::optional<Severity> severity;   ///< none: the rule is off
};

/// A finding that someone looked at and lets stand. It stays listed, and neither counts nor fails the verdict.
struct Acceptance {
    std::string finding;                ///< Finding::key
    std::string reason;                 ///< UTF-8, in the user's own words
};

struct Configuration {
    std::vector<RuleSetting> rules;     ///< of several settings of one rule the last counts
    std::vector<Acceptance> accepted;   ///< of several of one finding the last counts
};

/// The setting of a rule; nullptr where there is none.
const RuleSetting* setting_of(const Configuration& configuration, std::string_view rule);

}  // namespace nianbao
