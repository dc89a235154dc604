// Rules that look at one cell at a time.
#pragma once

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

/// Adds the message, and a fix where there is one, to a finding about a cell.
using DescribeCell = void (*)(const Report& report, CellRef ref, Finding& finding);

/// What a rule comes to, cell by cell.
class CellScan {
public:
    CellScan(const Report& report, DescribeCell describe) : report_(report), describe_(describe) {}

    void wrong(CellRef ref);
    void unread(CellRef ref, form::Position at);
    RuleResult finish(bool in_form, bool in_report);

private:
    const Report& report_;
    DescribeCell describe_;
    RuleResult result_;
    std::vector<CellRef> unread_;
};

/// A finding for every cell of the columns that `concerns` picks for which `is_wrong` holds. It is not asked
/// of blank cells; cells that were not read leave the rule incomplete. (A template, because it runs over
/// every cell for every rule of the group.)
template <class Concerns, class IsWrong>
RuleResult check_cells(const Report& report, Concerns concerns, IsWrong is_wrong, DescribeCell describe) {
    CellScan scan(report, describe);
    bool in_form = false, in_report = false;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        for (std::uint16_t b = 0; b < table.form->blocks.size(); ++b) {
            const form::Block& block = table.form->blocks[b];
            for (std::uint16_t r = 0; r < block.rows.size(); ++r) {
                for (std::uint16_t c = 0; c < block.columns.size(); ++c) {
                    if (!concerns(block.columns[c])) continue;
                    in_form = true;
                    if (!table.found) continue;
                    in_report = true;
                    const CellRef ref{index, block.cell(r, c)};
                    const Cell& cell = table.cells[ref.cell];
                    if (cell.state == CellState::unread) scan.unread(ref, {b, r, c});
                    else if (cell.state != CellState::blank && is_wrong(cell)) scan.wrong(ref);
                }
            }
        }
    }
    return scan.finish(in_form, in_report);
}

/// Notes that `unread` cells could not be checked; sets the outcome that follows from it and from the findings.
void conclude(RuleResult& result, const Report& report, const std::vector<CellRef>& unread);

}  // namespace nianbao
