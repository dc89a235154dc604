// Sentences left over from another year's report: one that opens with another year and tells what was done or counted
// then, and a signature before the year was over. Comparisons, plans, titles and histories name other years rightly.
#include <algorithm>
#include <array>

#include "rules/claims.hpp"
#include "rules/legal.hpp"
#include "nianbao/rule.hpp"
#include "rules/signature.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "rules/year_basis.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "period/year",
    .severity = Severity::warning,
    .title = {"年份像是沿用了旧稿", "A year seems to be left over from another report"},
    .explanation =
        {"正文中说本年度工作的句子用了别的年份，多半是沿用了上一年的报告而没有改。请核对年份和这句话里的数；确实是说往年的，可以不改。",
         "A sentence on this year's work names another year: most likely it was taken over from last year's report. Check the year and the "
         "figures of the sentence; leave it if it really speaks of another year."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第四十九条：年度报告说的是上一年度的工作。",
         "Article 49 of the Regulations on Open Government Information (revised 2019): the report is on the work of the past year."},
    .good_example = {"2021年度的报告：2021年，全年收到申请12件", "Report for 2021: 2021年，全年收到申请12件"},
    .bad_example = {"2021年度的报告：2020年，全年收到申请12件", "Report for 2021: 2020年，全年收到申请12件"},
};

using View = std::u32string_view;

bool has_any(View text, std::initializer_list<View> words) {
    return std::any_of(words.begin(), words.end(), [&](View word) { return text.find(word) != View::npos; });
}

/// The year that a sentence opens with, behind a list number at most; 0 where it opens otherwise.
int opening_year(View sentence, std::size_t& end) {
    constexpr std::size_t farthest = 14;
    std::size_t i = 0;
    // （二）依申请公开情况。 ends a sentence of its own; 一是, 1. and the like stand in front.
    while (i < sentence.size() && i < farthest && !text::is_digit(sentence[i])) {
        const char32_t c = sentence[i];
        if (View(U"()、.一二三四五六七八九十是截至").find(c) == View::npos) return 0;
        ++i;
    }
    int year = 0;
    std::size_t digits = 0;
    for (; i < sentence.size() && (text::is_digit(sentence[i]) || sentence[i] == U' '); ++i)
        if (sentence[i] != U' ') year = year * 10 + static_cast<int>(sentence[i] - U'0'), ++digits;
    end = i;
    return digits == 4 && i < sentence.size() && sentence[i] == U'年' && year > 1990 && year < 2100 ? year : 0;
}

/// Tells of work done or figures, not of what is to come or of the past.
bool tells_of_year(const Report& report, std::size_t index, View sentence, std::size_t behind) {
    if (has_any(sentence, {U"以来", U"相比", U"同比", U"比上年", U"较上年", U"同期", U"起施行", U"修订", U"印发", U"将", U"计划", U"要点", U"下一步", U"上年", U"去年", U"结转", U"转结"})) return false;
    // 2020年4月起: a date of its own.
    const View after = sentence.substr(behind + 1);
    if (!after.empty() && (text::is_digit(after.front()) || after.front() == U' ')) return false;
    const auto counts = [&](const Count& count) { return count.sentence == index; };
    const bool counted = std::any_of(report.narrative.counts.begin(), report.narrative.counts.end(), counts) ||
                         std::any_of(report.narrative.claims.begin(), report.narrative.claims.end(), [&](const Claim& claim) { return claim.sentence == index; });
    return counted || has_any(sentence, {U"我局", U"我办", U"我委", U"我厅", U"我镇", U"我县", U"我区", U"我市", U"我单位", U"本机关", U"本单位", U"政府信息公开工作", U"信息公开", U"政务公开", U"处理费"});
}

Finding leftover(const Report& report, int year, Span place, const std::string& quoted) {
    Finding finding;
    const std::string written = std::to_string(year), right = std::to_string(report.year);
    head(finding, {{concat({"“", written, "年”疑为旧稿，报告是", right, "年度"}), concat({"year ", written, " in the report for ", right, ": left over?"})}});
    prove(finding, {concat({"正文：", quoted}), concat({"in the text: ", quoted})});
    const Message basis = year_basis(report);
    finding.message = {concat({"这是", right, "年度的报告，正文却写“", quoted, "”。请核对年份", written, "是否沿用了旧稿。", basis.zh}),
                       concat({"This is the report for ", right, ", but the text says “", quoted, "”. Check whether the year ", written, " was left over from an older one.", basis.en})};
    finding.spans = {place};
    return finding;
}

RuleResult check(const Report& report) {
    if (report.year == 0) return {Outcome::not_applicable, {"不知道是哪一年的报告。", "The report's year is not known."}, {}, false};
    RuleResult result;
    const Narrative& narrative = report.narrative;
    for (std::size_t s = 0; s < narrative.sentences.size(); ++s) {
        const Sentence& sentence = narrative.sentences[s];
        const View chars = narrative.text({sentence.begin, sentence.end});
        std::size_t end = 0;
        const int year = opening_year(chars, end);
        if (year == 0 || year == report.year || sentence.section == 0) continue;
        // Next year's plans stand in section five, and may stand anywhere.
        if (year > report.year || has_any(chars, {View(U"将")})) continue;
        const View own = chars.substr(end);
        const std::string right = std::to_string(report.year);
        if (own.find(std::u32string(right.begin(), right.end())) != View::npos || !tells_of_year(report, s, chars, end)) continue;
        const Passage place{sentence.begin + static_cast<std::uint32_t>(end - 4), sentence.begin + static_cast<std::uint32_t>(end + 1)};
        result.findings.push_back(leftover(report, year, narrative.origin(place), quote_sentence(report, static_cast<std::uint32_t>(s), place)));
    }
    // Signed before the year that it reports on was over.
    if (const auto publication = publication_of(report); publication && publication->date.year == report.year && publication->date.month < 12)
        result.findings.push_back(leftover(report, publication->date.year, publication->place, quote(report, publication->place)));
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule period_year{info, check};
extern const RuleInfo period_year_info{info};

}  // namespace nianbao
