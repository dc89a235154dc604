#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {
constexpr std::string_view rule = "reading/unplaced-number";
}

TEST_CASE("unplaced-number: none, none reported") {
    for (const char* edition : {"2019", "2021"}) {
        ReportBuilder builder(edition);
        CHECK(findings_of(builder.build()) == Lines{});
        CHECK(outcome_of(builder.build(), rule) == "passed");
    }
}

TEST_CASE("unplaced-number: one finding for each table, with every number") {
    ReportBuilder builder("2021");
    builder.stray("applications", U"41").stray("review_litigation", U"7").stray("applications", U"1,204");
    const Report report = builder.build();
    CHECK(findings_of(report) == Lines{"reading/unplaced-number warning at 41,1,204", "reading/unplaced-number warning at 7"});
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“三、收到和处理政府信息公开申请情况”的表有2个数放不进任何一格：41、1,204。请对照原件核对。",
                "“四、政府信息公开行政复议、行政诉讼情况”的表有1个数放不进任何一格：7。请对照原件核对。"});
    CHECK(messages_of(report, rule, Language::en) ==
          Lines{"2 numbers in the table of section “三、收到和处理政府信息公开申请情况” could not be given to a cell: 41, 1,204. "
                "Compare with the original.",
                "1 number in the table of section “四、政府信息公开行政复议、行政诉讼情况” could not be given to a cell: 7. "
                "Compare with the original."});
    CHECK(verdict_of(report) == Verdict::pass);
}

TEST_CASE("unplaced-number: a table that stands in the text twice is named as the cause") {
    ReportBuilder builder("2019");
    Report report = builder.stray("applications", U"5").build();
    report.tables[1].repeated = true;
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“三、收到和处理政府信息公开申请情况”的表有1个数放不进任何一格：5。这张表在文中不止出现一次，只读了第一次的。请对照原件核对。"});
}

TEST_CASE("unplaced-number: a long list is cut in the message, not in the places") {
    ReportBuilder builder("2019");
    for (int i = 0; i < 20; ++i) builder.stray("applications", to_utf32(std::to_string(100 + i)));
    const Report report = builder.build();
    CHECK(messages_of(report, rule, Language::zh) ==
          Lines{"“三、收到和处理政府信息公开申请情况”的表有20个数放不进任何一格：100、101、102、103、104、105、106、107、108、109、110、111等20处。请对照原件核对。"});
    CHECK(findings_of(report) ==
          Lines{"reading/unplaced-number warning at 100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117,118,119"});
}
