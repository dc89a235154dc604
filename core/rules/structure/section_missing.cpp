// One of the six sections has no heading anywhere in the text, and no text either. A heading in another wording is found all
// the same (structure/section-heading), one without its number too; a heading that was lost is that rule's too.
#include "rules/fragment.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/section-missing",
    .severity = Severity::error,
    .title = {"缺少规定的部分", "A section is missing"},
    .explanation =
        {"年度报告由六个部分组成：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；"
         "四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。"
         "请补上缺少的部分；没有内容可写的，也要保留标题并注明“无”。",
         "An annual report has six sections: 一、总体情况; 二、主动公开政府信息情况; 三、收到和处理政府信息公开申请情况; "
         "四、政府信息公开行政复议、行政诉讼情况; 五、存在的主要问题及改进情况; 六、其他需要报告的事项. Add the missing one; "
         "where there is nothing to report, keep the heading and say 无 (none)."},
    .legal_basis = legal::unified_format,
    .good_example = {"六、其他需要报告的事项 无。", "六、其他需要报告的事项 无。"},
    .bad_example = {"报告写到第五部分就结束", "The report ends after section 5"},
};

RuleResult check(const Report& report) {
    RuleResult result;
    std::vector<Message> missing;
    for (const SectionReading& section : report.sections) {
        if (section.found || section.text_without_heading) continue;
        const std::string name = concat({"“", section_name(report, section.number), "”"});
        missing.push_back({name, name});
    }
    if (missing.empty()) return result;
    if (is_fragment(report))
        return {Outcome::could_not_run, {"只给了表，没有报告的正文，各部分没有核对。", "Only tables were given and not the report around them: its sections were not checked."}, {}, true};
    result.outcome = Outcome::failed;
    const Message all = list(missing);
    Finding& finding = result.findings.emplace_back();
    Message numbers;
    for (const SectionReading& section : report.sections) {
        if (section.found || section.text_without_heading) continue;
        numbers.zh += concat({numbers.zh.empty() ? "" : "、", chinese_numeral(section.number)});
        numbers.en += concat({numbers.en.empty() ? "" : ", ", std::to_string(section.number)});
    }
    head(finding, {{concat({"缺第", numbers.zh, "部分，请补上"}), concat({"add what is missing: section ", numbers.en})}});
    prove(finding, all);
    finding.message = {
        concat({"没有找到", all.zh, "的标题。请补上缺少的部分，没有内容的写“无”。"}),
        concat({"No heading was found for ", all.en, ". Add what is missing, with 无 (none) where there is nothing to report."})};
    return result;
}

}  // namespace

extern const Rule structure_section_missing{info, check};
extern const RuleInfo structure_section_missing_info{info};

}  // namespace nianbao
