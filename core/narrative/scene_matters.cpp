// Counts of cases and documents that are not those of the tables, as what stands around them in the sentence tells.
#include <algorithm>

#include "narrative/cues.hpp"
#include "narrative/scene.hpp"

namespace nianbao::narrative {
namespace {

/// 均非信息公开类, 与政府信息公开无关: said of what was counted in front.
bool denies_information(std::u32string_view clause) {
    if (clause.find(U"公开") == std::u32string_view::npos) return false;
    return has(clause, Cue::not_of_information);
}

/// 审理全市行政复议案件86件, 对下级机关的复议案件; 法院正在审理 is of others.
bool decides_itself(std::u32string_view front) {
    if (front.find(U"对下级") != std::u32string_view::npos) return true;
    constexpr std::u32string_view others = U"在未院关尚待";
    for (std::size_t at = front.find(U"审理"); at != std::u32string_view::npos; at = front.find(U"审理", at + 1)) {
        const std::u32string_view behind = front.substr(at + 2, 12);
        const std::size_t review = behind.find(U"复议");
        const bool verb = at == 0 || others.find(front[at - 1]) == std::u32string_view::npos;
        if (verb && review != std::u32string_view::npos && behind.find_first_of(U"中,;、件") > review && behind.substr(0, review).find(U"公开") == std::u32string_view::npos) return true;
    }
    return false;
}

}  // namespace

/// 行政复议35件，信息公开类仅2件; 审理复议案件86件; 对行政处罚不服申请复议2件
bool Scene::is_of_other_matters() const {
    const auto words = [&](const Segment& segment) { return narrative_.text({token(segment.first).begin, token(segment.last - 1).end}); };
    const Segment& own = parts_.segments[segment_];
    const std::u32string_view front = narrative_.text({token(own.first).begin, token(number_).begin});
    if (denies_information(words(own))) return true;
    // 被申请复议（非信息公开）1件
    if (own.before == U')' && segment_ > 0 && denies_information(words(parts_.segments[segment_ - 1]))) return true;
    if (decides_itself(text_until(token(number_).begin))) return true;
    // Up to the end of the sentence, and past counts of other cases: 复议14件、诉讼6件，均不涉及政府信息公开.
    const bool own_information = parts_.any(own.first, number_, {Concept::open_information, Concept::application});
    const bool information = parts_.any(0, number_, {Concept::open_information, Concept::application});
    for (std::size_t g = segment_ + 1; g < parts_.segments.size(); ++g) {
        const Segment& segment = parts_.segments[g];
        if (segment.before == U';') break;
        const std::u32string_view clause = words(segment);
        if (denies_information(clause)) return true;
        // 受理复议申请86件，其中涉政府信息公开17件
        if (!information && token(segment.first).meaning == Concept::among && parts_.any(segment.first, segment.last, {Concept::open_information}) && parts_.has_number(segment)) return true;
        // 因政府信息公开引发行政复议2件，其中信息公开答复类1件: of what is of information already.
        if (!information && has(clause, Cue::of_information) && (parts_.has_number(segment) || clause.find(U'零') != std::u32string_view::npos)) return true;
    }
    // 行政处罚引起诉讼6件, 应诉案件3件，出庭5次
    if (!own_information && has(front, Cue::other_matter)) return true;
    // 各类复议6件, 拆迁类诉讼5件
    for (const std::u32string_view cases : {U"类复议", U"类行政复议", U"类诉讼", U"类行政诉讼"})
        if (front.find(cases) != std::u32string_view::npos && front.find(U"公开") == std::u32string_view::npos && front.find(U"起诉") == std::u32string_view::npos) return true;
    // 诉讼6件（含经复议的2件）
    if (token(word_).meaning == Concept::reconsideration && word_ > 0 && narrative_.chars[token(word_).begin - 1] == U'经' && parts_.any(0, word_, {Concept::litigation})) return true;
    // 累计收到申请90件、被复议3件，其中今年1件
    std::size_t g = segment_;
    while (g > 0 && parts_.segments[g].before == U'、') --g;
    if (parts_.any(parts_.segments[g].first, number_, {Concept::cumulative}) && !is_of_this_year(parts_.segments[g].first, number_)) return true;
    // 受理复议35件（作为复议机关）: said behind the number too.
    const std::u32string_view sentence = whole_text();
    return sentence.find(U"作为复议机关") != std::u32string_view::npos || sentence.find(U"作为行政复议机关") != std::u32string_view::npos;
}

/// 答复公开的12件, 按其他情形答复16件, 其余各类答复13件
bool Scene::is_kind_of_answer() const {
    const std::size_t first = parts_.segments[segment_].first;
    const std::u32string_view front = *verb_ > first ? narrative_.text({token(first).begin, token(*verb_).begin}) : std::u32string_view{};
    if (front.ends_with(U"情形") || front.ends_with(U"类")) return true;
    if (letters(*verb_) != U"答复" || *verb_ >= number_ || parts_.any(*verb_ + 1, number_, {Concept::application})) return false;
    const std::u32string_view behind = narrative_.text({token(*verb_).end, token(number_).begin});
    return behind.starts_with(U"公开") || (behind.starts_with(U'其') && !behind.starts_with(U"其中"));
}

/// 清理12件，废止2件; 原有24件; 拟废止1件; 补录历年4件; 2021年至2023年共制发9件
bool Scene::is_of_former_documents() const {
    const Segment& own = parts_.segments[segment_];
    const std::uint32_t first = token(own.first).begin;
    const std::u32string_view front = narrative_.text({first, token(number_).begin});
    if (has(front, Cue::planned) || has(front, Cue::former) || (has(front, Cue::looked_through) && !has(front, Cue::result_for_documents))) return true;
    // 审查县政府规范性文件24件; 涉及行政处罚的申请8件; 下放权力96项，其中行政处罚83项
    if (front.ends_with(U"文件") && (front.find(U"审查") != std::u32string_view::npos || front.find(U"审核") != std::u32string_view::npos)) return true;
    if (parts_.any(0, number_, {Concept::application}) && (front.find(U"涉及") != std::u32string_view::npos || front.find(U"内容为") != std::u32string_view::npos)) return true;
    if (narrative_.chars[token(number_).end - 1] == U'项' && has(text_until(token(number_).begin), Cue::powers)) return true;
    // 准予许可187件、不予许可14件: decisions of one kind.
    if (front.find(U"准予") != std::u32string_view::npos && whole_text().find(U"、不") != std::u32string_view::npos) return true;
    // 现有12件中，废止1件: what there was in front; 行政复议8件（行政处罚类7件）
    if (front.find(U"现有") != std::u32string_view::npos && narrative_.text({token(number_).end, token(own.last - 1).end}).starts_with(U'中')) return true;
    if (front.ends_with(U'类') && parts_.any(0, number_, {Concept::reconsideration, Concept::litigation})) return true;
    // 清理规范性文件，原有24件中废止6件、失效2件: the clauses in front lead to these.
    const bool led = text_until(first).find(U"原有") != std::u32string_view::npos;
    const std::size_t years = static_cast<std::size_t>(std::count_if(parts_.tokens.begin() + static_cast<std::ptrdiff_t>(own.first), parts_.tokens.begin() + static_cast<std::ptrdiff_t>(number_), [](const Token& each) { return each.meaning == Concept::year; }));
    // 公开规范性文件5件（含往年制发的3件）
    const bool bracket = segment_ + 1 < parts_.segments.size() && parts_.segments[segment_ + 1].before == U'(';
    const std::u32string_view behind = bracket ? narrative_.text({token(own.last - 1).end, token(parts_.segments[segment_ + 1].last - 1).end}) : std::u32string_view{};
    return led || years > 1 || has(behind, Cue::former);
}

/// 公开规范性文件3件, 现行有效的规范性文件共8个; of what else is published items of information are counted, 条, and beside them
/// documents of others.
bool Scene::counts_documents() const {
    if (number_ == 0 || parts_.any(0, from_, {Concept::number}) || token(number_ - 1).end != token(number_).begin) return false;
    const std::size_t named = number_ - (number_ > 1 && letters(number_ - 1) == U"共" ? 2 : 1);
    return letters(named).ends_with(U"文件") && std::u32string_view(U"件份部个").find(narrative_.chars[token(number_).end - 1]) != std::u32string_view::npos;
}

}  // namespace nianbao::narrative
