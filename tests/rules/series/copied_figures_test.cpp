#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {
constexpr std::string_view rule = "series/copied-figures";
}

TEST_CASE("copied figures: a whole table of last year's is one finding, one other cell is none") {
    Reports reports;
    Facts &older = reports.add(2021), &newer = reports.add(2022);
    for (Facts* facts : {&older, &newer}) Reports::balance(*facts, 30, 5, 5);
    CHECK(series_lines(rule, reports.series()).front() == "failed");
    const SeriesFinding found = apply_series(rule, reports.series()).findings.at(0);
    CHECK(found.finding.title.zh == "申请表与2021年全同");
    CHECK(found.finding.cells.size() == 4);
    CHECK(found.previous_cells.size() == 4);
    Reports::set(newer, "applications/denied_state_secret/other_organization", 1);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
}

TEST_CASE("copied figures: tables of zeros and of few figures repeat by chance") {
    Reports reports;
    Facts &older = reports.add(2021), &newer = reports.add(2022);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
    for (Facts* facts : {&older, &newer}) Reports::balance(*facts, 1, 0, 0);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
}
