// Fragments of the form's labels, wherever they stand in the text, however the text cut them.
#pragma once

#include <cstdint>
#include <vector>

#include "nianbao/form.hpp"
#include "text/flags.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"
#include "text/traditional.hpp"

namespace nianbao::reading {

/// A stretch of text that equals a stretch of a label, blanks and punctuation aside.
struct Fragment {
    std::uint16_t pattern;         ///< index into form::patterns()
    std::uint16_t offset, length;  ///< which letters of the pattern
    std::uint32_t begin, end;      ///< where it stands in the folded text
    std::uint32_t piece;           ///< the piece that holds its first letter
};

/// What a piece of text is, as far as the labels of the form can tell.
enum class PieceKind : std::uint8_t {
    label,    ///< its letters belong to labels
    value,    ///< a number, or a mark in place of one
    unit,     ///< a unit apart from its number
    other,    ///< anything else: prose, names, unknown labels
    marks,    ///< punctuation alone
};

/// The text of a document as the reading of the form sees it.
struct Surface {
    text::FoldedText folded;
    text::Lines lines;
    std::vector<PieceKind> kinds;        ///< one each of lines.pieces
    text::Flags prose;             ///< one each of lines.lines: running text, no part of a table
    std::vector<Fragment> fragments;     ///< sorted by begin
};

/// `structure` belongs to `original`; plain text has none.
Surface make_surface(std::u32string_view original, const layout::Structure& structure = {}, const Traditional& traditional = text::traditional());

/// The first fragment that begins at or behind a position of the folded text.
std::vector<Fragment>::const_iterator first_fragment(const Surface& surface, std::uint32_t position);

/// How many letters of a label's best wording stand in order between two positions of the folded text.
std::size_t matched_letters(const Surface& surface, const form::Label& label, std::uint32_t from, std::uint32_t limit);

/// True where the fragment is the whole of its pattern.
bool is_whole(const Fragment& fragment);

}  // namespace nianbao::reading
