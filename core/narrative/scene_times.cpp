// Of what time a count is: all of the year, some months, one day.
#include <algorithm>

#include "narrative/scene.hpp"

namespace nianbao::narrative {

/// 全年累计, 2023全区累计: the year's figure; without a year it may go further back.
bool Scene::is_of_this_year(std::size_t from, std::size_t to) const {
    constexpr std::u32string_view words[] = {U"全年", U"本年", U"本年度", U"年内", U"今年", U"年度"};
    for (std::size_t t = from; t < to; ++t)
        if (token(t).meaning == Concept::year || (token(t).meaning == Concept::number && token(t).measure == Measure::none && is_year_like(token(t).value)) || std::find(std::begin(words), std::end(words), letters(t)) != std::end(words)) return true;
    return false;
}

/// 截至12月, 1月-12月: a month that ends a stretch of time.
bool Scene::follows_a_span(std::size_t month) const {
    std::size_t t = month;
    if (t > 0 && token(t - 1).meaning == Concept::year) --t;
    const std::uint32_t at = token(t).begin;
    return at > 0 && std::u32string_view(U"至到止-—~一及").find(narrative_.chars[at - 1]) != std::u32string_view::npos;
}

/// 3月1日至12月31日受理4件: months that are not the year's first and last. 12月28日收到的1件, 其中10日内答复9件
bool Scene::is_of_some_months() const {
    std::size_t first = parts_.segments[segment_].first;
    if (segment_ > 0 && parts_.segments[segment_].before == U',') {
        if (!parts_.counts(parts_.segments[segment_ - 1].first, first)) first = parts_.segments[segment_ - 1].first;
    }
    constexpr Concepts came = {Concept::received, Concept::newly_received};
    for (std::size_t t = first; t < number_; ++t) {
        if (token(t).meaning != Concept::number || token(t).measure != Measure::other) continue;
        const char32_t unit = narrative_.chars[token(t).end - 1];
        if (unit == U'月' && token(t).value != Number::whole(1) && token(t).value != Number::whole(12)) return true;
        // 5—12月新收7件
        if (unit == U'月' && t > first && token(t - 1).meaning == Concept::number && token(t - 1).measure == Measure::none && token(t - 1).value > Number::whole(1) && token(t - 1).value < token(t).value && token(t).begin - token(t - 1).end <= 2) return true;
        if (unit == U'月' && !follows_a_span(t) && parts_.any(t + 1, t + 2, came)) return true;
        if (unit == U'日' && t > first && token(t - 1).end == token(t).begin && narrative_.chars[token(t).begin - 1] == U'月' && !follows_a_span(t - 1) && parts_.any(t + 1, std::min(t + 2, number_), came)) return true;
        if ((unit == U'日' || unit == U'天') && t + 1 < number_ && letters(t + 1).starts_with(U'内') && parts_.any(0, t, {Concept::among})) return true;
    }
    return false;
}

}  // namespace nianbao::narrative
