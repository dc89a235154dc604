#include <doctest/doctest.h>

#include "rules/ratios.hpp"
#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("year-change: some whole number of last year gives it") {
    for (const std::string_view sentence : {"收到政府信息公开申请136件，比上年上升18.26%。", "收到政府信息公开申请136件，同比下降9.9%。", "收到政府信息公开申请136件，较2021年增加12件。",
                                            "收到政府信息公开申请136件，与上年相比，增长100%。", "举办培训12期，比去年增长20%。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), "narrative/year-change") == "passed");
    }
}

TEST_CASE("year-change: no whole number of last year gives it") {
    CHECK(found_with("收到政府信息公开申请136件，比上年上升18.62%。") == Lines{"narrative/year-change warning actual 18.62 at 18.62%,136件"});
    CHECK(found_with("收到政府信息公开申请136件，比上年增加163件。") == Lines{"narrative/year-change warning actual 163 at 163件,136件"});
    CHECK(told(TextReport().says(1, "收到政府信息公开申请136件，比上年上升18.62%。"), "narrative/year-change", Language::zh) ==
          Lines{"正文“收到政府信息公开申请136件，比上年上升18.62%。”：去年没有哪个整数上升18.62%后是136。最接近的是：114→136=+19.3%，115→136=+18.26%，116→136=+17.24%。"});
}

TEST_CASE("year-change: changes of something else, and such as cannot be reckoned") {
    for (const std::string_view sentence : {"发布信息1263条，访问量同比增长35.47%。", "办结率比上年上升3.2个百分点。", "访问量12.6万人次，同比增长35.47%。", "公开教育、医疗等11个领域8.4万条信息，同比增长13.7%。", "发布信息1263条，是上年的1.7倍。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("ratios: the whole numbers around a change, by trying them all") {
    for (const std::int64_t now : {1, 7, 58, 136, 999}) {
        for (int hundredths = 5; hundredths < 9900; hundredths += 37) {
            const Number percent = Number::millionths(std::int64_t{hundredths} * Number::scale / 100);
            for (const bool rise : {true, false}) {
                bool any = false;
                for (std::int64_t before = 1; before <= now * 120 && !any; ++before) {
                    const std::int64_t change = rise ? now - before : before - now;
                    const std::int64_t off = change * 10000 - hundredths * before;   // hundredths of percent, times before
                    any = off < before && off > -before;
                }
                CAPTURE(now);
                CAPTURE(hundredths);
                CAPTURE(rise);
                CHECK(number_before(now, percent, 2, rise).exists == any);
            }
        }
    }
}

TEST_CASE("year-change: a change of the new ones, where those carried over are counted too") {
    const TextReport over = TextReport().set("applications/new_received/total", 134).set("applications/carried_over/total", 2);
    CHECK(ended(TextReport(over).says(1, "收到政府信息公开申请136件，同比增长12.61%。"), "narrative/year-change") == "passed");
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请136件，同比增长12.61%。"), "narrative/year-change") == "failed");
}

TEST_CASE("year-change: lists told respectively, and what was carried over in front") {
    for (const std::string_view sentence : {"培训由40期降至30期，座谈由25场降至20场，分别下降25%和20%。", "培训由20期增至30期，座谈由20场增至29场，增幅分别为50%和45%。", "上年结转5件已办结，收到申请比上年增加18件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("year-change: of all that a list counted") {
    CHECK(found_with("培训线上31期、线下9期，合计比上年增长25%，上年为32期。") == Lines{});
}

TEST_CASE("year-change: of which of a sentence's counts, the share tells") {
    for (const std::string_view sentence : {"收到政府信息公开申请86件（含转来的31件），同比增加19件，增幅28.4%。", "收到政府信息公开申请26件，其中网络18件、信函8件，同比增加6件，增长30%。", "收到政府信息公开申请33件，来自32名申请人，较上年增加8件，增长32%。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/year-change") != "failed");
    }
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请86件（含转来的31件），同比增加19件，增幅88.4%。"), "narrative/year-change") == "failed");
}
