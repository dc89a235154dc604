// Subordinates of the list without a report.
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "nianbao/rollup.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "rollup/missing",
    .severity = Severity::warning,
    .title = {"名单中有单位没有报告", "A subordinate of the list has no report"},
    .explanation =
        {"按给出的下级名单逐个查找，没有找到这些单位的报告。请补齐；已经更名、撤并的，请改名单。",
         "Of the list of subordinates that was given, these have no report. Add them, or correct the list where they were renamed or merged."},
    .legal_basis = legal::unified_format,
    .good_example = {"名单50个单位，收到50份报告", "50 subordinates on the list, 50 reports"},
    .bad_example = {"名单50个单位，收到48份报告", "50 subordinates on the list, 48 reports"},
};

RollupRuleResult check(const Rollup& rollup) {
    if (!rollup.has_list) return {Outcome::not_applicable, {"没有给出下级名单。", "No list of subordinates was given."}, {}, false};
    RollupRuleResult result;
    if (rollup.missing.empty()) return result;
    result.outcome = Outcome::failed;
    std::vector<Message> names;
    for (const std::string& name : rollup.missing) names.push_back({name, name});
    const Message all = list(names);
    const std::string count = std::to_string(names.size());
    Finding& finding = result.findings.emplace_back().finding;
    if (names.size() == 1) head(finding, {{concat({"缺报告：", clipped(all.zh, 24)}), concat({"no report: ", all.en})}});
    else head(finding, {{concat({"名单中", count, "个单位没有报告"}), concat({count, " subordinates of the list have no report"})}});
    prove(finding, all);
    std::vector<Message> pairs;
    for (const auto& [listed, report] : rollup.alike) pairs.push_back({concat({listed, "≈", report->report.agency}), concat({listed, " ≈ ", report->report.agency})});
    const Message alike = pairs.empty() ? Message{} : list(pairs);
    if (!pairs.empty()) prove(finding, {concat({"名称相近：", alike.zh}), concat({"much alike: ", alike.en})});
    finding.message = {concat({"名单中没有报告的单位：", all.zh, "。", pairs.empty() ? "" : "名称与未列入名单的报告相近，可能是同一单位：", alike.zh, pairs.empty() ? "" : "。"}),
                       concat({"Without a report, of the list: ", all.en, ".", pairs.empty() ? "" : " Much like the name of a report that is not on the list, and maybe the same: ", alike.en, pairs.empty() ? "" : "."})};
    return result;
}

}  // namespace

extern const RollupRule rollup_missing{info, check};
extern const RuleInfo rollup_missing_info{info};

}  // namespace nianbao
