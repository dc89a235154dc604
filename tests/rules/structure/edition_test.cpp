#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/edition";
}

TEST_CASE("edition: each year has its edition") {
    for (const auto& [edition, years] : {std::pair{"2019", std::vector{2019, 2020}}, {"2021", std::vector{2021, 2022, 2026}}}) {
        for (int year : years) {
            ReportBuilder builder(edition);
            CHECK(findings_of(builder.year(year).build()) == Lines{});
            CHECK(outcome_of(builder.build(), rule) == "passed");
        }
    }
}

TEST_CASE("edition: the tables that differ between the editions are named, the third is not") {
    ReportBuilder builder("2019");
    const Report report = builder.year(2021).build();
    const auto at = [&](std::size_t table) { return text_of(report, report.tables[table].span); };
    CHECK(findings_of(report) == Lines{"structure/edition error at " + at(0), "structure/edition error at " + at(1)});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“二、主动公开政府信息情况”的表是2019年版的（国办公开办函〔2019〕60号）；2021年度的报告应当用2021年版的"
                "（国办公开办函〔2021〕30号）。请换用该版的表重新填写。",
                "“三、收到和处理政府信息公开申请情况”的表是2019年版的（国办公开办函〔2019〕60号）；2021年度的报告应当用2021年版的"
                "（国办公开办函〔2021〕30号）。请换用该版的表重新填写。"});
    CHECK(messages_of(report, rule, Language::en)[0] ==
          "The table of section “二、主动公开政府信息情况” is of the edition of 2019 (国办公开办函〔2019〕60号), but a report for 2021 needs "
          "that of 2021 (国办公开办函〔2021〕30号). Fill in the table of that edition.");
}

TEST_CASE("edition: the newer one is wrong for 2020 too") {
    ReportBuilder builder("2021");
    CHECK(findings_of(builder.year(2020).build()).size() == 2);
    CHECK(outcome_of(builder.build(), rule) == "failed");
}

TEST_CASE("edition: one table of the other edition is found alone") {
    ReportBuilder builder("2021"), older("2019");
    Report report = builder.build();
    const Report other = older.build();
    report.tables[1] = other.tables[1];
    for (Cell& cell : report.tables[1].cells) cell.span = {};
    report.tables[1].span = {0, 1};
    CHECK(findings_of(report) == Lines{"structure/edition error at 某"});
}

TEST_CASE("edition: without the year it could not run, without tables or before 2019 it does not apply") {
    ReportBuilder builder("2021");
    CHECK(outcome_of(builder.year(0).build(), rule) == "could-not-run");
    CHECK(reason_of(builder.build(), rule, Language::zh) == "不知道是哪一年的报告。请在标题中写明年份。");
    CHECK(verdict_of(builder.build()) == Verdict::incomplete);
    CHECK(outcome_of(builder.year(2018).build(), rule) == "not-applicable");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.year(2021).build(), rule) == "not-applicable");
}

TEST_CASE("edition: the table that both editions print alike is never blamed") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.year(2022).no_table("active_disclosure").no_table("applications").build()) ==
          Lines{"structure/table-missing error at 二、主动公开政府信息情况",
                "structure/table-missing error at 三、收到和处理政府信息公开申请情况"});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}
