#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
Lines wrong(std::string_view number, std::string_view quoted) {
    return {"narrative/carried-forward error applications/carried_forward/total expected 12 actual " + std::string(number) + " at " + std::string(quoted) + ",12"};
}
}  // namespace

TEST_CASE("carried-forward: true sentences") {
    for (const std::string_view sentence : {"收到政府信息公开申请136件，12件转下一年度继续办理。", "政府信息公开申请办结129件，结转下年度继续办理12件。", "政府信息公开申请结转2023年12件。",
                                            "收到政府信息公开申请136件，其余十二件顺延至下年。", "收到政府信息公开申请136件，尚未办结12件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("carried-forward: another number") {
    CHECK(found_with("收到政府信息公开申请136件，2件转下一年度继续办理。") == wrong("2", "2件"));
    CHECK(found_with("政府信息公开申请办结129件，结转下年度继续办理21件。") == wrong("21", "21件"));
    CHECK(found_with("政府信息公开申请结转2023年5件。") == wrong("5", "5件"));
}

TEST_CASE("carried-forward: things of another kind") {
    CHECK(found_with("项目资金结转下年度使用3个。") == Lines{});
    CHECK(found_with("全年办理来信88件，结转下年3件。") == Lines{});
}
