// A sentence in pieces: what stands between two marks, and the pieces that a list joins.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "narrative/tokens.hpp"

namespace nianbao::narrative {

/// Tokens [first, last) between two marks.
struct Segment {
    std::size_t first, last;
    char32_t before;             ///< the mark in front of it; 0 at the sentence's begin
    int depth;                   ///< of brackets
};

/// Tokens without quotation marks and dashes, which part nothing, and the segments that the other marks make.
struct Parts {
    std::vector<Token> tokens;
    std::vector<Segment> segments;

    std::size_t segment_of(std::size_t token) const;
    bool has_number(const Segment& segment) const;
    /// The first token of the list that the segment ends: segments in front of it joined by 、 that hold no number.
    std::size_t list_begin(std::size_t segment) const;
};

Parts part(const Narrative& narrative, const Sentence& sentence);

}  // namespace nianbao::narrative
