// A subordinate's report of another year or edition: it is not added up.
#include <map>
#include <set>
#include <string_view>

#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "nianbao/rollup.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "rollup/year",
    .severity = Severity::error,
    .title = {"下级报告的年份或格式不同", "A subordinate's report is of another year or edition"},
    .explanation =
        {"汇总只能用同一年度、同一格式的报告。年份不同的，请换成该年度的报告；格式不同的，请下级按该年度的格式重新填报。这样的报告没有计入合计。",
         "Only reports of one year and one edition of the form add up. Replace a report of another year; where the edition differs, "
         "have the agency fill in that of the year. Such reports are left out of the sums."},
    .legal_basis = legal::unified_format,
    .good_example = {"上级和各下级都是2022年的报告", "The superior's report and all subordinates' are for 2022"},
    .bad_example = {"上级是2022年的，某局交来的是2021年的", "The superior's is for 2022, one subordinate handed in 2021"},
};

/// Other years of which most that are counted have a report as well: a folder holds several years, and none is in place of another.
std::map<int, std::size_t> years_beside(const Rollup& rollup, const std::set<std::string_view>& counted) {
    std::map<int, std::size_t> years;
    for (const Facts* one : rollup.of_other_year)
        if (one->report.year > 0 && one->report.year != rollup.superior->report.year && counted.contains(one->report.agency)) ++years[one->report.year];
    std::erase_if(years, [&](const auto& year) { return year.second * 2 <= counted.size(); });
    return years;
}

RollupRuleResult check(const Rollup& rollup) {
    RollupRuleResult result;
    const Report& superior = rollup.superior->report;
    std::set<std::string_view> counted;
    for (const auto& reports : {rollup.counted, rollup.of_lower_level})
        for (const Facts* one : reports) counted.insert(one->report.agency);
    const std::map<int, std::size_t> beside = years_beside(rollup, counted);
    for (const auto& [year, reports] : beside) {
        const std::string of = std::to_string(year), count = std::to_string(reports);
        result.reason = {concat({result.reason.zh, "另有", of, "年的报告", count, "份，没有计入。"}), concat({result.reason.en, result.reason.en.empty() ? "" : " ", count, " reports for ", of, " beside them are not counted."})};
    }
    for (const Facts* one : rollup.of_other_year) {
        const Report& report = one->report;
        if (beside.contains(report.year) && counted.contains(report.agency)) continue;
        RollupFinding& found = result.findings.emplace_back();
        found.about = one;
        const std::string year = report.year > 0 ? std::to_string(report.year) : "?", due = std::to_string(superior.year);
        const std::string name = clipped(report.agency.empty() ? one->file : report.agency, 12);
        if (report.year != superior.year) {
            head(found.finding, {{concat({name, "：", year, "年，应为", due, "年"}), concat({name, ": ", year, ", not ", due})}});
            found.finding.message = {concat({"“", report.agency, "”的报告是", year, "年度的，上级的是", due, "年度的，没有计入合计。请换成", due, "年度的报告。"}),
                                     concat({"The report of ", report.agency, " is for ", year, ", the superior's for ", due, "; it is left out of the sums. Replace it."})};
        } else {
            const std::string_view edition = report.edition->key, expected = superior.edition->key;
            head(found.finding, {{concat({name, "：", edition, "年版格式"}), concat({name, ": form of ", edition})}});
            prove(found.finding, {concat({"上级用", expected, "年版格式，它用", edition, "年版"}), concat({"the superior follows the form of ", expected, ", it that of ", edition})});
            found.finding.message = {concat({"“", report.agency, "”的报告用的是", edition, "年版格式，上级的是", expected, "年版，没有计入合计。"}),
                                     concat({"The report of ", report.agency, " follows the form of ", edition, ", the superior's that of ", expected, "; it is left out of the sums."})};
        }
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const RollupRule rollup_year{info, check};
extern const RuleInfo rollup_year_info{info};

}  // namespace nianbao
