#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("carried-over: true sentences") {
    for (const std::string_view sentence : {"新收政府信息公开申请136件，上年结转5件。", "上年度结转的政府信息公开申请5件。", "2021年结转政府信息公开申请5件。",
                                            "办理政府信息公开申请141件（含上年结转五件）。", "上年结转政府信息公开申请5件，其中5件为自然人申请。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), "narrative/carried-over") == "passed");
    }
}

TEST_CASE("carried-over: another number") {
    CHECK(found_with("新收政府信息公开申请136件，上年结转6件。") == Lines{"narrative/carried-over error applications/carried_over/total expected 5 actual 6 at 6件,5"});
    // 信函5件 is a part of the 136, and no reason why another number should stand for what was carried over.
    CHECK(found_with("新收政府信息公开申请136件（网络131件、信函5件），上年结转3件。") == Lines{"narrative/carried-over error applications/carried_over/total expected 5 actual 3 at 3件,5"});
    CHECK(found_with("2021年结转政府信息公开申请12件。") == Lines{"narrative/carried-over error applications/carried_over/total expected 5 actual 12 at 12件,5"});
    CHECK(found_with("上年结转政府信息公开申请5件，其中4件为自然人申请。") ==
          Lines{"narrative/carried-over error applications/carried_over/natural_person expected 5 actual 4 at 4件,5"});
}

TEST_CASE("carried-over: things of another kind that were carried over") {
    for (const std::string_view sentence : {"上年结转资金12万元。", "因政府信息公开引起的行政复议上年结转3件。", "未提及上年结转情况。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}
