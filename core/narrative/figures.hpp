// The figures of the form that sentences speak of, as readings over the cells of a report's tables.
#pragma once

#include <string_view>
#include <vector>

#include "narrative/tokens.hpp"
#include "nianbao/report.hpp"

namespace nianbao::narrative {

/// Finds cells by what words name; a figure that the edition does not have gives no reading.
class Figures {
public:
    explicit Figures(const Report& report);

    /// A row of section three: its total, or the columns of the applicants that a token names. Empty where the form has no such row.
    Reading of_rows(std::string_view row, const Token* columns) const;
    /// A row of section three in all columns of applicants but those that a token names.
    Reading of_others(std::string_view row, const Token& columns) const;
    /// The totals of all rows whose keys begin so: `rejected`.
    Reading rows_beginning(std::string_view key) const;
    /// All results but those of 其他处理 and those whose keys begin so: what an agency has answered in a narrower sense.
    Reading answered(std::string_view without) const;
    /// What a word of this kind may also mean: 公开 with what was disclosed in part, 其他处理 its last line alone. Empty where nothing.
    Reading or_part(const Reading& rows, bool is_disclosed, const Token* columns) const;

    /// Whether the table's figures of a reading come to so many.
    bool comes_to(const Reading& reading, Number value) const;

    /// The same rows of section four with a result in place of their totals.
    Reading with_result(Reading totals, Concept result) const;

    /// What a token names in a table of this report's edition; nullptr where nothing.
    const Target* target(const Token& token, std::uint8_t table, Axis axis) const;
    /// The rows that a token names in section three, in the total column or those of another token.
    Reading outcome(const Token& rows, const Token* columns) const;

    /// A result of section four for one of its three rows; `litigation` is both of the lawsuits' rows.
    Reading review(std::string_view row, std::string_view column) const;
    /// The column of section four that a word names: 维持; empty for a word that names none.
    static std::string_view result_column(Concept meaning);

    /// Whether a token names a column of section two: 本年制发, 废止.
    bool is_disclosure_column(const Token& token) const { return target(token, disclosure_table, Axis::column) != nullptr; }
    /// Whether a reading is an amount of money.
    bool is_amount(const Reading& reading) const;

    /// Whether a reading of section two counts what there was this year: no amount, and nothing of the year before.
    bool is_of_this_year(const Reading& reading) const;

    /// The cell of another row of section two in the same column, added to a reading; the reading as it is where there is none.
    Reading with_row(const Reading& reading, const Token& row) const;

    /// Every column of a row of section two that a token names, or those that other tokens name.
    std::vector<Reading> disclosure(const Token& row, const Token* column) const;
    /// The same where the row has no more than one column of amounts, or of counts; else empty.
    std::vector<Reading> only_column(const Token& row, bool amount) const;
    /// The column of section two with a key, of a row that a token names.
    Reading disclosure(const Token& row, std::string_view key) const;

private:
    /// The key of the column in which a reading of section two stands.
    std::string_view column_key(const Reading& reading) const;
    /// A block of a table; one without rows and columns where the edition has no such table.
    const form::Block& block(std::uint8_t table, std::size_t index = 0) const;
    CellRef cell(std::uint8_t table, const form::Block& block, std::size_t row, std::size_t column) const { return {place_[table], block.cell(row, column)}; }
    static int row_of(const form::Block& block, std::string_view key);
    static int column_of(const form::Block& block, std::string_view key);

    const Report& report_;
    static constexpr std::uint8_t nowhere = UINT8_MAX;
    std::uint8_t place_[3] = {nowhere, nowhere, nowhere};     // in Report::tables
    std::uint8_t edition_[3] = {nowhere, nowhere, nowhere};   // whose form the table follows
};

bool holds_cell(const Reading& reading, CellRef cell);

/// Whether all cells of a reading are another's too: one case of a group of outcomes.
bool within(const Reading& part, const Reading& whole);

}  // namespace nianbao::narrative
