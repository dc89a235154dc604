#include <doctest/doctest.h>

#include "series/names.hpp"
#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
bool may_be(const char* a, const char* b) { return may_be_one(plain_name(a), plain_name(b)); }
}  // namespace

TEST_CASE("names: spellings of one name are one, whatever stands between its characters") {
    CHECK(plain_name("某市 示例局") == plain_name("某市示例局"));
    CHECK(plain_name("示例（集团）局") == plain_name("示例集团局"));
    CHECK(plain_name("某市示例局") != plain_name("某区示例局"));
}

TEST_CASE("names: what may have become of a name is asked about, other bodies are not") {
    CHECK(may_be("某县示例局", "某区示例局"));
    CHECK(may_be("示例市人民政府办公室", "示例市人民政府办公厅"));
    CHECK(may_be("示例市住房和城乡建设局", "示例市住建局"));
    CHECK(may_be("示例省某市教育局", "某市教育局"));
    CHECK(may_be("某县国土资源局", "某县自然资源局"));
    CHECK_FALSE(may_be("某县教育局", "别县教育局"));
    CHECK_FALSE(may_be("某县教育局", "某县水利局"));
    CHECK_FALSE(may_be("某县人民政府", "某县教育局"));
}

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
