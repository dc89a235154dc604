#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "reading/inferred-placement";

Cell inferred(CellState state, std::int64_t value) {
    Cell cell;
    cell.state = state;
    cell.value = Number::whole(value);
    cell.inferred = true;
    return cell;
}

}  // namespace

TEST_CASE("inferred-placement: nothing inferred, nothing reported") {
    ReportBuilder builder("2019");
    CHECK(findings_of(builder.build()) == Lines{});
    CHECK(outcome_of(builder.build(), rule) == "passed");
}

TEST_CASE("inferred-placement: one finding for each table lists the cells") {
    ReportBuilder builder("2021");
    for (const char* row : {"new_received", "processed_total"}) {
        builder.set(std::string("applications/") + row + "/natural_person", 5);
        builder.set(std::string("applications/") + row + "/total", 5);
    }
    builder.write("applications/granted/natural_person", U"5", inferred(CellState::number, 5));
    builder.write("applications/granted/total", U"5", inferred(CellState::number, 5));
    builder.write("applications/granted/commercial_enterprise", U"", inferred(CellState::blank, 0));
    builder.write("review_litigation/reconsideration/pending", U"0", inferred(CellState::number, 0));
    const Report report = builder.build();
    CHECK(findings_of(report) ==
          Lines{"cell/blank warning applications/granted/commercial_enterprise at （一）予以公开",
                "reading/inferred-placement info applications/granted/natural_person,applications/granted/commercial_enterprise,"
                "applications/granted/total at 5,5",
                "reading/inferred-placement info review_litigation/reconsideration/pending at 0"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“三、收到和处理政府信息公开申请情况”的表有3格的位置是按合计关系推定的：“（一）予以公开”行的“自然人”“商业企业”“总计”。请对照原件确认。",
                "“四、政府信息公开行政复议、行政诉讼情况”的表有1格的位置是按合计关系推定的：“行政复议”一组的“尚未审结”。请对照原件确认。"});
    CHECK(messages_of(report, rule, Language::en)[1] ==
          "The sums decided the place of 1 cell in the table of section “四、政府信息公开行政复议、行政诉讼情况”: "
          "“尚未审结” of group “行政复议”. Compare with the original.");
}
