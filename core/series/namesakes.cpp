#include "series/namesakes.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "rules/cells_of_years.hpp"
#include "series/names.hpp"

namespace nianbao {
namespace {

/// Of one series so many are asked about.
constexpr std::size_t most = 3;

/// What a row of the applications counts in all its columns; none where one of them was not read.
std::vector<Number> line_of(const Facts& facts, std::string_view row) {
    std::vector<Number> values;
    const auto table = table_index(facts.report, "applications");
    if (!table) return values;
    for (const form::Column& column : facts.report.tables[*table].form->blocks.front().columns) {
        const auto cell = cell_of(facts.report, "applications", "", row, column.key);
        const auto value = cell ? figure(facts.report, *cell) : std::nullopt;
        if (!value) return {};
        values.push_back(*value);
    }
    return values;
}

/// One bit for some of the characters of a name, so that names with little in common are told apart at once.
std::uint64_t signature(std::u32string_view name) {
    std::uint64_t bits = 0;
    for (const char32_t c : name) bits |= std::uint64_t{1} << (c * 0x9e3779b1u >> 26 & 63u);
    return bits;
}

int bits_of(std::uint64_t bits) { return __builtin_popcountll(bits); }

/// Where a series begins, or ends: whether one of a name like its own fits there, and how many others do.
struct End {
    bool goes_on = false;
    std::size_t others = 0;
    bool is_open() const { return !goes_on && others == 1; }
};

struct Name {
    Series* series;
    std::u32string plain;
    std::uint64_t signature;
    int first, last;
    std::vector<Number> over, forward;   // by its first report, and its last
    std::size_t above_zero;              // columns of `forward`
    End begin{}, end{};
};

struct Pair {
    std::size_t older, newer;
};

/// Figures so many, and so great, that they are hardly the same by chance.
bool is_telling(const Name& older) {
    // The total is one of them.
    return older.above_zero > 3 || (older.above_zero == 3 && older.forward.back() >= Number::whole(5));
}

bool are_alike(const Name& older, const Name& newer) {
    const int shared = bits_of(older.signature & newer.signature), fewer = std::min(bits_of(older.signature), bits_of(newer.signature));
    return 2 * shared >= fewer && likeness(older.plain, newer.plain) > 0;
}

bool join(const Name& older, const Name& newer) { return newer.first == older.last + 1 && older.above_zero > 0 && older.forward == newer.over; }

void tell(const Name& older, const Name& newer, bool joins, bool alike) {
    if (newer.series->namesakes.size() < most) newer.series->namesakes.push_back({older.series->agency, older.first, older.last, joins, alike});
    if (older.series->namesakes.size() < most) older.series->namesakes.push_back({newer.series->agency, newer.first, newer.last, joins, alike});
}

std::vector<Name> names_of(std::vector<Series>& all) {
    std::vector<Name> names;
    for (Series& series : all) {
        if (series.years.empty() || series.agency.empty()) continue;
        std::u32string plain = main_name(series.agency);
        const std::uint64_t bits = signature(plain);
        const Facts &oldest = *series.years.front(), &newest = *series.years.back();
        std::vector<Number> forward = line_of(newest, "carried_forward");
        const auto above = std::count_if(forward.begin(), forward.end(), [](Number value) { return !value.is_zero(); });
        names.push_back({&series, std::move(plain), bits, oldest.report.year, newest.report.year, line_of(oldest, "carried_over"), std::move(forward), static_cast<std::size_t>(above)});
    }
    return names;
}

}  // namespace

void find_namesakes(std::vector<Series>& all) {
    std::vector<Name> names = names_of(all);
    std::map<int, std::vector<std::size_t>> by_first_year;
    for (std::size_t i = 0; i < names.size(); ++i) by_first_year[names[i].first].push_back(i);
    std::vector<Pair> others;
    for (std::size_t o = 0; o < names.size(); ++o)
        for (int year = names[o].last + 1; year <= names[o].last + 2; year++) {
            const auto beginning = by_first_year.find(year);
            if (beginning == by_first_year.end()) continue;
            for (const std::size_t n : beginning->second) {
                Name &older = names[o], &newer = names[n];
                const bool joins = join(older, newer), may_follow = joins && are_side_by_side(older.plain, newer.plain);
                if (are_alike(older, newer) || (may_follow && shares_a_word(older.plain, newer.plain))) {
                    tell(older, newer, joins, true);
                    older.end.goes_on = older.end.goes_on || joins;
                    newer.begin.goes_on = newer.begin.goes_on || joins;
                } else if (may_follow && is_telling(older)) {
                    others.push_back({o, n});
                    ++older.end.others;
                    ++newer.begin.others;
                }
            }
        }
    // 工商行政管理局 and 市场监督管理局: the figures alone tell, where they lead to no other.
    for (const auto [o, n] : others)
        if (names[o].end.is_open() && names[n].begin.is_open()) tell(names[o], names[n], true, false);
}

}  // namespace nianbao
