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
    std::size_t offset = index * length;
    for (std::size_t before = 0; before < run; ++before) offset += std::size_t{table.counts[before]} * table.lengths[before];
    return table.forms.substr(offset, length);
}

}  // namespace nianbao::text
