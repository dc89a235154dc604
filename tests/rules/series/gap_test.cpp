#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

TEST_CASE("gap: years that are missing in between are told") {
    Reports whole;
    whole.add(2020);
    whole.add(2021);
    CHECK(series_lines("series/gap", whole.series()) == Lines{"passed"});
    Reports broken;
    for (const int year : {2019, 2021, 2022, 2025}) broken.add(year);
    const SeriesRuleResult result = apply_series("series/gap", broken.series());
    REQUIRE(result.findings.size() == 2);
    CHECK(result.findings[0].finding.title.zh == "缺2020年的报告");
    CHECK(result.findings[1].finding.title.zh == "缺2023–2024年的报告");
    CHECK(within_budget(result.findings[1].finding));
}
