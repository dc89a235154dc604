#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {
constexpr std::string_view rule = "series/item-chain";
constexpr std::string_view row21 = "active_disclosure/item_1/normative_documents/", row19 = "active_disclosure/item_5/administrative_licensing/";

void documents(Facts& facts, std::int64_t issued, std::int64_t repealed, std::int64_t in_force) {
    Reports::set(facts, std::string(row21) + "issued", issued);
    Reports::set(facts, std::string(row21) + "repealed", repealed);
    Reports::set(facts, std::string(row21) + "in_force", in_force);
}
}  // namespace

TEST_CASE("item chain: form of 2021, what is in force goes on from what was") {
    Reports reports;
    documents(reports.add(2021), 4, 0, 30);
    Facts& newer = reports.add(2022);
    documents(newer, 5, 2, 33);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
    documents(newer, 5, 2, 30);
    CHECK(series_lines(rule, reports.series()) == Lines{"failed", "2021-2022 active_disclosure/item_1/normative_documents/in_force / "
                                                                  "active_disclosure/item_1/normative_documents/in_force expected 33 actual 30"});
    CHECK(apply_series(rule, reports.series()).findings[0].finding.evidence[0].zh == "30+5-2=33，填30");
}

TEST_CASE("item chain: form of 2019, items and their change give next year's items") {
    Reports reports;
    Facts &older = reports.add(2019), &newer = reports.add(2020);
    Reports::set(older, std::string(row19) + "previous_year_items", 12);
    Reports::set(older, std::string(row19) + "change", -3);
    Reports::set(newer, std::string(row19) + "previous_year_items", 9);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
    Reports::set(newer, std::string(row19) + "previous_year_items", 12);
    const SeriesRuleResult result = apply_series(rule, reports.series());
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].finding.evidence[0].zh == "12-3=9，填12");
    CHECK(result.findings[0].previous_cells.size() == 2);
}

TEST_CASE("item chain: two editions share no columns, and an unread cell is not compared") {
    Reports apart;
    apart.add(2020);
    apart.add(2021);
    CHECK(series_lines(rule, apart.series()) == Lines{"not-applicable"});
    CHECK(apply_series(rule, apart.series()).reason.zh == "2020→2021年：两年格式不同，第二部分没有可比的列。");
    CHECK_FALSE(apply_series(rule, apart.series()).incomplete);
    Reports unread;
    Reports::unread(unread.add(2021), std::string(row21) + "in_force");
    unread.add(2022);
    CHECK(series_lines(rule, unread.series()) == Lines{"could-not-run"});
}
