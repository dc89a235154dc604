#include "narrative/segments.hpp"

#include <algorithm>

#include "narrative/phrases.hpp"

namespace nianbao::narrative {
namespace {

constexpr std::u32string_view parting = U",;:。!?、()[]";

/// Once phrases are told: what there is to ask for.
void sum_up(Parts& parts) {
    for (Segment& segment : parts.segments)
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            segment.add(parts.tokens[t]);
            parts.add(parts.tokens[t]);
        }
}

/// 渠道畅通便捷2023年我委共受理1件: a mark was lost in front of the year and whose figure it is.
bool opens_without_mark(const std::vector<Token>& tokens, std::size_t t, std::size_t kept, int year) {
    constexpr Concepts whose = {Concept::own_scope, Concept::whole_scope, Concept::total};
    constexpr Concepts goes_on = {Concept::partial, Concept::compared, Concept::moved, Concept::forward_or_over, Concept::carried_over, Concept::year, Concept::number, Concept::mark};
    if (tokens[t].meaning != Concept::year || tokens[t].value != Number::whole(year) || kept == 0 || t + 1 >= tokens.size() || !whose.has(tokens[t + 1].meaning)) return false;
    const Token& front = tokens[kept - 1];
    return front.end == tokens[t].begin && front.end - front.begin > 1 && !goes_on.has(front.meaning);
}

}  // namespace

bool is_telling(const Token& token) {
    return (token.meaning >= Concept::received && token.meaning <= Concept::pending) || token.meaning == Concept::dispute || token.target_count > 0;
}

bool is_rough_before(const Narrative& narrative, const Parts& parts, std::size_t number) {
    if (number == 0 || parts.tokens[number - 1].meaning != Concept::none) return false;
    constexpr std::u32string_view words = U"约近逾超";
    return words.find(narrative.chars[parts.tokens[number - 1].end - 1]) != std::u32string_view::npos;
}

Parts part(const WordIndex& words, const Narrative& narrative, const Sentence& sentence, std::u32string_view agency, int year) {
    Parts parts{{}, tokenise(words, narrative, sentence, agency), {}};
    parts.segments.reserve(1 + static_cast<std::size_t>(std::count_if(parts.tokens.begin(), parts.tokens.end(), [](const Token& token) { return token.meaning == Concept::mark; })));
    std::size_t first = 0, kept = 0;
    char32_t before = 0;
    int depth = 0;
    const auto close = [&] {
        if (kept > first) parts.segments.push_back({{}, first, kept, before, depth});
        first = kept;
    };
    for (std::size_t t = 0; t < parts.tokens.size(); ++t) {
        const Token& token = parts.tokens[t];
        if (token.meaning != Concept::mark) {
            if (opens_without_mark(parts.tokens, t, kept, year) && kept > first) close(), before = U',';
            if (kept != t) parts.tokens[kept] = token;
            ++kept;
            continue;
        }
        if (parting.find(token.mark) == std::u32string_view::npos) continue;
        close();
        before = token.mark;
        if (token.mark == U'(' || token.mark == U'[') ++depth;
        if ((token.mark == U')' || token.mark == U']') && depth > 0) --depth;
    }
    close();
    parts.tokens.resize(kept);
    tell_phrases(narrative, year, parts);
    sum_up(parts);
    return parts;
}

std::size_t Parts::segment_of(std::size_t token) const {
    const auto found = std::find_if(segments.begin(), segments.end(), [&](const Segment& s) { return token < s.last; });
    return static_cast<std::size_t>(found - segments.begin());
}

bool Parts::any(std::size_t first, std::size_t last, Concepts meanings) const { return find(first, last, meanings).has_value(); }

bool Parts::counts(std::size_t first, std::size_t last) const {
    while (first < last && tokens[first].measure != Measure::count) ++first;
    return first < last;
}

bool Parts::only(std::size_t first, std::size_t last, Concepts meanings) const {
    for (std::size_t t = first; t < last; ++t)
        if (!meanings.has(tokens[t].meaning)) return false;
    return true;
}

std::optional<std::size_t> Parts::find(std::size_t first, std::size_t last, Concepts meanings) const {
    for (std::size_t t = last; t-- > first;)
        if (meanings.has(tokens[t].meaning)) return t;
    return std::nullopt;
}

std::uint32_t Parts::residue(std::size_t first, std::size_t last) const {
    std::uint32_t letters = 0;
    for (std::size_t t = first; t < last; ++t)
        if (tokens[t].meaning == Concept::none) letters += tokens[t].end - tokens[t].begin;
    return letters;
}

std::size_t Parts::list_begin(std::size_t segment) const {
    // Brackets that are closed again begin no list: 行政复议1件（已审结）、行政诉讼0件.
    while (segment > 0 && segments[segment].before == U'、' && segments[segment - 1].depth <= segments[segment].depth && !has_number(segments[segment - 1])) --segment;
    return segments[segment].first;
}

}  // namespace nianbao::narrative
