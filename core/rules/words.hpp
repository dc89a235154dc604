// How rules speak of a report: names of cells, rows, tables and sections in both languages, quotations
// and lists. The form's own labels stay in Chinese in both languages: they are what stands on the page.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

std::string concat(std::initializer_list<std::string_view> parts);

/// 一 … 十 for 1 … 10.
std::string_view chinese_numeral(int n);

/// A label without the remark in brackets at its end: （二）部分公开（区分处理的…） → （二）部分公开.
std::string_view short_label(std::string_view label);

/// A row's label; one that starts with a digit gets its group before it, since every group counts from 1 anew.
std::string row_label(const form::Block& block, std::uint16_t row);

/// “（一）予以公开”行 · row “（一）予以公开”
Message row_name(const form::Table& table, std::uint16_t block, std::uint16_t row);
/// “自然人”列 · column “自然人”
Message column_name(const form::Table& table, std::uint16_t block, std::uint16_t column);
/// “（一）予以公开”行的“总计” · “总计” of row “（一）予以公开”
Message cell_name(const Report& report, CellRef ref);
/// “三、收到和处理政府信息公开申请情况”的表 · table of section “三、…”
Message table_name(const Report& report, std::size_t table);
/// 三、收到和处理政府信息公开申请情况
std::string section_name(const Report& report, std::uint8_t number);

/// What stands at a span, on one line and without the spaces beside Chinese characters, shortened where it is long.
std::string quote(const Report& report, Span span);

/// The items one after the other; beyond a dozen only their number is told.
Message list(const std::vector<Message>& items);
/// Cells of one table in ascending order: whole rows and the whole table are named as such.
Message list_cells(const Report& report, const std::vector<CellRef>& cells);

/// Whether the row and the column of a cell stand in the document at all.
bool stands_in_form(const TableReading& table, form::Position position);

}  // namespace nianbao
