#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/title";
}

TEST_CASE("title: agency and year are enough") {
    ReportBuilder builder("2021");
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
    builder.title(U"某局政府信息公开年报（2021年）", "某局", true);
    CHECK(findings_of(builder.build()) == Lines{});
}

TEST_CASE("title: what it lacks is named") {
    struct Case {
        const char32_t* title;
        const char* agency;
        bool has_year;
        const char *zh, *en;
    };
    const Case cases[] = {
        {U"2020 年\n政府信息公开工作年度报告", "", true, "没有写明机关名称。请补全。", " does not name the agency. Complete it."},
        {U"某局政府信息公开工作年度报告", "某局", false, "没有写明年份。请补全。", " does not name the year. Complete it."},
        {U"政府信息公开工作年度报告", "", false, "没有写明机关名称和年份。请补全。", " names neither the agency nor the year. Complete it."},
    };
    for (const Case& c : cases) {
        ReportBuilder builder("2019");
        Report report = builder.title(c.title, c.agency, c.has_year).build();
        report.title = "题";
        const std::string written = text_of(report, report.title_span);
        CHECK(findings_of(report) == Lines{"structure/title warning at " + written});
        CHECK(messages_of(report, rule, Language::zh) == Lines{std::string("标题“题”") + c.zh});
        CHECK(messages_of(report, rule, Language::en) == Lines{std::string("The title “题”") + c.en});
    }
}

TEST_CASE("title: none at all") {
    ReportBuilder builder("2021");
    const Report report = builder.title(U"", "", false).build();
    CHECK(findings_of(report) == Lines{"structure/title warning"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"没有找到标题。请在开头写明机关、年份和“政府信息公开工作年度报告”。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"No title was found. Write the agency, the year and 政府信息公开工作年度报告 at the top."});
}
