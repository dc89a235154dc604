// Settings of rules and accepted findings.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

TextReport wrong() { return TextReport().says(1, "全年共收到政府信息公开申请163件。").only(6, "无。"); }

const Finding& finding_of(const CheckResult& result, std::string_view rule) {
    const auto found = std::find_if(result.findings.begin(), result.findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
    REQUIRE(found != result.findings.end());
    return *found;
}

const RuleOutcome& outcome_in(const CheckResult& result, std::string_view rule) {
    const auto found = std::find_if(result.outcomes.begin(), result.outcomes.end(), [&](const RuleOutcome& outcome) { return outcome.rule->info.id == rule; });
    REQUIRE(found != result.outcomes.end());
    return *found;
}

}  // namespace

TEST_CASE("configuration: without one, rules have their own severities") {
    const auto result = wrong().check();
    CHECK(result->verdict == Verdict::fail);
    CHECK(result->configuration.rules.empty());
    CHECK(result->configuration.accepted.empty());
    CHECK(result->count(Severity::error) == 1);
    CHECK(result->count(Severity::warning) == 1);
}

TEST_CASE("configuration: a rule that is off finds nothing and says so") {
    const auto result = wrong().check({{{"narrative/received", std::nullopt}}, {}});
    CHECK(result->verdict == Verdict::pass);
    CHECK(result->count(Severity::error) == 0);
    CHECK(outcome_in(*result, "narrative/received").off);
    CHECK(outcome_in(*result, "narrative/received").outcome == Outcome::not_applicable);
    CHECK(outcome_in(*result, "narrative/received").reason.zh == "已在设置中关闭。");
    CHECK_FALSE(outcome_in(*result, "narrative/processed").off);
    REQUIRE(result->configuration.rules.size() == 1);
    CHECK(result->configuration.rules[0].rule == "narrative/received");
}

TEST_CASE("configuration: another severity counts and decides the verdict") {
    const auto milder = wrong().check({{{"narrative/received", Severity::info}}, {}});
    CHECK(milder->verdict == Verdict::pass);
    CHECK(finding_of(*milder, "narrative/received").severity == Severity::info);
    CHECK(outcome_in(*milder, "narrative/received").severity() == Severity::info);
    const auto stricter = wrong().check({{{"narrative/received", std::nullopt}, {"structure/fee-statement", Severity::error}}, {}});
    CHECK(stricter->verdict == Verdict::fail);
    CHECK(finding_of(*stricter, "structure/fee-statement").severity == Severity::error);
}

TEST_CASE("configuration: an accepted finding stays listed and no longer counts") {
    const std::string key = finding_of(*wrong().check(), "narrative/received").key;
    const auto result = wrong().check({{}, {{key, "口径不同，已说明"}}});
    CHECK(result->verdict == Verdict::accepted);
    CHECK(result->count_accepted_errors() == 1);
    CHECK(finding_of(*result, "narrative/received").accepted == "口径不同，已说明");
    CHECK(outcome_in(*result, "narrative/received").outcome == Outcome::failed);
    CHECK(result->count(Severity::error) == 0);
    CHECK(result->count_accepted() == 1);
    REQUIRE(result->configuration.accepted.size() == 1);
}

TEST_CASE("configuration: an accepted warning leaves nothing that would not hold") {
    const std::string key = finding_of(*wrong().check(), "structure/fee-statement").key;
    const auto result = wrong().check({{{"narrative/received", std::nullopt}}, {{key, "已说明"}}});
    CHECK(result->verdict == Verdict::pass);
    CHECK(result->count_accepted() == 1);
    CHECK(result->count_accepted_errors() == 0);
}

TEST_CASE("configuration: an error that is not accepted fails, whatever was accepted beside it") {
    const std::string key = finding_of(*wrong().check(), "narrative/received").key;
    const auto result = wrong().check({{{"structure/fee-statement", Severity::error}}, {{key, "已说明"}}});
    CHECK(result->verdict == Verdict::fail);
}

TEST_CASE("configuration: unknown rules and findings have no effect, the last of several settings counts") {
    const auto result = wrong().check({{{"narrative/nothing", std::nullopt}, {"narrative/received", std::nullopt}, {"narrative/received", Severity::error}}, {{"0000000000000000", "x"}}});
    CHECK(result->verdict == Verdict::fail);
    REQUIRE(result->configuration.rules.size() == 1);
    CHECK(result->configuration.rules[0].severity == Severity::error);
    CHECK(result->count_accepted() == 0);
}

TEST_CASE("keys: the same finding keeps its key, whatever else in the text moves") {
    const std::string key = finding_of(*wrong().check(), "narrative/received").key;
    CHECK(key.size() == 16);
    CHECK(key.find_first_not_of("0123456789abcdef") == std::string::npos);
    TextReport moved = wrong();
    moved.says(0, "另有一段说明。").says(1, "再有一段说明。");
    CHECK(finding_of(*moved.check(), "narrative/received").key == key);
    CHECK(finding_of(*TextReport().says(1, "全年共收到政府信息公开申请164件。").check(), "narrative/received").key != key);
}

TEST_CASE("keys: findings alike have keys of their own") {
    const auto result = TextReport().says(1, "我局的的工作。").says(1, "我县的的工作。").check();
    std::set<std::string> keys;
    for (const Finding& finding : result->findings) keys.insert(finding.key);
    CHECK(result->findings.size() == 2);
    CHECK(keys.size() == 2);
}
