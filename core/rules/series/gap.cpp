// Years without a report between others: told, and not compared across.
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/gap",
    .severity = Severity::info,
    .title = {"中间缺少年份", "Years are missing in between"},
    .explanation =
        {"同一机关的报告中间缺少年份，缺口两边没有核对。请补齐缺少的报告。", "Between the reports of an agency years are missing; nothing was compared across the gap. Add the missing reports."},
    .legal_basis = {"《中华人民共和国政府信息公开条例》（2019年修订）第四十九条：行政机关每年公布上一年度的政府信息公开工作年度报告。",
                    "Article 49 of the Regulations on Open Government Information (revised 2019): agencies publish their report for the last year each year."},
    .good_example = {"2020、2021、2022年", "2020, 2021, 2022"},
    .bad_example = {"2020、2022年，缺2021年", "2020 and 2022, without 2021"},
};

SeriesRuleResult check(const Series& series) {
    SeriesRuleResult result;
    for (std::size_t i = 1; i < series.years.size(); ++i) {
        const Facts &older = *series.years[i - 1], &newer = *series.years[i];
        const int first = older.report.year + 1, last = newer.report.year - 1;
        if (last < first) continue;
        SeriesFinding& found = result.findings.emplace_back();
        found.older = &older;
        found.newer = &newer;
        const std::string years = first == last ? std::to_string(first) : concat({std::to_string(first), "–", std::to_string(last)});
        head(found.finding, {{concat({"缺", years, "年的报告"}), concat({"no report for ", years})}});
        found.finding.message = {concat({"缺", years, "年的报告，没有核对", year_name(older).zh, "与", year_name(newer).zh, "。"}),
                                 concat({"There is no report for ", years, "; ", year_name(older).en, " and ", year_name(newer).en, " were not compared."})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const SeriesRule series_gap{info, check};
extern const RuleInfo series_gap_info{info};

}  // namespace nianbao
