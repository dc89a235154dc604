// How parts of a report are pointed at: stretches of its text, cells of its tables.
#pragma once

#include <cstdint>

namespace nianbao {

/// Half-open range of Unicode code points of the text that was read.
struct Span {
    std::uint32_t start = 0, end = 0;
    constexpr bool empty() const { return start >= end; }
    friend constexpr bool operator==(Span, Span) = default;
};

/// A cell of a report: which table, which cell of that table's form.
struct CellRef {
    std::uint8_t table = 0;
    std::uint16_t cell = 0;
    friend constexpr bool operator==(CellRef, CellRef) = default;
};

}  // namespace nianbao
