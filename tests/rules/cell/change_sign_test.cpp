#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/change-sign";
constexpr std::string_view change = "active_disclosure/item_5/administrative_licensing/change";

Cell three(bool has_sign) {
    Cell cell;
    cell.state = CellState::number;
    cell.value = Number::whole(3);
    cell.has_sign = has_sign;
    return cell;
}

}  // namespace

TEST_CASE("change-sign: a sign, or a plain 0, is fine") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(findings_of(builder.write(change, U"+3", three(true)).build()) == Lines{});
    builder.set("active_disclosure/item_5/administrative_licensing/previous_year_items", 3);
    CHECK(findings_of(builder.set(change, -3).build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("change-sign: an increase without its plus") {
    ReportBuilder builder("2019");
    const Report report = builder.write(change, U"3", three(false)).build();
    CHECK(findings_of(report) ==
          Lines{"cell/change-sign info active_disclosure/item_5/administrative_licensing/change actual 3 at 3"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（五）项“行政许可”行的“本年增/减”写的是3，没有正负号。增加请写“+3”，减少请写“-3”。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"“本年增/减” of row “行政许可” of 第二十条第（五）项 says 3 without a sign. Write +3 for an increase, -3 for a decrease."});
}

TEST_CASE("change-sign: the habit of leaving it out is one finding") {
    ReportBuilder builder("2019");
    builder.write(change, U"3", three(false));
    const Report report = builder.write("active_disclosure/item_6/administrative_penalty/change", U"3", three(false)).build();
    CHECK(findings_of(report) ==
          Lines{"cell/change-sign info active_disclosure/item_5/administrative_licensing/change,active_disclosure/item_6/administrative_penalty/change at 3,3"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"有2格没有写正负号：第二十条第（五）项“行政许可”行的“本年增/减”、第二十条第（六）项“行政处罚”行的“本年增/减”。增加请写“+”，减少请写“-”。"});
}

TEST_CASE("change-sign: other columns need none") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.set("active_disclosure/item_5/administrative_licensing/decisions", 3).build()) == Lines{});
}

TEST_CASE("change-sign: the edition of 2021 has no such column") {
    ReportBuilder builder("2021");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
    CHECK(reason_of(builder.build(), rule, Language::zh) == "这一版格式没有这样的栏目。");
}

TEST_CASE("change-sign: an unread change leaves it incomplete, a missing table makes it not applicable") {
    ReportBuilder builder("2019");
    CHECK(outcome_of(builder.unread(change).build(), rule) == "could-not-run");
    CHECK(outcome_of(builder.no_table("active_disclosure").build(), rule) == "not-applicable");
}
