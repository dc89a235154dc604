#include <doctest/doctest.h>

#include <algorithm>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("table-as-prose: a sentence where the table belongs") {
    const Lines lines = found(TextReport().zeros().no_table("review_litigation").says(4, "本年度没有发生行政复议和行政诉讼。"));
    CHECK(std::count(lines.begin(), lines.end(), "structure/table-as-prose warning at 四、政府信息公开行政复议、行政诉讼情况") == 1);
    CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("structure/table-missing"); }) == 1);
    CHECK(lines.size() == 2);
}

TEST_CASE("table-as-prose: an empty section only lacks its table, and text beside a table is fine") {
    CHECK(ended(TextReport().no_table("review_litigation"), "structure/table-as-prose") == "passed");
    CHECK(found(TextReport().says(3, "本年度的申请均按规定办理，详见下表。")) == Lines{});
}
