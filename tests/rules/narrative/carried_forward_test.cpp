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

TEST_CASE("carried-forward: what is left in hand") {
    const TextReport left = TextReport().zeros().set("applications/new_received/total", 13).set("applications/granted/total", 11).set("applications/processed_total/total", 11).set("applications/carried_forward/total", 2);
    for (const std::string_view rest : {"期末在办", "待办", "尚余", "余下的"}) {
        const std::string sentence = "收到政府信息公开申请13件，办结11件，" + std::string(rest);
        const std::string behind = rest == "余下的" ? "件转到下一年度接着办。" : "件。";
        CAPTURE(sentence);
        CHECK(ended(TextReport(left).says(1, sentence + "2" + behind), "narrative/carried-forward") == "passed");
        CHECK(ended(TextReport(left).says(1, sentence + "5" + behind), "narrative/carried-forward") == "failed");
    }
    CHECK(ended(TextReport(left).says(1, "本年政府信息公开申请无结转、无复议、无诉讼。"), "narrative/none") == "failed");
}
