// Tables of the other edition than the report's year requires. A table that both editions print alike says
// nothing about its edition and is left out; which those are follows from the data of the form.
#include <algorithm>

#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "rules/year_basis.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/edition",
    .severity = Severity::error,
    .title = {"表格的版本与报告年份不符", "The tables are of the wrong edition for the year"},
    .explanation =
        {"2019、2020年度的报告用2019年版格式，2021年度起的报告用2021年版格式。两版的第二、三部分的表行列不同，"
         "用错版本就缺少应当公布的数据。请下载与报告年份相符的格式，把数据重新填入。",
         "Reports for 2019 and 2020 use the edition of 2019, reports for 2021 and later that of 2021. The tables of sections 2 "
         "and 3 differ between them, so that figures which must be published are missing in the wrong one. Take the edition of "
         "the report's year and fill it in anew."},
    .legal_basis = legal::unified_format,
    .good_example = {"2021年度的报告，第二部分有“本年制发件数”“本年废止件数”“现行有效件数”",
                     "A report for 2021 whose section 2 has 本年制发件数, 本年废止件数, 现行有效件数"},
    .bad_example = {"2021年度的报告，第二部分仍是“本年新制作数量”“本年新公开数量”“对外公开总数量”",
                    "A report for 2021 whose section 2 still has 本年新制作数量, 本年新公开数量, 对外公开总数量"},
};

bool same_layout(const form::Table& a, const form::Table& b) {
    constexpr auto same_label = [](const auto& x, const auto& y) { return x.key == y.key && x.label.text == y.label.text; };
    return std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(),
                      [&](const form::Block& x, const form::Block& y) {
                          return same_label(x, y) &&
                                 std::equal(x.columns.begin(), x.columns.end(), y.columns.begin(), y.columns.end(), same_label) &&
                                 std::equal(x.rows.begin(), x.rows.end(), y.rows.begin(), y.rows.end(), same_label);
                      });
}

/// The edition that a table's form belongs to; never null for a report's tables.
const form::Edition* edition_of(const form::Table* table) {
    for (const form::Edition& edition : form::editions())
        for (const form::Table& own : edition.tables)
            if (&own == table) return &edition;
    return nullptr;
}

RuleResult check(const Report& report) {
    if (std::none_of(report.tables.begin(), report.tables.end(), [](const TableReading& table) { return table.found; }))
        return {Outcome::not_applicable, {"没有找到任何一张表。", "None of the tables was found."}, {}, false};
    if (report.year == 0)
        return {Outcome::could_not_run, {"不知道是哪一年的报告。请在标题中写明年份。",
                "The report's year is not known. Name it in the title."}, {}, true};
    const form::Edition* required = form::edition_for_year(report.year);
    if (!required)
        return {Outcome::not_applicable, {"这一年还没有统一格式。", "There was no national format for that year."}, {}, false};
    RuleResult result;
    const std::string year = std::to_string(report.year);
    for (std::size_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        const form::Edition* used = edition_of(table.form);
        if (!table.found || used == required) continue;
        const auto due = std::find_if(required->tables.begin(), required->tables.end(),
                                      [&](const form::Table& own) { return own.key == table.form->key; });
        if (!used || (due != required->tables.end() && same_layout(*due, *table.form))) continue;
        Finding& finding = result.findings.emplace_back();
        const Message form = brief_table(report, index);
        head(finding, {{concat({form.zh, "：", used->key, "年版→", required->key, "年版"}), concat({form.en, ": edition ", used->key, "→", required->key})}});
        prove(finding, {concat({year, "年度应当用", required->document}), concat({"a report for ", year, " needs ", required->document})});
        const Message name = table_name(report, index), basis = year_basis(report);
        finding.message = {concat({name.zh, "是", used->key, "年版的（", used->document, "）；", year, "年度的报告应当用",
                                   required->key, "年版的（", required->document, "）。请换用该版的表重新填写。", basis.zh}),
                           concat({"The ", name.en, " is of the edition of ", used->key, " (", used->document, "), but a report for ", year,
                                   " needs that of ", required->key, " (", required->document, "). Fill in the table of that edition.", basis.en})};
        finding.spans = {table.span};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule structure_edition{info, check};
extern const RuleInfo structure_edition_info{info};

}  // namespace nianbao
