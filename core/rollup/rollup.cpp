// Sorts the reports that were given, adds them up and applies the rules.
#include "nianbao/rollup.hpp"

#include <algorithm>
#include <map>

#include "rollup/explain.hpp"
#include "rollup/levels.hpp"
#include "rules/cells_of_years.hpp"
#include "rules/run_compared.hpp"
#include "series/names.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// So many pairs of names are looked at for what may be one agency's: more take longer than the rest.
constexpr std::size_t most_likened = 250'000;

/// The likeliest so far, and whether another is as likely.
struct Likeliest {
    unsigned likeness = 0;
    std::size_t other = 0;
    bool ties = false;

    void see(unsigned found, std::size_t one) {
        if (found > 0 && found == likeness) ties = true;
        if (found > likeness) *this = {found, one, false};
    }
};

/// Names of the list without a report, and reports of names that the list has not: where each is most like the other alone.
void find_alike(Rollup& rollup, const std::vector<std::string>& list) {
    std::vector<std::u32string> listed, missing, names;
    std::vector<const Facts*> unlisted;
    for (const std::string& name : list) listed.push_back(plain_name(name));
    text::sort(listed, [](const std::u32string& a, const std::u32string& b) { return a < b; });
    for (const Facts* one : rollup.counted) {
        if (std::binary_search(listed.begin(), listed.end(), plain_name(one->report.agency))) continue;
        unlisted.push_back(one);
        names.push_back(main_name(one->report.agency));
    }
    for (const std::string& name : rollup.missing) missing.push_back(main_name(name));
    if (missing.size() * names.size() > most_likened) return;
    std::vector<Likeliest> of_missing(missing.size()), of_names(names.size());
    for (std::size_t m = 0; m < missing.size(); ++m)
        for (std::size_t n = 0; n < names.size(); ++n) {
            const unsigned found = likeness(missing[m], names[n]);
            of_missing[m].see(found, n);
            of_names[n].see(found, m);
        }
    for (std::size_t m = 0; m < missing.size(); ++m) {
        const Likeliest &one = of_missing[m], &back = of_names.empty() ? one : of_names[one.other];
        if (one.likeness > 0 && !one.ties && !back.ties && back.other == m) rollup.alike.push_back({rollup.missing[m], unlisted[one.other]});
    }
}

void sort_out(Rollup& rollup, const std::vector<std::string>& list) {
    const Report& superior = rollup.superior->report;
    std::map<std::u32string, std::size_t> known;   // by name: which of those counted
    std::map<std::u32string, std::size_t> doubles;
    for (const Facts* one : rollup.subordinates) {
        if (one->verdict == Verdict::unreadable) continue;
        if (one->report.year != superior.year || one->report.edition != superior.edition) {
            rollup.of_other_year.push_back(one);
            continue;
        }
        const std::u32string name = plain_name(one->report.agency);
        const auto [at, is_new] = name.empty() ? std::pair{known.end(), true} : known.try_emplace(name, rollup.counted.size());
        if (is_new) {
            rollup.counted.push_back(one);
            continue;
        }
        const Facts* first = rollup.counted[at->second];
        if (differing(first->report, one->report).empty()) continue;
        const auto [group, first_double] = doubles.try_emplace(name, rollup.doubles.size());
        if (first_double) rollup.doubles.push_back({first});
        rollup.doubles[group->second].push_back(one);
    }
    rollup.has_list = !list.empty();
    for (const std::string& name : list)
        if (!known.contains(plain_name(name))) rollup.missing.push_back(name);
    if (!rollup.missing.empty()) find_alike(rollup, list);
}

bool is_total(const form::Table& table, std::uint16_t cell) {
    return std::any_of(table.equations.begin(), table.equations.end(), [&](const form::Equation& equation) {
        return equation.relation == form::Relation::equal && equation.right.size() == 1 && equation.right.front() == cell;
    });
}

void add_up(Rollup& rollup) {
    const Report& superior = rollup.superior->report;
    std::vector<SummedCell> cells;
    for (std::uint8_t t = 0; t < superior.tables.size(); ++t) {
        const form::Table& table = *superior.tables[t].form;
        for (std::uint16_t c = 0; c < table.cell_count; ++c) {
            const CellRef ref{t, c};
            const auto stated = figure(superior, ref);
            bool is_known = stated.has_value();
            const Facts* last = rollup.superior;
            Number sum;
            for (const Facts* one : rollup.counted) {
                if (is_known) last = one;
                const auto same = is_known ? same_cell(superior, ref, one->report) : std::nullopt;
                const auto value = same ? figure(one->report, *same) : std::nullopt;
                is_known = value.has_value();
                if (!is_known) break;
                sum += *value;
            }
            if (is_known) cells.push_back({ref, *stated, sum, is_total(table, c)});
            else if (rollup.unread++ == 0) {
                rollup.first_unread = ref;
                rollup.unread_in = last;
            }
        }
    }
    rollup.compared = cells.size();
    rollup.gaps = explain(rollup, cells);
}

/// How many slips the differences take, those that nothing explains above all others.
std::size_t slips_of(const Rollup& rollup) {
    constexpr std::size_t unexplained = 1000;
    std::size_t slips = 0;
    for (const Gap& gap : rollup.gaps) slips += !gap.explanations.empty() ? gap.explanations.front().size() : gap.is_own ? 1 : unexplained + gap.cells.size();
    return slips;
}

/// Where a folder holds two levels, the superior's figures tell whether it added up the upper one alone.
void leave_out_lower_level(Rollup& rollup) {
    if (rollup.gaps.empty()) return;
    Rollup upper = rollup;
    upper.of_lower_level = contained(rollup);
    if (upper.of_lower_level.empty()) return;
    const auto is_lower = [&](const Facts* one) { return std::find(upper.of_lower_level.begin(), upper.of_lower_level.end(), one) != upper.of_lower_level.end(); };
    std::erase_if(upper.counted, is_lower);
    upper.unread = 0;
    add_up(upper);
    if (slips_of(upper) <= slips_of(rollup)) rollup = std::move(upper);
}

}  // namespace

RollupResult check_rollup(const std::vector<Facts>& facts, const std::vector<std::string>& list) {
    RollupResult result;
    if (facts.empty()) return result;
    Rollup& rollup = result.rollup;
    rollup.superior = &facts.front();
    const std::u32string own = plain_name(facts.front().report.agency);
    for (auto one = facts.begin() + 1; one != facts.end(); ++one)
        // The superior's own report may lie in the folder with the others.
        if (own.empty() || plain_name(one->report.agency) != own) rollup.subordinates.push_back(&*one);
    bool incomplete = rollup.superior->verdict == Verdict::unreadable;
    if (!incomplete) {
        sort_out(rollup, list);
        if (!rollup.counted.empty()) {
            add_up(rollup);
            leave_out_lower_level(rollup);
        }
        incomplete = run_compared(rollup_rules(), rollup, result);
    }
    result.verdict = rollup.superior->verdict == Verdict::unreadable ? Verdict::unreadable : has_error(result) ? Verdict::fail : incomplete ? Verdict::incomplete : Verdict::pass;
    return result;
}

}  // namespace nianbao
