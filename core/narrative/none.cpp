#include "narrative/none.hpp"

#include <algorithm>

namespace nianbao::narrative {
namespace {

/// Narrows what there was none of, or is about something else: 未收到逾期答复的投诉.
bool narrows(const Token& token) {
    switch (token.meaning) {
        case Concept::partial: case Concept::channel: case Concept::timely: case Concept::processed: case Concept::handled:
        case Concept::compared: case Concept::rise: case Concept::fall: return true;
        default: return false;
    }
}

}  // namespace

std::vector<Claim> read_none(const Parts& parts, std::size_t first, std::size_t last, const Figures& figures, const Context& context) {
    std::vector<Claim> claims;
    const auto& tokens = parts.tokens;
    std::size_t negation = first;
    while (negation < last && tokens[negation].meaning != Concept::negative) ++negation;
    if (negation == last || context.other_year(parts, negation)) return claims;
    const auto add = [&](Reading reading, std::size_t from, std::size_t to) {
        if (reading.cells.empty()) return;
        Claim claim{};
        claim.kind = ClaimKind::none;
        claim.at = {tokens[from].begin, tokens[to].end};
        claim.readings.push_back(std::move(reading));
        claims.push_back(std::move(claim));
    };
    // 行政复议、行政诉讼均为零: the words stand in front.
    const bool behind = last - negation == 1 && negation > first;
    std::size_t from = behind ? first : negation + 1;
    const std::size_t to = behind ? negation : last;
    std::uint32_t strange = 0;
    // 上半年未收到
    bool narrowed = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.begin() + static_cast<std::ptrdiff_t>(negation), narrows);
    bool review_named = false;
    const auto is_review = [&](std::size_t t) { return t < to && (tokens[t].meaning == Concept::reconsideration || tokens[t].meaning == Concept::litigation); };
    for (std::size_t t = from; t < to; ++t) {
        const Token& token = tokens[t];
        if (token.meaning == Concept::none) strange += token.end - token.begin;
        narrowed = narrowed || narrows(token) || (token.target_count > 0 && token.meaning == Concept::mention && !review_named);
        if (narrowed || strange > 1) break;
        // 未发生因信息公开引起的行政复议: what leads to reviews says nothing of applications.
        if (token.meaning == Concept::application && !review_named) {
            bool leads_to_review = false;
            for (std::size_t k = t + 1; k < to; ++k) leads_to_review = leads_to_review || is_review(k);
            if (leads_to_review) continue;
            // 未出现因依申请公开引发的投诉
            if (parts.residue(t + 1, to) > 1 || parts.any(t + 1, to, {Concept::foreign, Concept::partial, Concept::happened})) break;
            if (t + 1 < to && (tokens[t + 1].meaning == Concept::carried_over || tokens[t + 1].meaning == Concept::carried_forward || tokens[t + 1].meaning == Concept::forward_or_over)) continue;
            const bool received = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.begin() + static_cast<std::ptrdiff_t>(t), [](const Token& each) {
                return each.meaning == Concept::carried_over || each.meaning == Concept::carried_forward || each.meaning == Concept::forward_or_over;
            });
            if (!received) add(figures.totals({"new_received"}), std::min(negation, from), std::max(t, negation));
            break;
        }
        if (token.meaning == Concept::carried_over && strange == 0) add(figures.totals({"carried_over"}), negation, std::max(t, negation));
        if (token.meaning == Concept::carried_forward && strange == 0 && context.topic() != Topic::review) add(figures.totals({"carried_forward"}), negation, std::max(t, negation));
        if (token.meaning == Concept::reconsideration && context.is_about_information()) {
            review_named = true;
            add(figures.review({"reconsideration"}, "total"), behind ? t : negation, behind ? negation : t);
        }
        if (token.meaning == Concept::litigation && context.is_about_information()) {
            review_named = true;
            add(figures.review({"litigation_direct", "litigation_after_reconsideration"}, "total"), behind ? t : negation, behind ? negation : t);
        }
    }
    return claims;
}

}  // namespace nianbao::narrative
