#include "text/stacked.hpp"

#include "text/lines.hpp"

namespace nianbao::text {
namespace {

enum class LineKind : std::uint8_t { empty, cell, words, row };

struct StackedLine {
    std::uint32_t begin, end;
    LineKind kind;
    bool is_blank = false;    ///< a cell without anything in it
    bool is_count = false;    ///< a cell with nothing but a number
};

StackedLine classify(const FoldedText& folded, std::uint32_t begin, std::uint32_t end) {
    StackedLine line{begin, end, LineKind::empty};
    std::uint32_t bars = 0, others = 0, digits = 0, inner = 0;
    bool closes = false, opens = false, first = true;
    for (std::uint32_t i = begin; i < end; ++i) {
        const char32_t c = folded.chars[i];
        if (is_blank(c)) {
            if (c == U'\t') ++inner;   // tabs part cells: no such table
            continue;
        }
        closes = is_bar(c);
        if (closes) ++bars;
        else {
            ++others;
            digits += is_digit(c) || c == U'.' || c == U',' || c == U'-' || c == U'+';
        }
        if (first) opens = closes;
        first = false;
    }
    if (bars == 0) line.kind = others > 0 ? LineKind::words : LineKind::empty;
    else if (inner == 0 && bars <= 2 && (others == 0 || (bars == 1 ? closes || opens : closes && opens))) line.kind = LineKind::cell;
    else line.kind = LineKind::row;
    line.is_blank = line.kind == LineKind::cell && others == 0;
    line.is_count = line.kind == LineKind::cell && others > 0 && digits == others;
    return line;
}

}  // namespace

void unstack_cells(FoldedText& folded) {
    constexpr std::size_t fewest_cells = 8, most_words = 3;   // of a stretch; lines of a label before the one with its bar
    if (!folded.has_bars) return;
    std::vector<StackedLine> stretch;
    std::size_t cells = 0, plain = 0, words = 0;
    const auto settle = [&] {
        if (cells >= fewest_cells && plain * 3 >= cells)
            for (const StackedLine& line : stretch) {
                bool marked = !line.is_blank;
                for (std::uint32_t i = line.begin; line.kind == LineKind::cell && i < line.end; ++i) {
                    if (!is_bar(folded.chars[i])) continue;
                    folded.chars[i] = marked ? U' ' : empty_cell;
                    marked = true;
                }
            }
        stretch.clear();
        cells = plain = words = 0;
    };
    const auto size = static_cast<std::uint32_t>(folded.chars.size());
    for (std::uint32_t begin = 0; begin <= size;) {
        std::uint32_t end = begin;
        while (end < size && !is_break(folded.chars[end])) ++end;
        const StackedLine line = classify(folded, begin, end);
        if (line.kind == LineKind::words) ++words;
        if (line.kind == LineKind::row || words > most_words) settle();
        if (line.kind == LineKind::cell) {
            stretch.push_back(line);
            ++cells;
            plain += line.is_blank || line.is_count;
            words = 0;
        }
        begin = end + 1;
    }
    settle();
}

}  // namespace nianbao::text
