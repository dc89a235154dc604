#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/amount-precision";
constexpr std::string_view procurement = "active_disclosure/item_9/centralized_procurement/amount";

Cell amount(std::int64_t millionths, Unit unit, std::uint8_t decimals) {
    Cell cell;
    cell.state = CellState::number;
    cell.value = Number::millionths(millionths);
    cell.unit = unit;
    cell.decimals = decimals;
    return cell;
}

std::string message(std::u32string text, const Cell& cell, Language language) {
    ReportBuilder builder("2019");
    const Report report = builder.write(procurement, std::move(text), cell).build();
    const Lines messages = messages_of(report, rule, language);
    REQUIRE(messages.size() == 1);
    return messages[0];
}

}  // namespace

TEST_CASE("amount-precision: four decimals and a plain 0 are fine") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.build()) == Lines{});
    builder.write(procurement, U"25.6835", amount(25'683'500, Unit::none, 4));
    CHECK(findings_of(builder.build()) == Lines{});
    builder.write(procurement, U"1259.8000万元", amount(1'259'800'000, Unit::ten_thousand_yuan, 4));
    CHECK(findings_of(builder.build()) == Lines{});
    builder.write(procurement, U"0.0", amount(0, Unit::none, 1));
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("amount-precision: fewer decimals are completed in the message") {
    ReportBuilder builder("2019");
    const Report report = builder.write(procurement, U"1259.80 万元", amount(1'259'800'000, Unit::ten_thousand_yuan, 2)).build();
    CHECK(findings_of(report) ==
          Lines{"cell/amount-precision info active_disclosure/item_9/centralized_procurement/amount actual 1259.8 at 1259.80 万元"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"第二十条第（九）项“政府集中采购”行的“采购总金额”写的是“1259.80万元”，应当以万元为单位保留4位小数，写作1259.8000。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"“采购总金额” of row “政府集中采购” of 第二十条第（九）项 says “1259.80万元”; amounts are given in 万元 to 4 decimals: 1259.8000."});
    CHECK(message(U"28", amount(28'000'000, Unit::none, 0), Language::zh).ends_with("，写作28.0000。"));
    CHECK(message(U"25.68350", amount(25'683'500, Unit::none, 5), Language::zh).ends_with("，写作25.6835。"));
}

TEST_CASE("amount-precision: an amount with more decimals is not rounded for the reader") {
    CHECK(message(U"25.68351", amount(25'683'510, Unit::none, 5), Language::zh).ends_with("应当以万元为单位保留4位小数。"));
    CHECK(message(U"25.68351", amount(25'683'510, Unit::none, 5), Language::en).ends_with("amounts are given in 万元 to 4 decimals."));
}

TEST_CASE("amount-precision: an unread amount leaves it incomplete, a missing table makes it not applicable") {
    ReportBuilder builder("2019");
    CHECK(outcome_of(builder.unread(procurement).build(), rule) == "could-not-run");
    CHECK(outcome_of(builder.no_table("active_disclosure").build(), rule) == "not-applicable");
}
