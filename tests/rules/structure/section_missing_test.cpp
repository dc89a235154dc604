#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/section-missing";
}

TEST_CASE("section-missing: all six are there") {
    ReportBuilder builder("2021");
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("section-missing: those that are missing are listed once") {
    ReportBuilder builder("2021");
    const Report report = builder.no_heading(4).no_heading(6).build();
    CHECK(findings_of(report) == Lines{"structure/section-missing error"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"没有找到“四、政府信息公开行政复议、行政诉讼情况”、“六、其他需要报告的事项”的标题。请补上缺少的部分，没有内容的写“无”。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"No heading was found for “四、政府信息公开行政复议、行政诉讼情况”, “六、其他需要报告的事项”. "
                "Add what is missing, with 无 (none) where there is nothing to report."});
}

TEST_CASE("section-missing: a heading in another wording is not missing") {
    ReportBuilder builder("2019");
    const Report report = builder.heading(5, U"五、存在的主要问题及改进措施", 5, true).build();
    CHECK(outcome_of(report, rule) == "passed");
}
