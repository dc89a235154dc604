// The number of sections that the preface names, against those that it lists: 等五个部分 behind six of them.
#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "reader/utf8.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/section-count",
    .severity = Severity::warning,
    .title = {"所说的部分数与所列不符", "The number of sections named differs from those listed"},
    .explanation =
        {"开头说明本报告由几个部分组成的，应当与所列的部分数一致。年度报告一共六个部分。请改正数字，或者补全所列的名称。",
         "Where the opening says how many sections the report has, it must agree with those it lists. An annual report has "
         "six. Correct the number or complete the list."},
    .legal_basis = legal::unified_format,
    .good_example = {"总体情况、主动公开……、其他需要报告的事项等六个部分", "总体情况, 主动公开…, 其他需要报告的事项等六个部分 (six listed, six named)"},
    .bad_example = {"总体情况、主动公开……、其他需要报告的事项等五个部分（列出六个）", "…等五个部分 (six listed, five named)"},
};

/// How many of the six sections a sentence lists, by words that stay whatever the wording.
int listed_sections(std::u32string_view sentence) {
    constexpr std::array<std::array<std::u32string_view, 3>, 6> words{{
        {U"总体情况", U"基本情况", U"概述"}, {U"主动公开", U"主动公开", U"主动公开"}, {U"申请", U"依申请", U"收到和处理"},
        {U"复议", U"诉讼", U"诉讼"}, {U"问题", U"改进", U"不足"}, {U"其他", U"其它", U"需要报告"}}};
    int count = 0;
    for (const auto& section : words)
        count += std::any_of(section.begin(), section.end(), [&](std::u32string_view word) { return sentence.find(word) != std::u32string_view::npos; });
    return count;
}

RuleResult check(const Report& report) {
    RuleResult result{Outcome::not_applicable, {"正文没有说本报告由几个部分组成。", "The text does not say how many sections the report has."}, {}, false};
    const Narrative& narrative = report.narrative;
    for (const Sentence& sentence : narrative.sentences) {
        const std::u32string_view chars = narrative.text({sentence.begin, sentence.end});
        const std::size_t at = chars.find(U"部分");
        constexpr int fewest = 4;
        if (at == std::u32string_view::npos || listed_sections(chars) < fewest) continue;
        // Parts that the form does not have are counted by nobody here.
        if (chars.find(U"附表") != std::u32string_view::npos || chars.find(U"附件") != std::u32string_view::npos) continue;
        std::size_t number = at;
        constexpr std::u32string_view between = U"个大项";
        while (number > 0 && between.find(chars[number - 1]) != std::u32string_view::npos) --number;
        constexpr std::u32string_view numerals = U"一二三四五六七八九";
        if (number == 0) continue;
        const char32_t digit = chars[number - 1];
        const std::size_t numeral = numerals.find(digit);
        const int named = numeral != std::u32string_view::npos ? static_cast<int>(numeral) + 1 : text::is_digit(digit) ? static_cast<int>(digit - U'0') : 0;
        if (named < 2 || (number > 1 && text::is_digit(chars[number - 2]))) continue;
        const int listed = listed_sections(chars);
        if (result.outcome == Outcome::not_applicable) result = {};
        if (named == listed) continue;
        const auto begin = static_cast<std::uint32_t>(sentence.begin + number - 1 - (number > 1 && chars[number - 2] == U'等'));
        const Passage passage{begin, static_cast<std::uint32_t>(sentence.begin + at + 2)};
        const std::string written = reader::to_utf8(narrative.text(passage)), right = std::string(chinese_numeral(listed));
        Finding& finding = result.findings.emplace_back();
        head(finding, {{concat({"“", written, "”→", right, "个部分"}), concat({"“", written, "”→", std::to_string(listed), " sections"})}});
        prove(finding, {concat({"前面列出了", right, "个部分"}), concat({std::to_string(listed), " sections are listed before it"})});
        finding.message = {concat({"正文写“", written, "”，前面列出的却是", right, "个部分。请改正。"}),
                           concat({"The text says “", written, "” but lists ", std::to_string(listed), " sections. Correct it."})};
        finding.expected = Number::whole(listed);
        finding.actual = Number::whole(named);
        finding.spans = {narrative.origin(passage)};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule structure_section_count{info, check};
extern const RuleInfo structure_section_count_info{info};

}  // namespace nianbao
