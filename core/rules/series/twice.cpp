// Several reports for one year with different figures: the first is compared, and the rest is told.
#include "rules/cells_of_years.hpp"
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/twice",
    .severity = Severity::warning,
    .title = {"同一年有两份不同的报告", "One year has two reports that differ"},
    .explanation =
        {"同一机关、同一年度有两份以上的报告，表中的数不同。与其他年份核对的是先给出的一份。请确认哪一份是定稿，去掉另一份。",
         "There are several reports of the agency for one year and their figures differ. The first that was given is compared with other years. "
         "Find out which is the final one and take the others away."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"每年一份报告", "One report a year"},
    .bad_example = {"2022年有两份报告，新收分别为12件和15件", "Two reports for 2022: 12 received in one, 15 in the other"},
};

SeriesRuleResult check(const Series& series) {
    SeriesRuleResult result;
    for (const Facts* one : series.reports)
        for (const Facts* compared : series.years) {
            if (one == compared || one->verdict == Verdict::unreadable || one->report.year != compared->report.year) continue;
            const std::vector<CellRef> cells = differing(compared->report, one->report);
            if (cells.empty()) continue;
            SeriesFinding& found = result.findings.emplace_back();
            found.older = one;
            found.newer = compared;
            found.finding.cells = cells;
            for (const CellRef ref : cells) found.previous_cells.push_back(*same_cell(compared->report, ref, one->report));
            const Message year = year_name(*one);
            const std::string count = std::to_string(cells.size());
            head(found.finding, {{concat({year.zh, "有两份报告，", count, "格不同"}), concat({"two reports for ", year.en, ", ", count, " cells differ"})}});
            prove(found.finding, {concat({"核对的是", clipped_name(compared->file, 30)}), concat({"compared: ", clipped_name(compared->file, 60)})});
            prove(found.finding, {concat({"另有", clipped_name(one->file, 30)}), concat({"there is also ", clipped_name(one->file, 60)})});
            found.finding.message = {concat({year.zh, "有两份报告，", count, "格不同；与其他年份核对的是“", compared->file, "”，另一份是“", one->file, "”。"}),
                                     concat({"There are two reports for ", year.en, " of which ", count, " cells differ; “", compared->file, "” is compared with other years, the other is “", one->file, "”."})};
        }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const SeriesRule series_twice{info, check};
extern const RuleInfo series_twice_info{info};

}  // namespace nianbao
