#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("outcome: a reason in words of its own is one of those that there are") {
    CHECK(found_with("收到政府信息公开申请136件，其中2件涉及个人隐私，不予公开。") == Lines{});
    CHECK(found_with("收到政府信息公开申请136件，其中99件涉及个人隐私，不予公开。") != Lines{});
}

TEST_CASE("outcome: true sentences, single results and groups") {
    for (const std::string_view sentence : {
             "办结政府信息公开申请129件，其中予以公开10件、部分公开3件、不予公开47件、无法提供32件、不予处理34件、其他处理3件。",
             "政府信息公开申请中，予以公开和部分公开13件。", "对10件政府信息公开申请予以公开。", "在已办结的政府信息公开申请中，属于国家秘密3件，信访举报投诉类申请33件，重复申请1件。",
             "政府信息公开申请办理结果：“予以公开”10件，“部分公开”3件。", "办结政府信息公开申请129件，予以公开、部分公开、不予公开分别为10件、3件、47件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), "narrative/outcome") == "passed");
    }
}

TEST_CASE("outcome: a result in the text differs from its row") {
    CHECK(found_with("办结政府信息公开申请129件，其中予以公开8件。") == Lines{"narrative/outcome error applications/granted/total expected 10 actual 8 at 8件,10"});
    CHECK(found_with("对8件政府信息公开申请予以公开。") == Lines{"narrative/outcome error applications/granted/total expected 10 actual 8 at 8件,10"});
    CHECK(found_with("政府信息公开申请中，予以公开和部分公开10件。") ==
          Lines{"narrative/outcome error applications/partially_granted/total,applications/granted/total expected 13 actual 10 at 10件,3,10"});
    CHECK(found_with("办结政府信息公开申请129件，予以公开、部分公开分别为10件、4件。") ==
          Lines{"narrative/outcome error applications/partially_granted/total expected 3 actual 4 at 4件,3"});
}

TEST_CASE("outcome: a group's sum is written out") {
    const TextReport report = TextReport().says(1, "办结政府信息公开申请129件，其中不予公开35件。");
    CHECK(told(report, "narrative/outcome", Language::zh).size() == 1);
    CHECK(told(report, "narrative/outcome", Language::zh).front().find("之和是3+0+0+0+4+0+0+40=47") != std::string::npos);
}

TEST_CASE("outcome: applications granted by 予以主动公开, and each of several results") {
    CHECK(found_with("办结政府信息公开申请129件。其中予以主动公开9件。") == Lines{"narrative/outcome error applications/granted/total expected 10 actual 9 at 9件,10"});
    CHECK(found_with("办结政府信息公开申请129件，其中予以公开、不予处理各10件。") != Lines{});
    CHECK(found_with("办结政府信息公开申请129件，其中予以公开、部分公开均为10件。") != Lines{});
}

TEST_CASE("outcome: the same words about other things") {
    for (const std::string_view sentence : {"对主动公开的信息及时予以公开，全年公开信息310条。", "网站公开信息200条，部分公开栏目12个。", "涉及征地的不予公开3件。",
                                            "通过公报予以公开文件12件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("outcome: words of old forms share a row") {
    CHECK(found_with("办结政府信息公开申请129件，其中“早已主动公开”6件，“同意公开”4件。") == Lines{});
    CHECK(found_with("办结政府信息公开申请129件，其中“早已主动公开”6件，“同意公开”5件。") != Lines{});
}

TEST_CASE("outcome: the same of all that were received") {
    CHECK(found_with("收到政府信息公开申请136件，均予以公开。") == Lines{"narrative/outcome warning applications/granted/total expected 10 actual 136 at 均予以公开,10"});
    const TextReport granted = TextReport().set("applications/granted/total", 136);
    for (const std::string_view sentence : {"收到政府信息公开申请136件，均已及时予以公开。", "收到政府信息公开申请136件全部予以公开。", "收到政府信息公开申请136件，已全部予以公开。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport(granted).says(1, sentence), "narrative/outcome") == "passed");
        CHECK(ended(TextReport().says(1, sentence), "narrative/outcome") == "failed");
    }
    for (const std::string_view sentence : {"收到政府信息公开申请136件，办理结果均予以公开。", "收到政府信息公开申请136件，均予以公开或部分公开。", "收到政府信息公开申请136件，均予以公开，其中部分公开3件。",
                                            "收到政府信息公开申请136件，其中网上40件，均予以公开。", "收到政府信息公开申请136件，均依法公开。", "收到政府信息公开申请136件，均依法公开答复。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("outcome: why, for each; and what became of the only one") {
    CHECK(ended(TextReport().says(1, "办结政府信息公开申请129件，无法提供32件（均属于本机关不掌握的信息）。"), "narrative/outcome") == "passed");
    CHECK(ended(TextReport().set("applications/unavailable_not_held/total", 31).set("applications/unavailable_needs_creation/total", 1).says(1, "办结政府信息公开申请129件，无法提供32件（均属于本机关不掌握的信息）。"), "narrative/outcome") == "failed");
    const TextReport one = TextReport().zeros().set("applications/new_received/total", 1).set("applications/processed_total/total", 1).set("applications/granted/total", 1);
    CHECK(ended(TextReport(one).says(1, "共收到政府信息公开申请1件。经与申请人沟通，依照规定作出不予公开答复。"), "narrative/outcome") == "failed");
    CHECK(ended(TextReport(one).says(1, "共收到政府信息公开申请1件。经与申请人沟通，依照规定予以公开答复。"), "narrative/outcome") == "passed");
    CHECK(ended(TextReport(one).says(1, "共收到政府信息公开申请1件。没有不予公开的情形。"), "narrative/outcome") != "failed");
}

TEST_CASE("outcome: reasons that go into one row, names with others behind them, and what one body did") {
    const auto ended_with = [](std::string_view sentences) { return ended(TextReport().set("applications/unavailable_not_held/total", 32).set("applications/unavailable_needs_creation/total", 0).set("applications/unavailable_unclear_after_correction/total", 0).says(1, sentences), "narrative/outcome"); };
    CHECK(ended_with("办结政府信息公开申请129件，信息不存在12件、告知获取途径2件、本机关不掌握20件。") != "failed");
    CHECK(ended_with("办结政府信息公开申请129件，信息不存在12件、告知获取途径2件、本机关不掌握21件。") == "failed");
    CHECK(ended_with("办结政府信息公开申请129件，本机关不掌握的30件、信访类事项本机关不掌握的2件。") != "failed");
    CHECK(ended_with("办结政府信息公开申请129件，无法提供等情形77件。") != "failed");
    CHECK(ended_with("市政府收到政府信息公开申请36件，均已办结；各部门收到政府信息公开申请100件，办理结果为无法提供9件。") != "failed");
    CHECK(ended_with("全市收到政府信息公开申请136件；办理结果为无法提供9件。") == "failed");
}

TEST_CASE("outcome: a denial of its own, items of information, and what two groups add up to") {
    const TextReport report = TextReport().zeros().set("applications/new_received/total", 8).set("applications/granted/total", 7).set("applications/denied_internal_affairs/total", 1).set("applications/processed_total/total", 8);
    for (const std::string_view sentence : {"政府信息公开申请中，没有部分公开，不予公开1件。", "对法人的政府信息公开申请，予以公开1件；对自然人的政府信息公开申请，予以公开6件、不予公开1件。", "主动公开信息980条，不予公开0条。", "政府信息公开申请公开答复8件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport(report).says(1, sentence), "narrative/outcome") != "failed");
    }
    CHECK(ended(TextReport(report).says(1, "政府信息公开申请中，没有部分公开，不予公开3件。"), "narrative/outcome") == "failed");
    CHECK(ended(TextReport(report).says(1, "政府信息公开申请公开答复9件。"), "narrative/processed") == "failed");
}

TEST_CASE("outcome: a reason behind or in the number's own words names its case, unless more than one is named") {
    const TextReport report = TextReport().zeros().set("applications/new_received/total", 9).set("applications/granted/total", 7).set("applications/denied_enforcement_files/total", 2).set("applications/processed_total/total", 9);
    const auto ends = [&](std::string_view outcomes) { return ended(TextReport(report).says(1, "收到政府信息公开申请9件，予以公开7件，" + std::string(outcomes) + "。"), "narrative/outcome"); };
    for (const std::string_view outcomes : {"不予公开2件，属于行政执法案卷信息", "不予公开2件（属行政执法案卷信息）", "不予公开的2件全部为行政执法案卷信息", "2件属于行政执法案卷信息不予公开", "不予公开2件，因属于国家秘密、商业秘密等", "其余2件分别属于不予公开、其他处理", "其余2件为无法提供或其他情形"}) {
        CAPTURE(outcomes);
        CHECK(ends(outcomes) != "failed");
    }
    for (const std::string_view outcomes : {"不予公开2件，属于国家秘密", "不予公开2件（因涉及过程性信息）", "不予公开的2件全部为国家秘密", "2件属于国家秘密不予公开"}) {
        CAPTURE(outcomes);
        CHECK(ends(outcomes) == "failed");
    }
}
