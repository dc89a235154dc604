// A row whose numbers stand one place off: one finding in place of all sums that fail for it.
#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"
#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/shifted-row";
const std::vector<std::string> columns{"natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
                                       "legal_service_institution", "other_organization", "total"};
using Row = std::vector<std::int64_t>;
constexpr std::int64_t blank = -1;

void put(ReportBuilder& builder, const std::string& row, const Row& values) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const std::string path = "applications/" + row + "/" + columns[c];
        if (values[c] == blank) builder.blank(path);
        else builder.set(path, values[c]);
    }
}

/// Three outcomes; every sum holds.
ReportBuilder sound(std::string_view edition) {
    ReportBuilder builder(edition);
    put(builder, "new_received", {130, 12, 0, 2, 0, 3, 147});
    put(builder, "carried_over", {6, 0, 0, 0, 0, 0, 6});
    put(builder, "granted", {84, 9, 0, 2, 0, 3, 98});
    put(builder, "denied_internal_affairs", {31, 1, 0, 0, 0, 0, 32});
    put(builder, "rejected_complaint", {9, 1, 0, 0, 0, 0, 10});
    put(builder, "processed_total", {124, 11, 0, 2, 0, 3, 140});
    put(builder, "carried_forward", {12, 1, 0, 0, 0, 0, 13});
    return builder;
}

/// The rules of the findings, with the cells that each would change.
Lines kinds(const Report& report) {
    Lines lines;
    for (const Finding& finding : run_rules(report, rules()).findings) {
        std::string line(finding.rule);
        for (const Fix& fix : finding.fixes) line += ' ' + path_of(report, fix.cell).substr(path_of(report, fix.cell).rfind('/') + 1) + '=' + fix.value.to_string();
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("shifted-row: rows in their place are left alone") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = sound(edition);
        const Report report = builder.build();
        CHECK(findings_of(report) == Lines{});
        CHECK(outcome_of(report, rule) == "passed");
    }
}

TEST_CASE("shifted-row: one column to the left, with 0 or what fell out at its end") {
    for (const char* edition : {"2019", "2021"})
        for (const std::int64_t end : {0, 84}) {
            ReportBuilder builder = sound(edition);
            put(builder, "granted", {9, 0, 2, 0, 3, 98, end});
            const Report report = builder.build();
            CHECK(kinds(report) == Lines{"cell/shifted-row natural_person=84 commercial_enterprise=9 research_institution=0 "
                                         "public_welfare_organization=2 legal_service_institution=0 other_organization=3 total=98"});
        }
}

TEST_CASE("shifted-row: one column to the right, with a blank in front") {
    ReportBuilder builder = sound("2021");
    put(builder, "granted", {0, 84, 9, 0, 2, 0, 3});
    const Report report = builder.build();
    CHECK(findings_of(report) ==
          Lines{"cell/shifted-row error applications/granted/natural_person,applications/granted/commercial_enterprise,applications/granted/research_institution,"
                "applications/granted/public_welfare_organization,applications/granted/legal_service_institution,applications/granted/other_organization,"
                "applications/granted/total fixes applications/granted/natural_person=84,applications/granted/commercial_enterprise=9,"
                "applications/granted/research_institution=0,applications/granted/public_welfare_organization=2,applications/granted/legal_service_institution=0,"
                "applications/granted/other_organization=3,applications/granted/total=98 at 0,84,9,0,2,0,3"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“（一）予以公开”行的数疑似右移了一列。现在有8处不符：“（一）予以公开”行：0+84+9+0+2+0=95，表中为3；“自然人”列：31+9=40，表中为124；"
                "“商业企业”列：84+1+1=86，表中为11；等等。移回后全部相符：“（一）予以公开”行84、9、0、2、0、3、98。请核对后改正。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"The numbers of row “（一）予以公开” seem to stand one column too far to the right. 8 sums do not hold: row “（一）予以公开”: 0+84+9+0+2+0=95, "
                "the table says 3; column “自然人”: 31+9=40, the table says 124; column “商业企业”: 84+1+1=86, the table says 11; and so on. "
                "Moved back, all of them hold: row “（一）予以公开” 84、9、0、2、0、3、98. Check and correct them."});
    CHECK(verdict_of(report) == Verdict::fail);
}

TEST_CASE("shifted-row: the blank that it leaves is no finding of its own") {
    ReportBuilder builder = sound("2021");
    put(builder, "granted", {blank, 84, 9, 0, 2, 0, 3});
    const Report report = builder.build();
    CHECK(kinds(report) == Lines{"cell/shifted-row natural_person=84 commercial_enterprise=9 research_institution=0 public_welfare_organization=2 "
                                 "legal_service_institution=0 other_organization=3 total=98"});
    put(builder, "granted", {9, 0, 2, 0, 3, 98, blank});
    CHECK(kinds(builder.build()) == kinds(report));
}

TEST_CASE("shifted-row: a row of received, of totals and of what is carried forward") {
    const auto moved = [](const std::string& row, const Row& values) {
        ReportBuilder builder = sound("2019");
        put(builder, row, values);
        Lines found;
        for (const Finding& finding : run_rules(builder.build(), rules()).findings) found.push_back(std::string(finding.rule));
        return found;
    };
    const Lines one{"cell/shifted-row"};
    CHECK(moved("new_received", {12, 0, 2, 0, 3, 147, 0}) == one);
    CHECK(moved("processed_total", {0, 124, 11, 0, 2, 0, 3}) == one);
    CHECK(moved("carried_forward", {1, 0, 0, 0, 0, 13, 0}) == one);
    CHECK(moved("denied_internal_affairs", {0, 31, 1, 0, 0, 0, 0}) == one);
}

TEST_CASE("shifted-row: two rows that slipped together") {
    ReportBuilder builder = sound("2021");
    put(builder, "granted", {9, 0, 2, 0, 3, 98, 0});
    put(builder, "denied_internal_affairs", {1, 0, 0, 0, 0, 32, 0});
    const Report report = builder.build();
    CHECK(kinds(report).size() == 1);
    CHECK(messages_of(report, rule, Language::zh)[0].starts_with("“（一）予以公开”行、“（三）不予公开5.属于三类内部事务信息”行的数疑似左移了一列。"));
}

TEST_CASE("shifted-row: another wrong cell beside it keeps its own finding") {
    ReportBuilder builder = sound("2021");
    put(builder, "granted", {9, 0, 2, 0, 3, 98, 0});
    const Report report = builder.set("review_litigation/reconsideration/upheld", 2).build();
    CHECK(kinds(report) == Lines{"cell/shifted-row natural_person=84 commercial_enterprise=9 research_institution=0 public_welfare_organization=2 "
                                 "legal_service_institution=0 other_organization=3 total=98", "arithmetic/review-total"});
}

TEST_CASE("shifted-row: what a single cell or two explain is no shift") {
    ReportBuilder one = sound("2021"), swapped = sound("2021"), total = sound("2021");
    CHECK(outcome_of(one.set("applications/granted/natural_person", 48).build(), rule) == "passed");
    swapped.set("applications/granted/natural_person", 9).set("applications/granted/commercial_enterprise", 84);
    CHECK(outcome_of(swapped.build(), rule) == "passed");
    total.set("applications/granted/total", 0);
    CHECK(outcome_of(total.build(), rule) == "passed");
}

TEST_CASE("shifted-row: several numbers wrong at random are no shift") {
    ReportBuilder builder = sound("2019");
    put(builder, "granted", {9, 0, 2, 1, 3, 98, 0});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("shifted-row: the numbers of a row on the empty one below it") {
    ReportBuilder builder = sound("2019");
    put(builder, "processed_total", {0, 0, 0, 0, 0, 0, 0});
    put(builder, "other", {124, 11, 0, 2, 0, 3, 140});
    const Report report = builder.build();
    CHECK(messages_of(report, rule, Language::zh)[0].starts_with("“（七）总计”行的数疑似写高了一行。现在有10处不符："));
    CHECK(messages_of(report, rule, Language::zh)[0].ends_with("移回后全部相符：“（六）其他处理”行0、0、0、0、0、0、0；“（七）总计”行124、11、0、2、0、3、140。请核对后改正。"));
    CHECK(findings_of(report).size() == 1);
}

TEST_CASE("shifted-row: the whole line of section four") {
    ReportBuilder builder = sound("2021");
    const std::vector<std::string> groups{"reconsideration", "litigation_direct", "litigation_after_reconsideration"};
    const std::vector<std::string> results{"upheld", "corrected", "other_result", "pending", "total"};
    // 3 1 0 2 6 | 4 0 1 0 5 | 0 0 0 0 0, one to the left.
    const Row line{1, 0, 2, 6, 4, 0, 1, 0, 5, 0, 0, 0, 0, 0, 0};
    for (std::size_t i = 0; i < line.size(); ++i) builder.set("review_litigation/" + groups[i / 5] + "/" + results[i % 5], line[i]);
    const Report report = builder.build();
    CHECK(findings_of(report).size() == 1);
    CHECK(messages_of(report, rule, Language::zh)[0].starts_with("“四、政府信息公开行政复议、行政诉讼情况”的表的数疑似左移了一列。现在有2处不符："));
}

TEST_CASE("shifted-row: what the text says of the row is told with it") {
    TextReport report;
    report.set("applications/new_received/natural_person", 2).set("applications/new_received/commercial_enterprise", 0);
    report.set("applications/new_received/other_organization", 136).set("applications/new_received/total", 0);
    report.says(1, "全年共收到政府信息公开申请136件。");
    CHECK(found(report) ==
          Lines{"cell/shifted-row error applications/new_received/natural_person,applications/new_received/commercial_enterprise,"
                "applications/new_received/other_organization,applications/new_received/total fixes applications/new_received/natural_person=134,"
                "applications/new_received/commercial_enterprise=2,applications/new_received/other_organization=0,applications/new_received/total=136 "
                "at 2,0,136,0,136件"});
    CHECK(ended(report, "narrative/received") == "failed");
    CHECK(ended(report, "arithmetic/row-total") == "failed");
}

TEST_CASE("shifted-row: where numbers were not read, nothing is said to have passed") {
    ReportBuilder builder = sound("2021");
    const Report report = builder.unread("applications/granted/other_organization").build();
    CHECK(outcome_of(report, rule) == "could-not-run");
    CHECK(reason_of(report, rule, Language::zh) == "有的合计里有没读出的数，看不出是否错位。");
}

TEST_CASE("shifted-row: without tables it does not apply") {
    ReportBuilder builder("2019");
    builder.no_table("applications").no_table("review_litigation").no_table("active_disclosure");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
}
