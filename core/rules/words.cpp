#include "words.hpp"

#include <algorithm>
#include <array>

namespace nianbao {

namespace {

constexpr std::size_t list_limit = 12;
constexpr std::uint32_t quote_limit = 60;

bool is_space(char32_t c) {
    return c <= U' ' || c == U'\u00A0' || c == U'\u3000' || (c >= U'\u2000' && c <= U'\u200F') || c == U'\u2028' ||
           c == U'\u2029' || c == U'\u202F' || c == U'\u205F' || c == U'\uFEFF' || c == U'\u0085';
}

const form::Group* innermost_group(const form::Block& block, std::uint16_t row) {
    const form::Group* found = nullptr;
    for (const form::Group& group : block.groups) {
        if (row < group.first_row || row > group.last_row) continue;
        if (!found || group.last_row - group.first_row < found->last_row - found->first_row) found = &group;
    }
    return found;
}

}  // namespace

std::string concat(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (std::string_view part : parts) size += part.size();
    std::string out;
    out.reserve(size);
    for (std::string_view part : parts) out += part;
    return out;
}

std::string_view chinese_numeral(int n) {
    constexpr std::array<std::string_view, 10> numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    return n >= 1 && n <= 10 ? numerals[static_cast<std::size_t>(n - 1)] : std::string_view("?");
}

std::string_view short_label(std::string_view label) {
    constexpr std::string_view open = "（", close = "）";
    if (!label.ends_with(close)) return label;
    const std::size_t at = label.rfind(open);
    return at == std::string_view::npos || at == 0 ? label : label.substr(0, at);
}

std::string row_label(const form::Block& block, std::uint16_t row) {
    const std::string_view label = short_label(block.rows[row].label.text);
    const bool numbered_in_group = !label.empty() && label[0] >= '0' && label[0] <= '9';
    const form::Group* group = numbered_in_group ? innermost_group(block, row) : nullptr;
    return group ? concat({group->label.text, label}) : std::string(label);
}

Message row_name(const form::Table& table, std::uint16_t block, std::uint16_t row) {
    const form::Block& form = table.blocks[block];
    const std::string label = row_label(form, row);
    const std::string_view heading = form.label.text;
    return {concat({heading, "“", label, table.rows_side_by_side ? "”一组" : "”行"}),
            concat({table.rows_side_by_side ? "group “" : "row “", label, "”", heading.empty() ? "" : " of ", heading})};
}

Message column_name(const form::Table& table, std::uint16_t block, std::uint16_t column) {
    const form::Block& form = table.blocks[block];
    const std::string_view label = short_label(form.columns[column].label.text);
    const std::string_view heading = form.label.text;
    return {concat({heading, "“", label, "”列"}),
            concat({"column “", label, "”", heading.empty() ? "" : " of ", heading})};
}

Message cell_name(const Report& report, CellRef ref) {
    const form::Table& table = *report.tables[ref.table].form;
    const form::Position at = form::position_of(table, ref.cell);
    const std::string_view column = short_label(table.blocks[at.block].columns[at.column].label.text);
    const Message row = row_name(table, at.block, at.row);
    return {concat({row.zh, "的“", column, "”"}), concat({"“", column, "” of ", row.en})};
}

Message table_name(const Report& report, std::size_t table) {
    const std::string section = section_name(report, report.tables[table].form->section);
    return {concat({"“", section, "”的表"}), concat({"table of section “", section, "”"})};
}

std::string section_name(const Report& report, std::uint8_t number) {
    for (const form::Section& section : report.edition->sections)
        if (section.number == number) return concat({chinese_numeral(number), "、", section.heading.text});
    return std::string(chinese_numeral(number));
}

std::string quote(const Report& report, Span span) {
    std::string out;
    std::uint32_t kept = 0;
    char32_t last = 0;
    const auto end = std::min<std::uint32_t>(span.end, static_cast<std::uint32_t>(report.text.size()));
    for (std::uint32_t at = span.start; at < end;) {
        if (is_space(report.text[at])) {
            ++at;
            continue;
        }
        if (kept == quote_limit) return out + "…";
        // Chinese breaks anywhere; between two numbers or words the space means something.
        const bool apart = last != 0 && last < 0x80 && report.text[at] < 0x80 && is_space(report.text[at - 1]);
        if (apart) out += ' ';
        std::uint32_t stop = at;
        while (stop < end && kept < quote_limit && !is_space(report.text[stop])) ++stop, ++kept;
        out += text_of(report, {at, stop});
        last = report.text[stop - 1];
        at = stop;
    }
    return out;
}

Message list(const std::vector<Message>& items) {
    Message out;
    for (std::size_t i = 0; i < items.size() && i < list_limit; ++i) {
        if (i > 0) out.zh += "、", out.en += ", ";
        out.zh += items[i].zh;
        out.en += items[i].en;
    }
    if (items.size() > list_limit) {
        out.zh += "等" + std::to_string(items.size()) + "处";
        out.en += " and " + std::to_string(items.size() - list_limit) + " more";
    }
    return out;
}

Message list_cells(const Report& report, const std::vector<CellRef>& cells) {
    if (cells.empty()) return {};
    const form::Table& table = *report.tables[cells.front().table].form;
    if (cells.size() == table.cell_count) return {"整张表", "the whole table"};
    std::vector<Message> rows;
    for (std::size_t i = 0; i < cells.size();) {
        const form::Position first = form::position_of(table, cells[i].cell);
        const form::Block& block = table.blocks[first.block];
        Message row = row_name(table, first.block, first.row);
        std::string columns;
        std::size_t taken = 0;
        for (; i < cells.size(); ++i, ++taken) {
            const form::Position at = form::position_of(table, cells[i].cell);
            if (at.block != first.block || at.row != first.row) break;
            columns += concat({"“", short_label(block.columns[at.column].label.text), "”"});
        }
        if (taken == block.columns.size() && taken > 1)
            rows.push_back({row.zh + "的各格", "all of " + row.en});
        else
            rows.push_back({concat({row.zh, "的", columns}), concat({columns, " of ", row.en})});
    }
    return list(rows);
}

bool stands_in_form(const TableReading& table, form::Position position) {
    const BlockReading& block = table.blocks[position.block];
    return block.rows[position.row].state != LabelState::missing &&
           block.columns[position.column].state != LabelState::missing;
}

}  // namespace nianbao
