#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("section-empty: section five without a word, or with 无 alone") {
    const Lines told_once{"structure/section-empty warning at 五、存在的主要问题及改进情况"};
    CHECK(found(TextReport().only(5, "")) == told_once);
    CHECK(found(TextReport().only(5, "无。")) == told_once);
    CHECK(found(TextReport().only(5, "（无）")) == told_once);
    CHECK(found(TextReport().only(5, "暂无")) == told_once);
}

TEST_CASE("section-empty: short is not empty, and section six may say 无") {
    CHECK(found(TextReport().only(5, "无专职人员，将予配备。")) == Lines{});
    CHECK(found(TextReport("2019").only(6, "无。")) == Lines{});
    CHECK(ended(TextReport(), "structure/section-empty") == "passed");
}
