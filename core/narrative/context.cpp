#include "narrative/context.hpp"

#include <algorithm>

#include "narrative/frames.hpp"
#include "reader/utf8.hpp"
#include "text/fold.hpp"

namespace nianbao::narrative {
namespace {

/// What names of bodies end in.
constexpr std::u32string_view body_ends = U"局厅委办处院部镇乡街道县市区省府会站所队社行室科股中心司企业旗州盟位关";

bool is_review(Concept meaning) { return meaning == Concept::reconsideration || meaning == Concept::litigation; }

/// A row of section three's results, but for those whose words are said of other information too: 予以公开, 部分公开.
bool is_result_of_applications(const Token& token, const Narrative& narrative) {
    if (!token.names_row(applications_table)) return false;
    const std::u32string_view letters = narrative.text({token.begin, token.end});
    // 需要汇总, 索取公报, 逾期未补正: said of much else.
    if (std::u32string_view(U"需须索超期逾未投举").find(letters.front()) != std::u32string_view::npos) return false;
    return !letters.ends_with(U"公开") || letters.starts_with(U"不予");
}

/// 区公安分局 for 公安局渝中区分局, too: a name shortened, its words in another order.
bool shortens(std::u32string_view part, std::u32string_view whole) {
    std::size_t at = 0;
    for (const char32_t c : whole)
        if (at < part.size() && part[at] == c) ++at;
    return at == part.size() || (part.back() == whole.back() && std::all_of(part.begin(), part.end(), [&](char32_t c) { return whole.find(c) != std::u32string_view::npos; }));
}

}  // namespace

Context::Context(const Report& report, const Narrative& narrative)
    : report_(report), narrative_(narrative), agency_(reader::from_utf8(report.agency)) {}

void Context::begin_sentence(const Sentence& sentence, const Parts& parts) {
    if (depth_ > 0) scope_ = scope_outside_;   // whose figure the bracket at the last sentence's end gave
    // 收到8件，其中网上5件，引发行政复议1件。均已办结: nothing else was counted in between, whatever was told.
    if (!received_) received_ = received_before_;
    const auto counted = std::partition_point(narrative_.counts.begin(), narrative_.counts.end(), [&](const Count& count) { return count.at.begin < sentence.begin; });
    // A new paragraph goes on where it speaks of the applications: 上述申请均已答复.
    const bool is_near = sentence.paragraph == paragraph_ || (sentence.paragraph == paragraph_ + 1 && sentence.section == section_ && parts.meanings.has(Concept::application) && !parts.meanings.has_any({Concept::reconsideration, Concept::litigation}));
    // 协助上级办理6件。所有申请均已答复
    const bool of_all = narrative_.chars[sentence.begin] == U'所' && parts.tokens.front().meaning == Concept::application;
    const bool goes_on = received_ && is_near && counted != narrative_.counts.begin() && (only_parts_since_ || of_all || std::prev(counted)->at.begin == received_->begin);
    received_before_ = goes_on ? received_ : std::nullopt;
    if (sentence.paragraph != paragraph_ || sentence.section != section_) {
        // （二）依申请公开情况 alone in its paragraph is the subject of the next.
        if (!heading_only_ || sentence.section != section_) {
            topic_ = sentence.section == 3 ? Topic::applications : Topic::none;
            about_information_ = paragraph_applications_ = false;
        }
        scope_ = 0;
        paragraph_ = sentence.paragraph;
        section_ = sentence.section;
    }
    constexpr std::uint32_t longest_heading = 24;
    heading_only_ = sentence.end - sentence.begin <= longest_heading;
    depth_ = 0;
    received_.reset();
    cases_noted_ = Topic::none;
    frame_ = Concept::none;
    frame_row_.reset();
    disclosed_row_.reset();
    // 不予公开, 无法提供 and the cases of them are said of applications alone.
    if (parts.names_row(applications_table) && (parts.meanings.has(Concept::processed) || std::any_of(parts.segments.begin(), parts.segments.end(), [&](const Segment& segment) {
            // 涉及国家秘密的不予公开: nothing is told of what is not counted.
            // 公开信息980条，不予公开4条: nor by items of information, where nobody has applied so far.
            const auto any_token = [&](auto&& fits) { return std::any_of(parts.tokens.begin() + static_cast<std::ptrdiff_t>(segment.first), parts.tokens.begin() + static_cast<std::ptrdiff_t>(segment.last), fits); };
            if (!parts.has_number(segment) || !any_token([&](const Token& token) { return is_result_of_applications(token, narrative_); })) return false;
            return parts.any(0, segment.first, {Concept::application}) || !any_token([&](const Token& token) { return token.measure == Measure::count && narrative_.chars[token.end - 1] == U'条'; });
        })))
        topic_ = Topic::applications;
    sentence_about_information_ = parts.meanings.has_any({Concept::open_information, Concept::application});
    about_information_ = about_information_ || sentence_about_information_;
}

void Context::enter(const Segment& segment) {
    if (segment.depth > 0 && depth_ == 0) scope_outside_ = scope_, topic_outside_ = topic_;
    if (segment.depth == 0 && depth_ > 0) {
        scope_ = scope_outside_;
        // 收到申请6件（不含咨询2件），其中自然人5件
        if (topic_ == Topic::foreign) topic_ = topic_outside_;
    }
    depth_ = segment.depth;
}

void Context::look(const Parts& parts, std::size_t first, std::size_t last) {
    for (std::size_t t = first; t < last; ++t) {
        switch (parts.tokens[t].meaning) {
            case Concept::application: topic_ = Topic::applications; paragraph_applications_ = true; break;
            case Concept::reconsideration: topic_ = Topic::review; break;
            case Concept::litigation: topic_ = topic_ == Topic::review && t > 0 && is_review(parts.tokens[t - 1].meaning) ? Topic::none : Topic::litigation; break;
            case Concept::litigation_direct: about_information_ = true; topic_ = Topic::litigation_direct; break;
            case Concept::litigation_after: about_information_ = true; topic_ = Topic::litigation_after; break;
            // 区本级办理33件: a body of its own, where the text has figures of no one's or of all.
            case Concept::own_scope: scope_ = narrative_.text({parts.tokens[t].begin, parts.tokens[t].end}).ends_with(U"本级") ? level_body : own_body; break;
            case Concept::whole_scope: scope_ = whole_body; break;
            default: break;
        }
    }
}

void Context::pass(const Parts& parts, const Segment& segment) {
    look(parts, segment.first, segment.last);
    const Concepts meanings = segment.meanings;
    if (narrative_.chars[parts.tokens[segment.last - 1].end - 1] == U'中') {
        for (std::size_t t = segment.first; t < segment.last; ++t)
            if (parts.tokens[t].names_row(applications_table)) frame_row_ = parts.tokens[t];
        for (const Concept meaning : {Concept::carried_over, Concept::carried_forward, Concept::processed, Concept::handled})
            if (meanings.has(meaning)) {
                frame_ = meaning;
                break;
            }
    }
    for (std::size_t t = segment.first; t < segment.last && segment.names_row(disclosure_table); ++t)
        if (parts.tokens[t].names_row(disclosure_table)) disclosed_row_ = parts.tokens[t];
    const bool counts_parts = segment.names_column(applications_table) || meanings.has_any({Concept::channel, Concept::carried_over, Concept::compared, Concept::rise, Concept::fall, Concept::reconsideration, Concept::litigation});
    for (std::size_t t = segment.first; t < segment.last && only_parts_since_ && !counts_parts; ++t)
        only_parts_since_ = parts.tokens[t].measure != Measure::count || parts.tokens[t].value.is_zero() || (received_ && parts.tokens[t].begin <= received_->begin);
    if (meanings.has(Concept::number) && meanings.has(Concept::foreign) && !meanings.has(Concept::application)) topic_ = Topic::foreign;
}

bool Context::other_year(const Parts& parts, std::size_t number) const {
    for (std::size_t t = number; t-- > 0;) {
        const Token& token = parts.tokens[t];
        const std::u32string_view letters = narrative_.text({token.begin, token.end});
        // 由上年的10件增至12件
        if (token.begin > 0 && std::u32string_view(U"由从").find(narrative_.chars[token.begin - 1]) != std::u32string_view::npos && parts.any(t, number, {Concept::risen_to})) continue;
        // 回顾上一年度，…; what was carried over from then, and comparisons with it, are words of their own.
        if (token.meaning == Concept::partial && (letters.starts_with(U"上年") || letters.starts_with(U"上一年") || letters == U"去年" || letters == U"往年")) return true;
        if (token.meaning != Concept::year) continue;
        // 比2021年增加2起，…: a year to compare with is not that of the clauses behind it.
        if (token.begin > 0 && parts.segment_of(t) != parts.segment_of(number) && std::u32string_view(U"比较与同").find(narrative_.chars[token.begin - 1]) != std::u32string_view::npos) continue;
        // 公开2022年部门决算: of what is told, not when.
        const Segment& told = parts.segments[parts.segment_of(t)];
        if (narrative_.text({token.end, parts.tokens[told.last - 1].end}).find(U'算') != std::u32string_view::npos) continue;
        // 因2021年度的申请引发行政复议1件: why, not when.
        if (t > 0 && parts.tokens[t - 1].meaning == Concept::happened) continue;
        // 结果维持1件 behind （其中1件为2021年申请）: what stands in brackets that are closed again.
        if (parts.segments[parts.segment_of(t)].depth > parts.segments[parts.segment_of(number)].depth) continue;
        const auto carries = [&](std::size_t k) {
            return k < parts.tokens.size() && parts.any(k, k + 1, {Concept::forward_or_over, Concept::moved, Concept::carried_forward, Concept::carried_over});
        };
        std::size_t behind = t + 1;
        // 2021年无结转申请
        while (behind < parts.tokens.size() && (parts.tokens[behind].meaning == Concept::filler || parts.tokens[behind].meaning == Concept::negative)) ++behind;
        // 结转办理2021年的申请2件
        if (carries(behind) || (t > 0 && carries(t - 1)) || (t > 1 && parts.tokens[t - 1].meaning == Concept::handled && carries(t - 2))) continue;
        return report_.year != 0 && token.value != Number::whole(report_.year);
    }
    return false;
}

bool Context::includes_carried_over(const Parts& parts, std::size_t behind) const {
    const auto has = [&](std::size_t first, std::size_t last) {
        bool including = false;
        for (std::size_t t = first; t < last; ++t) {
            if (parts.tokens[t].meaning == Concept::including) including = true;
            if (parts.tokens[t].meaning == Concept::carried_over && including) return true;
        }
        return false;
    };
    const std::size_t here = parts.segment_of(behind == 0 ? 0 : behind - 1);
    if (here >= parts.segments.size()) return false;
    const Segment& segment = parts.segments[here];
    if (has(segment.first, segment.last)) return true;
    return here + 1 < parts.segments.size() && has(parts.segments[here + 1].first, parts.segments[here + 1].last);
}

bool Context::excludes_carried_over(const Parts& parts, std::size_t behind) const {
    const std::size_t here = parts.segment_of(behind == 0 ? 0 : behind - 1);
    if (here >= parts.segments.size()) return false;
    const std::size_t last = here + 1 < parts.segments.size() && parts.segments[here + 1].before == U'(' ? here + 1 : here;
    for (std::size_t g = here > 0 && !parts.has_number(parts.segments[here - 1]) ? here - 1 : here; g <= last; ++g) {
        const Segment& segment = parts.segments[g];
        if (parts.any(segment.first, segment.last, {Concept::excluding}) &&
            parts.any(segment.first, segment.last, {Concept::carried_over, Concept::forward_or_over})) return true;
    }
    return false;
}

std::optional<ClaimKind> Context::last_kind(std::uint32_t sentence) const {
    if (narrative_.claims.empty() || narrative_.claims.back().sentence != sentence) return std::nullopt;
    return narrative_.claims.back().kind;
}

bool Context::tells_new_and_old(const Parts& parts, std::size_t behind) const {
    const std::size_t here = parts.segment_of(behind == 0 ? 0 : behind - 1);
    bool among = false, newly = false, over = false;
    for (std::size_t g = here; g < parts.segments.size() && g < here + 4; ++g)
        for (std::size_t t = parts.segments[g].first; t < parts.segments[g].last; ++t) {
            among = among || parts.tokens[t].meaning == Concept::among || parts.tokens[t].meaning == Concept::including;
            newly = newly || parts.tokens[t].meaning == Concept::newly_received;
            over = over || parts.tokens[t].meaning == Concept::carried_over;
        }
    return among && newly && over;
}

bool Context::is_own(std::u32string_view word) const {
    return agency_.find(word) != std::u32string::npos || (word.size() > 2 && body_ends.find(word.back()) != std::u32string_view::npos && !agency_.empty() && shortens(word, agency_));
}

std::u32string Context::subject(const Parts& parts, std::size_t first, std::size_t number) const {
    const auto ends_subject = [](const Token& token) {
        return (token.meaning >= Concept::received && token.meaning <= Concept::pending) || token.meaning == Concept::negative || token.meaning == Concept::number;
    };
    const auto is_frame = [](const Token& token) {
        return token.meaning == Concept::year || token.meaning == Concept::total || token.meaning == Concept::among || token.meaning == Concept::every ||
               token.meaning == Concept::timely || (token.meaning == Concept::filler && token.end - token.begin != 2);
    };
    std::size_t last = first;
    while (last < number && !ends_subject(parts.tokens[last])) ++last;
    while (first < last && is_frame(parts.tokens[first])) ++first;
    while (last > first && (is_frame(parts.tokens[last - 1]) || parts.tokens[last - 1].meaning == Concept::filler)) --last;
    bool strange = false;
    std::u32string body;
    for (std::size_t t = first; t < last; ++t) {
        const Concept meaning = parts.tokens[t].meaning;
        // 因信息公开被诉至人民法院的: what happened, and no subject.
        // 民办非企业单位等其他组织: who applied.
        if (meaning == Concept::own_scope || meaning == Concept::whole_scope || meaning == Concept::happened || meaning == Concept::open_information || parts.tokens[t].names_column(applications_table)) return {};
        strange = strange || parts.tokens[t].meaning == Concept::none;
        body += narrative_.text({parts.tokens[t].begin, parts.tokens[t].end});
    }
    if (!strange || body.size() < 2 || body_ends.find(body.back()) == std::u32string_view::npos) return {};
    return body;
}

std::uint16_t Context::scope_named(const std::u32string& body) {
    if (agency_.empty()) return no_body;
    // 市政府及市政府办公室: with another, whose report it is.
    const std::size_t joint = body.find_last_of(U"及和");
    if (joint != std::u32string::npos && joint + 3 < body.size() && shortens(std::u32string_view(body).substr(joint + 1), agency_)) return own_body;
    // 云岭县, of 云岭县人民政府
    constexpr std::u32string_view government = U"人民政府";
    const std::u32string_view agency = agency_, place = agency.substr(0, agency.ends_with(government) ? agency.size() - government.size() : agency.size());
    if (is_place(body.back()) && place.ends_with(body)) return whole_body;
    if (shortens(body, agency_) || shortens(agency_, body)) return own_body;
    const auto known = std::find(bodies_.begin(), bodies_.end(), body);
    const auto index = static_cast<std::uint16_t>(known - bodies_.begin());
    if (known == bodies_.end()) bodies_.push_back(body);
    return static_cast<std::uint16_t>(first_body + index);
}

void Context::name_body(const Parts& parts, std::size_t first, std::size_t number) {
    if (const std::u32string body = subject(parts, first, number); !body.empty()) scope_ = scope_named(body);
}

}  // namespace nianbao::narrative
