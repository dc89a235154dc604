#include "narrative/figures.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "narrative/evaluate.hpp"

namespace nianbao::narrative {

namespace {

/// In the order of TableIndex, as in generate.mjs.
constexpr std::array<std::string_view, 3> table_keys{"active_disclosure", "applications", "review_litigation"};

bool has_table(const form::Edition& edition, const form::Table* table) {
    return std::any_of(edition.tables.begin(), edition.tables.end(), [&](const form::Table& own) { return &own == table; });
}

}  // namespace

Figures::Figures(const Report& report) : report_(report) {
    const auto editions = form::editions();
    for (std::size_t t = 0; t < table_keys.size(); ++t) {
        const std::optional<std::uint8_t> place = table_index(report, table_keys[t]);
        if (!place) continue;
        place_[t] = *place;
        for (std::size_t e = 0; e < editions.size(); ++e)
            if (has_table(editions[e], report.tables[*place].form)) edition_[t] = static_cast<std::uint8_t>(e);
    }
}

const form::Block& Figures::block(std::uint8_t table, std::size_t index) const {
    static constexpr form::Block none{};
    return place_[table] == nowhere ? none : report_.tables[place_[table]].form->blocks[index];
}

int Figures::row_of(const form::Block& block, std::string_view key) {
    const auto row = std::find_if(block.rows.begin(), block.rows.end(), [&](const form::Row& r) { return r.key == key; });
    return row == block.rows.end() ? -1 : static_cast<int>(row - block.rows.begin());
}

int Figures::column_of(const form::Block& block, std::string_view key) {
    const auto column = std::find_if(block.columns.begin(), block.columns.end(), [&](const form::Column& c) { return c.key == key; });
    return column == block.columns.end() ? -1 : static_cast<int>(column - block.columns.begin());
}

Reading Figures::of_rows(std::string_view row, const Token* columns) const {
    const form::Block& all = block(applications_table);
    const Target* const named = columns != nullptr ? target(*columns, applications_table, Axis::column) : nullptr;
    const int at = row_of(all, row), total = column_of(all, "total");
    Reading reading;
    if (at < 0 || total < 0 || (columns != nullptr && named == nullptr)) return reading;
    const std::size_t first = named != nullptr ? named->first : static_cast<std::size_t>(total), last = named != nullptr ? named->last : static_cast<std::size_t>(total);
    for (std::size_t c = first; c <= last; ++c) reading.cells.push_back(cell(applications_table, all, static_cast<std::size_t>(at), c));
    return reading;
}

Reading Figures::of_others(std::string_view row, const Token& columns) const {
    const form::Block& all = block(applications_table);
    const Target* const named = target(columns, applications_table, Axis::column);
    const int at = row_of(all, row), total = column_of(all, "total");
    Reading reading;
    for (std::size_t c = 0; c < all.columns.size() && at >= 0 && named != nullptr; ++c)
        if (static_cast<int>(c) != total && (c < named->first || c > named->last)) reading.cells.push_back(cell(applications_table, all, static_cast<std::size_t>(at), c));
    return reading;
}

Reading Figures::rows_beginning(std::string_view key) const {
    const form::Block& all = block(applications_table);
    const int total = column_of(all, "total");
    Reading reading;
    for (std::size_t row = 0; row < all.rows.size() && total >= 0; ++row)
        if (all.rows[row].key.starts_with(key)) reading.cells.push_back(cell(applications_table, all, row, static_cast<std::size_t>(total)));
    return reading;
}

Reading Figures::answered(std::string_view without) const {
    const form::Block& all = block(applications_table);
    Reading reading;
    const int total = column_of(all, "total"), last = row_of(all, "processed_total");
    for (int row = std::max(row_of(all, "granted"), 0); row < last && total >= 0; ++row) {
        const std::string_view key = all.rows[static_cast<std::size_t>(row)].key;
        if (!key.starts_with("other") && !key.starts_with(without)) reading.cells.push_back(cell(applications_table, all, static_cast<std::size_t>(row), static_cast<std::size_t>(total)));
    }
    return reading;
}

Reading Figures::or_part(const Reading& rows, bool is_disclosed, const Token* columns) const {
    if (is_disclosed) {
        Reading both = rows;
        const Reading partial = of_rows("partially_granted", columns);
        for (const CellRef each : partial.cells)
            if (std::find(both.cells.begin(), both.cells.end(), each) == both.cells.end()) both.cells.push_back(each);
        return both;
    }
    return rows == rows_beginning("other") ? of_rows("other_other", columns) : Reading{};
}

const Target* Figures::target(const Token& token, std::uint8_t table, Axis axis) const {
    if (!token.names(table, axis)) return nullptr;
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
    if (across == nullptr && total < 0) return reading;
    const std::size_t first = across != nullptr ? across->first : static_cast<std::size_t>(total);
    const std::size_t last = across != nullptr ? across->last : static_cast<std::size_t>(total);
    for (std::size_t r = named->first; r <= named->last; ++r)
        for (std::size_t c = first; c <= last; ++c) reading.cells.push_back(cell(applications_table, all, r, c));
    return reading;
}

Reading Figures::review(std::string_view row, std::string_view column) const {
    const form::Block& all = block(review_table);
    const int c = column_of(all, column);
    Reading reading;
    for (std::size_t r = 0; r < all.rows.size() && c >= 0; ++r) {
        const std::string_view key = all.rows[r].key;
        if (key == row || (row == "litigation" && key.starts_with(row))) reading.cells.push_back(cell(review_table, all, r, static_cast<std::size_t>(c)));
    }
    return reading;
}

Reading Figures::with_result(Reading totals, Concept result) const {
    const form::Block& all = block(review_table);
    const auto moved = static_cast<std::size_t>(column_of(all, result_column(result)));
    for (CellRef& ref : totals.cells) ref.cell = all.cell(form::position_of(*report_.tables[ref.table].form, ref.cell).row, moved);
    return totals;
}

std::string_view Figures::result_column(Concept meaning) {
    switch (meaning) {
        case Concept::upheld: return "upheld";
        case Concept::corrected: return "corrected";
        case Concept::other_result: return "other_result";
        case Concept::pending: return "pending";
        default: return {};
    }
}

bool Figures::is_amount(const Reading& reading) const {
    if (reading.cells.empty()) return false;
    const CellRef ref = reading.cells.front();
    const form::Position at = form::position_of(*report_.tables[ref.table].form, ref.cell);
    return report_.tables[ref.table].form->blocks[at.block].columns[at.column].is_amount;
}

std::string_view Figures::column_key(const Reading& reading) const {
    const CellRef ref = reading.cells.front();
    const form::Table& table = *report_.tables[ref.table].form;
    const form::Position at = form::position_of(table, ref.cell);
    return table.blocks[at.block].columns[at.column].key;
}

bool Figures::comes_to(const Reading& reading, Number value) const { return sum_of(report_, reading) == value; }

bool Figures::is_of_this_year(const Reading& reading) const {
    const std::string_view key = column_key(reading);
    return !is_amount(reading) && key != "previous_year_items" && key != "change";
}

Reading Figures::with_row(const Reading& reading, const Token& row) const {
    Reading both = reading;
    const form::Table& table = *report_.tables[disclosure_table].form;
    const form::Position own = form::position_of(table, reading.cells.front().cell);
    for (const Reading& other : disclosure(row, nullptr)) {
        const form::Position at = form::position_of(table, other.cells.front().cell);
        if (table.blocks[at.block].columns[at.column].key == table.blocks[own.block].columns[own.column].key && other.cells.front().cell != reading.cells.front().cell)
            both.cells.push_back(other.cells.front());
    }
    return both;
}

std::vector<Reading> Figures::only_column(const Token& row, bool amount) const {
    std::vector<Reading> all = disclosure(row, nullptr);
    std::erase_if(all, [&](const Reading& each) { return is_amount(each) != amount; });
    return all.size() == 1 ? all : std::vector<Reading>{};
}

Reading Figures::disclosure(const Token& row, std::string_view key) const {
    for (Reading& each : disclosure(row, nullptr))
        if (column_key(each) == key) return std::move(each);
    return {};
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
            readings.push_back({{cell(disclosure_table, all, named.first, c)}, {}});
        }
    }
    return readings;
}

bool holds_cell(const Reading& reading, CellRef cell) { return std::find(reading.cells.begin(), reading.cells.end(), cell) != reading.cells.end(); }

bool within(const Reading& part, const Reading& whole) {
    return std::all_of(part.cells.begin(), part.cells.end(), [&](CellRef cell) { return holds_cell(whole, cell); });
}

}  // namespace nianbao::narrative
