#include "narrative/lists.hpp"

#include <algorithm>

#include "narrative/frames.hpp"

namespace nianbao::narrative {

std::optional<std::size_t> telling_of_cases(const Parts& parts, std::size_t first, std::size_t nearest) {
    const Concept meaning = parts.tokens[nearest].meaning;
    // 复议结案及在审12件: both together.
    if (meaning == Concept::pending && parts.any(first, nearest, {Concept::processed})) return parts.find(first, nearest, cases);
    constexpr Concepts dealing = {Concept::received, Concept::handled, Concept::processed};
    if (!dealing.has(meaning)) return nearest;
    constexpr std::uint32_t most_strange = 4;
    for (std::size_t t = nearest; t-- > first && parts.tokens[t].meaning != Concept::application && parts.residue(t, nearest) <= most_strange;)
        if (results.has(parts.tokens[t].meaning) || (cases.has(parts.tokens[t].meaning) && meaning != Concept::processed && parts.residue(t, nearest) == 0)) return t;
    return nearest;
}
namespace {

std::u32string_view text_of(const Narrative& narrative, const Parts& parts, std::size_t first, const Segment& last) {
    return narrative.text({parts.tokens[first].begin, parts.tokens[last.last - 1].end});
}

/// What happened to the things that a segment counts.
Concept verb_of(const Parts& parts, const Segment& segment) {
    for (std::size_t t = segment.first; t < segment.last; ++t) {
        const Concept meaning = parts.tokens[t].meaning;
        if (meaning >= Concept::received && meaning <= Concept::pending && meaning != Concept::application) return meaning;
    }
    return Concept::none;
}

}  // namespace

bool names_other_cases(const Narrative& narrative, const Parts& parts, const Segment& a, const Segment& b) {
    const auto speaks = [&](const Segment& segment, std::u32string_view word) { return text_of(narrative, parts, segment.first, segment).find(word) != std::u32string_view::npos; };
    const auto reviews = [&](const Segment& segment) { return speaks(segment, U"复议"); };
    const auto lawsuits = [&](const Segment& segment) { return speaks(segment, U"诉"); };
    if (lawsuits(a) && reviews(a)) return reviews(b) || lawsuits(b);
    return (lawsuits(a) && !reviews(a) && reviews(b)) || (reviews(a) && !lawsuits(a) && lawsuits(b) && !reviews(b));
}

bool names_more(const Narrative& narrative, const Parts& parts, std::size_t first, const Segment& last) {
    const std::u32string_view text = text_of(narrative, parts, first, last);
    return text.find(U'等') != std::u32string_view::npos || text.find(U"主要") != std::u32string_view::npos;
}

bool names_the_rest(const Narrative& narrative, const Parts& parts, const Segment& segment) {
    // 其他处理5件 is a result with a name, 其他组织5件 one of those who applied.
    for (std::size_t t = segment.first; t < segment.last; ++t)
        if (parts.tokens[t].names_row(applications_table) || parts.tokens[t].names_column(applications_table)) return false;
    const std::u32string_view text = text_of(narrative, parts, segment.first, segment);
    return text.starts_with(U"其他") || text.starts_with(U"其它") || text.starts_with(U"其余") || text.starts_with(U"涉及其他");
}

int division_of(const Parts& parts, const Segment& part) {
    for (std::size_t t = part.first; t < part.last; ++t) {
        const Token& token = parts.tokens[t];
        if (token.names_row(applications_table) || token.meaning == Concept::outside || (token.meaning == Concept::negative && t + 1 < part.last && parts.tokens[t + 1].meaning == Concept::number)) return 2;
        if (token.names_column(applications_table)) return 1;
    }
    if (parts.any(part.first, part.last, {Concept::litigation_direct, Concept::litigation_after})) return 3;
    return parts.any(part.first, part.last, {Concept::upheld, Concept::corrected, Concept::other_result, Concept::pending}) ? 4 : 0;
}

bool opens_the_rest(std::u32string_view word) { return word == U"其余" || word == U"剩余" || word.starts_with(U'余') || word.starts_with(U"剩下"); }

bool same_kind(const Parts& parts, const Segment& a, const Segment& b) {
    return verb_of(parts, a) == verb_of(parts, b) && !parts.any(b.first, b.last, {Concept::among, Concept::compared, Concept::total, Concept::respectively});
}

bool are_apart(const Parts& parts, std::size_t first, std::size_t last) {
    while (first + 1 < last && parts.segments[last - 1].depth > parts.segments[last].depth) --last;
    return first + 1 < last;
}

bool ends_body(char32_t letter) { return std::u32string_view(U"局厅委办处院部镇乡道县市区省府会站所队社司旗州盟").find(letter) != std::u32string_view::npos; }

bool is_of_a_comparison(const Parts& parts, std::size_t number) {
    const std::size_t s = parts.segment_of(number);
    const Segment& segment = parts.segments[s];
    if (parts.any(segment.first, number, {Concept::compared, Concept::rise, Concept::fall})) return true;
    return s > 0 && segment.before == U'(' && parts.any(parts.segments[s - 1].first, parts.segments[s - 1].last, {Concept::compared, Concept::partial});
}

std::optional<std::pair<std::size_t, std::size_t>> what_rose(const Narrative& narrative, const Parts& parts, std::size_t clause, std::size_t from, std::size_t number) {
    const Segment& own = parts.segments[clause];
    const bool rose = parts.any(from, number, {Concept::risen_to});
    if (parts.residue(from, number) > 0 || (from != own.first) != rose) return std::nullopt;
    // 申请量翻了一番，由6件增至12件
    const bool is_before = !rose || std::none_of(parts.tokens.begin() + static_cast<std::ptrdiff_t>(own.first), parts.tokens.begin() + static_cast<std::ptrdiff_t>(from), [](const Token& token) { return is_telling(token); });
    if (is_before && (clause == 0 || own.before != U',' || (rose && parts.has_number(parts.segments[clause - 1])))) return std::nullopt;
    const Segment& told = parts.segments[is_before ? clause - 1 : clause];
    const std::size_t end = std::min(told.last, from);
    std::size_t last = told.first;
    constexpr Concepts set_against = {Concept::number, Concept::partial};
    while (last < end && !set_against.has(parts.tokens[last].meaning) && !is_compared(narrative, parts.tokens[last])) ++last;
    if (!rose && (last == end || set_against.has(parts.tokens[last].meaning))) return std::nullopt;
    if (parts.any(told.first, last, {Concept::channel, Concept::foreign, Concept::negative, Concept::every, Concept::part_scope})) return std::nullopt;
    // 申请量减半, 受理量从…
    constexpr std::uint32_t most_strange = 4;
    std::size_t behind = last;
    while (behind > told.first && !is_telling(parts.tokens[behind - 1])) --behind;
    if (behind > told.first && parts.residue(behind, last) <= most_strange) last = behind;
    return std::pair(told.first, last);
}

bool is_compared(const Narrative& narrative, const Token& token) {
    if (token.meaning == Concept::compared) return true;
    if (token.meaning != Concept::year || token.begin == 0) return false;
    const char32_t before = narrative.chars[token.begin - 1];
    return before == U'比' || before == U'较' || before == U'与' || before == U'同';
}

}  // namespace nianbao::narrative
