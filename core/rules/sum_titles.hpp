// Titles and evidence of sums that do not hold.
#pragma once

#include <vector>

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// What a cell is called within its equation's line, in short.
const form::Brief& operand_brief(const form::Table& table, const form::Equation& equation, std::uint16_t cell);

/// （一）公开行：合8，总计填9 · 自然人列：136≠135，两边应相等 · 规章行：新公开5＞公开总数3
void head_broken(const TableReading& table, const form::Equation& equation, Finding& finding);

/// The sum as a line of evidence: 8+8+5+21=42，总计填32; of two sides that differ, each number with its name.
Message sum_evidence(const TableReading& table, const form::Equation& equation);
/// Several sums in one line of evidence, for a cell that stands in all of them: 行合40≠38；列合23≠21
Message sums_evidence(const TableReading& table, const std::vector<const form::Equation*>& equations);

}  // namespace nianbao
