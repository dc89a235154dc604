#include "narrative/claims_behind.hpp"

#include <algorithm>
#include <optional>

#include "narrative/frames.hpp"
#include "narrative/lists.hpp"

namespace nianbao::narrative {
namespace {

constexpr Concepts ways = {Concept::litigation_direct, Concept::litigation_after};

/// 因涉及第三方合法权益, 属于过程性信息
bool gives_reason(std::u32string_view said) {
    constexpr std::u32string_view openings[] = {U"属", U"系", U"因", U"由于", U"涉及", U"理由", U"原因"};
    return std::any_of(std::begin(openings), std::end(openings), [&](std::u32string_view each) { return said.starts_with(each); });
}

/// That each of an outcome's applications is of the one row that is named among the tokens: a case of its group, or any row.
std::optional<Claim> only_row(const Parts& parts, const Figures& figures, const Claim& outcome, std::size_t first, std::size_t last, bool any_row) {
    const Token* row = nullptr;
    for (std::size_t t = first; t < last; ++t) {
        if (figures.target(parts.tokens[t], applications_table, Axis::row) == nullptr) continue;
        if (row != nullptr) return std::nullopt;
        row = &parts.tokens[t];
    }
    if (row == nullptr) return std::nullopt;
    Claim all{};
    all.kind = ClaimKind::outcome;
    all.value = outcome.value;
    all.readings = {figures.outcome(*row, nullptr)};
    const Reading& group = outcome.readings.front();
    if (!any_row && (!within(all.readings.front(), group) || within(group, all.readings.front()))) return std::nullopt;
    all.readings.front().at_least = true;
    all.at = {row->begin, row->end};
    return all;
}

class Reader {
public:
    Reader(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::uint32_t sentence)
        : narrative_(narrative), parts_(parts), figures_(figures), context_(context), g_(g), segment_(parts.segments[g]), sentence_(sentence) {}

    std::vector<Claim> run() {
        const std::vector<Claim>& told = narrative_.claims;
        const bool behind = g_ > 0 && (segment_.before == U',' || segment_.before == U'(') && !told.empty() && told.back().sentence == sentence_;
        if (!behind) return read_rate(), std::move(claims_);
        // 行政复议1件，已审结，结果维持: of the same one.
        const bool settled = told.size() > 1 && told.back().is_loose && told.back().value.is_zero() && told[told.size() - 2].kind == told.back().kind && told[told.size() - 2].sentence == sentence_;
        const Claim& last = settled ? told[told.size() - 2] : told.back();
        // 行政复议1件，该案件至本报告公布之日尚未审结: of the only one, whatever is said of it in front.
        if (parts_.residue(segment_.first, segment_.last) <= (last.value == Number::whole(1) && token(segment_.last - 1).meaning == Concept::pending ? 14u : 4u)) read_result(last);
        read_reason(last);
        read_unchanged(last);
        read_rate();
        return std::move(claims_);
    }

private:
    const Token& token(std::size_t t) const { return parts_.tokens[t]; }
    std::u32string_view letters(std::size_t t) const { return narrative_.text({token(t).begin, token(t).end}); }
    bool any(std::size_t first, std::size_t last, Concepts meanings) const { return parts_.any(first, last, meanings); }

    bool tells(const Segment& segment) const {
        for (std::size_t t = segment.first; t < segment.last; ++t)
            if (is_telling(token(t))) return true;
        return false;
    }

    /// 无法提供3件（均属于本机关不掌握）: why, for each of them.
    void read_reason(const Claim& outcome) {
        if (outcome.kind != ClaimKind::outcome || outcome.value.is_zero() || outcome.at.begin < token(parts_.segments[g_ - 1].first).begin || outcome.at.end > token(segment_.first).begin) return;
        const bool every = any(segment_.first, segment_.last, {Concept::every});
        if ((!every && !opens_reason()) || any(segment_.first, segment_.last, {Concept::negative, Concept::among, Concept::partial, Concept::foreign, Concept::outside})) return;
        if (auto each = only_row(parts_, figures_, outcome, segment_.first, segment_.last, every)) claims_.push_back(std::move(*each));
    }

    /// 不予公开1件，属于第三方合法权益; 不予公开1件（因涉及过程性信息）: the only reason.
    bool opens_reason() const {
        const std::u32string_view said = narrative_.text({token(segment_.first).begin, token(segment_.last - 1).end});
        const bool goes_on = g_ + 1 < parts_.segments.size() && parts_.segments[g_ + 1].before == U'、' && !parts_.has_number(parts_.segments[g_ + 1]);
        return gives_reason(said) && !goes_on && said.find(U'等') == std::u32string_view::npos && said.find(U'或') == std::u32string_view::npos;
    }

    /// 行政许可9项，与上年相同, 没有增减: no change of what there was last year.
    void read_unchanged(const Claim& last) {
        if (last.kind != ClaimKind::disclosure || !context_.disclosed_row() || last.readings.empty() || parts_.residue(segment_.first, segment_.last) > 4) return;
        const std::u32string_view said = narrative_.text({token(segment_.first).begin, token(segment_.last - 1).end});
        constexpr std::u32string_view same[] = {U"相同", U"持平", U"一致", U"增减", U"变化"};
        const auto found = std::find_if(std::begin(same), std::end(same), [&](std::u32string_view word) { return said.ends_with(word); });
        if (found == std::end(same) || (found - std::begin(same) > 2 && !any(segment_.first, segment_.last, {Concept::negative}))) return;
        Claim none{};
        none.kind = ClaimKind::disclosure;
        none.readings = {figures_.disclosure(*context_.disclosed_row(), "change")};
        none.at = {token(segment_.first).begin, token(segment_.last - 1).end};
        if (!none.readings.front().cells.empty() && last.at.end <= none.at.begin && last.readings.front().cells.front() == figures_.disclosure(*context_.disclosed_row(), "previous_year_items").cells.front()) claims_.push_back(std::move(none));
    }

    /// 答复率100%: nothing is left over.
    void read_rate() {
        if (!segment_.meanings.has(Concept::rate)) return;
        constexpr Concepts between = {Concept::filler, Concept::every, Concept::rate};   // 答复率和办结率均为100%
        std::size_t told = 0;
        while (context_.received() && told < segment_.first && token(told).begin < context_.received()->begin) ++told;
        for (std::size_t t = segment_.first; t + 1 < segment_.last; ++t) {
            if (token(t).meaning != Concept::rate) continue;
            std::size_t number = t + 1;
            while (number < segment_.last && between.has(token(number).meaning)) ++number;
            if (number == segment_.last || token(number).measure != Measure::percent || token(number).value != Number::whole(100)) continue;
            // 按时办结率: of those whose time had come. 热线答复率: of other things.
            const bool of_all = any(0, t, {Concept::every}) && !any(segment_.first, t, {Concept::timely});
            if ((any(0, t, {Concept::timely}) && !of_all) || any(segment_.first, t, {Concept::partial}) || parts_.residue(segment_.first, t) > 1 || any(told, segment_.last, {Concept::foreign})) continue;
            if (context_.topic() != Topic::applications || !(context_.received() || context_.received_before() || any(0, t, {Concept::application}))) continue;
            Claim none{};
            none.kind = ClaimKind::carried_forward;
            none.is_loose = true;
            none.readings = {figures_.of_rows("carried_forward", nullptr)};
            none.at = {token(t).begin, token(number).end};
            if (!none.readings.front().cells.empty()) claims_.push_back(std::move(none));
        }
    }

    /// 行政复议1件，结果维持: the result of the only one; 行政复议3件，均维持: of all.
    void read_result(const Claim& last) {
        // 1件被纠正，其余维持: of how many, is not said.
        if ((last.kind != ClaimKind::review && last.kind != ClaimKind::litigation) || opens_the_rest(letters(segment_.first))) return;
        const bool every = any(segment_.first, segment_.last, {Concept::every});
        const auto settled = parts_.find(segment_.first, segment_.last, {Concept::processed});
        bool all = every || (settled && (letters(*settled).starts_with(U'已') || (*settled > segment_.first && letters(*settled - 1).starts_with(U'已'))));
        // 行政复议1件，截至目前，尚未审结; 行政复议2件（均由上级受理，尚未审结）
        std::size_t counted = g_ - 1;
        for (; counted > 0 && !parts_.has_number(parts_.segments[counted]); --counted) {
            const bool of_all = parts_.segments[counted].meanings.has(Concept::every);
            if (!of_all && tells(parts_.segments[counted]) && !parts_.segments[counted].meanings.has(Concept::processed)) break;
            all = all || of_all;
        }
        if (last.value.is_zero() || last.at.begin < token(parts_.segments[counted].first).begin) return;
        const auto result = only_result();
        // 行政诉讼2件，结果维持; 均未败诉, 无一败诉
        const bool goes_on = g_ + 1 < parts_.segments.size() && parts_.segments[g_ + 1].before == U'、';
        // 行政复议2件，尚未审结
        const bool pending = result && token(*result).meaning == Concept::pending;
        if (result) all = all || ((letters(*result).starts_with(U"结果") || pending) && !goes_on) || token(*result).meaning == Concept::lost;
        if (!all && last.value != Number::whole(1)) return;
        if (!result) return;
        // 先复议后起诉1件，复议维持: how the review ended, not the lawsuit.
        if (last.kind == ClaimKind::litigation && letters(*result).starts_with(U"复议")) return;
        // 行政复议5件、行政诉讼1件，均维持: of the first too.
        const std::size_t told_last = narrative_.claims.size() - 1;
        if (every && told_last > 0 && parts_.segments[g_ - 1].before == U'、') {
            const Claim& first = narrative_.claims[told_last - 1];
            if (first.sentence == sentence_ && first.kind == ClaimKind::review && last.kind == ClaimKind::litigation && !first.value.is_zero()) say_result(first, *result);
        }
        say_result(last, *result);
    }

    /// The word of the clause that says how cases ended, or which way they went; nothing where it says more.
    std::optional<std::size_t> only_result() const {
        constexpr Concepts more = {Concept::reconsideration, Concept::litigation, Concept::negative, Concept::among, Concept::withdrawn};
        constexpr Concepts told = results | ways | Concepts{Concept::carried_forward, Concept::won, Concept::lost};
        // 维持4件，2件未审结，以上均未经复议: of more than the last.
        if (std::u32string_view(U"以上").starts_with(letters(segment_.first).substr(0, 2)) || letters(segment_.first).starts_with(U"上述")) return std::nullopt;
        std::optional<std::size_t> result, settled;
        for (std::size_t t = segment_.first; t < segment_.last; ++t) {
            // 行政复议机关均予以维持, 复议决定维持: who decided.
            const bool organ = t + 1 < segment_.last && std::u32string_view(U"机决").find(narrative_.chars[token(t).end]) != std::u32string_view::npos;
            if (more.has(token(t).meaning) && !organ && !(token(t).meaning == Concept::negative && segment_.meanings.has(Concept::lost))) return std::nullopt;
            // 已审结, and no 答复.
            if (token(t).meaning == Concept::processed && letters(t).find(U'结') != std::u32string_view::npos) settled = t;
            if (!told.has(token(t).meaning)) continue;
            // 我局及时纠正不规范做法: no court did.
            if (token(t).meaning == Concept::corrected && (any(segment_.first, t, {Concept::own_scope}) || parts_.residue(t + 1, segment_.last) > 1)) return std::nullopt;
            if (result) return std::nullopt;
            result = t;
        }
        return result ? result : settled;
    }

    void say_result(Claim claim, std::size_t result) {
        const bool lost = token(result).meaning == Concept::lost, none_lost = lost && segment_.meanings.has(Concept::negative);
        const Concept meaning = none_lost ? Concept::won : lost ? Concept::corrected : token(result).meaning;
        if (ways.has(meaning)) {
            if (claim.kind != ClaimKind::litigation) return;
            claim.readings = {figures_.review(meaning == Concept::litigation_direct ? "litigation_direct" : "litigation_after_reconsideration", "total")};
        } else if (meaning == Concept::won || meaning == Concept::processed) {
            // 行政诉讼2起，均胜诉, 无一败诉: none of them was put right. 行政复议9件，已审结: none of them is open.
            for (Reading& reading : claim.readings) reading = figures_.with_result(reading, meaning == Concept::won ? Concept::corrected : Concept::pending);
            claim.value = {};
            claim.is_loose = claim.is_loose || meaning == Concept::processed;
        } else {
            // Of the same rows, the result that is named.
            for (Reading& reading : claim.readings) reading = figures_.with_result(reading, results.has(meaning) ? meaning : Concept::pending);
        }
        claim.at = {token(result).begin, token(result).end};
        claims_.push_back(std::move(claim));
    }

    const Narrative& narrative_;
    const Parts& parts_;
    const Figures& figures_;
    const Context& context_;
    std::size_t g_;
    const Segment& segment_;
    std::uint32_t sentence_;
    std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> claims_behind(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::uint32_t sentence) {
    return Reader(narrative, parts, figures, context, g, sentence).run();
}

std::optional<Claim> new_and_old(const Narrative& narrative, const Parts& parts, const Figures& figures, std::uint32_t sentence, std::size_t from, std::size_t number) {
    const std::size_t told = narrative.claims.size();
    constexpr Concepts summing = {Concept::total, Concept::filler};
    if (told < 2 || from == number || !parts.any(from, number, {Concept::total}) || !parts.only(from, number, summing)) return std::nullopt;
    const Claim &first = narrative.claims[told - 2], &last = narrative.claims[told - 1];
    const bool both = (first.kind == ClaimKind::received && last.kind == ClaimKind::carried_over) || (first.kind == ClaimKind::carried_over && last.kind == ClaimKind::received);
    if (!both || first.sentence != sentence || last.at.end > parts.tokens[from].begin || first.readings.front().at_least || last.readings.front().at_least) return std::nullopt;
    // Nothing else is counted between them.
    for (std::size_t t = 0; t < from; ++t)
        if (parts.tokens[t].begin > first.at.begin && parts.tokens[t].meaning == Concept::number && parts.tokens[t].begin != last.at.begin) return std::nullopt;
    Claim all{};
    all.kind = ClaimKind::received;
    all.readings = {figures.of_rows("new_received", nullptr)};
    for (const CellRef over : figures.of_rows("carried_over", nullptr).cells) all.readings.front().cells.push_back(over);
    return all;
}

std::optional<Claim> case_of_each(const Narrative& narrative, const Parts& parts, const Figures& figures, std::size_t number, std::size_t to) {
    if (narrative.claims.empty()) return std::nullopt;
    const Claim& told = narrative.claims.back();
    const auto every = parts.find(number + 1, to, {Concept::every});
    if (!every || told.kind != ClaimKind::outcome || told.value.is_zero() || told.at.begin != parts.tokens[number].begin) return std::nullopt;
    if (parts.any(*every, to, {Concept::negative, Concept::partial, Concept::foreign, Concept::outside})) return std::nullopt;
    return only_row(parts, figures, told, *every + 1, to, false);
}

std::optional<Claim> outcome_behind_reason(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::size_t number, std::size_t to) {
    if (number + 1 >= to || g + 1 >= parts.segments.size() || context.topic() != Topic::applications) return std::nullopt;
    const Segment& next = parts.segments[g + 1];
    if (next.before != U',' || parts.has_number(next) || parts.any(next.first, next.last, {Concept::every, Concept::negative})) return std::nullopt;
    const std::u32string_view reason = narrative.text({parts.tokens[number + 1].begin, parts.tokens[to - 1].end});
    if (!gives_reason(reason)) return std::nullopt;
    std::size_t told = next.first;
    while (told < next.last && !is_telling(parts.tokens[told])) ++told;
    if (told == next.last || figures.target(parts.tokens[told], applications_table, Axis::row) == nullptr || parts.residue(next.first, told) > 1) return std::nullopt;
    Claim claim{};
    claim.kind = ClaimKind::outcome;
    claim.readings = {figures.outcome(parts.tokens[told], nullptr)};
    claim.readings.front().at_least = true;
    return claim;
}

}  // namespace nianbao::narrative
