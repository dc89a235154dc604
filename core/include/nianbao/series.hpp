// The reports of one agency over the years, and the rules that compare one year with the next.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "nianbao/facts.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

/// Another name under which reports of other years stand, that may be the same agency's: for people to decide.
struct Namesake {
    std::string agency;
    int first, last;                    ///< years of its reports, all before this agency's or all after
    bool joins;                         ///< what the older ones carried forward is what the newer ones carried over, and not 0
    bool alike = true;                  ///< the names are; if not, the figures alone lead to it
};

struct Series {
    std::string agency;                 ///< empty where the reports name none
    std::vector<const Facts*> reports;  ///< by year, then as they were given
    std::vector<const Facts*> years;    ///< the report of each year that is compared: the first that can be read
    std::vector<Namesake> namesakes;
};

/// Two reports of one agency, of a year and the next.
struct YearPair {
    const Facts* older;
    const Facts* newer;
};

/// A finding of a series. What `finding` names is the newer report's.
struct SeriesFinding {
    Finding finding;
    const Facts* older = nullptr;
    const Facts* newer = nullptr;
    std::vector<CellRef> previous_cells;
    std::vector<Span> previous_spans;
};

struct SeriesRuleResult {
    Outcome outcome = Outcome::passed;
    Message reason;
    std::vector<SeriesFinding> findings;
    bool incomplete = false;
};

struct SeriesRule {
    RuleHead info;
    SeriesRuleResult (*check)(const Series&);
    constexpr SeriesRule(const RuleInfo& all, SeriesRuleResult (*function)(const Series&)) : info{all.id, all.severity, all.title.zh}, check(function) {}
};

/// In the order of the catalogue.
std::span<const SeriesRule* const> series_rules();

struct SeriesOutcome {
    const SeriesRule* rule;
    Outcome outcome;
    Message reason;
};

struct SeriesResult {
    Series series;
    Verdict verdict = Verdict::incomplete;
    std::vector<SeriesFinding> findings;   ///< worst first, then by year
    std::vector<SeriesOutcome> outcomes;   ///< one each of series_rules()
};

/// One result for each agency, in the order in which they come first; reports that cannot be read or name no agency are
/// results of their own. The results point into `facts`.
std::vector<SeriesResult> check_series(const std::vector<Facts>& facts);

}  // namespace nianbao
