#include "support/report_builder.hpp"

#include <doctest/doctest.h>

#include <utility>

#include "reader/utf8.hpp"

namespace nianbao::test {

std::u32string to_utf32(std::string_view utf8) {
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) c = c << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3Fu);
        out += c;
        i += length;
    }
    return out;
}

CellRef cell_of(const form::Edition& edition, std::string_view path) {
    for (std::uint8_t t = 0; t < edition.tables.size(); ++t)
        for (std::uint16_t c = 0; c < edition.tables[t].cell_count; ++c)
            if (form::path_of(edition.tables[t], c) == path) return {t, c};
    FAIL("no such cell: " << path);
    return {};
}

ReportBuilder::ReportBuilder(std::string_view edition) {
    const form::Edition* found = form::edition_by_key(edition);
    REQUIRE(found != nullptr);
    report_.edition = found;
    report_.edition_recognised = true;
    title(U"某局" + to_utf32(std::to_string(found->first_year)) + U"年政府信息公开工作年度报告", "某局", true);
    report_.year = found->first_year;
    const std::u32string numerals = U"一二三四五六";
    for (const form::Section& section : found->sections) {
        headings_.push_back(numerals.substr(section.number - 1u, 1) + U"、" + to_utf32(section.heading.text));
        order_.push_back(section.number);
        report_.sections.push_back({section.number, true, false, false, section.number, {}});
        if (section.number == 5) report_.sections.back().body_text = U"解读形式单一,将予以丰富。";
        if (section.number == 6) report_.sections.back().body_text = U"没有收取信息处理费。";
    }
    report_.tables.resize(found->tables.size());
    for (std::size_t t = 0; t < found->tables.size(); ++t) {
        const form::Table& form = found->tables[t];
        TableReading& table = report_.tables[t];
        table.found = true;
        table.form = &form;
        Cell zero;
        zero.state = CellState::number;
        table.cells.assign(form.cell_count, zero);
        cell_texts_.emplace_back(form.cell_count, U"0");
        for (const form::Block& block : form.blocks) {
            BlockReading& reading = table.blocks.emplace_back();
            const LabelReading exact{LabelState::exact, {}, {}};
            reading.label = exact;
            reading.rows.assign(block.rows.size(), exact);
            reading.columns.assign(block.columns.size(), exact);
            reading.groups.assign(block.groups.size(), exact);
        }
    }
}

Cell& ReportBuilder::cell(std::string_view path) {
    const CellRef ref = cell_of(edition(), path);
    return report_.tables[ref.table].cells[ref.cell];
}

ReportBuilder& ReportBuilder::write(std::string_view path, std::u32string text, Cell reading) {
    const CellRef ref = cell_of(edition(), path);
    report_.tables[ref.table].cells[ref.cell] = reading;
    cell_texts_[ref.table][ref.cell] = std::move(text);
    return *this;
}

ReportBuilder& ReportBuilder::set(std::string_view path, std::int64_t value) {
    Cell reading;
    reading.state = CellState::number;
    reading.value = Number::whole(value);
    reading.has_sign = value < 0;
    return write(path, to_utf32(std::to_string(value)), reading);
}

ReportBuilder& ReportBuilder::garbage(std::string_view path, std::u32string text, Defect defect) {
    Cell reading;
    reading.state = CellState::not_number;
    reading.defect = defect;
    return write(path, std::move(text), reading);
}

ReportBuilder& ReportBuilder::blank(std::string_view path) {
    Cell reading;
    reading.state = CellState::blank;
    return write(path, U"", reading);
}

ReportBuilder& ReportBuilder::unread(std::string_view path) { return write(path, U"", {}); }

ReportBuilder& ReportBuilder::title(std::u32string text, std::string agency, bool has_year) {
    title_ = std::move(text);
    report_.agency = std::move(agency);
    report_.title_has_year = has_year;
    return *this;
}

ReportBuilder& ReportBuilder::year(int year) {
    report_.year = year;
    return *this;
}

ReportBuilder& ReportBuilder::heading(std::uint8_t section, std::u32string text, std::uint8_t written_number, bool differs) {
    headings_[section - 1u] = std::move(text);
    report_.sections[section - 1u].written_number = written_number;
    report_.sections[section - 1u].heading_differs = differs;
    return *this;
}

ReportBuilder& ReportBuilder::no_heading(std::uint8_t section) {
    report_.sections[section - 1u] = {section, false, false, false, 0, {}};
    return *this;
}

ReportBuilder& ReportBuilder::order(std::vector<std::uint8_t> sections) {
    order_ = std::move(sections);
    return *this;
}

ReportBuilder& ReportBuilder::no_table(std::string_view key) {
    for (TableReading& table : report_.tables) {
        if (table.form->key != key) continue;
        table.found = false;
        table.cells.assign(table.form->cell_count, {});
        for (BlockReading& block : table.blocks) {
            block.label = {};
            block.rows.assign(block.rows.size(), {});
            block.columns.assign(block.columns.size(), {});
            block.groups.assign(block.groups.size(), {});
        }
        return *this;
    }
    FAIL("no such table: " << key);
    return *this;
}

ReportBuilder& ReportBuilder::relabel(std::string_view statutory, std::u32string written) {
    relabelled_.insert_or_assign(std::string(statutory), std::move(written));
    return *this;
}

ReportBuilder& ReportBuilder::stray(std::string_view table, std::u32string text) {
    for (std::uint8_t t = 0; t < report_.tables.size(); ++t)
        if (report_.tables[t].form->key == table) strays_.emplace_back(t, std::move(text));
    return *this;
}

Span ReportBuilder::put(std::u32string_view written) {
    const auto start = static_cast<std::uint32_t>(text_.size());
    text_ += written;
    const auto end = static_cast<std::uint32_t>(text_.size());
    text_ += U'\n';
    return {start, end};
}

void ReportBuilder::put_label(const form::Label& label, LabelReading& reading) {
    if (label.text.empty() || reading.state != LabelState::exact) return;
    const auto other = relabelled_.find(label.text);
    if (other != relabelled_.end()) {
        reading.state = LabelState::differs;
        std::u32string letters = other->second;
        std::erase(letters, U'\n');
        reading.written = reader::to_utf8(letters);
    }
    reading.span = put(other != relabelled_.end() ? other->second : to_utf32(label.text));
}

void ReportBuilder::put_table(std::uint8_t index) {
    TableReading& table = report_.tables[index];
    const auto start = static_cast<std::uint32_t>(text_.size());
    for (std::size_t b = 0; b < table.blocks.size(); ++b) {
        const form::Block& block = table.form->blocks[b];
        BlockReading& reading = table.blocks[b];
        put_label(block.label, reading.label);
        for (std::size_t c = 0; c < block.columns.size(); ++c) put_label(block.columns[c].label, reading.columns[c]);
        for (std::size_t g = 0; g < block.groups.size(); ++g) put_label(block.groups[g].label, reading.groups[g]);
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
            put_label(block.rows[r].label, reading.rows[r]);
            for (std::size_t c = 0; c < block.columns.size(); ++c) {
                const std::uint16_t cell = block.cell(r, c);
                table.cells[cell].span = put(cell_texts_[index][cell]);
            }
        }
    }
    for (const auto& [owner, written] : strays_)
        if (owner == index) report_.unplaced.push_back({owner, put(written)});
    table.span = {start, static_cast<std::uint32_t>(text_.size())};
}

Report ReportBuilder::build() {
    text_.clear();
    report_.unplaced.clear();
    if (!title_.empty()) report_.title_span = put(title_);
    for (std::uint8_t number : order_) {
        SectionReading& section = report_.sections[number - 1u];
        if (section.found) section.heading = put(headings_[number - 1u]);
        for (std::uint8_t t = 0; t < report_.tables.size(); ++t)
            if (report_.tables[t].found && report_.tables[t].form->section == number) put_table(t);
    }
    report_.text = text_;
    report_.title = text_of(report_, report_.title_span);
    return report_;
}

}  // namespace nianbao::test
