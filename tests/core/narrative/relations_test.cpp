// How the counts of a text are set against each other: parts of a whole, shares, and changes from year to year.
#include <doctest/doctest.h>

#include <string>

#include "nianbao/check.hpp"
#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

std::unique_ptr<CheckResult> check_prose(const std::string& prose) {
    return check_text("某县示例局2022年政府信息公开工作年度报告\n一、总体情况\n" + prose + "\n二、主动公开政府信息情况\n");
}

const std::string greatest = "99999999999件";

}  // namespace

TEST_CASE("relations: the share of a change of the greatest numbers is set against each of them") {
    const auto result = check_prose("收到政府信息公开申请" + greatest + "，同比增加99999999998件，增长99%。");
    const auto& changes = result->report.narrative.changes;
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].amount == Number::whole(99'999'999'998));
    CHECK(changes[1].amount == Number::whole(99));
    CHECK(changes[1].before == Number::whole(1));
}

TEST_CASE("relations: parts whose sum is beyond what can be told are parts, and more than their whole") {
    std::string prose = "收到政府信息公开申请" + greatest + "，其中网上" + greatest;
    for (int i = 0; i < 120; ++i) prose += "、信函" + greatest;
    const auto result = check_prose(prose + "。");
    const Narrative& narrative = result->report.narrative;
    REQUIRE(narrative.breakdowns.size() == 1);
    CHECK(narrative.breakdowns[0].parts.size() == 121);
    Number sum;
    for (const std::uint32_t part : narrative.breakdowns[0].parts) sum += narrative.counts[part].value;
    CHECK(sum > narrative.counts[narrative.breakdowns[0].whole].value);
}
