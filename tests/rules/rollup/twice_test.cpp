#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

TEST_CASE("rollup twice: two reports of one body that differ are one finding, with how much") {
    Reports reports;
    Rollup rollup;
    CHECK(rollup_lines("rollup/twice", rollup) == Lines{"passed"});
    Facts &first = reports.add(2022), &second = reports.add(2022);
    Reports::balance(first, 12, 0, 0);
    Reports::balance(second, 15, 0, 0);
    rollup.doubles = {{&first, &second}};
    CHECK(rollup_lines("rollup/twice", rollup) == Lines{"failed", "某市示例局：2份报告，6格不同"});
    second.file = "/各单位报来的/二〇二二年度/第二批/某市示例局/政府信息公开工作年度报告.docx";
    CHECK(apply_rollup("rollup/twice", rollup).findings[0].finding.evidence[1].zh == "另有…度/第二批/某市示例局/政府信息公开工作年度报告.docx");
}
