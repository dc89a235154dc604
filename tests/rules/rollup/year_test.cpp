#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

TEST_CASE("rollup year: reports of the superior's year and edition are left alone, others are named") {
    Reports reports;
    Rollup rollup;
    rollup.superior = &reports.add(2022, "某市");
    CHECK(rollup_lines("rollup/year", rollup) == Lines{"passed"});
    rollup.of_other_year = {&reports.add(2021, "某市示例局"), &reports.add(2022, "某市范例局", "2019")};
    CHECK(rollup_lines("rollup/year", rollup) == Lines{"failed", "某市示例局：2021年，应为2022年", "某市范例局：2019年版格式"});
    CHECK(apply_rollup("rollup/year", rollup).findings[1].about == rollup.of_other_year[1]);
}

TEST_CASE("rollup year: a folder of several years is no fault of those that have a report for the year") {
    Reports reports;
    Rollup rollup;
    rollup.superior = &reports.add(2022, "某市");
    for (const char* name : {"某市示例局", "某市范例局", "某市样例局"}) rollup.counted.push_back(&reports.add(2022, name));
    for (const char* name : {"某市示例局", "某市范例局", "某市别例局"}) rollup.of_other_year.push_back(&reports.add(2021, name));
    CHECK(rollup_lines("rollup/year", rollup) == Lines{"failed", "某市别例局：2021年，应为2022年"});
    CHECK(apply_rollup("rollup/year", rollup).reason.zh == "另有2021年的报告2份，没有计入。");
    rollup.of_other_year.pop_back();
    CHECK(rollup_lines("rollup/year", rollup) == Lines{"passed"});
    rollup.of_other_year.pop_back();
    CHECK(rollup_lines("rollup/year", rollup) == Lines{"failed", "某市示例局：2021年，应为2022年"});
}
