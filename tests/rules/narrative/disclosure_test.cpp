#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("disclosure: true sentences") {
    for (const std::string_view sentence : {"制发规范性文件3件，废止规范性文件1件，现行有效规范性文件20件。", "作出行政处罚37件。", "全年制定行政规范性文件三件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), "narrative/disclosure") == "passed");
    }
    CHECK(found(TextReport("2019").says(1, "公开规范性文件2件，制作规范性文件3件。")) == Lines{});
}

TEST_CASE("disclosure: another number") {
    CHECK(found_with("制发规范性文件5件。") == Lines{"narrative/disclosure warning active_disclosure/item_1/normative_documents/issued expected 3 actual 5 at 5件,3"});
    CHECK(found_with("通过网站公开规范性文件56件。") == Lines{"narrative/disclosure warning active_disclosure/item_1/normative_documents/issued expected 3 actual 56 at 56件,3"});
    CHECK(found_with("作出行政处罚73件。") == Lines{"narrative/disclosure warning active_disclosure/item_6/administrative_penalty/decisions expected 37 actual 73 at 73件,37"});
    CHECK(found(TextReport("2019").says(1, "公开规范性文件12件。")) ==
          Lines{"narrative/disclosure warning active_disclosure/item_1/normative_documents/disclosed expected 2 actual 12 at 12件,2"});
}

TEST_CASE("disclosure: documents and items of other kinds") {
    for (const std::string_view sentence : {"全年行政发文11件，公开发布3件。", "网站发布法规文件2条、财政采购4条。", "制发各类文件86件。", "解读规范性文件2件。", "公开行政许可事项目录31项。",
                                            "审核政策性文件9件。", "通过网站公开规范性文件信息56条。", "公开规范性文件56件次。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("disclosure: a figure in 万 or 亿 is rounded to its last digit") {
    const auto differs = [](std::string_view sentence) {
        const TextReport report = TextReport().set("active_disclosure/item_6/administrative_penalty/decisions", 51840362).set("active_disclosure/item_8/administrative_fees/amount", 4371864).says(1, sentence);
        return ended(report, "narrative/disclosure") == "failed";
    };
    CHECK_FALSE(differs("作出行政处罚5184万件。"));
    CHECK_FALSE(differs("作出行政处罚0.5亿件。"));
    CHECK_FALSE(differs("行政事业性收费总金额437.2亿元。"));
    CHECK(differs("作出行政处罚5148万件。"));
    CHECK(differs("行政事业性收费总金额473.2亿元。"));
}

TEST_CASE("disclosure: what is told in a list, and fees that there are none of") {
    const auto differs = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/disclosure") == "failed"; };
    CHECK_FALSE(differs("推进执法结果公开，全年作出行政许可决定412件、行政处罚37件。"));
    CHECK(differs("推进执法结果公开，全年作出行政许可决定412件、行政处罚73件。"));
    CHECK_FALSE(differs("制定规范性文件3件，废止文件1件，现行有效文件20件。"));
    CHECK(differs("制定规范性文件3件，废止文件1件，现行有效文件22件。"));
    CHECK(ended(TextReport().set("active_disclosure/item_8/administrative_fees/amount", 0).says(1, "本年度无行政事业性收费。"), "narrative/disclosure") == "passed");
    CHECK(ended(TextReport().set("active_disclosure/item_8/administrative_fees/amount", 4).says(1, "本年度无行政事业性收费。"), "narrative/disclosure") == "failed");
}

TEST_CASE("disclosure: what has ended in two ways is one figure, or two") {
    const TextReport repealed = TextReport().set("active_disclosure/item_1/normative_documents/repealed", 6);
    const auto differs = [](const TextReport& report, std::string_view sentence) { return ended(TextReport(report).says(1, sentence), "narrative/disclosure") == "failed"; };
    CHECK_FALSE(differs(repealed, "清理规范性文件，现行有效20件，失效2件、废止4件。"));
    CHECK_FALSE(differs(repealed, "清理规范性文件，现行有效20件，失效2件、废止6件。"));
    CHECK(differs(repealed, "清理规范性文件，现行有效20件，失效2件、废止5件。"));
}

TEST_CASE("disclosure: of what is counted as published only a slip is told") {
    const auto differs = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/disclosure") == "failed"; };
    CHECK(differs("主动公开行政许可142件，行政处罚37件。"));   // 412
    CHECK(differs("通过门户网站公开行政处罚信息38条。"));
    CHECK_FALSE(differs("通过门户网站公开行政处罚信息37条。"));
    CHECK_FALSE(differs("通过门户网站公开行政处罚信息58条。"));
    CHECK_FALSE(differs("清单公布行政许可42项、行政处罚38项。"));
    CHECK_FALSE(differs("公开信息900条，其中行政处罚38件。"));
    CHECK_FALSE(differs("主动公开行政处罚38件，全年作出行政处罚37件。"));
}

TEST_CASE("disclosure: kinds of permits are no permits, and a name's verbs and brackets hide nothing behind them") {
    const auto differs = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/disclosure") == "failed"; };
    CHECK_FALSE(differs("行政许可共11个事项。"));
    CHECK(differs("围绕信息发布全面细化要求，全年制定发布规范性文件5件。"));
    CHECK_FALSE(differs("围绕信息发布全面细化要求，全年制定发布规范性文件3件。"));
}

TEST_CASE("disclosure: settled permits, collected fees, documents in force, in other words") {
    const auto ends = [](std::string_view sentence) { return ended(TextReport().set("active_disclosure/item_8/administrative_fees/amount", 12).says(1, sentence), "narrative/disclosure"); };
    for (const std::string_view sentence : {"全年办结行政许可412件。", "全年共收取行政事业性收费12万元。", "全年征收行政事业性收费12万元。", "目前有效规范性文件20件。"}) {
        CAPTURE(sentence);
        CHECK(ends(sentence) == "passed");
    }
    for (const std::string_view sentence : {"全年办结行政许可442件。", "全年共收取行政事业性收费17万元。", "全年征收行政事业性收费17万元。", "目前有效规范性文件24件。"}) {
        CAPTURE(sentence);
        CHECK(ends(sentence) == "failed");
    }
}

TEST_CASE("disclosure: items of information in a list are no documents; a fee is one to the yuan") {
    const auto differs = [](const TextReport& report, std::string_view sentence) { return ended(TextReport(report).says(1, sentence), "narrative/disclosure") == "failed"; };
    CHECK_FALSE(differs(TextReport(), "主动公开的信息包括概况信息1条、规范性文件信息12条、财政信息204条。"));
    const TextReport fees = TextReport().set("active_disclosure/item_8/administrative_fees/amount", 12);
    CHECK_FALSE(differs(fees, "主动公开政府信息10条，行政事业性收费12.000038万元。"));
    CHECK(differs(fees, "主动公开政府信息10条，行政事业性收费12.000138万元。"));
}

TEST_CASE("disclosure: two numbers of one row, what was looked through, and who decided") {
    const auto differs = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/disclosure") == "failed"; };
    CHECK_FALSE(differs("作出行政许可决定2件（不予许可）、410件（准予许可），合计412件。"));
    CHECK(differs("作出行政许可决定2件（不予许可）、440件（准予许可），合计442件。"));
    CHECK_FALSE(differs("合法性审查规范性文件9件。"));
    CHECK_FALSE(differs("15个部门作出行政许可决定共412件。"));
    CHECK_FALSE(differs("下属单位无行政许可，局机关作出行政许可决定412件。"));
}

TEST_CASE("disclosure: what was looked at for others, what applications are about, and what may be done") {
    const auto differs = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/disclosure") == "failed"; };
    CHECK_FALSE(differs("审查县政府规范性文件24件，备案登记11件。"));
    CHECK_FALSE(differs("我局报请县政府出台规范性文件9件。"));
    CHECK_FALSE(differs("收到政府信息公开申请136件，涉及行政处罚8件、涉及行政许可7件。"));
    CHECK_FALSE(differs("承接下放权力96项，其中行政处罚83项、行政许可8项。"));
    CHECK(differs("出台规范性文件9件。"));
}
