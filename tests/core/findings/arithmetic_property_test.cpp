// Random reports against arithmetic written out a second time, straight from the paths of the contract and
// without the equations of the form's data: sound tables must be silent, and a table with one damaged cell
// must give exactly the findings that follow from it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

using Values = std::map<std::string, std::int64_t>;

const Lines applicants{"natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
                       "legal_service_institution", "other_organization"};
const Lines results{"upheld", "corrected", "other_result", "pending"};
const Lines reviews{"reconsideration", "litigation_direct", "litigation_after_reconsideration"};

Lines outcomes(const std::string& edition) {
    Lines rows{"granted", "partially_granted", "denied_state_secret", "denied_prohibited_by_law", "denied_public_security",
               "denied_third_party_rights", "denied_internal_affairs", "denied_process_information", "denied_enforcement_files",
               "denied_administrative_inquiry", "unavailable_not_held", "unavailable_needs_creation",
               "unavailable_unclear_after_correction", "rejected_complaint", "rejected_duplicate", "rejected_publication",
               "rejected_excessive", "rejected_reconfirmation"};
    if (edition == "2019") rows.push_back("other");
    else rows.insert(rows.end(), {"other_uncorrected", "other_unpaid_fee", "other_other"});
    return rows;
}

std::string application(const std::string& row, const std::string& column) { return "applications/" + row + "/" + column; }
std::string review(const std::string& row, const std::string& column) { return "review_litigation/" + row + "/" + column; }

class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    std::int64_t below(std::int64_t bound) { return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(bound)); }

private:
    std::mt19937_64 engine_;
};

/// Tables of counts in which every sum holds; mostly zeros, as reports are.
Values sound(const std::string& edition, Random& random) {
    Values values;
    Lines columns = applicants;
    for (const std::string& column : applicants) {
        std::int64_t processed = 0;
        for (const std::string& row : outcomes(edition)) {
            const std::int64_t value = random.below(3) == 0 ? random.below(500) : 0;
            values[application(row, column)] = value;
            processed += value;
        }
        const std::int64_t forward = random.below(20), over = random.below(processed + forward + 1);
        values[application("processed_total", column)] = processed;
        values[application("carried_forward", column)] = forward;
        values[application("carried_over", column)] = over;
        values[application("new_received", column)] = processed + forward - over;
    }
    Lines rows = outcomes(edition);
    rows.insert(rows.end(), {"processed_total", "carried_forward", "carried_over", "new_received"});
    for (const std::string& row : rows)
        for (const std::string& column : applicants) values[application(row, "total")] += values[application(row, column)];
    for (const std::string& row : reviews)
        for (const std::string& column : results) {
            const std::int64_t value = random.below(9);
            values[review(row, column)] = value;
            values[review(row, "total")] += value;
        }
    return values;
}

std::string number(std::int64_t value) { return std::to_string(value); }

std::string wrong_total(const char* rule, const std::string& cell, std::int64_t expected, std::int64_t actual) {
    const std::string fix = expected < 0 ? "" : " fix " + cell + "=" + number(expected);
    return std::string(rule) + " error " + cell + " expected " + number(expected) + " actual " + number(actual) + fix + " at " + number(actual);
}

/// The findings that must come, computed the naive way, in no particular order.
Lines expected_findings(const std::string& edition, const Values& values) {
    Lines found;
    const auto at = [&](const std::string& path) { return values.at(path); };
    Lines rows = outcomes(edition), columns = applicants;
    rows.insert(rows.end(), {"processed_total", "carried_forward", "carried_over", "new_received"});
    columns.push_back("total");
    for (const std::string& row : rows) {
        std::int64_t sum = 0;
        for (const std::string& column : applicants) sum += at(application(row, column));
        const std::string total = application(row, "total");
        if (sum != at(total)) found.push_back(wrong_total("arithmetic/row-total", total, sum, at(total)));
    }
    for (const std::string& column : columns) {
        std::int64_t sum = 0;
        for (const std::string& row : outcomes(edition)) sum += at(application(row, column));
        const std::string total = application("processed_total", column);
        if (sum != at(total)) found.push_back(wrong_total("arithmetic/processed-total", total, sum, at(total)));
        const std::string received = application("new_received", column), over = application("carried_over", column);
        const std::string forward = application("carried_forward", column);
        const std::int64_t in = at(received) + at(over), out = at(total) + at(forward);
        if (in != out)
            found.push_back("arithmetic/balance error " + received + "," + over + "," + total + "," + forward + " expected " +
                            number(in) + " actual " + number(out) + " at " + number(at(received)) + "," + number(at(over)) +
                            "," + number(at(total)) + "," + number(at(forward)));
    }
    for (const std::string& row : reviews) {
        std::int64_t sum = 0;
        for (const std::string& column : results) sum += at(review(row, column));
        const std::string total = review(row, "total");
        if (sum != at(total)) found.push_back(wrong_total("arithmetic/review-total", total, sum, at(total)));
    }
    return found;
}

Lines actual_findings(const std::string& edition, const Values& values) {
    ReportBuilder builder(edition);
    for (const auto& [path, value] : values) builder.set(path, value);
    return findings_of(builder.build());
}

Lines sorted(Lines lines) {
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace

TEST_CASE("property: sound tables are silent; one damaged cell gives exactly the findings that follow from it") {
    for (const char* edition : {"2019", "2021"}) {
        for (std::uint32_t seed = 1; seed <= 150; ++seed) {
            Random random(seed);
            Values values = sound(edition, random);
            INFO("edition " << edition << ", seed " << seed);
            REQUIRE(actual_findings(edition, values) == Lines{});
            auto damaged = values.begin();
            std::advance(damaged, random.below(static_cast<std::int64_t>(values.size())));
            damaged->second = damaged->second == 0 ? 1 + random.below(9) : random.below(2) ? damaged->second * 10 : damaged->second - 1;
            const Lines expected = sorted(expected_findings(edition, values));
            REQUIRE_FALSE(expected.empty());
            CHECK(sorted(actual_findings(edition, values)) == expected);
        }
    }
}

TEST_CASE("property: the same report gives the same judgement, message by message") {
    Random random(7);
    Values values = sound("2021", random);
    for (int i = 0; i < 12; ++i) {
        auto damaged = values.begin();
        std::advance(damaged, random.below(static_cast<std::int64_t>(values.size())));
        damaged->second += 1 + random.below(50);
    }
    ReportBuilder builder("2021");
    for (const auto& [path, value] : values) builder.set(path, value);
    const Report report = builder.build();
    const Judgement first = run_rules(report, rules()), second = run_rules(report, rules());
    REQUIRE(first.findings.size() == second.findings.size());
    REQUIRE(first.findings.size() == expected_findings("2021", values).size());
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
        CHECK(line_of(report, first.findings[i]) == line_of(report, second.findings[i]));
        CHECK(first.findings[i].message.zh == second.findings[i].message.zh);
        CHECK(first.findings[i].message.en == second.findings[i].message.en);
    }
}
