#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "cell/negative";
}

TEST_CASE("negative: a change may be below 0") {
    ReportBuilder builder("2019");
    builder.set("active_disclosure/item_8/administrative_fees/previous_year_items", 3);
    builder.set("active_disclosure/item_8/administrative_fees/change", -3);
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("negative: a count may not") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder(edition);
        const Report report = builder.set("active_disclosure/item_6/administrative_penalty/decisions", -3).build();
        CHECK(findings_of(report) ==
              Lines{"cell/negative error active_disclosure/item_6/administrative_penalty/decisions actual -3 at -3"});
    }
}

TEST_CASE("negative: nor an amount of money") {
    ReportBuilder builder("2021");
    Cell amount;
    amount.state = CellState::number;
    amount.value = Number::millionths(-500'000);
    amount.decimals = 4;
    amount.has_sign = true;
    const Report report = builder.write("active_disclosure/item_8/administrative_fees/amount", U"-0.5000", amount).build();
    CHECK(findings_of(report) ==
          Lines{"cell/negative error active_disclosure/item_8/administrative_fees/amount actual -0.5 at -0.5000"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（八）项“行政事业性收费”行的“本年收费金额”是-0.5，这一格不应小于0。请核对后改正。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"“本年收费金额” of row “行政事业性收费” of 第二十条第（八）项 is -0.5, which cannot be below 0. Check and correct it."});
}

TEST_CASE("negative: unread cells leave it incomplete, missing tables make it not applicable") {
    ReportBuilder builder("2019");
    builder.unread("active_disclosure/item_5/administrative_licensing/change");
    CHECK(outcome_of(builder.build(), rule) == "passed");
    builder.unread("active_disclosure/item_5/administrative_licensing/decisions");
    CHECK(outcome_of(builder.build(), rule) == "could-not-run");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
}
