// Sections two to four with sentences where their tables belong.
#include <algorithm>

#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/table-as-prose",
    .severity = Severity::warning,
    .title = {"应当填表的部分写成了文字", "A section has text in place of its table"},
    .explanation =
        {"第二、三、四部分应当按统一格式填表，没有发生的填0，不能用“本年度没有收到申请”一类的文字代替。请补上规定的表。",
         "Sections 2, 3 and 4 consist of the tables of the format, with 0 where nothing happened; a sentence such as 本年度没有收到申请 "
         "does not replace them. Add the table."},
    .legal_basis = legal::unified_format,
    .good_example = {"三、收到和处理政府信息公开申请情况（下接规定的表，没有发生的填0）", "三、收到和处理政府信息公开申请情况 (followed by the table, filled with 0)"},
    .bad_example = {"三、收到和处理政府信息公开申请情况：本年度没有收到申请。", "三、收到和处理政府信息公开申请情况: 本年度没有收到申请。"},
};

std::size_t letters_in(std::u32string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), text::is_ideograph));
}

RuleResult check(const Report& report) {
    RuleResult result;
    bool any_section = false;
    for (std::size_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        const SectionReading* const section = found_section(report, table.form->section);
        if (section == nullptr) continue;
        any_section = true;
        constexpr std::size_t fewest_letters = 4;
        if (table.found || letters_in(section->body_text) < fewest_letters) continue;
        const std::string name = section_name(report, section->number);
        Finding& finding = result.findings.emplace_back();
        const Message form = brief_table(report, index);
        head(finding, {{concat({"第", chinese_numeral(section->number), "部分只有文字，请补", form.zh}), concat({"section ", std::to_string(section->number), " is all text: add the ", form.en})}});
        finding.message = {concat({"“", name, "”写的是文字，没有规定的表。请补上表格，没有发生的填0。"}),
                           concat({"“", name, "” holds text and not the table of the format. Add the table, with 0 where nothing happened."})};
        finding.spans = {section->heading};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (!any_section) result = {Outcome::not_applicable, {"没有找到第二、三、四部分。", "Sections 2, 3 and 4 were not found."}, {}, false};
    return result;
}

}  // namespace

extern const Rule structure_table_as_prose{info, check};
extern const RuleInfo structure_table_as_prose_info{info};

}  // namespace nianbao
