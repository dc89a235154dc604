// Cells that were seen and are empty. Where nothing happened the form wants a 0, so that a reader can tell
// "none" from "forgotten". One finding a table: reports often leave whole rows empty. A cell that was not
// read is no blank: it leaves this rule incomplete, so that such a report is never called passed.
#include "rules/cells.hpp"
#include "rules/legal.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/blank",
    .severity = Severity::warning,
    .title = {"应填数字的格是空的", "Cells that want a number are blank"},
    .explanation =
        {"三张表的每一格都应当填数字，没有发生的填0。空着的格让人分不清是“没有”还是“漏填”。请把列出的各格补上数字，没有的填0。"
         "核对合计时，空白的分项按0计算；空白的合计不参加核对。",
         "Every cell of the three tables wants a number, and 0 where nothing happened. A blank cell could mean none or "
         "forgotten. Fill in the cells listed, with 0 where there is nothing. In sums a blank addend counts as 0; a blank "
         "total is not compared."},
    .legal_basis = legal::unified_format,
    .good_example = {"2.重复申请：0 0 0 0 0 0 0", "2.重复申请: 0 0 0 0 0 0 0"},
    .bad_example = {"2.重复申请：（整行空着）", "2.重复申请: (the whole row is empty)"},
};

/// Blank cells have no place of their own: the labels of their rows show where to look.
void add_row_spans(const TableReading& table, const form::Position& at, Finding& finding) {
    const Span span = table.blocks[at.block].rows[at.row].span;
    if (!span.empty() && (finding.spans.empty() || finding.spans.back() != span)) finding.spans.push_back(span);
}

RuleResult check(const Report& report) {
    RuleResult result;
    std::vector<CellRef> unread;
    bool in_report = false;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        if (!table.found) continue;
        in_report = true;
        std::vector<CellRef> blank;
        for (std::uint16_t c = 0; c < table.form->cell_count; ++c) {
            const CellState state = table.cells[c].state;
            if (state == CellState::blank) blank.push_back({index, c});
            if (state == CellState::unread && stands_in_form(table, form::position_of(*table.form, c)))
                unread.push_back({index, c});
        }
        if (blank.empty()) continue;
        Finding& finding = result.findings.emplace_back();
        for (CellRef ref : blank) add_row_spans(table, form::position_of(*table.form, ref.cell), finding);
        const Message name = table_name(report, index), cells = list_cells(report, blank);
        const std::string count = std::to_string(blank.size());
        finding.message = {concat({name.zh, "有", count, "格空着：", cells.zh, "。请填数字，没有的填0。"}),
                           concat({count, blank.size() == 1 ? " cell is" : " cells are", " blank in the ", name.en, ": ",
                                   cells.en, ". Fill in a number, 0 where there is nothing."})};
        finding.cells = std::move(blank);
    }
    if (in_report) conclude(result, report, unread);
    else result = {Outcome::not_applicable, {"没有找到任何一张表。", "None of the tables was found."}, {}, false};
    return result;
}

}  // namespace

extern const Rule cell_blank{info, check};
extern const RuleInfo cell_blank_info{info};

}  // namespace nianbao
