#include "cells.hpp"

#include <utility>

#include "words.hpp"

namespace nianbao {

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

void CellScan::wrong(CellRef ref) {
    const Cell& cell = cell_at(report_, ref);
    Finding& finding = result_.findings.emplace_back();
    finding.cells = {ref};
    finding.spans = {cell.span};
    if (cell.state == CellState::number) finding.actual = cell.value;
    describe_(report_, ref, finding);
}

void CellScan::unread(CellRef ref, form::Position at) {
    if (stands_in_form(report_.tables[ref.table], at)) unread_.push_back(ref);
}

RuleResult CellScan::finish(bool in_form, bool in_report) {
    if (in_report) {
        conclude(result_, report_, unread_);
    } else {
        result_.outcome = Outcome::not_applicable;
        result_.reason = in_form ? Message{"没有找到这样的表。", "No such table was found."}
                                 : Message{"这一版格式没有这样的栏目。", "This edition of the form has no such column."};
    }
    return std::move(result_);
}

}  // namespace nianbao
