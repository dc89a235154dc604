#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("personal-information: an identity card's number whose check figure fits is an error") {
    // An example of the standard GB 11643.
    CHECK(found_with("申请人的身份证号为11010519491231002X，已核对。") == Lines{"text/personal-information error at 11010519491231002X"});
    CHECK(found_with("已核对11010519491231002X。") == Lines{"text/personal-information error at 11010519491231002X"});
}

TEST_CASE("personal-information: one whose check figure does not fit is a warning where the text calls it so, and else nothing") {
    CHECK(found_with("申请人的身份证号为110105194912310021，已核对。") == Lines{"text/personal-information warning at 110105194912310021"});
    CHECK(found_with("业务流水号为110105194912310021。") == Lines{});
}

TEST_CASE("personal-information: mobile telephones of persons, not those that an office publishes") {
    CHECK(found_with("请致电13800000000咨询。") == Lines{"text/personal-information warning at 13800000000"});
    CHECK(found_with("请致电１３８００００００００咨询。") == Lines{"text/personal-information warning at １３８００００００００"});
    CHECK(found_with("申请人张某来电，电话13800000000，邮编000000。") == Lines{"text/personal-information warning at 13800000000"});
    CHECK(found_with("如对本报告有疑问，请与某县范例局联系，电话13800000000。") == Lines{});
    CHECK(found_with("监督电话：13800000000，邮编000000。") == Lines{});
    CHECK(found_with("拨打热线12345或4000000000。") == Lines{});
}

TEST_CASE("personal-information: other long numbers") {
    for (const std::string_view sentence : {"联系电话：0000-1234567。", "统一社会信用代码为110105194912310021。", "文号为20220113800000000001号。", "网址http://example.gov.cn/13800000000.html。",
                                            "订单编号12345678901。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}
