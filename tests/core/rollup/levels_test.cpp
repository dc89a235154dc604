#include <doctest/doctest.h>

#include <algorithm>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {

/// A province of two cities, of which one's departments have reports too, and a department of its own.
struct Province {
    Reports reports;
    Facts& superior = reports.add(2022, "示例省人民政府");
    Facts& first = reports.add(2022, "示例省甲市人民政府");
    Facts& second = reports.add(2022, "示例省乙市人民政府");
    Facts& own = reports.add(2022, "示例省教育厅");
    Facts& education = reports.add(2022, "示例省甲市教育局");
    Facts& water = reports.add(2022, "示例省甲市水利局");

    Province() {
        Reports::balance(education, 31, 0, 4);
        Reports::balance(water, 12, 0, 3);
        Reports::balance(second, 27, 0, 6);
        Reports::balance(own, 18, 0, 1);
        Reports::balance(first, 43, 0, 7);
        Reports::balance(superior, 88, 0, 14);
    }

    RollupResult check() {
        facts = reports.all();
        return check_rollup(facts, {});
    }
    std::vector<Facts> facts;
};

Lines lower(const RollupResult& result) {
    Lines agencies;
    for (const Facts* one : result.rollup.of_lower_level) agencies.push_back(one->report.agency);
    return agencies;
}

std::string reason(const RollupResult& result) {
    return std::find_if(result.outcomes.begin(), result.outcomes.end(), [](const RollupOutcome& one) { return one.rule->info.id == "rollup/sum"; })->reason.zh;
}

}  // namespace

TEST_CASE("levels: reports that another one contains are not added up again, which is said") {
    Province province;
    const RollupResult result = province.check();
    CHECK(result.findings.empty());
    CHECK(result.verdict == Verdict::pass);
    CHECK(lower(result) == Lines{"示例省甲市教育局", "示例省甲市水利局"});
    CHECK(result.rollup.counted.size() == 3);
    CHECK(reason(result) == "另有2份报告属于更下一级（如“示例省甲市教育局”），已含在它们上一级的报告里，没有重复计入。");
}

TEST_CASE("levels: faults among the upper level are found and explained as without the lower") {
    Province province;
    Reports::balance(province.superior, 61, 0, 8);
    const RollupResult result = province.check();
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].finding.title.zh == "漏计：示例省乙市人民政府");
    CHECK(lower(result).size() == 2);
}

TEST_CASE("levels: where the superior counts them all, all are added up") {
    Province province;
    Reports::balance(province.superior, 131, 0, 21);
    const RollupResult result = province.check();
    CHECK(result.findings.empty());
    CHECK(lower(result).empty());
    CHECK(reason(result).empty());
}

TEST_CASE("levels: what a report has no room for is not contained in it, but left out") {
    Province province;
    // The city's report is its office's own, smaller than its departments'.
    Reports::balance(province.first, 5, 0, 2);
    Reports::balance(province.superior, 50, 0, 9);
    const RollupResult result = province.check();
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].finding.title.zh == "漏计：示例省甲市教育局；漏计：示例省甲市水利局");
    CHECK(lower(result).empty());
}

TEST_CASE("levels: a folder of several years and levels accuses no report of another year") {
    Province province;
    for (const char* agency : {"示例省甲市人民政府", "示例省乙市人民政府", "示例省教育厅", "示例省甲市教育局", "示例省甲市水利局"}) province.reports.add(2021, agency);
    const RollupResult result = province.check();
    CHECK(result.findings.empty());
    CHECK(lower(result).size() == 2);
}
