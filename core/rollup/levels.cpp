#include "rollup/levels.hpp"

#include <algorithm>

#include "rules/cells_of_years.hpp"
#include "series/names.hpp"

namespace nianbao {
namespace {

/// More take longer than the rest.
constexpr std::size_t most_reports = 3000;

/// Whether a report's figures leave room for those of others; a wrong cell here and there shows nothing.
bool has_room(const Facts& above, const std::vector<const Facts*>& below) {
    std::size_t filled = 0, exceeded = 0;
    for (std::uint8_t t = 0; t < above.report.tables.size(); ++t)
        for (std::uint16_t c = 0; c < above.report.tables[t].form->cell_count; ++c) {
            const auto own = figure(above.report, {t, c});
            Number sum;
            for (const Facts* one : below)
                if (const auto same = same_cell(above.report, {t, c}, one->report)) sum += figure(one->report, *same).value_or(Number());
            if (!own || sum.is_zero()) continue;
            ++filled;
            exceeded += sum > *own;
        }
    return exceeded * 10 <= filled;
}

}  // namespace

std::vector<const Facts*> contained(const Rollup& rollup) {
    const std::vector<const Facts*>& all = rollup.counted;
    std::vector<const Facts*> found;
    if (all.size() > most_reports) return found;
    std::vector<std::u32string> names;
    for (const Facts* one : all) names.push_back(plain_name(one->report.agency));
    std::vector<std::vector<const Facts*>> below(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        // The nearest above it has the longest name.
        std::size_t nearest = all.size();
        for (std::size_t o = 0; o < all.size(); ++o)
            if (!names[o].empty() && is_below(names[i], names[o]) && (nearest == all.size() || names[o].size() > names[nearest].size())) nearest = o;
        if (nearest < all.size()) below[nearest].push_back(all[i]);
    }
    for (std::size_t o = 0; o < all.size(); ++o)
        if (!below[o].empty() && has_room(*all[o], below[o])) found.insert(found.end(), below[o].begin(), below[o].end());
    return found;
}

}  // namespace nianbao
