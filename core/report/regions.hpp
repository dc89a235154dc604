// Which table each part of the document belongs to.
#pragma once

#include <array>
#include <vector>

#include "report/chain.hpp"
#include "report/sections.hpp"
#include "report/values.hpp"

namespace nianbao::reading {

inline constexpr std::size_t table_count = 3;

/// The three tables as recognised: for each the edition whose labels fit best.
struct Tables {
    std::array<Chain, table_count> chains;
    std::array<bool, table_count> found{};
    const form::Edition* edition = nullptr;   ///< nullptr: no table decided it
    std::array<bool, table_count> tied{};     ///< what is left of the table is the same in several editions
};

Tables recognise_tables(const Surface& surface);

/// Reads the tables that several editions would fit as those of the report's edition.
void settle_ties(const Surface& surface, const form::Edition& edition, Tables& tables);

/// The values of a text by table.
struct Shares {
    std::array<std::vector<Value>, table_count> tables;   ///< in each table's region: behind one of its labels, before another table's or a heading
    std::vector<Value> behind;                            ///< in the sections behind all tables
};

Shares share_values(const Surface& surface, const Tables& tables,
                    const std::vector<FoundSection>& sections,
                    const std::vector<Value>& values);

}  // namespace nianbao::reading
