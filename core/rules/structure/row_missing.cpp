// Rows of the form that are nowhere in a table that was otherwise read. A whole item (第二十条第（六）项)
// that is absent is named once. A row whose label was only not recognised is no missing row.
#include "rules/blocks.hpp"
#include "rules/legal.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/row-missing",
    .severity = Severity::error,
    .title = {"表里缺少规定的行", "Rows of a table are missing"},
    .explanation =
        {"三张表的行由统一格式规定，不能删去；没有发生的也要保留并填0。请把列出的行按原来的位置补上，再核对合计。",
         "The format fixes the rows of the three tables. None may be left out; where nothing happened the row stays with 0. Add "
         "the rows listed in their place, then check the sums."},
    .legal_basis = legal::unified_format,
    .good_example = {"保留“3.要求提供公开出版物”一行，各格填0", "The row 3.要求提供公开出版物 stays, with 0 in every cell"},
    .bad_example = {"没有发生，就把“3.要求提供公开出版物”一行删了", "The row 3.要求提供公开出版物 is deleted because nothing happened"},
};

void collect(const TableReading& table, std::uint16_t b, std::vector<Message>& missing) {
    const form::Block& block = table.form->blocks[b];
    const BlockReading& reading = table.blocks[b];
    if (block_is_missing(block, reading)) {
        missing.push_back({concat({block.label.text, "整项"}), concat({"all of ", block.label.text})});
        return;
    }
    for (std::uint16_t r = 0; r < block.rows.size(); ++r)
        if (reading.rows[r].state == LabelState::missing) missing.push_back(row_name(*table.form, b, r));
}

RuleResult check(const Report& report) { return check_missing(report, collect, {"这些行", "these rows"}, {"行", " row(s)"}); }

}  // namespace

extern const Rule structure_row_missing{info, check};
extern const RuleInfo structure_row_missing_info{info};

}  // namespace nianbao
