// Changes that the text claims against last year, held against last year's own report. A change whose figure is not known
// for certain, or whose cells last year's form does not have, is left alone; so is one that last year's own text bears out.
#include <algorithm>
#include <cstdlib>

#include "rules/cells_of_years.hpp"
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/ratios.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/year-change",
    .severity = Severity::error,
    .title = {"比上年的增减与去年报告不符", "A change is not what last year's report gives"},
    .explanation =
        {"正文说比上年（同比）增加、减少多少的，按去年报告中的数重新计算，应当得出同样的结果。不符的，请核对去年的报告和今年的数。",
         "A change that the text claims against last year must follow from the figures of last year's report. Where it does not, check both."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"去年报告115件，今年“136件，比上年上升18.26%”", "115 in last year's report; “136, up 18.26%”"},
    .bad_example = {"去年报告120件，今年“136件，比上年上升18.26%”", "120 in last year's report; “136, up 18.26%”"},
};

/// What last year's report gives for a sum of cells; nothing where its form has no such cells or they were not read.
std::optional<Number> last_year(const YearPair& pair, const Reading& reading) {
    Number sum;
    const auto add = [&](const std::vector<CellRef>& cells, bool less) {
        return std::all_of(cells.begin(), cells.end(), [&](CellRef ref) {
            const auto same = same_cell(pair.newer->report, ref, pair.older->report);
            const auto value = same ? figure(pair.older->report, *same) : std::nullopt;
            if (value) sum = less ? sum - *value : sum + *value;
            return value.has_value();
        });
    };
    return add(reading.cells, false) && add(reading.less, true) ? std::optional(sum) : std::nullopt;
}

bool agrees(const FactChange& change, Number now, Number before) {
    if (change.before && *change.before != before) return false;
    const Number rise = change.is_rise ? now - before : before - now;
    if (!change.is_percent) return rise == change.amount;
    const std::int64_t whole = before.millionths() / Number::scale;
    // What rose from nothing has no percentage: writers say 100%.
    if (whole <= 0) return change.is_rise && change.amount == Number::whole(100);
    return !rise.is_negative() && is_share(rise.millionths() / Number::scale, whole, change.amount, change.decimals);
}

/// The same sum in the text of last year, which may differ from its table.
bool told_last_year(const YearPair& pair, const FactChange& change, const FactCount& count, const Reading& reading) {
    return std::any_of(pair.older->claims.begin(), pair.older->claims.end(), [&](const FactCount& claim) {
        return agrees(change, count.value, claim.value) && std::find(claim.readings.begin(), claim.readings.end(), reading) != claim.readings.end();
    });
}

void accuse(const YearPair& pair, const FactChange& change, const FactCount& count, const Reading& reading, Number before, PairResult& result) {
    SeriesFinding& found = add_finding(result, pair);
    Finding& finding = found.finding;
    finding.spans = {count.span, change.span};
    finding.cells = reading.cells;
    for (const CellRef ref : reading.cells) found.previous_cells.push_back(*same_cell(pair.newer->report, ref, pair.older->report));
    const std::string now = count.value.to_string(), last = before.to_string();
    const std::int64_t whole = before.millionths() / Number::scale, rise = count.value.millionths() / Number::scale - whole;
    const std::string_view sign = rise < 0 ? "−" : "+";
    const std::string real = change.is_percent && whole > 0 ? concat({share_of(std::abs(rise), whole, std::max<std::uint8_t>(change.decimals, 1)).to_string(), "%"}) : std::to_string(std::abs(rise));
    const std::string claimed = concat({change.is_rise ? "+" : "−", change.amount.to_string(), change.is_percent ? "%" : ""});
    head(finding, {{concat({"比上年", claimed, "→", sign, real}), concat({"against last year ", claimed, " → ", sign, real})}});
    const Message older = year_name(*pair.older), cells = list_cells(pair.newer->report, reading.cells);
    prove(finding, {concat({older.zh, "报告", last, "，今年", now, "，应是", sign, real}), concat({"report of ", older.en, ": ", last, "; now ", now, ": ", sign, real})});
    finding.message = {concat({"正文说", now, "比上年", claimed, "；", older.zh, "报告中（", cells.zh, "）是", last, "，应是", sign, real, "。"}),
                       concat({"The text says ", now, " is ", claimed, " against last year; the report of ", older.en, " has ", last, " (", cells.en, "), which gives ", sign, real, "."})};
    if (change.is_percent == (whole > 0)) finding.actual = change.amount;
}

PairResult check_pair(const YearPair& pair) {
    PairResult result;
    result.state = PairState::not_applicable;
    for (const FactChange& change : pair.newer->changes) {
        // The nearest number is what changed; where it names nothing of the tables, nothing is known of it.
        if (change.counts.empty() || change.counts.front().readings.empty()) continue;
        bool holds = false, known = true;
        const Reading* reading = nullptr;
        for (const FactCount& count : change.counts)
            for (const Reading& each : count.readings) {
                const auto before = last_year(pair, each);
                known = known && before.has_value();
                if (!before) continue;
                if (reading == nullptr && &count == &change.counts.front()) reading = &each;
                holds = holds || agrees(change, count.value, *before) || told_last_year(pair, change, count, each);
            }
        if (known || holds) result.state = PairState::compared;
        if (known && !holds && reading != nullptr) accuse(pair, change, change.counts.front(), *reading, *last_year(pair, *reading), result);
    }
    if (result.state != PairState::compared) result.reason = {"正文没有可与去年报告对照的增减。", "The text claims no change that last year's report can be held against."};
    return result;
}

SeriesRuleResult check(const Series& series) { return check_pairs(series, check_pair); }

}  // namespace

extern const SeriesRule series_year_change{info, check};
extern const RuleInfo series_year_change_info{info};

}  // namespace nianbao
