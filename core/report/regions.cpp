#include "report/regions.hpp"
#include "report/cut_off.hpp"
#include "text/flags.hpp"
#include "text/sort.hpp"

#include <algorithm>
#include <cstdlib>

namespace nianbao::reading {
namespace {

/// How well a chain fits: letters found, less half of what the edition has and the text lacks.
std::int64_t fit(const Chain& chain) {
    return 3 * static_cast<std::int64_t>(chain.letters) - static_cast<std::int64_t>(chain.all_letters);
}

/// Two editions may have the same table; then it decides nothing between them.
bool same_labels(const form::Table& a, const form::Table& b) {
    const auto same = [](const form::Label& x, const form::Label& y) { return x.text == y.text; };
    const auto same_lines = [&](const auto& x, const auto& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), [&](const auto& l, const auto& m) { return same(l.label, m.label); });
    };
    return std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), [&](const form::Block& x, const form::Block& y) {
        return same(x.label, y.label) && same_lines(x.columns, y.columns) && same_lines(x.rows, y.rows) && same_lines(x.groups, y.groups);
    });
}

template <class F>
void each_label(const form::Table& table, F take) {
    for (const form::Block& block : table.blocks) {
        for (const form::Column& column : block.columns) take(column.label);
        for (const form::Row& row : block.rows) take(row.label);
    }
}

/// Whether a table shows most of the labels that it has and the other edition's has not, in whatever order they stand.
bool shows_own_labels(const Surface& surface, const form::Table& table, const form::Table& other) {
    constexpr std::size_t shortest = 6;   // 3.其他 stands anywhere
    std::size_t letters = 0, found = 0;
    each_label(table, [&](const form::Label& label) {
        bool shared = false;
        each_label(other, [&](const form::Label& own) { shared = shared || own.text == label.text; });
        const std::size_t length = form::patterns()[label.patterns[0]].letters.size();
        if (shared || length < shortest) return;
        text::Flags seen(length, false);
        for (const Fragment& f : surface.fragments) {
            if (f.pattern != label.patterns[0] || f.length < 3 || surface.prose[surface.lines.pieces[f.piece].place.line]) continue;
            std::fill_n(seen.begin() + f.offset, f.length, true);
        }
        letters += length;
        found += static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
    });
    return letters > 0 && found * 3 >= letters * 2;
}

/// Enough of a table's labels to say that the table is there.
bool is_found(const Chain& chain) {
    text::Flags seen(chain.stations.size(), false);
    for (const Link& link : chain.links) seen[link.station] = true;
    const auto stations = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
    return stations >= 3 && chain.letters * 4 >= chain.all_letters;
}

/// A letter of the text belongs to one table: the longer fragment keeps it.
void settle_conflicts(const Surface& surface, std::vector<RegionTable>& tables) {
    struct Claim { std::uint32_t begin, end; std::size_t table; };
    std::vector<Claim> claims;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (const Link& link : tables[t].chain.links) {
            const Fragment& f = surface.fragments[link.fragment];
            claims.push_back({f.begin, f.end, t});
        }
    text::sort(claims, [](const Claim& a, const Claim& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end != b.end ? a.end > b.end : a.table < b.table;
    });
    // Claims are kept whose neighbours on both sides are of the same table, where two tables want the same text.
    text::Flags dropped(claims.size(), false);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (dropped[i]) continue;
        for (std::size_t k = i + 1; k < claims.size() && claims[k].begin < claims[i].end; ++k) {
            if (claims[k].table == claims[i].table || dropped[k]) continue;
            const auto support = [&](std::size_t c) {
                int same = 0;
                for (std::size_t d = 1; d <= 4; ++d) {
                    if (c >= d && claims[c - d].table == claims[c].table) ++same;
                    if (c + d < claims.size() && claims[c + d].table == claims[c].table) ++same;
                }
                return static_cast<std::int64_t>(claims[c].end - claims[c].begin) * 4 + same;
            };
            dropped[support(k) > support(i) ? i : k] = true;
            if (dropped[i]) break;
        }
    }
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (!dropped[i]) continue;
        std::erase_if(tables[claims[i].table].chain.links, [&](const Link& link) {
            const Fragment& f = surface.fragments[link.fragment];
            return f.begin == claims[i].begin && f.end == claims[i].end;
        });
    }
}

/// The keys of all editions' tables, each once.
std::vector<std::string_view> all_keys() {
    std::vector<std::string_view> keys;
    for (const form::Edition& edition : form::editions())
        for (const form::Table& table : edition.tables)
            if (std::find(keys.begin(), keys.end(), table.key) == keys.end()) keys.push_back(table.key);
    return keys;
}

/// The table of one key as one of the editions prints it: the one that fits best.
struct Contest {
    RegionTable best;
    std::vector<std::int64_t> scores;   // one each of the editions; 0 where an edition has no such table
};

Contest best_form(const Surface& surface, std::string_view key) {
    const auto editions = form::editions();
    Contest contest{{}, std::vector<std::int64_t>(editions.size(), 0)};
    std::vector<const form::Table*> tried(editions.size(), nullptr);
    constexpr std::int64_t close_call = 24;   // a label's worth: the rest of one may be all that the editions differ in
    std::int64_t best = 0;
    for (std::size_t e = 0; e < editions.size(); ++e) {
        const form::Table* const table = form::table_by_key(editions[e], key);
        if (table == nullptr) continue;
        const auto twin = std::find_if(tried.begin(), tried.end(), [&](const form::Table* other) { return other != nullptr && same_labels(*table, *other); });
        if (twin != tried.end()) {
            contest.scores[e] = contest.scores[static_cast<std::size_t>(twin - tried.begin())];
            continue;
        }
        tried[e] = table;
        Chain chain = find_chain(surface, *table);
        std::int64_t score = fit(chain);
        const bool cut = is_cut_off(surface, chain);
        if (cut) score += static_cast<std::int64_t>(chain.all_letters) - letters_reached(chain);
        const form::Table* const leader = contest.best.chain.table;
        if (leader != nullptr && std::abs(score - best) <= close_call) contest.best.tied = contest.best.tied || cut;
        else if (score > best) contest.best.tied = false;
        // Where labels stand in another order than the form's, a chain follows few of them.
        if (leader != nullptr && score <= best && shows_own_labels(surface, *table, *leader) && !shows_own_labels(surface, *leader, *table)) score = best + 1;
        contest.scores[e] = score;
        if (leader != nullptr && score <= best) continue;
        best = score;
        contest.best.chain = std::move(chain);
    }
    contest.best.found = is_found(contest.best.chain);
    return contest;
}

}  // namespace

const RegionTable* Tables::of_key(std::string_view key) const {
    const auto table = std::find_if(all.begin(), all.end(), [&](const RegionTable& t) { return t.chain.table->key == key; });
    return table == all.end() ? nullptr : &*table;
}

Tables recognise_tables(const Surface& surface) {
    Tables tables;
    const auto editions = form::editions();
    std::vector<std::int64_t> scores(editions.size(), 0);
    for (const std::string_view key : all_keys()) {
        Contest contest = best_form(surface, key);
        if (contest.best.found && !contest.best.tied)
            for (std::size_t e = 0; e < editions.size(); ++e) scores[e] += contest.scores[e];
        tables.all.push_back(std::move(contest.best));
    }
    const auto best = std::max_element(scores.begin(), scores.end());
    if (std::count(scores.begin(), scores.end(), *best) == 1) tables.edition = &editions[static_cast<std::size_t>(best - scores.begin())];
    // A table that the edition does not have is another's labels under its own heading.
    if (tables.edition != nullptr)
        for (RegionTable& table : tables.all)
            if (form::table_by_key(*tables.edition, table.chain.table->key) == nullptr) {
                table.found = false;
                table.chain.links.clear();
            }
    settle_conflicts(surface, tables.all);
    return tables;
}

void settle_ties(const Surface& surface, const form::Edition& edition, Tables& tables) {
    for (RegionTable& table : tables.all) {
        const form::Table* const own = form::table_by_key(edition, table.chain.table->key);
        if (!table.found || !table.tied || own == nullptr || table.chain.table == own) continue;
        Chain chain = find_chain(surface, *own);
        if (!chain.links.empty()) table.chain = std::move(chain);
    }
}

std::vector<std::size_t> tables_of(const form::Edition& edition, const Tables& tables) {
    std::vector<std::size_t> own;
    for (const form::Table& table : edition.tables) own.push_back(static_cast<std::size_t>(tables.of_key(table.key) - tables.all.data()));
    return own;
}

Shares share_values(const Surface& surface, const Tables& tables, const std::vector<FoundSection>& sections, const std::vector<Value>& values) {
    struct Mark { std::uint32_t begin; std::int32_t table; std::uint8_t section; };
    std::vector<Mark> marks;
    std::uint8_t first_section = UINT8_MAX;   // that holds a table
    text::Flags has_changes(tables.all.size(), false);
    for (std::size_t t = 0; t < tables.all.size(); ++t) {
        const form::Table& form = *tables.all[t].chain.table;
        first_section = std::min(first_section, form.section);
        for (const form::Block& block : form.blocks)
            has_changes[t] = has_changes[t] || std::any_of(block.columns.begin(), block.columns.end(), [](const form::Column& column) { return column.is_signed; });
        if (!tables.all[t].found) continue;
        for (const Link& link : tables.all[t].chain.links)
            marks.push_back({surface.fragments[link.fragment].begin, static_cast<std::int32_t>(t), 0});
    }
    for (const FoundSection& section : sections)
        if (section.reading.found) marks.push_back({section.begin, -1, section.reading.number});
    text::sort(marks, [](const Mark& a, const Mark& b) { return a.begin < b.begin; });

    // Values between a heading and the next label of a table are that table's: some extractors give them
    // first. What stands before the heading of the first section with a table, or behind the last label of all, is no table's.
    Shares shares;
    shares.tables.resize(tables.all.size());
    shares.assemblies.resize(tables.all.size());
    std::size_t next = 0;
    std::int32_t table = -1;
    // Where no heading tells where the tables begin, all of the text may be theirs.
    bool in_tables = std::none_of(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.section >= first_section; });
    for (const Value& value : values) {
        for (; next < marks.size() && marks[next].begin < value.begin; ++next) {
            table = marks[next].table;
            in_tables = in_tables || table >= 0 || marks[next].section >= first_section;
        }
        std::int32_t owner = table;
        for (std::size_t k = next; owner < 0 && in_tables && k < marks.size(); ++k) owner = marks[k].table;
        if (owner < 0) {
            if (in_tables) shares.behind.push_back(value);
            continue;
        }
        const auto t = static_cast<std::size_t>(owner);
        shares.tables[t].push_back(value);
        // Where no column is one of changes, +3 is a count like any other, and tells of no column.
        if (!has_changes[t]) shares.tables[t].back().content.has_sign = false;
    }
    return shares;
}

}  // namespace nianbao::reading
