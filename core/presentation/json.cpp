#include "presentation/json.hpp"

#include <algorithm>

#include "facts/facts.hpp"
#include "nianbao/digest.hpp"
#include "presentation/json_writer.hpp"
#include "presentation/names.hpp"
#include "reader/utf8.hpp"

namespace nianbao {
namespace {

void write_span_pair(JsonWriter& json, Span span) {
    json.key("span");
    if (span.empty()) {
        json.null();
        return;
    }
    json.begin_array().value(std::uint64_t{span.start}).value(std::uint64_t{span.end}).end_array();
}

void write_paths(JsonWriter& json, std::string_view name, const Report& report, const std::vector<CellRef>& cells) {
    json.key(name).begin_array();
    for (const CellRef ref : cells) json.value(path_of(report, ref));
    json.end_array();
}

/// The heading as written, on one line.
std::string heading_text(const Report& report, Span span) {
    std::string text = text_of(report, span);
    std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\f'; });
    return text;
}

/// Adds to the object in hand where a span stands in its document, with keys of the kind of place:
/// `page` from 1 and `box` in points; `grid`, `row`, `column` from 0; or `paragraph` from 0.
void write_place(JsonWriter& json, const CheckResult& result, Span span) {
    const SourcePlace* place = place_of(result.places, span);
    if (place == nullptr) return;
    const SourcePlace* const end = result.places.data() + result.places.size();
    switch (place->kind) {
        case PlaceKind::paragraph:
            json.member("paragraph", std::uint64_t{place->block});
            break;
        case PlaceKind::cell:
            json.member("grid", std::uint64_t{place->block}).member("row", std::uint64_t{place->row}).member("column", std::uint64_t{place->column});
            break;
        case PlaceKind::page: {
            SourcePlace whole = *place;   // all of the span that stands on its first page
            for (; place != end && place->span.start < span.end && place->block == whole.block; ++place) {
                whole.left = std::min(whole.left, place->left);
                whole.top = std::min(whole.top, place->top);
                whole.right = std::max(whole.right, place->right);
                whole.bottom = std::max(whole.bottom, place->bottom);
            }
            json.member("page", std::uint64_t{whole.block} + 1).key("box").begin_array();
            for (const std::int32_t edge : {whole.left, whole.top, whole.right, whole.bottom}) json.value(Number::millionths(std::int64_t{edge} * 10'000));
            json.end_array();
            break;
        }
    }
}

void write_cell(JsonWriter& json, const CheckResult& result, const Cell& cell, bool detail) {
    const Report& report = result.report;
    json.begin_object().key("value");
    if (cell.state == CellState::number) json.value(cell.value);
    else json.null();
    json.key("text");
    if (cell.state == CellState::unread) json.null();
    else json.value(report.text.substr(cell.span.start, cell.span.end - cell.span.start));
    if (detail) {
        json.member("state", name_of(cell.state)).member("inferred", cell.inferred);
        write_span_pair(json, cell.span);
        write_place(json, result, cell.span);
    }
    json.end_object();
}

void write_table(JsonWriter& json, const CheckResult& result, const TableReading& table, bool detail) {
    json.begin_object().member("found", table.found);
    if (detail) {
        // The edition that this table follows is the one whose tables hold its form.
        for (const form::Edition& edition : form::editions())
            for (const form::Table& candidate : edition.tables)
                if (&candidate == table.form) json.member("edition", edition.key);
        write_span_pair(json, table.span);
    }
    json.key("cells").begin_object();
    for (const form::Block& block : table.form->blocks) {
        if (!block.key.empty()) json.key(block.key).begin_object();
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            json.key(block.rows[row].key).begin_object();
            for (std::size_t column = 0; column < block.columns.size(); ++column) {
                json.key(block.columns[column].key);
                write_cell(json, result, table.cells[block.cell(row, column)], detail);
            }
            json.end_object();
        }
        if (!block.key.empty()) json.end_object();
    }
    json.end_object().end_object();
}

void write_report(JsonWriter& json, const CheckResult& result, bool detail) {
    const Report& report = result.report;
    json.begin_object();
    json.key("title").value_or_null(report.title);
    json.key("agency").value_or_null(report.agency);
    json.key("year");
    if (report.year > 0) json.value(static_cast<std::uint64_t>(report.year));
    else json.null();
    json.member("edition", report.edition->key);
    json.key("sections").begin_array();
    for (const SectionReading& section : report.sections) {
        json.begin_object().member("number", std::uint64_t{section.number});
        json.key("heading").value_or_null(heading_text(report, section.heading));
        json.member("found", section.found);
        if (detail) write_span_pair(json, section.heading);
        json.end_object();
    }
    json.end_array().key("tables").begin_object();
    for (const TableReading& table : report.tables) {
        json.key(table.form->key);
        write_table(json, result, table, detail);
    }
    json.end_object().end_object();
}

void write_fix(JsonWriter& json, const Report& report, const Fix& fix) {
    json.begin_object().member("cell", std::string_view(path_of(report, fix.cell))).member("value", fix.value).end_object();
}

void write_finding(JsonWriter& json, const CheckResult& result, const Finding& finding, const JsonOptions& options) {
    const Report& report = result.report;
    json.begin_object();
    json.member("rule", finding.rule).member("severity", name_of(finding.severity));
    json.key("title").value(finding.title.in(options.language));
    json.key("evidence").begin_array();
    for (const Message& line : finding.evidence) json.value(line.in(options.language));
    json.end_array();
    json.key("message").value(finding.message.in(options.language));
    write_paths(json, "cells", report, finding.cells);
    if (options.detail) write_paths(json, "operands", report, finding.operands);
    if (finding.expected) json.member("expected", *finding.expected);
    if (finding.actual) json.member("actual", *finding.actual);
    json.key("spans").begin_array();
    for (const Span span : finding.spans) {
        json.begin_object().member("start", std::uint64_t{span.start}).member("end", std::uint64_t{span.end});
        write_place(json, result, span);
        const Message label = result.places.empty() ? Message{} : label_at(report, finding, span);
        if (!label.empty()) json.member("label", std::string_view(label.in(options.language)));
        json.end_object();
    }
    json.end_array();
    if (finding.fix) {
        json.key("fix");
        write_fix(json, report, *finding.fix);
    }
    if (!finding.fixes.empty()) {
        json.key("fixes").begin_array();
        for (const Fix& fix : finding.fixes) write_fix(json, report, fix);
        json.end_array();
    }
    json.member("key", std::string_view(finding.key));
    if (finding.accepted) json.key("accepted").begin_object().member("reason", std::string_view(*finding.accepted)).end_object();
    json.end_object();
}

void write_outcome(JsonWriter& json, const RuleOutcome& outcome, Language language) {
    json.begin_object().key("id").word(outcome.rule->info.id).key("outcome").word(name_of(outcome.outcome));
    if (!outcome.reason.empty()) json.key("reason").value(outcome.reason.in(language));
    if (outcome.off) json.member("off", true);
    if (outcome.set) json.member("severity", name_of(*outcome.set));
    json.end_object();
}

/// The configuration in force, in the shape in which it is given.
void write_configuration(JsonWriter& json, const Configuration& configuration) {
    json.key("config").begin_object().key("rules").begin_object();
    for (const RuleSetting& setting : configuration.rules)
        json.foreign_key(setting.rule).value(setting.severity ? name_of(*setting.severity) : std::string_view("off"));
    json.end_object().key("accept").begin_array();
    for (const Acceptance& acceptance : configuration.accepted)
        json.begin_object().member("finding", std::string_view(acceptance.finding)).member("reason", std::string_view(acceptance.reason)).end_object();
    json.end_array().end_object();
}

}  // namespace

std::string to_json(const CheckResult& result, const JsonOptions& options) {
    JsonWriter json;
    json.reserve(options.detail ? 48 * 1024 + result.text.size() * 3 : 16 * 1024);
    const bool readable = result.verdict != Verdict::unreadable;
    json.begin_object().member("schema", "nianbao/check@1");
    json.key("file").value_or_null(options.file);
    json.key("format").value_or_null(options.format);
    json.key("encoding").value_or_null(result.encoding);
    json.key("sha256").value_or_null(options.sha256);
    json.member("engine", engine_version).member("verdict", name_of(result.verdict));
    json.key("receipt").value_or_null(receipt_of(result, options.sha256));
    if (readable) {
        json.key("report");
        write_report(json, result, options.detail);
        if (options.detail) json.key("source").value(reader::to_utf8(result.text));
    } else {
        json.key("problem").begin_object().member("code", name_of(result.problem.code));
        json.key("message").value(result.problem.message.in(options.language)).end_object();
    }
    if (result.recognised) json.member("recognised", true);
    if (!result.notes.empty()) {
        json.key("notes").begin_array();
        for (const SourceNote& note : result.notes)
            json.begin_object().member("code", note.code).member("message", options.language == Language::zh ? note.message.zh : note.message.en).end_object();
        json.end_array();
    }
    json.key("findings").begin_array();
    for (const Finding& finding : result.findings) write_finding(json, result, finding, options);
    json.end_array().key("rules").begin_array();
    for (const RuleOutcome& outcome : result.outcomes) write_outcome(json, outcome, options.language);
    json.end_array().key("counts").begin_object();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        json.member(name_of(severity), std::uint64_t{result.count(severity)});
    if (const std::size_t accepted = result.count_accepted(); accepted > 0) json.member("accepted", std::uint64_t{accepted});
    json.end_object();
    write_configuration(json, result.configuration);
    if (options.facts) json.key("facts").value(write_facts(result, options.file));
    json.end_object();
    return json.take();
}

}  // namespace nianbao
