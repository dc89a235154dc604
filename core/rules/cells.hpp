// Rules that look at one cell at a time.
#pragma once

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

/// One question put to every cell of the columns it concerns.
struct CellQuestion {
    bool (*concerns)(const form::Column& column);
    bool (*wrong)(const form::Column& column, const Cell& cell);   ///< never asked of blank and unread cells
    void (*describe)(const Report& report, CellRef ref, Finding& finding);   ///< adds the message
};

/// A finding for every cell that is wrong. Cells that were not read leave the rule incomplete.
RuleResult check_cells(const Report& report, const CellQuestion& question);

/// Notes that `unread` cells could not be checked; sets the outcome that follows from it and from the findings.
void conclude(RuleResult& result, const Report& report, const std::vector<CellRef>& unread);

bool every_column(const form::Column&);

}  // namespace nianbao
