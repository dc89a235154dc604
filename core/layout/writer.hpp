// Writes text and structure side by side.
#pragma once

#include <string_view>

#include "layout/arrange.hpp"

namespace nianbao::layout {

/// A cell's content: stretches of text that were put together, each with its own place.
struct Part {
    std::u32string_view text;
    SourcePlace place;       ///< its span is set when it is written
    char32_t behind = 0;     ///< what parts it from the part before it; 0: nothing
};

class Writer {
public:
    void paragraph(std::u32string_view text, const SourcePlace& place) {
        const std::uint32_t begin = here();
        put(text, place);
        out_.structure.lines.push_back({begin, here(), segments(), segments(), LineKind::text, 0});
        break_line(U'\n');
    }

    void open_row() {
        begin_ = here();
        first_ = segments();
    }

    /// Cells of a row come from left to right. `left`, `right`: the cell's edges, in units of their own grid
    /// that every row of the table shares.
    void cell(std::int32_t column, std::int32_t span, std::int32_t left, std::int32_t right, const std::vector<Part>& parts) {
        if (segments() > first_) out_.text.push_back(U'\t');
        Segment segment{here(), 0, left + 1, right - 2, column, column + span - 1};
        for (const Part& part : parts) {
            if (part.behind != 0 && here() > segment.begin) out_.text.push_back(part.behind);
            put(part.text, part.place);
        }
        segment.end = here();
        out_.structure.segments.push_back(segment);
    }

    void close_row(std::uint32_t columns) {
        const auto cells = static_cast<std::uint16_t>(columns < 65535 ? columns : 65535);
        out_.structure.lines.push_back({begin_, here(), first_, segments(), LineKind::row, cells});
        break_line(U'\n');
    }

    /// A stretch of a page's line behind `blanks` spaces. Lines are opened as rows are.
    void stretch(std::u32string_view text, std::size_t blanks, std::int32_t left, std::int32_t right, const SourcePlace& place) {
        out_.text.append(blanks, U' ');
        const std::uint32_t begin = here();
        put(text, place);
        out_.structure.segments.push_back({begin, here(), left, right, -1, -1});
    }

    void close_line() {
        out_.structure.lines.push_back({begin_, here(), first_, segments(), LineKind::positioned, 0});
        break_line(U'\n');
    }

    /// The break behind the last line becomes the page's end.
    void end_page() {
        if (out_.text.empty() || out_.text.back() != U'\n') out_.text.push_back(U'\f');
        else out_.text.back() = U'\f';
    }

    Arranged finish() { return std::move(out_); }

private:
    std::uint32_t here() const { return static_cast<std::uint32_t>(out_.text.size()); }
    std::uint32_t segments() const { return static_cast<std::uint32_t>(out_.structure.segments.size()); }
    void break_line(char32_t c) { out_.text.push_back(c); }

    void put(std::u32string_view text, const SourcePlace& place) {
        if (text.empty()) return;
        SourcePlace written = place;
        written.span.start = here();
        out_.text += text;
        written.span.end = here();
        out_.structure.places.push_back(written);
    }

    Arranged out_;
    std::uint32_t begin_ = 0, first_ = 0;
};

}  // namespace nianbao::layout
