#include "reading.hpp"

#include "report/sections.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// Every section as found: `5 五、存在的主要问题及改进措施 as 5 differs`; `5 none`.
Texts sections_of(std::u32string_view original) {
    const std::u32string text(original);
    const Report report = read_report(text).report;
    Texts texts;
    for (const SectionReading& section : report.sections) {
        std::string line = std::to_string(section.number);
        if (!section.found) line += " none";
        else line += " " + text_of(report, section.heading) + " as " + std::to_string(section.written_number) + (section.heading_differs ? " differs" : "");
        texts.push_back(line);
    }
    return texts;
}

std::string section(std::u32string_view original, std::size_t number) { return sections_of(original).at(number - 1); }

struct Title {
    std::string title, agency;
    int year;
    bool has_year;
    friend bool operator==(const Title&, const Title&) = default;
};

Title title_of(std::u32string_view original) {
    const std::u32string text(original);
    const Report report = read_report(text).report;
    CHECK(report.title.empty() == report.title_span.empty());
    return {report.title, report.agency, report.year, report.title_has_year};
}

}  // namespace

TEST_CASE("the six headings as the form has them") {
    CHECK(sections_of(U"一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
                      U"四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n") ==
          Texts{"1 一、总体情况 as 1", "2 二、主动公开政府信息情况 as 2", "3 三、收到和处理政府信息公开申请情况 as 3",
                "4 四、政府信息公开行政复议、行政诉讼情况 as 4", "5 五、存在的主要问题及改进情况 as 5", "6 六、其他需要报告的事项 as 6"});
}

TEST_CASE("no heading: no section is found, and there are six all the same") {
    CHECK(sections_of(U"") == Texts{"1 none", "2 none", "3 none", "4 none", "5 none", "6 none"});
    CHECK(sections_of(U"\n\n\n") == sections_of(U""));
}

TEST_CASE("blanks, other punctuation, Markdown and traditional characters") {
    CHECK(section(U"　　一 、 总体情况\n", 1) == "1 一 、 总体情况 as 1");
    CHECK(section(U"## 一、总体情况\n", 1) == "1 一、总体情况 as 1");
    CHECK(section(U"**一、总体情况**\n", 1) == "1 一、总体情况 as 1");
    CHECK(section(U"一．总体情况\n", 1) == "1 一．总体情况 as 1");
    CHECK(section(U"一、總體情況\n", 1) == "1 一、總體情況 as 1");
    CHECK(section(U"⼀、总体情况\n", 1) == "1 ⼀、总体情况 as 1");
}

TEST_CASE("a wrong number is read as it is written") {
    CHECK(section(U"四、存在的主要问题及改进情况\n", 5) == "5 四、存在的主要问题及改进情况 as 4");
}

TEST_CASE("a heading without a number") {
    CHECK(section(U"总体情况\n本机关认真学习条例。\n", 1) == "1 总体情况 as 0");
}

TEST_CASE("a heading in other words") {
    CHECK(section(U"五、存在的主要问题及改进措施\n", 5) == "5 五、存在的主要问题及改进措施 as 5 differs");
    CHECK(section(U"四、政府信息公开行政复议和行政诉讼情况\n", 4) == "4 四、政府信息公开行政复议和行政诉讼情况 as 4");
}

TEST_CASE("a sentence that mentions a section is no heading") {
    CHECK(section(U"本报告由总体情况、主动公开政府信息情况等六个部分组成。\n", 1) == "1 none");
    CHECK(section(U"总体情况良好，公开信息 12 条。\n", 1) == "1 none");
}

TEST_CASE("a table of contents comes before the headings, which count") {
    const std::u32string text = U"一、总体情况\n六、其他需要报告的事项\n正文\n一、总体情况\n六、其他需要报告的事项\n";
    const Report report = read_report(text).report;
    CHECK(report.sections[0].heading.start == text.rfind(U"一、总体情况"));
    CHECK(report.sections[5].heading.start == text.rfind(U"六、其他"));
}

TEST_CASE("a row of the table is no heading, though it begins as one") {
    CHECK(section(U"三、本年度办理结果\n", 3) == "3 none");
    CHECK(section(U"一、本年新收政府信息公开申请数量\t0\n", 1) == "1 none");
    CHECK(section(U"二、上年结转政府信息公开申请数量 0\n", 2) == "2 none");
}

TEST_CASE("a title on one line") {
    CHECK(title_of(U"某市示例局2020年政府信息公开工作年度报告\n") == Title{"某市示例局2020年政府信息公开工作年度报告", "某市示例局", 2020, true});
    CHECK(title_of(U"某市示例局2020政府信息公开工作年度报告\n") == Title{"某市示例局2020政府信息公开工作年度报告", "某市示例局", 2020, true});
    CHECK(title_of(U"某市示例局 2021 年政府信息公开年度报告\n") == Title{"某市示例局2021年政府信息公开年度报告", "某市示例局", 2021, true});
    CHECK(title_of(U"2020年某市示例局政府信息公开工作年度报告\n") == Title{"2020年某市示例局政府信息公开工作年度报告", "某市示例局", 2020, true});
    CHECK(title_of(U"某市示例局关于2020年度政府信息公开工作年度报告\n") == Title{"某市示例局关于2020年度政府信息公开工作年度报告", "某市示例局", 2020, true});
    CHECK(title_of(U"# 某市示例局2020年政府信息公开工作年度报告\n").agency == "某市示例局");
}

TEST_CASE("the number of a page in front of a title or a heading is the page's") {
    const Title title{"某市示例局2020年政府信息公开工作年度报告", "某市示例局", 2020, true};
    CHECK(title_of(U"1某市示例局2020年政府信息公开工作年度报告\n") == title);
    CHECK(title_of(U"- 1 -某市示例局2020年政府信息公开工作年度报告\n") == title);
    CHECK(title_of(U"1/4某市示例局2020年政府信息公开工作年度报告\n") == title);
    CHECK(section(U"五、存在的主要问题及改进情况 ........ 9\n4/4五、存在的主要问题及改进情况\n内容\n", 5) == "5 五、存在的主要问题及改进情况 as 5");
    const std::u32string text = U"五、存在的主要问题及改进情况 ........ 9\n4/4五、存在的主要问题及改进情况\n内容\n";
    CHECK(read_report(text).report.sections[4].heading.start == 29);
}

TEST_CASE("the year in other digits") {
    CHECK(title_of(U"某市示例局二〇二〇年政府信息公开工作年度报告\n") == Title{"某市示例局二〇二〇年政府信息公开工作年度报告", "某市示例局", 2020, true});
    CHECK(title_of(U"某市示例局２０２１年政府信息公开工作年度报告\n").year == 2021);
    CHECK(title_of(U"某市示例局二○二一年政府信息公开工作年度报告\n").year == 2021);
}

TEST_CASE("a title over several lines") {
    CHECK(title_of(U"某市示例局\n2020年政府信息公开\n工作年度报告\n\n一、总体情况\n") ==
          Title{"某市示例局2020年政府信息公开工作年度报告", "某市示例局", 2020, true});
    CHECK(title_of(U"某市示例局\n\n2020年政府信息公开工作年度报告\n") == Title{"某市示例局2020年政府信息公开工作年度报告", "某市示例局", 2020, true});
}

TEST_CASE("a year in brackets behind the title") {
    const Title title{"某市示例局政府信息公开工作年度报告(2022年)", "某市示例局", 2022, true};
    CHECK(title_of(U"某市示例局政府信息公开工作年度报告（2022年）\n一、总体情况\n") == title);
    CHECK(title_of(U"某市示例局政府信息公开工作年度报告\n（2022年）\n一、总体情况\n") == title);
    CHECK(title_of(U"某市示例局政府信息公开工作年度报告\n（公开）\n一、总体情况\n") == Title{"某市示例局政府信息公开工作年度报告", "某市示例局", 0, false});
}

TEST_CASE("a title behind the first heading") {
    CHECK(title_of(U"一、总体情况\n某市示例局2021年政府信息公开工作年度报告\n本机关认真学习条例。\n") ==
          Title{"某市示例局2021年政府信息公开工作年度报告", "某市示例局", 2021, true});
}

TEST_CASE("a title without an agency, without a year, and none at all") {
    CHECK(title_of(U"2020年政府信息公开工作年度报告\n") == Title{"2020年政府信息公开工作年度报告", "", 2020, true});
    CHECK(title_of(U"某市示例局政府信息公开工作年度报告\n") == Title{"某市示例局政府信息公开工作年度报告", "某市示例局", 0, false});
    CHECK(title_of(U"一、总体情况\n") == Title{"", "", 0, false});
    CHECK(title_of(U"") == Title{"", "", 0, false});
}

TEST_CASE("without a year in the title the statistical period names it") {
    CHECK(title_of(U"某市示例局政府信息公开工作年度报告\n2021年1月20日发布。统计期限自2020年1月1日起至2020年12月31日止。\n") ==
          Title{"某市示例局政府信息公开工作年度报告", "某市示例局", 2020, false});
}

TEST_CASE("the words of a title inside a sentence are no title") {
    CHECK(title_of(U"根据条例要求，现公布2020年政府信息公开工作年度报告，全文如下。\n").title.empty());
    CHECK(title_of(U"《某市示例局2020年政府信息公开工作年度报告》已经公布，请查阅。\n").title.empty());
}

TEST_CASE("a fuller title outweighs a running one") {
    CHECK(title_of(U"政府信息公开工作年度报告\n\n某市示例局2020年政府信息公开工作年度报告\n").title == "某市示例局2020年政府信息公开工作年度报告");
}

TEST_CASE("100,000 headings and titles end") {
    CHECK(section(repeated(U"一、总体情况\n", 100'000), 1) == "1 一、总体情况 as 1");
    CHECK(title_of(repeated(U"政府信息公开工作年度报告\n", 20'000)).has_year == false);
}
