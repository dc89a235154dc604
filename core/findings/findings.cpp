#include "findings/findings.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

#include "findings/fault_findings.hpp"
#include "findings/keys.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "text/sort.hpp"

namespace nianbao {

namespace {

/// Findings about something absent have no place in the text and come after those that do.
Span first_place(const Finding& finding) {
    Span first{std::numeric_limits<std::uint32_t>::max(), std::numeric_limits<std::uint32_t>::max()};
    for (const Span span : finding.spans)
        if (std::tie(span.start, span.end) < std::tie(first.start, first.end)) first = span;
    return first;
}

bool comes_before(const Finding& a, const Finding& b) {
    const Span at_a = first_place(a), at_b = first_place(b);
    return std::tie(a.severity, at_a.start, at_a.end, a.rule) < std::tie(b.severity, at_b.start, at_b.end, b.rule);
}

void accept(const Configuration& configuration, std::vector<Finding>& findings) {
    for (const Acceptance& acceptance : configuration.accepted)
        for (Finding& finding : findings)
            if (finding.key == acceptance.finding) finding.accepted = acceptance.reason;
}

/// Every cell of the tables that stand in the document was read, and there is a table.
bool is_read(const Report& report) {
    bool any = false;
    for (const TableReading& table : report.tables) {
        if (!table.found) continue;
        any = true;
        for (std::uint16_t c = 0; c < table.form->cell_count; ++c)
            if (table.cells[c].state == CellState::unread && stands_in_form(table, form::position_of(*table.form, c))) return false;
    }
    return any;
}

}  // namespace

Verdict at_best_incomplete(Verdict verdict) { return verdict == Verdict::pass || verdict == Verdict::accepted ? Verdict::incomplete : verdict; }

RuleResult run_rule(const Rule& rule, const Report& report, Severity severity) {
    RuleResult result = rule.check(report);
    for (Finding& finding : result.findings) {
        finding.rule = rule.info.id;
        // A rule may call single findings less severe than it is itself, as long as nothing else is set.
        finding.severity = severity == rule.info.severity ? std::max(severity, finding.severity) : severity;
    }
    return result;
}

Judgement run_rules(const Report& report, std::span<const Rule* const> catalogue, const Configuration& configuration) {
    Judgement judgement;
    judgement.outcomes.reserve(catalogue.size());
    for (const Rule* rule : catalogue) {
        const RuleSetting* setting = setting_of(configuration, rule->info.id);
        if (setting != nullptr && !setting->severity) {
            judgement.outcomes.push_back({rule, Outcome::not_applicable, {"已在设置中关闭。", "Switched off in the settings."}, false, true, {}});
            continue;
        }
        const Severity severity = setting != nullptr ? *setting->severity : rule->info.severity;
        RuleResult result = run_rule(*rule, report, severity);
        judgement.outcomes.push_back({rule, result.outcome, std::move(result.reason), result.incomplete, false, setting != nullptr ? setting->severity : std::nullopt});
        std::move(result.findings.begin(), result.findings.end(), std::back_inserter(judgement.findings));
    }
    explain_faults(report, judgement);
    // Stable: what still ties is one rule's own findings, which it gives in the order of the form.
    text::sort(judgement.findings, comes_before);
    tell_apart(report, judgement.findings);
    write_keys(report, judgement.findings);
    accept(configuration, judgement.findings);
    return judgement;
}

void doubt(Judgement& judgement) {
    for (Finding& finding : judgement.findings) {
        if (finding.severity != Severity::error) continue;
        finding.severity = Severity::warning;
        finding.message.zh += "（数字由文字识别读出，请先对照原件。）";
        finding.message.en += " (The figures were read by text recognition; compare them with the original first.)";
    }
}

Verdict verdict_of(const Judgement& judgement, const Report& report) {
    const auto has_error = [&](bool accepted) {
        return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                           [&](const Finding& finding) { return finding.severity == Severity::error && finding.accepted.has_value() == accepted; });
    };
    if (has_error(false)) return Verdict::fail;
    const bool unchecked = std::any_of(judgement.outcomes.begin(), judgement.outcomes.end(), [](const RuleOutcome& rule) {
        return rule.incomplete || rule.outcome == Outcome::could_not_run;
    });
    if (unchecked || !is_read(report)) return Verdict::incomplete;
    return has_error(true) ? Verdict::accepted : Verdict::pass;
}

}  // namespace nianbao
