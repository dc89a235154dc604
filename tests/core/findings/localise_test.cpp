// What is said about one wrong number, about two, and about numbers that nothing can tell apart.
#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

/// Natural persons and enterprises; every sum holds.
ReportBuilder sound(std::string_view edition) {
    ReportBuilder builder(edition);
    const auto row = [&](const std::string& key, std::int64_t persons, std::int64_t enterprises) {
        builder.set("applications/" + key + "/natural_person", persons);
        builder.set("applications/" + key + "/commercial_enterprise", enterprises);
        builder.set("applications/" + key + "/total", persons + enterprises);
    };
    row("new_received", 130, 12);
    row("carried_over", 6, 0);
    row("granted", 84, 10);
    row("denied_internal_affairs", 31, 1);
    row("rejected_complaint", 9, 0);
    row("processed_total", 124, 11);
    row("carried_forward", 12, 1);
    return builder;
}

Lines told(const Report& report, Language language) {
    Lines lines;
    for (const Finding& finding : run_rules(report, rules()).findings)
        if (finding.equation) lines.push_back(finding.message.in(language));
    return lines;
}

/// "failed", and where the rule's findings are.
std::string ending(const Report& report, std::string_view rule, Language language) {
    for (const RuleOutcome& outcome : run_rules(report, rules()).outcomes)
        if (outcome.rule->info.id == rule) return std::string(outcome.outcome == Outcome::failed ? "failed" : "passed") + ' ' + outcome.reason.in(language);
    return "";
}

}  // namespace

TEST_CASE("localise: nothing is said of tables whose sums hold") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = sound(edition);
        CHECK(findings_of(builder.build()) == Lines{});
    }
}

TEST_CASE("localise: a wrong cell inside the table is one finding with both sums written out") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder = sound(edition);
        const Report report = builder.set("applications/denied_internal_affairs/natural_person", 33).build();
        CHECK(findings_of(report) ==
              Lines{"arithmetic/row-total error applications/denied_internal_affairs/natural_person expected 31 actual 33 "
                    "fix applications/denied_internal_affairs/natural_person=31 at 33,32,124"});
        CHECK(told(report, Language::zh) ==
              Lines{"“（三）不予公开5.属于三类内部事务信息”行的“自然人”应由33改为31。现在有2处不符："
                    "“（三）不予公开5.属于三类内部事务信息”行：33+1+0+0+0+0=34，表中为32；“自然人”列：84+33+9=126，表中为124。"
                    "只改这一格，以上各处就都相符。请核对后改正。"});
        CHECK(told(report, Language::en) ==
              Lines{"“自然人” of row “（三）不予公开5.属于三类内部事务信息” should be 31, not 33. 2 sums do not hold: "
                    "row “（三）不予公开5.属于三类内部事务信息”: 33+1+0+0+0+0=34, the table says 32; "
                    "column “自然人”: 84+33+9=126, the table says 124. "
                    "Changing this one cell makes all of it hold. Check and correct it."});
    }
}

TEST_CASE("localise: every rule whose sums do not hold has failed, and says where it is told") {
    ReportBuilder builder = sound("2021");
    const Report report = builder.set("applications/granted/natural_person", 80).build();
    CHECK(ending(report, "arithmetic/row-total", Language::zh) == "failed ");
    CHECK(ending(report, "arithmetic/processed-total", Language::zh) == "failed 不符之处与别处同因，已在 arithmetic/row-total 中一并列出。");
    CHECK(ending(report, "arithmetic/processed-total", Language::en) ==
          "failed What does not hold has a common cause and is listed with arithmetic/row-total.");
    CHECK(ending(report, "arithmetic/balance", Language::zh) == "passed ");
    CHECK(verdict_of(report) == Verdict::fail);
}

TEST_CASE("localise: a rule that could not look everywhere says both") {
    ReportBuilder builder = sound("2021");
    builder.unread("applications/rejected_duplicate/other_organization");
    const Report report = builder.set("applications/granted/natural_person", 80).build();
    CHECK(ending(report, "arithmetic/processed-total", Language::zh) ==
          "failed 共7处，其中1处有没读出的数，无法核对：“其他”列。不符之处与别处同因，已在 arithmetic/row-total 中一并列出。");
    CHECK(ending(report, "arithmetic/processed-total", Language::en) ==
          "failed 1 of 7 could not be checked, because a number in them was not read: column “其他”. "
          "What does not hold has a common cause and is listed with arithmetic/row-total.");
}

TEST_CASE("localise: the finding's operands are the cells of all its sums, each once") {
    ReportBuilder builder = sound("2019");
    const Report report = builder.set("applications/granted/natural_person", 80).build();
    const std::vector<Finding> findings = run_rules(report, rules()).findings;
    REQUIRE(findings.size() == 1);
    std::vector<CellRef> operands;
    const form::Block& block = builder.edition().tables[1].blocks[0];
    for (std::uint16_t column = 0; column < 7; ++column) operands.push_back({1, block.cell(2, column)});
    for (std::uint16_t row = 3; row <= 21; ++row) operands.push_back({1, block.cell(row, 0)});
    CHECK(findings[0].operands == operands);
    CHECK(findings[0].cells == std::vector<CellRef>{cell_of(builder.edition(), "applications/granted/natural_person")});
}

TEST_CASE("localise: a wrong total of a row breaks the column of totals too") {
    ReportBuilder builder = sound("2019");
    const Report report = builder.set("applications/rejected_complaint/total", 8).build();
    CHECK(findings_of(report) == Lines{"arithmetic/row-total error applications/rejected_complaint/total expected 9 actual 8 "
                                       "fix applications/rejected_complaint/total=9 at 8,135"});
}

TEST_CASE("localise: a wrong cell of the row of totals breaks three sums") {
    ReportBuilder builder = sound("2021");
    const Report report = builder.set("applications/processed_total/natural_person", 142).build();
    CHECK(findings_of(report) == Lines{"arithmetic/row-total error applications/processed_total/natural_person expected 124 actual 142 "
                                       "fix applications/processed_total/natural_person=124 at 142,135,130,6,12"});
    CHECK(told(report, Language::zh) ==
          Lines{"“（七）总计”行的“自然人”应由142改为124（像是相邻两位数字写颠倒了）。现在有3处不符："
                "“（七）总计”行：142+11+0+0+0+0=153，表中为135；“自然人”列：84+31+9=124，表中为142；"
                "“自然人”列：“一、本年新收政府信息公开申请数量”加“二、上年结转政府信息公开申请数量”，130+6=136，"
                "“（七）总计”加“四、结转下年度继续办理”，142+12=154。只改这一格，以上各处就都相符。请核对后改正。"});
    CHECK(told(report, Language::en) ==
          Lines{"“自然人” of row “（七）总计” should be 124, not 142 (two neighbouring digits seem to be swapped). 3 sums do not hold: "
                "row “（七）总计”: 142+11+0+0+0+0=153, the table says 135; column “自然人”: 84+31+9=124, the table says 142; "
                "column “自然人”: “一、本年新收政府信息公开申请数量” plus “二、上年结转政府信息公开申请数量” is 130+6=136, "
                "“（七）总计” plus “四、结转下年度继续办理” is 142+12=154. "
                "Changing this one cell makes all of it hold. Check and correct it."});
    CHECK(ending(report, "arithmetic/balance", Language::zh) == "failed 不符之处与别处同因，已在 arithmetic/row-total 中一并列出。");
}

TEST_CASE("localise: what was received and what is carried forward stand in a row and a balance") {
    ReportBuilder received = sound("2019"), forward = sound("2021");
    CHECK(findings_of(received.set("applications/new_received/natural_person", 13).build()) ==
          Lines{"arithmetic/row-total error applications/new_received/natural_person expected 130 actual 13 "
                "fix applications/new_received/natural_person=130 at 13,142,6,124,12"});
    CHECK(findings_of(forward.set("applications/carried_forward/total", 133).build()) ==
          Lines{"arithmetic/row-total error applications/carried_forward/total expected 13 actual 133 "
                "fix applications/carried_forward/total=13 at 133,142,6,135"});
    CHECK(told(received.build(), Language::zh)[0].find("应由13改为130（像是漏写了一位数字）。") != std::string::npos);
    CHECK(told(forward.build(), Language::zh)[0].find("应由133改为13（像是一位数字写重了）。") != std::string::npos);
}

TEST_CASE("localise: a blank total beside numbers of its own is their sum and breaks nothing") {
    ReportBuilder builder = sound("2021");
    const Report report = builder.blank("applications/denied_internal_affairs/total").build();
    CHECK(findings_of(report) == Lines{"cell/blank warning applications/denied_internal_affairs/total at 5.属于三类内部事务信息"});
    CHECK(told(report, Language::zh) == Lines{});
}

TEST_CASE("localise: a wrong number beside a blank total is found in its column") {
    ReportBuilder builder = sound("2021");
    // The blank one's row adds up to 32, which stands for it: the column lacks 1, which is another total's.
    builder.set("applications/granted/total", 93);
    const Report report = builder.blank("applications/denied_internal_affairs/total").build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/row-total error applications/granted/total expected 94 actual 93 "
                "fix applications/granted/total=94 at 93,135",
                "cell/blank warning applications/denied_internal_affairs/total at 5.属于三类内部事务信息"});
}

TEST_CASE("localise: a blank inside the table is filled in") {
    ReportBuilder builder = sound("2019");
    const Report report = builder.blank("applications/granted/commercial_enterprise").build();
    CHECK(findings_of(report)[0] == "arithmetic/row-total error applications/granted/commercial_enterprise expected 10 "
                                    "fix applications/granted/commercial_enterprise=10 at （一）予以公开,94,11");
}

TEST_CASE("localise: wrong numbers that share no sum are told one by one") {
    ReportBuilder builder = sound("2019");
    builder.set("applications/new_received/commercial_enterprise", 21);
    const Report report = builder.set("applications/denied_internal_affairs/natural_person", 13).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/row-total error applications/new_received/commercial_enterprise expected 12 actual 21 "
                "fix applications/new_received/commercial_enterprise=12 at 21,142,0,11,1",
                "arithmetic/row-total error applications/denied_internal_affairs/natural_person expected 31 actual 13 "
                "fix applications/denied_internal_affairs/natural_person=31 at 13,32,124"});
}

TEST_CASE("localise: two wrong numbers in one row are told together, each with its fix") {
    ReportBuilder builder = sound("2021");
    builder.set("applications/granted/natural_person", 88);
    const Report report = builder.set("applications/granted/commercial_enterprise", 11).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/row-total error applications/granted/natural_person,applications/granted/commercial_enterprise "
                "fixes applications/granted/natural_person=84,applications/granted/commercial_enterprise=10 at 88,11,94,124,11"});
    CHECK(told(report, Language::zh) ==
          Lines{"“（一）予以公开”行的“自然人”应由88改为84，同时“（一）予以公开”行的“商业企业”应由11改为10。现在有3处不符："
                "“（一）予以公开”行：88+11+0+0+0+0=99，表中为94；“自然人”列：88+31+9=128，表中为124；“商业企业”列：11+1=12，表中为11。"
                "没有哪一格单独改正就能都相符，这两格一起改就能。请核对后改正。"});
    CHECK(told(report, Language::en) ==
          Lines{"“自然人” of row “（一）予以公开” should be 84, not 88, and “商业企业” of row “（一）予以公开” should be 10, not 11. "
                "3 sums do not hold: row “（一）予以公开”: 88+11+0+0+0+0=99, the table says 94; column “自然人”: 88+31+9=128, the table says 124; "
                "column “商业企业”: 11+1=12, the table says 11. "
                "No single cell explains it; changing these two together makes all of it hold. Check and correct them."});
    CHECK(ending(report, "arithmetic/processed-total", Language::zh) == "failed 不符之处与别处同因，已在 arithmetic/row-total 中一并列出。");
}

TEST_CASE("localise: two wrong numbers across rows and columns are told apart by how much they are wrong") {
    ReportBuilder builder = sound("2019");
    builder.set("applications/granted/natural_person", 86);
    const Report report = builder.set("applications/denied_internal_affairs/commercial_enterprise", 4).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/row-total error applications/granted/natural_person expected 84 actual 86 "
                "fix applications/granted/natural_person=84 at 86,94,124",
                "arithmetic/row-total error applications/denied_internal_affairs/commercial_enterprise expected 1 actual 4 "
                "fix applications/denied_internal_affairs/commercial_enterprise=1 at 4,32,11"});
}

TEST_CASE("localise: a number entered in the wrong column is found where only one row can have it") {
    ReportBuilder builder = sound("2019");
    builder.set("applications/granted/natural_person", 0);
    const Report report = builder.set("applications/granted/commercial_enterprise", 94).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/processed-total error applications/granted/natural_person,applications/granted/commercial_enterprise "
                "fixes applications/granted/natural_person=84,applications/granted/commercial_enterprise=10 at 0,94,124,11"});
    CHECK(told(report, Language::zh) ==
          Lines{"“（一）予以公开”行的“自然人”应由0改为84，同时“（一）予以公开”行的“商业企业”应由94改为10。现在有2处不符："
                "“自然人”列：31+9=40，表中为124；“商业企业”列：94+1=95，表中为11。没有哪一格单独改正就能都相符，这两格一起改就能。请核对后改正。"});
}

TEST_CASE("localise: three wrong numbers whose sums cross are three findings") {
    ReportBuilder builder = sound("2021");
    builder.set("applications/granted/natural_person", 86).set("applications/rejected_complaint/total", 13);
    const Report report = builder.set("applications/denied_internal_affairs/commercial_enterprise", 10).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/row-total error applications/granted/natural_person expected 84 actual 86 "
                "fix applications/granted/natural_person=84 at 86,94,124",
                "arithmetic/row-total error applications/denied_internal_affairs/commercial_enterprise expected 1 actual 10 "
                "fix applications/denied_internal_affairs/commercial_enterprise=1 at 10,32,11",
                "arithmetic/row-total error applications/rejected_complaint/total expected 9 actual 13 "
                "fix applications/rejected_complaint/total=9 at 13,135"});
}

TEST_CASE("localise: where several pairs would do, all are listed in one finding and none is offered") {
    ReportBuilder builder = sound("2019");
    builder.set("applications/granted/natural_person", 85);
    const Report report = builder.set("applications/denied_internal_affairs/commercial_enterprise", 2).build();
    CHECK(findings_of(report) ==
          Lines{"arithmetic/row-total error applications/granted/natural_person,applications/granted/commercial_enterprise,"
                "applications/denied_internal_affairs/natural_person,applications/denied_internal_affairs/commercial_enterprise at 85,10,31,2,94,32,124,11"});
    CHECK(told(report, Language::zh) ==
          Lines{"现在有4处不符：“（一）予以公开”行：85+10+0+0+0+0=95，表中为94；“（三）不予公开5.属于三类内部事务信息”行：31+2+0+0+0+0=33，表中为32；"
                "“自然人”列：85+31+9=125，表中为124；“商业企业”列：10+2=12，表中为11。"
                "至少有两格写错。有2种改法都能全部相符，仅凭表中的数看不出是哪一种："
                "“（一）予以公开”行的“自然人”85改为84，“（三）不予公开5.属于三类内部事务信息”行的“商业企业”2改为1；"
                "“（一）予以公开”行的“商业企业”10改为9，“（三）不予公开5.属于三类内部事务信息”行的“自然人”31改为30。"});
    CHECK(told(report, Language::en) ==
          Lines{"4 sums do not hold: row “（一）予以公开”: 85+10+0+0+0+0=95, the table says 94; "
                "row “（三）不予公开5.属于三类内部事务信息”: 31+2+0+0+0+0=33, the table says 32; "
                "column “自然人”: 85+31+9=125, the table says 124; column “商业企业”: 10+2=12, the table says 11. "
                "Two cells at least are wrong. 2 pairs of changes would do, and the figures of the table do not tell which: "
                "“自然人” of row “（一）予以公开” 85 to 84 and “商业企业” of row “（三）不予公开5.属于三类内部事务信息” 2 to 1; "
                "“商业企业” of row “（一）予以公开” 10 to 9 and “自然人” of row “（三）不予公开5.属于三类内部事务信息” 31 to 30."});
    CHECK(ending(report, "arithmetic/row-total", Language::zh) == "failed ");
    CHECK(ending(report, "arithmetic/processed-total", Language::zh) == "failed 不符之处与别处同因，已在 arithmetic/row-total 中一并列出。");
}

TEST_CASE("localise: of a review's cells nothing tells which is wrong: all are listed, none is fixed") {
    ReportBuilder builder = sound("2019");
    builder.set("review_litigation/reconsideration/upheld", 3).set("review_litigation/reconsideration/other_result", 14);
    const Report report = builder.blank("review_litigation/reconsideration/pending").set("review_litigation/reconsideration/total", 15).build();
    CHECK(findings_of(report)[0] == "arithmetic/review-total error review_litigation/reconsideration/total expected 17 actual 15 at 15");
    CHECK(told(report, Language::zh) ==
          Lines{"“行政复议”一组：3+0+14+0=17，“总计”写的是15。请核对这一组，改正写错的数。"
                "只改其中一格就能相符，但仅凭表中的数看不出是哪一格：“结果维持”3改为1、“其他结果”14改为12、“总计”15改为17。"});
    CHECK(told(report, Language::en) ==
          Lines{"In group “行政复议”: 3+0+14+0=17, but “总计” says 15. Check this group and correct the wrong number. "
                "Changing a single cell would do, but the figures of the table do not tell which: "
                "“结果维持” 3 to 1, “其他结果” 14 to 12, “总计” 15 to 17."});
}

TEST_CASE("localise: of a review's cells the only one that can be wrong is told") {
    ReportBuilder builder = sound("2021");
    for (const char* column : {"upheld", "corrected", "pending"}) builder.set(std::string("review_litigation/litigation_direct/") + column, 4);
    const Report report = builder.set("review_litigation/litigation_direct/total", 2).build();
    CHECK(findings_of(report) == Lines{"arithmetic/review-total error review_litigation/litigation_direct/total expected 12 actual 2 "
                                       "fix review_litigation/litigation_direct/total=12 at 2"});
}

TEST_CASE("localise: a row whose columns could not be checked lists its cells, five of them by name") {
    ReportBuilder builder = sound("2019");
    for (const char* column : {"natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
                               "legal_service_institution", "other_organization", "total"})
        builder.unread(std::string("applications/rejected_excessive/") + column);
    const Report report = builder.set("applications/granted/total", 95).blank("applications/granted/research_institution").build();
    CHECK(findings_of(report)[0] == "arithmetic/row-total error applications/granted/total expected 94 actual 95 at 95");
    CHECK(told(report, Language::zh) ==
          Lines{"“（一）予以公开”行：84+10+0+0+0+0=94，“总计”写的是95。请核对这一行，改正写错的数。"
                "只改其中一格就能相符，但仅凭表中的数看不出是哪一格：“自然人”84改为85、“商业企业”10改为11、“科研机构”空白改为1、"
                "“社会公益组织”0改为1、“法律服务机构”0改为1等7处。"});
    CHECK(told(report, Language::en) ==
          Lines{"In row “（一）予以公开”: 84+10+0+0+0+0=94, but “总计” says 95. Check this row and correct the wrong number. "
                "Changing a single cell would do, but the figures of the table do not tell which: “自然人” 84 to 85, “商业企业” 10 to 11, "
                "“科研机构” blank to 1, “社会公益组织” 0 to 1, “法律服务机构” 0 to 1 and 2 more."});
}

TEST_CASE("localise: a cell that would have to fall below 0 is no explanation") {
    ReportBuilder builder = sound("2019");
    // No column that could decide is read whole; in the row, one cell is large enough to lose 94, or the total gains them.
    builder.unread("applications/rejected_excessive/natural_person").unread("applications/rejected_excessive/commercial_enterprise");
    builder.unread("applications/rejected_excessive/total");
    const Report report = builder.set("applications/granted/natural_person", 178).build();
    CHECK(findings_of(report) == Lines{"arithmetic/row-total error applications/granted/total expected 188 actual 94 at 94"});
    CHECK(told(report, Language::zh)[0].ends_with("“自然人”178改为84、“总计”94改为188。"));
}

TEST_CASE("localise: a sum is told by a rule of the catalogue that is applied") {
    ReportBuilder builder = sound("2019");
    const Report report = builder.set("applications/granted/natural_person", 80).build();
    std::vector<const Rule*> some;
    for (const Rule* rule : rules())
        if (rule->info.id != "arithmetic/row-total") some.push_back(rule);
    const Judgement judgement = run_rules(report, some);
    REQUIRE(judgement.findings.size() == 1);
    CHECK(line_of(report, judgement.findings[0]) ==
          "arithmetic/processed-total error applications/granted/natural_person expected 84 actual 80 "
          "fix applications/granted/natural_person=84 at 80,124");
}

TEST_CASE("localise: several cells that break more than one sum are one finding about them") {
    ReportBuilder builder = sound("2021");
    // The row of each outcome has a cell that was not read, so that only the column and the balance are left.
    for (const char* row : {"granted", "denied_internal_affairs", "rejected_complaint", "processed_total", "new_received", "carried_forward", "carried_over"})
        builder.unread("applications/" + std::string(row) + "/research_institution");
    const Report report = builder.set("applications/processed_total/natural_person", 125).set("applications/carried_forward/natural_person", 12).build();
    CHECK(findings_of(report) == Lines{"arithmetic/processed-total error applications/processed_total/natural_person expected 124 actual 125 "
                                       "fix applications/processed_total/natural_person=124 at 125,130,6,12"});
}
