#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/amount-unit";
constexpr std::string_view fees = "active_disclosure/item_8/administrative_fees/amount";

Cell amount(std::int64_t millionths, Unit unit, std::uint8_t decimals) {
    Cell cell;
    cell.state = CellState::number;
    cell.value = Number::millionths(millionths);
    cell.unit = unit;
    cell.decimals = decimals;
    return cell;
}

}  // namespace

TEST_CASE("amount-unit: 万元 written again is no contradiction") {
    ReportBuilder builder("2021");
    builder.write(fees, U"25.1000 万元", amount(25'100'000, Unit::ten_thousand_yuan, 4));
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("amount-unit: another unit is shown with its conversion, and not blamed for its decimals as well") {
    ReportBuilder builder("2021");
    Report report = builder.write(fees, U"251000元", amount(25'100'000, Unit::yuan, 0)).build();
    CHECK(findings_of(report) ==
          Lines{"cell/amount-unit warning active_disclosure/item_8/administrative_fees/amount actual 25.1 at 251000元"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（八）项“行政事业性收费”行的“本年收费金额”的单位应当是万元：251000元 = 25.1万元。请换算成万元填写。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"“本年收费金额” of row “行政事业性收费” of 第二十条第（八）项 must be in 万元: 251000元 = 25.1万元. Write it in 万元."});
    report = builder.write(fees, U"1.2 亿元", amount(12'000'000'000, Unit::hundred_million_yuan, 1)).build();
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（八）项“行政事业性收费”行的“本年收费金额”的单位应当是万元：1.2亿元 = 12000万元。请换算成万元填写。"});
}

TEST_CASE("amount-unit: a counter is no unit of money") {
    ReportBuilder builder("2021");
    const Report report = builder.write(fees, U"3件", amount(3'000'000, Unit::counter, 0)).build();
    CHECK(findings_of(report) ==
          Lines{"cell/amount-unit warning active_disclosure/item_8/administrative_fees/amount actual 3 at 3件"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（八）项“行政事业性收费”行的“本年收费金额”写的是“3件”，这一格是金额，单位是万元。请核对后改正。"});
}

TEST_CASE("amount-unit: counts may carry their counter") {
    ReportBuilder builder("2019");
    Cell counted = amount(3'000'000, Unit::counter, 0);
    builder.write("active_disclosure/item_9/centralized_procurement/projects", U"3个", counted);
    CHECK(findings_of(builder.build()) == Lines{});
}

TEST_CASE("amount-unit: an unread amount leaves it incomplete, a missing table makes it not applicable") {
    ReportBuilder builder("2021");
    CHECK(outcome_of(builder.unread("applications/granted/total").build(), rule) == "passed");
    CHECK(outcome_of(builder.unread(fees).build(), rule) == "could-not-run");
    CHECK(outcome_of(builder.no_table("active_disclosure").build(), rule) == "not-applicable");
    CHECK(reason_of(builder.build(), rule, Language::zh) == "没有找到这样的表。");
}
