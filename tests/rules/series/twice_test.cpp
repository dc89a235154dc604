#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

TEST_CASE("twice: two reports for one year are a finding only where their figures differ") {
    Reports reports;
    reports.add(2021);
    Facts &first = reports.add(2022), &second = reports.add(2022);
    CHECK(series_lines("series/twice", reports.series()) == Lines{"passed"});
    Reports::balance(second, 15, 0, 0);
    const SeriesRuleResult result = apply_series("series/twice", reports.series());
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].finding.title.zh == "2022年有两份报告，6格不同");
    CHECK(result.findings[0].newer == &first);
    CHECK(result.findings[0].older == &second);
    CHECK(within_budget(result.findings[0].finding));
    first.file = "/各单位报来的/二〇二二年度/第一批/某市示例局/政府信息公开工作年度报告.docx";
    const Finding cut = apply_series("series/twice", reports.series()).findings[0].finding;
    CHECK(cut.evidence[0].zh == "核对的是…度/第一批/某市示例局/政府信息公开工作年度报告.docx");
    CHECK(cut.evidence[1].zh == "另有2022-3.txt");
}
