#include "text/reflow.hpp"

#include <algorithm>
#include <vector>

#include "text/lines.hpp"

namespace nianbao::text {
namespace {

constexpr bool is_rule_char(char32_t c) { return c == U'-' || c == U'=' || c == U'+' || c == U':' || is_bar(c) || (c >= 0x2500 && c <= 0x257f); }
constexpr bool is_stroke(char32_t c) { return c == U'-' || c == U'=' || c == 0x2500 || c == 0x2501 || c == 0x2550; }

enum class LineKind : std::uint8_t { other, row, rule, mixed };

struct RawLine {
    std::uint32_t begin, end;
    LineKind kind;
};

class Reflower {
public:
    explicit Reflower(FoldedText folded) : in_(std::move(folded)) {
        out_.has_bars = in_.has_bars;
        out_.has_corners = in_.has_corners;
    }

    FoldedText run() {
        split();
        if (std::count_if(lines_.begin(), lines_.end(), [](const RawLine& l) { return l.kind == LineKind::rule; }) < 3) return std::move(in_);
        for (std::size_t l = 0; l < lines_.size();) {
            std::size_t end = l;
            while (end < lines_.size() && lines_[end].kind != LineKind::other) ++end;
            if (end == l) {
                copy(lines_[l].begin, lines_[l].end);
                new_line(l);
                ++l;
                continue;
            }
            table(l, end);
            l = end;
        }
        return std::move(out_);
    }

private:
    void split() {
        const auto size = static_cast<std::uint32_t>(in_.chars.size());
        for (std::uint32_t begin = 0; begin < size;) {
            std::uint32_t end = begin;
            while (end < size && !is_break(in_.chars[end])) ++end;
            lines_.push_back({begin, end, kind_of(begin, end)});
            begin = end + 1;
        }
    }

    LineKind kind_of(std::uint32_t begin, std::uint32_t end) const {
        while (begin < end && is_blank(in_.chars[begin])) ++begin;
        while (end > begin && is_blank(in_.chars[end - 1])) --end;
        if (end - begin < 3) return LineKind::other;
        const char32_t first = in_.chars[begin], last = in_.chars[end - 1];
        std::uint32_t bars = 0, strokes = 0, others = 0;
        for (std::uint32_t i = begin; i < end; ++i) {
            const char32_t c = in_.chars[i];
            bars += is_bar(c);
            if (is_stroke(c)) ++strokes;
            else if (!is_rule_char(c) && !is_blank(c)) ++others;
        }
        const bool framed = (is_bar(first) || first == U'+' || first == 0x250c || first == 0x2514) && is_rule_char(last);
        if (others == 0 && strokes >= 3 && framed) return LineKind::rule;
        if (!framed || bars < 2) return LineKind::other;
        return has_partial_rule(begin, end) ? LineKind::mixed : LineKind::row;
    }

    /// Strokes that reach from border to border: a cell that spans rows stands beside a rule.
    bool has_partial_rule(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!is_stroke(in_.chars[i])) continue;
            std::uint32_t stop = i;
            while (stop < end && is_stroke(in_.chars[stop])) ++stop;
            const auto border = [&](char32_t c) { return is_bar(c) || c == U'+'; };
            if (stop - i >= 2 && i > begin && border(in_.chars[i - 1]) && stop < end && border(in_.chars[stop])) return true;
            i = stop;
        }
        return false;
    }

    void copy(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) put(in_.chars[i], in_.origins[i]);
    }
    void put(char32_t c, Span origin) {
        out_.chars.push_back(c);
        out_.origins.push_back(origin);
    }
    void new_line(std::size_t line) {
        const std::uint32_t at = lines_[line].end;
        if (at < in_.chars.size()) put(in_.chars[at], in_.origins[at]);
    }

    /// Lines of one table; its rows are joined only where rules part them all.
    void table(std::size_t first, std::size_t last) {
        std::size_t rules = 0, groups = 0, crowded = 0;
        for (std::size_t l = first; l < last;) {
            if (lines_[l].kind == LineKind::rule) ++rules;
            if (lines_[l].kind != LineKind::row) { ++l; continue; }
            ++groups;
            std::size_t numeric = 0;
            for (; l < last && lines_[l].kind == LineKind::row; ++l) numeric += has_lone_number(lines_[l]);
            crowded += numeric > 1;
        }
        // A row has its numbers on one line, but for a long number in a narrow cell.
        const bool joins = rules >= 3 && groups >= 2 && crowded * 5 <= groups;
        for (std::size_t l = first; l < last;) {
            if (!joins || lines_[l].kind != LineKind::row) {
                copy(lines_[l].begin, lines_[l].end);
                new_line(l);
                ++l;
                continue;
            }
            std::size_t end = l;
            while (end < last && lines_[end].kind == LineKind::row) ++end;
            join(l, end);
            l = end;
        }
    }

    /// A cell that is a number: digits between borders and blanks.
    bool has_lone_number(const RawLine& line) const {
        bool digits = false, letters = false;
        for (std::uint32_t i = line.begin; i <= line.end; ++i) {
            const bool border = i == line.end || is_bar(in_.chars[i]);
            if (border) {
                if (digits && !letters) return true;
                digits = letters = false;
            } else {
                digits = digits || is_digit(in_.chars[i]);
                letters = letters || (is_letter(in_.chars[i]) && !is_digit(in_.chars[i])) || in_.chars[i] == U'.';
            }
        }
        return false;
    }

    /// The lines of one row: first lines of all cells, second lines of all cells … become cell by cell.
    void join(std::size_t first, std::size_t last) {
        std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> cells;
        for (std::size_t l = first; l < last; ++l) {
            std::size_t cell = 0;
            std::uint32_t i = lines_[l].begin;
            while (i < lines_[l].end && is_blank(in_.chars[i])) ++i;
            if (i < lines_[l].end && is_bar(in_.chars[i])) ++i;
            for (std::uint32_t begin = i; i < lines_[l].end; ++i) {
                if (!is_bar(in_.chars[i])) continue;
                if (cells.size() <= cell) cells.resize(cell + 1);
                cells[cell++].push_back({begin, i});
                begin = i + 1;
            }
        }
        const Span end_origin = in_.origins[lines_[first].begin];
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c > 0) put(U'\t', end_origin);
            for (const auto& [begin, end] : cells[c]) {
                std::uint32_t from = begin, to = end;
                while (from < to && is_blank(in_.chars[from])) ++from;
                while (to > from && is_blank(in_.chars[to - 1])) --to;
                copy(from, to);
            }
        }
        new_line(last - 1);
    }

    FoldedText in_, out_;
    std::vector<RawLine> lines_;
};

}  // namespace

FoldedText reflow(FoldedText folded) {
    if (folded.has_corners) return Reflower(std::move(folded)).run();
    return folded;
}

}  // namespace nianbao::text
