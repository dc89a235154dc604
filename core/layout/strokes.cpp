#include "layout/strokes.hpp"

#include <algorithm>
#include <cstdlib>

#include "text/sort.hpp"

namespace nianbao::layout {
namespace {

/// Dashes of one dashed line stand no farther apart than this.
constexpr std::int32_t dash_gap = 600;
/// What leans more than this is no rule.
constexpr std::int32_t lean = 60;
/// More strokes than any page of tables has: a drawing.
constexpr std::size_t most_rules = 40'000;

/// Joins what lies on one line and touches; `at` becomes the middle of the joined strokes.
std::vector<Stroke> join(std::vector<Stroke> strokes) {
    text::sort(strokes, [](const Stroke& a, const Stroke& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
    std::vector<Stroke> joined;
    for (std::size_t i = 0; i < strokes.size();) {
        // A band of strokes, each within the tolerance of the first.
        std::size_t end = i;
        while (end < strokes.size() && strokes[end].at - strokes[i].at <= tolerance) ++end;
        const std::int32_t at = (strokes[i].at + strokes[end - 1].at) / 2;
        std::vector<Stroke> band(strokes.begin() + static_cast<std::ptrdiff_t>(i), strokes.begin() + static_cast<std::ptrdiff_t>(end));
        text::sort(band, [](const Stroke& a, const Stroke& b) { return a.from < b.from; });
        Stroke open{at, band.front().from, band.front().to};
        for (const Stroke& stroke : band) {
            if (stroke.from - open.to <= dash_gap) {
                open.to = std::max(open.to, stroke.to);
            } else {
                joined.push_back(open);
                open = {at, stroke.from, stroke.to};
            }
        }
        joined.push_back(open);
        i = end;
    }
    return joined;
}

}  // namespace

Strokes find_strokes(const std::vector<document::Rule>& rules) {
    Strokes strokes;
    if (rules.size() > most_rules) return strokes;
    for (const document::Rule& rule : rules) {
        const std::int32_t width = std::abs(rule.x1 - rule.x0), height = std::abs(rule.y1 - rule.y0);
        if (height <= lean && width > height) strokes.level.push_back({(rule.y0 + rule.y1) / 2, std::min(rule.x0, rule.x1), std::max(rule.x0, rule.x1)});
        else if (width <= lean && height > width) strokes.upright.push_back({(rule.x0 + rule.x1) / 2, std::min(rule.y0, rule.y1), std::max(rule.y0, rule.y1)});
    }
    if (!strokes.level.empty()) strokes.level = join(std::move(strokes.level));
    if (!strokes.upright.empty()) strokes.upright = join(std::move(strokes.upright));
    return strokes;
}

}  // namespace nianbao::layout
