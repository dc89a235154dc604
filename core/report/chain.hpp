// Which fragments belong to which label of a table: the heaviest chain of fragments that follows the
// form's own order. A fragment alone ("公开") says little; in order with its neighbours it says where it is.
#pragma once

#include <cstdint>
#include <vector>

#include "nianbao/form.hpp"
#include "report/fragments.hpp"

namespace nianbao::reading {

enum class StationKind : std::uint8_t { block, header, column, row };

/// A label of the table in the order in which the form prints it.
struct Station {
    StationKind kind;
    std::uint16_t block, index;     ///< block of the table; row, column or header within it
    const form::Label* label;
};

/// A fragment that a chain gave to a station.
struct Link {
    std::uint32_t fragment;         ///< index into Surface::fragments
    std::uint16_t station;
};

struct Chain {
    const form::Table* table = nullptr;
    std::vector<Station> stations;
    std::vector<Link> links;            ///< in order of the text and of the stations
    std::uint32_t letters = 0;          ///< letters of the labels that were found
    std::uint32_t all_letters = 0;      ///< letters of all the table's labels
};

Chain find_chain(const Surface& surface, const form::Table& table);

}  // namespace nianbao::reading
