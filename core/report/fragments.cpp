#include "report/fragments.hpp"

#include <algorithm>
#include <memory>

#include "form/label_index.hpp"
#include "report/page_numbers.hpp"
#include "text/cell_text.hpp"
#include "text/letter_set.hpp"
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
    std::uint16_t occurrence;   // of it and the next letter in the index of labels; 0: they stand in none
    bool soft;
    bool covered;               // it stands in some label beside the same neighbour
};

/// What a piece holds. Of its letters only those that are not soft count.
struct Tally {
    std::uint32_t first = 0;     // of its letters, in all of them
    std::uint32_t letters = 0, covered = 0;
    std::uint32_t digits = 0;    // of those that are not covered
    std::uint32_t marks = 0;     // of sentences
};

/// All letters, and what is known of them once each was seen.
struct Letters {
    explicit Letters(const Surface& surface) : all(new Letter[surface.folded.chars.size() + 1]), tallies(surface.lines.pieces.size()) {}

    std::unique_ptr<Letter[]> all;   // written as far as `count`: to clear them first would take as long as to read them
    std::size_t count = 0;
    std::vector<std::uint32_t> openings;   // letters, none of them soft, that stand in some label beside the next one
    std::vector<Tally> tallies;            // one each of the pieces
};

constexpr char32_t barrier = 0;

/// Values begin with a digit or a mark; of all ideographs only with a few.
bool may_be_value(char32_t first) {
    constexpr text::LetterSet firsts(U"无空增减新负人");
    return !text::is_ideograph(first) || (firsts.may_hold(first) && std::u32string_view(U"无空增减新负人").find(first) != std::u32string_view::npos);
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

constexpr bool is_sentence_mark(char32_t c) {
    return c == U',' || c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U'、' || c == U'%' || c == U'《';
}

/// Reads each character once: the kinds of the pieces as far as they show by themselves, their letters, and which of these
/// stand in labels.
class Collector {
public:
    Collector(Surface& surface, const form::LabelIndex& index) : surface_(surface), index_(index), letters_(surface), all_(surface.folded.chars) {}

    Letters run() {
        const auto& pieces = surface_.lines.pieces;
        surface_.kinds.assign(pieces.size(), PieceKind::marks);
        for (std::uint32_t p = 0; p < pieces.size(); ++p) {
            const std::uint32_t begin = pieces[p].begin, end = pieces[p].end;
            Tally& tally = letters_.tallies[p];
            tally.first = static_cast<std::uint32_t>(letters_.count);
            const std::u32string_view chars = all_.substr(begin, end - begin);
            const bool value = may_be_value(chars[0]) && text::looks_like_value(chars) && !goes_on(surface_, p);
            if (value) {
                surface_.kinds[p] = PieceKind::value;
                const bool may_be_letter = chars.size() == 1 && (text::is_digit(chars[0]) || chars[0] == U'无');
                read_value(may_be_letter ? chars[0] : barrier, begin, p);
            }
            read_letters(begin, end, p, value);
            if (!value) tally.letters = static_cast<std::uint32_t>(letters_.count) - tally.first;
        }
        cover_digits();
        return std::move(letters_);
    }

private:
    /// A comma or a point between digits is a number's.
    bool marks_sentence(std::uint32_t i, std::uint32_t begin, std::uint32_t end) const {
        return is_sentence_mark(all_[i]) && !(i > begin && text::is_digit(all_[i - 1]) && i + 1 < end && text::is_digit(all_[i + 1]));
    }

    void read_value(char32_t c, std::uint32_t at, std::uint32_t p) {
        Letter& letter = letters_.all[letters_.count] = {c, at, p, 0, true, false};
        const bool known = index_.may_stand_in_label(c);
        if (known_ && known) pair((&letter)[-1], letter);
        known_ = known;
        ++letters_.count;
    }

    /// Of a value the marks alone.
    void read_letters(std::uint32_t begin, std::uint32_t end, std::uint32_t p, bool value) {
        Tally& tally = letters_.tallies[p];
        Letter* letter = &letters_.all[letters_.count];
        bool before = known_;
        for (std::uint32_t i = begin; i < end; ++i) {
            const char32_t c = all_[i];
            if (value || !is_letter(c)) {
                tally.marks += marks_sentence(i, begin, end);
                continue;
            }
            *letter = {c, i, p, 0, false, false};
            tally.digits += text::is_digit(c);
            const bool known = index_.may_stand_in_label(c);
            if (before && known) pair(letter[-1], *letter);
            before = known;
            ++letter;
        }
        known_ = before;
        letters_.count = static_cast<std::size_t>(letter - letters_.all.get());
    }

    void pair(Letter& letter, Letter& next) {
        letter.occurrence = index_.first_occurrence(letter.c, next.c);
        if (letter.occurrence == 0 || letter.soft) return;
        letters_.openings.push_back(static_cast<std::uint32_t>(&letter - letters_.all.get()));
        if (next.soft) return;
        cover(letter);
        cover(next);
    }

    void cover(Letter& letter) {
        if (letter.covered) return;
        letter.covered = true;
        Tally& tally = letters_.tallies[letter.piece];
        ++tally.covered;
        tally.digits -= text::is_digit(letter.c);
    }

    /// A lone digit must fit on both sides.
    void cover_digits() {
        for (std::size_t p = 0; p < letters_.tallies.size(); ++p) {
            const std::size_t i = letters_.tallies[p].first;
            if (surface_.kinds[p] != PieceKind::value || i == 0 || i + 1 >= letters_.count) continue;
            const Letter* const letter = &letters_.all[i];
            if (letter[-1].soft || letter[1].soft || letter[-1].occurrence == 0 || letter->occurrence == 0) continue;
            letters_.all[i].covered = true;
            letters_.tallies[p].covered = 1;
        }
    }

    Surface& surface_;
    const form::LabelIndex& index_;
    Letters letters_;
    std::u32string_view all_;
    bool known_ = false;   // whether the last letter may stand in a label
};

/// How many of the letters from there on are those of a pattern from an offset on, up to the last that is not soft. The first
/// two are.
std::size_t match_length(const Letter* from, const Letter* end, std::u32string_view pattern, std::size_t offset) {
    const std::size_t longest = std::min(static_cast<std::size_t>(end - from), pattern.size() - offset);
    const char32_t* const rest = pattern.data() + offset;
    std::size_t n = 2;
    while (n < longest && from[n].c == rest[n]) ++n;
    while (n > 1 && from[n - 1].soft) --n;
    return n;
}

/// In running text only whole labels matter: the title may stand there. A whole label speaks for itself: the parts of other
/// labels inside it say nothing.
void find_fragments(const form::LabelIndex& index, Surface& surface, const Letters& letters) {
    constexpr std::size_t shortest = 3;   // of whole labels that do
    const auto patterns = form::patterns();
    std::vector<Fragment>& fragments = surface.fragments;
    fragments.reserve(letters.openings.size());
    const Letter* const last = letters.all.get() + letters.count;
    std::uint32_t begin = 0, end = 0;   // of the last whole label
    for (const std::uint32_t i : letters.openings) {
        const Letter& letter = letters.all[i];
        if (!letter.covered) continue;
        const bool prose = surface.prose[surface.lines.pieces[letter.piece].place.line];
        const char32_t before = i > 0 && !letters.all[i - 1].soft ? letters.all[i - 1].c : barrier;
        const std::size_t known = fragments.size();
        std::uint32_t whole_end = 0;
        for (std::uint16_t o = letter.occurrence; o != 0; o = index[o].next) {
            const form::Occurrence& at = index[o];
            if (prose && !at.may_open) break;
            if (at.offset > 0 && (prose || at.before == before)) continue;
            const std::u32string_view pattern = patterns[at.pattern].letters;
            const std::size_t length = match_length(&letter, last, pattern, at.offset);
            if (length < 2 || (prose && length < pattern.size())) continue;
            const std::uint32_t stop = (&letter)[length - 1].at + 1;
            fragments.push_back({at.pattern, at.offset, static_cast<std::uint16_t>(length), letter.at, stop, letter.piece});
            if (length == pattern.size() && length >= shortest) whole_end = std::max(whole_end, stop);
        }
        if (whole_end > end) {
            begin = letter.at;
            end = whole_end;
        }
        if (letter.at >= end) continue;
        std::size_t kept = known;
        for (std::size_t f = known; f < fragments.size(); ++f) {
            const bool inside = fragments[f].end <= end && (letter.at > begin || fragments[f].end < end);
            if (!inside) fragments[kept++] = fragments[f];
        }
        fragments.resize(kept);
    }
}

void classify_pieces(Surface& surface, const Letters& letters) {
    const std::u32string_view all = surface.folded.chars;
    for (std::uint32_t p = 0; p < surface.lines.pieces.size(); ++p) {
        const Tally& tally = letters.tallies[p];
        const std::size_t count = tally.letters - tally.digits;   // a number may stick to a label
        const text::Piece& piece = surface.lines.pieces[p];
        if (surface.kinds[p] == PieceKind::value) {
            if (tally.covered > 0) surface.kinds[p] = PieceKind::label;   // a digit inside a label
            continue;
        }
        if (count == 0) continue;
        if (text::is_unit(all.substr(piece.begin, piece.end - piece.begin))) surface.kinds[p] = PieceKind::unit;
        else surface.kinds[p] = tally.covered * 10 >= count * 6 ? PieceKind::label : PieceKind::other;
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
    for (std::size_t l = 0; l < surface.lines.lines.size(); ++l) {
        const text::Line& line = surface.lines.lines[l];
        std::size_t count = 0, strange = 0, values = 0, marks = 0;
        bool text_after_value = false;
        for (std::uint32_t p = line.first_piece; p < line.last_piece; ++p) {
            const text::Piece& piece = surface.lines.pieces[p];
            const Tally& tally = letters.tallies[p];
            if (surface.kinds[p] == PieceKind::value) ++values;
            else if (surface.kinds[p] == PieceKind::other && values > 0) text_after_value = true;
            count += tally.letters;
            if (tally.letters > 0) strange += tally.letters - tally.covered - tally.digits;
            if (surface.kinds[p] == PieceKind::other || surface.kinds[p] == PieceKind::marks || piece.end - piece.begin > 12) marks += tally.marks;
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
    const form::LabelIndex index;
    const Letters letters = Collector(surface, index).run();
    classify_pieces(surface, letters);
    drop_page_numbers(surface);
    classify_lines(surface, letters);
    join_cut_numbers(surface);
    find_fragments(index, surface, letters);
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
    return fragment.offset == 0 && fragment.length == form::patterns()[fragment.pattern].letters.size();
}

}  // namespace nianbao::reading
