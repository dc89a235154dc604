#include <doctest/doctest.h>

#include <algorithm>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

/// A finding with nothing but what the order depends on.
Finding at(std::uint32_t start, std::uint32_t end) {
    Finding finding;
    finding.spans = {{start, end}};
    return finding;
}

RuleInfo named(std::string_view id, Severity severity) {
    RuleInfo info{};
    info.id = id;
    info.severity = severity;
    return info;
}

RuleResult failed(std::vector<Finding> findings) { return {Outcome::failed, {}, std::move(findings), false}; }

}  // namespace

TEST_CASE("findings stand worst first, then in order of the text, then by rule; without a place they come last") {
    const Rule late{named("b/late", Severity::error), [](const Report&) { return failed({at(50, 51), Finding{}, at(7, 9)}); }};
    const Rule same{named("a/same", Severity::error), [](const Report&) { return failed({at(50, 51), at(7, 8)}); }};
    const Rule first{named("c/info", Severity::info), [](const Report&) { return failed({at(0, 1)}); }};
    const Rule warns{named("d/warning", Severity::warning), [](const Report&) { return failed({at(3, 4)}); }};
    const Rule* const catalogue[] = {&first, &late, &same, &warns};
    ReportBuilder builder("2019");
    const Report report = builder.build();
    Lines order;
    for (const Finding& finding : run_rules(report, catalogue).findings)
        order.push_back(std::string(finding.rule) + (finding.spans.empty() ? "" : ' ' + std::to_string(finding.spans[0].start)));
    CHECK(order == Lines{"a/same 7", "b/late 7", "a/same 50", "b/late 50", "b/late", "d/warning 3", "c/info 0"});
}

TEST_CASE("a finding's place is the first of its spans") {
    const Rule rule{named("a/rule", Severity::error), [](const Report&) {
        Finding two = at(40, 41);
        two.spans.push_back({2, 3});
        return failed({at(10, 11), two});
    }};
    const Rule* const catalogue[] = {&rule};
    ReportBuilder builder("2019");
    const Report report = builder.build();
    const std::vector<Finding> findings = run_rules(report, catalogue).findings;
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].spans.size() == 2);
}

TEST_CASE("findings that tie keep the order in which their rule gave them") {
    const Rule rule{named("a/rule", Severity::error), [](const Report&) {
        Finding one, two;
        one.message.zh = "一";
        two.message.zh = "二";
        return failed({one, two});
    }};
    const Rule* const catalogue[] = {&rule};
    ReportBuilder builder("2019");
    const Report report = builder.build();
    const std::vector<Finding> findings = run_rules(report, catalogue).findings;
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].message.zh == "一");
    CHECK(findings[1].message.zh == "二");
}

TEST_CASE("there is one outcome for each rule, in the order of the catalogue, with its reason") {
    ReportBuilder builder("2021");
    const Report report = builder.unread("applications/granted/total").build();
    const std::vector<RuleOutcome> outcomes = run_rules(report, rules()).outcomes;
    REQUIRE(outcomes.size() == rules().size());
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        CHECK(outcomes[i].rule == rules()[i]);
        const bool unsaid = outcomes[i].outcome == Outcome::passed || outcomes[i].outcome == Outcome::failed;
        CHECK(outcomes[i].reason.zh.empty() == unsaid);
        CHECK(outcomes[i].reason.en.empty() == unsaid);
    }
}

TEST_CASE("verdict: fail with an error, whatever else could not run") {
    ReportBuilder builder("2019");
    builder.unread("applications/granted/natural_person");
    CHECK(verdict_of(builder.set("review_litigation/reconsideration/total", 1).build()) == Verdict::fail);
}

TEST_CASE("verdict: incomplete where something could not run and nothing is wrong") {
    ReportBuilder builder("2019");
    CHECK(verdict_of(builder.unread("applications/granted/natural_person").build()) == Verdict::incomplete);
}

TEST_CASE("verdict: an unread cell that no equation holds is not passed either") {
    ReportBuilder builder("2019");
    CHECK(verdict_of(builder.unread("active_disclosure/item_9/centralized_procurement/projects").build()) == Verdict::incomplete);
}

TEST_CASE("verdict: a rule that fails with a warning and could not look everywhere leaves the report incomplete") {
    ReportBuilder builder("2019");
    builder.unread("active_disclosure/item_9/centralized_procurement/projects");
    const Report report = builder.blank("active_disclosure/item_9/centralized_procurement/amount").build();
    CHECK(findings_of(report) ==
          Lines{"cell/blank warning active_disclosure/item_9/centralized_procurement/amount at 政府集中采购"});
    CHECK(verdict_of(report) == Verdict::incomplete);
}

TEST_CASE("verdict: that a failed rule could not look everywhere is enough, without any other rule saying so") {
    const Rule rule{named("a/warning", Severity::warning), [](const Report&) {
        RuleResult result = failed({at(1, 2)});
        result.incomplete = true;
        return result;
    }};
    const Rule* const catalogue[] = {&rule};
    ReportBuilder builder("2019");
    const Report report = builder.build();
    CHECK(nianbao::verdict_of(run_rules(report, catalogue), report) == Verdict::incomplete);
}

TEST_CASE("verdict: a cell that was not read leaves the report incomplete, though the rule that says so is off") {
    ReportBuilder builder("2019");
    const Report report = builder.unread("active_disclosure/item_9/centralized_procurement/projects").build();
    const Configuration off{{{"cell/blank", std::nullopt}, {"cell/negative", std::nullopt}, {"cell/fraction", std::nullopt}, {"cell/not-a-number", std::nullopt}}, {}};
    CHECK(nianbao::verdict_of(run_rules(report, rules(), off), report) == Verdict::incomplete);
}

TEST_CASE("verdict: without any table nothing was compared, whatever was accepted") {
    ReportBuilder builder("2021");
    const Report report = builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation").build();
    Configuration accepted;
    for (const Finding& finding : run_rules(report, rules()).findings) accepted.accepted.push_back({finding.key, "另附"});
    const Judgement judgement = run_rules(report, rules(), accepted);
    CHECK(std::all_of(judgement.findings.begin(), judgement.findings.end(), [](const Finding& finding) { return finding.accepted.has_value(); }));
    CHECK(nianbao::verdict_of(judgement, report) == Verdict::incomplete);
}

TEST_CASE("verdict: pass with warnings alone, and with rules that do not apply") {
    ReportBuilder builder("2021");
    CHECK(verdict_of(builder.build()) == Verdict::pass);
    CHECK(verdict_of(builder.blank("active_disclosure/item_8/administrative_fees/amount").build()) == Verdict::pass);
}

TEST_CASE("nothing of a report at all is a matter of missing parts, not of sums") {
    ReportBuilder builder("2021");
    builder.title(U"", "", false).no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    for (std::uint8_t section = 1; section <= 6; ++section) builder.no_heading(section);
    CHECK(findings_of(builder.build()) ==
          Lines{"structure/section-missing error", "structure/table-missing error", "structure/table-missing error",
                "structure/table-missing error", "structure/title warning"});
}
