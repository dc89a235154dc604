// A superior's report against those of its subordinates, and the rules that compare them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "nianbao/facts.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

/// What may have been done with a subordinate's report when the superior's tables were added up.
enum class Slip : std::uint8_t {
    left_out,
    twice,
    other_report,    ///< another report of the same agency was taken: another draft, another year's
    one_row,         ///< a row of it was left out
    row_twice,       ///< a row of it was counted twice
    row_below,       ///< a row of it was put into the next row of the superior's
    row_above,
    column_right,    ///< a row of it was put one column to the right
    column_left,
    own_cell,        ///< a cell of it breaks its own sums, and was put right
};

struct Suspect {
    Slip slip;
    const Facts* report;             ///< the subordinate's
    const Facts* taken = nullptr;    ///< the other report, where there is one
    CellRef row{};                   ///< its first cell in the superior's table, where it is a row; the cell, where it is one
    Number value{};                  ///< what the cell should be
};

/// Slips that together explain a difference; one is as good as the next where there are several.
using Explanation = std::vector<Suspect>;

/// A cell of the superior's with the sum of the subordinates'.
struct Difference {
    CellRef cell;
    Number stated, sum;
};

/// Differences of one cause, or of none that was found.
struct Gap {
    std::vector<Difference> cells;   ///< in the order of the form
    std::vector<Explanation> explanations;
    bool has_more = false;           ///< explanations that are as good as those, and not named
    bool is_a_report = false;        ///< the differences are a report of their own: none below 0, and all its sums hold
    bool is_own = false;             ///< the superior's own sums do not hold in these cells, and would with the subordinates' sums
};

struct Rollup {
    const Facts* superior = nullptr;
    std::vector<const Facts*> subordinates;   ///< all that were given
    std::vector<const Facts*> counted;        ///< one of each agency, of the superior's year
    std::vector<const Facts*> of_lower_level; ///< in the sums by a subordinate above them, which has its own report
    std::vector<const Facts*> of_other_year;  ///< or of another edition than the superior's
    std::vector<std::vector<const Facts*>> doubles;   ///< of one agency and the superior's year, where they differ
    std::vector<std::string> missing;         ///< of the list, those without a report
    struct Alike {
        std::string listed;
        const Facts* report;
    };
    std::vector<Alike> alike;                 ///< of those, what may be another's name, which the list has not
    bool has_list = false;
    std::size_t compared = 0, unread = 0;     ///< cells
    CellRef first_unread{};                   ///< the superior's, where there is one
    const Facts* unread_in = nullptr;         ///< the report that has it
    std::vector<Gap> gaps;
};

struct RollupFinding {
    Finding finding;                          ///< its cells are the superior's
    std::vector<const Facts*> explained_by;
    const Facts* about = nullptr;             ///< the subordinate that it is about, where that is no explanation
};

struct RollupRuleResult {
    Outcome outcome = Outcome::passed;
    Message reason;
    std::vector<RollupFinding> findings;
    bool incomplete = false;
};

struct RollupRule {
    RuleHead info;
    RollupRuleResult (*check)(const Rollup&);
    constexpr RollupRule(const RuleInfo& all, RollupRuleResult (*function)(const Rollup&)) : info{all.id, all.severity, all.title.zh}, check(function) {}
};

/// In the order of the catalogue.
std::span<const RollupRule* const> rollup_rules();

struct RollupOutcome {
    const RollupRule* rule;
    Outcome outcome;
    Message reason;
};

struct RollupResult {
    Rollup rollup;
    Verdict verdict = Verdict::incomplete;
    std::vector<RollupFinding> findings;
    std::vector<RollupOutcome> outcomes;
};

/// The first of `facts` is the superior's. `list`: names of all subordinates, or nothing. The result points into `facts`.
RollupResult check_rollup(const std::vector<Facts>& facts, const std::vector<std::string>& list);

}  // namespace nianbao
