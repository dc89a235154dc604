#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/section-order";
}

TEST_CASE("section-order: in order, with or without numbers, is fine") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.build()) == Lines{});
    builder.heading(2, U"主动公开政府信息情况", 0, false).no_heading(5);
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("section-order: two headings changed about blame one of them") {
    ReportBuilder builder("2019");
    const Report report = builder.order({1, 2, 4, 3, 5, 6}).build();
    CHECK(findings_of(report) == Lines{"structure/section-order error at 四、政府信息公开行政复议、行政诉讼情况"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“四、政府信息公开行政复议、行政诉讼情况”没有按规定的次序排列。请移到相应的位置。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"“四、政府信息公开行政复议、行政诉讼情况” is out of order. Move it to the right place."});
}

TEST_CASE("section-order: the one heading that was moved is blamed, not all it passed") {
    ReportBuilder builder("2021");
    CHECK(findings_of(builder.order({2, 3, 4, 5, 6, 1}).build()) == Lines{"structure/section-order error at 一、总体情况"});
    CHECK(findings_of(builder.order({6, 1, 2, 3, 4, 5}).build()) == Lines{"structure/section-order error at 六、其他需要报告的事项"});
}

TEST_CASE("section-order: a wrong number is told with the right one") {
    ReportBuilder builder("2021");
    const Report report = builder.heading(5, U"四、存在的主要问题及改进情况", 4, false).build();
    CHECK(findings_of(report) == Lines{"structure/section-order error at 四、存在的主要问题及改进情况"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“四、存在的主要问题及改进情况”的编号不对，应当是“五、存在的主要问题及改进情况”。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"“四、存在的主要问题及改进情况” has the wrong number; it should be “五、存在的主要问题及改进情况”."});
}

TEST_CASE("section-order: where a section is left out and the rest numbered on, that section is the cause") {
    ReportBuilder builder("2021");
    builder.no_heading(4).heading(5, U"四、存在的主要问题及改进情况", 4, false).heading(6, U"五、其他需要报告的事项", 5, false);
    CHECK(findings_of(builder.build()) == Lines{"structure/section-missing error"});
}

TEST_CASE("section-order: several wrong numbers are one finding") {
    ReportBuilder builder("2021");
    builder.heading(5, U"六、存在的主要问题及改进情况", 6, false).heading(6, U"七、其他需要报告的事项", 7, false);
    const Report report = builder.build();
    CHECK(findings_of(report) == Lines{"structure/section-order error at 六、存在的主要问题及改进情况,七、其他需要报告的事项"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“六、存在的主要问题及改进情况”的编号不对，应当是“五、存在的主要问题及改进情况”；"
                "“七、其他需要报告的事项”的编号不对，应当是“六、其他需要报告的事项”。"});
}
