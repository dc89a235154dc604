// Reports by agency and year, and the rules over each agency's.
#include "nianbao/series.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "rules/cells_of_years.hpp"
#include "rules/pairs.hpp"
#include "rules/run_compared.hpp"
#include "series/names.hpp"
#include "series/namesakes.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

bool can_be_compared(const Facts& facts) { return facts.verdict != Verdict::unreadable && facts.report.year > 0; }

/// Agencies in the order in which they come first.
std::vector<Series> group(const std::vector<Facts>& facts) {
    std::vector<Series> all;
    std::map<std::u32string, std::size_t> known;
    for (const Facts& one : facts) {
        const std::u32string name = plain_name(one.report.agency);
        const bool has_name = can_be_compared(one) && !name.empty();
        const auto [at, is_new] = has_name ? known.try_emplace(name, all.size()) : std::pair{known.end(), true};
        if (is_new) all.push_back({one.report.agency, {}, {}, {}});
        (is_new ? all.back() : all[at->second]).reports.push_back(&one);
    }
    for (Series& series : all) {
        text::sort(series.reports, [](const Facts* a, const Facts* b) { return a->report.year < b->report.year; });
        for (const Facts* one : series.reports)
            if (can_be_compared(*one) && (series.years.empty() || series.years.back()->report.year < one->report.year)) series.years.push_back(one);
    }
    return all;
}

Verdict verdict_of(const SeriesResult& result, bool incomplete) {
    const std::vector<const Facts*>& reports = result.series.reports;
    const auto unreadable = [](const Facts* one) { return one->verdict == Verdict::unreadable; };
    if (std::all_of(reports.begin(), reports.end(), unreadable)) return Verdict::unreadable;
    if (has_error(result)) return Verdict::fail;
    const bool all_years = !result.series.years.empty() && pairs_of(result.series).size() + 1 == result.series.years.size() && result.series.years.size() > 1;
    return incomplete || !all_years || std::any_of(reports.begin(), reports.end(), unreadable) ? Verdict::incomplete : Verdict::pass;
}

}  // namespace

std::vector<SeriesResult> check_series(const std::vector<Facts>& facts) {
    std::vector<Series> all = group(facts);
    find_namesakes(all);
    std::vector<SeriesResult> results;
    results.reserve(all.size());
    for (const Series& series : all) {
        SeriesResult& result = results.emplace_back();
        result.series = series;
        const bool incomplete = run_compared(series_rules(), series, result);
        result.verdict = verdict_of(result, incomplete);
    }
    return results;
}

}  // namespace nianbao
