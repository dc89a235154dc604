#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "structure/row-missing";

/// Takes a row out: its label is nowhere and its cells could not be read.
void lose_row(Report& report, std::size_t table, std::size_t block, std::size_t row) {
    TableReading& reading = report.tables[table];
    reading.blocks[block].rows[row] = {LabelState::missing, {}, {}};
    const form::Block& form = reading.form->blocks[block];
    for (std::size_t c = 0; c < form.columns.size(); ++c) reading.cells[form.cell(row, c)] = {};
}

}  // namespace

TEST_CASE("row-missing: all rows are there, or merely not recognised") {
    ReportBuilder builder("2019");
    Report report = builder.build();
    CHECK(findings_of(report) == Lines{});
    report.tables[1].blocks[0].rows[5].state = LabelState::unclear;
    CHECK(outcome_of(report, rule) == "passed");
}

TEST_CASE("row-missing: one finding for each table lists the rows") {
    ReportBuilder builder("2021");
    Report report = builder.build();
    lose_row(report, 0, 0, 0);
    lose_row(report, 1, 0, 4);
    lose_row(report, 1, 0, 16);
    CHECK(findings_of(report) == Lines{"structure/row-missing error", "structure/row-missing error"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“二、主动公开政府信息情况”的表缺少这些行：第二十条第（一）项“规章”行。请按规定格式补上，没有发生的填0。",
                "“三、收到和处理政府信息公开申请情况”的表缺少这些行：“（三）不予公开1.属于国家秘密”行、“（五）不予处理2.重复申请”行。"
                "请按规定格式补上，没有发生的填0。"});
    CHECK(messages_of(report, rule, Language::en)[0] ==
          "The table of section “二、主动公开政府信息情况” lacks these rows: row “规章” of 第二十条第（一）项. "
          "Add them as the form prints them, with 0 where nothing happened.");
    for (const char* cells : {"cell/blank", "cell/not-a-number", "cell/negative", "cell/fraction"})
        CHECK(outcome_of(report, cells) == "passed");
    CHECK(outcome_of(report, "arithmetic/processed-total") == "could-not-run");
}

TEST_CASE("row-missing: an item that is absent as a whole is named once") {
    ReportBuilder builder("2019");
    Report report = builder.build();
    lose_row(report, 0, 1, 0);
    lose_row(report, 0, 1, 1);
    BlockReading& item = report.tables[0].blocks[1];
    item.label = {LabelState::missing, {}, {}};
    item.columns.assign(item.columns.size(), {LabelState::missing, {}, {}});
    CHECK(findings_of(report) == Lines{"structure/row-missing error"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“二、主动公开政府信息情况”的表缺少这些行：第二十条第（五）项整项。请按规定格式补上，没有发生的填0。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"The table of section “二、主动公开政府信息情况” lacks these rows: all of 第二十条第（五）项. "
                "Add them as the form prints them, with 0 where nothing happened."});
}

TEST_CASE("row-missing: a missing table is another matter") {
    ReportBuilder builder("2019");
    CHECK(outcome_of(builder.no_table("applications").build(), rule) == "passed");
    CHECK(outcome_of(builder.no_table("active_disclosure").no_table("review_litigation").build(), rule) == "not-applicable");
}
