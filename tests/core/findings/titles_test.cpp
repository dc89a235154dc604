// Headings of findings: the cell and the cure in few characters, and the evidence beneath.
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/titles.hpp"
#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("titles: a wrong cell, with what stands there and what should") {
    ReportBuilder builder("2021");
    builder.set("applications/new_received/natural_person", 23).set("applications/new_received/total", 23);
    builder.set("applications/processed_total/natural_person", 23).set("applications/processed_total/total", 23);
    builder.set("applications/granted/natural_person", 21).set("applications/granted/total", 21);
    builder.set("applications/rejected_excessive/other_organization", 2);
    builder.set("applications/rejected_excessive/natural_person", 2).set("applications/rejected_excessive/total", 2);
    CHECK(heads_of(builder.build(), Language::zh) == Lines{"（五）4 反复申请×其他：2→0 / 行合4≠2；列合2≠0"});
    CHECK(heads_of(builder.build(), Language::en) == Lines{"(5)4 excessive × other: 2→0 / row 4≠2; column 2≠0"});
}

TEST_CASE("titles: sums that several cells could put right") {
    ReportBuilder builder("2021");
    for (const char* column : {"upheld", "corrected", "other_result"}) builder.set(std::string("review_litigation/litigation_direct/") + column, 8);
    builder.set("review_litigation/litigation_direct/pending", 21).set("review_litigation/litigation_direct/total", 35);
    CHECK(heads_of(builder.build(), Language::zh) ==
          Lines{"复议诉讼·直接起诉：分项合多10，查台账 / 8+8+8+21=45，总计填35 / 二选一：尚未审结21→11｜总计35→45"});
}

TEST_CASE("titles: signs for nothing, blanks and what is missing") {
    ReportBuilder builder("2021");
    builder.garbage("applications/granted/natural_person", U"1O", Defect::letters);
    builder.blank("applications/granted/research_institution").blank("applications/carried_forward/total");
    builder.no_table("review_litigation");
    const Lines heads = heads_of(builder.build(), Language::zh);
    CHECK(heads == Lines{"（一）公开×自然人：“1O”→10 / 数字中有字母", "没有找到复议诉讼表，请补上", "申请表2格空着，应填0 / （一）公开×科研机构、结转下年×总计"});
}

TEST_CASE("titles: findings about different cells are told apart") {
    const ReportBuilder builder("2021");
    ReportBuilder own = builder;
    const Report report = own.build();
    std::vector<Finding> findings(3);
    const char* const paths[] = {"review_litigation/reconsideration/upheld", "review_litigation/litigation_direct/upheld", "review_litigation/reconsideration/total"};
    for (std::size_t i = 0; i < 3; ++i) {
        findings[i].title = {"正文“维持3件”，表中5", "text “维持3件”, table 5"};
        findings[i].cells = {cell_of(own.edition(), paths[i])};
    }
    findings[2].title = {"正文“共3件”，表中5", "text “共3件”, table 5"};
    tell_apart(report, findings);
    CHECK(findings[0].title.zh == "正文“维持3件”，表中5（复议诉讼·行政复议·维持）");
    CHECK(findings[1].title.zh == "正文“维持3件”，表中5（复议诉讼·直接起诉·维持）");
    CHECK(findings[1].title.en == "text “维持3件”, table 5 (reviews · direct suits · upheld)");
    CHECK(findings[2].title.zh == "正文“共3件”，表中5");
}

TEST_CASE("titles: without cells, a number tells them apart") {
    ReportBuilder builder("2021");
    const Report report = builder.build();
    std::vector<Finding> findings(2);
    for (Finding& finding : findings) finding.title = {"占位文字“XX”，请替换", "replace the placeholder “XX”"};
    tell_apart(report, findings);
    CHECK(findings[0].title.zh == "占位文字“XX”，请替换");
    CHECK(findings[1].title.zh == "占位文字“XX”，请替换（2）");
    CHECK(findings[1].title.en == "replace the placeholder “XX” (2)");
}

TEST_CASE("titles: long sums lose addends in the middle, and never part of a number") {
    const std::vector<std::string> terms{"1234", "5678", "-90", "1111"};
    CHECK(short_sum(terms, "=7933", 40) == "1234+5678-90+1111=7933");
    CHECK(short_sum(terms, "=7933", 21) == "1234+5678+…+1111=7933");
    CHECK(short_sum(terms, "=7933", 20) == "1234+…+1111=7933");
    CHECK(short_sum(terms, "=7933", 10) == "…=7933");
    CHECK(clipped("共收到12345件", 7) == "共收到…");
    CHECK(clipped("共收到12345件", 9) == "共收到12345件");
    CHECK(clipped("共收到12件申请", 7) == "共收到12件…");
}

TEST_CASE("titles: of a file's name the end is kept, in whole characters") {
    CHECK(clipped_name("年报/2022.docx", 12) == "年报/2022.docx");
    CHECK(clipped_name("各单位年报/示例局/2022.docx", 11) == "…/2022.docx");
    CHECK(clipped_name("示例局年报", 3) == "…年报");
    CHECK(clipped_name("", 1).empty());
}

TEST_CASE("titles: numbers too long for a heading are left out whole") {
    ReportBuilder builder("2021");
    Report report = builder.build();
    const CellRef ref = cell_of(builder.edition(), "applications/unavailable_unclear_after_correction/public_welfare_organization");
    report.tables[ref.table].cells[ref.cell].value = Number::whole(99'999'999'999);
    Finding finding;
    head_change(report, finding, ref, Number::whole(12'345'678));
    CHECK(finding.title.zh == "（四）3 仍不明确×公益组织：→12345678");
    head_change(report, finding, ref, Number::millionths(99'999'999'999'123'456));
    CHECK(finding.title.zh == "（四）3 仍不明确×公益组织：应改正");
}

TEST_CASE("titles: every short name is short, and no two of one table are alike") {
    for (const form::Edition& edition : form::editions()) {
        for (const form::Table& table : edition.tables) {
            std::vector<std::string_view> rows;
            const auto check = [](const form::Brief& brief, std::vector<std::string_view>& others) {
                CAPTURE(brief.zh);
                CHECK(characters(brief.zh) <= 10);
                CHECK(characters(brief.en) <= 20);
                for (const std::string_view name : {brief.zh, brief.en}) {
                    CHECK(!name.empty());
                    CHECK(std::find(others.begin(), others.end(), name) == others.end());
                    others.push_back(name);
                }
            };
            for (const form::Block& block : table.blocks) {
                std::vector<std::string_view> columns;
                for (const form::Column& column : block.columns) check(column.brief, columns);
                for (const form::Row& row : block.rows) check(row.brief, rows);
            }
        }
    }
}
