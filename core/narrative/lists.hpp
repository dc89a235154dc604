// What the words of a list's segments tell of it: whether they name the same things, the rest of them, or not all.
#pragma once

#include <optional>
#include <utility>

#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// Reviews and lawsuits.
constexpr Concepts cases = {Concept::reconsideration, Concept::litigation, Concept::litigation_direct, Concept::litigation_after};

/// Whether one is about reviews and the other about lawsuits.
bool names_other_cases(const Narrative& narrative, const Parts& parts, const Segment& a, const Segment& b);

/// 维持我局答复的2件, 复议办理7件: how a case ended, or that it was one, says more than the nearest word, that something was dealt with.
std::optional<std::size_t> telling_of_cases(const Parts& parts, std::size_t first, std::size_t nearest);

/// 等, 主要: a list that leaves some out, from its first token to the end of its last segment.
bool names_more(const Narrative& narrative, const Parts& parts, std::size_t first, const Segment& last);

/// 其他信息222条: what is left of the whole.
bool names_the_rest(const Narrative& narrative, const Parts& parts, const Segment& segment);

/// 其余, 剩余: the word that opens what is said of what is left over.
bool opens_the_rest(std::u32string_view word);

/// By what a part is told from the others: 1 who applied, 2 what became of it, 3 the way of a lawsuit, 4 its result; 0 by something else.
int division_of(const Parts& parts, const Segment& part);

/// Whether two segments speak of figures of one kind: 网上收到, 信函收到.
bool same_kind(const Parts& parts, const Segment& a, const Segment& b);

/// Whether between two clauses stands another, but for such as stand in brackets.
bool are_apart(const Parts& parts, std::size_t first, std::size_t last);

/// 市公安局, 高桥镇: what names of bodies end in.
bool ends_body(char32_t letter);

/// 比上年增加18件, 较上年同期（118件）: no figure of this year.
bool is_of_a_comparison(const Parts& parts, std::size_t number);

/// 申请量由6件增至12件; 受理量较上年增长20%，达12件: the words in front of what a number is set against say what it counts.
/// The number at `number`, its own words from `from` on, in a clause.
std::optional<std::pair<std::size_t, std::size_t>> what_rose(const Narrative& narrative, const Parts& parts, std::size_t clause, std::size_t from, std::size_t number);

/// 同比, 比2020年: what is told here is set against another year.
bool is_compared(const Narrative& narrative, const Token& token);

}  // namespace nianbao::narrative
