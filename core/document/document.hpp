// The document as a reader gives it: paragraphs, table grids, and pages of positioned text, in order.
// Plain text is one paragraph. Nothing here knows of the form.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace nianbao::document {

/// Half-open range of Document::text.
struct Range {
    std::uint32_t begin = 0, end = 0;
};

/// Lengths on a page: hundredths of a point from its upper left corner, y downwards.
struct Box {
    std::int32_t left = 0, top = 0, right = 0, bottom = 0;
};

struct Paragraph {
    Range text;
};

/// Counted from 0. A cell covers `row_span` × `column_span` places of its grid; both are at least 1.
struct GridCell {
    std::uint32_t row, column, row_span, column_span;
    Range text;
};

struct Grid {
    std::uint32_t rows, columns;
    std::vector<GridCell> cells;
};

/// Characters side by side on one line, and the box that they take.
struct Run {
    Box box;
    Range text;
};

/// A line drawn on the page, level or upright; what leans is no rule.
struct Rule {
    std::int32_t x0, y0, x1, y1;
};

struct Page {
    std::int32_t width, height;
    std::vector<Run> runs;
    std::vector<Rule> rules;
};

using Block = std::variant<Paragraph, Grid, Page>;

/// What a reader says about the file beside its content.
enum class Note : std::uint8_t {
    tracked_changes = 1,   ///< insertions were read, deletions were not
    hidden_text,           ///< text that is not shown was left out
    recognised,            ///< the text was read from a picture: its figures are not certain
    macros,                ///< the file holds macros; they were not run
    more_sheets,           ///< hidden sheets of a spreadsheet were left out
    missing_pages,         ///< some pages could not be read
    proofread,             ///< the text was read from a picture, and somebody compared what was doubtful with it
};
inline constexpr std::int32_t last_note = static_cast<std::int32_t>(Note::proofread);

struct Document {
    std::u32string text;         ///< the texts of all blocks, one behind the other
    std::vector<Block> blocks;
    std::vector<Note> notes;     ///< each at most once
};

}  // namespace nianbao::document
