#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "narrative/received";
/// The finding about a number that stands so in the text, where the table has 136.
Lines wrong(std::string_view number, std::string_view quoted) {
    return {"narrative/received error applications/new_received/total expected 136 actual " + std::string(number) + " at " + std::string(quoted) + ",136"};
}
}  // namespace

TEST_CASE("received: true sentences of many kinds") {
    for (const std::string_view sentence : {
             "全年共收到政府信息公开申请136件。", "2022年新收政府信息公开申请136件，上年结转5件。", "共受理政府信息公开申请141件（含上年结转5件）。",
             "共接收依申请公开１３６件。", "我局全年收到136件政府信息公开申请。", "收到政府信息公开申请一百三十六件。", "全年收到政府信息公开申请136 件，同比持平。",
             "收到公民、法人或者其他组织提出的政府信息公开申请共计136件。", "收到政府信息公开申请，共136件。", "收到政府信息公开申请136件，其中自然人134件，法人或其他组织2件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), rule) == "passed");
    }
}

TEST_CASE("received: a number that no reading bears out") {
    CHECK(found_with("全年共收到政府信息公开申请163件。") == wrong("163", "163件"));
    CHECK(found_with("2022年新收政府信息公开申请141件，上年结转5件。") == wrong("141", "141件"));
    CHECK(found_with("共接收依申请公开１６３件。") == wrong("163", "１６３件"));
    CHECK(found_with("我局全年收到137件政府信息公开申请。") == wrong("137", "137件"));
    CHECK(found_with("收到政府信息公开申请十二件。") == wrong("12", "十二件"));
    CHECK(found_with("全年收到政府信息公开申请1 63件。") == wrong("163", "1 63件"));
    CHECK(found_with("2022收到政府信息公开申请163件。") == wrong("163", "163件"));
}

TEST_CASE("received: with those carried over, where the sentence says so") {
    CHECK(found_with("共受理政府信息公开申请136件（含上年结转5件）。") ==
          Lines{"narrative/received error applications/new_received/total,applications/carried_over/total expected 141 actual 136 at 136件,136,5"});
}

TEST_CASE("received: kinds of applicants are compared with their columns") {
    CHECK(found_with("收到政府信息公开申请136件，其中自然人申请130件。") ==
          Lines{"narrative/received error applications/new_received/natural_person expected 134 actual 130 at 130件,134"});
    CHECK(found_with("收到政府信息公开申请136件，均为自然人申请。") ==
          Lines{"narrative/received error applications/new_received/natural_person expected 134 actual 136 at 均为自然人申请,134"});
}

TEST_CASE("received: a second sentence counts as well as the first") {
    CHECK(found_with("全年共收到政府信息公开申请136件。在收到的申请中，政府信息公开申请办理规范。我局收到政府信息公开申请163件，全部登记。") == wrong("163", "163件"));
}

TEST_CASE("received: other things, other bodies, parts and other times are left alone") {
    for (const std::string_view sentence : {
             "全年收到群众来信163件。", "收到建议提案12件，全部办理。", "通过网络收到政府信息公开申请99件。", "上半年收到政府信息公开申请60件。",
             "与2021年收到政府信息公开申请115件相比，变化不大。", "2021收到政府信息公开申请115件。", "自条例施行以来累计收到政府信息公开申请1200件。", "收到涉及征地补偿的政府信息公开申请31件。",
             "全年收到政府信息公开申请130余件。", "约150件申请通过网上提交。", "县教育局收到政府信息公开申请3件。", "受理行政许可申请412件。",
             "《2021年收到政府信息公开申请7件的通报》印发各单位。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("received: the whole and one body of it stand in one text") {
    CHECK(found(TextReport().title("某县人民政府2022年政府信息公开工作年度报告").says(1, "全县共收到政府信息公开申请136件，其中县政府办公室收到35件。")) == Lines{});
    CHECK(found(TextReport().says(1, "全县共收到政府信息公开申请936件。").says(1, "我局收到政府信息公开申请136件。")) == Lines{});
}

TEST_CASE("received: what a place counts is its government's own, and a bracket at a sentence's end is closed with it") {
    const auto county = [](std::string_view sentence) { return found(TextReport().title("云岭县人民政府2022年政府信息公开工作年度报告").says(1, sentence)); };
    CHECK(county("2022年云岭县共收到政府信息公开申请163件（含规划分局收到97件）。云岭县因政府信息公开引起的行政复议15件。") == wrong("163", "163件"));
    CHECK(county("2022年全县共受理政府信息公开申请163件，其中县政府受理36件。") == Lines{wrong("163", "163件").front(), wrong("36", "36件").front()});
    CHECK(county("2022年全县共受理政府信息公开申请936件，其中县政府受理136件。") == Lines{});
    CHECK(county("2022年全县共受理政府信息公开申请136件，其中县政府受理36件。") == Lines{});
    CHECK(county("县政府办承办的政府信息公开申请中，予以公开4件。") == Lines{});
}

TEST_CASE("received: what a bracket counts of other things ends with it, and what divides a number behind it does not explain it") {
    CHECK(found_with("收到政府信息公开申请136件（不含咨询电话2件），其中自然人申请130件。") == Lines{"narrative/received error applications/new_received/natural_person expected 134 actual 130 at 130件,134"});
    CHECK(found_with("共收到政府信息公开申请100件，其中64件为协助办理；36件为我局直接办理，均已完成。") == wrong("100", "100件"));
}

TEST_CASE("received: a mark that was lost in front of the year") {
    CHECK(found_with("网络渠道畅通便捷2022年我局共受理政府信息公开申请163件。") == wrong("163", "163件"));
    CHECK(found_with("网络渠道畅通便捷2021年我局共受理政府信息公开申请163件。") == Lines{});
}

TEST_CASE("received: a cell that was not read leaves it open") {
    TextReport report;
    report.says(1, "全年共收到政府信息公开申请136件。").no_table("applications");
    CHECK(ended(report, rule) == "not-applicable");
}

TEST_CASE("received: the sentence and both numbers are shown in both languages") {
    const TextReport report = TextReport().says(1, "全年共收到政府信息公开申请163件。");
    CHECK(told(report, rule, Language::zh) ==
          Lines{"正文说“全年共收到政府信息公开申请163件。”，这里是163；表中“一、本年新收政府信息公开申请数量”行的“总计”是136。请核对，改正文或表格。"
                "（按别的理解，表中是141，也不相符。）"});
    CHECK(told(report, rule, Language::en) ==
          Lines{"The text says “全年共收到政府信息公开申请163件。”, which is 163; in the table “总计” of row “一、本年新收政府信息公开申请数量” is 136. "
                "Check both and correct the text or the table. (Understood otherwise the table has 141, which differs too.)"});
}

TEST_CASE("received: who all the applicants were, and a number without its unit") {
    const TextReport persons = TextReport().set("applications/new_received/natural_person", 136).set("applications/new_received/commercial_enterprise", 0);
    for (const std::string_view sentence : {"收到政府信息公开申请136件，申请主体为自然人。", "收到政府信息公开申请136件，均为自然人提出。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport(persons).says(1, sentence), rule) == "passed");
        CHECK(ended(TextReport().says(1, sentence), rule) == "failed");
    }
    CHECK(found_with("收到政府信息公开申请136件，均为自然人、企业提出。") == Lines{});
    // What the table counts is told behind what it does not.
    CHECK(found_with("全县各级行政机关共收到政府信息公开申请468件，其中县政府（含办公室）收到136件。") == Lines{});
    CHECK(found_with("收到政府信息公开申请141件，剔除误投5件，实际受理136件。") == Lines{});
    // What is said to be carried over is not what was received, though the number be the same.
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请468件，其中上年结转136件。"), "narrative/received") == "failed");
    CHECK(found_with("收到政府信息公开申请136件，申请主体为自然人和商业企业。") == Lines{});
    CHECK(found_with("全年收到政府信息公开申请136，工作平稳有序。") == Lines{});
    CHECK(found_with("推动受理政府信息公开申请2022，工作平稳有序。") == Lines{});
    CHECK(found_with("全年收到政府信息公开申请163，工作平稳有序。") == wrong("163", "163"));
    CHECK(found_with("收到群众来信、依申请公开等2048件，其中依申请公开136件。") == Lines{});
    CHECK(found_with("收到群众来信、依申请公开等2048件，其中依申请公开163件。").size() == 1);
}

TEST_CASE("received: numbers beside it that say nothing of it") {
    const auto differs = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), rule) == "failed"; };
    CHECK(differs("收到政府信息公开申请137件（同比增长，在全市各单位中居前），办结129件。"));
    CHECK(differs("收到群众依申请公开信息1人137次。"));
    CHECK_FALSE(differs("收到群众依申请公开信息1人136次。"));
    CHECK(differs("全区收到政府信息公开申请137件，其中区政府办公室收到12件。"));
    // Two numbers that are the same by chance, and make the one of the table together.
    CHECK(ended(TextReport().set("applications/new_received/total", 2).set("applications/processed_total/total", 2).set("applications/carried_over/total", 0).says(1, "收到政府信息公开申请1件，答复1件。"), rule) == "failed");
}

TEST_CASE("received: from people, by whatever name, and who the only one was") {
    for (const std::string_view sentence : {"收到个人依申请公开137件。", "共受理市民提交的政府信息公开申请137件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), rule) == "failed");
    }
    TextReport one = TextReport().zeros().set("applications/new_received/total", 1).set("applications/new_received/commercial_enterprise", 1).set("applications/processed_total/total", 1);
    CHECK(ended(TextReport(one).says(1, "新收政府信息公开申请1件，为自然人申请，已经办结。"), rule) == "failed");
    CHECK(ended(TextReport(one).says(1, "新收政府信息公开申请1件，为企业申请，已经办结。"), rule) == "passed");
}

TEST_CASE("received: the agency's name, shortened to letters of it") {
    const auto differs = [](std::string_view sentence) { return ended(TextReport().title("明州市东山区行政审批服务局2022年政府信息公开工作年度报告").says(1, sentence), rule) == "failed"; };
    CHECK(differs("区审批局收到政府信息公开申请137件。"));
    CHECK(differs("区政府审批服务局收到政府信息公开申请137件。"));
    CHECK_FALSE(differs("区文旅局收到政府信息公开申请137件。"));
}

TEST_CASE("received: those who applied are counted, too") {
    CHECK(found_with("收到77个申请人提出的政府信息公开申请136件。") == Lines{});
    CHECK(found_with("收到77个申请人提出的政府信息公开申请139件。") != Lines{});
    CHECK(found_with("收到政府信息公开申请136件，2019年结转的5件也在其中，均已办结。") == Lines{});
}

TEST_CASE("received: what rose stands in front of what it is set against, and the sum of new and old ones") {
    for (const std::string_view sentence : {"政府信息公开申请量翻了一番，由68件增至136件。", "政府信息公开申请数量减半，从2019年的272件降到136件。", "政府信息公开申请受理量较上年增长20.35%，达136件。", "政府信息公开申请受理数与2019年持平，均为136件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().set("applications/new_received/total", 149).says(1, sentence), "narrative/received") == "failed");
    }
    for (const std::string_view sentence : {"政府信息公开申请中，延期答复由5件增至8件。", "政府信息公开申请办理加快，平均用时减少，网站访问由60次增至120次。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
    const TextReport over = TextReport().set("applications/new_received/total", 134).set("applications/carried_over/total", 2);
    CHECK(ended(TextReport(over).says(1, "上年结转2件，今年又收政府信息公开申请134件，共136件。"), "narrative/received") == "passed");
    CHECK(ended(TextReport(over).says(1, "上年结转2件，今年又收政府信息公开申请134件，共138件。"), "narrative/received") == "failed");
}

TEST_CASE("received: law firms, and firms from which applications came") {
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请136件，其中自然人提出的30件，律师事务所77777件。"), "narrative/received") == "failed");
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请136件，来自自然人的最多，来自企业的77777件。"), "narrative/received") == "failed");
    CHECK(found_with("收到政府信息公开申请136件，内容涉及律师事务所管理、企业的经营。") == Lines{});
}

TEST_CASE("received: bodies are no applications; one day, one month and some days are not the year") {
    for (const std::string_view sentence : {"有6个街道收到政府信息公开申请，共136件。", "县政府收到政府信息公开申请0件，县政府办公室收到政府信息公开申请136件。", "12月28日收到的1件政府信息公开申请已经答复。", "12月收到的政府信息公开申请3件最为集中。",
                                            "收到政府信息公开申请136件，其中10日内答复9件、15日内答复27件。", "收到政府信息公开申请136件，除结转2021年度继续办理的外，均已依法办结。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
    CHECK(ended(TextReport().set("applications/new_received/natural_person", 135).says(1, "收到政府信息公开申请136件，从申请主体上看均为自然人。"), rule) == "failed");
    CHECK(ended(TextReport().set("applications/new_received/natural_person", 136).says(1, "收到政府信息公开申请136件，从申请主体来看均为自然人。"), rule) == "passed");
    CHECK(ended(TextReport().says(1, "共收到政府信息公开申请139其中：网上申请130件、信函申请9件。"), rule) == "failed");
    for (const std::string_view sentence : {"截至12月，收到政府信息公开申请139件。", "1月1日至12月31日收到政府信息公开申请139件。", "县政府收到政府信息公开申请0件，县政府办公室收到政府信息公开申请139件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), rule) == "failed");
    }
}

TEST_CASE("received: legal persons beside other organisations, papers, and those of the year before") {
    const auto ends = [](const TextReport& report, std::string_view sentences, std::string_view id) { return ended(TextReport(report).says(1, sentences), id); };
    const TextReport kinds = TextReport().zeros().set("applications/new_received/natural_person", 22).set("applications/new_received/commercial_enterprise", 1).set("applications/new_received/other_organization", 1).set("applications/new_received/total", 24);
    CHECK(ends(kinds, "收到政府信息公开申请24件，其中公民22件、法人1件、其他组织1件。", rule) == "passed");
    CHECK(ends(kinds, "收到政府信息公开申请24件，其中公民22件、法人5件、其他组织1件。", rule) == "failed");
    CHECK(ends(TextReport(), "收到政府信息公开申请书141份，其中5份为补充材料，实际登记申请136件。", rule) != "failed");
    CHECK(ends(TextReport(), "收到政府信息公开申请书141份，其中5份为补充材料，实际登记申请139件。", rule) == "failed");
    const TextReport over = TextReport().zeros().set("applications/new_received/total", 14).set("applications/carried_over/total", 3).set("applications/granted/total", 12).set("applications/processed_total/total", 12).set("applications/carried_forward/total", 5);
    CHECK(ends(over, "上年结转政府信息公开申请3件。新收的14件申请中，予以公开9件。", "narrative/outcome") != "failed");
    CHECK(ends(over, "上年结转政府信息公开申请3件。新收的14件申请中，予以公开8件。", "narrative/outcome") == "failed");
}

TEST_CASE("received: batches and times, what is set aside, and what each of some applied for") {
    for (const std::string_view sentence : {"收到政府信息公开申请5批次136件。", "收到政府信息公开申请136件，其中1人分3次提交7件。", "收到政府信息公开申请136件，张某、李某各提出政府信息公开申请1件。", "11月收到的政府信息公开申请3件由另一局办理，不计入本报告。",
                                            "依申请公开平台收件141件，其中有效申请136件。", "收到政府信息公开申请136件，申请公开信息214条。", "5—12月新收政府信息公开申请77件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), rule) != "failed");
    }
    CHECK(ended(TextReport().says(1, "收到政府信息公开申请139件；所属单位收到申请9件，不计入本报告。"), rule) == "failed");
}

TEST_CASE("received: what was handed in to some of the bodies is a part of what is borne out; who guides others has figures of its own") {
    for (const std::string_view sentence : {"新收到政府信息公开申请136件，其中向县政府及各部门提出的申请82件。", "收到政府信息公开申请136件，其中县政府及各部门收到的申请82件，乡镇收到的申请54件。", "指导乡镇受理政府信息公开申请8件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), rule) != "failed");
    }
    CHECK(ended(TextReport().says(1, "新收到政府信息公开申请139件，其中向县政府及各部门提出的申请82件。"), rule) == "failed");
    CHECK(ended(TextReport().says(1, "督促指导各科室规范办理，我局共收到政府信息公开申请139件。"), rule) == "failed");
}
