#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "structure/label";
}

TEST_CASE("label: statutory labels are fine") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder(edition);
        CHECK(findings_of(builder.build()) == Lines{});
        CHECK(outcome_of(builder.build(), rule) == "passed");
    }
}

TEST_CASE("label: every kind of label is compared, one finding each") {
    ReportBuilder builder("2019");
    builder.relabel("第二十条第（九）项", U"第二十条第九款").relabel("社会公益组织", U"社会\n组织");
    builder.relabel("三、本年度办理结果", U"三、本年度办理结题").relabel("1.本机关不掌握相关政府信息", U"1.本机关不掌握相关情况");
    const Report report = builder.build();
    CHECK(findings_of(report) ==
          Lines{"structure/label warning at 第二十条第九款", "structure/label warning at 社会\n组织",
                "structure/label warning at 三、本年度办理结题", "structure/label warning at 1.本机关不掌握相关情况"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"表中写的是“第二十条第九款”，规定的名称是“第二十条第（九）项”。",
                "表中写的是“社会组织”，规定的名称是“社会公益组织”。",
                "表中写的是“1.本机关不掌握相关情况”，规定的名称是“1.本机关不掌握相关政府信息”。",
                "表中写的是“三、本年度办理结题”，规定的名称是“三、本年度办理结果”。"});
    CHECK(messages_of(report, rule, Language::en)[1] == "The table says “社会组织”; the form's label is “社会公益组织”.");
    CHECK(verdict_of(report) == Verdict::pass);
}

TEST_CASE("label: a label not recognised at all is not said to differ") {
    ReportBuilder builder("2021");
    Report report = builder.build();
    report.tables[1].blocks[0].rows[3] = {LabelState::unclear, {}, {}};
    CHECK(outcome_of(report, rule) == "passed");
}

TEST_CASE("label: without any table it does not apply") {
    ReportBuilder builder("2019");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
}
