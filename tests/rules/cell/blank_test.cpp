#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/blank";
constexpr const char* applicants[] = {"natural_person", "commercial_enterprise", "research_institution",
                                      "public_welfare_organization", "legal_service_institution", "other_organization", "total"};

}  // namespace

TEST_CASE("blank: a full table has none") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder(edition);
        const Report report = builder.build();
        CHECK(findings_of(report) == Lines{});
        CHECK(outcome_of(report, rule) == "passed");
    }
}

TEST_CASE("blank: one finding for each table, which lists the cells") {
    ReportBuilder builder("2019");
    builder.blank("active_disclosure/item_9/centralized_procurement/amount");
    builder.blank("applications/granted/natural_person").blank("applications/granted/total");
    builder.blank("review_litigation/reconsideration/pending");
    const Report report = builder.build();
    CHECK(findings_of(report) ==
          Lines{"cell/blank warning active_disclosure/item_9/centralized_procurement/amount at 政府集中采购",
                "cell/blank warning applications/granted/natural_person,applications/granted/total at （一）予以公开",
                "cell/blank warning review_litigation/reconsideration/pending at 行政复议"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“二、主动公开政府信息情况”的表有1格空着：第二十条第（九）项“政府集中采购”行的“采购总金额”。请填数字，没有的填0。",
                "“三、收到和处理政府信息公开申请情况”的表有2格空着：“（一）予以公开”行的“自然人”“总计”。请填数字，没有的填0。",
                "“四、政府信息公开行政复议、行政诉讼情况”的表有1格空着：“行政复议”一组的“尚未审结”。请填数字，没有的填0。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"1 cell is blank in the table of section “二、主动公开政府信息情况”: “采购总金额” of row “政府集中采购” of 第二十条第（九）项. "
                "Fill in a number, 0 where there is nothing.",
                "2 cells are blank in the table of section “三、收到和处理政府信息公开申请情况”: “自然人”“总计” of row “（一）予以公开”. "
                "Fill in a number, 0 where there is nothing.",
                "1 cell is blank in the table of section “四、政府信息公开行政复议、行政诉讼情况”: “尚未审结” of group “行政复议”. "
                "Fill in a number, 0 where there is nothing."});
}

TEST_CASE("blank: whole rows are named as rows, with the group they are numbered in") {
    ReportBuilder builder("2021");
    for (const char* column : applicants) {
        builder.blank(std::string("applications/denied_state_secret/") + column);
        builder.blank(std::string("applications/rejected_complaint/") + column);
    }
    CHECK(messages_of(builder.build(), rule, Language::zh) ==
          Lines{"“三、收到和处理政府信息公开申请情况”的表有14格空着：“（三）不予公开1.属于国家秘密”行的各格、"
                "“（五）不予处理1.信访举报投诉类申请”行的各格。请填数字，没有的填0。"});
}

TEST_CASE("blank: an empty table is told in one word, a long list is cut") {
    ReportBuilder builder("2021");
    const form::Table& applications = builder.edition().tables[1];
    for (std::uint16_t c = 0; c < applications.cell_count; ++c) builder.blank(form::path_of(applications, c));
    CHECK(messages_of(builder.build(), rule, Language::zh) ==
          Lines{"“三、收到和处理政府信息公开申请情况”的表有175格空着：整张表。请填数字，没有的填0。"});
    CHECK(findings_of(builder.build()).size() == 1);
    builder.set("applications/granted/total", 0);
    const std::string message = messages_of(builder.build(), rule, Language::zh).at(0);
    CHECK(message.ends_with("“（三）不予公开8.属于行政查询事项”行的各格等25处。请填数字，没有的填0。"));
}

TEST_CASE("blank: cells that were not read are no blanks, and the report is not passed") {
    ReportBuilder builder("2021");
    builder.unread("active_disclosure/item_1/regulations/repealed");
    const Report report = builder.unread("applications/granted/natural_person").build();
    CHECK(findings_of(report) == Lines{});
    CHECK(outcome_of(report, rule) == "could-not-run");
    CHECK(reason_of(report, rule, Language::zh) ==
          "有2格没有读出，无法核对：“二、主动公开政府信息情况”的表中第二十条第（一）项“规章”行的“本年废止件数”、"
          "“三、收到和处理政府信息公开申请情况”的表中“（一）予以公开”行的“自然人”。");
    CHECK(reason_of(report, rule, Language::en) ==
          "2 cells were not read and could not be checked: “本年废止件数” of row “规章” of 第二十条第（一）项 in the table of section "
          "“二、主动公开政府信息情况”, “自然人” of row “（一）予以公开” in the table of section “三、收到和处理政府信息公开申请情况”.");
    CHECK(verdict_of(report) == Verdict::incomplete);
}

TEST_CASE("blank: blanks and unread cells together") {
    ReportBuilder builder("2019");
    builder.unread("active_disclosure/item_9/centralized_procurement/projects");
    const Report report = builder.blank("active_disclosure/item_9/centralized_procurement/amount").build();
    CHECK(outcome_of(report, rule) == "failed incomplete");
    CHECK(verdict_of(report) == Verdict::incomplete);
}

TEST_CASE("blank: the cells of a row that is missing are not asked for") {
    ReportBuilder builder("2019");
    for (const char* column : {"projects", "amount"}) builder.unread(std::string("active_disclosure/item_9/centralized_procurement/") + column);
    Report report = builder.build();
    report.tables[0].blocks[4].rows[0].state = LabelState::missing;
    CHECK(outcome_of(report, rule) == "passed");
    report.tables[0].blocks[4].rows[0].state = LabelState::unclear;
    CHECK(outcome_of(report, rule) == "could-not-run");
}

TEST_CASE("blank: signs for nothing are one finding a table and sign, apart from empty cells") {
    ReportBuilder builder("2021");
    const auto sign = [&](std::string path, std::u32string text) {
        Cell reading;
        reading.state = CellState::blank;
        reading.defect = Defect::mark;
        builder.write(path, std::move(text), reading);
    };
    sign("applications/granted/natural_person", U"/");
    sign("applications/granted/commercial_enterprise", U"—");
    sign("applications/granted/total", U"/");
    sign("review_litigation/reconsideration/upheld", U"/");
    const Report report = builder.blank("applications/carried_over/total").build();
    CHECK(findings_of(report) ==
          Lines{"cell/blank warning applications/carried_over/total at 二、上年结转政府信息公开申请数量",
                "cell/blank warning applications/granted/natural_person,applications/granted/total at /,/",
                "cell/blank warning applications/granted/commercial_enterprise at —", "cell/blank warning review_litigation/reconsideration/upheld at /"});
    CHECK(messages_of(report, rule, Language::zh)[1] ==
          "“三、收到和处理政府信息公开申请情况”的表有2格写的是“/”：“（一）予以公开”行的“自然人”“总计”。请填数字，没有的填0。");
    CHECK(messages_of(report, rule, Language::en)[1] == "2 cells say “/” in the table of section “三、收到和处理政府信息公开申请情况”: “自然人”“总计” of row "
                                                        "“（一）予以公开”. Fill in a number, 0 where there is nothing.");
}

TEST_CASE("blank: without any table it does not apply") {
    ReportBuilder builder("2019");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
}
