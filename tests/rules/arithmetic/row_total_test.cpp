#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "arithmetic/row-total";

/// Eight applications by natural persons, all received and granted this year.
ReportBuilder eight_granted(std::string_view edition) {
    ReportBuilder builder(edition);
    for (const char* row : {"new_received", "granted", "processed_total"})
        for (const char* column : {"natural_person", "total"})
            builder.set(std::string("applications/") + row + "/" + column, 8);
    return builder;
}

}  // namespace

TEST_CASE("row-total: rows that add up are left alone") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = eight_granted(edition);
        const Report report = builder.build();
        CHECK(findings_of(report) == Lines{});
        CHECK(outcome_of(report, rule) == "passed");
    }
}

TEST_CASE("row-total: a wrong total is found, with the sum and the fix") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = eight_granted(edition);
        const Report report = builder.set("applications/granted/total", 9).build();
        CHECK(findings_of(report) ==
              Lines{"arithmetic/row-total error applications/granted/total expected 8 actual 9 "
                    "fix applications/granted/total=8 at 9,8"});
        CHECK(messages_of(report, rule, Language::zh) ==
              Lines{"“（一）予以公开”行：8+0+0+0+0+0=8，“总计”写的是9。请核对这一行，改正写错的数。"});
        CHECK(messages_of(report, rule, Language::en) ==
              Lines{"In row “（一）予以公开”: 8+0+0+0+0+0=8, but “总计” says 9. Check this row and correct the wrong number."});
    }
}

TEST_CASE("row-total: all cells of the row are its operands") {
    ReportBuilder builder = eight_granted("2019");
    // Unread, the column of totals cannot tell which cell of the row is wrong.
    builder.unread("applications/carried_over/total").unread("applications/rejected_duplicate/total");
    const Report report = builder.set("applications/granted/total", 9).build();
    const std::vector<Finding> findings = run_rules(report, rules()).findings;
    REQUIRE(findings.size() == 1);
    const std::uint16_t first = cell_of(builder.edition(), "applications/granted/natural_person").cell;
    std::vector<CellRef> row;
    for (std::uint16_t i = 0; i < 7; ++i) row.push_back({1, static_cast<std::uint16_t>(first + i)});
    CHECK(findings[0].operands == row);
    CHECK(findings[0].cells == std::vector<CellRef>{row[6]});
}

TEST_CASE("row-total: a blank applicant counts as 0 and is named by cell/blank alone") {
    ReportBuilder builder = eight_granted("2019");
    const Report report = builder.blank("applications/granted/commercial_enterprise").build();
    CHECK(findings_of(report) ==
          Lines{"cell/blank warning applications/granted/commercial_enterprise at （一）予以公开"});
    CHECK(outcome_of(report, rule) == "passed");
}

TEST_CASE("row-total: a blank total is not compared") {
    ReportBuilder builder("2019");
    // The column of totals stays in balance without the blank one: it counts as 0 there.
    builder.set("applications/rejected_duplicate/natural_person", 4);
    builder.set("applications/processed_total/natural_person", 4).set("applications/new_received/natural_person", 4);
    builder.blank("applications/rejected_duplicate/total");
    builder.blank("applications/processed_total/total").blank("applications/new_received/total");
    const Report report = builder.build();
    CHECK(findings_of(report) ==
          Lines{"cell/blank warning applications/new_received/total,applications/rejected_duplicate/total,"
                "applications/processed_total/total at 一、本年新收政府信息公开申请数量,2.重复申请,（七）总计"});
    CHECK(outcome_of(report, rule) == "passed");
}

TEST_CASE("row-total: a row of blanks gives no arithmetic finding") {
    ReportBuilder builder("2021");
    for (const char* column : {"natural_person", "commercial_enterprise", "research_institution",
                               "public_welfare_organization", "legal_service_institution", "other_organization", "total"})
        builder.blank(std::string("applications/other_unpaid_fee/") + column);
    const Report report = builder.build();
    REQUIRE(findings_of(report).size() == 1);
    CHECK(outcome_of(report, rule) == "passed");
    CHECK(outcome_of(report, "cell/blank") == "failed");
}

TEST_CASE("row-total: an unread cell leaves its row unchecked, never passed") {
    ReportBuilder builder = eight_granted("2019");
    const Report report = builder.unread("applications/granted/other_organization").build();
    CHECK(findings_of(report) == Lines{});
    CHECK(outcome_of(report, rule) == "could-not-run");
    CHECK(reason_of(report, rule, Language::zh) == "共23处，其中1处有没读出的数，无法核对：“（一）予以公开”行。");
    CHECK(reason_of(report, rule, Language::en) ==
          "1 of 23 could not be checked, because a number in them was not read: row “（一）予以公开”.");
    CHECK(verdict_of(report) == Verdict::incomplete);
}

TEST_CASE("row-total: other rows are still checked where one could not be") {
    ReportBuilder builder = eight_granted("2019");
    builder.unread("applications/granted/other_organization");
    const Report report = builder.set("applications/carried_over/total", 2).set("applications/carried_forward/total", 2)
                              .set("applications/carried_forward/natural_person", 2)
                              .set("applications/carried_over/natural_person", 2)
                              .set("applications/carried_over/research_institution", 1)
                              .set("applications/carried_forward/research_institution", 1)
                              .set("applications/carried_forward/total", 3)
                              .set("applications/new_received/total", 9)
                              .set("applications/new_received/legal_service_institution", 1)
                              .set("applications/carried_forward/legal_service_institution", 1)
                              .set("applications/carried_forward/research_institution", 1)
                              .set("applications/carried_forward/natural_person", 2)
                              .build();
    // carried_over: 2+1=3, total 2; carried_forward: 2+1+1=4, total 3. All columns balance, so that two cells of a column are wrong.
    CHECK(findings_of(report) ==
          Lines{"arithmetic/row-total error applications/carried_over/natural_person,applications/carried_over/research_institution,"
                "applications/carried_over/total,applications/carried_forward/natural_person,applications/carried_forward/research_institution,"
                "applications/carried_forward/total at 2,1,2,2,1,3"});
    CHECK(outcome_of(report, rule) == "failed incomplete");
    CHECK(verdict_of(report) == Verdict::fail);
}

TEST_CASE("row-total: without the table it does not apply") {
    ReportBuilder builder("2021");
    const Report report = builder.no_table("applications").build();
    CHECK(outcome_of(report, rule) == "not-applicable");
    CHECK(reason_of(report, rule, Language::zh) == "没有找到这张表。");
}

TEST_CASE("row-total: sums beyond every bound are not judged") {
    ReportBuilder builder("2019");
    Cell huge;
    huge.state = CellState::number;
    huge.value = Number::millionths(INT64_MAX);
    for (const char* column : {"natural_person", "commercial_enterprise"})
        builder.write(std::string("applications/granted/") + column, U"9", huge);
    const Report report = builder.build();
    CHECK(outcome_of(report, rule) == "could-not-run");
}

TEST_CASE("row-total: a total that cannot be is not offered as a fix") {
    ReportBuilder builder = eight_granted("2019");
    builder.set("applications/granted/natural_person", -8).set("applications/processed_total/natural_person", -8);
    const Report report = builder.set("applications/new_received/natural_person", -8).build();
    CHECK(findings_of(report) ==
          Lines{"cell/negative error applications/new_received/natural_person actual -8 at -8",
                "arithmetic/row-total error applications/new_received/total expected -8 actual 8 at 8",
                "cell/negative error applications/granted/natural_person actual -8 at -8",
                "arithmetic/row-total error applications/granted/total expected -8 actual 8 at 8",
                "cell/negative error applications/processed_total/natural_person actual -8 at -8",
                "arithmetic/row-total error applications/processed_total/total expected -8 actual 8 at 8"});
    CHECK(messages_of(report, rule, Language::zh)[1] ==
          "“（一）予以公开”行：-8+0+0+0+0+0=-8，“总计”写的是8。请核对这一行，改正写错的数。");
}
