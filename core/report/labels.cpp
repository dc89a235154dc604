#include "report/labels.hpp"

#include <algorithm>

#include "reader/utf8.hpp"

namespace nianbao::reading {
namespace {

/// Text of one cell, as far as the layout tells: pieces of a cell, or words with a single blank between.
struct Phrase {
    std::uint32_t begin, end;
    std::size_t letters;
};

class LabelReader {
public:
    LabelReader(const Surface& surface, std::u32string_view original, const Chain& chain, const std::vector<Value>& values, const Placement& placement, TableReading& reading)
        : surface_(surface), original_(original), chain_(chain), values_(values), placement_(placement), reading_(reading) {}

    void run() {
        find_region();
        for (std::size_t b = 0; b < reading_.blocks.size(); ++b) {
            const form::Block& block = reading_.form->blocks[b];
            BlockReading& labels = reading_.blocks[b];
            labels.label = read(block.label, StationKind::block, b, 0);
            for (std::size_t i = 0; i < block.columns.size(); ++i) labels.columns[i] = read(block.columns[i].label, StationKind::column, b, i);
            for (std::size_t i = 0; i < block.rows.size(); ++i) labels.rows[i] = read(block.rows[i].label, StationKind::row, b, i);
            for (std::size_t i = 0; i < block.groups.size(); ++i) labels.groups[i] = read_anywhere(block.groups[i].label);
        }
        find_other_wordings();
        find_missing();
    }

private:
    using Links = std::vector<Link>;

    const Fragment& fragment(const Link& link) const { return surface_.fragments[link.fragment]; }

    /// Headings of columns stand above the first row; how far above, no layout says.
    void find_region() {
        constexpr std::uint32_t header_reach = 800, tail_reach = 200;
        begin_ = fragment(chain_.links.front()).begin;
        begin_ -= std::min(begin_, header_reach);
        last_ = fragment(chain_.links.back()).end;
        end_ = last_ + tail_reach;
        // No further up than numbers of another table.
        wording_begin_ = begin_;
        const std::uint32_t first = fragment(chain_.links.front()).begin;
        for (std::size_t p = 0; p < surface_.lines.pieces.size() && surface_.lines.pieces[p].begin < first; ++p)
            if (surface_.kinds[p] == PieceKind::value && !surface_.prose[surface_.lines.pieces[p].place.line])
                wording_begin_ = std::max(wording_begin_, surface_.lines.pieces[p].end);
    }

    LabelReading read(const form::Label& label, StationKind kind, std::size_t block, std::size_t index) const {
        LabelReading result;
        if (label.text.empty()) return result;
        std::size_t letters = 0;
        std::uint32_t begin = 0, end = 0;
        for (const Link& link : chain_.links) {
            const Station& station = chain_.stations[link.station];
            if (station.kind != kind || station.block != block || station.index != index) continue;
            const Fragment& at = fragment(link);
            if (letters == 0) begin = at.begin;
            end = at.end;
            letters += at.length;
            if (is_whole(at)) return {LabelState::exact, surface_.folded.origin(at.begin, at.end), {}};
        }
        if (letters == 0) return read_anywhere(label);
        const std::size_t own = form::patterns()[label.patterns[0]].letters.size();
        if (letters >= own) result.state = LabelState::exact;
        result.span = surface_.folded.origin(begin, end);
        return result;
    }

    /// Labels that the chain does not follow: whole in the table's region, or not known. Behind its last label the next
    /// table's columns may stand.
    LabelReading read_anywhere(const form::Label& label) const {
        for (auto f = first_fragment(surface_, begin_); f != surface_.fragments.end() && f->begin < last_; ++f) {
            if (std::find(label.patterns.begin(), label.patterns.end(), f->pattern) == label.patterns.end()) continue;
            if (is_whole(*f) && !surface_.prose[surface_.lines.pieces[f->piece].place.line]) return {LabelState::exact, surface_.folded.origin(f->begin, f->end), {}};
        }
        return {};
    }

    // ---- other wordings

    std::vector<Phrase> phrases() const {
        std::vector<Phrase> result;
        const auto& pieces = surface_.lines.pieces;
        for (std::size_t p = 0; p < pieces.size();) {
            const auto textual = [&](std::size_t q) { return surface_.kinds[q] == PieceKind::label || surface_.kinds[q] == PieceKind::other; };
            if (pieces[p].begin < wording_begin_ || pieces[p].begin >= end_ || !textual(p) || surface_.prose[pieces[p].place.line]) { ++p; continue; }
            std::size_t q = p + 1;
            while (q < pieces.size() && textual(q) && pieces[q].place.line == pieces[p].place.line &&
                   (pieces[p].place.cell >= 0 ? pieces[q].place.cell == pieces[p].place.cell
                                              : pieces[q].begin - pieces[q - 1].end <= 1 && is_mark(pieces[q - 1])))
                ++q;
            Phrase phrase{pieces[p].begin, pieces[q - 1].end, 0};
            for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) phrase.letters += text::is_letter(surface_.folded.chars[i]);
            if (phrase.letters >= 3 && !is_known(phrase) && !is_known(behind_mark(phrase))) result.push_back(phrase);
            p = q;
        }
        return result;
    }

    /// The letters as the document has them, without those of neighbouring cells.
    std::string written(const Phrase& phrase) const {
        std::string out;
        for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
            const Span origin = surface_.folded.origins[i];
            if (text::is_blank(surface_.folded.chars[i]) || text::is_break(surface_.folded.chars[i]) || (i > phrase.begin && surface_.folded.origins[i - 1] == origin)) continue;
            for (std::uint32_t k = origin.start; k < origin.end; ++k) reader::append_utf8(out, original_[k]);
        }
        return out;
    }

    /// 5. or （一） in front of a label, which a blank may part from it; other blanks part cells.
    bool is_mark(const text::Piece& piece) const {
        const std::u32string_view chars = std::u32string_view(surface_.folded.chars).substr(piece.begin, piece.end - piece.begin);
        return std::count_if(chars.begin(), chars.end(), text::is_letter) <= 1;
    }

    /// A part of a label, as wrapping gives, or a text with a whole label in it, says nothing of wording.
    bool is_known(const Phrase& phrase) const {
        for (auto f = first_fragment(surface_, phrase.begin); f != surface_.fragments.end() && f->begin < phrase.end; ++f)
            if (f->length >= phrase.letters || (is_whole(*f) && belongs_to_table(f->pattern))) return true;
        return false;
    }

    /// The phrase without a group's mark in front: （三）4.保护第三方 may be two cells' text.
    Phrase behind_mark(const Phrase& phrase) const {
        const std::u32string_view chars = surface_.folded.chars;
        if (phrase.end - phrase.begin < 4 || chars[phrase.begin] != U'(' || chars[phrase.begin + 2] != U')') return phrase;
        return {phrase.begin + 3, phrase.end, phrase.letters - 1};
    }

    bool belongs_to_table(std::uint16_t pattern) const {
        const auto has = [&](const form::Label& label) {
            return std::find(label.patterns.begin(), label.patterns.end(), pattern) != label.patterns.end();
        };
        for (const form::Label& label : reading_.form->headers) if (has(label)) return true;
        for (const form::Block& block : reading_.form->blocks) {
            if (has(block.label)) return true;
            for (const form::Label& label : block.headers) if (has(label)) return true;
            for (const form::Column& column : block.columns) if (has(column.label)) return true;
            for (const form::Row& row : block.rows) if (has(row.label)) return true;
            for (const form::Group& group : block.groups) if (has(group.label)) return true;
        }
        return false;
    }

    /// What of the phrase is not the label's must not be another label's: then two cells were read as one.
    bool rest_is_foreign(const Phrase& phrase, const form::Label& label) const {
        for (auto f = first_fragment(surface_, phrase.begin); f != surface_.fragments.end() && f->begin < phrase.end; ++f) {
            if (std::find(label.patterns.begin(), label.patterns.end(), f->pattern) != label.patterns.end()) continue;
            if ((f->length < 3 && !is_whole(*f)) || !belongs_to_table(f->pattern)) continue;
            bool inside = false;   // of a fragment of the label itself
            for (auto g = first_fragment(surface_, phrase.begin); g != surface_.fragments.end() && g->begin < phrase.end; ++g)
                inside = inside || (std::find(label.patterns.begin(), label.patterns.end(), g->pattern) != label.patterns.end() &&
                                    g->begin <= f->begin && f->end <= g->end);
            if (!inside) return false;
        }
        return true;
    }

    struct Slot {
        const form::Label* label;
        LabelReading* reading;
    };

    void find_other_wordings() {
        std::vector<Slot> open;
        const auto add = [&](const form::Label& label, LabelReading& reading) {
            if (reading.state != LabelState::exact && !label.text.empty()) open.push_back({&label, &reading});
        };
        for (std::size_t b = 0; b < reading_.blocks.size(); ++b) {
            const form::Block& block = reading_.form->blocks[b];
            BlockReading& labels = reading_.blocks[b];
            add(block.label, labels.label);
            for (std::size_t i = 0; i < block.columns.size(); ++i) add(block.columns[i].label, labels.columns[i]);
            for (std::size_t i = 0; i < block.rows.size(); ++i) add(block.rows[i].label, labels.rows[i]);
            for (std::size_t i = 0; i < block.groups.size(); ++i) add(block.groups[i].label, labels.groups[i]);
        }
        if (open.empty()) return;
        for (const Phrase& phrase : phrases()) {
            Slot* best = nullptr;
            std::size_t most = 0, least_length = 0;
            for (Slot& slot : open) {
                if (slot.reading->state == LabelState::differs) continue;
                const std::size_t own = form::patterns()[slot.label->patterns[0]].letters.size();
                const std::size_t matched = matched_letters(surface_, *slot.label, phrase.begin, phrase.end);
                if (matched * 20 < (own + phrase.letters) * 7 || matched < most || (matched == most && own >= least_length)) continue;
                best = &slot;
                most = matched;
                least_length = own;
            }
            if (best == nullptr || !rest_is_foreign(phrase, *best->label)) continue;
            // Where a character was lost, the rest of a label tells it.
            if (std::u32string_view(surface_.folded.chars).substr(phrase.begin, phrase.end - phrase.begin).find(U'\ufffd') != std::u32string_view::npos) {
                *best->reading = {LabelState::exact, surface_.folded.origin(phrase.begin, phrase.end), {}};
                continue;
            }
            *best->reading = {LabelState::differs, surface_.folded.origin(phrase.begin, phrase.end), written(phrase)};
        }
    }

    // ---- missing

    bool has_values(std::size_t slot) const {
        return std::any_of(placement_.units.begin(), placement_.units.end(),
                           [&](const Unit& unit) { return unit.row == static_cast<std::int32_t>(slot); });
    }

    /// A row is missing where it has neither label nor values, while its neighbours on both sides have
    /// both and no text that is no label stands between them.
    void find_missing() {
        if (reading_.form->rows_side_by_side) return;
        if (std::any_of(placement_.units.begin(), placement_.units.end(), [](const Unit& u) { return u.row < 0 || !u.sure; })) return;
        // Where characters were lost, labels may have been lost with them.
        const std::u32string_view all = surface_.folded.chars;
        if (all.substr(begin_, std::min<std::size_t>(end_, all.size()) - begin_).find(U'\ufffd') != std::u32string_view::npos) return;
        const auto& rows = placement_.rows;
        std::size_t complete = 0;
        for (const SlotRow& row : rows) complete += row.labelled;
        if (complete * 3 < rows.size() * 2) return;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (rows[r].labelled || has_values(r)) continue;
            LabelReading& label = reading_.blocks[rows[r].block].rows[rows[r].row];
            if (label.state != LabelState::unclear) continue;
            if (!strange_text_near(r)) label = {LabelState::missing, {}, {}};
        }
        find_missing_columns();
    }

    /// Text of no label between the labels around a row that has none.
    bool strange_text_near(std::size_t r) const {
        std::uint32_t from = begin_, to = end_;
        for (std::size_t k = 0; k < r; ++k)
            if (placement_.rows[k].labelled) from = placement_.rows[k].end;
        for (std::size_t k = placement_.rows.size(); k-- > r + 1;)
            if (placement_.rows[k].labelled) to = placement_.rows[k].begin;
        for (std::size_t p = 0; p < surface_.lines.pieces.size(); ++p) {
            const text::Piece& piece = surface_.lines.pieces[p];
            if (piece.begin >= from && piece.end <= to && surface_.kinds[p] == PieceKind::other && !surface_.prose[piece.place.line]) return true;
        }
        return false;
    }

    /// A column is missing where its label alone is nowhere and no row has its value: those without blanks have one value
    /// less, and so do those that show their cells.
    void find_missing_columns() {
        constexpr std::size_t many_rows = 3;   // the cells of one or two may be blank, and a label in words of its own
        for (std::size_t b = 0; b < reading_.blocks.size(); ++b) {
            std::vector<LabelReading>& columns = reading_.blocks[b].columns;
            std::size_t rows = 0, shorter = 0;
            for (const Unit& unit : placement_.units) {
                if (unit.row < 0 || placement_.rows[static_cast<std::size_t>(unit.row)].block != b) continue;
                ++rows;
                const std::uint32_t size = unit.last - unit.first;
                const bool shown = surface_.lines.lines[values_[unit.first].place.line].separator != text::Separator::none;
                shorter += size + 1 == columns.size() || (shown && size < columns.size() && reading_.blocks[b].rows.size() >= many_rows);
            }
            std::size_t unknown = columns.size(), known = 0;
            for (std::size_t c = 0; c < columns.size(); ++c) {
                if (columns[c].state == LabelState::exact || columns[c].state == LabelState::differs) ++known;
                else unknown = c;
            }
            if (known + 1 != columns.size() || known == 0 || rows == 0 || shorter < rows) continue;
            // Column labels stand above the rows; 总计 is a word of a row's label as well.
            std::uint32_t rows_begin = end_;
            for (const SlotRow& row : placement_.rows)
                if (row.labelled && row.block == b) rows_begin = std::min(rows_begin, row.begin);
            const form::Label& label = reading_.form->blocks[b].columns[unknown].label;
            if (matched_letters(surface_, label, wording_begin_, rows_begin) == 0) columns[unknown] = {LabelState::missing, {}, {}};
        }
    }

    const Surface& surface_;
    std::u32string_view original_;
    const Chain& chain_;
    const std::vector<Value>& values_;
    const Placement& placement_;
    TableReading& reading_;
    std::uint32_t begin_ = 0, last_ = 0, end_ = 0;
    std::uint32_t wording_begin_ = 0;   // where other wordings of labels may begin
};

}  // namespace

void read_labels(const Surface& surface, std::u32string_view original, const Chain& chain, const std::vector<Value>& values, const Placement& placement, TableReading& reading) {
    LabelReader(surface, original, chain, values, placement, reading).run();
}

}  // namespace nianbao::reading
