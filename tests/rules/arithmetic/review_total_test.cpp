#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "arithmetic/review-total";
}

TEST_CASE("review-total: groups that add up are left alone") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder(edition);
        const Report report = builder.set("review_litigation/reconsideration/upheld", 1)
                                  .set("review_litigation/reconsideration/other_result", 14)
                                  .set("review_litigation/reconsideration/total", 15).build();
        CHECK(findings_of(report) == Lines{});
        CHECK(outcome_of(report, rule) == "passed");
    }
}

TEST_CASE("review-total: each of the three groups is checked") {
    ReportBuilder builder("2021");
    const Report report = builder.set("review_litigation/reconsideration/upheld", 1)
                              .set("review_litigation/litigation_direct/total", 2)
                              .set("review_litigation/litigation_after_reconsideration/pending", 3)
                              .set("review_litigation/litigation_after_reconsideration/total", 4).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/review-total error review_litigation/reconsideration/total expected 1 actual 0 at 0",
                "arithmetic/review-total error review_litigation/litigation_direct/total expected 0 actual 2 at 2",
                "arithmetic/review-total error review_litigation/litigation_after_reconsideration/total expected 3 actual 4 at 4"});
    CHECK(messages_of(report, rule, Language::zh)[0] ==
          "“行政复议”一组：1+0+0+0=1，“总计”写的是0。请核对这一组，改正写错的数。");
    CHECK(messages_of(report, rule, Language::en)[0] ==
          "In group “行政复议”: 1+0+0+0=1, but “总计” says 0. Check this group and correct the wrong number.");
}

TEST_CASE("review-total: a blank total is not compared, an unread one cannot be") {
    ReportBuilder builder("2019");
    builder.set("review_litigation/reconsideration/upheld", 1).blank("review_litigation/reconsideration/total");
    CHECK(outcome_of(builder.build(), rule) == "passed");
    builder.unread("review_litigation/reconsideration/total");
    const Report report = builder.build();
    CHECK(outcome_of(report, rule) == "could-not-run");
    CHECK(reason_of(report, rule, Language::en) ==
          "1 of 3 could not be checked, because a number in them was not read: group “行政复议”.");
}

TEST_CASE("review-total: without the table it does not apply") {
    ReportBuilder builder("2019");
    const Report report = builder.no_table("review_litigation").build();
    CHECK(outcome_of(report, rule) == "not-applicable");
}
