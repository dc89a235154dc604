#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "structure/column-missing";

void lose_column(Report& report, std::size_t table, std::size_t block, std::size_t column) {
    TableReading& reading = report.tables[table];
    reading.blocks[block].columns[column] = {LabelState::missing, {}, {}};
    const form::Block& form = reading.form->blocks[block];
    for (std::size_t r = 0; r < form.rows.size(); ++r) reading.cells[form.cell(r, column)] = {};
}

}  // namespace

TEST_CASE("column-missing: all columns are there, or merely not recognised") {
    ReportBuilder builder("2021");
    Report report = builder.build();
    CHECK(findings_of(report) == Lines{});
    report.tables[1].blocks[0].columns[2].state = LabelState::unclear;
    CHECK(outcome_of(report, rule) == "passed");
}

TEST_CASE("column-missing: one finding for each table lists the columns") {
    ReportBuilder builder("2019");
    Report report = builder.build();
    lose_column(report, 0, 1, 1);
    lose_column(report, 0, 4, 1);
    lose_column(report, 1, 0, 3);
    CHECK(findings_of(report) == Lines{"structure/column-missing error", "structure/column-missing error"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“二、主动公开政府信息情况”的表缺少这些列：第二十条第（五）项“本年增/减”列、第二十条第（九）项“采购总金额”列。"
                "请按规定格式补上，没有发生的填0。",
                "“三、收到和处理政府信息公开申请情况”的表缺少这些列：“社会公益组织”列。请按规定格式补上，没有发生的填0。"});
    CHECK(messages_of(report, rule, Language::en)[1] ==
          "The table of section “三、收到和处理政府信息公开申请情况” lacks these columns: column “社会公益组织”. "
          "Add them as the form prints them, with 0 where nothing happened.");
    CHECK(outcome_of(report, "cell/blank") == "passed");
    CHECK(outcome_of(report, "arithmetic/row-total") == "could-not-run");
}

TEST_CASE("column-missing: without any table it does not apply") {
    ReportBuilder builder("2019");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
}
