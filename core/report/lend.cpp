#include "report/lend.hpp"

#include <algorithm>

#include "report/assemble.hpp"
#include "report/broken.hpp"
#include "report/inference.hpp"
#include "text/sort.hpp"

namespace nianbao::reading {
namespace {

using Values = std::vector<Value>;

void sort(Values& values) {
    text::sort(values, [](const Value& a, const Value& b) { return a.begin < b.begin; });
}

Values merged(Values values, Values::const_iterator begin, Values::const_iterator end) {
    values.insert(values.end(), begin, end);
    sort(values);
    return values;
}

/// Whether an equation of the table fails.
bool breaks(const form::Table& table, const Values& values, const Assembly& assembly) {
    Numbers numbers(table.cell_count);
    for (std::size_t c = 0; c < numbers.size(); ++c)
        if (assembly.cells[c] >= 0) numbers[c] = values[static_cast<std::size_t>(assembly.cells[c])].content.value;
    return std::any_of(table.equations.begin(), table.equations.end(), [&](const form::Equation& equation) { return !sides_of(equation, numbers).may_hold(); });
}

/// Values of two tables, and what was found of them.
struct Way {
    Values rich, poor;
    std::optional<Assembly> rich_assembly, poor_assembly;
    int cost() const { return (rich_assembly ? rich_assembly->cost : 0) + (poor_assembly ? poor_assembly->cost : 0); }
};

/// Where the sums of both tables fail, one of the values lent may be another that stands near the border: the exchange under
/// which all hold. `first`: the rich table's first values were lent; `ahead`: they stand in front of the poor one's.
std::optional<Way> exchanged(const Surface& surface, const form::Table& rich, const form::Table& poor, const Way& way, bool first, bool ahead) {
    constexpr std::size_t near = 3;
    for (std::size_t out = 0; out < std::min(near, way.rich.size()); ++out)
        for (std::size_t in = 0; in < std::min(near, way.poor.size()); ++in) {
            Way other{way.rich, way.poor, {}, {}};
            Value& own = first ? other.rich[out] : other.rich[other.rich.size() - 1 - out];
            Value& lent = ahead ? other.poor[in] : other.poor[other.poor.size() - 1 - in];
            std::swap(own, lent);
            sort(other.rich);
            sort(other.poor);
            const auto holds = [&](bool of_rich) {
                const form::Table& table = of_rich ? rich : poor;
                const Values& values = of_rich ? other.rich : other.poor;
                std::optional<Assembly>& assembly = of_rich ? other.rich_assembly : other.poor_assembly;
                assembly = find_assembly(surface, table, values);
                return assembly && !breaks(table, values, *assembly);
            };
            // The smaller one tells it sooner.
            const bool first_rich = rich.cell_count < poor.cell_count;
            if (holds(first_rich) && holds(!first_rich)) return other;
        }
    return std::nullopt;
}

/// The first or the last of a table's values stand in its neighbour's region.
void lend_to_neighbour(const Surface& surface, const Tables& tables, std::size_t from, std::size_t to, Shares& shares) {
    const form::Table& rich = *tables.all[from].chain.table;
    const form::Table& poor = *tables.all[to].chain.table;
    const Values& values = shares.tables[from];
    if (values.size() <= rich.cell_count) return;
    const auto count = static_cast<std::ptrdiff_t>(values.size() - rich.cell_count);
    // The numbers of pages may be among them.
    const std::size_t together = shares.tables[to].size() + static_cast<std::size_t>(count);
    if (shares.tables[to].size() >= poor.cell_count || together < poor.cell_count || together > poor.cell_count + most_page_numbers) return;
    std::optional<Way> best;
    for (const bool first : {true, false}) {
        const auto begin = first ? values.begin() : values.end() - count, end = begin + count;
        Way way{values, merged(shares.tables[to], begin, end), {}, {}};
        way.rich.erase(way.rich.begin() + (begin - values.begin()), way.rich.begin() + (end - values.begin()));
        way.poor_assembly = find_assembly(surface, poor, way.poor);
        if (way.poor_assembly || !best) way.rich_assembly = find_assembly(surface, rich, way.rich);
        // The sums of many rows that hold tell for certain which values are the table's, whatever its neighbour makes of the others.
        const auto tells = [](const form::Table& table, const std::optional<Assembly>& assembly) { return assembly && assembly->cost < 0 && !table.rows_side_by_side; };
        if (!(way.poor_assembly && way.rich_assembly) && !tells(rich, way.rich_assembly) && !tells(poor, way.poor_assembly)) continue;
        const auto fails = [](const form::Table& table, const Values& own, const std::optional<Assembly>& assembly) { return !assembly || breaks(table, own, *assembly); };
        if (fails(rich, way.rich, way.rich_assembly) && fails(poor, way.poor, way.poor_assembly))
            if (std::optional<Way> other = exchanged(surface, rich, poor, way, first, from < to)) way = std::move(*other);
        if (!best || way.cost() < best->cost()) best = std::move(way);
    }
    if (!best) return;
    shares.tables[from] = std::move(best->rich);
    shares.tables[to] = std::move(best->poor);
    shares.assemblies[from] = std::move(best->rich_assembly);
    shares.assemblies[to] = std::move(best->poor_assembly);
}

/// 00: the zeros of two cells whose columns nearly touch, where the table lacks as many values.
void part_zeros(const Surface& surface, const form::Table& table, Values& values) {
    const auto more = [&](const Value& value) {   // values than this one
        const std::u32string_view chars = std::u32string_view(surface.folded.chars).substr(value.begin, value.end - value.begin);
        return chars.find_first_not_of(U'0') == std::u32string_view::npos ? value.end - value.begin - 1 : 0;
    };
    Values parted;
    for (Value value : values) {
        const std::uint32_t end = value.end;
        for (value.end -= more(value); value.end <= end; value.begin = value.end++) parted.push_back(value);
    }
    if (parted.size() == table.cell_count) values = std::move(parted);
}

/// Headings stand before the last values of the tables above them: three tables' values, in the order of the text, are cut by
/// count. Whether the counts are such that no two of the tables could settle it between them.
bool cut_by_count(const Surface& surface, const Tables& tables, std::size_t first, Shares& shares) {
    const std::size_t above = tables.all[first].chain.table->cell_count, below = tables.all[first + 2].chain.table->cell_count;
    const std::size_t total = above + tables.all[first + 1].chain.table->cell_count + below;
    if (shares.tables[first].size() >= above || shares.tables[first + 2].size() <= below) return false;
    Values all = merged(shares.tables[first], shares.tables[first + 1].begin(), shares.tables[first + 1].end());
    all = merged(std::move(all), shares.tables[first + 2].begin(), shares.tables[first + 2].end());
    if (all.size() < total || all.size() > total + most_page_numbers) return false;
    const auto head = static_cast<std::ptrdiff_t>(above), tail = static_cast<std::ptrdiff_t>(all.size() - below);
    Values middle = all;
    middle.erase(middle.begin() + tail, middle.end());
    middle.erase(middle.begin(), middle.begin() + head);
    std::optional<Assembly> assembly = find_assembly(surface, *tables.all[first + 1].chain.table, middle);
    if (!assembly) return true;
    shares.tables[first] = all;
    shares.tables[first].erase(shares.tables[first].begin() + head, shares.tables[first].end());
    shares.tables[first + 1] = std::move(middle);
    all.erase(all.begin(), all.begin() + tail);
    shares.tables[first + 2] = std::move(all);
    shares.assemblies[first + 1] = std::move(assembly);
    return true;
}

/// The values behind all tables, where they are as many as the last table lacks.
void lend_from_behind(const Surface& surface, const form::Table& table, std::size_t last, Shares& shares) {
    Values& values = shares.tables[last];
    if (values.empty() || values.size() >= table.cell_count) return;
    const Values all = merged(values, shares.behind.begin(), shares.behind.end());
    std::optional<Assembly> assembly = find_assembly(surface, table, all);
    if (!assembly) return;
    values = all;
    shares.assemblies[last] = std::move(assembly);
}

/// Numbers in pieces are put together, unless what seems to be one is a page's number.
void mend_broken(const Surface& surface, const form::Table& table, Values& values, std::optional<Assembly>& assembly) {
    Values joined = values;
    join_broken(surface, table, joined);
    if (joined.size() == values.size()) return;
    assembly = find_assembly(surface, table, values);
    std::optional<Assembly> whole = find_assembly(surface, table, joined);
    if (assembly && (!whole || assembly->cost <= whole->cost)) return;
    assembly = std::move(whole);
    values = std::move(joined);
}

/// Rows around numbers in pieces, where these keep the whole from being put together.
void read_around_broken(const Surface& surface, const form::Table& table, Values& values, std::optional<Assembly>& assembly) {
    Values joined = values;
    std::optional<Assembly> around = place_around_broken(surface, table, joined);
    if (!around) return;
    assembly = find_assembly(surface, table, values);
    if (assembly) return;
    assembly = std::move(around);
    values = std::move(joined);
}

}  // namespace

void lend_values(const Surface& surface, const Tables& tables, Shares& shares) {
    for (std::size_t t = 0; t < tables.all.size(); ++t)
        if (tables.all[t].found) mend_broken(surface, *tables.all[t].chain.table, shares.tables[t], shares.assemblies[t]);
    std::size_t last = tables.all.size();
    for (std::size_t t = 0; t < tables.all.size(); ++t) {
        if (!tables.all[t].found) continue;
        last = t;
        if (shares.tables[t].size() < tables.all[t].chain.table->cell_count) part_zeros(surface, *tables.all[t].chain.table, shares.tables[t]);
        if (t + 2 < tables.all.size() && tables.all[t + 1].found && tables.all[t + 2].found && cut_by_count(surface, tables, t, shares)) continue;
        for (std::size_t u = t + 1; u < tables.all.size() && u <= t + 1; ++u) {
            if (!tables.all[u].found) continue;
            lend_to_neighbour(surface, tables, t, u, shares);
            lend_to_neighbour(surface, tables, u, t, shares);
        }
    }
    if (last < tables.all.size() && !shares.behind.empty()) lend_from_behind(surface, *tables.all[last].chain.table, last, shares);
    for (std::size_t t = 0; t < tables.all.size(); ++t)
        if (tables.all[t].found && !shares.assemblies[t]) read_around_broken(surface, *tables.all[t].chain.table, shares.tables[t], shares.assemblies[t]);
}

}  // namespace nianbao::reading
