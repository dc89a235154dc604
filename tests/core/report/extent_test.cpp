// Several reports in one text, and what looks like it.
#include "reading.hpp"
#include "report/extent.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

const std::u32string first_title = U"某县2021年政府信息公开工作年度报告\n一、总体情况\n有关情况如下。\n";
const std::u32string second_title = U"某局2021年政府信息公开工作年度报告\n一、总体情况\n有关情况如下。\n";
const std::u32string table_heading = U"三、收到和处理政府信息公开申请情况\n";

std::u32string table(const Row& row) { return table_heading + std::u32string(tab_head) + applications_text("2021", row); }
const Row ones = U"\t1\t1\t1\t1\t1\t1\t6\n";

}  // namespace

TEST_CASE("a second report begins at its title") {
    const std::u32string text = first_title + table(tab_zeros) + U"六、其他需要报告的事项\n无。\n" + second_title + table(ones);
    const auto second = find_second_report(make_surface(text));
    REQUIRE(second);
    CHECK(*second == text.find(second_title));
    const Report report = read_report(text).report;
    CHECK(report.more_reports);
    CHECK(report.agency == "某县");
    CHECK(row_of(report, "applications/granted") == "0 0 0 0 0 0 0");
    CHECK(report.unplaced.empty());
}

TEST_CASE("without a title it begins at its first heading") {
    const std::u32string text = first_title + table(tab_zeros) + U"一、总体情况\n有关情况如下。\n" + table(ones);
    const auto second = find_second_report(make_surface(text));
    REQUIRE(second);
    CHECK(*second == text.rfind(U"一、总体情况"));
}

TEST_CASE("one report is one, however often it names its title or heads its tables") {
    CHECK_FALSE(find_second_report(make_surface(first_title + table(tab_zeros))));
    CHECK_FALSE(find_second_report(make_surface(first_title + first_title + table(tab_zeros) + first_title)));
    CHECK_FALSE(find_second_report(make_surface(first_title + table(tab_zeros) + std::u32string(tab_head) + std::u32string(tab_head))));
    CHECK_FALSE(read_report(first_title + table(tab_zeros)).report.more_reports);
}

TEST_CASE("the same table twice in one report is no second report") {
    CHECK_FALSE(find_second_report(make_surface(first_title + table(tab_zeros) + table(ones))));
}
