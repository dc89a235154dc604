#include "text/lines.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace nianbao::text {
namespace {

/// Blank for splitting pieces; html2text fills its cells with underscores.
constexpr bool is_filler(char32_t c) { return is_blank(c) || c == U'_'; }

/// What horizontal rules, Markdown's header rules and box-drawing corners are made of.
constexpr bool is_ruling(char32_t c) {
    return c == U'-' || c == U'=' || c == U'+' || c == U':' || c == U'~' || c == U'*' || is_bar(c) ||
           (c >= 0x2500 && c <= 0x257f);
}

/// A line by its bars alone.
struct Bars {
    std::uint32_t count = 0;
    bool opens = false, closes = false;   ///< the first, the last thing of the line is one
    bool single_dashes = false;           ///< one dash in every cell: a row of signs for nothing, unless it is the rule of a header
};

class Splitter {
public:
    Splitter(const FoldedText& folded, std::u32string_view original) : folded_(folded), original_(original) {}

    Lines run() {
        running_text(0, static_cast<std::uint32_t>(folded_.chars.size()));
        return std::move(result_);
    }

    Lines run(const layout::Structure& structure) {
        for (const layout::Line& line : structure.lines) {
            const std::uint32_t begin = folded_from(line.begin);
            const std::uint32_t end = folded_from(line.end);
            if (line.kind == layout::LineKind::text) {
                running_text(begin, end);
                if (begin == end) known(begin, end, {}, line);
                continue;
            }
            known(begin, end, std::span(structure.segments).subspan(line.first_segment, line.last_segment - line.first_segment), line);
        }
        return std::move(result_);
    }

private:
    /// The folded character that an original one became, or the next that is left. Asked in order of the text.
    std::uint32_t folded_from(std::uint32_t original) {
        while (at_ < folded_.origins.size() && folded_.origins[at_].start < original) ++at_;
        return at_;
    }

    void running_text(std::uint32_t from, std::uint32_t limit) {
        for (std::uint32_t begin = from; begin < limit;) {
            auto [line, bars] = classify(begin, limit);
            begin = line.end + 1;
            if (bars.count > 0 || line.ruled) {
                drafts_.push_back(line);
                bars_.push_back(bars);
                continue;
            }
            if (!drafts_.empty()) add_classified();
            add(line, bars);
        }
        if (!drafts_.empty()) add_classified();
    }

    /// A line whose cells or positions the document told.
    void known(std::uint32_t begin, std::uint32_t end, std::span<const layout::Segment> segments, const layout::Line& told) {
        at_ = begin;   // back to where this line's segments begin
        Line line{begin, end, static_cast<std::uint32_t>(result_.pieces.size()), 0};
        if (told.kind == layout::LineKind::row) {
            line.separator = Separator::grid;
            line.cells = told.cells;
            line.own_cells = static_cast<std::uint16_t>(std::min<std::size_t>(segments.size(), 65535));
        }
        std::uint16_t nth = 0;
        for (const layout::Segment& segment : segments) {
            const std::uint32_t first = folded_from(segment.begin);
            pieces_of(segment, first, folded_from(segment.end), nth++);
        }
        at_ = end;
        line.last_piece = static_cast<std::uint32_t>(result_.pieces.size());
        result_.lines.push_back(line);
    }

    /// Cuts a segment at its blanks. In a cell every piece takes the cell's extent; on a page each its own share.
    void pieces_of(const layout::Segment& segment, std::uint32_t begin, std::uint32_t end, std::uint16_t nth) {
        Place place;
        place.line = static_cast<std::uint32_t>(result_.lines.size());
        place.cell = segment.cell;
        place.last_cell = segment.last_cell;
        place.nth = nth;
        std::int32_t whole = 0;
        if (segment.cell < 0)
            for (std::uint32_t i = begin; i < end; ++i) whole += width(i);
        std::int32_t passed = 0;
        const auto position = [&](std::int32_t units) {
            return segment.left + static_cast<std::int32_t>(static_cast<std::int64_t>(segment.right - segment.left) * units / std::max(whole, 1));
        };
        for (std::uint32_t i = begin; i < end;) {
            const auto blank = [&](std::uint32_t k) { return is_filler(folded_.chars[k]) || is_break(folded_.chars[k]); };
            if (blank(i)) {
                passed += width(i++);
                continue;
            }
            Piece piece{i, i, place};
            const std::int32_t before = passed;
            while (i < end && !blank(i)) passed += width(i++);
            piece.end = i;
            piece.place.left = piece.place.first = segment.cell < 0 ? position(before) : segment.left;
            piece.place.right = piece.place.last = segment.cell < 0 ? position(passed) : segment.right;
            result_.pieces.push_back(piece);
        }
    }

    /// Display columns of a folded character; the first of those that one original became counts for all.
    std::int32_t width(std::uint32_t i) const {
        const Span origin = folded_.origins[i];
        if (i > 0 && folded_.origins[i - 1] == origin) return 0;
        return display_width(original_[origin.start]);
    }

    /// Lines one below the other that all hold bars make one table: what its borders are shows in all of them.
    void add_classified() {
        std::uint32_t most = 0, rows = 0;
        for (std::size_t l = 0; l < drafts_.size(); ++l) {
            if (drafts_[l].ruled && bars_[l].single_dashes && l != 1) drafts_[l].ruled = false;
            if (drafts_[l].ruled) continue;
            most = std::max(most, bars_[l].count);
            rows += bars_[l].count > 0;
        }
        // The rows with the most bars have them all: where one of them has none at its end, the ends have no borders, and a
        // bar there parts an empty cell from the next.
        opened_ = closed_ = true;
        for (std::size_t l = 0; l < drafts_.size(); ++l) {
            if (drafts_[l].ruled || bars_[l].count == 0 || bars_[l].count < most) continue;
            opened_ = opened_ && bars_[l].opens;
            closed_ = closed_ && bars_[l].closes;
        }
        // Where every shorter row ends with a bar and none begins with one, the fullest begins with an empty cell.
        std::size_t shorter = 0, only_closed = 0;
        for (std::size_t l = 0; l < drafts_.size(); ++l) {
            if (drafts_[l].ruled || bars_[l].count == 0 || bars_[l].count == most) continue;
            ++shorter;
            only_closed += bars_[l].closes && !bars_[l].opens;
        }
        if (shorter > 0 && only_closed == shorter && closed_) opened_ = false;
        for (std::size_t l = 0; l < drafts_.size(); ++l) {
            // A lone bar parts something only where there is more of a table.
            if (bars_[l].count == 1 && rows > 1) drafts_[l].separator = Separator::bar;
            add(drafts_[l], bars_[l]);
        }
        drafts_.clear();
        bars_.clear();
    }

    void add(Line& line, const Bars& bars) {
        line.first_piece = static_cast<std::uint32_t>(result_.pieces.size());
        if (!line.ruled) cut(line, bars);
        line.last_piece = static_cast<std::uint32_t>(result_.pieces.size());
        result_.lines.push_back(line);
    }

    /// The line that begins there, up to its break or the limit.
    std::pair<Line, Bars> classify(std::uint32_t begin, std::uint32_t limit) const {
        Line line{begin, begin, 0, 0};
        Bars seen;
        std::uint32_t tabs = 0, rules = 0, others = 0, dashes = 0;
        bool empty = true, doubled = false;
        const char32_t* const chars = folded_.chars.data();
        std::uint32_t i = begin;
        for (; i < limit; ++i) {
            const char32_t c = chars[i];
            if (c >= 0x2e80) {
                while (i + 1 < limit && chars[i + 1] >= 0x2e80) ++i;
                ++others;
                empty = seen.closes = false;
                continue;
            }
            if (c == U' ') continue;   // most of what is left
            if (is_break(c)) break;
            if (is_filler(c) && c != U'\t') continue;
            doubled = doubled || (c == U'-' && i > begin && chars[i - 1] == U'-');
            dashes += c == U'-';
            seen.closes = is_bar(c);
            if (empty) seen.opens = seen.closes;
            empty = false;
            if (c == U'\t') ++tabs;
            else if (seen.closes) ++seen.count;
            else if (is_ruling(c)) ++rules;
            else ++others;
        }
        line.end = i;
        // One or two dashes alone may be what a cell holds; a rule is longer or has corners.
        line.ruled = others == 0 && rules > 0 && (rules > 2 || seen.count > 1);
        seen.single_dashes = dashes == rules && !doubled && seen.count > 1;
        // A lone bar parts nothing; two or more do, unless tabs do already.
        if (tabs > 0) line.separator = Separator::tab;
        else if (seen.count > 1) line.separator = Separator::bar;
        if (tabs > 0) seen = {};
        return {line, seen};
    }

    bool is_border(const Line& line, char32_t c) const {
        return line.separator == Separator::tab ? c == U'\t' : line.separator == Separator::bar && is_bar(c);
    }

    /// A lone bar beside an ideograph is no digit that was taken for one.
    bool is_lone_border(const Line& line, std::uint32_t i) const {
        return line.separator == Separator::none && is_bar(folded_.chars[i]) &&
               ((i > line.begin && folded_.chars[i - 1] >= 0x2e80) || (i + 1 < line.end && folded_.chars[i + 1] >= 0x2e80));
    }

    void cut(Line& line, const Bars& bars) {
        Place place;
        place.line = static_cast<std::uint32_t>(result_.lines.size());
        place.cell = line.separator == Separator::none ? -1 : 0;
        std::uint32_t i = line.begin;
        // A border that opens the line stands before the first cell, not between two.
        if (line.separator == Separator::bar && opened_ && bars.opens) {
            while (i < line.end && is_filler(folded_.chars[i])) advance(place, i++);
            if (i < line.end && is_bar(folded_.chars[i])) advance(place, i++);
        }
        while (i < line.end) {
            const char32_t c = folded_.chars[i];
            if (c == U' ') {
                advance(place, i++);
                continue;
            }
            if (is_border(line, c)) ++place.cell;
            if (is_border(line, c) || is_filler(c) || is_lone_border(line, i)) {
                advance(place, i++);
                continue;
            }
            Piece piece{i, i, place};
            piece.place.last_cell = place.cell;
            piece.place.left = place.right;
            piece.place.first = place.last;
            while (i < line.end) {
                // Neither blanks nor borders stand among the ideographs, and each of them stands for one character.
                const std::uint32_t from = i;
                while (i < line.end && is_wide(i)) ++i;
                place.right += static_cast<std::int32_t>(2 * (i - from));
                place.last += static_cast<std::int32_t>(i - from);
                if (i == line.end) break;
                const char32_t inner = folded_.chars[i];
                if (inner < 0x2e80 && (is_filler(inner) || is_border(line, inner) || is_lone_border(line, i))) break;
                advance(place, i++);
            }
            piece.end = i;
            piece.place.right = place.right;
            piece.place.last = place.last;
            result_.pieces.push_back(piece);
        }
        if (line.separator != Separator::none) {
            // A closing bar ends the last cell; a closing tab opens one more.
            const bool closed = line.separator == Separator::bar && closed_ && bars.closes;
            line.cells = static_cast<std::uint16_t>(std::clamp(place.cell + (closed ? 0 : 1), 0, 65535));
        }
    }

    bool is_wide(std::uint32_t i) const {
        const char32_t c = original_[folded_.origins[i].start];
        return c >= 0x4e00 && c <= 0x9fff;
    }

    /// Moves the running columns past one folded character, counting its original's width once.
    void advance(Place& place, std::uint32_t i) const {
        const Span origin = folded_.origins[i];
        if (folded_.chars[i] == U' ' && original_[origin.start] == U' ') {   // stands for one character
            place.right += 1;
            place.last += 1;
            return;
        }
        if (i > 0 && folded_.origins[i - 1] == origin) return;
        if (folded_.chars[i] == U'\t') place.right = (place.right / 8 + 1) * 8;
        else place.right += display_width(original_[origin.start]);
        place.last += 1;
    }

    const FoldedText& folded_;
    std::u32string_view original_;
    std::uint32_t at_ = 0;
    std::vector<Line> drafts_;   // lines not yet cut into pieces, and their bars
    std::vector<Bars> bars_;
    bool opened_ = true, closed_ = true;   // whether the lines of the table at hand begin, and end, with a border
    Lines result_;
};

}  // namespace

Lines split_lines(const FoldedText& folded, std::u32string_view original, const layout::Structure& structure) {
    Splitter splitter(folded, original);
    return structure.lines.empty() ? splitter.run() : splitter.run(structure);
}

}  // namespace nianbao::text
