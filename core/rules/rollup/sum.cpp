// Cells of the superior's tables that are not the sum of the subordinates'. What has one cause is one finding, with the
// report that explains it, where one does.
#include <algorithm>

#include "rules/legal.hpp"
#include "rules/slip_words.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "nianbao/rollup.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "rollup/sum",
    .severity = Severity::error,
    .title = {"上级的数不等于各下级之和", "The superior's figures are not the sum of the subordinates'"},
    .explanation =
        {"上级报告三张表的每一格，应当等于各下级报告同一格之和。不等时逐个查找原因：漏计或者重复计了哪一份，用了另一稿或者另一年的，"
         "哪一行错了行或者错了列，哪一份下级报告自身不平、上级用的是改正后的数；都对不上的，请从差数最大的格查起。",
         "Every cell of the superior's tables must be the sum of the same cell of all subordinates. Where it is not, the cause is looked for: a report "
         "that was left out or counted twice, another draft or year that was taken, a row in the wrong place, a subordinate's cell that breaks its "
         "own sums and was put right by the superior. Where none fits, start with the greatest difference."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"市：新收120件；各局：70+50=120", "City: 120 received; departments: 70+50=120"},
    .bad_example = {"市：新收70件；各局：70+50=120，漏计一个局", "City: 70 received; departments: 70+50=120, one left out"},
};

/// The cell to show: the difference that is greatest, of the table of applications where it is among them.
const Difference& shown(const Rollup& rollup, const Gap& gap) {
    const auto rank = [&](const Difference& one) {
        const bool counts = rollup.superior->report.tables[one.cell.table].form->key == "applications";
        const std::int64_t difference = (one.stated - one.sum).millionths();
        return std::pair{counts, difference < 0 ? -difference : difference};
    };
    return *std::max_element(gap.cells.begin(), gap.cells.end(), [&](const Difference& a, const Difference& b) { return rank(a) < rank(b); });
}

void word(const Rollup& rollup, const Gap& gap, RollupFinding& found) {
    Finding& finding = found.finding;
    const Report& superior = rollup.superior->report;
    const Difference& one = shown(rollup, gap);
    const std::string count = std::to_string(gap.cells.size()), stated = one.stated.to_string(), sum = one.sum.to_string();
    const Message cell = brief_cell(superior, one.cell);
    Message cause;
    if (!gap.explanations.empty()) {
        const Explanation& first = gap.explanations.front();
        cause = slip_words(superior, first);
        if (gap.explanations.size() > 1) {
            const std::string ties = std::to_string(gap.explanations.size());
            cause = {concat({cause.zh, "（", ties, gap.has_more ? "种以上" : "种", "可能之一）"}), concat({cause.en, gap.has_more ? " (one of more than " : " (one of ", ties, ")"})};
        }
        head(finding, {cause, brief_slip(superior, first)});
    } else if (gap.is_a_report) {
        cause = {"差数自成一份平衡的报告：像是少了一份下级（或本级）报告", "the differences are a report of their own: one seems to be missing"};
        head(finding, {{"像是少了一份下级或本级的报告", "a report seems to be missing, or the superior's own"}});
    } else if (gap.is_own) {
        cause = {"上级的表自身不平，按各下级之和就平", "the superior's table breaks its own sums; with these sums it holds"};
        head_change(superior, finding, one.cell, one.sum);
        for (const Difference& each : gap.cells) finding.fixes.push_back({each.cell, each.sum});
    } else {
        cause = {"试过漏计、重计、另一稿、错行错列、下级自身不平，都不能解释", "left out, counted twice, other drafts, shifted rows, own slips: none fits"};
        head(finding, {{concat({cell.zh, "：", stated, "≠", sum}), concat({cell.en, ": ", stated, "≠", sum})}});
    }
    prove(finding, {concat({cell.zh, "：上级", stated, "，合计", sum}), concat({cell.en, ": stated ", stated, ", sum ", sum})});
    prove(finding, gap.explanations.empty() ? cause : Message{concat({"共", count, "格，差数与此完全一致"}), concat({count, " cells, all exactly explained"})});
    finding.message = {concat({"上级报告有", count, "格不等于各下级之和，如", cell_name(superior, one.cell).zh, "：", stated, "，合计", sum, "。", cause.zh, "。"}),
                       concat({count, " cells of the superior's report are not the sum of the subordinates', such as ", cell_name(superior, one.cell).en, ": ", stated, " against ", sum, "; ", cause.en, "."})};
    finding.expected = one.sum;
    finding.actual = one.stated;
}

RollupRuleResult check(const Rollup& rollup) {
    RollupRuleResult result;
    const auto unreadable = std::count_if(rollup.subordinates.begin(), rollup.subordinates.end(), [](const Facts* one) { return one->verdict == Verdict::unreadable; });
    if (rollup.counted.empty()) return {Outcome::could_not_run, {"没有可以合计的下级报告。", "There is no subordinate's report to add up."}, {}, true};
    for (const Gap& gap : rollup.gaps) {
        RollupFinding& found = result.findings.emplace_back();
        for (const Difference& one : gap.cells) found.finding.cells.push_back(one.cell);
        for (const Explanation& explanation : gap.explanations)
            for (const Suspect& suspect : explanation)
                if (std::find(found.explained_by.begin(), found.explained_by.end(), suspect.report) == found.explained_by.end()) found.explained_by.push_back(suspect.report);
        word(rollup, gap, found);
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    if (!rollup.of_lower_level.empty()) {
        const std::string count = std::to_string(rollup.of_lower_level.size());
        const std::string& agency = rollup.of_lower_level.front()->report.agency;
        result.reason = {concat({"另有", count, "份报告属于更下一级（如“", agency, "”），已含在它们上一级的报告里，没有重复计入。"}),
                         concat({count, " reports are of a lower level, such as that of ", agency, ": they are in the reports of the level above and not counted again."})};
    }
    if (unreadable > 0) {
        const std::string count = std::to_string(unreadable);
        return {Outcome::could_not_run, {concat({"有", count, "份下级报告无法读取，合计不全，没有核对。"}), concat({"The sums are not complete: ", count, " reports cannot be read. Nothing was compared."})}, {}, true};
    }
    if (rollup.unread > 0) {
        result.incomplete = true;
        const std::string count = std::to_string(rollup.unread);
        const Message cell = brief_cell(rollup.superior->report, rollup.first_unread);
        const std::string& where = rollup.unread_in->file;
        result.reason = {concat({result.reason.zh, "有", count, "格没有读出，没有核对，如“", where, "”的", cell.zh, "。"}), concat({result.reason.en, result.reason.en.empty() ? "" : " ", count, " cells were not read and not compared, such as ", cell.en, " of “", where, "”."})};
        if (result.findings.empty()) result.outcome = Outcome::could_not_run;
    }
    return result;
}

}  // namespace

extern const RollupRule rollup_sum{info, check};
extern const RuleInfo rollup_sum_info{info};

}  // namespace nianbao
