// Reports of several years and bodies, for tests of the rules that compare them.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/rollup.hpp"
#include "nianbao/series.hpp"
#include "support/report_builder.hpp"

namespace nianbao::test {

/// Facts of reports, which stay where they are while tests point to them.
class Reports {
public:
    /// A report of that year, with 0 in every cell; what is to be changed of it is changed in what this gives.
    Facts& add(int year, std::string agency = "某市示例局", std::string_view edition = "");
    static void set(Facts& facts, std::string_view path, std::int64_t value);
    static void blank(Facts& facts, std::string_view path);
    static void unread(Facts& facts, std::string_view path);
    /// `applications/ROW/natural_person` and its total.
    static void apply(Facts& facts, std::string_view row, std::int64_t value);
    /// A table of applications that holds: so many came in and were granted, but for those carried forward.
    static void balance(Facts& facts, std::int64_t received, std::int64_t over, std::int64_t forward);

    std::vector<Facts> all() const { return {reports_.begin(), reports_.end()}; }
    /// All of them as one agency's.
    Series series() const;

private:
    std::deque<Facts> reports_;
};

CellRef cell_in(const Facts& facts, std::string_view path);

/// One rule of a series: its outcome, then `OLDER-NEWER CELLS / PREVIOUS CELLS EXPECTED ACTUAL` of each finding.
std::vector<std::string> series_lines(std::string_view rule, const Series& series);
SeriesRuleResult apply_series(std::string_view rule, const Series& series);

/// One rule of a roll-up: its outcome, then the Chinese titles of what it finds.
std::vector<std::string> rollup_lines(std::string_view rule, const Rollup& rollup);
RollupRuleResult apply_rollup(std::string_view rule, const Rollup& rollup);

/// Whether title and evidence keep to their budget, in both languages.
bool within_budget(const Finding& finding);

}  // namespace nianbao::test
