// Random reports against arithmetic written out a second time: sound tables must be silent, and a table with
// one damaged cell must give exactly the finding that follows from it.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/findings/random_tables.hpp"
#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

Report report_of(ReportBuilder& builder, const Entries& entries) {
    for (const auto& [path, entry] : entries) builder.set(path, entry.value);
    return builder.build();
}

std::string number(std::int64_t value) { return std::to_string(value); }

std::int64_t total(const Names& paths, const Entries& entries) {
    std::int64_t sum = 0;
    for (const std::string& path : paths) sum += entries.at(path).value;
    return sum;
}

/// The wrong cell, what it held before, and as places the cell itself, then the totals that it breaks and all
/// four cells of a balance.
std::string wrong_cell(const std::string& edition, const std::string& path, std::int64_t before, const Entries& entries) {
    Names places{path};
    for (const char* rule : {"arithmetic/row-total", "arithmetic/processed-total", "arithmetic/balance"})
        for (const Sum& sum : sums_of(edition)) {
            if (sum.rule != rule || total(sum.left, entries) == total(sum.right, entries)) continue;
            Names cells = sum.right;
            if (cells.size() > 1) cells.insert(cells.begin(), sum.left.begin(), sum.left.end());
            for (const std::string& cell : cells)
                if (std::find(places.begin(), places.end(), cell) == places.end()) places.push_back(cell);
        }
    std::string line = "arithmetic/row-total error " + path + " expected " + number(before) + " actual " +
                       number(entries.at(path).value) + " fix " + path + "=" + number(before) + " at ";
    for (const std::string& place : places) line += (&place == &places.front() ? "" : ",") + number(entries.at(place).value);
    return line;
}

/// A group of reviews, with a fix where no result is large enough to be the wrong one.
std::string wrong_group(const std::string& edition, const Entries& entries) {
    for (const Sum& sum : sums_of(edition)) {
        const std::int64_t left = total(sum.left, entries), right = total(sum.right, entries);
        if (sum.rule != "arithmetic/review-total" || left == right) continue;
        const bool decided = std::all_of(sum.left.begin(), sum.left.end(),
                                         [&](const std::string& cell) { return entries.at(cell).value + right - left < 0; });
        return "arithmetic/review-total error " + sum.right[0] + " expected " + number(left) + " actual " + number(right) +
               (decided ? " fix " + sum.right[0] + "=" + number(left) : "") + " at " + number(right);
    }
    return "";
}

}  // namespace

TEST_CASE("property: sound tables are silent; one damaged cell gives exactly the finding that follows from it") {
    for (const char* edition : {"2019", "2021"}) {
        for (std::uint32_t seed = 1; seed <= 150; ++seed) {
            Random random(seed);
            Entries entries = sound_tables(edition, random);
            INFO("edition " << edition << ", seed " << seed);
            ReportBuilder builder(edition);
            REQUIRE(findings_of(report_of(builder, entries)) == Lines{});
            const auto damaged = random.pick(entries);
            const std::int64_t before = damaged->second.value;
            damage(damaged->second, random);
            const std::string& path = damaged->first;
            CHECK(findings_of(report_of(builder, entries)) ==
                  Lines{path.starts_with("review") ? wrong_group(edition, entries) : wrong_cell(edition, path, before, entries)});
        }
    }
}

TEST_CASE("property: the same report gives the same judgement, message by message") {
    Random random(7);
    Entries entries = sound_tables("2021", random);
    for (int i = 0; i < 12; ++i) damage(random.pick(entries)->second, random);
    ReportBuilder builder("2021");
    const Report report = report_of(builder, entries);
    const Judgement first = run_rules(report, rules()), second = run_rules(report, rules());
    REQUIRE(first.findings.size() == second.findings.size());
    REQUIRE(first.findings.size() >= 12);
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
        CHECK(line_of(report, first.findings[i]) == line_of(report, second.findings[i]));
        CHECK(first.findings[i].message.zh == second.findings[i].message.zh);
        CHECK(first.findings[i].message.en == second.findings[i].message.en);
    }
}
