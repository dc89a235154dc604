#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("personal-information: numbers of identity cards and mobile telephones") {
    // An example of the standard GB 11643, with a check figure that fits.
    CHECK(found_with("申请人的身份证号为11010519491231002X，已核对。") == Lines{"text/personal-information warning at 11010519491231002X"});
    CHECK(found_with("请致电13800000000咨询。") == Lines{"text/personal-information warning at 13800000000"});
    CHECK(found_with("请致电１３８００００００００咨询。") == Lines{"text/personal-information warning at １３８００００００００"});
}

TEST_CASE("personal-information: other long numbers") {
    for (const std::string_view sentence : {"联系电话：0000-1234567。", "统一社会信用代码为110105194912310021。", "文号为20220113800000000001号。", "网址http://example.gov.cn/13800000000.html。",
                                            "订单编号12345678901。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}
