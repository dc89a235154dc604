#include "rollup/explain.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "rollup/many_slips.hpp"
#include "rollup/own_slips.hpp"
#include "rollup/row_slips.hpp"
#include "rules/cells_of_years.hpp"
#include "series/names.hpp"

namespace nianbao {
namespace {

/// Of more that tie, so many are named.
constexpr std::size_t most_ties = 5;
/// Slips with whole reports up to which three at once are looked for: that takes the square of them.
constexpr std::size_t most_for_three = 2000;

/// What a slip adds to the superior's cells, and a fingerprint of it: that of a sum is the sum of the fingerprints.
struct Effect {
    Suspect suspect;
    Values values;
    std::uint64_t print = 0;
};

bool is_zero(const Values& values) {
    return std::all_of(values.begin(), values.end(), [](Number value) { return value.is_zero(); });
}

/// A report's numbers in the cells that are compared; what its own form does not have counts 0.
Values values_of(const Facts& facts, const Report& superior, const std::vector<SummedCell>& cells) {
    Values values;
    values.reserve(cells.size());
    for (const SummedCell& cell : cells) {
        const auto same = same_cell(superior, cell.ref, facts.report);
        values.push_back(same ? figure(facts.report, *same).value_or(Number()) : Number());
    }
    return values;
}

/// Reports of one agency.
struct SameName {
    std::vector<const Facts*> reports;
    bool has_counted = false;
};

/// Every slip with whole reports, or with a cell that breaks its report's own sums.
std::vector<Effect> slips(const Rollup& rollup, const std::vector<SummedCell>& cells) {
    std::vector<Effect> effects;
    const auto add = [&](Suspect suspect, const Values& more, const Values& less) {
        Effect effect{suspect, Values(cells.size()), 0};
        for (std::size_t i = 0; i < cells.size(); ++i) effect.values[i] = more[i] - less[i];
        if (is_zero(effect.values)) return;
        effect.print = print_of(effect.values);
        effects.push_back(std::move(effect));
    };
    const Report& superior = rollup.superior->report;
    const Values none(cells.size());
    std::map<std::u32string, SameName> by_name;
    for (const Facts* one : rollup.subordinates)
        if (!one->report.agency.empty()) by_name[plain_name(one->report.agency)].reports.push_back(one);
    for (const Facts* one : rollup.counted) {
        const Values own = values_of(*one, superior, cells);
        add({Slip::left_out, one}, none, own);
        add({Slip::twice, one}, own, none);
        SameName& same = by_name[plain_name(one->report.agency)];
        same.has_counted = true;
        for (const Facts* other : same.reports)
            if (other != one) add({Slip::other_report, one, other}, values_of(*other, superior, cells), own);
    }
    // A report of another year that stands for one that is not there.
    for (const Facts* other : rollup.of_other_year)
        if (!by_name[plain_name(other->report.agency)].has_counted) add({Slip::other_report, other, other}, values_of(*other, superior, cells), none);
    for (const OwnSlip& slip : own_slips(rollup)) {
        const auto cell = std::find_if(cells.begin(), cells.end(), [&](const SummedCell& one) { return one.ref == slip.suspect.row; });
        if (cell == cells.end()) continue;
        Values change = none;
        change[static_cast<std::size_t>(cell - cells.begin())] = slip.change;
        add(slip.suspect, change, none);
    }
    return effects;
}

/// Left out, or counted twice, however many: each counted report's part in the differences.
std::vector<Explanation> many(const Rollup& rollup, const std::vector<SummedCell>& cells, const Values& wanted) {
    std::vector<Values> reports;
    for (const Facts* one : rollup.counted) reports.push_back(values_of(*one, rollup.superior->report, cells));
    std::vector<Explanation> found;
    for (const Shares& shares : shares_of(reports, wanted)) {
        Explanation& explanation = found.emplace_back();
        for (std::size_t i = 0; i < shares.size(); ++i)
            if (shares[i] != 0) explanation.push_back({shares[i] < 0 ? Slip::left_out : Slip::twice, rollup.counted[i]});
    }
    return found;
}

/// The smallest sets of slips that give exactly these differences; one more than `most_ties` of them at most.
std::vector<Explanation> search(const std::vector<Effect>& effects, const Values& wanted) {
    const std::uint64_t print = print_of(wanted);
    std::vector<std::pair<std::uint64_t, std::size_t>> by_print;
    for (std::size_t i = 0; i < effects.size(); ++i) by_print.emplace_back(effects[i].print, i);
    std::sort(by_print.begin(), by_print.end());
    std::vector<Explanation> found;
    const auto is_open = [&] { return found.size() <= most_ties; };
    const auto holds = [&](std::initializer_list<std::size_t> chosen) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            Number sum;
            for (const std::size_t c : chosen) sum += effects[c].values[i];
            if (sum != wanted[i]) return false;
        }
        return true;
    };
    const auto apart = [&](std::size_t a, std::size_t b) {
        const Suspect &one = effects[a].suspect, &other = effects[b].suspect;
        return one.report != other.report || (one.slip == Slip::own_cell && other.slip == Slip::own_cell && !(one.row == other.row));
    };
    const auto each = [&](std::uint64_t rest, std::size_t behind, auto take) {
        auto at = std::lower_bound(by_print.begin(), by_print.end(), std::pair{rest, behind});
        for (; at != by_print.end() && at->first == rest && is_open(); ++at) take(at->second);
    };
    each(print, 0, [&](std::size_t a) {
        if (holds({a})) found.push_back({effects[a].suspect});
    });
    for (std::size_t a = 0; (found.empty() || found.front().size() == 2) && is_open() && a < effects.size(); ++a)
        each(print - effects[a].print, a + 1, [&](std::size_t b) {
            if (apart(a, b) && holds({a, b})) found.push_back({effects[a].suspect, effects[b].suspect});
        });
    if (!found.empty() || effects.size() > most_for_three) return found;
    for (std::size_t a = 0; a < effects.size(); ++a)
        for (std::size_t b = a + 1; b < effects.size() && is_open(); ++b)
            each(print - effects[a].print - effects[b].print, b + 1, [&](std::size_t c) {
                if (apart(a, b) && apart(b, c) && apart(a, c) && holds({a, b, c})) found.push_back({effects[a].suspect, effects[b].suspect, effects[c].suspect});
            });
    return found;
}

/// Explains the gap where something does; `found` may be one more than is told.
bool settle(Gap& gap, std::vector<Explanation> found) {
    gap.has_more = found.size() > most_ties;
    if (gap.has_more) found.resize(most_ties);
    gap.explanations = std::move(found);
    return !gap.explanations.empty();
}

Gap gap_of(const std::vector<SummedCell>& cells) {
    Gap gap;
    for (const SummedCell& cell : cells)
        if (!cell.difference().is_zero()) gap.cells.push_back({cell.ref, cell.stated, cell.sum});
    return gap;
}

/// A table of the superior's with its differences, or with the subordinates' sums, in the cells that differ.
template <class Value>
std::size_t broken_with(const Rollup& rollup, const Gap& gap, Value value) {
    std::vector<TableReading> tables = rollup.superior->report.tables;
    for (const Difference& one : gap.cells) tables[one.cell.table].cells[one.cell.cell].value = value(one);
    std::size_t broken = 0;
    for (const Difference& one : gap.cells) broken += broken_at(tables[one.cell.table], one.cell.cell);
    return broken;
}

/// The differences alone are tables whose sums hold, and none is below 0.
bool is_a_report(const Rollup& rollup, const std::vector<SummedCell>& cells) {
    std::vector<TableReading> tables = rollup.superior->report.tables;
    for (const SummedCell& cell : cells) {
        if (cell.difference().is_negative()) return false;
        tables[cell.ref.table].cells[cell.ref.cell].value = cell.difference();
    }
    return std::all_of(cells.begin(), cells.end(), [&](const SummedCell& cell) {
        return cell.difference().is_zero() || broken_at(tables[cell.ref.table], cell.ref.cell) == 0;
    });
}

std::vector<Gap> explain_table(const Rollup& rollup, const std::vector<SummedCell>& cells) {
    Gap gap = gap_of(cells);
    if (gap.cells.empty()) return {};
    Values wanted;
    for (const SummedCell& cell : cells) wanted.push_back(cell.difference());
    if (settle(gap, search(slips(rollup, cells), wanted))) return {gap};
    const std::size_t broken = broken_with(rollup, gap, [](const Difference& one) { return one.stated; });
    gap.is_own = broken > 0 && broken_with(rollup, gap, [](const Difference& one) { return one.sum; }) == 0;
    if (gap.is_own) return {gap};
    if (!settle(gap, mended(rollup, gap)) && !settle(gap, row_slips(rollup, cells))) settle(gap, many(rollup, cells, wanted));
    return {gap};
}

}  // namespace

std::vector<Gap> explain(const Rollup& rollup, const std::vector<SummedCell>& cells) {
    Gap all = gap_of(cells);
    if (all.cells.empty()) return {};
    Values wanted;
    for (const SummedCell& cell : cells) wanted.push_back(cell.difference());
    if (settle(all, search(slips(rollup, cells), wanted)) || settle(all, many(rollup, cells, wanted))) return {all};
    all.is_a_report = is_a_report(rollup, cells);
    if (all.is_a_report) return {all};
    std::vector<Gap> gaps;
    for (std::uint8_t t = 0; t < rollup.superior->report.tables.size(); ++t) {
        std::vector<SummedCell> of_table;
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(of_table), [&](const SummedCell& cell) { return cell.ref.table == t; });
        for (Gap& gap : explain_table(rollup, of_table)) gaps.push_back(std::move(gap));
    }
    return gaps;
}

}  // namespace nianbao
