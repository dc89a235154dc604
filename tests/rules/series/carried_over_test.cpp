#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {
constexpr std::string_view rule = "series/carried-over";
constexpr const char* cells = "2021-2022 applications/carried_over/natural_person applications/carried_over/total / "
                              "applications/carried_forward/natural_person applications/carried_forward/total";
}  // namespace

TEST_CASE("carried over: what arrives as it was sent is left alone, over a change of editions too") {
    Reports reports;
    Reports::balance(reports.add(2020), 20, 0, 5);
    Reports::balance(reports.add(2021), 30, 5, 12);
    Reports::balance(reports.add(2022), 40, 12, 0);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
}

TEST_CASE("carried over: the year whose own sums break is the one to correct") {
    Reports newer_wrong;
    Reports::balance(newer_wrong.add(2021), 30, 0, 12);
    Facts& newer = newer_wrong.add(2022);
    Reports::balance(newer, 40, 12, 3);
    Reports::apply(newer, "carried_over", 15);
    CHECK(series_lines(rule, newer_wrong.series()) == Lines{"failed", std::string(cells) + " expected 12 actual 15"});
    const Finding in_newer = apply_series(rule, newer_wrong.series()).findings[0].finding;
    CHECK(in_newer.title.zh == "上年结转×自然人：15→12");
    CHECK(in_newer.fixes.size() == 2);
    CHECK(in_newer.evidence[1].zh == "2022年的表自身不平，按2021年的12就平");

    Reports older_wrong;
    Facts& older = older_wrong.add(2021);
    Reports::balance(older, 30, 0, 15);
    Reports::apply(older, "carried_forward", 12);
    Reports::balance(older_wrong.add(2022), 40, 15, 3);
    const Finding in_older = apply_series(rule, older_wrong.series()).findings[0].finding;
    CHECK(in_older.title.zh == "2021年结转下年×自然人：12→15");
    CHECK(in_older.evidence[1].zh == "2021年的表自身不平，按2022年的15就平");
    CHECK_FALSE(in_older.fix);
    CHECK(in_older.fixes.empty());
}

TEST_CASE("carried over: where both years hold by themselves none is blamed, and what the text says is told") {
    Reports reports;
    Reports::balance(reports.add(2021), 30, 0, 12);
    Facts& newer = reports.add(2022);
    Reports::balance(newer, 40, 15, 3);
    CHECK(series_lines(rule, reports.series()) == Lines{"failed", std::string(cells) + " expected 12 actual 15"});
    CHECK(apply_series(rule, reports.series()).findings[0].finding.evidence[1].zh == "两年的表各自都平，请查台账");
    CHECK(apply_series(rule, reports.series()).findings[0].finding.fixes.empty());
    newer.claims.push_back({{7, 9}, Number::whole(12), {{{cell_in(newer, "applications/carried_over/total")}, {}, false}}});
    const Finding told = apply_series(rule, reports.series()).findings[0].finding;
    CHECK(told.evidence[1].zh == "两年的表各自都平，请查台账；2022年正文也说共12");
    CHECK(told.evidence[1].en == "both tables add up by themselves: see the records; the text of 2022: 12 in all");
    CHECK(told.spans == std::vector<Span>{{7, 9}});
    newer.claims[0].readings[0].cells = {cell_in(newer, "applications/carried_over/natural_person")};
    CHECK(apply_series(rule, reports.series()).findings[0].finding.evidence[1].zh == "两年的表各自都平，请查台账；2022年正文也说12");
}

TEST_CASE("carried over: a blank is 0, and a blank total what its row adds up to") {
    Reports reports;
    Facts& older = reports.add(2021);
    Reports::balance(older, 30, 0, 12);
    Reports::blank(older, "applications/carried_forward/total");
    Reports::blank(older, "applications/carried_forward/commercial_enterprise");
    Reports::balance(reports.add(2022), 40, 12, 0);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
}

TEST_CASE("carried over: unread cells, missing tables and years apart are not compared") {
    Reports reports;
    Facts& older = reports.add(2021);
    Reports::balance(older, 30, 0, 12);
    Reports::balance(reports.add(2022), 40, 12, 0);
    Reports::unread(older, "applications/carried_forward/research_institution");
    CHECK(series_lines(rule, reports.series()) == Lines{"could-not-run"});
    CHECK(apply_series(rule, reports.series()).incomplete);
    older.report.tables[1] = {};
    older.report.tables[1].form = &older.report.edition->tables[1];
    older.report.tables[1].cells.resize(older.report.tables[1].form->cell_count);
    CHECK(apply_series(rule, reports.series()).reason.zh == "2021→2022年：第三部分的表没有读出。");
    older.report.year = 2020;
    CHECK(series_lines(rule, reports.series()) == Lines{"not-applicable"});
}
