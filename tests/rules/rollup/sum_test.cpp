#include <doctest/doctest.h>

#include <algorithm>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {

constexpr std::string_view rule = "rollup/sum";

/// A city and three departments whose reports it is the sum of.
struct City {
    Reports reports;
    Facts& superior = reports.add(2022, "某市人民政府");
    std::vector<Facts*> departments;

    City() {
        std::int64_t n = 1;
        for (const char* name : {"某市示例局", "某市范例局", "某市样例局"}) {
            Facts& one = reports.add(2022, name);
            Reports::balance(one, 10 * n + 3, 0, n);
            Reports::apply(one, "granted", 7 * n + 1);
            Reports::apply(one, "partially_granted", 2 * n + 2);
            Reports::set(one, "applications/partially_granted/commercial_enterprise", 20 + n);
            Reports::set(one, "review_litigation/reconsideration/upheld", 5 * n);
            departments.push_back(&one);
            add(one, 1);
            ++n;
        }
    }

    void add(const Facts& one, std::int64_t times) {
        for (std::size_t t = 0; t < one.report.tables.size(); ++t)
            for (std::size_t c = 0; c < one.report.tables[t].cells.size(); ++c)
                superior.report.tables[t].cells[c].value += Number::millionths(times * one.report.tables[t].cells[c].value.millionths());
    }

    RollupResult check(const std::vector<std::string>& list = {}) {
        facts = reports.all();
        return check_rollup(facts, list);
    }
    std::vector<Facts> facts;
};

std::string title(const RollupResult& result) {
    REQUIRE(result.findings.size() == 1);
    CHECK(within_budget(result.findings[0].finding));
    return result.findings[0].finding.title.zh;
}

Lines explained(const RollupResult& result) {
    Lines files;
    for (const Facts* one : result.findings.at(0).explained_by) files.push_back(one->file);
    return files;
}

}  // namespace

TEST_CASE("rollup sum: sums that hold are left alone") {
    City city;
    const RollupResult result = city.check();
    CHECK(result.findings.empty());
    CHECK(result.verdict == Verdict::pass);
    CHECK(result.rollup.unread == 0);
}

TEST_CASE("rollup sum: a report left out or counted twice is one finding with all its cells") {
    City left;
    left.add(*left.departments[1], -1);
    const RollupResult result = left.check();
    CHECK(title(result) == "漏计：某市范例局");
    CHECK(explained(result) == Lines{"2022-3.txt"});
    CHECK(result.findings[0].finding.cells.size() == 12);
    CHECK(result.verdict == Verdict::fail);
    City twice;
    twice.add(*twice.departments[2], 1);
    CHECK(title(twice.check()) == "重复计入：某市样例局");
}

TEST_CASE("rollup sum: two slips at once are found together, and what ties is told") {
    City city;
    city.add(*city.departments[0], -1);
    city.add(*city.departments[2], 1);
    const RollupResult result = city.check();
    CHECK(title(result) == "漏计：某市示例局；重复计入：某市样例局");
    CHECK(explained(result) == Lines{"2022-2.txt", "2022-4.txt"});
    City tie;
    Facts& same = tie.reports.add(2022, "某市同例局");
    same.report.tables = tie.departments[0]->report.tables;
    const RollupResult tied = tie.check();
    CHECK(title(tied) == "漏计：某市示例局（2种可能之一）");
    CHECK(explained(tied) == Lines{"2022-2.txt", "2022-5.txt"});
}

TEST_CASE("rollup sum: however many were left out, of reports that are independent of one another") {
    City city;
    // The figures of the three go in steps of one size: without this, one of them would follow from the others.
    for (Facts* one : {city.departments[1], &city.superior}) Reports::apply(*one, "rejected_complaint", 2);
    const char* rows[] = {"denied_public_security", "denied_third_party_rights", "denied_process_information", "unavailable_not_held", "rejected_duplicate"};
    std::int64_t n = 3;
    for (const char* row : rows) {
        Facts& one = city.reports.add(2022, "某市第" + std::to_string(n) + "局");
        Reports::balance(one, 20 + n * n, 0, n);
        Reports::apply(one, row, n++);
        city.departments.push_back(&one);
        city.add(one, 1);
    }
    for (std::size_t i = 2; i < 8; ++i) city.add(*city.departments[i], i == 4 ? 1 : -1);
    const RollupResult result = city.check();
    CHECK(title(result) == "6处：漏计：某市样例局");
    CHECK(explained(result).size() == 6);
    City four;
    for (const int i : {4, 5, 6, 7}) four.departments.push_back(&four.reports.add(2022, "某市第" + std::to_string(i) + "局"));
    // As two of them are alike, the equations have no one solution; the four are found as pairs.
    for (std::size_t i = 3; i < 7; ++i) Reports::balance(*four.departments[i], i < 5 ? 7 : 10 * static_cast<std::int64_t>(i), 0, 0);
    four.add(*four.departments[1], 1);
    for (std::size_t i = 3; i < 7; ++i) four.add(*four.departments[i], 1);
    four.add(*four.departments[1], -2);
    for (std::size_t i = 3; i < 6; ++i) four.add(*four.departments[i], -1);
    CHECK(title(four.check()) == "漏计4份：某市范例局等");
    CHECK(explained(four.check()).size() == 4);
}

TEST_CASE("rollup sum: of more ties than are named it is said that there are more") {
    City city;
    for (int i = 0; i < 7; ++i) {
        Facts& same = city.reports.add(2022, "某市第" + std::to_string(i) + "局");
        same.report.tables = city.departments[0]->report.tables;
        if (i > 0) city.add(same, 1);
    }
    const RollupResult result = city.check();
    CHECK(title(result) == "漏计：某市示例局（5种以上可能之一）");
    CHECK(explained(result).size() == 5);
}

TEST_CASE("rollup sum: another draft, and another year's report, that was taken") {
    City draft;
    Facts& other = draft.reports.add(2022, "某市示例局");
    Reports::balance(other, 40, 0, 0);
    draft.add(*draft.departments[0], -1);
    draft.add(other, 1);
    const RollupResult result = draft.check();
    REQUIRE(result.findings.size() == 2);
    CHECK(result.findings[0].finding.title.zh == "用了另一稿：某市示例局");
    CHECK(result.findings[1].finding.rule == "rollup/twice");
    City year;
    Facts& old = year.reports.add(2021, "某市范例局");
    Reports::balance(old, 33, 0, 0);
    year.add(*year.departments[1], -1);
    year.add(old, 1);
    CHECK(year.check().findings[0].finding.title.zh == "用了2021年的：某市范例局");
    old.report.agency = "某市 范例局";
    CHECK(year.check().findings[0].finding.title.zh == "用了2021年的：某市范例局");
}

TEST_CASE("rollup sum: a row in the wrong place, or left out") {
    City city;
    const Facts& one = *city.departments[0];
    const auto move = [&](const char* column, const char* from, const char* to) {
        const CellRef a = cell_in(one, std::string("applications/") + from + "/" + column), b = cell_in(one, std::string("applications/") + to + "/" + column);
        const Number value = one.report.tables[a.table].cells[a.cell].value;
        auto& cells = city.superior.report.tables[a.table].cells;
        cells[a.cell].value = cells[a.cell].value - value;
        cells[b.cell].value += value;
    };
    for (const char* column : {"natural_person", "commercial_enterprise", "total"}) move(column, "partially_granted", "denied_state_secret");
    CHECK(title(city.check()) == "某市示例局（二）部分公开行错到下一行");
}

TEST_CASE("rollup sum: a subordinate's wrong cell that breaks its own sums, and that the superior has right") {
    City city;
    for (Facts* one : city.departments) Reports::set(*one, "applications/partially_granted/commercial_enterprise", 0);
    Reports::set(city.superior, "applications/partially_granted/commercial_enterprise", 0);
    // Tables that hold but for what the test changes.
    for (Facts* one : {city.departments[0], city.departments[1], city.departments[2], &city.superior}) {
        const auto& cells = one->report.tables[cell_in(*one, "applications/granted/total").table].cells;
        const auto at = [&](const char* path) { return cells[cell_in(*one, path).cell].value.millionths() / 1'000'000; };
        Reports::apply(*one, "processed_total", at("applications/granted/natural_person") + at("applications/partially_granted/natural_person"));
        Reports::apply(*one, "new_received", at("applications/processed_total/natural_person") + at("applications/carried_forward/natural_person"));
        Reports::set(*one, "review_litigation/reconsideration/total", at("applications/carried_forward/natural_person"));
        Reports::set(*one, "review_litigation/reconsideration/upheld", at("applications/carried_forward/natural_person"));
    }
    CHECK(city.check().findings.empty());
    Reports::set(*city.departments[1], "applications/granted/natural_person", 51);
    const RollupResult one = city.check();
    CHECK(title(one) == "某市范例局自身不平：（一）公开×自然人51→15");
    CHECK(explained(one) == Lines{"2022-3.txt"});
    CHECK(one.findings[0].finding.cells.size() == 1);
    CHECK(one.findings[0].finding.evidence[1].zh == "共1格，差数与此完全一致");

    // Another one in the same report, one in another table of another's, and a report that was left out.
    Reports::set(*city.departments[1], "applications/carried_forward/total", 5);
    const RollupResult two = city.check();
    CHECK(explained(two) == Lines{"2022-3.txt"});
    CHECK(two.findings[0].finding.message.zh.find("某市范例局自身不平：结转下年×总计5→2") != std::string::npos);
    Reports::set(*city.departments[1], "applications/carried_forward/total", 2);
    city.add(*city.departments[2], -1);
    const RollupResult both = city.check();
    CHECK(explained(both) == Lines{"2022-4.txt", "2022-3.txt"});

    // The total was added up from the wrong cell: the row holds, the column does not.
    city.add(*city.departments[2], 1);
    Reports::set(*city.departments[1], "applications/granted/total", 51);
    const RollupResult row = city.check();
    CHECK(explained(row) == Lines{"2022-3.txt"});
    CHECK(title(row) == "某市范例局自身不平：2格应改正");
}

TEST_CASE("rollup sum: a report whose sums hold, or whose change would not mend them, explains nothing") {
    City city;
    Reports::set(city.superior, "applications/granted/natural_person", 46);
    Reports::set(city.superior, "applications/granted/total", 46);
    const RollupResult result = city.check();
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].explained_by.empty());
}

TEST_CASE("rollup sum: the superior's own slip has its fix, and a report that nobody gave is told") {
    City own;
    Reports::set(own.superior, "applications/granted/natural_person", 99);
    const RollupResult result = own.check();
    CHECK(title(result) == "（一）公开×自然人：99→45");
    CHECK(result.findings[0].finding.fixes.size() == 1);
    City absent;
    Reports other;
    Facts& more = other.add(2022, "某市别例局");
    Reports::balance(more, 5, 1, 2);
    absent.add(more, 1);
    const RollupResult missing = absent.check({"某市示例局", "某市范例局", "某市样例局", "某市别例局"});
    REQUIRE(missing.findings.size() == 2);
    CHECK(missing.findings[0].finding.title.zh == "像是少了一份下级或本级的报告");
    CHECK(missing.rollup.missing == Lines{"某市别例局"});
}

TEST_CASE("rollup sum: what was not read is not compared") {
    City city;
    Reports::unread(*city.departments[0], "applications/granted/total");
    const RollupResult result = city.check();
    CHECK(result.findings.empty());
    CHECK(result.verdict == Verdict::incomplete);
    CHECK(result.rollup.unread == 1);
    const auto reason = [](const RollupResult& of) {
        return std::find_if(of.outcomes.begin(), of.outcomes.end(), [](const RollupOutcome& one) { return one.rule->info.id == rule; })->reason.zh;
    };
    CHECK(reason(result) == "有1格没有读出，没有核对，如“2022-2.txt”的（一）公开×总计。");
    Reports::unread(city.superior, "applications/granted/natural_person");
    CHECK(reason(city.check()) == "有2格没有读出，没有核对，如“2022-1.txt”的（一）公开×自然人。");
    City broken;
    broken.departments[2]->verdict = Verdict::unreadable;
    const RollupResult unreadable = broken.check();
    CHECK(unreadable.findings.empty());
    CHECK(unreadable.verdict == Verdict::incomplete);
}
