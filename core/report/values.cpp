#include "report/values.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

using text::Piece;
using text::Separator;

class Collector {
public:
    explicit Collector(const Surface& surface) : surface_(surface) {}

    std::vector<Value> run() {
        values_.reserve(static_cast<std::size_t>(std::count(surface_.kinds.begin(), surface_.kinds.end(), PieceKind::value)));
        for (std::size_t l = 0; l < surface_.lines.lines.size(); ++l) {
            if (surface_.prose[l]) continue;
            const text::Line& line = surface_.lines.lines[l];
            if (line.separator == Separator::none) loose(line);
            else cells(line);
        }
        return std::move(values_);
    }

private:
    const Piece& piece(std::uint32_t p) const { return surface_.lines.pieces[p]; }
    PieceKind kind(std::uint32_t p) const { return surface_.kinds[p]; }

    void add(std::uint32_t first, std::uint32_t last) {
        Value value{piece(first).begin, piece(last).end, piece(first).place, {}};
        value.place.right = piece(last).place.right;
        value.place.last = piece(last).place.last;
        value.content = text::parse_cell(std::u32string_view(surface_.folded.chars).substr(value.begin, value.end - value.begin));
        values_.push_back(value);
    }

    void loose(const text::Line& line) {
        if (line.first_piece < line.last_piece) {
            const std::u32string_view chars = std::u32string_view(surface_.folded.chars).substr(line.begin, line.end - line.begin);
            const bool texts = std::any_of(surface_.kinds.begin() + line.first_piece, surface_.kinds.begin() + line.last_piece,
                                           [](PieceKind own) { return own == PieceKind::label || own == PieceKind::other; });
            if (texts && chars.size() <= 24 && is_amount(chars) && text::holds_strange_number(chars)) {
                // 万元，保留4位 of a label that the text cut.
                const auto digit = std::find_if(chars.begin(), chars.end(), text::is_digit);
                const auto at = line.begin + static_cast<std::uint32_t>(digit - chars.begin());
                if (!is_of_label(at, at + 1)) return add(line.first_piece, line.last_piece - 1);
            }
        }
        for (std::uint32_t p = line.first_piece; p < line.last_piece; ++p) {
            if (kind(p) == PieceKind::label) {
                tail(p);
                continue;
            }
            if (kind(p) != PieceKind::value || begins_label(line, p)) continue;
            // A sign alone on its line with a number: - 3.
            if (line.last_piece - line.first_piece == 2 && p == line.first_piece && is_sign(p) && kind(p + 1) == PieceKind::value) {
                add(p, p + 1);
                break;
            }
            const bool with_unit = p + 1 < line.last_piece && kind(p + 1) == PieceKind::unit;
            add(p, with_unit ? p + 1 : p);
            if (with_unit) ++p;
        }
    }

    /// 无 of （四）无法提供, which stands before other labels where a narrow column has one letter a line, and apart from its
    /// own 法 where the next column's lines come between.
    bool begins_label(const text::Line& line, std::uint32_t p) const {
        const std::u32string_view all = surface_.folded.chars;
        if (p != line.first_piece || piece(p).end - piece(p).begin != 1 || all[piece(p).begin] != U'无') return false;
        if (p + 1 < line.last_piece) return kind(p + 1) == PieceKind::label;
        constexpr std::uint32_t reach = 60;
        std::u32string_view rest = U"法提供";
        for (std::uint32_t next = p + 1; !rest.empty() && next < std::min<std::size_t>(p + reach, surface_.lines.pieces.size()); ++next)
            for (std::uint32_t at = piece(next).begin; !rest.empty() && at < piece(next).end && all[at] == rest.front(); ++at) rest.remove_prefix(1);
        return rest.empty();
    }

    /// 元 is a letter of labels too.
    static bool is_amount(std::u32string_view chars) {
        return chars.find(U'元') != std::u32string_view::npos && std::any_of(chars.begin(), chars.end(), text::is_digit);
    }

    bool is_sign(std::uint32_t p) const {
        const char32_t c = surface_.folded.chars[piece(p).begin];
        return piece(p).end - piece(p).begin == 1 && (c == U'-' || c == U'+');
    }

    /// One cell holds one value: all that stands in it, if none of it belongs to a label. Behind a row's label a number amid
    /// other text is what the cell says, and no number.
    void cells(const text::Line& line) {
        bool labelled = false;
        for (std::uint32_t p = line.first_piece; p < line.last_piece;) {
            std::uint32_t end = p, numbers = 0, texts = 0, labels = 0;
            for (; end < line.last_piece && piece(end).place.cell == piece(p).place.cell; ++end) {
                numbers += kind(end) == PieceKind::value;
                labels += kind(end) == PieceKind::label;
                texts += kind(end) == PieceKind::label || kind(end) == PieceKind::other;
            }
            const std::u32string_view chars = std::u32string_view(surface_.folded.chars).substr(piece(p).begin, piece(end - 1).end - piece(p).begin);
            const bool strange = labelled && numbers + texts > 0 && text::holds_strange_number(chars) && (labels == 0 || is_amount(chars));
            labelled = labelled || (labels > 0 && !strange);
            if ((numbers > 0 && texts == 0) || strange) add(p, end - 1);
            else if (texts > 0)
                for (std::uint32_t q = p; q < end; ++q)
                    if (kind(q) == PieceKind::label) tail(q);
            p = end;
        }
    }

    /// Whether a label, which may begin a few lines above, holds letters of a stretch.
    bool is_of_label(std::uint32_t begin, std::uint32_t end) const {
        constexpr std::uint32_t reach = 400;
        for (auto f = first_fragment(surface_, begin - std::min(begin, reach)); f != surface_.fragments.end() && f->begin < end; ++f)
            if (f->end > begin) return true;
        return false;
    }

    /// Digits that stick to the end of a label: 数量136.
    void tail(std::uint32_t p) {
        const std::u32string_view all = surface_.folded.chars;
        std::uint32_t begin = piece(p).end;
        const auto numeric = [](char32_t c) { return text::is_digit(c) || c == U',' || c == U'.' || c == U'+' || c == U'-'; };
        while (begin > piece(p).begin && numeric(all[begin - 1])) --begin;
        if (begin == piece(p).end || begin == piece(p).begin || !text::is_digit(all[piece(p).end - 1])) return;
        if (!text::is_ideograph(all[begin - 1]) && all[begin - 1] != U')') return;
        if (is_of_label(begin, piece(p).end)) return;
        Value value{begin, piece(p).end, piece(p).place, text::parse_cell(all.substr(begin, piece(p).end - begin))};
        values_.push_back(value);
    }

    const Surface& surface_;
    std::vector<Value> values_;
};

}  // namespace

Cell cell_of(const Surface& surface, const Value& value, bool is_amount, nianbao::Unit unit) {
    Cell cell;
    cell.state = value.content.state;
    cell.defect = value.content.defect;
    cell.unit = is_amount && value.content.unit == nianbao::Unit::none && value.content.state == CellState::number ? unit : value.content.unit;
    cell.decimals = value.content.decimals;
    cell.has_sign = value.content.has_sign;
    cell.value = is_amount ? text::in_ten_thousand_yuan(value.content.value, cell.unit) : value.content.value;
    const bool nothing = cell.state == CellState::unread || (cell.state == CellState::blank && cell.defect == Defect::none);
    if (!nothing) cell.span = surface.folded.origin(value.begin, value.end);
    return cell;
}

std::vector<Value> collect_values(const Surface& surface) { return Collector(surface).run(); }

}  // namespace nianbao::reading
