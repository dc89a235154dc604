// Section five without a word on problems and improvements. Section six may say 无: there may be nothing to report.
#include <algorithm>
#include <array>

#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/section-empty",
    .severity = Severity::warning,
    .title = {"第五部分是空的或者只写了“无”", "Section 5 is empty or only says 无"},
    .explanation =
        {"第五部分应当写明政府信息公开工作存在的主要问题和改进情况，不能空着，也不能只写“无”。请补充具体的问题和措施。",
         "Section 5 must tell the main problems of the year's disclosure work and how they are being put right. It must not be "
         "empty or only say 无. Add concrete problems and measures."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第五十条第一款第（五）项：年度报告应当包括政府信息公开工作存在的主要问题及改进情况。",
         "Article 50, first paragraph, item (5), of the Regulations on Open Government Information (revised 2019): an annual report "
         "contains the main problems of disclosure work and how they are improved."},
    .good_example = {"五、存在的主要问题及改进情况：一是解读形式单一……", "五、存在的主要问题及改进情况: 一是解读形式单一…"},
    .bad_example = {"五、存在的主要问题及改进情况：无。", "五、存在的主要问题及改进情况: 无。"},
};

constexpr std::uint8_t problems_section = 5;

bool says_nothing(std::u32string_view body) {
    std::u32string letters;
    for (const char32_t c : body)
        if (text::is_letter(c)) letters.push_back(c);
    constexpr std::array<std::u32string_view, 8> nothing{U"", U"无", U"暂无", U"没有", U"无问题", U"不存在问题", U"无存在问题", U"略"};
    return std::find(nothing.begin(), nothing.end(), letters) != nothing.end();
}

RuleResult check(const Report& report) {
    const SectionReading* const section = found_section(report, problems_section);
    if (section == nullptr)
        return {Outcome::not_applicable, {"没有找到第五部分。", "Section 5 was not found."}, {}, false};
    RuleResult result;
    if (!says_nothing(section->body_text)) return result;
    result.outcome = Outcome::failed;
    Finding& finding = result.findings.emplace_back();
    const std::string name = section_name(report, problems_section);
    head(finding, {{"第五部分没有内容，请写问题和改进", "section 5 is empty: tell problems and cures"}});
    finding.message = {concat({"“", name, "”下面没有内容，或者只写了“无”。请写明存在的问题和改进情况。"}),
                       concat({"There is nothing under “", name, "”, or only 无. Tell the problems and how they are being put right."})};
    finding.spans = {section->heading};
    return result;
}

}  // namespace

extern const Rule structure_section_empty{info, check};
extern const RuleInfo structure_section_empty_info{info};

}  // namespace nianbao
