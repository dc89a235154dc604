#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("sum: lists that leave something out, and lists that are whole") {
    for (const std::string_view sentence : {"共发布信息20条，其中通知8条、动态5条。", "举办活动3场，分别为开放日1场、座谈会2场。", "发布信息1263条，其中解读1条，比上年增加12条，回应留言2000条。",
                                            "培训5期，其中面向科室3期；参训人员40人。", "发布信息20条（其中转发15条），浏览量30条次。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
    CHECK(ended(TextReport().says(1, "共发布信息20条，其中通知8条、动态5条。"), "narrative/sum") == "passed");
    CHECK(ended(TextReport(), "narrative/sum") == "not-applicable");
}

TEST_CASE("sum: parts that exceed the whole") {
    CHECK(found_with("共发布信息10条，其中通知8条、动态5条。") == Lines{"narrative/sum warning expected 13 actual 10 at 10条,8条,5条"});
    CHECK(told(TextReport().says(1, "共发布信息10条，其中通知8条、动态5条。"), "narrative/sum", Language::zh) ==
          Lines{"正文“共发布信息10条，其中通知8条、动态5条。”：所列分项8+5=13，大于总数10。请核对。"});
}

TEST_CASE("sum: parts that claim to be all there is") {
    CHECK(found_with("举办活动4场，分别为开放日1场、座谈会2场。") == Lines{"narrative/sum warning expected 3 actual 4 at 4场,1场,2场"});
}

TEST_CASE("sum: what belongs to no whole in front, and parts of a part") {
    for (const std::string_view sentence : {"发布法定主动公开内容1条，包括机构概况1条，以及预决算信息2条。", "本年发布信息87条，其中工作动态42条、通知公告45条，历年累计发布1189条。",
                                            "收到政府信息公开申请136件，其中129件已办结，答复100件，撤回29件。", "信息公开产生行政复议案件15件和行政诉讼案件3件，其中行政复议结果维持5件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/sum") != "failed");
    }
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请136件，其中129件已办结，答复100件，撤回28件。"), "narrative/sum") == "failed");
}

TEST_CASE("sum: a list that goes on behind its whole divides it anew; one number more may be a slip") {
    CHECK(found_with("发布信息40条，其中政务类26条、民生类14条、解读类2条、人事类9条。") == Lines{});
    CHECK(found_with("发布信息40条，其中政务类26条、民生类14条、解读类2条。") == Lines{"narrative/sum warning expected 42 actual 40 at 40条,26条,14条,2条"});
    CHECK(found_with("信息包括人事类12条，动态类174条，公告类25条，解读信息共计11条，其他类18条。") == Lines{});
}

TEST_CASE("sum: ways in a sentence of their own, and parts of what the sentence before counted") {
    const auto ended_with = [](std::string_view sentences) { return ended(TextReport().says(1, sentences), "narrative/sum"); };
    CHECK(ended_with("收到政府信息公开申请136件，办结130件。网上申请100件，信函申请36件。") != "failed");
    CHECK(ended_with("收到政府信息公开申请136件，办结130件。网上申请100件，信函申请39件。") == "failed");
    CHECK(ended_with("收到政府信息公开申请136件，办结130件。网上申请100件，信函申请19件等。") != "failed");
    CHECK(ended_with("收到政府信息公开申请136件，办结130件。其中信息不存在90件，重复申请46件。") != "failed");
    CHECK(ended_with("收到政府信息公开申请136件，办结130件。其中信息不存在90件，重复申请59件。") == "failed");
}

TEST_CASE("sum: a whole beside other wholes, what is left out before a total, and ways of new and old ones") {
    for (const std::string_view sentence : {"因政府信息公开被申请行政复议15件、行政诉讼0件，其中1件维持，14件其他结果。", "发布公告19份、通知5份、动态15份等信息，合计87份。",
                                            "收到政府信息公开申请136件，上年结转5件，其中网络申请100件，信函申请41件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/sum") != "failed");
    }
    CHECK(ended(TextReport().says(1, "发布公告19份、通知5份、动态15份，合计87份。"), "narrative/sum") == "failed");
}

TEST_CASE("sum: a list that leaves some out behind its last number, and parts of a list's whole") {
    CHECK(found_with("发布信息40条，其中政务类16条，其他动态14条等。") == Lines{});
    CHECK(found_with("发布信息40条，其中政务类16条，其他动态14条。") != Lines{});
    CHECK(found_with("收到建议9条，城建类7条、环保类2条，其中6条被采纳。") == Lines{});
}

TEST_CASE("sum: what is counted in the part in front of it is not added once more") {
    CHECK(ended(TextReport().says(1, "办结申请33件，其中予以公开14件，其中部分公开4件，不予公开4件，无法提供15件。"), "narrative/sum") != "failed");
    CHECK(found_with("发布信息33条，其中动态14条，含图片新闻4条，公告14条，通知5条。") == Lines{});
    CHECK(found_with("发布信息33条，其中动态14条，含图片新闻24条，公告14条，通知5条。") != Lines{});
}

TEST_CASE("sum: a total with a name of its own is none of those in front") {
    CHECK(ended(TextReport().says(1, "制发规范性文件78件（其中以县政府名义16件），废止214件，现行有效的规范性文件共计488件。"), "narrative/sum") != "failed");
    CHECK(ended(TextReport().says(1, "动态78件，公告214件，共计488件。"), "narrative/sum") == "failed");
}

TEST_CASE("sum: several wholes, and differences, are not added up") {
    for (const std::string_view sentence : {"上半年、下半年分别举办3场和5场，分别参加2场和4场。", "甲、乙两地分别培训3场、5场，分别合格2场、4场。", "开放日、座谈会各2场，结果分别为线上1场、线下1场和线下2场。",
                                            "与去年相比，培训多6期，座谈少2期，合计多4期。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("sum: of none there are no parts, and what is joined by 并 is of what stands in front") {
    for (const std::string_view sentence : {"举办培训9场，取消0场，其中线上8场。", "收到意见9条，其中采纳5条并公布4条，另有4条未采纳。", "网上受理7件，窗口受理2件。其中网上2件、窗口7件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
    CHECK(ended(TextReport().says(1, "举办培训9场，取消0场，其中线上8场、线下4场。"), "narrative/sum") == "failed");
    CHECK(ended(TextReport().says(1, "收到意见9条，其中采纳5条、未采纳6条。"), "narrative/sum") == "failed");
}

TEST_CASE("sum: what things were before, and a list that begins with a way of no known name") {
    for (const std::string_view sentence : {"举办培训56期，其中线上由28期增加到41期，线下由20期减少到12期，联办3期。", "共收到政府信息公开申请29件，来信18件、网络申请7件、信函申请3件、当面申请1件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/sum") != "failed");
    }
    CHECK(ended(TextReport().says(1, "举办培训56期，其中线上由28期增加到41期，线下由20期减少到22期。"), "narrative/sum") == "failed");
}

TEST_CASE("sum: parts of an earlier whole, or of all together") {
    for (const std::string_view sentence : {"收到建议12件（网上8件，邮寄4件；其中个人11件，单位1件）。", "全市共收到建议200件，采纳196件，留用4件，其中本局120件，外局50件。", "收到建议6件，意见2件，其中采纳7件，未采纳1件。", "收到建议15条。采纳200条、留用30条，总计245条。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
    CHECK(ended(TextReport().says(1, "收到建议12件，其中个人11件，单位4件。"), "narrative/sum") == "failed");
    CHECK(ended(TextReport().says(1, "收到建议12件（网上8件，邮寄4件；其中个人21件，单位4件）。"), "narrative/sum") == "failed");
}

TEST_CASE("sum: ways in brackets are all there are, and what is left fits beside what is told in front or beside some of it") {
    CHECK(found_with("收到政府信息公开申请136件（网络申请120件、信函申请12件）。") == Lines{"narrative/sum warning expected 132 actual 136 at 136件,120件,12件"});
    CHECK(found_with("收到136起政府信息公开申请（网络申请120件、信函申请12件）。") == Lines{"narrative/sum warning expected 132 actual 136 at 136起,120件,12件"});
    CHECK(found_with("收到政府信息公开申请136件（网络申请124件、信函申请12件）。") == Lines{});
    for (const std::string_view sentence : {"收到政府信息公开申请136件（主要为网络申请120件、信函申请12件）。", "收到政府信息公开申请136件（网络申请120件、信函申请12件等）。", "收到政府信息公开申请136件（网络申请120件、另两种方式16件）。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/sum") != "failed");
    }
    CHECK(found_with("收到来信20件，其中办结5件，其余13件转办。") == Lines{"narrative/sum warning expected 18 actual 20 at 20件,5件,13件"});
    CHECK(found_with("收到来信20件，其中撤回5件，转办3件，其余13件均已回复。") == Lines{"narrative/sum warning expected 21 actual 20 at 20件,5件,3件,13件"});
    for (const std::string_view sentence : {"收到来信20件，其中撤回5件，转办3件，其余12件均已回复。", "收到来信20件，其中涉及住房的5件，撤回3件，其余17件均已回复。", "收到来信20件，其中撤回者五，转办3件，其余12件均已回复。",
                                            "办理来信20件，其中11件交科室办理，其中8件当面回复，其余3件书面回复。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/sum") != "failed");
    }
}

TEST_CASE("sum: a list behind a colon begins with what is given out, and brackets in front of a total stand for their own number") {
    CHECK(ended(TextReport().says(1, "7件申请已答复，结果分别为：公开5件，部分公开1件，属于行政查询事项1件。"), "narrative/sum") == "passed");
    CHECK(ended(TextReport().says(1, "来信7件已答复，结果分别为：公开5件、内部信息不公开1件、过程性信息不公开1件。"), "narrative/sum") == "passed");
    CHECK(ended(TextReport().says(1, "来信7件已答复，结果分别为：公开5件、内部信息不公开1件、过程性信息不公开2件。"), "narrative/sum") == "failed");
    CHECK(found_with("来信公开答复52件，不予公开答复3件（禁止公开1件、过程性信息2件），无法提供答复17件，共计72件。") == Lines{});
    CHECK(ended(TextReport().says(1, "来信公开答复52件，不予公开答复3件（禁止公开1件、过程性信息2件），无法提供答复17件，共计74件。"), "narrative/sum") == "failed");
}
