#include "text/compatibility.hpp"

#include <algorithm>

namespace nianbao::text {

char16_t CompatibleForm::operator[](std::size_t k) const {
    char16_t unit = 0;
    for (; k < forms_.size(); k += length_) unit = static_cast<char16_t>(unit + forms_[k]);
    return unit;
}

CompatibleForm CompatibleForms::of(char32_t c) {
    const CompatibilityTable& table = compatibility_table;
    if (runs_.empty()) {
        runs_.resize(table.gaps.size());
        Run next{};
        for (std::size_t run = 0; run < runs_.size(); ++run) {
            next.first += table.gaps[run];
            runs_[run] = next;
            next.first += table.counts[run];
            next.forms += std::uint32_t{table.counts[run]} * table.lengths[run];
        }
    }
    const auto behind = std::upper_bound(runs_.begin(), runs_.end(), c, [](char32_t each, const Run& run) { return each < run.first; });
    if (behind == runs_.begin()) return {};
    const auto run = static_cast<std::size_t>(behind - runs_.begin()) - 1;
    const std::size_t index = c - runs_[run].first, length = table.lengths[run];
    if (index >= table.counts[run]) return {};
    return {table.forms.substr(runs_[run].forms, (index + 1) * length), length};
}

}  // namespace nianbao::text
