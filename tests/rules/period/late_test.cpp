#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "period/late";
Lines at(std::string_view place) { return {"period/late info at " + std::string(place)}; }
TextReport government() { return TextReport().title("某县人民政府2022年政府信息公开工作年度报告"); }
}  // namespace

TEST_CASE("late: a department by the end of January, a government by the end of March") {
    CHECK(found(TextReport().signed_with("某县示例局\n2023年1月31日\n")) == Lines{});
    CHECK(found(TextReport().signed_with("某县示例局\n2023年2月1日\n")) == at("2023年2月1日"));
    CHECK(found(government().signed_with("2023年3月31日\n")) == Lines{});
    CHECK(found(government().signed_with("2023年4月1日\n")) == at("2023年4月1日"));
    CHECK(ended(TextReport().signed_with("2023年1月31日\n（此件公开发布）\n"), rule) == "passed");
}

TEST_CASE("late: a date of publication that a page names") {
    CHECK(found(TextReport().only(0, "发布日期：2023-02-14 来源：办公室")) == at("2023-02-14"));
}

TEST_CASE("late: no date, no finding") {
    CHECK(ended(TextReport(), rule) == "not-applicable");
    CHECK(ended(TextReport().says(1, "2023年6月1日起施行新的办法。"), rule) == "not-applicable");
}
