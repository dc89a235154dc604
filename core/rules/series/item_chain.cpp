// Figures of section 2 that go on from year to year: 2019 form: items of last year and their change give this year's items of
// last year; 2021 form: what was in force, issued and repealed gives what is in force.
#include "rules/cells_of_years.hpp"
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/item-chain",
    .severity = Severity::warning,
    .title = {"第二部分的数与上年接不上", "Figures of section 2 do not go on from last year's"},
    .explanation =
        {"2019年版：去年的“上一年项目数量”加“本年增/减”，应当等于今年的“上一年项目数量”。2021年版：去年的“现行有效件数”加今年制发、减今年废止，"
         "应当等于今年的“现行有效件数”。接不上的请查目录；口径有调整的，宜在正文说明。两年格式不同的，没有可比的列。",
         "Form of 2019: last year's items plus their change must be this year's “上一年项目数量”. Form of 2021: what was in force last year, plus what "
         "was issued and less what was repealed this year, must be what is in force. Check the lists; say so in the text where the way of counting "
         "changed. Between two editions there is nothing to compare."},
    .legal_basis = legal::unified_format,
    .good_example = {"2021年现行有效30件，2022年制发5件、废止2件，现行有效33件", "In force 30 in 2021; 5 issued, 2 repealed, 33 in force in 2022"},
    .bad_example = {"2021年现行有效30件，2022年制发5件、废止2件，现行有效30件", "In force 30 in 2021; 5 issued, 2 repealed, 30 in force in 2022"},
};

/// A cell of the newer report that follows from others: those of last year, and those of this year that are added and taken away.
struct Chain {
    std::string_view result;
    std::string_view before, before_too;
    std::string_view added, taken;
};

constexpr Chain chains[] = {
    {"previous_year_items", "previous_year_items", "change", "", ""},
    {"in_force", "in_force", "", "issued", "repealed"},
};

struct Row {
    std::string_view block, row;
};

/// A row of the newer report against the older: false where some cell of it was not read.
bool check_row(const YearPair& pair, const Chain& chain, Row at, PairResult& result) {
    const Report &older = pair.older->report, &newer = pair.newer->report;
    const auto cell = [&](const Report& report, std::string_view column) { return cell_of(report, "active_disclosure", at.block, at.row, column); };
    struct Term {
        const Report& report;
        std::string_view column;
        bool is_taken;
    };
    Number sum;
    std::string shown;
    std::vector<CellRef> previous;
    for (const Term& term : {Term{older, chain.before, false}, Term{older, chain.before_too, false}, Term{newer, chain.added, false}, Term{newer, chain.taken, true}}) {
        if (term.column.empty()) continue;
        const auto ref = cell(term.report, term.column);
        const auto value = ref ? figure(term.report, *ref) : std::nullopt;
        if (!value) return false;
        sum = term.is_taken ? sum - *value : sum + *value;
        const std::string number = value->to_string();
        shown += concat({shown.empty() || number.starts_with('-') ? "" : term.is_taken ? "-" : "+", number});
        if (&term.report == &older) previous.push_back(*ref);
    }
    const auto stated_cell = cell(newer, chain.result);
    const auto stated = stated_cell ? figure(newer, *stated_cell) : std::nullopt;
    if (!stated) return false;
    if (*stated == sum) return true;
    SeriesFinding& found = add_finding(result, pair);
    Finding& finding = found.finding;
    finding.cells = {*stated_cell};
    found.previous_cells = std::move(previous);
    finding.expected = sum;
    finding.actual = *stated;
    const std::string expected = sum.to_string(), actual = stated->to_string();
    head_change(newer, finding, *stated_cell, sum);
    prove(finding, {concat({shown, "=", expected, "，填", actual}), concat({shown, "=", expected, ", stated ", actual})});
    const Message name = cell_name(newer, *stated_cell), before = year_name(*pair.older);
    finding.message = {concat({name.zh, "按", before.zh, "的报告应是", shown, "=", expected, "，写的是", actual, "。"}),
                       concat({name.en, " follows from the report of ", before.en, ": ", shown, "=", expected, "; it says ", actual, "."})};
    return true;
}

PairResult check_pair(const YearPair& pair) {
    PairResult result;
    const auto older = table_index(pair.older->report, "active_disclosure"), newer = table_index(pair.newer->report, "active_disclosure");
    if (!older || !newer || !pair.older->report.tables[*older].found || !pair.newer->report.tables[*newer].found)
        return {PairState::unread, {"第二部分的表没有读出。", "The table of section 2 was not read."}};
    const form::Table& table = *pair.newer->report.tables[*newer].form;
    if (pair.older->report.tables[*older].form != &table)
        return {PairState::not_applicable, {"两年格式不同，第二部分没有可比的列。", "The two forms share no columns in section 2."}};
    bool all_read = true;
    for (const form::Block& block : table.blocks)
        for (const Chain& chain : chains)
            if (cell_of(pair.newer->report, table.key, block.key, block.rows.front().key, chain.result))
                for (const form::Row& row : block.rows) all_read = check_row(pair, chain, {block.key, row.key}, result) && all_read;
    if (!all_read) {
        result.state = PairState::unread;
        result.reason = {"第二部分有的格没有读出。", "Some cells of section 2 were not read."};
    }
    return result;
}

SeriesRuleResult check(const Series& series) { return check_pairs(series, check_pair); }

}  // namespace

extern const SeriesRule series_item_chain{info, check};
extern const RuleInfo series_item_chain_info{info};

}  // namespace nianbao
