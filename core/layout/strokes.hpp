// The rules drawn on a page as the level and upright strokes that a reader sees: pieces joined, doubles dropped.
#pragma once

#include <vector>

#include "document/document.hpp"

namespace nianbao::layout {

/// Strokes and edges closer than this are one: borders drawn cell by cell, double lines. Hundredths of a point.
inline constexpr std::int32_t tolerance = 250;

struct Stroke {
    std::int32_t at;          ///< y of a level stroke, x of an upright one
    std::int32_t from, to;    ///< its extent along the other axis
};

struct Strokes {
    std::vector<Stroke> level, upright;   ///< sorted by `at`, then `from`
};

Strokes find_strokes(const std::vector<document::Rule>& rules);

}  // namespace nianbao::layout
