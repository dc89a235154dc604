#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

// An input that is no report has no Report: the entry points' own tests cover that answer.
TEST_CASE("not-a-report: whatever could be read as a report passes") {
    ReportBuilder builder("2019");
    CHECK(outcome_of(builder.build(), "reading/not-a-report") == "passed");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.build(), "reading/not-a-report") == "passed");
}
