// Cells that were seen and hold no number: empty ones, and signs for nothing. Where nothing happened the form wants a 0, so
// that a reader can tell "none" from "forgotten". One finding a table and kind of sign: reports often leave whole rows
// empty, or put one sign into every cell. A cell that was not read is no blank: it leaves this rule incomplete, so that such
// a report is never called passed.
#include <algorithm>

#include "rules/cells.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/blank",
    .severity = Severity::warning,
    .title = {"应填数字的格空着，或写了“/”一类的符号", "Cells that want a number are blank or hold a sign"},
    .explanation =
        {"三张表的每一格都应当填数字，没有发生的填0。空着的格，或者写“/”“—”“无”“×”的格，让人分不清是“没有”还是“漏填”。请把列出的各格填上数字，"
         "没有的填0。核对合计时，这样的分项按0计算；空白的合计不参加核对，本行另有数字的，按本行之和计入上一级合计。",
         "Every cell of the three tables wants a number, and 0 where nothing happened. A blank cell, or one with /, —, 无 or ×, could "
         "mean none or forgotten. Fill in the cells listed, with 0 where there is nothing. In sums such an addend counts as 0. A "
         "blank total is not compared; where its row has numbers, their sum stands for it in the sums above."},
    .legal_basis = legal::unified_format,
    .good_example = {"2.重复申请：0 0 0 0 0 0 0", "2.重复申请: 0 0 0 0 0 0 0"},
    .bad_example = {"2.重复申请：（整行空着）；2.重复申请：/ / / / / / /", "2.重复申请: (the whole row is empty); 2.重复申请: / / / / / / /"},
};

/// Blank cells have no place of their own: the labels of their rows show where to look.
void add_span(const TableReading& table, std::uint16_t cell, Finding& finding) {
    const form::Position at = form::position_of(*table.form, cell);
    const Span own = table.cells[cell].span, span = own.empty() ? table.blocks[at.block].rows[at.row].span : own;
    if (!span.empty() && (finding.spans.empty() || finding.spans.back() != span)) finding.spans.push_back(span);
}

/// Cells that are blank in one way: `sign` is what stands in all of them, or nothing.
struct Kind {
    std::string sign;
    std::vector<CellRef> cells;
};

void describe(const Report& report, const Kind& kind, Finding& finding) {
    const Message name = table_name(report, kind.cells.front().table), cells = list_cells(report, kind.cells);
    const std::string count = std::to_string(kind.cells.size());
    const bool one = kind.cells.size() == 1;
    const std::string sign = clipped(kind.sign, 8);
    const Message form = brief_table(report, kind.cells.front().table);
    const Message state = sign.empty() ? Message{"空着", "blank"} : Message{concat({"填“", sign, "”"}), concat({"“", sign, "”"})};
    if (one) head_cell(report, finding, kind.cells.front(), {concat({state.zh, "，应填数"}), concat({state.en, ", number due"})});
    else head(finding, {{concat({form.zh, count, "格", state.zh, "，应填0"}), concat({form.en, ": ", count, " cells ", state.en, ", 0 is due"})}});
    prove(finding, brief_cells(report, kind.cells));
    if (kind.sign.empty())
        finding.message = {concat({name.zh, "有", count, "格空着：", cells.zh, "。请填数字，没有的填0。"}),
                           concat({count, one ? " cell is" : " cells are", " blank in the ", name.en, ": ", cells.en,
                                   ". Fill in a number, 0 where there is nothing."})};
    else
        finding.message = {concat({name.zh, "有", count, "格写的是“", kind.sign, "”：", cells.zh, "。请填数字，没有的填0。"}),
                           concat({count, one ? " cell says “" : " cells say “", kind.sign, "” in the ", name.en, ": ", cells.en,
                                   ". Fill in a number, 0 where there is nothing."})};
}

RuleResult check(const Report& report) {
    RuleResult result;
    std::vector<CellRef> unread;
    bool in_report = false;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        if (!table.found) continue;
        in_report = true;
        std::vector<Kind> kinds;
        for (std::uint16_t c = 0; c < table.form->cell_count; ++c) {
            const Cell& cell = table.cells[c];
            if (cell.state == CellState::unread && stands_in_form(table, form::position_of(*table.form, c))) unread.push_back({index, c});
            if (cell.state != CellState::blank) continue;
            const std::string sign = quote(report, cell.span);
            auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& known) { return known.sign == sign; });
            if (kind == kinds.end()) kind = kinds.insert(kind, {sign, {}});
            kind->cells.push_back({index, c});
        }
        for (Kind& kind : kinds) {
            Finding& finding = result.findings.emplace_back();
            for (const CellRef ref : kind.cells) add_span(table, ref.cell, finding);
            describe(report, kind, finding);
            finding.cells = std::move(kind.cells);
        }
    }
    if (in_report) conclude(result, report, unread);
    else result = {Outcome::not_applicable, {"没有找到任何一张表。", "None of the tables was found."}, {}, false};
    return result;
}

}  // namespace

extern const Rule cell_blank{info, check};
extern const RuleInfo cell_blank_info{info};

}  // namespace nianbao
