#include "facts/facts.hpp"
#include "reader/utf8.hpp"

namespace nianbao {
namespace {

/// Sentences shorter than this are headings and turns of phrase.
constexpr std::uint32_t fewest_characters = 12;
/// Every function of it is called often, and is small: the engine that a page loads carries them.
class Lines {
public:
    void text(std::string_view text) {
        for (const char c : text) out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    void number(std::int64_t number) { out_ += std::to_string(number); }
    void mark(char c) { out_ += c; }
    void field(std::string_view field) {
        mark('\t');
        text(field);
    }
    void field(std::int64_t field) {
        mark('\t');
        number(field);
    }
    void field(Number field) {
        mark('\t');
        text(field.to_string());
    }
    void field(Span span) {
        field(std::int64_t{span.start});
        field(std::int64_t{span.end});
    }
    void cells(char sign, const std::vector<CellRef>& refs) {
        for (const CellRef ref : refs) {
            mark(sign);
            number(ref.table);
            mark(':');
            number(ref.cell);
        }
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

/// Only what is sure to mean these cells: exact, and of the agency itself.
bool is_certain(const Claim& claim) { return claim.scope <= whole_body && !claim.is_loose && claim.step.is_zero() && !claim.readings.front().at_least; }

void write_readings(Lines& lines, const Claim& claim) {
    for (const Reading& reading : claim.readings) {
        if (&reading != &claim.readings.front()) lines.mark('|');
        lines.cells('+', reading.cells);
        lines.cells('-', reading.less);
    }
}

}  // namespace

std::string write_facts(const CheckResult& result, std::string_view file) {
    const Report& report = result.report;
    const Narrative& narrative = report.narrative;
    Lines lines;
    lines.text("facts");
    lines.field(file);
    lines.field(static_cast<std::int64_t>(result.verdict));
    lines.field(report.year);
    lines.field(report.edition == nullptr ? std::string_view() : report.edition->key);
    lines.field(report.agency);
    lines.mark('\n');
    for (const TableReading& table : report.tables) {
        lines.text("table");
        lines.field(table.form->key);
        for (const form::Edition& edition : form::editions())
            if (form::table_by_key(edition, table.form->key) == table.form) lines.field(edition.key);
        char before = '\t';
        for (const Cell& cell : table.cells) {
            lines.mark(before);
            before = ' ';
            if (cell.state == CellState::number) lines.text(cell.value.to_string());
            else lines.mark(cell.state == CellState::blank ? '-' : '?');
        }
        lines.mark('\n');
    }
    for (const Sentence& sentence : narrative.sentences) {
        // The text of these sections is the agency's own; that of the others introduces tables or says what the form asks for.
        if ((sentence.section != 1 && sentence.section != 5) || sentence.end - sentence.begin < fewest_characters) continue;
        lines.text("sentence");
        lines.field(sentence.section);
        lines.field(narrative.origin({sentence.begin, sentence.end}));
        lines.field(reader::to_utf8(narrative.text({sentence.begin, sentence.end})));
        lines.mark('\n');
    }
    for (const Claim& claim : narrative.claims) {
        if (!is_certain(claim)) continue;
        lines.text("claim");
        lines.field(narrative.origin(claim.at));
        lines.field(claim.value);
        lines.mark('\t');
        write_readings(lines, claim);
        lines.mark('\n');
    }
    for (const YearChange& change : narrative.changes) {
        lines.text("change");
        lines.field(narrative.origin(change.at));
        lines.field(change.amount);
        lines.field(change.decimals);
        lines.field(change.is_percent);
        lines.field(change.is_rise);
        lines.field(change.before.value_or(Number::whole(-1)));
        for (const std::uint32_t count : change.counts) {
            lines.field(narrative.origin(narrative.counts[count].at));
            lines.field(narrative.counts[count].value);
        }
        lines.mark('\n');
    }
    return lines.take();
}

}  // namespace nianbao
