#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("none: true where the tables are empty") {
    for (const std::string_view sentence : {
             "本年度我局没有收到政府信息公开申请。", "未收到依申请公开的政府信息申请，也未发生因信息公开引起的行政复议申请、行政诉讼等情况。", "无上年结转申请，无结转下年度继续办理的申请。",
             "全年无一例政府信息公开行政复议和行政诉讼。", "政府信息公开行政复议、行政诉讼均为零。", "2022年，未收到依申请公开事项。"}) {
        CAPTURE(sentence);
        CHECK(found(TextReport().zeros().says(1, sentence)) == Lines{});
        CHECK(ended(TextReport().zeros().says(1, sentence), "narrative/none") == "passed");
    }
}

TEST_CASE("none: the text says none, the tables have some") {
    CHECK(found_with("本年度我局没有收到政府信息公开申请。") ==
          Lines{"narrative/none error applications/new_received/total expected 136 actual 0 at 没有收到政府信息公开申请,136"});
    CHECK(found_with("未发生因政府信息公开引起的行政复议、行政诉讼。") ==
          Lines{"narrative/none error review_litigation/reconsideration/total expected 15 actual 0 at 未发生因政府信息公开引起的行政复议,15",
                "narrative/none error review_litigation/litigation_direct/total,review_litigation/litigation_after_reconsideration/total expected 3 actual 0 "
                "at 未发生因政府信息公开引起的行政复议、行政诉讼,1,2"});
    CHECK(found_with("收到政府信息公开申请136件，无结转下年度继续办理的申请。") ==
          Lines{"narrative/none error applications/carried_forward/total expected 12 actual 0 at 无结转下年度,12"});
}

TEST_CASE("none: of a part, of another time, of other things") {
    for (const std::string_view sentence : {
             "没有逾期未答复的政府信息公开申请。", "上半年未收到政府信息公开申请。", "与2021年未收到政府信息公开申请相比，变化较大。", "未收到涉及国家秘密的政府信息公开申请。",
             "没有收到对政府信息公开工作的投诉举报。", "没有因不公开被追究责任的情形。", "没有不予公开的政府信息公开申请超期。", "收到的政府信息公开申请没有收取费用。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("none: in more words") {
    for (const std::string_view sentence : {"没有针对本部门政府信息公开事务的行政复议、诉讼、申诉案例。", "政府信息公开行政复议和行政诉讼：无。", "无公民、法人、其他组织申请政府信息公开。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/none") == "failed");
        CHECK(ended(TextReport().zeros().says(1, sentence), "narrative/none") == "passed");
    }
}

TEST_CASE("none: of results of either kind, and of all cases whatever they are about") {
    for (const std::string_view sentence : {"政府信息公开行政复议15件、行政诉讼3件，不存在被纠错的情况。", "本单位未被申请行政复议、提起行政诉讼。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().set("review_litigation/reconsideration/corrected", 1).says(1, sentence), "narrative/none") == "failed");
        CHECK(ended(TextReport().zeros().says(1, sentence), "narrative/none") != "failed");
    }
}

TEST_CASE("none: in pairs, in slogans, and beside complaints") {
    for (const std::string_view sentence : {"无因政府信息公开产生行政复议，提起行政诉讼情况发生。", "依申请公开工作实现“零复议、零诉讼”。", "政府信息公开行政复议、行政诉讼零发生。",
                                            "未收到公民、法人或者其他组织的政府信息公开申请以及相关投诉。", "没有接到依申请公开政府信息的请求。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/none") == "failed");
        CHECK(ended(TextReport().zeros().says(1, sentence), "narrative/none") == "passed");
    }
}

TEST_CASE("none: not one, said behind") {
    const TextReport none = TextReport().zeros();
    for (const std::string_view sentence : {"因政府信息公开引起的复议、诉讼一宗也没有。", "因政府信息公开引起的复议一起都没有发生。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) != Lines{});
        CHECK(ended(TextReport(none).says(1, sentence), "narrative/none") == "passed");
    }
}

TEST_CASE("none: nothing new, and answers that something does not exist") {
    CHECK(ended(TextReport().says(1, "因政府信息公开无新增行政复议，上年结转的行政复议已审结。"), "narrative/none") != "failed");
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请136件，分别予以公开、部分公开和告知不存在。"), "narrative/none") != "failed");
}
