#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/section-heading";
}

TEST_CASE("section-heading: statutory headings are fine") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("section-heading: another wording is quoted beside the statutory one") {
    ReportBuilder builder("2019");
    const Report report = builder.heading(5, U"五、存在的主要问题\n及改进措施", 5, true).build();
    CHECK(findings_of(report) == Lines{"structure/section-heading warning at 五、存在的主要问题\n及改进措施"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"标题写的是“五、存在的主要问题及改进措施”，规定的标题是“五、存在的主要问题及改进情况”。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"The heading says “五、存在的主要问题及改进措施”; the form's heading is “五、存在的主要问题及改进情况”."});
}
