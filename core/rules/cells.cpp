#include "cells.hpp"

#include "words.hpp"

namespace nianbao {

bool every_column(const form::Column&) { return true; }

void conclude(RuleResult& result, const Report& report, const std::vector<CellRef>& unread) {
    if (!unread.empty()) {
        result.incomplete = true;
        std::vector<Message> tables;
        std::vector<CellRef> part;
        for (std::size_t i = 0; i < unread.size(); ++i) {
            part.push_back(unread[i]);
            if (i + 1 < unread.size() && unread[i + 1].table == unread[i].table) continue;
            const Message name = table_name(report, unread[i].table), cells = list_cells(report, part);
            tables.push_back({concat({name.zh, "中", cells.zh}), concat({cells.en, " in the ", name.en})});
            part.clear();
        }
        const Message places = list(tables);
        const std::string count = std::to_string(unread.size());
        result.reason = {concat({"有", count, "格没有读出，无法核对：", places.zh, "。"}),
                         concat({count, " cells were not read and could not be checked: ", places.en, "."})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (result.incomplete) result.outcome = Outcome::could_not_run;
}

RuleResult check_cells(const Report& report, const CellQuestion& question) {
    RuleResult result;
    bool in_form = false, in_report = false;
    std::vector<CellRef> unread;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        for (std::uint16_t b = 0; b < table.form->blocks.size(); ++b) {
            const form::Block& block = table.form->blocks[b];
            for (std::uint16_t r = 0; r < block.rows.size(); ++r) {
                for (std::uint16_t c = 0; c < block.columns.size(); ++c) {
                    const form::Column& column = block.columns[c];
                    if (!question.concerns(column)) continue;
                    in_form = true;
                    if (!table.found) continue;
                    in_report = true;
                    const CellRef ref{index, block.cell(r, c)};
                    const Cell& cell = table.cells[ref.cell];
                    if (cell.state == CellState::blank) continue;
                    if (cell.state == CellState::unread) {
                        if (stands_in_form(table, {b, r, c})) unread.push_back(ref);
                    } else if (question.wrong(column, cell)) {
                        Finding& finding = result.findings.emplace_back();
                        finding.cells = {ref};
                        finding.spans = {cell.span};
                        if (cell.state == CellState::number) finding.actual = cell.value;
                        question.describe(report, ref, finding);
                    }
                }
            }
        }
    }
    if (!in_report) {
        result.outcome = Outcome::not_applicable;
        result.reason = in_form ? Message{"没有找到这样的表。", "No such table was found."}
                                : Message{"这一版格式没有这样的栏目。", "This edition of the form has no such column."};
        return result;
    }
    conclude(result, report, unread);
    return result;
}

}  // namespace nianbao
