// A sentence in pieces: what stands between two marks, and the pieces that a list joins.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "narrative/tokens.hpp"

namespace nianbao::narrative {

/// What several tokens mean and name.
struct Summary : Named {
    Concepts meanings{};

    void add(const Token& token) {
        meanings.add(token.meaning);
        named |= token.named;
    }
};

/// Tokens [first, last) between two marks.
struct Segment : Summary {
    std::size_t first, last;
    char32_t before;             ///< the mark in front of it; 0 at the sentence's begin
    int depth;                   ///< of brackets
};

/// Tokens without quotation marks and dashes, which part nothing, and the segments that the other marks make.
struct Parts : Summary {
    std::vector<Token> tokens;
    std::vector<Segment> segments;

    std::size_t segment_of(std::size_t token) const;
    /// Whether any of the tokens [first, last) has one of the meanings.
    bool any(std::size_t first, std::size_t last, Concepts meanings) const;
    /// Whether all of them have one.
    bool only(std::size_t first, std::size_t last, Concepts meanings) const;
    /// The last of them that has.
    std::optional<std::size_t> find(std::size_t first, std::size_t last, Concepts meanings) const;
    /// Letters of unknown words among them.
    std::uint32_t residue(std::size_t first, std::size_t last) const;
    /// Whether any of them counts something with a unit of things: 12件.
    bool counts(std::size_t first, std::size_t last) const;
    bool has_number(const Segment& segment) const { return segment.meanings.has(Concept::number); }
    /// The first token of the list that the segment ends: segments in front of it joined by 、 that hold no number.
    std::size_t list_begin(std::size_t segment) const;
};

/// Words that may say what a number counts.
bool is_telling(const Token& token);

/// 约136件, 近百件: the letter in front of a number, if it is of no known word, makes it a rough one.
bool is_rough_before(const Narrative& narrative, const Parts& parts, std::size_t number);

Parts part(const WordIndex& words, const Narrative& narrative, const Sentence& sentence, std::u32string_view agency, int year);

}  // namespace nianbao::narrative
