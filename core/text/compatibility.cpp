#include "text/compatibility.hpp"

#include <algorithm>

namespace nianbao::text {

std::u16string_view compatible_form(char32_t c) {
    const CompatibilityTable& table = compatibility_table;
    const auto behind = std::upper_bound(table.firsts.begin(), table.firsts.end(), c);
    if (behind == table.firsts.begin()) return {};
    const auto run = static_cast<std::size_t>(behind - table.firsts.begin()) - 1;
    const std::size_t index = c - table.firsts[run], length = table.lengths[run];
    if (index >= table.counts[run]) return {};
    return table.forms.substr(table.offsets[run] + index * length, length);
}

}  // namespace nianbao::text
