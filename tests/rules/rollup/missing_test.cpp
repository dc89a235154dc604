#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

TEST_CASE("rollup missing: only where there is a list, and all that are missing are one finding") {
    Rollup rollup;
    CHECK(rollup_lines("rollup/missing", rollup) == Lines{"not-applicable"});
    rollup.has_list = true;
    CHECK(rollup_lines("rollup/missing", rollup) == Lines{"passed"});
    rollup.missing = {"某市示例局"};
    CHECK(rollup_lines("rollup/missing", rollup) == Lines{"failed", "缺报告：某市示例局"});
    rollup.missing.push_back("某市范例局");
    CHECK(rollup_lines("rollup/missing", rollup) == Lines{"failed", "名单中2个单位没有报告"});
    CHECK(apply_rollup("rollup/missing", rollup).findings[0].finding.evidence[0].zh == "某市示例局、某市范例局");
}
