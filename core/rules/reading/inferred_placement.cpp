// Blank cells were lost when the text was extracted, and the equations of the form decided which columns
// the remaining numbers belong to. The reading is then as good as the equations: it is told, not hidden.
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "reading/inferred-placement",
    .severity = Severity::info,
    .title = {"有的数是按勾稽关系推定位置的", "Some numbers were placed by the form's equations"},
    .explanation =
        {"文字提取时丢掉了空格子，单看文字分不清剩下的数在哪一列；只有一种放法符合各项合计，就按这种放法读取。请对照原件确认列出的各格。"
         "在空格子里填上0，就不需要推定。",
         "Blank cells were lost when the text was extracted, so the text alone does not tell which columns the remaining numbers "
         "stand in. Only one placement agrees with the sums, and that one was read. Compare the cells listed with the "
         "original. With a 0 in the blank cells nothing needs to be inferred."},
    .legal_basis = legal::unified_format,
    .good_example = {"2.重复申请：1 0 0 0 0 0 1", "2.重复申请: 1 0 0 0 0 0 1"},
    .bad_example = {"2.重复申请：1 1（其余各格是空的）", "2.重复申请: 1 1 (the other cells are blank)"},
};

RuleResult check(const Report& report) {
    RuleResult result;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        if (!table.found) continue;
        std::vector<CellRef> inferred;
        for (std::uint16_t c = 0; c < table.form->cell_count; ++c)
            if (table.cells[c].inferred) inferred.push_back({index, c});
        if (inferred.empty()) continue;
        Finding& finding = result.findings.emplace_back();
        for (CellRef ref : inferred)
            if (const Span span = cell_at(report, ref).span; !span.empty()) finding.spans.push_back(span);
        const Message name = table_name(report, index), cells = list_cells(report, inferred);
        const std::string count = std::to_string(inferred.size());
        const Message form = brief_table(report, index);
        head(finding, {{concat({form.zh, count, "格位置为推定，请对照"}), concat({form.en, ": ", count, " cells placed by the sums"})}});
        prove(finding, brief_cells(report, inferred));
        finding.message = {concat({name.zh, "有", count, "格的位置是按合计关系推定的：", cells.zh, "。请对照原件确认。"}),
                           concat({"The sums decided the place of ", count, inferred.size() == 1 ? " cell" : " cells", " in the ",
                                   name.en, ": ", cells.en, ". Compare with the original."})};
        finding.cells = std::move(inferred);
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule reading_inferred_placement{info, check};
extern const RuleInfo reading_inferred_placement_info{info};

}  // namespace nianbao
