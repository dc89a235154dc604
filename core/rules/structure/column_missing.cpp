// Columns of the form that are nowhere in a table that was otherwise read. The columns of an item that is
// absent as a whole are left to structure/row-missing.
#include "rules/blocks.hpp"
#include "rules/legal.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/column-missing",
    .severity = Severity::error,
    .title = {"表里缺少规定的列", "Columns of a table are missing"},
    .explanation =
        {"三张表的列由统一格式规定，不能删去或合并；没有发生的也要保留并填0。请把列出的列按原来的位置补上，再核对合计。",
         "The format fixes the columns of the three tables. None may be left out or merged; where nothing happened the column "
         "stays with 0. Add the columns listed in their place, then check the sums."},
    .legal_basis = legal::unified_format,
    .good_example = {"自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计，共七列",
                     "Seven columns: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计"},
    .bad_example = {"只有“自然人”和“总计”两列", "Only two columns, 自然人 and 总计"},
};

void collect(const TableReading& table, std::uint16_t b, std::vector<Message>& missing) {
    const BlockReading& reading = table.blocks[b];
    if (block_is_missing(table.form->blocks[b], reading)) return;
    for (std::uint16_t c = 0; c < reading.columns.size(); ++c)
        if (reading.columns[c].state == LabelState::missing) missing.push_back(column_name(*table.form, b, c));
}

RuleResult check(const Report& report) { return check_missing(report, collect, {"这些列", "these columns"}, {"列", " column(s)"}); }

}  // namespace

extern const Rule structure_column_missing{info, check};
extern const RuleInfo structure_column_missing_info{info};

}  // namespace nianbao
