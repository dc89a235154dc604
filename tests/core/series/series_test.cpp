#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("series: one result an agency, in the order they come, reports by year") {
    Reports reports;
    reports.add(2022, "某市示例局");
    reports.add(2021, "某市范例局");
    reports.add(2021, "某市 示例局");
    const std::vector<Facts> facts = reports.all();
    const std::vector<SeriesResult> results = check_series(facts);
    REQUIRE(results.size() == 2);
    CHECK(results[0].series.agency == "某市示例局");
    REQUIRE(results[0].series.years.size() == 2);
    CHECK(results[0].series.years[0] == &facts[2]);
    CHECK(results[0].verdict == Verdict::pass);
    // One year alone: nothing was compared.
    CHECK(results[1].verdict == Verdict::incomplete);
    CHECK(results[0].outcomes.size() == series_rules().size());
}

TEST_CASE("series: a renamed body is asked about on both sides and never compared") {
    Reports reports;
    Reports::balance(reports.add(2021, "某县示例局"), 30, 0, 12);
    Reports::balance(reports.add(2022, "某区示例局"), 30, 9, 0);
    const std::vector<Facts> facts = reports.all();
    const std::vector<SeriesResult> results = check_series(facts);
    REQUIRE(results.size() == 2);
    for (const SeriesResult& result : results) {
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].finding.rule == "series/agency");
        CHECK(result.findings[0].finding.severity == Severity::info);
    }
}

TEST_CASE("series: what cannot be read has a result of its own") {
    Reports reports;
    reports.add(2021);
    reports.add(2022).verdict = Verdict::unreadable;
    const std::vector<Facts> facts = reports.all();
    const std::vector<SeriesResult> results = check_series(facts);
    REQUIRE(results.size() == 2);
    CHECK(results[1].verdict == Verdict::unreadable);
}
