#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/table-missing";
}

TEST_CASE("table-missing: three tables, nothing to report") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("table-missing: one error for the table and none for its rows, cells and sums") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder(edition);
        const Report report = builder.no_table("applications").build();
        CHECK(findings_of(report) == Lines{"structure/table-missing error at 三、收到和处理政府信息公开申请情况"});
        CHECK(messages_of(report, rule, Language::zh) ==
              Lines{"没有找到“三、收到和处理政府信息公开申请情况”的表。请按规定格式补上，没有发生的填0。"});
        CHECK(messages_of(report, rule, Language::en) ==
              Lines{"Nothing was found of the table of section “三、收到和处理政府信息公开申请情况”. "
                    "Add it as the form prints it, with 0 where nothing happened."});
        for (const char* sums : {"arithmetic/row-total", "arithmetic/processed-total", "arithmetic/balance"})
            CHECK(outcome_of(report, sums) == "not-applicable");
        CHECK(outcome_of(report, "arithmetic/review-total") == "passed");
    }
}

TEST_CASE("table-missing: without its section's heading there is no place to point at") {
    ReportBuilder builder("2021");
    const Report report = builder.no_table("review_litigation").no_heading(4).build();
    CHECK(findings_of(report) == Lines{"structure/section-missing error", "structure/table-missing error"});
}
