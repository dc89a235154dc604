#include <doctest/doctest.h>

#include "rules/dates.hpp"
#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "period/range";
Lines at(std::string_view place) { return {"period/range error at " + std::string(place)}; }
}  // namespace

TEST_CASE("period: the whole of the report's year, in several ways") {
    for (const std::string_view text : {"数据的统计期限为2022年1月1日至2022年12月31日。", "所列数据的统计期限自2022年1月1日起，至12月31日止。", "本报告统计时间为2022 年 1 月 1 日—12 月 31 日。",
                                        "数据统计期限为二〇二二年一月一日至二〇二二年十二月三十一日。", "数据统计期限：2022.1.1-2022.12.31。", "数据统计期限为2022-01-01至2022-12-31。"}) {
        CAPTURE(text);
        CHECK(found(TextReport().only(0, text)) == Lines{});
        CHECK(ended(TextReport().only(0, text), rule) == "passed");
    }
    CHECK(ended(TextReport().only(0, "本报告按规定编制。"), rule) == "not-applicable");
}

TEST_CASE("period: another year, other days, and days that do not exist") {
    CHECK(found(TextReport().only(0, "数据的统计期限为2021年1月1日至2021年12月31日。")) == at("2021年1月1日至2021年12月31日"));
    CHECK(found(TextReport().only(0, "数据的统计期限为2021年1月1日至2022年12月31日。")) == at("2021年1月1日至2022年12月31日"));
    CHECK(found(TextReport().only(0, "数据的统计期限为2022年1月1日至2022年12月30日。")) == at("2022年1月1日至2022年12月30日"));
    CHECK(found(TextReport().only(0, "数据的统计期限为2022年1月1日至2022年12月32日。")) == at("2022年1月1日至2022年12月32日"));
    CHECK(told(TextReport().only(0, "数据的统计期限为2022年1月1日至2022年12月32日。"), rule, Language::zh) ==
          Lines{"统计期限写的是2022年1月1日至2022年12月32日，其中有不存在的日期；应当是2022年1月1日至2022年12月31日。请改正。"});
}

TEST_CASE("period: other dates, and terms of other things") {
    CHECK(found_with("答复期限为20个工作日，自2022年3月1日起施行，至2022年5月31日试行。") == Lines{});
    CHECK(found_with("2022年5月16日至20日开展培训。") == Lines{});
}

TEST_CASE("dates: found, measured by the calendar, ordered") {
    const auto date = next_date(U"自2020年2月30日起", 0);
    REQUIRE(date.has_value());
    CHECK(date->year == 2020);
    CHECK(date->month == 2);
    CHECK(date->day == 30);
    CHECK_FALSE(date->exists());
    CHECK(next_date(U"2020年2月29日", 0)->exists());
    CHECK_FALSE(next_date(U"2021年2月29日", 0)->exists());
    CHECK(next_date(U"二〇二一年十月二十一日", 0)->day == 21);
    CHECK(next_date(U"二〇二一年十二月三十一日", 0)->day == 31);
    CHECK(next_date(U"二〇二一年十月十日", 0)->month == 10);
    CHECK(next_date(U"二〇二一年三月二十日", 0)->day == 20);
    CHECK_FALSE(next_date(U"二〇二一年三百月二十日", 0).has_value());
    CHECK(next_date(U"三十一日，12月31日", 0)->month == 12);
    CHECK_FALSE(next_date(U"2021年12月", 0).has_value());
    CHECK(next_date(U"2020年12月31日", 0)->before(*next_date(U"2021年1月1日", 0)));
}
