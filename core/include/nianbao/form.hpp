// The statutory form as data. One JSON file per edition (core/form/editions) becomes these constant
// tables at build time; everything that reads or checks a report goes through them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nianbao::form {

/// A text of the form: as the form prints it, and every wording accepted in its place.
struct Label {
    std::string_view text;                        ///< statutory wording, UTF-8
    std::span<const std::uint16_t> patterns;      ///< indexes into `patterns()`: statutory wording first
};

/// A wording without spaces and punctuation, the way labels are compared ("（一）予以公开" → 一予以公开).
struct Pattern {
    std::u32string_view letters;
};

/// What a table, row or column is called where room is scarce, as in the headings of findings: 科研机构 · research.
/// No two rows of a table and no two columns of a block share one.
struct Brief {
    std::string_view zh, en;
};

struct Column {
    std::string_view key;
    Label label;
    bool is_amount;   ///< in 万元, four decimals
    bool is_signed;   ///< an increase or decrease: may be negative
    Brief brief{};
};

struct Row {
    std::string_view key;
    Label label;
    Brief brief{};
};

/// A label that spans several rows, such as （三）不予公开.
struct Group {
    Label label;
    std::uint16_t first_row, last_row;   ///< inclusive, indexes into Block::rows
};

/// How far a header of a table reaches: over columns, or over rows that stand side by side. One without reaches over all.
struct Heading {
    std::string_view text;                ///< one of Table::headers
    std::string_view from, to;            ///< keys, inclusive
};

/// A rectangle of cells under one heading. Cell of (row, column) = first_cell + row * columns + column.
struct Block {
    std::string_view key;                 ///< empty where the table is a single block
    Label label;                          ///< empty text where the block has no heading of its own
    std::span<const Label> headers;       ///< printed texts that head no single column
    std::span<const Column> columns;
    std::span<const Row> rows;
    std::span<const Group> groups;
    std::uint16_t first_cell;

    constexpr std::uint16_t cell(std::size_t row, std::size_t column) const {
        return static_cast<std::uint16_t>(first_cell + row * columns.size() + column);
    }
};

enum class Relation : std::uint8_t { equal, at_most };

/// One instantiated equation of the form: sum(left) REL sum(right), over cells of one table.
struct Equation {
    std::string_view rule;                    ///< the rule that reports it, "arithmetic/row-total"
    Relation relation;
    std::span<const std::uint16_t> left;      ///< cell indexes; may be empty (sum 0)
    std::span<const std::uint16_t> right;
    bool each_row;                            ///< runs along a row (false: along a column)
    std::uint16_t line;                       ///< that row's or column's index in its block
    std::uint16_t block;
};

struct Table {
    std::string_view key;                 ///< "active_disclosure", "applications", "review_litigation"
    std::uint8_t section;                 ///< the section that holds it, 2–4
    bool rows_side_by_side;               ///< the form prints the rows one beside the other on a single line
    std::span<const Label> notes;         ///< printed remarks that may be left out
    std::span<const Label> headers;       ///< printed texts that head no single column
    std::span<const Heading> headings;    ///< of those headers that do not reach over the whole table
    std::span<const Block> blocks;
    std::span<const Equation> equations;
    std::uint16_t cell_count;
    Brief brief{};
};

struct Section {
    std::uint8_t number;                  ///< 1–6
    Label heading;                        ///< without its number: 总体情况
    std::span<const std::u32string_view> speaks_of;  ///< what its text is known by where its heading is lost; none: it is not
};

struct Edition {
    std::string_view key;                 ///< "2019", "2021"
    std::string_view document;            ///< the document that fixes it: 国办公开办函〔2019〕60号
    std::uint16_t first_year, last_year;  ///< years of the reports it governs; last_year 0: still in force
    Label title;
    std::span<const Section> sections;
    std::span<const Table> tables;        ///< in the order of their sections
};

std::span<const Edition> editions();
std::span<const Pattern> patterns();

/// The edition that reports of `year` must use; nullptr for years before the first edition.
const Edition* edition_for_year(int year);
const Edition* edition_by_key(std::string_view key);
/// nullptr where the edition has no such table.
const Table* table_by_key(const Edition& edition, std::string_view key);

/// Where a cell stands in its table.
struct Position {
    std::uint16_t block, row, column;
};
Position position_of(const Table& table, std::uint16_t cell);

/// The public path of a cell: "applications/granted/total", "active_disclosure/item_1/regulations/made".
std::string path_of(const Table& table, std::uint16_t cell);

}  // namespace nianbao::form
