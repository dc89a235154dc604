#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "arithmetic/balance";

ReportBuilder balanced(std::string_view edition) {
    ReportBuilder builder(edition);
    const auto both = [&](std::string row, std::int64_t value) {
        builder.set("applications/" + row + "/natural_person", value).set("applications/" + row + "/total", value);
    };
    both("new_received", 130);
    both("carried_over", 6);
    both("granted", 124);
    both("processed_total", 124);
    both("carried_forward", 12);
    return builder;
}

}  // namespace

TEST_CASE("balance: columns in balance are left alone") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = balanced(edition);
        const Report report = builder.build();
        CHECK(findings_of(report) == Lines{});
        CHECK(outcome_of(report, rule) == "passed");
    }
}

TEST_CASE("balance: both sums are shown, all pairs that would do are listed and none is blamed") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = balanced(edition);
        const Report report = builder.set("applications/carried_forward/natural_person", 11)
                                  .set("applications/carried_forward/total", 11).build();
        CHECK(findings_of(report) ==
              Lines{"arithmetic/balance error applications/new_received/natural_person,applications/new_received/total,"
                    "applications/carried_over/natural_person,applications/carried_over/total,"
                    "applications/carried_forward/natural_person,applications/carried_forward/total at 130,130,6,6,11,11,124,124"});
        CHECK(messages_of(report, rule, Language::zh)[0] ==
              "“自然人”列：“一、本年新收政府信息公开申请数量”加“二、上年结转政府信息公开申请数量”，130+6=136；"
              "“（七）总计”加“四、结转下年度继续办理”，124+11=135。两边应当相等，请核对后改正。");
        CHECK(messages_of(report, rule, Language::en)[0] ==
              "In column “自然人”: “一、本年新收政府信息公开申请数量” plus “二、上年结转政府信息公开申请数量” is 130+6=136; "
              "“（七）总计” plus “四、结转下年度继续办理” is 124+11=135. Both must be equal: check and correct them.");
    }
}

TEST_CASE("balance: a blank counts as 0") {
    ReportBuilder builder = balanced("2019");
    builder.blank("applications/carried_over/legal_service_institution");
    builder.blank("applications/carried_forward/legal_service_institution");
    const Report report = builder.build();
    CHECK(outcome_of(report, rule) == "passed");
}

TEST_CASE("balance: an unread cell leaves its column unchecked") {
    ReportBuilder builder = balanced("2021");
    const Report report = builder.unread("applications/carried_over/other_organization").build();
    CHECK(findings_of(report) == Lines{});
    CHECK(outcome_of(report, rule) == "could-not-run");
    CHECK(reason_of(report, rule, Language::zh) == "共7处，其中1处有没读出的数，无法核对：“其他”列。");
}

TEST_CASE("balance: without the table it does not apply") {
    ReportBuilder builder("2019");
    const Report report = builder.no_table("applications").build();
    CHECK(outcome_of(report, rule) == "not-applicable");
}
