// 2021 edition: section six has to say whether an information handling fee was charged.
#include <algorithm>
#include <array>

#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/fee-statement",
    .severity = Severity::warning,
    .title = {"第六部分没有说明信息处理费", "Section 6 does not speak of information handling fees"},
    .explanation =
        {"2021年度起的报告，应当在第六部分“其他需要报告的事项”中说明发出收费通知的件数、总金额和实际收取的总金额；没有收取的，也要写明没有收取。"
         "请补充一句，例如“本年度没有收取政府信息公开信息处理费”。",
         "From the reports for 2021 on, section 6 has to tell how many fee notices were sent, their total and what was "
         "charged, and to say so where nothing was charged. Add a sentence such as 本年度没有收取政府信息公开信息处理费."},
    .legal_basis =
        {"《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：行政机关应当在年度报告中反映信息处理费的收取情况；国办公开办函〔2021〕30号所附格式，第六部分。",
         "国办函〔2020〕109号, measures on information handling fees: agencies tell in their annual reports what they charged; the format "
         "attached to 国办公开办函〔2021〕30号, section 6."},
    .good_example = {"六、其他需要报告的事项：本年度没有收取政府信息公开信息处理费。", "六、其他需要报告的事项: 本年度没有收取政府信息公开信息处理费。"},
    .bad_example = {"六、其他需要报告的事项：无。", "六、其他需要报告的事项: 无。"},
};

constexpr std::uint8_t other_matters = 6;

bool speaks_of_fees(std::u32string_view text) {
    constexpr std::array<std::u32string_view, 6> words{U"处理费", U"收费", U"收取费", U"收取任何费", U"收取相关费", U"费用"};
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

RuleResult check(const Report& report) {
    const form::Edition* edition = report.year > 0 ? form::edition_for_year(report.year) : report.edition;
    if (!edition || edition->first_year < 2021)
        return {Outcome::not_applicable, {"2020年度及以前的报告没有这项要求。", "Reports for 2020 and before need no such statement."}, {}, false};
    const SectionReading* const section = found_section(report, other_matters);
    if (section == nullptr)
        return {Outcome::not_applicable, {"没有找到第六部分。", "Section 6 was not found."}, {}, false};
    RuleResult result;
    // Extraction may carry the sentence off to another place.
    if (speaks_of_fees(section->body_text) || report.narrative.chars.find(U"处理费") != std::u32string::npos) return result;
    result.outcome = Outcome::failed;
    Finding& finding = result.findings.emplace_back();
    const std::string name = section_name(report, other_matters);
    head(finding, {{"第六部分没写信息处理费，请补写", "section 6 lacks the information handling fee"}});
    prove(finding, {"没有收取的也要写明（国办函〔2020〕109号）", "to be told even where none was charged"});
    finding.message = {concat({"“", name, "”没有说明信息处理费的收取情况。没有收取的，也请写明。"}),
                       concat({"“", name, "” does not tell whether information handling fees were charged. Say so where none were."})};
    finding.spans = {section->heading};
    return result;
}

}  // namespace

extern const Rule structure_fee_statement{info, check};
extern const RuleInfo structure_fee_statement_info{info};

}  // namespace nianbao
