#include "report/page_numbers.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

/// - 4 -, —4—, 4/12: what a line holds that is nothing but a page's number.
bool is_page_mark(std::u32string_view mark) {
    std::size_t i = 0, dashes = 0, digits = 0;
    while (i < mark.size() && mark[i] == U'-') ++i, ++dashes;
    while (i < mark.size() && text::is_digit(mark[i])) ++i, ++digits;
    const std::size_t behind = i;
    if (dashes == 0 && digits > 0 && digits <= 3 && i < mark.size() && mark[i] == U'/') {
        while (++i < mark.size() && text::is_digit(mark[i])) {}
        return i == mark.size() && i > behind + 1 && i - behind <= 4;
    }
    if (dashes == 0 || digits == 0 || digits > 4) return false;
    while (i < mark.size() && mark[i] == U'-') ++i;
    return i == mark.size() && i > behind;
}

/// A whole number of at most three digits; 0 for anything else.
std::size_t number_of(std::u32string_view all, const text::Piece& piece) {
    if (piece.end - piece.begin > 3) return 0;
    std::size_t number = 0;
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
        if (!text::is_digit(all[i])) return 0;
        number = number * 10 + (all[i] - U'0');
    }
    return number;
}

/// Bare numbers on lines of their own, apart from other numbers, that count up one by one: the pages'.
void drop_counting_numbers(Surface& surface) {
    constexpr std::size_t shortest_count = 3;
    const std::u32string_view all = surface.folded.chars;
    const auto& lines = surface.lines.lines;
    const auto holds_values = [&](std::size_t l) {
        for (std::uint32_t p = lines[l].first_piece; p < lines[l].last_piece; ++p)
            if (surface.kinds[p] != PieceKind::value) return false;
        return true;
    };
    std::vector<std::size_t> texts, counted;   // lines with text; lines that count up so far
    for (std::size_t l = 0; l < lines.size(); ++l)
        if (lines[l].first_piece < lines[l].last_piece) texts.push_back(l);
    std::size_t lone = 0;   // numbers on lines of their own, pages' or not
    for (std::size_t t = 1; t + 1 < texts.size(); ++t) {
        const text::Line& line = lines[texts[t]];
        lone += line.last_piece - line.first_piece == 1 && holds_values(texts[t]);
        if (line.separator != text::Separator::none || line.last_piece - line.first_piece != 1 || texts[t] == texts[t - 1] + 1) continue;
        const text::Piece& piece = surface.lines.pieces[line.first_piece];
        const bool lone_above = lines[texts[t - 1]].last_piece - lines[texts[t - 1]].first_piece == 1 && holds_values(texts[t - 1]);
        const bool lone_below = lines[texts[t + 1]].last_piece - lines[texts[t + 1]].first_piece == 1 && holds_values(texts[t + 1]);
        if (lone_above || lone_below) continue;
        const std::size_t next = counted.empty() ? 0 : number_of(all, surface.lines.pieces[lines[counted.back()].first_piece]) + 1;
        const std::size_t number = number_of(all, piece);
        if (number == 0) continue;
        if (counted.empty() ? number <= 2 : number == next) counted.push_back(texts[t]);
    }
    // Where cells stand on lines of their own, numbers count up by chance.
    if (counted.size() < shortest_count || lone > 2 * counted.size()) return;
    for (const std::size_t l : counted) surface.kinds[lines[l].first_piece] = PieceKind::marks;
}

}  // namespace

void drop_page_numbers(Surface& surface) {
    drop_counting_numbers(surface);
    const std::u32string_view all = surface.folded.chars;
    const auto& lines = surface.lines.lines;
    const auto is_blank = [&](std::size_t l) { return lines[l].first_piece == lines[l].last_piece; };
    const auto ends_page = [&](std::size_t l) { return lines[l].end < all.size() && all[lines[l].end] == U'\f'; };
    const auto drop = [&](const text::Line& line) {
        for (std::uint32_t p = line.first_piece; p < line.last_piece; ++p) surface.kinds[p] = PieceKind::marks;
    };
    constexpr std::size_t none = SIZE_MAX;
    const auto text_before = [&](std::size_t l) {   // on the same page
        while (l > 0 && !ends_page(l - 1))
            if (!is_blank(--l)) return l;
        return none;
    };
    const auto text_behind = [&](std::size_t l) {
        while (!ends_page(l) && ++l < lines.size())
            if (!is_blank(l)) return l;
        return none;
    };
    // A value between blank lines.
    const auto stands_alone = [&](std::size_t l) {
        return l != none && lines[l].last_piece - lines[l].first_piece == 1 && surface.kinds[lines[l].first_piece] == PieceKind::value && text_before(l) + 1 != l && text_behind(l) != l + 1;
    };
    // What may be a page's number: at its end or its beginning; apart from other numbers, anywhere.
    std::vector<std::size_t> edges, apart;
    std::size_t page = 1, pages = 0, numbered = 0, before = 0;   // before: of those apart, on earlier pages
    bool has_text = false, has_number = false;
    std::u32string mark;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const text::Line& line = lines[l];
        mark.clear();
        const char32_t first = is_blank(l) ? U' ' : all[surface.lines.pieces[line.first_piece].begin];
        if ((first == U'-' || text::is_digit(first)) && line.separator == text::Separator::none && line.last_piece - line.first_piece <= 3)
            for (std::uint32_t p = line.first_piece; p < line.last_piece; ++p)
                mark += all.substr(surface.lines.pieces[p].begin, std::min<std::size_t>(surface.lines.pieces[p].end - surface.lines.pieces[p].begin, 10));
        if (is_page_mark(mark)) drop(line);
        has_text = has_text || !is_blank(l);
        if (line.last_piece - line.first_piece == 1 && number_of(all, surface.lines.pieces[line.first_piece]) == page) {
            has_number = true;
            const bool ends = text_behind(l) == none && all.find(U'\f', line.end) != std::u32string_view::npos;
            if (ends || (text_before(l) == none && page > 1)) edges.push_back(l);
            if (stands_alone(l) && !stands_alone(text_before(l)) && !stands_alone(text_behind(l))) apart.push_back(l);
        }
        if (!ends_page(l) && l + 1 < lines.size()) continue;
        ++page;
        pages += has_text;
        numbered += has_number;
        if (apart.size() > before + 1) apart.resize(before);
        before = apart.size();
        has_text = has_number = false;
    }
    // A single page's number may be a cell's; where every page has one, that may stand anywhere.
    if (2 * numbered < pages) return;
    for (const std::size_t l : apart.size() == pages && pages > 2 ? apart : edges) drop(lines[l]);
}

}  // namespace nianbao::reading
