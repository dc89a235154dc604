#include "presentation/several_json.hpp"

#include <algorithm>
#include <set>

#include "findings/keys.hpp"
#include "presentation/json_writer.hpp"
#include "presentation/names.hpp"

namespace nianbao {
namespace {

void write_report_head(JsonWriter& json, const Facts& facts) {
    const Report& report = facts.report;
    json.member("file", std::string_view(facts.file));
    json.key("agency").value_or_null(report.agency);
    json.key("year");
    if (report.year > 0) json.value(static_cast<std::uint64_t>(report.year));
    else json.null();
    json.key("edition").value_or_null(report.edition == nullptr ? std::string_view() : report.edition->key);
    json.member("verdict", name_of(facts.verdict));
}

void write_cells(JsonWriter& json, std::string_view name, const Report& report, const std::vector<CellRef>& cells) {
    json.key(name).begin_array();
    for (const CellRef ref : cells) json.value(std::string_view(path_of(report, ref)));
    json.end_array();
}

void write_spans(JsonWriter& json, std::string_view name, const std::vector<Span>& spans) {
    json.key(name).begin_array();
    for (const Span span : spans) json.begin_object().member("start", std::uint64_t{span.start}).member("end", std::uint64_t{span.end}).end_object();
    json.end_array();
}

void write_fix(JsonWriter& json, const Report& report, const Fix& fix) {
    json.begin_object().member("cell", std::string_view(path_of(report, fix.cell))).member("value", fix.value).end_object();
}

/// Findings of one result by their keys: from the rule, whom and which years they are about, and their cells, whatever the figures
/// are. Of those alike in all of these each has a key of its own.
class Keys {
public:
    std::string of(const Finding& finding, const Report& report, std::vector<std::string> about) {
        about.push_back(std::string(finding.rule));
        for (const CellRef cell : finding.cells) about.push_back(path_of(report, cell));
        std::string key = key_over(about);
        for (std::size_t nth = 1; !given_.insert(key).second; ++nth) {
            about.push_back(std::to_string(nth));
            key = key_over(about);
        }
        return key;
    }

private:
    std::set<std::string> given_;
};

/// What every finding has; `report` is the one that its cells are of.
void write_finding(JsonWriter& json, const Finding& finding, const Report& report, const std::string& key, Language language) {
    json.member("rule", finding.rule).member("severity", name_of(finding.severity));
    json.key("title").value(std::string_view(finding.title.in(language)));
    json.key("evidence").begin_array();
    for (const Message& line : finding.evidence) json.value(std::string_view(line.in(language)));
    json.end_array();
    json.key("message").value(std::string_view(finding.message.in(language)));
    json.member("key", std::string_view(key));
    write_cells(json, "cells", report, finding.cells);
    if (finding.expected) json.member("expected", *finding.expected);
    if (finding.actual) json.member("actual", *finding.actual);
    write_spans(json, "spans", finding.spans);
    if (finding.fix) {
        json.key("fix");
        write_fix(json, report, *finding.fix);
    }
    if (finding.fixes.empty()) return;
    json.key("fixes").begin_array();
    for (const Fix& fix : finding.fixes) write_fix(json, report, fix);
    json.end_array();
}

/// `rules` and `counts`, which end a result.
template <class Outcomes, class Findings>
void write_end(JsonWriter& json, const Outcomes& outcomes, const Findings& findings, Language language) {
    json.key("rules").begin_array();
    for (const auto& outcome : outcomes) {
        json.begin_object().member("id", outcome.rule->info.id).member("outcome", name_of(outcome.outcome));
        if (!outcome.reason.empty()) json.key("reason").value(std::string_view(outcome.reason.in(language)));
        json.end_object();
    }
    json.end_array().key("counts").begin_object();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        json.member(name_of(severity), static_cast<std::uint64_t>(std::count_if(findings.begin(), findings.end(), [&](const auto& found) { return found.finding.severity == severity; })));
    json.end_object().end_object();
}

}  // namespace

std::string to_json(const SeriesResult& result, Language language) {
    JsonWriter json;
    const Series& series = result.series;
    json.begin_object().member("schema", "nianbao/series@1");
    json.key("agency").value_or_null(series.agency);
    json.key("reports").begin_array();
    for (const Facts* one : series.reports) {
        json.begin_object();
        write_report_head(json, *one);
        json.member("compared", std::find(series.years.begin(), series.years.end(), one) != series.years.end()).end_object();
    }
    json.end_array().member("verdict", name_of(result.verdict)).key("findings").begin_array();
    Keys keys;
    for (const SeriesFinding& found : result.findings) {
        json.begin_object();
        // A finding about names or years is of no report's cells.
        const Report& report = found.newer == nullptr ? series.reports.front()->report : found.newer->report;
        const auto year_of = [](const Facts* facts) { return std::to_string(facts == nullptr ? 0 : facts->report.year); };
        const std::string& about = found.newer == nullptr ? found.finding.title.zh : series.agency;
        write_finding(json, found.finding, report, keys.of(found.finding, report, {series.agency, about, year_of(found.older), year_of(found.newer)}), language);
        if (found.newer != nullptr) json.member("file", std::string_view(found.newer->file)).member("year", static_cast<std::uint64_t>(found.newer->report.year));
        if (found.older != nullptr) {
            json.member("previous_file", std::string_view(found.older->file)).member("previous_year", static_cast<std::uint64_t>(found.older->report.year));
            write_cells(json, "previous_cells", found.older->report, found.previous_cells);
            write_spans(json, "previous_spans", found.previous_spans);
        }
        json.end_object();
    }
    json.end_array();
    write_end(json, result.outcomes, result.findings, language);
    return json.take();
}

std::string to_json(const RollupResult& result, Language language) {
    JsonWriter json;
    const Rollup& rollup = result.rollup;
    json.begin_object().member("schema", "nianbao/rollup@1").key("superior");
    if (rollup.superior == nullptr) json.null();
    else {
        json.begin_object();
        write_report_head(json, *rollup.superior);
        json.end_object();
    }
    json.key("subordinates").begin_array();
    for (const Facts* one : rollup.subordinates) {
        json.begin_object();
        write_report_head(json, *one);
        json.member("counted", std::find(rollup.counted.begin(), rollup.counted.end(), one) != rollup.counted.end()).end_object();
    }
    json.end_array().key("missing").begin_array();
    for (const std::string& name : rollup.missing) json.value(std::string_view(name));
    json.end_array().member("verdict", name_of(result.verdict)).key("findings").begin_array();
    Keys keys;
    for (const RollupFinding& found : result.findings) {
        json.begin_object();
        const Report& superior = rollup.superior->report;
        const Report& about = found.about == nullptr ? superior : found.about->report;
        write_finding(json, found.finding, superior, keys.of(found.finding, superior, {superior.agency, std::to_string(superior.year), about.agency, std::to_string(about.year)}), language);
        json.key("explained_by").begin_array();
        for (const Facts* one : found.explained_by) json.value(std::string_view(one->file));
        json.end_array();
        if (found.about != nullptr) json.member("file", std::string_view(found.about->file));
        json.end_object();
    }
    json.end_array();
    write_end(json, result.outcomes, result.findings, language);
    return json.take();
}

}  // namespace nianbao
