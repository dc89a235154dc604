// A whole table with last year's figures. Few figures repeat by chance, so a table counts only with enough that are not 0.
#include <algorithm>

#include "rules/cells_of_years.hpp"
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/copied-figures",
    .severity = Severity::warning,
    .title = {"整张表的数与去年相同", "A whole table has last year's figures"},
    .explanation =
        {"一张表每一格都与去年的报告相同，而且有不少数不是0，多半是沿用了去年的表。请用今年的台账重新填写。",
         "Every cell of a table is that of last year's report, with a number of figures that are not 0: most likely last year's table was left in. "
         "Fill it in from this year's records."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"新收 136→152，予以公开 8→11", "Received 136 → 152, granted 8 → 11"},
    .bad_example = {"各格都与去年相同：新收136，予以公开8……", "Every cell as last year: received 136, granted 8 …"},
};

/// Figures that are neither 0 nor the sum of others, by which a table is told from another by chance.
constexpr std::size_t fewest = 4;

bool is_total(const form::Table& table, std::uint16_t cell) {
    return std::any_of(table.equations.begin(), table.equations.end(), [&](const form::Equation& equation) {
        return equation.relation == form::Relation::equal && equation.right.size() == 1 && equation.right.front() == cell;
    });
}

/// The cells of a table that are not 0 and no totals, where all of it is as in the older report; nothing otherwise.
std::vector<CellRef> copied(const YearPair& pair, std::uint8_t index) {
    const Report &newer = pair.newer->report, &older = pair.older->report;
    const form::Table& table = *newer.tables[index].form;
    std::vector<CellRef> cells;
    for (std::uint16_t c = 0; c < table.cell_count; ++c) {
        const CellRef ref{index, c};
        const auto same = same_cell(newer, ref, older);
        const auto now = figure(newer, ref), before = same ? figure(older, *same) : std::nullopt;
        if (!now || !before || *now != *before) return {};
        if (!now->is_zero() && !is_total(table, c)) cells.push_back(ref);
    }
    return cells.size() >= fewest ? cells : std::vector<CellRef>();
}

PairResult check_pair(const YearPair& pair) {
    PairResult result;
    const Report& newer = pair.newer->report;
    std::vector<CellRef> all;
    Message names;
    std::size_t tables = 0;
    for (std::uint8_t t = 0; t < newer.tables.size(); ++t) {
        const std::vector<CellRef> cells = copied(pair, t);
        if (cells.empty()) continue;
        ++tables;
        const Message name = brief_table(newer, t);
        names.zh += concat({names.zh.empty() ? "" : "、", name.zh});
        names.en += concat({names.en.empty() ? "" : ", ", name.en});
        all.insert(all.end(), cells.begin(), cells.end());
    }
    if (all.empty()) return result;
    SeriesFinding& found = add_finding(result, pair);
    found.finding.cells = all;
    for (const CellRef ref : all) found.previous_cells.push_back(*same_cell(newer, ref, pair.older->report));
    const Message older = year_name(*pair.older);
    const std::string count = std::to_string(all.size());
    head(found.finding, {{concat({names.zh, "与", older.zh, "全同"}), concat({names.en, ": the same as in ", older.en})},
                         {concat({std::to_string(tables), "张表与", older.zh, "全同"}), concat({std::to_string(tables), " tables: the same as in ", older.en})}});
    prove(found.finding, {concat({count, "个不为0的数都没有变"}), concat({count, " figures that are not 0 did not change"})});
    found.finding.message = {concat({names.zh, "的每一格都与", older.zh, "的报告相同，其中", count, "格不为0。请确认不是沿用了去年的表。"}),
                             concat({"Every cell of ", names.en, " is that of ", older.en, ", ", count, " of them not 0. Make sure that it is not last year's table."})};
    return result;
}

SeriesRuleResult check(const Series& series) { return check_pairs(series, check_pair); }

}  // namespace

extern const SeriesRule series_copied_figures{info, check};
extern const RuleInfo series_copied_figures_info{info};

}  // namespace nianbao
