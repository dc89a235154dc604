// Labels of rows, columns, groups and items in another wording than the form's. The accepted variants of a
// wording are data of the form; spaces, line breaks and punctuation are not compared.
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/label",
    .severity = Severity::warning,
    .title = {"表中的栏目名称与规定不一致", "A label in a table differs from the form's"},
    .explanation =
        {"三张表的行、列名称由统一格式规定，应当照写：改一两个字，含义可能就变了，汇总时也对不上。请改成规定的名称。",
         "The format fixes the labels of rows and columns. A changed word may change what is counted, and the figures can no "
         "longer be compiled. Use the label of the format."},
    .legal_basis = legal::unified_format,
    .good_example = {"三、本年度办理结果；社会公益组织；1.本机关不掌握相关政府信息",
                     "三、本年度办理结果; 社会公益组织; 1.本机关不掌握相关政府信息"},
    .bad_example = {"三、本年度办理结题；社会组织；1.本机关不掌握相关情况", "三、本年度办理结题; 社会组织; 1.本机关不掌握相关情况"},
};

void compare(const form::Label& label, const LabelReading& reading, RuleResult& result) {
    if (reading.state != LabelState::differs) return;
    Finding& finding = result.findings.emplace_back();
    const std::string_view due = short_label(label.text);
    const std::string shown = clipped(reading.written, 12);
    head(finding, {{concat({"“", reading.written, "”→“", due, "”"}), concat({"“", reading.written, "”→“", due, "”"})},
                   {concat({"“", shown, "”→“", clipped(due, 12), "”"}), concat({"“", shown, "”→“", clipped(due, 24), "”"})}});
    prove(finding, {concat({"表中：", reading.written}), concat({"in the table: ", reading.written})});
    prove(finding, {concat({"规定：", label.text}), concat({"in the form: ", label.text})});
    finding.message = {concat({"表中写的是“", reading.written, "”，规定的名称是“", label.text, "”。"}),
                       concat({"The table says “", reading.written, "”; the form's label is “", label.text, "”."})};
    finding.spans = {reading.span};
}

RuleResult check(const Report& report) {
    RuleResult result;
    bool any_table = false;
    for (const TableReading& table : report.tables) {
        if (!table.found) continue;
        any_table = true;
        for (std::size_t b = 0; b < table.blocks.size(); ++b) {
            const form::Block& block = table.form->blocks[b];
            const BlockReading& reading = table.blocks[b];
            compare(block.label, reading.label, result);
            for (std::size_t i = 0; i < block.columns.size(); ++i)
                compare(block.columns[i].label, reading.columns[i], result);
            for (std::size_t i = 0; i < block.rows.size(); ++i)
                compare(block.rows[i].label, reading.rows[i], result);
            for (std::size_t i = 0; i < block.groups.size(); ++i)
                compare(block.groups[i].label, reading.groups[i], result);
        }
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (!any_table) result = {Outcome::not_applicable, {"没有找到任何一张表。", "None of the tables was found."}, {}, false};
    return result;
}

}  // namespace

extern const Rule structure_label{info, check};
extern const RuleInfo structure_label_info{info};

}  // namespace nianbao
