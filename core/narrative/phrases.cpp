#include "narrative/phrases.hpp"

#include <algorithm>
#include <optional>

#include "narrative/cues.hpp"
#include "text/letter_set.hpp"

namespace nianbao::narrative {
namespace {

bool is_review(const Token& token) { return token.meaning == Concept::reconsideration || token.meaning == Concept::litigation; }

/// 申请 is an application for information unless it is one for something else: 行政复议申请, 行政许可申请, 低保申请.
void tell_applications_apart(const Narrative& narrative, Parts& parts) {
    for (const Segment& segment : parts.segments)
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            Token& token = parts.tokens[t];
            if (token.meaning != Concept::application) continue;
            const Token* const before = t > segment.first ? &parts.tokens[t - 1] : nullptr;
            const Token* const behind = t + 1 < segment.last ? &parts.tokens[t + 1] : nullptr;
            if ((before && is_review(*before)) || (behind && is_review(*behind))) {
                // 因政府信息公开申请行政复议3件: what the case is about.
                token.meaning = narrative.text({token.begin, token.end}).find(U"信息公开") == std::u32string_view::npos ? Concept::filler : Concept::open_information;
                continue;
            }
            const bool bare = token.end - token.begin == 2;
            const bool unknown = before && before->meaning == Concept::none && before->end - before->begin > 1;
            if (bare && before && (unknown || before->meaning == Concept::foreign || before->names_row(disclosure_table))) token.meaning = Concept::foreign;
        }
}

/// 未发生行政复议、起诉; 申请复议3件，起诉2件: lawsuits.
void tell_lawsuits(const Narrative& narrative, Parts& parts) {
    bool reviews = false;
    for (std::size_t t = 1; t < parts.tokens.size(); ++t) {
        Token& token = parts.tokens[t];
        const Token& before = parts.tokens[t - 1];
        reviews = reviews || before.meaning == Concept::reconsideration;
        if (token.meaning != Concept::filler || narrative.text({token.begin, token.end}) != U"起诉") continue;
        if (reviews && t + 1 < parts.tokens.size() && parts.tokens[t + 1].measure == Measure::count && parts.tokens[t + 1].begin == token.end) token.meaning = Concept::litigation;
        const bool joined = before.meaning == Concept::filler && t > 1 && std::u32string_view(U"和或及与").find(narrative.chars[before.begin]) != std::u32string_view::npos;
        const Token& named = joined ? parts.tokens[t - 2] : before;
        const Segment& segment = parts.segments[parts.segment_of(t)];
        if (named.meaning == Concept::reconsideration && (joined || (segment.before == U'、' && segment.first == t))) token.meaning = Concept::litigation;
    }
}

/// 诉讼4件：未经复议3件；复议后1件: lawsuits both.
void tell_lawsuits_after_review(const Narrative& narrative, Parts& parts) {
    for (const Segment& segment : parts.segments) {
        if (segment.last - segment.first < 2 || parts.tokens[segment.first].meaning != Concept::reconsideration || !parts.any(0, segment.first, {Concept::litigation_direct})) continue;
        std::size_t number = segment.first + 1;
        while (number < segment.last && parts.tokens[number].measure != Measure::count) ++number;
        if (number < segment.last && narrative.text({parts.tokens[segment.first].end, parts.tokens[number].begin}) == U"后") parts.tokens[segment.first].meaning = Concept::litigation_after;
    }
}

/// 自然人20件、企业7件; 均为个人申请: who applied. 个人隐私, 企业登记 and whatever else is said of them is nothing of that.
void tell_applicants(const Narrative& narrative, Parts& parts) {
    constexpr Concepts applying = {Concept::number, Concept::application, Concept::received, Concept::total};
    for (const Segment& segment : parts.segments)
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            Token& token = parts.tokens[t];
            if (token.end - token.begin > 2 && narrative.chars[token.begin] != U'律') continue;
            const std::u32string_view word = narrative.text({token.begin, token.end});
            // 未收到公民申请: anyone's.
            if (word == U"公民" && parts.any(segment.first, t, {Concept::negative})) token.meaning = Concept::filler, token.forget_targets();
            // 不予公开件3件
            if (word == U"件" && t + 1 < segment.last && token.meaning == Concept::none && parts.tokens[t + 1].meaning == Concept::number) token.meaning = Concept::filler;
            if (word != U"个人" && word != U"企业" && word != U"律师事务所") continue;
            // 来自企业的5件
            std::size_t behind = t + 1;
            while (behind < segment.last && narrative.text({parts.tokens[behind].begin, parts.tokens[behind].end}) == U"的") ++behind;
            // 涉及企业的申请9件: what they are about.
            const bool about = t > segment.first && narrative.text({parts.tokens[t - 1].begin, parts.tokens[t - 1].end}) == U"涉及";
            const bool applies = !about && (behind == segment.last || applying.has(parts.tokens[behind].meaning));
            const bool among_others = std::any_of(parts.tokens.begin(), parts.tokens.end(), [&](const Token& other) { return other.begin != token.begin && other.names_column(applications_table); });
            if (applies && (among_others || parts.any(segment.first, t, {Concept::every}))) continue;
            // 收到个人申请3件, where no others are told of: who, and no kind of them.
            token.meaning = applies && word == U"个人" && t > segment.first && parts.tokens[t - 1].meaning == Concept::received ? Concept::filler : Concept::none;
            token.forget_targets();
        }
}

/// 向管委会申请的政府信息: whom it was asked of narrows nothing.
void tell_addressees(const Narrative& narrative, Parts& parts) {
    constexpr Concepts addressee = {Concept::none, Concept::filler, Concept::part_scope, Concept::own_scope}, asked_for = {Concept::application, Concept::received};
    for (const Segment& segment : parts.segments)
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            const std::u32string_view word = narrative.text({parts.tokens[t].begin, parts.tokens[t].end});
            if (word != U"向") continue;
            std::size_t k = t + 1, last = segment.last;
            for (std::size_t next = parts.segment_of(t) + 1; next < parts.segments.size() && parts.segments[next].before == U'、'; ++next) last = parts.segments[next].last;
            while (k < last && addressee.has(parts.tokens[k].meaning)) ++k;
            if (k == last || !asked_for.has(parts.tokens[k].meaning)) continue;
            for (std::size_t asked = t + 1; asked < k; ++asked) parts.tokens[asked].meaning = Concept::filler;
        }
}

/// 均不涉及行政复议: denied; 未收到公开行政复议: what it is about.
void tell_denied_cases(const Narrative& narrative, Parts& parts) {
    for (std::size_t t = 1; t < parts.tokens.size(); ++t) {
        Token& front = parts.tokens[t - 1];
        if (!is_review(parts.tokens[t]) || front.end != parts.tokens[t].begin) continue;
        const std::u32string_view word = narrative.text({front.begin, front.end});
        if (word == U"涉及" && front.begin > 0 && narrative.chars[front.begin - 1] == U'不') front.meaning = Concept::negative;
        if (word == U"公开" && t > 1 && (parts.tokens[t - 2].meaning == Concept::negative || parts.tokens[t - 2].meaning == Concept::received)) front.meaning = Concept::open_information, front.forget_targets();
    }
}

/// 因对申请答复不当而引发的行政复议, 对答复不服申请复议: why, in whatever words, narrows nothing.
void tell_causes(const Narrative& narrative, Parts& parts) {
    const auto letters = [&](std::size_t t) { return narrative.text({parts.tokens[t].begin, parts.tokens[t].end}); };
    // What was answered, and whether it was disclosed, is what the case is about.
    const auto informs = [&](std::size_t t) {
        Token& token = parts.tokens[t];
        if (token.meaning == Concept::processed || (token.meaning == Concept::mention && letters(t).starts_with(U"公开"))) token.meaning = Concept::open_information, token.forget_targets();
        return token.meaning == Concept::application || token.meaning == Concept::open_information;
    };
    for (std::size_t g = 0; g < parts.segments.size(); ++g) {
        const Segment& segment = parts.segments[g];
        std::size_t why = segment.last, unwilling = segment.last, review = segment.last;
        // 因公开不及时、不规范引发的行政复议
        for (std::size_t t = segment.last, first = parts.list_begin(g); t-- > (review < segment.last ? first : segment.first);) {
            if (is_review(parts.tokens[t])) {
                if (t < segment.first) break;
                review = t;
            }
            if (parts.tokens[t].meaning != Concept::happened) continue;
            if (letters(t) == U"不服") unwilling = t;
            else if (letters(t).front() == U'因' || letters(t) == U"由") why = t;
        }
        if (review == segment.last) continue;
        for (std::size_t t = review; unwilling < review && t-- > segment.first && parts.tokens[t].meaning != Concept::number;) informs(t);
        std::size_t led = review;
        // 未因答复不当收到行政复议
        while (led > why && parts.tokens[led - 1].meaning != Concept::happened && narrative.chars[parts.tokens[led - 1].begin] != U'引' && letters(led - 1) != U"收到") --led;
        if (why >= review || led <= why + 1) continue;
        --led;
        // 因信息公开未被申请行政复议: what is denied is the case.
        if (parts.any(why, led, {Concept::negative}) && !parts.any(segment.first, why, {Concept::negative})) continue;
        bool about = false;
        for (std::size_t t = why; t < led; ++t) about = informs(t) || about;
        constexpr Concepts kept = {Concept::application, Concept::open_information, Concept::number};
        for (std::size_t t = why + 1; t < led && about; ++t)
            if (!kept.has(parts.tokens[t].meaning)) parts.tokens[t].meaning = Concept::filler;
    }
}

/// 未收到一例申请: not one, so that no number is left.
void tell_not_one(const Narrative& narrative, Parts& parts) {
    constexpr Concepts between = {Concept::filler, Concept::received, Concept::handled, Concept::processed, Concept::happened}, also = {Concept::filler, Concept::every};
    for (const Segment& segment : parts.segments)
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            Token& number = parts.tokens[t];
            if (number.meaning != Concept::number || number.measure != Measure::count || narrative.chars[number.begin] != U'一' || number.digits_end - number.begin != 1) continue;
            std::size_t before = t, behind = t + 1;
            while (before > segment.first && between.has(parts.tokens[before - 1].meaning)) --before;
            // 复议、诉讼一件也没有, 一起都未发生
            while (behind < segment.last && also.has(parts.tokens[behind].meaning)) ++behind;
            if ((before > segment.first && parts.tokens[before - 1].meaning == Concept::negative) || (behind < segment.last && parts.tokens[behind].meaning == Concept::negative)) number.meaning = Concept::filler;
        }
}

/// 做到收到一件、登记一件、办结一件: what is aimed at, and no count.
void tell_aims(const Narrative& narrative, Parts& parts) {
    std::size_t ones = 0;
    for (const Token& token : parts.tokens) {
        if (token.meaning != Concept::number || token.measure != Measure::count) continue;
        if (token.value != Number::whole(1)) return;
        ++ones;
    }
    if (ones < 3 || !has(narrative.text({parts.tokens.front().begin, parts.tokens.back().end}), Cue::aim)) return;
    for (Token& token : parts.tokens)
        if (token.meaning == Concept::number && token.measure == Measure::count) token.meaning = Concept::filler;
}

/// 截至12月31日已全部办结, 均在20个工作日内答复: by when, and no count. What was settled by January need not have been by the year's end.
void tell_deadlines(const Narrative& narrative, int year, Parts& parts) {
    for (const Segment& segment : parts.segments) {
        const auto is_number = [&](std::size_t t) { return parts.tokens[t].meaning == Concept::number; };
        const auto is_day = [&](std::size_t t) { return is_number(t) && std::u32string_view(U"月日").find(narrative.chars[parts.tokens[t].end - 1]) != std::u32string_view::npos; };
        const auto is_term = [&](std::size_t t) { return is_number(t) && t + 1 < segment.last && narrative.text({parts.tokens[t + 1].begin, parts.tokens[t + 1].end}).find(U"工作日") != std::u32string_view::npos; };
        const auto is_in_time = [&](std::size_t t) {
            const Token& token = parts.tokens[t];
            if (token.meaning == Concept::year) return token.value == Number::whole(year);
            return !is_number(t) || is_term(t) || (is_day(t) && (narrative.chars[token.end - 1] == U'日' || token.value == Number::whole(12)));
        };
        std::size_t t = segment.first;
        while (t < segment.last && is_in_time(t)) ++t;
        if (t < segment.last || !parts.any(segment.first, segment.last, {Concept::every})) continue;
        for (t = segment.first; t < segment.last; ++t) {
            if (is_term(t)) parts.tokens[t + 1].meaning = Concept::timely;
            else if (!is_day(t)) continue;
            std::size_t since = t;
            while (since > segment.first && parts.tokens[since - 1].meaning == Concept::year) --since;
            if (since > segment.first && narrative.text({parts.tokens[since - 1].begin, parts.tokens[since - 1].end}).starts_with(U'截')) parts.tokens[since - 1].meaning = Concept::filler;
            parts.tokens[t].meaning = Concept::filler;
        }
    }
}

/// What is carried from one year to another, or worked on in one.
constexpr Concepts timed = {Concept::forward_or_over, Concept::moved, Concept::carried_forward, Concept::processed, Concept::handled};

/// The letters that other words of carrying begin with.
constexpr text::LetterSet first_letters_of_carrying(U"结转顺延留遗续继");

class Teller {
public:
    Teller(const Narrative& narrative, int year, Parts& parts) : narrative_(narrative), year_(year), parts_(parts) {}

    void run() {
        for (const Segment& segment : parts_.segments) {
            first_ = segment.first;
            last_ = segment.last;
            for (std::size_t t = first_; t < last_; ++t) {
                tell_unsettled(t);
                if (narrative_.chars[token(t).end - 1] == U'在') tell_in_progress(t);
                // 答复6件，办理中1件
                if (t == first_ + 1 && letters(t) == U"中" && is(first_, Concept::handled) && t + 1 < last_ && is(t + 1, Concept::number)) token(first_).meaning = Concept::carried_forward;
                tell_asked_for(t);
                if (narrative_.chars[token(t).begin] == U'以') tell_since(t);
            }
            for (std::size_t t = first_; t < last_; ++t)
                if (timed.has(token(t).meaning) || first_letters_of_carrying.may_hold(narrative_.chars[token(t).begin])) tell_carried(t);
        }
    }

private:
    Token& token(std::size_t t) const { return parts_.tokens[t]; }
    std::u32string_view letters(std::size_t t) const { return narrative_.text({token(t).begin, token(t).end}); }
    bool is(std::size_t t, Concept meaning) const { return token(t).meaning == meaning; }
    bool is_work(std::size_t t) const { return is(t, Concept::processed) || is(t, Concept::handled) || letters(t).starts_with(U"继续办"); }

    /// 尚未答复, 未办结: left over.
    void tell_unsettled(std::size_t t) {
        if (t + 1 >= last_ || !is(t, Concept::negative) || !is(t + 1, Concept::processed) || !letters(t).ends_with(U'未')) return;
        token(t).meaning = Concept::filler;
        token(t + 1).meaning = Concept::carried_forward;
    }

    /// 收到信息公开9件: what was asked for.
    void tell_asked_for(std::size_t t) {
        if (!is(t, Concept::open_information) || !letters(t).ends_with(U"公开") || !parts_.any(first_, t, {Concept::received, Concept::newly_received})) return;
        std::size_t k = t + 1;
        while (k < last_ && (is(k, Concept::total) || is_particle(token(k)))) ++k;
        if (k < last_ && token(k).measure == Measure::count && !parts_.any(first_, t, {Concept::number})) token(t).meaning = Concept::application;
    }

    /// 2023年以来, in the report on 2023: in that year.
    void tell_since(std::size_t t) {
        if (t > first_ && letters(t) == U"以来" && when(t - 1) == 0) token(t).meaning = Concept::filler;
    }

    /// 还在答复处理中; in 在办理中，我们… something else is told.
    void tell_in_progress(std::size_t t) {
        std::size_t k = t + 1;
        // 期末在办2件, 1件在办
        if (k < last_ && letters(k) == U"办" && (k + 1 == last_ || is(k + 1, Concept::number) || letters(k + 1) == U"的")) {
            token(k).meaning = Concept::carried_forward;
            return;
        }
        while (k < last_ && is_work(k)) ++k;
        if (k == t + 1 || k + 1 != last_ || letters(k) != U"中") return;
        for (std::size_t work = t + 1; work < k; ++work) token(work).meaning = Concept::carried_forward;
    }

    /// -1: last year, 0: this year, 1: the next one.
    std::optional<int> when(std::size_t t) const {
        if (is(t, Concept::next_year)) return 1;
        if (is(t, Concept::year)) {
            for (const int off : {-1, 0, 1})
                if (year_ != 0 && token(t).value == Number::whole(year_ + off)) return off;
            return std::nullopt;
        }
        const std::u32string_view word = letters(t);
        if (word.starts_with(U"上年") || word.starts_with(U"上一年") || word == U"去年" || word == U"往年" || word == U"以前年度" || word == U"年初" || word == U"期初") return -1;
        if (word == U"本年" || word == U"本年度" || word == U"今年" || word == U"当年") return 0;
        return std::nullopt;
    }

    static bool is_particle(const Token& token) { return token.meaning == Concept::filler && token.end - token.begin == 1; }

    /// The time that is named beside a word, behind it or in front.
    std::optional<std::size_t> time_beside(std::size_t t, bool behind) const {
        for (std::size_t k = t; behind ? ++k < last_ : k-- > first_;) {
            if (when(k)) return k;
            // 上年无结转, {year-1}年全区结转, 结转办理2021年的
            const bool between = behind ? is(k, Concept::handled) && is(t, Concept::forward_or_over) : Concepts{Concept::negative, Concept::whole_scope, Concept::own_scope}.has(token(k).meaning);
            if (!is_particle(token(k)) && !between) break;
        }
        return std::nullopt;
    }

    /// 去年留转, 转入下一年, 下年度答复, {year-1}年结转: from one year to another.
    void tell_carried(std::size_t t) {
        // 留存, 续转 and whatever else is said of it stand in no list.
        constexpr std::uint32_t longest = 4;
        if (is(t, Concept::none) && token(t).end - token(t).begin > longest && letters(t).front() != U'继') return;
        const bool strange = is(t, Concept::none) && std::u32string_view(U"结转顺延留遗续").find(letters(t).front()) != std::u32string_view::npos;
        const bool carries = strange || is(t, Concept::forward_or_over) || is(t, Concept::moved) || letters(t) == U"转办";
        const bool left = is(t, Concept::carried_forward);
        if (!carries && !left && !is_work(t)) return;
        const auto behind = carries ? time_beside(t, true) : std::nullopt, front = time_beside(t, false);
        std::optional<std::size_t> beside;
        if (behind && (*when(*behind) != 0 || is(t, Concept::forward_or_over) || is(t, Concept::moved))) beside = behind;
        else if (front && *when(*front) != 0) beside = front;
        if (!beside) return;
        // 结转2023年6件 in the report on 2023: into that year, or in it.
        if (beside == behind && *when(*beside) == 0 && is(*beside, Concept::year) && letters(t) == U"结转") return;
        const bool next = *when(*beside) == 1;
        // 下年度答复; 上年答复 is no more than what it says.
        if (!carries && !next && !left) return;
        token(t).meaning = next ? Concept::carried_forward : Concept::carried_over;
        if (is(*beside, Concept::year)) return;
        token(*beside).meaning = Concept::filler;
        token(t).begin = std::min(token(t).begin, token(*beside).begin);
        token(t).end = std::max(token(t).end, token(*beside).end);
    }

    const Narrative& narrative_;
    int year_;
    Parts& parts_;
    std::size_t first_ = 0, last_ = 0;
};

}  // namespace

void tell_phrases(const Narrative& narrative, int year, Parts& parts) {
    // Most sentences have no word that any of them asks for.
    constexpr text::LetterSet firsts(U"一公件个企律起不因由向结顺延留遗续转继"), lasts(U"在来未开");
    bool applications = false, asked = false, one = false, applicants = false, causes = false, lawsuits = false, direct = false, cases = false, times = false, every = false, counted = false;
    for (const Token& token : parts.tokens) {
        times = times || timed.has(token.meaning);
        applications = applications || token.meaning == Concept::application;
        every = every || token.meaning == Concept::every;
        counted = counted || token.meaning == Concept::number;
        cases = cases || is_review(token);
        direct = direct || token.meaning == Concept::litigation_direct;
        const char32_t first = narrative.chars[token.begin], last = narrative.chars[token.end - 1];
        if (firsts.may_hold(first)) switch (first) {
            case U'一': one = true; break;
            case U'公': case U'件': case U'个': case U'企': case U'律': applicants = true; break;
            case U'起': lawsuits = true; break;
            case U'不': causes = causes || token.meaning == Concept::happened; break;
            case U'因': case U'由': causes = true; break;
            case U'向': asked = true; break;
            case U'结': case U'顺': case U'延': case U'留': case U'遗': case U'续': times = times || token.meaning == Concept::none; break;
            case U'转': case U'继': times = true; break;
            default: break;
        }
        if (lasts.may_hold(last)) switch (last) {
            case U'在': case U'来': times = true; break;
            case U'未': times = times || token.meaning == Concept::negative; break;
            case U'开': times = times || token.meaning == Concept::open_information; break;
            default: break;
        }
    }
    if (asked) tell_addressees(narrative, parts);
    if (applications) tell_applications_apart(narrative, parts);
    if (one) tell_not_one(narrative, parts);
    if (cases) tell_denied_cases(narrative, parts);
    if (causes) tell_causes(narrative, parts);
    if (applicants) tell_applicants(narrative, parts);
    if (lawsuits) tell_lawsuits(narrative, parts);
    if (direct) tell_lawsuits_after_review(narrative, parts);
    if (counted && applications) tell_aims(narrative, parts);
    if (every && counted) tell_deadlines(narrative, year, parts);
    if (times) Teller(narrative, year, parts).run();
}

}  // namespace nianbao::narrative
