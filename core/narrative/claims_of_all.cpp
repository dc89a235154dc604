#include "narrative/claims_of_all.hpp"

#include <algorithm>

#include "narrative/lists.hpp"

namespace nianbao::narrative {
namespace {

/// 其余均已答复; 除1件由公司提出外，其他32件均为个人申请
bool says_the_rest(const Narrative& narrative, const Parts& parts, std::size_t first) {
    const std::u32string_view word = narrative.text({parts.tokens[first].begin, parts.tokens[first].end});
    const std::u32string_view said = narrative.text({parts.tokens[first].begin, parts.tokens[parts.segments[parts.segment_of(first)].last - 1].end});
    return opens_the_rest(word) || said.starts_with(U"其他") || said.starts_with(U"其它");
}

class Reader {
public:
    Reader(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context) : narrative_(narrative), parts_(parts), figures_(figures), context_(context) {}

    std::vector<Claim> run(std::size_t g, std::size_t list, std::size_t last) {
        const Segment& segment = parts_.segments[g];
        // Told with the clause in front.
        if (!narrative_.claims.empty() && narrative_.claims.back().at.end > token(list).begin) return {};
        if (!context_.received() && !context_.received_before()) {
            Claim none = context_.topic() == Topic::applications ? from_one_kind(list, last) : Claim{};
            return none.readings.empty() ? std::vector<Claim>{} : std::vector<Claim>{std::move(none)};
        }
        // 我局依法办理，上述申请均已答复: of those that the sentence before told, where nothing is counted in this one.
        // 其中公开3件，不予公开2件，均已答复: the same, in parts.
        const bool of_before = !parts_.any(0, list, {Concept::number}) || parts_.any(0, 1, {Concept::among});
        const std::optional<Token>& count = of_before ? context_.received_before() : context_.received();
        if (!count) return {};
        // 收到264件，企业15件（均为商业企业）: of the number in front of the bracket.
        if (segment.before == U'(' && g > 0)
            if (const auto number = parts_.find(parts_.segments[g - 1].first, parts_.segments[g - 1].last, {Concept::number}); number && token(*number).measure == Measure::count && token(*number).begin != count->begin) return {};
        // 除结转下年度的外，均已办结: but for some, and not how many.
        if (g > 0) {
            const Segment& but = parts_.segments[g - 1];
            const std::u32string_view exception = narrative_.text({token(but.first).begin, token(but.last - 1).end});
            if (exception.starts_with(U'除') && exception.ends_with(U'外') && !parts_.counts(but.first, but.last)) return {};
        }
        rest_ = says_the_rest(narrative_, parts_, std::min(segment.first, list));
        for (std::size_t next = g + 1; goes_by_rules(list, last) && next < parts_.segments.size() && parts_.segments[next].before == U',' && !parts_.has_number(parts_.segments[next]); ++next) last = parts_.segments[next].last;
        Claim all{};
        if (parts_.residue(list, last) <= 1) all = plainly(g, list, last, *count);
        if (all.readings.empty() && parts_.residue(list, last) <= most_strange && !parts_.any(list, last, unsaid) && is_of_all(*count, segment.depth, list)) all = openly(list, last);
        if (all.readings.empty() && count->value == Number::whole(1)) all = by_its_outcome(segment, list, last, *count);
        if (all.readings.empty()) {
            last = settled_until(list, last);
            all = in_some_manner(segment.depth, list, last, *count);
        }
        if (all.readings.empty()) return {};
        all.value = count->value + carried_;
        all.step = count->step;
        all.at = {token(list).begin, token(last - 1).end};
        return {all};
    }

private:
    static constexpr Concepts settling = {Concept::processed, Concept::withdrawn, Concept::outside, Concept::own_scope, Concept::handled, Concept::timely, Concept::filler, Concept::application, Concept::total};
    static constexpr Concepts outcome = {Concept::mention, Concept::timely, Concept::filler, Concept::application, Concept::every, Concept::open_information, Concept::happened};
    static constexpr Concepts unsaid = {Concept::partial, Concept::foreign, Concept::negative, Concept::carried_forward, Concept::among, Concept::withdrawn, Concept::outside};
    static constexpr std::uint32_t most_strange = 14;   ///< letters of unknown words
    // As a list of its own: emscripten's clang does not get over a union of two inside a call.
    static constexpr Concepts handing_in = {Concept::mention, Concept::timely, Concept::filler, Concept::application, Concept::every, Concept::open_information, Concept::happened, Concept::received};

    const Token& token(std::size_t t) const { return parts_.tokens[t]; }

    /// 均已依法办结, 均为自然人申请, 均予以公开: every word of it is known.
    Claim plainly(std::size_t g, std::size_t list, std::size_t last, const Token& count) {
        const Segment& segment = parts_.segments[g];
        if (parts_.any(list, last, {Concept::partial, Concept::foreign, Concept::negative})) return {};
        for (std::size_t t = list; t < last; ++t) {
            if (figures_.target(token(t), applications_table, Axis::column) != nullptr) who_ = &token(t), ++several_;
            const Target* const named = figures_.target(token(t), applications_table, Axis::row);
            // 均因本机关不掌握无法提供: a case of its group.
            const Target* const before = named != nullptr && row_ != nullptr ? figures_.target(*row_, applications_table, Axis::row) : nullptr;
            if (named != nullptr && (before == nullptr || before->first < named->first || before->last > named->last)) row_ = &token(t), ++rows_;
        }
        // 均为自然人网上申请: who they were, and how they came.
        if (!is_of_all(count, segment.depth, list) || (who_ == nullptr && parts_.any(list, last, {Concept::channel}))) return {};
        const bool goes_on = g + 1 < parts_.segments.size() && parts_.segments[g + 1].before == U'、' && !parts_.has_number(parts_.segments[g + 1]);
        const std::optional<std::size_t> every = parts_.find(list, last, {Concept::every});
        const bool only = count.value == Number::whole(1);
        const bool left = parts_.any(list, last, {Concept::carried_forward});
        const bool settled = !left && (parts_.any(every.value_or(list), last, {Concept::processed}) || (every && (says_already(list, last) || parts_.any(*every, last, {Concept::outside}))));
        Claim all{};
        if (left) {
            // 收到1件，仍在办理中; 收到8件，均结转下年度
            if (!every && !only) return {};
            all.kind = ClaimKind::carried_forward;
            all.readings = {figures_.of_rows("carried_forward", nullptr)};
            all.readings.front().at_least = all.is_loose = true;
        } else if (who_ != nullptr && !rest_ && (every || names_applicants(list, last) || (only && (segment.before == U'(' || letters(token(list)) == U"为" || letters(token(list)) == U"系" || letters(token(list)) == U"由") && parts_.only(list, last, handing_in)))) {
            if (several_ > 1 || goes_on) return {};   // 均为自然人、企业
            all.kind = ClaimKind::received;
            all.readings = of_applicants(count);
        } else if (settled && (every || parts_.only(list, last, settling))) {
            all.kind = ClaimKind::processed;
            all.readings = {figures_.of_rows("processed_total", nullptr)};
            all.readings.front().at_least = true;
            all.is_loose = !every || rest_ || parts_.any(list, last, {Concept::timely});
        } else if (rows_ == 1 && (every || only || letters(*row_).starts_with(U"全部")) && !goes_on && parts_.only(list, last, outcome) && is_last_outcome(last)) {
            // 答复结果均为部分公开; 办理结果均予以公开, 均依法公开答复 may be of something else.
            const bool is_result = every && (letters(token(*every + 1)) == U"为" || letters(token(*every + 1)) == U"是");
            if (row_->end - row_->begin < 3 || letters(*row_).starts_with(U"公开") || (every && !is_result && !parts_.only(list + (letters(token(list)) == U"已" ? 1 : 0), *every, {Concept::application}))) return {};
            all.kind = ClaimKind::outcome;
            all.readings = {figures_.outcome(*row_, nullptr)};
            all.readings.front().at_least = all.is_loose = true;
        }
        return all;
    }

    /// 本年度申请人均为自然人, where no number of applications is told: none came from others.
    Claim from_one_kind(std::size_t list, std::size_t last) {
        while (list < last && !letters(token(list)).starts_with(U"申请") && (token(list).meaning == Concept::filler || token(list).meaning == Concept::year)) ++list;
        for (std::size_t t = list; t < last; ++t)
            if (figures_.target(token(t), applications_table, Axis::column) != nullptr) who_ = &token(t), ++several_;
        if (who_ == nullptr || !parts_.any(list, last, {Concept::every}) || !names_applicants(list, last)) return {};
        Claim none{};
        none.kind = ClaimKind::none;
        none.readings = {figures_.of_others("new_received", *who_)};
        none.at = {token(list).begin, token(last - 1).end};
        return none;
    }

    /// 均已公开, 均按照程序进行公开: in whole or in part.
    Claim openly(std::size_t list, std::size_t last) const {
        const std::optional<std::size_t> every = parts_.find(list, last, {Concept::every});
        if (letters(token(last - 1)) != U"公开" || !every || *every + 1 == last || parts_.residue(list, *every) > 0 || !is_last_outcome(last)) return {};
        // 均依法公开, 均做到应公开尽公开: of how things are done.
        if (letters(token(last - 2)) == U"依法" || narrative_.chars[token(last - 1).begin - 1] == U'尽') return {};
        Claim all{};
        all.kind = ClaimKind::outcome;
        all.readings = {figures_.or_part(figures_.of_rows("granted", nullptr), true, nullptr)};
        all.readings.front().at_least = all.is_loose = true;
        return all;
    }

    /// 收到1件…根据规定，申请人申请获取的信息不予公开: what became of the only one, if the clause ends in that and the sentence tells nothing else.
    Claim by_its_outcome(const Segment& segment, std::size_t list, std::size_t last, const Token& count) {
        constexpr Concepts ending = {Concept::processed, Concept::filler, Concept::handled, Concept::open_information};
        carried_ = {};
        const Token* row = nullptr;
        for (std::size_t t = 0; t < parts_.tokens.size(); ++t) {
            if (!token(t).names_row(applications_table)) continue;
            if (row != nullptr || t < list || t >= last || !parts_.only(t + 1, last, ending)) return {};
            row = &token(t);
        }
        if (row == nullptr || row->end - row->begin < 4 || segment.depth > 0 || !is_of_all(count, segment.depth, list)) return {};
        if (parts_.any(list, last, {Concept::partial, Concept::channel, Concept::foreign, Concept::negative, Concept::among, Concept::withdrawn, Concept::outside, Concept::compared, Concept::excluding})) return {};
        if (letters(*row).ends_with(U"公开") && !letters(*row).starts_with(U"不予") && row->end == token(last - 1).end) return {};
        Claim all{};
        all.kind = ClaimKind::outcome;
        all.readings = {figures_.outcome(*row, nullptr)};
        all.readings.front().at_least = all.is_loose = true;
        if (all.readings.front().cells.empty()) return {};
        return all;
    }

    /// 均严格按照条例要求，在期限内答复: what was done of them the next clause says.
    bool goes_by_rules(std::size_t list, std::size_t last) const {
        constexpr std::u32string_view by = U"严按依根遵";
        return token(list).meaning == Concept::every && list + 1 < last && by.find(letters(token(list + 1)).front()) != std::u32string_view::npos && !parts_.any(list, last, {Concept::processed, Concept::handled});
    }

    /// 都妥善答复, 已按照时间节点办理答复: settled, in words of which some are unknown.
    Claim in_some_manner(int depth, std::size_t list, std::size_t last, const Token& count) {
        carried_ = {};
        who_ = nullptr;
        if (last == list || parts_.residue(list, last) > most_strange || !is_of_all(count, depth, list)) return {};
        if (parts_.any(list, last, {Concept::partial, Concept::foreign, Concept::negative, Concept::carried_forward, Concept::among, Concept::withdrawn})) return {};
        // 已以书面形式答复: how; 网上申请已答复: some of them.
        std::size_t way = list;
        while (way < last && token(way).meaning != Concept::channel) ++way;
        if (parts_.any(way, last, {Concept::application})) return {};
        for (std::size_t t = list; t < last; ++t)
            if (token(t).target_count > 0 && token(t).meaning == Concept::mention) return {};
        Claim all{};
        all.kind = ClaimKind::processed;
        all.readings = {figures_.of_rows("processed_total", nullptr)};
        all.readings.front().at_least = all.is_loose = true;
        return all;
    }

    /// 均已答复并归档: up to the word that says that it was settled; nothing where none does.
    std::size_t settled_until(std::size_t list, std::size_t last) const {
        auto settled = parts_.find(list, last, {Concept::processed});
        // 已按照规定及时办理, 均予以处理
        if (!settled && list + 1 < last && letters(token(last - 1)) == U"处理" && letters(token(last - 2)) == U"予以") settled = last - 1;
        if (!settled && (letters(token(list)).starts_with(U'已') || (list + 1 < last && letters(token(list + 1)).starts_with(U'已')))) settled = parts_.find(list, last, {Concept::handled});
        const bool opens = token(list).meaning == Concept::every || letters(token(list)).starts_with(U'已') || letters(token(list)).starts_with(U"目前") || letters(token(list)) == U"并" || token(list).meaning == Concept::application;
        if (!settled || !opens) return list;
        constexpr std::u32string_view and_so_on = U"并和与及";
        const bool ends = *settled + 1 == last || and_so_on.find(letters(token(*settled + 1)).front()) != std::u32string_view::npos || (*settled + 2 == last && token(last - 1).meaning == Concept::filler);
        return ends ? *settled + 1 : list;
    }

    std::u32string_view letters(const Token& token) const { return narrative_.text({token.begin, token.end}); }

    /// 收到8件，办结7件，均按时答复: all of the last that were counted. 收到8件，其中网上7件，均为自然人申请: parts change nothing.
    bool is_of_all(const Token& count, int depth, std::size_t list) {
        bool parts = false, counted = false;
        Number sum;
        for (std::size_t t = 0; t < list; ++t) {
            if (token(t).begin <= count.begin || parts_.segments[parts_.segment_of(t)].depth > depth) continue;
            // 2件为自然人申请，1件为企业申请，均已办结: parts too.
            parts = parts || token(t).meaning == Concept::among || token(t).meaning == Concept::channel || parts_.segments[parts_.segment_of(t)].names_column(applications_table);
            if (token(t).meaning != Concept::number || token(t).measure != Measure::count || token(t).value.is_zero()) continue;
            // 3件申请均已答复: what is said of them.
            if (parts_.segment_of(t) == parts_.segment_of(list)) continue;
            // 与上年相比增加32件，均予以答复: nothing of this year.
            if (parts_.any(parts_.segments[parts_.segment_of(t)].first, t, {Concept::compared, Concept::rise, Concept::fall})) continue;
            const Segment& told = parts_.segments[parts_.segment_of(t)];
            // 收到1件，答复1件，为部分公开: of the same.
            if (token(t).value == count.value && parts_.any(told.first, told.last, {Concept::processed})) continue;
            // 收到30件，上年结转5件，均已答复: of both.
            // 其中4件不予公开，其余均已答复: what became of each of them.
            if (rest_ && !names_outcome(told)) return false;
            // 上年结转的2件也在其中: counted already.
            if (parts_.any(t, told.last, {Concept::among, Concept::including})) continue;
            if (!parts && who_ == nullptr && parts_.any(told.first, told.last, {Concept::carried_over}) && carried_.is_zero()) {
                carried_ = token(t).value;
                continue;
            }
            if (!parts) return false;
            counted = true;
            sum += token(t).value;
        }
        // 收到8件，其中网上5件，信函3件，均已办结: of both; of the last alone if they are not all there are.
        return !counted || rest_ || who_ != nullptr || sum == count.value;
    }

    /// 收到8件，均为自然人申请: the named applicants' part of what the count is borne out by.
    std::vector<Reading> of_applicants(const Token& count) const {
        const auto of = [&](const Token* columns) {
            std::vector<Reading> readings = {figures_.of_rows("new_received", columns), figures_.of_rows("processed_total", columns), figures_.of_rows("new_received", columns)};
            for (const CellRef over : figures_.of_rows("carried_over", columns).cells) readings.back().cells.push_back(over);
            return readings;
        };
        const std::vector<Reading> all = of(nullptr);
        std::vector<Reading> theirs = of(who_);
        for (std::size_t r = all.size(); r-- > 0;)
            if (!figures_.comes_to(all[r], count.value)) theirs.erase(theirs.begin() + static_cast<std::ptrdiff_t>(r));
        return theirs;
    }

    bool names_outcome(const Segment& told) const {
        for (std::size_t t = told.first; t < told.last; ++t)
            if (token(t).names_row(applications_table) || token(t).meaning == Concept::withdrawn || token(t).meaning == Concept::outside) return true;
        return false;
    }

    /// 申请人为自然人
    bool names_applicants(std::size_t first, std::size_t last) const {
        const std::u32string_view text = narrative_.text({token(first).begin, who_->begin});
        return several_ == 1 && parts_.only(first, last, outcome) && (text.starts_with(U"申请人") || text.starts_with(U"申请主体")) && (text.ends_with(U'为') || text.ends_with(U'是')) && text.find(U"主要") == std::u32string_view::npos;
    }

    /// 均已依法办理
    bool says_already(std::size_t first, std::size_t last) const {
        bool already = false, handled = false;
        for (std::size_t t = first; t < last; ++t) already = already || letters(token(t)).starts_with(U'已'), handled = handled || token(t).meaning == Concept::handled;
        return already && handled && parts_.only(first, last, settling | Concepts{Concept::every});
    }

    /// Whether the sentence names no outcome behind that.
    bool is_last_outcome(std::size_t last) const {
        for (std::size_t t = last; t < parts_.tokens.size(); ++t)
            if (token(t).names_row(applications_table) || token(t).meaning == Concept::among) return false;
        return !rest_;
    }

    const Narrative& narrative_;
    const Parts& parts_;
    const Figures& figures_;
    const Context& context_;
    const Token *who_ = nullptr, *row_ = nullptr;
    int several_ = 0, rows_ = 0;
    bool rest_ = false;        ///< said of what is left over after parts
    Number carried_;   ///< what was carried over and told behind the count
};

}  // namespace

std::vector<Claim> claims_of_all(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::size_t list, std::size_t last) {
    return Reader(narrative, parts, figures, context).run(g, list, last);
}

std::vector<Claim> claims_of_counted(const Narrative& narrative, const Parts& parts, const Figures& figures, const Context& context, std::size_t g, std::size_t number) {
    const Segment& segment = parts.segments[g];
    if (number >= segment.last || !context.received()) return {};
    const Token& count = parts.tokens[number];
    const bool rest = says_the_rest(narrative, parts, segment.first);
    if (!rest && context.received()->value != count.value) return {};
    std::size_t every = number + 1;
    while (every < segment.last && (parts.tokens[every].meaning == Concept::application || parts.tokens[every].meaning == Concept::filler)) ++every;
    if (every == segment.last || parts.tokens[every].meaning != Concept::every) return {};
    // 8件申请均已按期答复: all, where so many were told of before; else those whose time had come.
    const auto& before = context.received_before();
    if (!rest && every > number + 1 && parts.any(every, segment.last, {Concept::timely}) && !(before && before->value == count.value)) return {};
    return claims_of_all(narrative, parts, figures, context, g, every, segment.last);
}

}  // namespace nianbao::narrative
