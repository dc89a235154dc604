#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("percentage: shares of a number of the passage or of a total of the tables, rounded or cut off") {
    for (const std::string_view sentence : {"办结政府信息公开申请129件，其中予以公开10件，占7.75%。", "办结政府信息公开申请129件，不予公开47件，占36.4%；无法提供32件，占24.8%。",
                                            "共发布信息762条，其中动态258条，占33.9%。", "共发布信息762条，其中动态258条，占33.8%。", "共发布信息300条，其中动态100条，占比33%。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), "narrative/percentage") == "passed");
    }
}

TEST_CASE("percentage: a share of nothing") {
    CHECK(found_with("共发布信息762条，其中动态258条，占39.3%。") == Lines{"narrative/percentage warning actual 39.3 at 39.3%,258条"});
    CHECK(found_with("办结政府信息公开申请129件，不予公开47件，占63.4%。") == Lines{"narrative/percentage warning actual 63.4 at 63.4%,47件"});
    CHECK(told(TextReport().says(1, "共发布信息762条，其中动态258条，占39.3%。"), "narrative/percentage", Language::zh) ==
          Lines{"正文“共发布信息762条，其中动态258条，占39.3%。”：258与同段各数、表中各合计相比，都不是39.3%。例如258÷762=33.9%。"});
}

TEST_CASE("percentage: rates, and shares whose whole the text does not give") {
    for (const std::string_view sentence : {"收到政府信息公开申请136件，按时答复率100%。", "网站访问12件次，占全省总量的3.7%。", "满意度达到98.6%。", "动态12条，占百分之八十。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("percentage: behind a bracket, and of two that are named together") {
    CHECK(found_with("办结政府信息公开申请129件，无法提供32件（其中征地类30件），占24.8%。") == Lines{});
    CHECK(found_with("办结政府信息公开申请129件，无法提供32件（其中征地类30件），占42.8%。") != Lines{});
    CHECK(found_with("共发布信息762条，其中动态200条、公告58条，两项占33.9%。") == Lines{});
}

TEST_CASE("percentage: in front of its count, and in a list") {
    CHECK(found_with("公开信息80条，动态类占45%，共36条；公告类占30%，共24条；其他类占25%，共20条。") == Lines{});
    CHECK(found_with("公开信息25条，占比60%的15条为动态，占比8%的2条为公告。") == Lines{});
    CHECK(found_with("公开信息64条，动态、公告、解读分别为22条、19条、23条，占总量的34.4%、29.7%、35.9%。") == Lines{});
    CHECK(found_with("公开信息80条，其中动态36条，占54%；公告24条，占30%。") != Lines{});
}
