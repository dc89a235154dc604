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

namespace {

/// What is told of names that may be one, of reports of these agencies against a list.
Lines alike(const std::vector<std::string>& agencies, const std::vector<std::string>& list) {
    Reports reports;
    reports.add(2022, "某市人民政府");
    for (const std::string& agency : agencies) reports.add(2022, agency);
    const std::vector<Facts> facts = reports.all();
    const RollupResult result = check_rollup(facts, list);
    Lines lines;
    for (const auto& [listed, report] : result.rollup.alike) lines.push_back(listed + "≈" + report->report.agency);
    return lines;
}

}  // namespace

TEST_CASE("rollup missing: a name of the list that is much like one that the list has not is told with it") {
    Reports reports;
    Rollup rollup;
    rollup.has_list = true;
    rollup.missing = {"示例局", "范例局"};
    rollup.alike = {{"示例局", &reports.add(2022, "某市示例局")}};
    const Finding finding = apply_rollup("rollup/missing", rollup).findings[0].finding;
    CHECK(finding.evidence[1].zh == "名称相近：示例局≈某市示例局");
    CHECK(finding.message.zh == "名单中没有报告的单位：示例局、范例局。名称与未列入名单的报告相近，可能是同一单位：示例局≈某市示例局。");
    CHECK(within_budget(finding));
}

TEST_CASE("rollup missing: short names of a list each find their own report") {
    CHECK(alike({"某市体育局", "某市教育局", "某市卫健委"}, {"教育局", "体育局", "卫生健康委员会"}) == Lines{"教育局≈某市教育局", "体育局≈某市体育局", "卫生健康委员会≈某市卫健委"});
    CHECK(alike({"某市教育局（某市范例办公室）"}, {"某市教育局"}) == Lines{"某市教育局≈某市教育局（某市范例办公室）"});
}

TEST_CASE("rollup missing: no likeness is told of other bodies, of those on the list, or of several alike") {
    CHECK(alike({"某市体育局"}, {"某市教育局"}) == Lines{});
    CHECK(alike({"某市教育体育局"}, {"某市教育局", "某市教育体育局"}) == Lines{});
    CHECK(alike({"甲市教育局", "乙市教育局"}, {"教育局"}) == Lines{});
    CHECK(alike({"某市教育局"}, {"教育局", "某县教育局"}) == Lines{});
    CHECK(alike({}, {"某市教育局"}) == Lines{});
}
