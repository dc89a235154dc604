#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/fraction";

Cell half(std::uint8_t decimals) {
    Cell cell;
    cell.state = CellState::number;
    cell.value = Number::millionths(28'500'000);
    cell.decimals = decimals;
    return cell;
}

}  // namespace

TEST_CASE("fraction: an amount has decimals") {
    ReportBuilder builder("2019");
    builder.write("active_disclosure/item_9/centralized_procurement/amount", U"28.5000", half(4));
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("fraction: a count is whole") {
    ReportBuilder builder("2019");
    const Report report = builder.write("active_disclosure/item_9/centralized_procurement/projects", U"28.5", half(1)).build();
    CHECK(findings_of(report) ==
          Lines{"cell/fraction error active_disclosure/item_9/centralized_procurement/projects actual 28.5 at 28.5"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（九）项“政府集中采购”行的“采购项目数量”是28.5，这一格应当是整数。请核对后改正。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"“采购项目数量” of row “政府集中采购” of 第二十条第（九）项 is 28.5, but must be a whole number. Check and correct it."});
}

TEST_CASE("fraction: a change is a count too, and 3.0 is whole") {
    ReportBuilder builder("2019");
    Cell signed_half = half(1);
    signed_half.has_sign = true;
    builder.write("active_disclosure/item_5/administrative_licensing/change", U"+28.5", signed_half);
    Cell whole = half(1);
    whole.value = Number::whole(3);
    builder.write("active_disclosure/item_5/administrative_licensing/decisions", U"3.0", whole);
    CHECK(findings_of(builder.build()) ==
          Lines{"cell/fraction error active_disclosure/item_5/administrative_licensing/change actual 28.5 at +28.5"});
}

TEST_CASE("fraction: unread cells leave it incomplete, missing tables make it not applicable") {
    ReportBuilder builder("2021");
    CHECK(outcome_of(builder.unread("active_disclosure/item_8/administrative_fees/amount").build(), rule) == "passed");
    CHECK(outcome_of(builder.unread("applications/granted/total").build(), rule) == "could-not-run");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
}
