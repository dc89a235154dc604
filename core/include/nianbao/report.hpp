// What was read: the report's title, sections and every cell of its three statutory tables, each with
// its place in the text. Produced by the reading stages, consumed by rules and presentation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/narrative.hpp"
#include "nianbao/number.hpp"
#include "nianbao/refs.hpp"

namespace nianbao {

enum class CellState : std::uint8_t {
    unread,       ///< nothing was placed here: not a blank, its equations cannot run
    number,       ///< `value` is exact
    blank,        ///< the cell was seen and is empty, or holds a sign for nothing (`defect` is then mark)
    not_number,   ///< something stands in the cell that is not one number (see `defect`)
};

/// Why a cell's text is not one number. A mark is a blank that is written.
enum class Defect : std::uint8_t {
    none,
    mark,            ///< `/`, `—`, `无` and other marks in place of a number
    letters,         ///< O, l, I or other letters among the digits
    several,         ///< two or more numbers in one cell
    too_large,       ///< 10^11 and more, or with more decimals than can be held exactly
    other,
};

/// The unit that stands beside the number in its cell.
enum class Unit : std::uint8_t { none, ten_thousand_yuan, yuan, hundred_million_yuan, counter };

struct Cell {
    CellState state = CellState::unread;
    Defect defect = Defect::none;
    Unit unit = Unit::none;
    std::uint8_t decimals = 0;    ///< digits after the decimal point, as written
    bool has_sign = false;        ///< a + or − stands before the digits
    bool inferred = false;        ///< placed by the equations, not by the layout (reading/inferred-placement)
    Number value;                 ///< in 万元 for amounts whatever unit was written; only for CellState::number
    Span span;                    ///< what stands in the cell; empty where it is unread or nothing does
};

enum class LabelState : std::uint8_t {
    missing,     ///< the rest of the table was read and this label is nowhere in it
    unclear,     ///< not recognised, but the layout gives no certainty that it is missing
    exact,       ///< the statutory or an accepted wording
    differs,     ///< recognised, in another wording: `span` shows it
};

struct LabelReading {
    LabelState state = LabelState::unclear;
    Span span;             ///< from its first to its last letter; lines of neighbouring cells may stand between
    std::string written;   ///< where it differs: the label's own letters, UTF-8
};

struct BlockReading {
    LabelReading label;                     ///< of the block's own heading
    std::vector<LabelReading> rows;         ///< one each of form::Block::rows
    std::vector<LabelReading> columns;      ///< one each of form::Block::columns
    std::vector<LabelReading> groups;       ///< one each of form::Block::groups
};

struct TableReading {
    bool found = false;
    bool repeated = false;                  ///< the document holds this table more than once; the first is read
    const form::Table* form = nullptr;      ///< of the edition this table was recognised as; never null
    std::vector<Cell> cells;                ///< form->cell_count of them
    std::vector<BlockReading> blocks;       ///< one each of form->blocks
    Span span;                              ///< from the first to the last thing read of it
};

struct SectionReading {
    std::uint8_t number = 0;                ///< the statutory number, 1–6
    bool found = false;
    bool text_without_heading = false;      ///< not found, but its text stands between its neighbours
    bool heading_differs = false;           ///< recognised, in another wording
    std::uint8_t written_number = 0;        ///< the number that stands in the document; 0: none
    Span heading;                           ///< number and heading, as written
    Span body{};                            ///< from behind the heading to the next one, or to the end of the text
    std::u32string body_text{};               ///< the same folded, without blanks; tables in it included
};

/// Numbers that stand in a table's region and could not be given to a cell.
struct UnplacedNumber {
    std::uint8_t table;                     ///< index into Report::tables
    Span span;
};

/// What tells the year of a report whose title does not, the first of these that names one.
enum class YearSource : std::uint8_t {
    none,
    period,      ///< the statistical period: 2020年1月1日至12月31日
    mentions,    ///< the year that the text names most often
    dateline,    ///< the year before the one in which it was signed or published
};

struct Report {
    const form::Edition* edition = nullptr;  ///< recognised from the tables; never null
    bool edition_recognised = false;         ///< false: no table decided it, `edition` follows the year or is the newest
    std::string title;                       ///< UTF-8, without spaces and line breaks; empty if none was found
    Span title_span;
    std::string agency;                      ///< from the title; empty if it names none
    int year = 0;                            ///< the year reported on; 0: not known
    bool title_has_year = false;             ///< the title itself names the year
    YearSource year_source = YearSource::none;   ///< what told the year where the title does not
    std::vector<SectionReading> sections;    ///< six, in statutory order
    std::vector<TableReading> tables;        ///< one each of the edition's tables, in its order; a table may follow another edition
    std::vector<UnplacedNumber> unplaced;    ///< in order of the text
    std::u32string_view text;                ///< the text that was read; spans point into it
    Narrative narrative;                     ///< the running text
    bool more_reports = false;               ///< another report stands behind this one and was not read
};

inline const Cell& cell_at(const Report& report, CellRef ref) { return report.tables[ref.table].cells[ref.cell]; }
std::string path_of(const Report& report, CellRef ref);
/// The index of the table with that key; nothing where the report's edition has none.
std::optional<std::uint8_t> table_index(const Report& report, std::string_view key);
/// The characters of a span, UTF-8.
/// The section of that number; nullptr where it was not found.
const SectionReading* found_section(const Report& report, std::uint8_t number);

std::string text_of(const Report& report, Span span);

}  // namespace nianbao
