#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {
constexpr std::string_view rule = "series/year-change";

/// `now 件，比上年…`: received in all, with those carried over or without.
FactChange change(const Facts& facts, std::int64_t now, Number amount, bool is_percent, bool is_rise, std::uint8_t decimals = 0) {
    const CellRef received = cell_in(facts, "applications/new_received/total"), over = cell_in(facts, "applications/carried_over/total");
    return {{20, 24}, amount, decimals, is_percent, is_rise, {}, {{{10, 13}, Number::whole(now), {{{received}, {}, false}, {{received, over}, {}, false}}}}};
}
}  // namespace

TEST_CASE("year change: what follows from last year's report is left alone, with or without what was carried over") {
    Reports reports;
    Reports::balance(reports.add(2021), 115, 5, 0);
    Facts& newer = reports.add(2022);
    Reports::balance(newer, 136, 0, 0);
    newer.changes = {change(newer, 136, Number::millionths(18'260'000), true, true, 2)};
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
    newer.changes = {change(newer, 136, Number::whole(16), false, true)};
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
}

TEST_CASE("year change: what does not follow is an error, with what it would be") {
    Reports reports;
    Reports::balance(reports.add(2021), 120, 0, 0);
    Facts& newer = reports.add(2022);
    Reports::balance(newer, 136, 0, 0);
    newer.changes = {change(newer, 136, Number::millionths(18'260'000), true, true, 2)};
    CHECK(series_lines(rule, reports.series()) == Lines{"failed", "2021-2022 applications/new_received/total / applications/new_received/total actual 18.26"});
    const Finding finding = apply_series(rule, reports.series()).findings[0].finding;
    CHECK(finding.title.zh == "比上年+18.26%→+13.33%");
    CHECK(finding.evidence[0].zh == "2021年报告120，今年136，应是+13.33%");
    CHECK(finding.spans == std::vector<Span>{{10, 13}, {20, 24}});
    newer.changes = {change(newer, 136, Number::whole(16), false, false)};
    CHECK(apply_series(rule, reports.series()).findings[0].finding.title.zh == "比上年−16→+16");
}

TEST_CASE("year change: last year's own text bears it out; without a sure figure nothing is said") {
    Reports reports;
    Facts& older = reports.add(2021);
    Reports::balance(older, 120, 0, 0);
    Facts& newer = reports.add(2022);
    Reports::balance(newer, 136, 0, 0);
    newer.changes = {change(newer, 136, Number::whole(21), false, true)};
    CHECK(series_lines(rule, reports.series()).front() == "failed");
    older.claims = {{{1, 2}, Number::whole(115), {{{cell_in(older, "applications/new_received/total")}, {}, false}}}};
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
    older.claims.clear();
    newer.changes[0].counts[0].readings.clear();
    CHECK(series_lines(rule, reports.series()) == Lines{"not-applicable"});
    newer.changes = {change(newer, 136, Number::whole(21), false, true)};
    Reports::unread(older, "applications/carried_over/total");
    CHECK(series_lines(rule, reports.series()) == Lines{"not-applicable"});
}
