#include <algorithm>
#include <charconv>

#include "facts/facts.hpp"

namespace nianbao {
namespace {

/// What stands in front of the next mark, which is passed over.
std::string_view next(std::string_view& rest, char mark) {
    const std::string_view part = rest.substr(0, rest.find(mark));
    rest.remove_prefix(part.size() < rest.size() ? part.size() + 1 : part.size());
    return part;
}

template <class Integer>
Integer integer(std::string_view text) {
    Integer value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Number number(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    constexpr std::int64_t bound = 1'000'000'000'000;   // above every sum of cells, and far below what overflows
    std::int64_t value = std::min(integer<std::int64_t>(next(text, '.')), bound) * Number::scale;
    std::int64_t unit = Number::scale;
    for (const char digit : text.substr(0, 6)) value += (digit - '0') * (unit /= 10);
    return Number::millionths(negative ? -value : value);
}

Span span(std::string_view& rest) {
    const auto start = integer<std::uint32_t>(next(rest, '\t'));
    return {start, integer<std::uint32_t>(next(rest, '\t'))};
}

/// Nothing where a cell is named that the report does not have.
std::vector<Reading> readings(std::string_view text, const Report& report) {
    std::vector<Reading> found;
    while (!text.empty()) {
        std::string_view one = next(text, '|');
        Reading& reading = found.emplace_back();
        while (!one.empty()) {
            const bool less = one.front() == '-';
            one.remove_prefix(1);
            std::string_view ref = one.substr(0, one.find_first_of("+-"));
            one.remove_prefix(ref.size());
            const auto table = integer<std::uint8_t>(next(ref, ':'));
            const auto cell = integer<std::uint16_t>(ref);
            if (table >= report.tables.size() || cell >= report.tables[table].cells.size()) return {};
            (less ? reading.less : reading.cells).push_back({table, cell});
        }
    }
    return found;
}

/// What stands in the text stands here in its order. Of claims at one place the first says what the number means.
const FactCount* claim_at(const Facts& facts, Span where) {
    const auto claim = std::lower_bound(facts.claims.begin(), facts.claims.end(), where.start, [](const FactCount& each, std::uint32_t start) { return each.span.start < start; });
    return claim == facts.claims.end() || claim->span != where ? nullptr : &*claim;
}

void read_table(std::string_view rest, Facts& facts) {
    const std::string_view key = next(rest, '\t');
    const form::Edition* edition = form::edition_by_key(next(rest, '\t'));
    const form::Table* form = edition == nullptr ? nullptr : form::table_by_key(*edition, key);
    if (form == nullptr) return;
    TableReading& table = facts.report.tables.emplace_back();
    table.form = form;
    table.cells.resize(form->cell_count);
    for (Cell& cell : table.cells) {
        const std::string_view value = next(rest, ' ');
        if (value.empty() || value == "?") continue;
        table.found = true;
        cell.state = value == "-" ? CellState::blank : CellState::number;
        if (cell.state == CellState::number) cell.value = number(value);
    }
}

void read_change(std::string_view rest, Facts& facts) {
    FactChange& change = facts.changes.emplace_back();
    change.span = span(rest);
    change.amount = number(next(rest, '\t'));
    change.decimals = integer<std::uint8_t>(next(rest, '\t'));
    change.is_percent = next(rest, '\t') == "1";
    change.is_rise = next(rest, '\t') == "1";
    if (const Number before = number(next(rest, '\t')); !before.is_negative()) change.before = before;
    while (!rest.empty()) {
        const Span where = span(rest);
        const Number value = number(next(rest, '\t'));
        const FactCount* claim = claim_at(facts, where);
        change.counts.push_back({where, value, claim == nullptr ? std::vector<Reading>() : claim->readings});
    }
}

void read_head(std::string_view rest, Facts& facts) {
    facts.file = next(rest, '\t');
    facts.verdict = static_cast<Verdict>(integer<std::uint8_t>(next(rest, '\t')));
    facts.report.year = integer<int>(next(rest, '\t'));
    facts.report.edition = form::edition_by_key(next(rest, '\t'));
    facts.report.agency = next(rest, '\t');
    if (facts.report.edition == nullptr || facts.verdict > Verdict::unreadable) facts.verdict = Verdict::unreadable;
}

}  // namespace

std::vector<Facts> read_facts(std::string_view lines) {
    std::vector<Facts> all;
    while (!lines.empty()) {
        std::string_view rest = next(lines, '\n');
        const std::string_view kind = next(rest, '\t');
        if (kind == "facts") {
            read_head(rest, all.emplace_back());
            continue;
        }
        if (all.empty()) continue;
        Facts& facts = all.back();
        if (kind == "table") read_table(rest, facts);
        else if (kind == "change") read_change(rest, facts);
        else if (kind == "sentence") {
            const auto section = integer<std::uint8_t>(next(rest, '\t'));
            const Span where = span(rest);
            facts.sentences.push_back({section, where, std::string(rest)});
        } else if (kind == "claim") {
            const Span where = span(rest);
            const Number value = number(next(rest, '\t'));
            facts.claims.push_back({where, value, readings(rest, facts.report)});
            const auto behind = std::upper_bound(facts.sentences.begin(), facts.sentences.end(), where.start, [](std::uint32_t start, const FactSentence& each) { return start < each.span.start; });
            if (behind != facts.sentences.begin() && where.start < (behind - 1)->span.end) (behind - 1)->names_figures = true;
        }
    }
    return all;
}

}  // namespace nianbao
