#include "support/judging.hpp"

#include <doctest/doctest.h>

#include "rules/titles.hpp"

namespace nianbao::test {

namespace {

template <class Items, class Write>
std::string joined(const Items& items, Write write) {
    std::string out;
    for (const auto& item : items) {
        if (!out.empty()) out += ',';
        out += write(item);
    }
    return out;
}

const Rule& rule_of(std::string_view id) {
    for (const Rule* rule : rules())
        if (rule->info.id == id) return *rule;
    FAIL("no such rule: " << id);
    return *rules().front();
}

void keeps_budget(const std::string& text, std::size_t limit) {
    CAPTURE(text);
    CHECK(!text.empty());
    CHECK(characters(text) <= limit);
    CHECK(text.find_first_of("\n\r\t\f") == std::string::npos);
}

/// Every finding of every test has a heading and evidence within the budget.
void keep_budget(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        keeps_budget(finding.title.zh, title_limit_zh);
        keeps_budget(finding.title.en, title_limit_en);
        CHECK(finding.evidence.size() <= evidence_lines);
        for (const Message& line : finding.evidence) {
            keeps_budget(line.zh, evidence_limit_zh);
            keeps_budget(line.en, evidence_limit_en);
        }
    }
}

RuleResult run_applied(std::string_view id, const Report& report) {
    const Rule& rule = rule_of(id);
    RuleResult result = run_rule(rule, report, rule.info.severity);
    keep_budget(result.findings);
    return result;
}

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "info";
    }
    return "";
}

}  // namespace

std::string line_of(const Report& report, const Finding& finding) {
    std::string out = std::string(finding.rule) + ' ' + std::string(severity_name(finding.severity));
    const auto path = [&](CellRef ref) { return path_of(report, ref); };
    if (!finding.cells.empty()) out += ' ' + joined(finding.cells, path);
    if (finding.expected) out += " expected " + finding.expected->to_string();
    if (finding.actual) out += " actual " + finding.actual->to_string();
    if (finding.fix) out += " fix " + path(finding.fix->cell) + '=' + finding.fix->value.to_string();
    if (!finding.fixes.empty()) out += " fixes " + joined(finding.fixes, [&](const Fix& fix) { return path(fix.cell) + '=' + fix.value.to_string(); });
    if (!finding.spans.empty()) out += " at " + joined(finding.spans, [&](Span span) { return text_of(report, span); });
    return out;
}

Lines findings_of(const Report& report) {
    Lines lines;
    const std::vector<Finding> findings = run_rules(report, rules()).findings;
    keep_budget(findings);
    for (const Finding& finding : findings) lines.push_back(line_of(report, finding));
    return lines;
}

Lines messages_of(const Report& report, std::string_view rule, Language language) {
    Lines lines;
    for (const Finding& finding : run_applied(rule, report).findings) lines.push_back(finding.message.in(language));
    return lines;
}

Lines heads_of(const Report& report, Language language) {
    Lines lines;
    const std::vector<Finding> findings = run_rules(report, rules()).findings;
    keep_budget(findings);
    for (const Finding& finding : findings) {
        lines.push_back(finding.title.in(language));
        for (const Message& line : finding.evidence) lines.back() += " / " + line.in(language);
    }
    return lines;
}

std::string outcome_of(const Report& report, std::string_view rule) {
    const RuleResult result = run_applied(rule, report);
    switch (result.outcome) {
        case Outcome::passed: return result.incomplete ? "passed incomplete" : "passed";
        case Outcome::failed: return result.incomplete ? "failed incomplete" : "failed";
        case Outcome::not_applicable: return "not-applicable";
        case Outcome::could_not_run: return "could-not-run";
    }
    return "";
}

std::string reason_of(const Report& report, std::string_view rule, Language language) {
    return run_applied(rule, report).reason.in(language);
}

Verdict verdict_of(const Report& report) { return nianbao::verdict_of(run_rules(report, rules()), report); }

}  // namespace nianbao::test
