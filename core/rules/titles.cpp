#include "rules/titles.hpp"

#include <algorithm>
#include <tuple>

#include "rules/words.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0u) != 0x80u; }

/// A digit, or a mark inside a number.
bool is_of_number(char byte) { return (byte >= '0' && byte <= '9') || byte == '.' || byte == ',' || byte == '%'; }

/// The bytes of the first so many characters.
std::size_t bytes_of(std::string_view utf8, std::size_t count) {
    std::size_t at = 0;
    for (; at < utf8.size(); ++at)
        if (begins_character(utf8[at]) && count-- == 0) break;
    return at;
}

using Member = std::string Message::*;

const std::string& fitting(std::initializer_list<Message> wordings, Member language, std::size_t limit) {
    for (const Message& wording : wordings)
        if (characters(wording.*language) <= limit) return wording.*language;
    return (wordings.end() - 1)->*language;
}

struct Brackets {
    std::string_view open, close;
};

/// Titles of findings in one language. Sorted, so that the work stays in bounds however many findings there are.
void tell_apart(const Report& report, std::vector<Finding>& findings, Member language, Brackets brackets, std::size_t limit) {
    const auto first_cell = [](const Finding& finding) { return finding.cells.empty() ? std::tuple{-1, -1} : std::tuple<int, int>{finding.cells.front().table, finding.cells.front().cell}; };
    std::vector<Finding*> order;
    for (Finding& finding : findings) order.push_back(&finding);
    text::sort(order, [&](const Finding* a, const Finding* b) {
        const int compared = (a->title.*language).compare(b->title.*language);
        return compared != 0 ? compared < 0 : first_cell(*a) < first_cell(*b);
    });
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        const std::string title = order[begin]->title.*language;
        while (end < order.size() && order[end]->title.*language == title) ++end;
        if (end - begin == 1) continue;
        for (std::size_t i = begin; i < end; ++i) {
            const auto is_alike = [&](std::size_t other) { return first_cell(*order[other]) == first_cell(*order[i]); };
            const bool by_cell = !order[i]->cells.empty() && !(i > begin && is_alike(i - 1)) && !(i + 1 < end && is_alike(i + 1));
            const std::string with_cell = by_cell ? concat({title, brackets.open, brief_cell(report, order[i]->cells.front()).*language, brackets.close}) : "";
            const std::string number = concat({brackets.open, std::to_string(i - begin + 1), brackets.close});
            if (by_cell && characters(with_cell) <= limit) order[i]->title.*language = with_cell;
            else if (i > begin) order[i]->title.*language = clipped(title, limit - characters(number)) + number;
        }
    }
}

std::string number_in(const Report& report, CellRef ref, std::string_view blank) {
    const Cell& cell = cell_at(report, ref);
    if (cell.state == CellState::number) return cell.value.to_string();
    return std::string(blank);
}

}  // namespace

std::size_t characters(std::string_view utf8) { return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), begins_character)); }

std::string clipped(std::string_view utf8, std::size_t limit) {
    if (characters(utf8) <= limit) return std::string(utf8);
    std::size_t end = bytes_of(utf8, limit > 0 ? limit - 1 : 0);
    if (is_of_number(utf8[end]))
        while (end > 0 && is_of_number(utf8[end - 1])) --end;
    return concat({utf8.substr(0, end), "…"});
}

std::string clipped_name(std::string_view utf8, std::size_t limit) {
    std::size_t left_out = characters(utf8);
    if (left_out <= limit) return std::string(utf8);
    left_out -= limit - 1;
    std::size_t at = 0;
    while (left_out > 0)
        if ((static_cast<unsigned char>(utf8[++at]) & 0xC0u) != 0x80u) --left_out;
    return concat({"…", utf8.substr(at)});
}

std::string clipped_quote(const Report& report, Span span, std::size_t limit) { return clipped(quote(report, span), limit); }

Message brief_table(const Report& report, std::size_t table) {
    const form::Brief& name = report.tables[table].form->brief;
    return {concat({name.zh, "表"}), concat({name.en, " table"})};
}

Message brief_row(const form::Table& table, std::uint16_t block, std::uint16_t row) {
    const form::Brief& name = table.blocks[block].rows[row].brief;
    if (table.rows_side_by_side) return {concat({table.brief.zh, "·", name.zh}), concat({table.brief.en, " · ", name.en})};
    return {concat({name.zh, "行"}), concat({"row ", name.en})};
}

Message brief_column(const form::Table& table, std::uint16_t block, std::uint16_t column) {
    const form::Brief& name = table.blocks[block].columns[column].brief;
    return {concat({name.zh, "列"}), concat({"column ", name.en})};
}

Message brief_cell(const Report& report, CellRef ref) {
    const form::Table& table = *report.tables[ref.table].form;
    const form::Position at = form::position_of(table, ref.cell);
    const form::Brief &row = table.blocks[at.block].rows[at.row].brief, &column = table.blocks[at.block].columns[at.column].brief;
    if (table.rows_side_by_side)
        return {concat({table.brief.zh, "·", row.zh, "·", column.zh}), concat({table.brief.en, " · ", row.en, " · ", column.en})};
    return {concat({row.zh, "×", column.zh}), concat({row.en, " × ", column.en})};
}

Message brief_line(const form::Table& table, const form::Equation& equation) {
    return equation.each_row ? brief_row(table, equation.block, equation.line) : brief_column(table, equation.block, equation.line);
}

Message brief_cells(const Report& report, const std::vector<CellRef>& cells) {
    const std::string count = std::to_string(cells.size());
    const Message all{concat({"等", count, "格"}), concat({" … ", count, " cells"})};
    Message out;
    bool more_zh = true, more_en = true;
    for (std::size_t i = 0; i < cells.size() && (more_zh || more_en); ++i) {
        const Message next = brief_cell(report, cells[i]);
        const bool last = i + 1 == cells.size();
        const auto add = [&](Member language, std::string_view joint, std::size_t limit, bool& more) {
            if (!more) return;
            const std::string longer = concat({out.*language, i > 0 ? joint : "", next.*language});
            more = characters(longer) + (last ? 0 : characters(all.*language)) <= limit;
            if (more) out.*language = longer;
            else out.*language += all.*language;
        };
        add(&Message::zh, "、", evidence_limit_zh, more_zh);
        add(&Message::en, ", ", evidence_limit_en, more_en);
    }
    return out;
}

void head(Finding& finding, std::initializer_list<Message> wordings) {
    finding.title = {clipped(fitting(wordings, &Message::zh, title_limit_zh), title_limit_zh),
                     clipped(fitting(wordings, &Message::en, title_limit_en), title_limit_en)};
}

void head_change(const Report& report, Finding& finding, CellRef ref, Number value) {
    const std::string meant = value.to_string(), zh = number_in(report, ref, "空"), en = number_in(report, ref, "blank");
    const Message cell = brief_cell(report, ref);
    head(finding, {{concat({cell.zh, "：", zh, "→", meant}), concat({cell.en, ": ", en, "→", meant})},
                   {concat({cell.zh, "：→", meant}), concat({cell.en, ": →", meant})},
                   {concat({cell.zh, "：应改正"}), concat({cell.en, ": to be corrected"})}});
}

void head_cell(const Report& report, Finding& finding, CellRef ref, const Message& rest) {
    const Message cell = brief_cell(report, ref);
    head(finding, {{concat({cell.zh, "：", rest.zh}), concat({cell.en, ": ", rest.en})}});
}

void prove(Finding& finding, const Message& line) {
    if (finding.evidence.size() >= evidence_lines || line.zh.empty() || line.en.empty()) return;
    if (finding.title.zh.ends_with(line.zh) && finding.title.en.ends_with(line.en)) return;
    finding.evidence.push_back({clipped(line.zh, evidence_limit_zh), clipped(line.en, evidence_limit_en)});
}

void tell_apart(const Report& report, std::vector<Finding>& findings) {
    tell_apart(report, findings, &Message::zh, {"（", "）"}, title_limit_zh);
    tell_apart(report, findings, &Message::en, {" (", ")"}, title_limit_en);
}

std::string short_sum(const std::vector<std::string>& terms, std::string_view rest, std::size_t limit) {
    const auto written = [&](std::size_t kept) {
        std::string out;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const bool left_out = i >= kept && i + 1 < terms.size();
            if (left_out && i > kept) continue;
            const std::string_view term = left_out ? std::string_view("…") : std::string_view(terms[i]);
            if (!out.empty() && !term.starts_with('-')) out += '+';
            out += term;
        }
        return concat({out, rest});
    };
    for (std::size_t kept = terms.size(); kept > 0; --kept)
        if (std::string sum = written(kept); characters(sum) <= limit) return sum;
    return concat({"…", rest});
}

}  // namespace nianbao
