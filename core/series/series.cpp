// Reports by agency and year, and the rules over each agency's.
#include "nianbao/series.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "rules/cells_of_years.hpp"
#include "rules/pairs.hpp"
#include "rules/run_compared.hpp"
#include "series/names.hpp"
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

/// What the last report carried forward the first of the others carried over, in each column, and it is not 0.
bool joins(const Facts& older, const Facts& newer) {
    const auto table = table_index(newer.report, "applications");
    if (!table || newer.report.year != older.report.year + 1) return false;
    bool any = false;
    for (const form::Column& column : newer.report.tables[*table].form->blocks.front().columns) {
        const auto forward = cell_of(older.report, "applications", "", "carried_forward", column.key), over = cell_of(newer.report, "applications", "", "carried_over", column.key);
        if (!forward || !over) return false;
        const auto left = figure(older.report, *forward), taken = figure(newer.report, *over);
        if (!left || !taken || *left != *taken) return false;
        any = any || !left->is_zero();
    }
    return any;
}

/// One bit for some of the characters of a name, so that names with little in common are told apart at once.
std::uint64_t signature(std::u32string_view name) {
    std::uint64_t bits = 0;
    for (const char32_t c : name) bits |= std::uint64_t{1} << (c * 0x9e3779b1u >> 26 & 63u);
    return bits;
}

/// Names of which one ends where the other begins: the only ones that may be one agency's.
void find_namesakes(std::vector<Series>& all) {
    struct Name {
        Series* series;
        std::u32string plain;
        std::uint64_t signature;
        int first, last;
    };
    std::vector<Name> names;
    std::map<int, std::vector<std::size_t>> by_first_year;
    for (Series& series : all) {
        if (series.years.empty() || series.agency.empty()) continue;
        std::u32string plain = plain_name(series.agency);
        const std::uint64_t bits = signature(plain);
        const int first = series.years.front()->report.year;
        by_first_year[first].push_back(names.size());
        names.push_back({&series, std::move(plain), bits, first, series.years.back()->report.year});
    }
    constexpr std::size_t most = 3;
    const auto compare = [](const Name& older, const Name& newer) {
        const int shared = __builtin_popcountll(older.signature & newer.signature), fewer = std::min(__builtin_popcountll(older.signature), __builtin_popcountll(newer.signature));
        if (2 * shared < fewer || !may_be_one(older.plain, newer.plain)) return;
        const bool joined = joins(*older.series->years.back(), *newer.series->years.front());
        if (newer.series->namesakes.size() < most) newer.series->namesakes.push_back({older.series->agency, older.first, older.last, joined});
        if (older.series->namesakes.size() < most) older.series->namesakes.push_back({newer.series->agency, newer.first, newer.last, joined});
    };
    for (const Name& older : names)
        for (int year = older.last + 1; year <= older.last + 2; year++) {
            const auto beginning = by_first_year.find(year);
            if (beginning == by_first_year.end()) continue;
            for (const std::size_t newer : beginning->second) compare(older, names[newer]);
        }
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
