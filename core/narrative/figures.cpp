#include "narrative/figures.hpp"

#include <algorithm>

namespace nianbao::narrative {

Figures::Figures(const Report& report) : report_(report) {
    const auto editions = form::editions();
    for (std::uint8_t t = 0; t < 3; ++t)
        for (std::uint8_t e = 0; e < editions.size(); ++e)
            if (&editions[e].tables[t] == report.tables[t].form) edition_[t] = e;
}

int Figures::row_of(const form::Block& block, std::string_view key) {
    const auto row = std::find_if(block.rows.begin(), block.rows.end(), [&](const form::Row& r) { return r.key == key; });
    return row == block.rows.end() ? -1 : static_cast<int>(row - block.rows.begin());
}

int Figures::column_of(const form::Block& block, std::string_view key) {
    const auto column = std::find_if(block.columns.begin(), block.columns.end(), [&](const form::Column& c) { return c.key == key; });
    return column == block.columns.end() ? -1 : static_cast<int>(column - block.columns.begin());
}

namespace {

CellRef cell(std::uint8_t table, const form::Block& block, std::size_t row, std::size_t column) {
    return {table, block.cell(row, column)};
}

}  // namespace

Reading Figures::totals(std::initializer_list<std::string_view> rows) const {
    const form::Block& all = block(applications_table);
    Reading reading;
    const int total = column_of(all, "total");
    for (const std::string_view key : rows) {
        const int row = row_of(all, key);
        if (row < 0 || total < 0) return {};
        reading.cells.push_back(cell(applications_table, all, static_cast<std::size_t>(row), static_cast<std::size_t>(total)));
    }
    return reading;
}

Reading Figures::answered(bool with_rejected) const {
    const form::Block& all = block(applications_table);
    Reading reading;
    const int total = column_of(all, "total"), last = row_of(all, "processed_total");
    for (int row = std::max(row_of(all, "granted"), 0); row < last && total >= 0; ++row) {
        const std::string_view key = all.rows[static_cast<std::size_t>(row)].key;
        if (key.starts_with("other") || (!with_rejected && key.starts_with("rejected"))) continue;
        reading.cells.push_back(cell(applications_table, all, static_cast<std::size_t>(row), static_cast<std::size_t>(total)));
    }
    return reading;
}

Reading Figures::in_columns(std::initializer_list<std::string_view> rows, const Token& columns) const {
    const form::Block& all = block(applications_table);
    const Target* const named = target(columns, applications_table, Axis::column);
    Reading reading;
    if (named == nullptr) return reading;
    for (const std::string_view key : rows) {
        const int row = row_of(all, key);
        if (row < 0) return {};
        for (std::size_t c = named->first; c <= named->last; ++c) reading.cells.push_back(cell(applications_table, all, static_cast<std::size_t>(row), c));
    }
    return reading;
}

const Target* Figures::target(const Token& token, std::uint8_t table, Axis axis) const {
    const auto own = targets().subspan(token.first_target, token.target_count);
    const auto found = std::find_if(own.begin(), own.end(), [&](const Target& t) {
        return t.edition == edition_[table] && t.table == table && t.axis == axis;
    });
    return found == own.end() ? nullptr : &*found;
}

Reading Figures::outcome(const Token& rows, const Token* columns) const {
    const form::Block& all = block(applications_table);
    const Target* const named = target(rows, applications_table, Axis::row);
    Reading reading;
    if (named == nullptr) return reading;
    const Target* const across = columns == nullptr ? nullptr : target(*columns, applications_table, Axis::column);
    const int total = column_of(all, "total");
    const std::size_t first = across != nullptr ? across->first : static_cast<std::size_t>(total);
    const std::size_t last = across != nullptr ? across->last : static_cast<std::size_t>(total);
    for (std::size_t r = named->first; r <= named->last; ++r)
        for (std::size_t c = first; c <= last; ++c) reading.cells.push_back(cell(applications_table, all, r, c));
    return reading;
}

Reading Figures::review(std::initializer_list<std::string_view> rows, std::string_view column) const {
    const form::Block& all = block(review_table);
    const int c = column_of(all, column);
    Reading reading;
    for (const std::string_view key : rows) {
        const int row = row_of(all, key);
        if (row < 0 || c < 0) return {};
        reading.cells.push_back(cell(review_table, all, static_cast<std::size_t>(row), static_cast<std::size_t>(c)));
    }
    return reading;
}

bool Figures::is_amount(const Reading& reading) const {
    if (reading.cells.empty()) return false;
    const CellRef ref = reading.cells.front();
    const form::Position at = form::position_of(*report_.tables[ref.table].form, ref.cell);
    return report_.tables[ref.table].form->blocks[at.block].columns[at.column].is_amount;
}

std::vector<Reading> Figures::disclosure(const Token& row, const Token* column) const {
    std::vector<Reading> readings;
    const auto own = targets().subspan(row.first_target, row.target_count);
    for (const Target& named : own) {
        if (named.edition != edition_[disclosure_table] || named.table != disclosure_table || named.axis != Axis::row) continue;
        const form::Block& all = block(disclosure_table, named.block);
        for (std::size_t c = 0; c < all.columns.size(); ++c) {
            if (column != nullptr) {
                const auto verbs = targets().subspan(column->first_target, column->target_count);
                const bool fits = std::any_of(verbs.begin(), verbs.end(), [&](const Target& verb) {
                    return verb.edition == named.edition && verb.table == named.table && verb.block == named.block && verb.axis == Axis::column && verb.first == c;
                });
                if (!fits) continue;
            }
            readings.push_back({{cell(disclosure_table, all, named.first, c)}});
        }
    }
    return readings;
}

}  // namespace nianbao::narrative
