#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
Lines wrong(std::string_view number, std::string_view quoted) {
    return {"narrative/processed error applications/processed_total/total expected 129 actual " + std::string(number) + " at " + std::string(quoted) + ",129"};
}
}  // namespace

TEST_CASE("processed: true sentences") {
    for (const std::string_view sentence : {"收到政府信息公开申请136件，129件已办结。", "办结政府信息公开申请129件，12件结转下年度继续办理。", "政府信息公开申请全年答复129件。",
                                            "依申请公开共办理141件。", "收到依申请公开申请136件，按时办结129件。", "答复政府信息公开申请126件。", "收到政府信息公开申请136件，按时办结率100%。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("processed: what the level itself did, beside all that was done") {
    CHECK(found_with("收到政府信息公开申请136件，办结129件。市本级办理33件。") == Lines{});
    CHECK(found_with("市本级办结政府信息公开申请192件。") == wrong("192", "192件"));
    CHECK(found_with("收到政府信息公开申请136件，办结129件。此外，有7件答复（占5.4%）附带了便民告知。") == Lines{});
}

TEST_CASE("processed: units of the same kind, and applicants told one by one") {
    CHECK(found_with("收到政府信息公开申请136件，全年答复192件，其中134起为自然人申请。") == wrong("192", "192件"));
    CHECK(found_with("收到政府信息公开申请136件，134件为自然人申请，2件为企业申请，均已办结。") == Lines{"narrative/processed error applications/processed_total/total expected 129 actual 136 at 均已办结,129"});
}

TEST_CASE("processed: another number") {
    CHECK(found_with("收到政府信息公开申请136件，123件已办结。") == wrong("123", "123件"));
    // 129 less the 5 that were carried over: those of this year's that were settled.
    CHECK(found_with("收到政府信息公开申请136件，124件已办结。") == Lines{});
    CHECK(found_with("本年度共办结政府信息公开申请192件，12件结转下年度继续办理。") == wrong("192", "192件"));
    CHECK(found_with("收到依申请公开申请136件，按时办结192件。") == wrong("192", "192件"));
}

TEST_CASE("processed: all of those received") {
    CHECK(found_with("收到政府信息公开申请136件，均已办结。") == wrong("136", "均已办结"));
    // Those whose time had not come may be left out of it: a warning, unless the text tells of them.
    CHECK(found_with("收到政府信息公开申请136件，均在法定期限内答复。") ==
          Lines{"narrative/processed warning applications/processed_total/total expected 129 actual 136 at 均在法定期限内答复,129"});
    CHECK(found_with("收到政府信息公开申请136件。均已按时办结。") ==
          Lines{"narrative/processed warning applications/processed_total/total expected 129 actual 136 at 均已按时办结,129"});
    CHECK(found_with("收到政府信息公开申请136件，均在法定期限内答复，结转下年度12件。") == Lines{});
    CHECK(found_with("收到政府信息公开申请136件，办结率100%。") ==
          Lines{"narrative/carried-forward warning applications/carried_forward/total expected 12 actual 0 at 办结率100%,12"});
    TextReport all;
    all.set("applications/carried_over/natural_person", 0).set("applications/carried_over/total", 0).set("applications/new_received/natural_person", 127)
        .set("applications/new_received/total", 129).set("applications/carried_forward/natural_person", 0).set("applications/carried_forward/total", 0);
    CHECK(found(all.says(1, "收到政府信息公开申请129件，全部办结。")) == Lines{});
}

TEST_CASE("processed: other things that are dealt with") {
    for (const std::string_view sentence : {"办理群众来信124件，办结120件。", "办结建议提案8件。", "延期答复政府信息公开申请3件。", "当场答复7件。", "办理行政许可412件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("processed: all that were received, however they came") {
    CHECK(found_with("收到政府信息公开申请136件，其中网上申请130件，当面申请6件，均已办结。").size() == 1);
    for (const std::string_view sentence : {"收到政府信息公开申请136件，其中网上申请130件，均已办结。", "收到政府信息公开申请136件，其中网上申请130件，当面申请6件，均已办结，尚有12件未到期。",
                                            "收到政府信息公开申请136件，均已办结，另外7件仍在跟进。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("processed: all of them, in whatever manner") {
    for (const std::string_view sentence : {"收到政府信息公开申请136件，均已妥善答复。", "收到政府信息公开申请136件，已按照时间节点依规办理答复。", "收到政府信息公开申请136件，都已完成回复并归档。",
                                            "收到政府信息公开申请136件，比上年增加32件，均规范予以答复。", "收到政府信息公开申请136件，其中网络5件、信函131件，引发行政复议15件。全部在规定时效内办结。",
                                            "2022年以来收到政府信息公开申请136件，均已答复。", "以上申请共收到136件。以上申请均已办结。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/processed") == "failed");
    }
    for (const std::string_view sentence : {"收到政府信息公开申请136件，均已妥善答复，另有12件尚未到期。", "收到政府信息公开申请136件，已转交有关单位答复。", "收到政府信息公开申请136件，截至2023年1月15日已全部办结。", "收到政府信息公开申请136件，平均在15个工作日内答复。", "收到政府信息公开申请136件，答复质量明显提升。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("processed: all, in two words; and the rest of those whose outcome is told") {
    for (const std::string_view sentence : {"收到政府信息公开申请136件，均做到了及时对接、及时答复。", "收到政府信息公开申请136件，其中4件由于重复申请不予处理，其余均已按规定答复。",
                                            "收到政府信息公开申请136件，其中自然人134件。均已办结。", "收到政府信息公开申请136件，转交0件。均已按时答复。", "收到政府信息公开申请136件，均按照条例要求，在规定期限内予以答复。",
                                            "收到政府信息公开申请136件，截至2022年12月31日已全部办结。", "收到政府信息公开申请136件，均在20个工作日内答复申请人。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().set("applications/processed_total/total", 136).set("applications/carried_forward/total", 0).says(1, sentence), "narrative/processed") != "failed");
        CHECK(ended(TextReport().set("applications/processed_total/total", 120).says(1, sentence), "narrative/processed") == "failed");
    }
    CHECK(ended(TextReport().set("applications/processed_total/total", 120).says(1, "收到政府信息公开申请136件，其中4件尚在法定期限内，其余均已答复。"), "narrative/processed") != "failed");
}

TEST_CASE("processed: of those that a superior handed on, and all of those that came one way") {
    const auto ends = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/processed"); };
    CHECK(ends("收到上级转办的政府信息公开申请64件，办结64件。") != "failed");
    CHECK(ends("收到政府信息公开申请136件，办结64件。") == "failed");
    CHECK(ends("通过网络收到政府信息公开申请136件，均已答复。") == "failed");
    CHECK(ends("通过网络收到政府信息公开申请106件，均已答复。") != "failed");
}

TEST_CASE("processed: cases are made of what was received by another unit; answers and people are counted for themselves") {
    const auto ends = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/processed"); };
    CHECK(ends("收到政府信息公开申请136件次，已答复139件。") == "failed");
    CHECK(ends("收到政府信息公开申请136条，办结139件。") == "failed");
    CHECK(ends("收到政府信息公开申请136件，共答复157次。") != "failed");
}

TEST_CASE("processed: a unit left out where another number of the sentence has one") {
    const auto ends = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/processed"); };
    CHECK(ends("收到政府信息公开申请136件，已办结129，结转下年度7件。") == "passed");
    CHECK(ends("收到政府信息公开申请136件，已办结119，结转下年度7件。") == "failed");
    CHECK(ends("收到政府信息公开申请136件，具体办理2024、2025。") != "failed");
}
