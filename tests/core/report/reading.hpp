// Small texts for the tests of the reading stages, and what was read of them as lines to compare.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "nianbao/report.hpp"
#include "report/placement.hpp"
#include "report/read.hpp"
#include "report/regions.hpp"
#include "reader/utf8.hpp"

namespace nianbao::test {

using Texts = std::vector<std::string>;

inline constexpr std::size_t disclosure = 0, applications = 1, review = 2;

inline const form::Table& table_of(std::string_view edition, std::size_t table) {
    const form::Edition* found = form::edition_by_key(edition);
    REQUIRE(found != nullptr);
    return found->tables[table];
}

/// How a composed table writes a row: the text that stands behind the label, and what ends the row.
using Row = std::u32string;

/// Section 三's table with `usual` behind every label; rows of `own` are written whole, as given there.
inline std::u32string applications_text(std::string_view edition, const Row& usual, const std::map<std::string, std::u32string>& own = {}) {
    const form::Block& block = table_of(edition, applications).blocks[0];
    std::u32string text;
    for (const form::Row& row : block.rows) {
        const auto written = own.find(std::string(row.key));
        text += written != own.end() ? written->second : reader::from_utf8(row.label.text) + usual;
    }
    return text;
}

inline constexpr std::u32string_view tab_head = U"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
inline const Row tab_zeros = U"\t0\t0\t0\t0\t0\t0\t0\n";
inline const Row loose_zeros = U" 0 0 0 0 0 0 0\n";
inline const Row line_zeros = U"\n0\n0\n0\n0\n0\n0\n0\n";

/// Everything up to the placement of one table's values.
struct Placed {
    reading::Surface surface;
    reading::Tables tables;
    std::vector<reading::Value> values;
    reading::Placement placement;
};

inline Placed place(std::u32string_view text, std::size_t table = applications) {
    Placed placed{reading::make_surface(text), {}, {}, {}};
    placed.tables = reading::recognise_tables(placed.surface);
    REQUIRE(placed.tables.all[table].found);
    const form::Edition& edition = placed.tables.edition != nullptr ? *placed.tables.edition : form::editions().back();
    const auto sections = reading::find_sections(placed.surface, edition);
    placed.values = reading::share_values(placed.surface, placed.tables, sections, reading::collect_values(placed.surface)).tables[table];
    placed.placement = reading::place_values(placed.surface, placed.tables.all[table].chain, placed.values);
    return placed;
}

/// A row's cells: `12`, `_` blank, `?` unread, `!` no number; `~` before what the equations placed.
inline std::string row_of(const Report& report, std::string_view path) {
    std::string cells;
    for (const TableReading& table : report.tables)
        for (std::uint16_t cell = 0; cell < table.form->cell_count; ++cell) {
            const std::string own = form::path_of(*table.form, cell);
            if (own.size() <= path.size() + 1 || !own.starts_with(path) || own[path.size()] != '/') continue;
            const Cell& at = table.cells[cell];
            if (!cells.empty()) cells += ' ';
            if (at.inferred) cells += '~';
            switch (at.state) {
                case CellState::unread: cells += '?'; break;
                case CellState::blank: cells += '_'; break;
                case CellState::not_number: cells += '!'; break;
                case CellState::number: cells += at.value.to_string(); break;
            }
        }
    return cells;
}

/// How many cells of a table are in a state.
inline std::size_t count_cells(const Report& report, std::size_t table, CellState state) {
    std::size_t count = 0;
    for (const Cell& cell : report.tables[table].cells) count += cell.state == state;
    return count;
}

inline Texts unplaced_of(const Report& report) {
    Texts texts;
    for (const UnplacedNumber& number : report.unplaced) texts.push_back(text_of(report, number.span));
    return texts;
}

/// Text that repeats without end, for what must end all the same.
inline std::u32string repeated(std::u32string_view unit, std::size_t times) {
    std::u32string text;
    for (std::size_t i = 0; i < times; ++i) text += unit;
    return text;
}

}  // namespace nianbao::test
