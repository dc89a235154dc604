// The figures of the form that sentences speak of, as readings over the cells of a report's tables.
#pragma once

#include <string_view>
#include <vector>

#include "narrative/tokens.hpp"
#include "nianbao/report.hpp"

namespace nianbao::narrative {

enum TableIndex : std::uint8_t { disclosure_table = 0, applications_table = 1, review_table = 2 };

/// Finds cells by what words name; a figure that the edition does not have gives no reading.
class Figures {
public:
    explicit Figures(const Report& report);

    /// Totals of rows of section three, by the rows' keys; empty where one of them is not in the form.
    Reading totals(std::initializer_list<std::string_view> rows) const;
    /// All results but those of 其他处理 and, if asked, of 不予处理: what an agency has answered in a narrower sense.
    Reading answered(bool with_rejected) const;
    /// The same rows in other columns, named by a token: 自然人.
    Reading in_columns(std::initializer_list<std::string_view> rows, const Token& columns) const;
    /// The rows in an applicant's columns; in the total column where none is named.
    Reading of_rows(std::initializer_list<std::string_view> rows, const Token* columns) const { return columns != nullptr ? in_columns(rows, *columns) : totals(rows); }

    /// What a token names in a table of this report's edition; nullptr where nothing.
    const Target* target(const Token& token, std::uint8_t table, Axis axis) const;
    /// The rows that a token names in section three, in the total column or those of another token.
    Reading outcome(const Token& rows, const Token* columns) const;

    /// A result of section four for some of its three rows.
    Reading review(std::initializer_list<std::string_view> rows, std::string_view column) const;

    /// Whether a token names a column of section two: 本年制发, 废止.
    bool is_disclosure_column(const Token& token) const { return target(token, disclosure_table, Axis::column) != nullptr; }
    /// Whether a reading is an amount of money.
    bool is_amount(const Reading& reading) const;

    /// Every column of a row of section two that a token names, or those that other tokens name.
    std::vector<Reading> disclosure(const Token& row, const Token* column) const;

private:
    const form::Block& block(std::uint8_t table, std::size_t index = 0) const { return report_.tables[table].form->blocks[index]; }
    static int row_of(const form::Block& block, std::string_view key);
    static int column_of(const form::Block& block, std::string_view key);

    const Report& report_;
    std::uint8_t edition_[3] = {};
};

}  // namespace nianbao::narrative
