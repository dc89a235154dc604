// Two reports of one subordinate that differ: which of them counts is for people to decide; the first is added up.
#include "rules/cells_of_years.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "nianbao/rollup.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "rollup/twice",
    .severity = Severity::warning,
    .title = {"同一单位有两份不同的报告", "A subordinate has two reports that differ"},
    .explanation =
        {"同一单位、同一年度的报告有两份以上，而且表中的数不同。合计用的是先给出的一份。请确认哪一份是定稿，去掉另一份。",
         "There are several reports of one agency for one year, and their figures differ. The first that was given is added up. Find out "
         "which is the final one and take the others away."},
    .legal_basis = legal::unified_format,
    .good_example = {"每个单位一份报告", "One report of each subordinate"},
    .bad_example = {"某局有两份报告，新收分别为12件和15件", "Two reports of one agency: 12 received in one, 15 in the other"},
};

RollupRuleResult check(const Rollup& rollup) {
    RollupRuleResult result;
    for (const std::vector<const Facts*>& same : rollup.doubles) {
        const Facts &first = *same.front(), &other = *same.back();
        RollupFinding& found = result.findings.emplace_back();
        found.about = &other;
        const std::size_t cells = differing(first.report, other.report).size();
        const std::string name = clipped(first.report.agency, 14), count = std::to_string(cells), reports = std::to_string(same.size());
        head(found.finding, {{concat({name, "：", reports, "份报告，", count, "格不同"}), concat({name, ": ", reports, " reports, ", count, " cells differ"})}});
        prove(found.finding, {concat({"合计用", clipped_name(first.file, 30)}), concat({"added up: ", clipped_name(first.file, 60)})});
        prove(found.finding, {concat({"另有", clipped_name(other.file, 30)}), concat({"there is also ", clipped_name(other.file, 60)})});
        found.finding.message = {concat({"“", first.report.agency, "”有", reports, "份不同的报告，有", count, "格不同。合计用的是“", first.file, "”。"}),
                                 concat({first.report.agency, " has ", reports, " reports of which ", count, " cells differ. “", first.file, "” is added up."})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const RollupRule rollup_twice{info, check};
extern const RuleInfo rollup_twice_info{info};

}  // namespace nianbao
