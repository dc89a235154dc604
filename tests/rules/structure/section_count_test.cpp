#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/section-count";
const std::string all_six = "全文内容包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项";
}  // namespace

TEST_CASE("section-count: six listed, six named, in several ways") {
    for (const std::string_view ending : {"等六个部分。", "六部分组成。", "等6个部分。", "，共六大部分。", "。"}) {
        CAPTURE(ending);
        CHECK(found(TextReport().only(0, all_six + std::string(ending))) == Lines{});
    }
    CHECK(ended(TextReport().only(0, all_six + "等六个部分。"), rule) == "passed");
    CHECK(ended(TextReport().only(0, all_six + "。"), rule) == "not-applicable");
}

TEST_CASE("section-count: another number than listed") {
    CHECK(found(TextReport().only(0, all_six + "等五个部分。")) == Lines{"structure/section-count warning expected 6 actual 5 at 等五个部分"});
    CHECK(found(TextReport().only(0, all_six + "7部分组成。")) == Lines{"structure/section-count warning expected 6 actual 7 at 7部分"});
    CHECK(told(TextReport().only(0, all_six + "等五个部分。"), rule, Language::zh) == Lines{"正文写“等五个部分”，前面列出的却是六个部分。请改正。"});
}

TEST_CASE("section-count: parts that are no sections of the report") {
    CHECK(found_with("我局机关内设办公室等五个部门，负责公开的部分工作。") == Lines{});
    CHECK(found(TextReport().only(0, all_six + "和附表等七个部分。")) == Lines{});
}
