// localise() against a brute force that knows nothing of components, signs or systems of equations: it tries
// changes one cell after the other, on sums written out straight from the form, and sees what holds.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "core/findings/random_tables.hpp"
#include "../../core/findings/localise.hpp"
#include "../../core/rules/shifts.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

using Repairs = std::set<std::string>;               ///< "path=value"
using PairRepairs = std::set<std::set<std::string>>;

class BruteForce {
public:
    BruteForce(const std::string& edition, const std::string& table, const Entries& entries) {
        for (const auto& [path, entry] : entries)
            if (path.starts_with(table)) {
                paths_.push_back(path);
                entries_.push_back(entry);
            }
        const auto index_of = [&](const std::string& path) {
            return static_cast<std::size_t>(std::find(paths_.begin(), paths_.end(), path) - paths_.begin());
        };
        for (const Sum& sum : sums_of(edition)) {
            if (!sum.left.front().starts_with(table)) continue;
            Indexes& indexes = sums_.emplace_back();
            for (const std::string& path : sum.left) indexes.left.push_back(index_of(path));
            for (const std::string& path : sum.right) indexes.right.push_back(index_of(path));
        }
    }

    bool sound() const { return broken() == 0; }

    Repairs singles() {
        Repairs found;
        for (std::size_t cell = 0; cell < entries_.size(); ++cell)
            for (std::int64_t value : values_for(cell)) {
                const Entry before = change(cell, value);
                if (sound()) found.insert(written(cell, value));
                entries_[cell] = before;
            }
        return found;
    }

    PairRepairs pairs() {
        PairRepairs found;
        std::set<std::int64_t> steps;
        for (const Indexes& sum : sums_)
            if (const std::int64_t apart = difference(sum); apart != 0) steps.insert({apart, -apart});
        for (std::size_t cell = 0; cell < entries_.size(); ++cell) {
            if (entries_[cell].state == CellState::unread) continue;
            for (std::int64_t step : steps) {
                const std::int64_t value = entries_[cell].value + step;
                if (value < 0) continue;
                const Entry before = change(cell, value);
                // A cell stands in no more than three sums.
                if (broken() >= 1 && broken() <= 3)
                    for (const std::string& other : singles())
                        if (!other.starts_with(paths_[cell] + "=")) found.insert({written(cell, value), other});
                entries_[cell] = before;
            }
        }
        return found;
    }

private:
    struct Indexes {
        std::vector<std::size_t> left, right;
    };

    /// Calls `visit` with every cell that a cell counts for: itself, or where it is a blank total its addends. Rows come first
    /// among the sums.
    template <class Visit>
    void each_counted(std::size_t cell, Visit&& visit) const {
        if (entries_[cell].state == CellState::blank)
            for (const Indexes& sum : sums_)
                if (sum.right.size() == 1 && sum.right[0] == cell) {
                    for (std::size_t addend : sum.left) each_counted(addend, visit);
                    return;
                }
        visit(cell);
    }

    /// 0 where the sum holds or is not compared.
    std::int64_t difference(const Indexes& sum) const {
        if (sum.right.size() == 1 && entries_[sum.right[0]].state == CellState::blank) return 0;
        std::int64_t out = 0;
        bool known = true;
        const auto add = [&](const std::vector<std::size_t>& side, std::int64_t sign) {
            for (std::size_t cell : side)
                each_counted(cell, [&](std::size_t counted) {
                    known = known && entries_[counted].state != CellState::unread;
                    out += sign * entries_[counted].value;
                });
        };
        add(sum.left, 1);
        add(sum.right, -1);
        return known ? out : 0;
    }

    int broken() const {
        return static_cast<int>(std::count_if(sums_.begin(), sums_.end(), [&](const Indexes& sum) { return difference(sum) != 0; }));
    }

    /// Every value that makes some broken sum of this cell hold when nothing else changes.
    std::set<std::int64_t> values_for(std::size_t cell) const {
        std::set<std::int64_t> values;
        if (entries_[cell].state == CellState::unread) return values;
        for (const Indexes& sum : sums_) {
            const auto here = [&](const std::vector<std::size_t>& side) {
                bool found = false;
                for (std::size_t own : side) each_counted(own, [&](std::size_t counted) { found = found || own == cell || counted == cell; });
                return found;
            };
            if (!here(sum.left) && !here(sum.right)) continue;
            for (std::int64_t apart : {difference(sum), -difference(sum)})
                if (apart != 0 && entries_[cell].value + apart >= 0) values.insert(entries_[cell].value + apart);
        }
        return values;
    }

    Entry change(std::size_t cell, std::int64_t value) { return std::exchange(entries_[cell], Entry{CellState::number, value}); }
    std::string written(std::size_t cell, std::int64_t value) const { return paths_[cell] + "=" + std::to_string(value); }

    Names paths_;
    std::vector<Entry> entries_;
    std::vector<Indexes> sums_;
};

std::vector<std::string> written(const Report& report, std::uint8_t table, const Fault& fault) {
    std::vector<std::string> out;
    for (const Change& change : fault.changes) out.push_back(path_of(report, {table, change.cell}) + "=" + change.value.to_string());
    return out;
}

PairRepairs pairs_of(const Report& report, std::uint8_t table, const Fault& fault) {
    PairRepairs out;
    const auto line = [&](const Change& change) { return path_of(report, {table, change.cell}) + "=" + change.value.to_string(); };
    for (const Pair& pair : fault.pairs) out.insert({line(pair.first), line(pair.second)});
    return out;
}

/// Whether all cells of these repairs stand in one sum of the form.
bool stand_in_one_sum(const std::string& edition, const Repairs& repairs) {
    const std::vector<Sum> sums = sums_of(edition);
    return std::any_of(sums.begin(), sums.end(), [&](const Sum& sum) {
        return std::all_of(repairs.begin(), repairs.end(), [&](const std::string& repair) {
            const std::string path = repair.substr(0, repair.find('='));
            return std::count(sum.left.begin(), sum.left.end(), path) + std::count(sum.right.begin(), sum.right.end(), path) > 0;
        });
    });
}

Repairs as_set(const std::vector<std::string>& lines) { return {lines.begin(), lines.end()}; }

}  // namespace

TEST_CASE("property: one wrong number in a table that was read whole is always found in section three, with its old value") {
    for (const char* edition : {"2019", "2021"}) {
        Tables tables(edition);
        for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
            Random random(seed);
            Entries entries = sound_tables(edition, random);
            auto wrong = random.pick(entries);
            while (!wrong->first.starts_with("applications")) wrong = random.pick(entries);
            const std::string before = wrong->first + "=" + std::to_string(wrong->second.value);
            damage(wrong->second, random);
            const Report& report = tables.with(entries);
            INFO("edition " << edition << ", seed " << seed << ", " << before);
            CHECK(localise(report.tables[2]).empty());
            const std::vector<Fault> faults = localise(report.tables[1]);
            REQUIRE(faults.size() == 1);
            CHECK((faults[0].kind == FaultKind::one_cell));
            CHECK(written(report, 1, faults[0]) == Names{before});
        }
    }
}

TEST_CASE("property: the cells that may be the wrong one are those that a brute force finds, with blank and unread cells too") {
    for (const char* edition : {"2019", "2021"}) {
        Tables tables(edition);
        for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
            Random random(seed);
            Entries entries = sound_tables(edition, random);
            for (auto& [path, entry] : entries) {
                if (entry.value == 0 && random.below(5) == 0) entry.state = CellState::blank;
                if (seed % 2 == 0 && random.below(25) == 0) entry = {CellState::unread, 0};
            }
            auto wrong = random.pick(entries);
            while (wrong->second.state == CellState::unread || (seed % 5 == 0 && wrong->second.value == 0)) wrong = random.pick(entries);
            if (seed % 5 == 0) wrong->second = {CellState::blank, 0};
            else damage(wrong->second, random), wrong->second.state = CellState::number;
            const Report& report = tables.with(entries);
            for (std::uint8_t table : {1, 2}) {
                BruteForce brute(edition, std::string(report.tables[table].form->key), entries);
                const std::vector<Fault> faults = localise(report.tables[table]);
                INFO("edition " << edition << ", seed " << seed << ", table " << int(table) << ", " << wrong->first);
                REQUIRE(faults.size() == (brute.sound() ? 0 : 1));
                if (faults.empty()) continue;
                const std::vector<std::string> lines = written(report, table, faults[0]);
                CHECK(as_set(lines) == brute.singles());
                CHECK((faults[0].kind == (lines.size() == 1 ? FaultKind::one_cell : FaultKind::one_of_several)));
            }
        }
    }
}

TEST_CASE("property: of two wrong numbers what is said is what a brute force finds: two faults, one of two cells, or all pairs") {
    int apart = 0, tied = 0, listed = 0, undecided = 0;
    for (const char* edition : {"2019", "2021"}) {
        Tables tables(edition);
        for (std::uint32_t seed = 1; seed <= 200; ++seed) {
            Random random(seed);
            Entries entries = sound_tables(edition, random), inner;
            for (const auto& [path, entry] : entries)
                if (path.starts_with("applications")) inner.insert({path, entry});
            const std::string one = random.pick(inner)->first;
            std::string other = random.pick(inner)->first;
            const std::string row = one.substr(0, one.rfind('/')), column = one.substr(one.rfind('/'));
            // One time in two the second stands in the first one's row or column, and sometimes it took from it.
            while (other == one || (seed % 2 == 0 && !other.starts_with(row + "/") && !other.ends_with(column))) other = random.pick(inner)->first;
            if (seed % 4 == 0 && entries[one].value > 0) {
                entries[other].value += entries[one].value;
                entries[one].value = 0;
            } else {
                damage(entries[one], random);
                damage(entries[other], random);
            }
            const Report& report = tables.with(entries);
            const std::vector<Fault> faults = localise(report.tables[1]);
            BruteForce brute(edition, "applications", entries);
            const PairRepairs all = brute.pairs();
            INFO("edition " << edition << ", seed " << seed << ", " << one << ", " << other);
            REQUIRE_FALSE(all.empty());
            REQUIRE_FALSE(faults.empty());
            Repairs named;
            for (const Fault& fault : faults)
                for (const std::string& line : written(report, 1, fault)) named.insert(line);
            const auto is = [&](FaultKind kind) { return std::all_of(faults.begin(), faults.end(), [&](const Fault& fault) { return fault.kind == kind; }); };
            if (is(FaultKind::open)) {
                ++undecided;
                CHECK(all.size() > 1);
            } else if (is(FaultKind::one_of_pairs)) {
                ++listed;
                REQUIRE(faults.size() == 1);
                CHECK(pairs_of(report, 1, faults[0]) == all);
            } else if (is(FaultKind::two_cells)) {
                ++tied;
                CHECK(faults.size() == 1);
                CHECK(all == PairRepairs{named});
                CHECK(stand_in_one_sum(edition, named));
            } else {
                ++apart;
                CHECK(is(FaultKind::one_cell));
                CHECK(faults.size() == 2);
                CHECK(all.count(named) == 1);
                CHECK_FALSE(stand_in_one_sum(edition, named));
            }
        }
    }
    // All kinds are met, and those that say something often enough to mean it.
    CHECK(std::min({apart, tied, listed}) >= 20);
    CHECK(undecided > 0);
}

TEST_CASE("property: wrong numbers in rows and columns of their own, each wrong by another amount, are told one by one") {
    for (const char* edition : {"2019", "2021"}) {
        Tables tables(edition);
        Names rows = outcomes(edition);
        rows.insert(rows.end(), {"new_received", "carried_over", "carried_forward", "processed_total"});
        Names columns = applicants;
        columns.push_back("total");
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            Random random(seed);
            Entries entries = sound_tables(edition, random);
            const std::size_t count = 2 + seed % 3;
            std::set<std::string> used;
            Repairs before;
            for (std::int64_t wrong = 0; wrong < static_cast<std::int64_t>(count); ++wrong) {
                std::string row, column;
                do row = *random.pick(rows); while (used.count(row));
                do column = *random.pick(columns); while (used.count(column));
                used.insert({row, column});
                Entry& entry = entries[application(row, column)];
                before.insert(application(row, column) + "=" + std::to_string(entry.value));
                entry.value += (1 << (3 * wrong)) * 1000;   // no sum of some is another
            }
            const Report& report = tables.with(entries);
            const std::vector<Fault> faults = localise(report.tables[1]);
            INFO("edition " << edition << ", seed " << seed);
            REQUIRE(faults.size() == count);
            Repairs named;
            std::size_t equations = 0;
            for (const Fault& fault : faults) {
                CHECK((fault.kind == FaultKind::one_cell));
                REQUIRE(fault.changes.size() == 1);
                named.insert(written(report, 1, fault)[0]);
                equations += fault.equations.size();
            }
            CHECK(named == before);
            std::set<const form::Equation*> all;
            for (const Fault& fault : faults) all.insert(fault.equations.begin(), fault.equations.end());
            CHECK(all.size() == equations);
        }
    }
}

TEST_CASE("property: a row moved by one column is told with all of its numbers, and wrong numbers by themselves are never told as moved") {
    for (const char* edition : {"2019", "2021"}) {
        Tables tables(edition);
        Names rows = outcomes(edition), columns = applicants;
        rows.insert(rows.end(), {"new_received", "carried_over", "carried_forward", "processed_total"});
        columns.push_back("total");
        int moved = 0;
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            Random random(seed);
            const Entries sound = sound_tables(edition, random);
            INFO("edition " << edition << ", seed " << seed);
            Entries wrong = sound;
            for (std::uint32_t count = 0; count <= seed % 3; ++count) damage(random.pick(wrong)->second, random);
            CHECK(find_shifts(tables.with(wrong)).empty());

            const std::string row = *random.pick(rows);
            std::vector<std::int64_t> values;
            for (const std::string& column : columns) values.push_back(sound.at(application(row, column)).value);
            // With all of it in one column beside the total, a number in the wrong column is as good an explanation.
            if (std::count_if(values.begin(), values.end(), [](std::int64_t value) { return value > 0; }) < 3) continue;
            Entries shifted = sound;
            const bool left = seed % 2 == 0;
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const bool vacant = c == (left ? columns.size() - 1 : 0);
                shifted[application(row, columns[c])].value = vacant ? 0 : values[left ? c + 1 : c - 1];
            }
            const Report& report = tables.with(shifted);
            const std::vector<Shift> shifts = find_shifts(report);
            REQUIRE(shifts.size() == 1);
            ++moved;
            CHECK((shifts[0].direction == (left ? Direction::left : Direction::right)));
            REQUIRE(shifts[0].rows.size() == 1);
            CHECK(path_of(report, shifts[0].rows[0]) == application(row, columns[0]));
            for (const Fix& fix : shifts[0].fixes) {
                const std::string path = path_of(report, fix.cell);
                CHECK(fix.value == Number::whole(sound.at(path).value));
                CHECK(shifted.at(path).value != sound.at(path).value);
            }
        }
        CHECK(moved >= 50);
    }
}
