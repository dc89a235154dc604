#include "report/lend.hpp"

#include <algorithm>

#include "report/assemble.hpp"
#include "text/sort.hpp"

namespace nianbao::reading {
namespace {

using Values = std::vector<Value>;

Values merged(Values values, Values::const_iterator begin, Values::const_iterator end) {
    values.insert(values.end(), begin, end);
    text::sort(values, [](const Value& a, const Value& b) { return a.begin < b.begin; });
    return values;
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
    struct Way {
        Values rich, poor;
        std::optional<Assembly> rich_assembly, poor_assembly;
        int cost() const { return rich_assembly->cost + poor_assembly->cost; }
    };
    std::optional<Way> best;
    for (const bool first : {true, false}) {
        const auto begin = first ? values.begin() : values.end() - count, end = begin + count;
        Way way{values, merged(shares.tables[to], begin, end), {}, {}};
        way.rich.erase(way.rich.begin() + (begin - values.begin()), way.rich.begin() + (end - values.begin()));
        way.poor_assembly = find_assembly(surface, poor, way.poor);
        if (way.poor_assembly) way.rich_assembly = find_assembly(surface, rich, way.rich);
        if (!way.rich_assembly) continue;
        if (!best || way.cost() < best->cost()) best = std::move(way);
    }
    if (!best) return;
    shares.tables[from] = std::move(best->rich);
    shares.tables[to] = std::move(best->poor);
    shares.assemblies[from] = std::move(best->rich_assembly);
    shares.assemblies[to] = std::move(best->poor_assembly);
}

}  // namespace

void lend_values(const Surface& surface, const Tables& tables, Shares& shares) {
    std::size_t last = tables.all.size();
    for (std::size_t t = 0; t < tables.all.size(); ++t) {
        if (!tables.all[t].found) continue;
        last = t;
        for (std::size_t u = t + 1; u < tables.all.size() && u <= t + 1; ++u) {
            if (!tables.all[u].found) continue;
            lend_to_neighbour(surface, tables, t, u, shares);
            lend_to_neighbour(surface, tables, u, t, shares);
        }
    }
    if (last == tables.all.size() || shares.behind.empty()) return;
    const form::Table& table = *tables.all[last].chain.table;
    Values& values = shares.tables[last];
    if (values.empty() || values.size() >= table.cell_count) return;
    const Values all = merged(values, shares.behind.begin(), shares.behind.end());
    std::optional<Assembly> assembly = find_assembly(surface, table, all);
    if (!assembly) return;
    values = all;
    shares.assemblies[last] = std::move(assembly);
}

}  // namespace nianbao::reading
