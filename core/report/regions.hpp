// Which table each part of the document belongs to.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "report/assemble.hpp"
#include "report/chain.hpp"
#include "report/sections.hpp"
#include "report/values.hpp"

namespace nianbao::reading {

/// A table of the form, as the edition prints it whose labels fit best.
struct RegionTable {
    Chain chain;
    bool found = false;
    bool tied = false;   ///< what is left of the table is the same in several editions
};

/// One of each key that any edition has, in the order in which the editions bring them.
struct Tables {
    std::vector<RegionTable> all;
    const form::Edition* edition = nullptr;   ///< nullptr: no table decided it

    /// The table of that key; nullptr where no edition has one.
    const RegionTable* of_key(std::string_view key) const;
};

/// A table is found by its labels. The edition is the one whose tables, taken together, show most of their labels.
Tables recognise_tables(const Surface& surface);

/// Reads the tables that several editions would fit as those of the report's edition.
void settle_ties(const Surface& surface, const form::Edition& edition, Tables& tables);

/// The tables that a report of an edition has, as indexes into Tables::all, in the edition's order.
std::vector<std::size_t> tables_of(const form::Edition& edition, const Tables& tables);

/// The values of a text by table.
struct Shares {
    std::vector<std::vector<Value>> tables;   ///< in the region of each of Tables::all: behind one of its labels, before another table's or a heading
    std::vector<Value> behind;                            ///< in the sections behind all tables
    std::vector<std::optional<Assembly>> assemblies;      ///< what was found of tables to which values were lent
};

Shares share_values(const Surface& surface, const Tables& tables,
                    const std::vector<FoundSection>& sections,
                    const std::vector<Value>& values);

}  // namespace nianbao::reading
