#include "support/comparing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "presentation/names.hpp"
#include "rules/titles.hpp"

namespace nianbao::test {

CellRef cell_in(const Facts& facts, std::string_view path) { return cell_of(*facts.report.edition, path); }

Facts& Reports::add(int year, std::string agency, std::string_view edition) {
    const form::Edition* form = edition.empty() ? form::edition_for_year(year) : form::edition_by_key(edition);
    REQUIRE(form != nullptr);
    Facts& facts = reports_.emplace_back();
    facts.file = std::to_string(year) + "-" + std::to_string(reports_.size()) + ".txt";
    facts.verdict = Verdict::pass;
    facts.report.agency = std::move(agency);
    facts.report.year = year;
    facts.report.edition = form;
    for (const form::Table& table : form->tables) {
        TableReading& reading = facts.report.tables.emplace_back();
        reading.found = true;
        reading.form = &table;
        reading.cells.resize(table.cell_count);
        for (Cell& cell : reading.cells) cell.state = CellState::number;
    }
    return facts;
}

namespace {
Cell& at(Facts& facts, std::string_view path) {
    const CellRef ref = cell_in(facts, path);
    return facts.report.tables[ref.table].cells[ref.cell];
}
}  // namespace

void Reports::set(Facts& facts, std::string_view path, std::int64_t value) {
    at(facts, path).state = CellState::number;
    at(facts, path).value = Number::whole(value);
}

void Reports::blank(Facts& facts, std::string_view path) { at(facts, path).state = CellState::blank; }
void Reports::unread(Facts& facts, std::string_view path) { at(facts, path).state = CellState::unread; }

void Reports::apply(Facts& facts, std::string_view row, std::int64_t value) {
    for (const char* column : {"natural_person", "total"}) set(facts, "applications/" + std::string(row) + "/" + column, value);
}

void Reports::balance(Facts& facts, std::int64_t received, std::int64_t over, std::int64_t forward) {
    apply(facts, "new_received", received);
    apply(facts, "carried_over", over);
    apply(facts, "granted", received + over - forward);
    apply(facts, "processed_total", received + over - forward);
    apply(facts, "carried_forward", forward);
}

Series Reports::series() const {
    Series series;
    for (const Facts& facts : reports_) {
        series.agency = facts.report.agency;
        series.reports.push_back(&facts);
        if (series.years.empty() || series.years.back()->report.year < facts.report.year) series.years.push_back(&facts);
    }
    return series;
}

SeriesRuleResult apply_series(std::string_view rule, const Series& series) {
    for (const SeriesRule* candidate : series_rules())
        if (candidate->info.id == rule) return candidate->check(series);
    FAIL("there is no rule " << rule);
    return {};
}

std::vector<std::string> series_lines(std::string_view rule, const Series& series) {
    const SeriesRuleResult result = apply_series(rule, series);
    std::vector<std::string> lines{std::string(name_of(result.outcome))};
    for (const SeriesFinding& found : result.findings) {
        std::string line = found.older == nullptr ? "" : std::to_string(found.older->report.year) + "-" + std::to_string(found.newer->report.year);
        for (const CellRef cell : found.finding.cells) line += " " + path_of(found.newer->report, cell);
        if (!found.previous_cells.empty()) line += " /";
        for (const CellRef cell : found.previous_cells) line += " " + path_of(found.older->report, cell);
        if (found.finding.expected) line += " expected " + found.finding.expected->to_string();
        if (found.finding.actual) line += " actual " + found.finding.actual->to_string();
        lines.push_back(std::move(line));
        CHECK(within_budget(found.finding));
    }
    return lines;
}

RollupRuleResult apply_rollup(std::string_view rule, const Rollup& rollup) {
    for (const RollupRule* candidate : rollup_rules())
        if (candidate->info.id == rule) return candidate->check(rollup);
    FAIL("there is no rule " << rule);
    return {};
}

std::vector<std::string> rollup_lines(std::string_view rule, const Rollup& rollup) {
    const RollupRuleResult result = apply_rollup(rule, rollup);
    std::vector<std::string> lines{std::string(name_of(result.outcome))};
    for (const RollupFinding& found : result.findings) {
        lines.push_back(found.finding.title.zh);
        CHECK(within_budget(found.finding));
    }
    return lines;
}

bool within_budget(const Finding& finding) {
    const auto fits = [](const Message& text, std::size_t zh, std::size_t en) {
        return !text.zh.empty() && !text.en.empty() && characters(text.zh) <= zh && characters(text.en) <= en;
    };
    return fits(finding.title, title_limit_zh, title_limit_en) && finding.evidence.size() <= evidence_lines && !finding.message.empty() &&
           std::all_of(finding.evidence.begin(), finding.evidence.end(), [&](const Message& line) { return fits(line, evidence_limit_zh, evidence_limit_en); });
}

}  // namespace nianbao::test
