#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
Lines at(std::string_view place) { return {"period/year warning at " + std::string(place)}; }
}  // namespace

TEST_CASE("year: a sentence on this year's work that names another year") {
    CHECK(found_with("2021年，我局发布信息12条。") == at("2021年"));
    CHECK(found_with("2021年未收到政府信息公开申请。") == at("2021年"));
    CHECK(found(TextReport().only(6, "2021年，没有收取政府信息公开信息处理费。")) == at("2021年"));
    CHECK(found(TextReport().says(5, "2021年，我局政府信息公开工作还存在一些不足。")) == at("2021年"));
    CHECK(found_with("（二）2021年度我局收到政府信息公开申请7件。") == at("2021年"));
    CHECK(told(TextReport().says(1, "2021年，我局发布信息2条。"), "period/year", Language::zh) ==
          Lines{"这是2022年度的报告，正文却写“2021年，我局发布信息2条。”。请核对年份2021是否沿用了旧稿。"});
}

TEST_CASE("year: a signature before the year was over") {
    CHECK(found(TextReport().signed_with("某县示例局\n2022年1月20日\n")) == at("2022年1月20日"));
    CHECK(found(TextReport().signed_with("某县示例局\n2023年1月20日\n")) == Lines{});
}

TEST_CASE("year: comparisons, plans, histories and titles name other years rightly") {
    for (const std::string_view sentence : {"2022年，我局发布信息12条。", "2021年印发的制度继续有效。", "2021年以来，我局坚持公开。", "与2021年相比，发布信息增加12条。", "2021年4月起试行。",
                                            "按照《2021年政务公开工作要点》，我局完善制度。", "2021年收到申请7件，2022年收到政府信息公开申请136件。", "2021年转结政府信息公开申请5件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
    CHECK(found(TextReport().says(5, "2023年，我局将丰富解读形式。")) == Lines{});
}
