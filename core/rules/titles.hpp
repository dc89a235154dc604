// How findings are headed: short addresses of cells, a title that names the cell and the cure, and two short lines of
// evidence at most. All of them keep to a budget, counted in Unicode characters, so that a list of findings can be
// read at a glance; a number is left out whole or shown whole, and never cut.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// Characters of a title and of a line of evidence.
inline constexpr std::size_t title_limit_zh = 30, title_limit_en = 60, evidence_limit_zh = 40, evidence_limit_en = 80;
inline constexpr std::size_t evidence_lines = 2;

/// 申请表 · applications table
Message brief_table(const Report& report, std::size_t table);
/// （一）公开行 · row (1) granted; of groups side by side 复议诉讼·直接起诉 · reviews, direct suits
Message brief_row(const form::Table& table, std::uint16_t block, std::uint16_t row);
/// 自然人列 · column natural person
Message brief_column(const form::Table& table, std::uint16_t block, std::uint16_t column);
/// （一）公开×自然人 · (1) granted × natural person; of groups side by side 复议诉讼·直接起诉·尚未审结
Message brief_cell(const Report& report, CellRef ref);
/// The line that an equation runs along, as brief_row and brief_column say it.
Message brief_line(const form::Table& table, const form::Equation& equation);
/// Cells of one table, in as much room as there is: （一）公开×自然人、（七）总计×企业等12格
Message brief_cells(const Report& report, const std::vector<CellRef>& cells);

/// Sets the title: the first of the wordings, the best one first, that keeps to the budget in a language; the last is
/// shortened where none does.
void head(Finding& finding, std::initializer_list<Message> wordings);
/// …：21→11, of a blank cell …：空→11
void head_change(const Report& report, Finding& finding, CellRef ref, Number value);
/// The address of a cell and what is to be said of it, with a colon between.
void head_cell(const Report& report, Finding& finding, CellRef ref, const Message& rest);

/// Adds a line of evidence, shortened to the budget. Left out are a third line, an empty one and what the title says.
void prove(Finding& finding, const Message& line);

/// Of findings with one title each gets its cell, or a number where that does not tell them apart or finds no room.
void tell_apart(const Report& report, std::vector<Finding>& findings);

/// 3+4+…+7 and what follows it, in `limit` characters: addends in the middle make room, then all of them. Signs stand
/// with the terms: -3.
std::string short_sum(const std::vector<std::string>& terms, std::string_view rest, std::size_t limit);

/// At most so many characters, … in place of the rest. A number at the cut goes as a whole.
std::string clipped(std::string_view utf8, std::size_t limit);
/// The same of a file's name, of which the end tells most.
std::string clipped_name(std::string_view utf8, std::size_t limit);
/// The same at a span of the text, on one line.
std::string clipped_quote(const Report& report, Span span, std::size_t limit);

std::size_t characters(std::string_view utf8);

}  // namespace nianbao
