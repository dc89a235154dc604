#include "rules/pairs.hpp"

#include <iterator>
#include <utility>

#include "rules/words.hpp"

namespace nianbao {

std::vector<YearPair> pairs_of(const Series& series) {
    std::vector<YearPair> pairs;
    for (std::size_t i = 1; i < series.years.size(); ++i)
        if (series.years[i]->report.year == series.years[i - 1]->report.year + 1) pairs.push_back({series.years[i - 1], series.years[i]});
    return pairs;
}

SeriesRuleResult check_pairs(const Series& series, PairResult (*check)(const YearPair& pair)) {
    SeriesRuleResult result;
    const std::vector<YearPair> pairs = pairs_of(series);
    if (pairs.empty()) return {Outcome::not_applicable, {"没有相邻两年的报告。", "There are no reports of two years in a row."}, {}, false};
    bool any = false;
    for (const YearPair& pair : pairs) {
        PairResult one = check(pair);
        any = any || one.state == PairState::compared;
        result.incomplete = result.incomplete || one.state == PairState::unread;
        if (!one.reason.empty()) {
            const std::string years = concat({std::to_string(pair.older->report.year), "→", std::to_string(pair.newer->report.year)});
            result.reason.zh += concat({years, "年：", one.reason.zh});
            result.reason.en += concat({result.reason.en.empty() ? "" : " ", years, ": ", one.reason.en});
        }
        std::move(one.findings.begin(), one.findings.end(), std::back_inserter(result.findings));
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (result.incomplete) result.outcome = Outcome::could_not_run;
    else if (!any) result.outcome = Outcome::not_applicable;
    return result;
}

SeriesFinding& add_finding(PairResult& result, const YearPair& pair) {
    SeriesFinding& found = result.findings.emplace_back();
    found.older = pair.older;
    found.newer = pair.newer;
    return found;
}

Message year_name(const Facts& facts) {
    const std::string year = std::to_string(facts.report.year);
    return {concat({year, "年"}), year};
}

}  // namespace nianbao
