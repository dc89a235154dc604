#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "arithmetic/disclosure";
}

TEST_CASE("disclosure 2019: more newly disclosed than disclosed in all") {
    ReportBuilder builder("2019");
    builder.set("active_disclosure/item_1/normative_documents/made", 200);
    builder.set("active_disclosure/item_1/normative_documents/disclosed", 116);
    const Report report = builder.set("active_disclosure/item_1/normative_documents/total_disclosed", 3).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/disclosure warning active_disclosure/item_1/normative_documents/disclosed,"
                "active_disclosure/item_1/normative_documents/total_disclosed at 116,3"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（一）项“规范性文件”行：“本年新公开数量”是116，大于“对外公开总数量”的3。请核对后改正。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"In row “规范性文件” of 第二十条第（一）项: “本年新公开数量” is 116, more than “对外公开总数量”, which is 3. "
                "Check and correct them."});
}

TEST_CASE("disclosure 2019: a number of items below 0") {
    ReportBuilder builder("2019");
    builder.set("active_disclosure/item_5/administrative_licensing/previous_year_items", 2);
    builder.set("active_disclosure/item_5/administrative_licensing/change", -3);
    builder.set("active_disclosure/item_6/administrative_penalty/change", -1);
    builder.set("active_disclosure/item_8/administrative_fees/change", -1);
    const Report report = builder.build();
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（五）项“行政许可”行：“上一年项目数量”加“本年增/减”，2-3=-1，小于0。请核对后改正。",
                "第二十条第（六）项“行政处罚”行：“上一年项目数量”加“本年增/减”，0-1=-1，小于0。请核对后改正。",
                "第二十条第（八）项“行政事业性收费”行：“上一年项目数量”加“本年增/减”，0-1=-1，小于0。请核对后改正。"});
    CHECK(messages_of(report, rule, Language::en)[0] ==
          "In row “行政许可” of 第二十条第（五）项: “上一年项目数量” plus “本年增/减” is 2-3=-1, below 0. Check and correct them.");
    CHECK(findings_of(report).size() == 3);
    CHECK(verdict_of(report) == Verdict::pass);
}

TEST_CASE("disclosure 2019: equal numbers and a change down to 0 are fine") {
    ReportBuilder builder("2019");
    builder.set("active_disclosure/item_1/regulations/disclosed", 5);
    builder.set("active_disclosure/item_1/regulations/total_disclosed", 5);
    builder.set("active_disclosure/item_5/administrative_licensing/previous_year_items", 3);
    builder.set("active_disclosure/item_5/administrative_licensing/change", -3);
    CHECK(findings_of(builder.build()) == Lines{});
}

TEST_CASE("disclosure 2021: more issued than in force") {
    ReportBuilder builder("2021");
    builder.set("active_disclosure/item_1/regulations/issued", 3).set("active_disclosure/item_1/regulations/in_force", 3);
    CHECK(findings_of(builder.build()) == Lines{});
    builder.set("active_disclosure/item_1/regulations/issued", 4);
    CHECK(findings_of(builder.build()) ==
          Lines{"arithmetic/disclosure warning active_disclosure/item_1/regulations/issued,"
                "active_disclosure/item_1/regulations/in_force at 4,3"});
}

TEST_CASE("disclosure: a blank bound is not compared, an unread one cannot be") {
    ReportBuilder builder("2021");
    builder.set("active_disclosure/item_1/regulations/issued", 3).blank("active_disclosure/item_1/regulations/in_force");
    CHECK(outcome_of(builder.build(), rule) == "passed");
    builder.unread("active_disclosure/item_1/regulations/in_force");
    CHECK(outcome_of(builder.build(), rule) == "could-not-run");
}

TEST_CASE("disclosure: without the table it does not apply") {
    ReportBuilder builder("2019");
    CHECK(outcome_of(builder.no_table("active_disclosure").build(), rule) == "not-applicable");
}
