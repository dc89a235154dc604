#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

TEST_CASE("agency: another name is asked about, with its years and whether the figures fit") {
    Reports reports;
    reports.add(2022, "某区示例局");
    Series series = reports.series();
    CHECK(series_lines("series/agency", series) == Lines{"passed"});
    series.namesakes = {{"某县示例局", 2020, 2021, true, true}};
    const SeriesRuleResult result = apply_series("series/agency", series);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].finding.title.zh == "是否同一机关：某县示例局？");
    CHECK(result.findings[0].finding.evidence[0].zh == "它有2020–2021年的报告");
    CHECK(result.findings[0].finding.evidence[1].zh == "两边的结转数也接得上");
    CHECK(within_budget(result.findings[0].finding));
    series.namesakes[0].alike = false;
    const Finding other = apply_series("series/agency", series).findings[0].finding;
    CHECK(other.evidence[1].zh == "名称不同，但两边的结转数逐列相等");
    CHECK(other.message.zh == "“某县示例局”有2020–2021年的报告，与“某区示例局”可能是同一机关：名称不同，但结转数逐列相等。请确认；没有跨名称核对。");
    CHECK(within_budget(other));
}
