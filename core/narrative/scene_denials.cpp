// Of what a denial denies less than all: 除1件外未发生其他复议, 疫情期间未收到申请, 没有因收费引起的复议.
#include <algorithm>

#include "narrative/cues.hpp"
#include "narrative/scene.hpp"

namespace nianbao::narrative {
namespace {

/// 除1件复议外, 除此之外; not 排除…以外.
bool excepts(std::u32string_view text) {
    constexpr std::u32string_view other_words = U"排消解清免删废拆扣剔";
    for (std::size_t at = text.find(U'除'); at != std::u32string_view::npos; at = text.find(U'除', at + 1))
        if ((at == 0 || other_words.find(text[at - 1]) == std::u32string_view::npos) && text.find(U'外', at) != std::u32string_view::npos) return true;
    return false;
}

/// 此后, 重新答复后: of the time behind something; 法人和其他组织 are no others.
bool is_of_more(std::u32string_view front, std::u32string_view between) {
    if (has(front, Cue::afterwards) || has(between, Cue::more)) return true;
    for (const std::u32string_view other : {std::u32string_view(U"其他"), std::u32string_view(U"其它"), std::u32string_view(U"别的")})
        if (const std::size_t at = between.find(other); at != std::u32string_view::npos && !between.substr(at + 2).starts_with(U"组织") && !between.substr(at + 2).starts_with(U"社会") && !between.substr(at + 2).starts_with(U"形式")) return true;
    return false;
}

/// 疫情期间, 国庆长假; 报告期间 is all of the year.
bool is_of_a_time(std::u32string_view front) {
    if (has(front, Cue::part_of_year)) return true;
    constexpr std::u32string_view year = U"年度告计内";
    for (std::size_t at = front.find(U"期间"); at != std::u32string_view::npos; at = front.find(U"期间", at + 1))
        if (at > 0 && year.find(front[at - 1]) == std::u32string_view::npos) return true;
    return false;
}

}  // namespace

/// A denial's words in front of its own: its clause, and those that lead to it without a count of their own.
std::u32string_view Scene::denial_front(std::size_t negation) const {
    std::size_t g = parts_.segment_of(first_);
    while (g > 0 && parts_.segments[g].before == U',' && !parts_.has_number(parts_.segments[g - 1])) --g;
    const std::size_t first = std::min(parts_.segments[g].first, negation);
    return first == negation ? std::u32string_view{} : narrative_.text({token(first).begin, token(negation - 1).end});
}

std::size_t Scene::denial_negation() const {
    std::size_t negation = first_;
    while (negation < to_ && token(negation).meaning != Concept::negative) ++negation;
    return negation;
}

/// What stands between the denial and the word, or in front of both where the denial is behind: 复议、诉讼均未发生.
std::u32string_view Scene::denial_between(std::size_t negation) const {
    const std::size_t first = negation < word_ ? negation + 1 : first_;
    return first >= word_ ? std::u32string_view{} : narrative_.text({token(first).begin, token(word_ - 1).end});
}

/// 分局未收到申请; 乡镇一级未收到申请，未发生复议
bool Scene::is_denied_of_part(std::size_t negation) const {
    std::size_t g = parts_.segment_of(first_);
    while (g > 0 && parts_.segments[g].before == U',' && !parts_.has_number(parts_.segments[g - 1]) && parts_.segments[g - 1].meanings.has(Concept::negative)) --g;
    std::size_t t = parts_.segments[g].first;
    const std::u32string_view subject = narrative_.text({token(t).begin, token(negation).begin});
    if ((subject.starts_with(U"分局") || subject.starts_with(U"各分局")) && !context_.is_own(U"分局")) return true;
    for (; t < negation && token(t).meaning != Concept::negative; ++t)
        if (token(t).meaning == Concept::part_scope) return !context_.is_own(letters(t)) && !parts_.any(0, negation, {Concept::whole_scope, Concept::own_scope});
    return false;
}

bool Scene::is_denied_in_part() const {
    const std::size_t negation = denial_negation();
    const std::u32string_view front = denial_front(negation), between = denial_between(negation);
    const Sentence& sentence = narrative_.sentences[sentence_];
    const std::u32string_view before = narrative_.text({sentence.begin, token(word_).begin});
    // 除6件结转外，均已办结，未发生复议: but for some of what is said in between.
    std::size_t near = parts_.segment_of(first_);
    while (near > 0 && !parts_.segments[near - 1].meanings.has_any({Concept::every, Concept::processed, Concept::number})) --near;
    const std::uint32_t from = token(parts_.segments[near > 0 ? near - 1 : near].first).begin;
    if (excepts(narrative_.text({from, token(word_).begin})) || has(before, Cue::hope) || is_of_more(front, between) || is_of_a_time(front) || is_of_some_months()) return true;
    if (negation < to_ && is_denied_of_part(negation)) return true;
    constexpr Concepts cases = {Concept::reconsideration, Concept::litigation, Concept::litigation_after, Concept::litigation_direct, Concept::dispute};
    if (!cases.has(token(word_).meaning)) return false;
    // 无结转至下年度的复议案件, 未发生被撤销的行政复议
    constexpr Concepts carried = {Concept::carried_forward, Concept::forward_or_over, Concept::moved};
    if (parts_.any(first_, to_, carried) && !parts_.any(first_, to_, {Concept::application})) return true;
    if (parts_.any(first_, to_, {Concept::withdrawn}) && !parts_.any(first_, to_, {Concept::lost})) return true;
    // 对予以公开的答复无人申请复议; 没有因收费、第三方不服引起的复议
    if (has(between, Cue::other_cause)) return true;
    if (is_denied_for_a_fault()) return false;
    for (std::size_t t = first_; t < word_; ++t)
        if (names(t, applications_table, Axis::row) && (letters(t) != U"公开" || (t + 1 < word_ && (letters(t + 1).find(U"答复") != std::u32string_view::npos || letters(t + 1).find(U"决定") != std::u32string_view::npos)))) return true;
    return false;
}

/// 没有因超期答复引起的复议: that there were none, or none that was found to be right.
bool Scene::is_denied_for_a_fault() const {
    return has(denial_between(denial_negation()), Cue::fault);
}

}  // namespace nianbao::narrative
