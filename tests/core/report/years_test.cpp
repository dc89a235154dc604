// Which year a report is on, where its title does not say.
#include "reading.hpp"

#include "report/years.hpp"
#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// `2022 period`.
std::string year_of(std::u32string_view original) {
    const std::u32string text(original);
    const ReadReport read = read_report(text);
    if (read.report.title_has_year) return std::to_string(read.report.year) + " title";
    const YearReading year = read_year(read.surface.folded.chars);
    CHECK(read.report.year == year.year);
    constexpr std::string_view names[]{"none", "period", "mentions", "dateline"};
    return std::to_string(year.year) + " " + std::string(names[static_cast<std::size_t>(year.source)]);
}

}  // namespace

TEST_CASE("years: the title comes first, whatever else is named") {
    CHECK(year_of(U"某县范例局2021年政府信息公开工作年度报告\n2022年，2022年，统计期限自2022年1月1日至12月31日。\n2023年1月20日\n") == "2021 title");
    // In haste.
    CHECK(year_of(U"某县范例局2021政府信息公开工作年度报告\n2022年，2022年。\n") == "2021 title");
}

TEST_CASE("years: the statistical period in several spellings") {
    CHECK(year_of(U"2023年，我局作了改进。2023年计划如下。数据的统计期限自2022年1月1日起至2022年12月31日止。\n") == "2022 period");
    CHECK(year_of(U"统计时限为2022年1月1日至12月31日\n") == "2022 period");
    CHECK(year_of(U"统计期限为二〇二二年一月一日至十二月三十一日\n") == "2022 period");
    CHECK(year_of(U"数据统计期限为 2022 年 1 月 1 日至 2022 年 12 月 31 日\n") == "2022 period");
}

TEST_CASE("years: the first of January alone is no period") {
    CHECK(year_of(U"条例自2019年1月1日起施行。2022年，我局收到申请3件，2022年答复3件。\n") == "2022 mentions");
}

TEST_CASE("years: the one that is named most often, dates of documents aside") {
    CHECK(year_of(U"2022年，我局收到申请3件，比2021年减少1件。2022年未被复议。\n2023年1月20日\n") == "2022 mentions");
    CHECK(year_of(U"根据2019年修订的条例、2019年施行的办法，2019年印发的格式，现将2022年度情况报告如下。\n") == "2022 mentions");
    CHECK(year_of(U"2022年，我局收到申请3件。2021年为2件。\n") == "2022 mentions");
}

TEST_CASE("years: a dateline names the year after") {
    CHECK(year_of(U"一、总体情况\n我局收到申请3件。\n某县范例局\n2023年1月20日\n") == "2022 dateline");
    CHECK(year_of(U"发布日期：2023-01-20\n一、总体情况\n我局收到申请3件。\n") == "2022 dateline");
    CHECK(year_of(U"一、总体情况\n我局收到申请3件。\n二〇二三年一月二十日\n") == "2022 dateline");
}

TEST_CASE("years: none where nothing names one") {
    CHECK(year_of(U"一、总体情况\n我局收到申请3件。\n") == "0 none");
    CHECK(year_of(U"") == "0 none");
}

TEST_CASE("years: findings on dates and editions say what told the year") {
    TextReport report("2021", 2022);
    report.title("某县范例局政府信息公开工作年度报告").only(0, "现将2022年度情况报告如下。2022年数据的统计期限为2022年1月1日至2022年11月30日。");
    CHECK(found(report) == Lines{"period/range error at 2022年1月1日至2022年11月30日", "structure/title warning at 某县范例局政府信息公开工作年度报告"});
    CHECK(told(report, "period/range", Language::zh) ==
          Lines{"统计期限写的是2022年1月1日至2022年11月30日，应当是2022年1月1日至2022年12月31日。请改正。（标题没有写年份，这里按正文提到最多的年份认定为2022年度的报告。）"});
    CHECK(told(report, "period/range", Language::en)[0].ends_with(
          "Correct it. (The title names no year; the report is taken to be for 2022 by the year that the text names most often.)"));
}

TEST_CASE("years: without a year in the title only the title is remarked on") {
    TextReport report("2021", 2022);
    report.title("某县范例局政府信息公开工作年度报告");
    CHECK(found(report) == Lines{"structure/title warning at 某县范例局政府信息公开工作年度报告"});
    CHECK(report.check()->report.year == 2022);
    TextReport none("2021", 2022);
    none.title("");
    CHECK(found(none) == Lines{"structure/title warning"});
}
