#include "report/fragments.hpp"

#include <algorithm>

#include "form/label_index.hpp"
#include "report/page_numbers.hpp"
#include "text/cell_text.hpp"
#include "text/reflow.hpp"
#include "text/stacked.hpp"

namespace nianbao::reading {
namespace {

using text::is_letter;

/// The letters of the text in order, whatever stands between them. A number that stands alone parts
/// labels; a lone digit may also belong to one ("保留 4 位小数") and is then kept as soft.
struct Letter {
    char32_t c;
    std::uint32_t at;       // position in the folded text
    std::uint32_t piece;
    std::uint16_t occurrence = 0;   // of it and the next letter in the index of labels; 0: they stand in none
    bool soft = false;
    bool covered = false;
};
using Letters = std::vector<Letter>;

constexpr char32_t barrier = 0;

/// Values begin with a digit or a mark; of all ideographs only with a few.
bool may_be_value(char32_t first) {
    return !text::is_ideograph(first) || std::u32string_view(U"无空增减新负人").find(first) != std::u32string_view::npos;
}

/// A number that the next piece continues is no value: 2022 年, and the 2 of a label cut into 2 . 重 复.
bool goes_on(const Surface& surface, std::uint32_t p) {
    if (p + 1 >= surface.lines.pieces.size()) return false;
    const text::Piece& piece = surface.lines.pieces[p];
    const text::Piece& next = surface.lines.pieces[p + 1];
    const char32_t c = surface.folded.chars[next.begin];
    if (next.place.line == piece.place.line && next.place.cell == piece.place.cell && std::u32string_view(U"年月日号届").find(c) != std::u32string_view::npos) return true;
    const bool list_mark = (c == U'.' || c == U'、') && next.end - next.begin == 1;
    return list_mark && piece.end - piece.begin == 1 && text::is_digit(surface.folded.chars[piece.begin]);
}

Letters collect(Surface& surface) {
    Letters letters;
    letters.reserve(surface.folded.chars.size());
    surface.kinds.reserve(surface.lines.pieces.size());
    const std::u32string_view all = surface.folded.chars;
    for (std::uint32_t p = 0; p < surface.lines.pieces.size(); ++p) {
        const text::Piece& piece = surface.lines.pieces[p];
        const std::u32string_view chars = all.substr(piece.begin, piece.end - piece.begin);
        if (may_be_value(chars[0]) && text::looks_like_value(chars) && !goes_on(surface, p)) {
            surface.kinds.push_back(PieceKind::value);
            const bool may_be_letter = chars.size() == 1 && (text::is_digit(chars[0]) || chars[0] == U'无');
            letters.push_back({may_be_letter ? chars[0] : barrier, piece.begin, p, 0, true});
            continue;
        }
        surface.kinds.push_back(PieceKind::marks);
        for (std::uint32_t i = piece.begin; i < piece.end; ++i)
            if (is_letter(all[i])) letters.push_back({all[i], i, p});
    }
    return letters;
}

/// The longest match of the rest of a pattern whose first letter stands at `start`, up to its last letter that is not soft.
std::size_t match_length(const Letters& letters, std::size_t start, std::u32string_view rest) {
    const Letter* const from = letters.data() + start;
    const std::size_t longest = std::min(letters.size() - start, rest.size());
    std::size_t firm = 1;
    for (std::size_t n = 1; n < longest && from[n].c == rest[n]; ++n)
        if (!from[n].soft) firm = n + 1;
    return firm;
}

/// A letter is covered where it stands in some label beside the same neighbour.
void cover(const form::LabelIndex& index, Letters& letters) {
    if (letters.empty()) return;
    bool known = index.may_stand_in_label(letters.front().c);
    const Letter* const last = &letters.back();
    for (Letter* letter = letters.data(); letter != last; ++letter) {
        Letter& next = letter[1];
        const bool before = known;
        known = index.may_stand_in_label(next.c);
        if (!before || !known) continue;
        letter->occurrence = index.first_occurrence(letter->c, next.c);
        if (letter->occurrence != 0 && !letter->soft && !next.soft) letter->covered = next.covered = true;
    }
    // A lone digit must fit on both sides.
    for (std::size_t i = 1; i + 1 < letters.size(); ++i)
        if (letters[i].soft && !letters[i - 1].soft && !letters[i + 1].soft && letters[i - 1].occurrence != 0 && letters[i].occurrence != 0)
            letters[i].covered = true;
}

/// In running text only whole labels matter: the title may stand there.
void find_fragments(const form::LabelIndex& index, Surface& surface, const Letters& letters) {
    const auto patterns = form::patterns();
    surface.fragments.reserve(letters.size());
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
        if (letters[i].soft || !letters[i].covered || letters[i].occurrence == 0) continue;
        const bool prose = surface.prose[surface.lines.pieces[letters[i].piece].place.line];
        const char32_t before = i > 0 && !letters[i - 1].soft ? letters[i - 1].c : barrier;
        for (std::uint16_t o = letters[i].occurrence; o != 0; o = index[o].next) {
            const form::Occurrence& at = index[o];
            if (prose && !at.may_open) break;
            if (at.offset > 0 && (prose || at.before == before)) continue;
            const std::u32string_view pattern = patterns[at.pattern].letters;
            const std::size_t length = match_length(letters, i, pattern.substr(at.offset));
            if (length < 2 || (prose && length < pattern.size())) continue;
            surface.fragments.push_back({at.pattern, at.offset, static_cast<std::uint16_t>(length), letters[i].at,
                                         letters[i + length - 1].at + 1, letters[i].piece});
        }
    }
}

/// A whole label speaks for itself: the parts of other labels inside it say nothing.
void drop_parts_of_whole_labels(std::vector<Fragment>& fragments) {
    constexpr std::uint16_t shortest = 3;
    std::uint32_t begin = 0, end = 0;   // of the last whole label
    std::size_t kept = 0;
    for (std::size_t f = 0; f < fragments.size();) {
        std::size_t same = f;           // fragments that begin at one place
        std::uint32_t whole_end = 0;
        for (; same < fragments.size() && fragments[same].begin == fragments[f].begin; ++same)
            if (is_whole(fragments[same]) && fragments[same].length >= shortest) whole_end = std::max(whole_end, fragments[same].end);
        if (whole_end > end) {
            begin = fragments[f].begin;
            end = whole_end;
        }
        for (; f < same; ++f) {
            const bool inside = fragments[f].end <= end && (fragments[f].begin > begin || fragments[f].end < end);
            if (!inside) fragments[kept++] = fragments[f];
        }
    }
    fragments.resize(kept);
}

constexpr bool is_sentence_mark(char32_t c) {
    return c == U',' || c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U'、' || c == U'%' || c == U'《';
}

void classify_pieces(Surface& surface, const Letters& letters) {
    const std::u32string_view all = surface.folded.chars;
    std::size_t i = 0;
    for (std::uint32_t p = 0; p < surface.lines.pieces.size(); ++p) {
        std::size_t covered = 0, count = 0;
        for (; i < letters.size() && letters[i].piece == p; ++i) {
            covered += letters[i].covered;
            count += letters[i].covered || !text::is_digit(letters[i].c);   // a number may stick to a label
        }
        const text::Piece& piece = surface.lines.pieces[p];
        if (surface.kinds[p] == PieceKind::value) {
            if (covered > 0) surface.kinds[p] = PieceKind::label;   // a digit inside a label
            continue;
        }
        if (count == 0) continue;
        if (text::is_unit(all.substr(piece.begin, piece.end - piece.begin))) surface.kinds[p] = PieceKind::unit;
        else surface.kinds[p] = covered * 10 >= count * 6 ? PieceKind::label : PieceKind::other;
    }
}

bool opens_as_heading(const Surface& surface, const text::Line& line) {
    if (line.first_piece == line.last_piece) return false;
    const std::uint32_t begin = surface.lines.pieces[line.first_piece].begin;
    constexpr std::u32string_view numerals = U"一二三四五六七八九";
    return begin + 1 < line.end && numerals.find(surface.folded.chars[begin]) != std::u32string_view::npos &&
           surface.folded.chars[begin + 1] == U'、';
}

/// A line is running text where letters of no label outweigh, and sentences or numbers amid text show.
void classify_lines(Surface& surface, const Letters& letters) {
    surface.prose.assign(surface.lines.lines.size(), false);
    const std::u32string_view all = surface.folded.chars;
    std::size_t i = 0;
    for (std::size_t l = 0; l < surface.lines.lines.size(); ++l) {
        const text::Line& line = surface.lines.lines[l];
        std::size_t count = 0, strange = 0, values = 0, marks = 0;
        bool text_after_value = false;
        for (std::uint32_t p = line.first_piece; p < line.last_piece; ++p) {
            const text::Piece& piece = surface.lines.pieces[p];
            if (surface.kinds[p] == PieceKind::value) ++values;
            else if (surface.kinds[p] == PieceKind::other && values > 0) text_after_value = true;
            for (; i < letters.size() && letters[i].piece <= p; ++i) {
                if (letters[i].soft) continue;
                ++count;
                strange += !letters[i].covered && !text::is_digit(letters[i].c);
            }
            if (surface.kinds[p] == PieceKind::other || surface.kinds[p] == PieceKind::marks || piece.end - piece.begin > 12)
                for (std::uint32_t k = piece.begin; k < piece.end; ++k)
                    marks += is_sentence_mark(all[k]) && !(k > piece.begin && text::is_digit(all[k - 1]) && k + 1 < piece.end && text::is_digit(all[k + 1]));
        }
        if (opens_as_heading(surface, line)) {   // neither its numeral nor the mark behind it tells of prose
            strange -= std::min<std::size_t>(strange, 1);
            marks -= std::min<std::size_t>(marks, 1);
        }
        if (strange == 0 || line.separator != text::Separator::none) continue;
        // Three numbers in a row behind a text make a row of a table whatever its label says.
        const bool row_like = values >= 3 && !text_after_value && marks == 0;
        surface.prose[l] = !row_like && (strange * 10 >= count * 5 || (marks > 0 && strange >= 3) || (text_after_value && (strange >= 2 || marks > 0)));
    }
}

/// A number alone between two lines of running text is the text's, cut off by its line. One letter alone is the rest of a
/// cell's word.
void join_cut_numbers(Surface& surface) {
    const auto& lines = surface.lines.lines;
    const auto runs = [&](std::size_t l) {
        const auto& pieces = surface.lines.pieces;
        return surface.prose[l] && pieces[lines[l].last_piece - 1].end > pieces[lines[l].first_piece].begin + 1;
    };
    std::size_t before = lines.size(), alone = lines.size();   // the last line with text; a number behind it
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const std::uint32_t pieces = lines[l].last_piece - lines[l].first_piece;
        if (pieces == 0) continue;
        if (alone < lines.size() && runs(l) && before < lines.size() && runs(before)) surface.prose[alone] = true;
        if (alone < lines.size()) before = alone;
        const bool number = pieces == 1 && surface.kinds[lines[l].first_piece] == PieceKind::value && lines[l].separator == text::Separator::none;
        alone = number ? l : lines.size();
        if (!number) before = l;
    }
}

}  // namespace

Surface make_surface(std::u32string_view original, const layout::Structure& structure, const Traditional& traditional) {
    Surface surface;
    surface.folded = text::fold(original, traditional);
    if (structure.lines.empty()) text::unstack_cells(surface.folded);
    if (structure.lines.empty()) surface.folded = text::reflow(std::move(surface.folded));
    surface.lines = text::split_lines(surface.folded, original, structure);
    Letters letters = collect(surface);
    const form::LabelIndex index;
    cover(index, letters);
    classify_pieces(surface, letters);
    drop_page_numbers(surface);
    classify_lines(surface, letters);
    join_cut_numbers(surface);
    find_fragments(index, surface, letters);
    drop_parts_of_whole_labels(surface.fragments);
    return surface;
}

std::vector<Fragment>::const_iterator first_fragment(const Surface& surface, std::uint32_t position) {
    return std::lower_bound(surface.fragments.begin(), surface.fragments.end(), position,
                            [](const Fragment& fragment, std::uint32_t at) { return fragment.begin < at; });
}

std::size_t matched_letters(const Surface& surface, const form::Label& label, std::uint32_t from, std::uint32_t limit) {
    std::size_t best = 0;
    const auto first = first_fragment(surface, from);
    for (const std::uint16_t pattern : label.patterns) {
        std::size_t letters = 0;
        std::uint32_t offset = 0;
        for (auto f = first; f != surface.fragments.end() && f->begin < limit; ++f) {
            if (f->pattern != pattern || f->offset < offset) continue;
            letters += f->length;
            offset = f->offset + f->length;
        }
        best = std::max(best, letters);
    }
    return best;
}

bool is_whole(const Fragment& fragment) {
    return fragment.length == form::patterns()[fragment.pattern].letters.size();
}

}  // namespace nianbao::reading
