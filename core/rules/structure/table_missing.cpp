// A statutory table of which nothing was found. Its rows, cells and sums are then not applicable: the one
// cause is reported once.
#include <algorithm>

#include "rules/fragment.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/table-missing",
    .severity = Severity::error,
    .title = {"缺少规定的表", "A statutory table is missing"},
    .explanation =
        {"第二、三、四部分各有一张规定的表，全部为0也要保留并填0。没有找到的，可能是真的没有，也可能在文件里是一张图片或单独的附件。"
         "请补上表格；表是图片的，请改成可以复制的文字表格。",
         "Sections 2, 3 and 4 each hold one statutory table, which stays even when everything in it is 0. A table not found may "
         "be absent, or an image or a separate attachment. Add it, as a table of text rather than an image."},
    .legal_basis = legal::unified_format,
    .good_example = {"第四部分保留完整的表，各格填0", "Section 4 keeps its whole table, with 0 in every cell"},
    .bad_example = {"第四部分只写“本年度无行政复议、行政诉讼”", "Section 4 only says that there were no reviews or lawsuits"},
};

RuleResult check(const Report& report) {
    RuleResult result;
    const bool all_found = std::all_of(report.tables.begin(), report.tables.end(), [](const TableReading& table) { return table.found; });
    if (!all_found && is_fragment(report))
        return {Outcome::could_not_run, {"只给了部分表，其余的表没有核对。", "Only some of the tables were given; the others were not checked."}, {}, true};
    for (std::size_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        if (table.found) continue;
        Finding& finding = result.findings.emplace_back();
        const Message name = table_name(report, index);
        const Message form = brief_table(report, index);
        head(finding, {{concat({"没有找到", form.zh, "，请补上"}), concat({"no ", form.en, " found, add it"})}});
        finding.message = {concat({"没有找到", name.zh, "。请按规定格式补上，没有发生的填0。"}),
                           concat({"Nothing was found of the ", name.en, ". Add it as the form prints it, with 0 where nothing happened."})};
        if (const SectionReading* const section = found_section(report, table.form->section)) finding.spans = {section->heading};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule structure_table_missing{info, check};
extern const RuleInfo structure_table_missing_info{info};

}  // namespace nianbao
