// A section's heading in another wording than the form's, or lost while the section's text is there. Numbers, spaces and
// punctuation are not compared.
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/section-heading",
    .severity = Severity::warning,
    .title = {"部分的标题与规定不一致", "A section's heading differs from the form's"},
    .explanation =
        {"六个部分的标题由统一格式规定，应当照写，便于公众查找和上级汇总。请改成规定的标题。",
         "The format fixes the headings of the six sections, so that readers find them and superiors can compile them. Use the "
         "heading of the format."},
    .legal_basis = legal::unified_format,
    .good_example = {"五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况"},
    .bad_example = {"五、存在的主要问题及改进措施", "五、存在的主要问题及改进措施"},
};

void report_lost(const Report& report, const SectionReading& section, RuleResult& result) {
    const std::string name = section_name(report, section.number);
    Finding& finding = result.findings.emplace_back();
    head(finding, {{concat({"补标题“", name, "”"}), concat({"add the heading “", name, "”"})},
                   {concat({"第", chinese_numeral(section.number), "部分有正文，缺标题"}),
                    concat({"section ", std::to_string(section.number), " has its text but no heading"})}});
    prove(finding, {concat({"规定的标题：", name}), concat({"in the form: ", name})});
    finding.message = {concat({"第", chinese_numeral(section.number), "部分的正文在，没有找到它的标题“", name, "”。请补上标题。"}),
                       concat({"The text of section ", std::to_string(section.number), " is there; its heading, “", name,
                               "”, was not found. Add the heading."})};
}

RuleResult check(const Report& report) {
    RuleResult result;
    for (const SectionReading& section : report.sections) {
        if (section.text_without_heading) report_lost(report, section, result);
        const bool begins_anew = section.written_number == 1 && section.number != 1;
        if (!section.found || (!section.heading_differs && !begins_anew)) continue;
        const std::string written = quote(report, section.heading), right = section_name(report, section.number);
        Finding& finding = result.findings.emplace_back();
        head(finding, {{concat({"“", written, "”→“", right, "”"}), concat({"“", written, "”→“", right, "”"})},
                       {concat({"第", chinese_numeral(section.number), "部分标题“", clipped(written, 12), "”"}),
                        concat({"heading of section ", std::to_string(section.number), ": “", clipped(written, 24), "”"})}});
        prove(finding, {concat({"规定的标题：", right}), concat({"in the form: ", right})});
        finding.message = {concat({"标题写的是“", written, "”，规定的标题是“", right, "”。"}),
                           concat({"The heading says “", written, "”; the form's heading is “", right, "”."})};
        finding.spans = {section.heading};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule structure_section_heading{info, check};
extern const RuleInfo structure_section_heading_info{info};

}  // namespace nianbao
