#include "text/lines.hpp"

#include <algorithm>

namespace nianbao::text {
namespace {

/// Blank for splitting pieces; html2text fills its cells with underscores.
constexpr bool is_filler(char32_t c) { return is_blank(c) || c == U'_'; }

/// What horizontal rules, Markdown's header rules and box-drawing corners are made of.
constexpr bool is_ruling(char32_t c) {
    return c == U'-' || c == U'=' || c == U'+' || c == U':' || c == U'~' || c == U'*' || is_bar(c) ||
           (c >= 0x2500 && c <= 0x257f);
}

class Splitter {
public:
    Splitter(const FoldedText& folded, std::u32string_view original) : folded_(folded), original_(original) {}

    Lines run() {
        const auto size = static_cast<std::uint32_t>(folded_.chars.size());
        for (std::uint32_t begin = 0; begin < size;) {
            std::uint32_t end = begin;
            while (end < size && !is_break(folded_.chars[end])) ++end;
            add(begin, end);
            begin = end + 1;
        }
        return std::move(result_);
    }

private:
    void add(std::uint32_t begin, std::uint32_t end) {
        Line line{begin, end, static_cast<std::uint32_t>(result_.pieces.size()), 0};
        line.indented = begin < end && is_blank(folded_.chars[begin]);
        classify(line);
        if (!line.ruled) cut(line);
        line.last_piece = static_cast<std::uint32_t>(result_.pieces.size());
        result_.lines.push_back(line);
    }

    void classify(Line& line) const {
        std::uint32_t tabs = 0, bars = 0, rules = 0, others = 0;
        for (std::uint32_t i = line.begin; i < line.end; ++i) {
            const char32_t c = folded_.chars[i];
            if (c >= 0x2e80) ++others;
            else if (c == U'\t') ++tabs;
            else if (is_bar(c)) ++bars;
            else if (is_ruling(c)) ++rules;
            else if (!is_filler(c)) ++others;
        }
        // One or two dashes alone may be what a cell holds; a rule is longer or has corners.
        line.ruled = others == 0 && rules > 0 && (rules > 2 || bars > 1);
        // A lone bar parts nothing; two or more do, unless tabs do already.
        if (tabs > 0) line.separator = Separator::tab;
        else if (bars > 1) line.separator = Separator::bar;
    }

    bool is_border(const Line& line, char32_t c) const {
        return line.separator == Separator::tab ? c == U'\t' : line.separator == Separator::bar && is_bar(c);
    }

    void cut(Line& line) {
        document::Place place;
        place.line = static_cast<std::uint32_t>(result_.lines.size());
        place.cell = line.separator == Separator::none ? -1 : 0;
        std::uint32_t i = line.begin;
        // A border that opens the line stands before the first cell, not between two.
        if (line.separator == Separator::bar) {
            while (i < line.end && is_filler(folded_.chars[i])) advance(place, i++);
            if (i < line.end && is_bar(folded_.chars[i])) advance(place, i++);
        }
        while (i < line.end) {
            const char32_t c = folded_.chars[i];
            if (is_border(line, c)) ++place.cell;
            if (is_border(line, c) || is_filler(c)) {
                advance(place, i++);
                continue;
            }
            Piece piece{i, i, place};
            piece.place.left = place.right;
            piece.place.first = place.last;
            while (i < line.end) {
                const char32_t inner = folded_.chars[i];
                // Neither blanks nor borders stand among the ideographs: most characters are past both tests.
                if (inner < 0x2e80 && (is_filler(inner) || is_border(line, inner))) break;
                advance(place, i++);
            }
            piece.end = i;
            piece.place.right = place.right;
            piece.place.last = place.last;
            result_.pieces.push_back(piece);
        }
        if (line.separator != Separator::none) {
            // A closing bar ends the last cell; a closing tab opens one more.
            std::uint32_t last = line.end;
            while (last > line.begin && is_filler(folded_.chars[last - 1]) && folded_.chars[last - 1] != U'\t') --last;
            const bool closed = line.separator == Separator::bar && last > line.begin && is_bar(folded_.chars[last - 1]);
            line.cells = static_cast<std::uint16_t>(std::clamp(place.cell + (closed ? 0 : 1), 0, 65535));
        }
    }

    /// Moves the running columns past one folded character, counting its original's width once.
    void advance(document::Place& place, std::uint32_t i) const {
        const Span origin = folded_.origins[i];
        if (i > 0 && folded_.origins[i - 1] == origin) return;
        const char32_t c = original_[origin.start];
        if (c >= 0x4e00 && c <= 0x9fff) {
            place.right += 2;
            place.last += 1;
            return;
        }
        if (folded_.chars[i] == U'\t') {
            place.right = (place.right / 8 + 1) * 8;
            place.last += 1;
            return;
        }
        place.right += display_width(c);
        place.last += 1;
    }

    const FoldedText& folded_;
    std::u32string_view original_;
    Lines result_;
};

}  // namespace

Lines split_lines(const FoldedText& folded, std::u32string_view original) { return Splitter(folded, original).run(); }

}  // namespace nianbao::text
