#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/regulation-authority";

/// The outcome with a number in every cell of 规章, for an agency of this name.
std::string outcome_for(const std::string& agency, std::string_view edition = "2021") {
    ReportBuilder builder(edition);
    builder.title(to_utf32(agency + "2022年政府信息公开工作年度报告"), agency, true);
    const std::vector<const char*> columns = edition == "2019" ? std::vector{"made", "disclosed", "total_disclosed"} : std::vector{"issued", "repealed", "in_force"};
    for (const char* column : columns) builder.set(std::string("active_disclosure/item_1/regulations/") + column, 2);
    return outcome_of(builder.build(), rule);
}

}  // namespace

TEST_CASE("regulation-authority: bodies that plainly make none") {
    for (const char* agency : {"某市范例镇人民政府", "某县范例乡人民政府", "某市某区范例街道办事处", "某市某区范例街道", "某县人民政府", "范例自治县人民政府", "某市范例区人民政府", "某县",
                               "某县人民政府办公室", "范例旗人民政府", "某市范例局", "某省范例厅", "某市范例和改革委员会", "某市某区范例局", "范例自治区范例厅", "某县范例委", "某市城市管理局"}) {
        CHECK_MESSAGE(outcome_for(agency) == "failed", std::string(agency));
        CHECK_MESSAGE(outcome_for(agency, "2019") == "failed", std::string(agency));
    }
}

TEST_CASE("regulation-authority: bodies that make them, or whose names leave it open") {
    for (const char* agency : {"范例市人民政府", "范例省人民政府", "范例自治区人民政府", "范例自治州人民政府", "范例市人民政府办公室", "范例省人民政府办公厅", "范例州", "范例市某市人民政府",
                               "范例部", "国家范例局", "国家范例总局", "范例总署", "范例署", "国家范例和改革委员会", "中国范例监督管理委员会", "范例地区行政公署", "范例局", "范例委员会",
                               "中国范例华东地区管理局", "范例华东地区管理局", "范例新区", "范例盟行政公署", "范例银行", "国务院范例办公室", "范例海关"})
        CHECK_MESSAGE(outcome_for(agency) == "passed", std::string(agency));
}

TEST_CASE("regulation-authority: zeros, blanks and the row of normative documents are fine") {
    ReportBuilder builder("2021");
    builder.title(U"某镇人民政府2021年政府信息公开工作年度报告", "某镇人民政府", true);
    builder.set("active_disclosure/item_1/normative_documents/issued", 1).set("active_disclosure/item_1/normative_documents/in_force", 9);
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.blank("active_disclosure/item_1/regulations/issued").build(), rule) == "passed");
}

TEST_CASE("regulation-authority: one finding names the cells above 0") {
    ReportBuilder builder("2021");
    builder.title(U"某镇人民政府2021年政府信息公开工作年度报告", "某镇人民政府", true);
    const Report report = builder.set("active_disclosure/item_1/regulations/issued", 2).set("active_disclosure/item_1/regulations/in_force", 7).build();
    CHECK(findings_of(report) == Lines{"cell/regulation-authority warning active_disclosure/item_1/regulations/issued,active_disclosure/item_1/regulations/in_force at 2,7"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“某镇人民政府”没有规章制定权，第二十条第（一）项“规章”行的“本年制发件数”“现行有效件数”应当是0。请核对是否应填入规范性文件一行。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"某镇人民政府 cannot make regulations: “本年制发件数”“现行有效件数” of row “规章” of 第二十条第（一）项 should be 0. See whether the number "
                "belongs to the row of normative documents."});
}

TEST_CASE("regulation-authority: unread cells leave it incomplete; without agency or table it does not apply") {
    ReportBuilder builder("2021");
    builder.title(U"某镇人民政府2021年政府信息公开工作年度报告", "某镇人民政府", true);
    CHECK(outcome_of(builder.unread("active_disclosure/item_1/regulations/issued").build(), rule) == "could-not-run");
    CHECK(outcome_of(builder.no_table("active_disclosure").build(), rule) == "not-applicable");
    ReportBuilder nameless("2021");
    CHECK(outcome_of(nameless.title(U"2021年政府信息公开工作年度报告", "", true).build(), rule) == "not-applicable");
}
