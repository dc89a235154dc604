#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("placeholder: what a template leaves to be filled in") {
    const auto at = [](std::string_view text) { return Lines{"structure/placeholder warning at " + std::string(text)}; };
    CHECK(found(TextReport().says(5, "（文字描述）")) == at("（文字描述）"));
    CHECK(found_with("XX局认真贯彻落实条例。") == at("XX"));
    CHECK(found_with("××年，全局扎实推进公开。") == at("××"));
    CHECK(found_with("请与ＸＸ办公室联系。") == at("ＸＸ"));
    CHECK(found_with("联系人为____，请来电。") == at("____"));
    CHECK(found_with("于X年起试行。") == at("X"));
}

TEST_CASE("placeholder: addresses, models and one cross between words") {
    for (const std::string_view sentence : {"网址为http://xxgk.example.gov.cn/col/col1_2.html，邮箱xxgk@example.gov.cn。", "会议室面积为3×5米。", "使用MAXX型设备。", "文件名为a_b___c。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}
