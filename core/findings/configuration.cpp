#include "nianbao/configuration.hpp"

#include <algorithm>

namespace nianbao {

const RuleSetting* setting_of(const Configuration& configuration, std::string_view rule) {
    const auto found = std::find_if(configuration.rules.rbegin(), configuration.rules.rend(),
                                    [&](const RuleSetting& setting) { return setting.rule == rule; });
    return found == configuration.rules.rend() ? nullptr : &*found;
}

}  // namespace nianbao
