#include "report/columns.hpp"

#include <algorithm>
#include <optional>

namespace nianbao::reading {
namespace {

using text::Separator;
using Columns = std::vector<std::int32_t>;   // a column for each value of a unit

/// Horizontal extent in quarter columns' precision: twice the centre, so that it stays whole.
struct Extent {
    std::int32_t left, right;
    std::int32_t centre() const { return left + right; }
};

/// How wide characters count: as a terminal shows them, or one each, as pdftotext writes them.
enum class Ruler { display, characters };

class Assigner {
public:
    Assigner(const Surface& surface, const Chain& chain, const std::vector<Value>& values, const Placement& placement,
             std::optional<LineSteps>& steps)
        : surface_(surface), chain_(chain), values_(values), placement_(placement), steps_(steps), rows_(placement.rows.size()) {}

    std::vector<PlacedRow> run() {
        for (const Unit& unit : placement_.units)
            if (unit.row >= 0 && unit.sure && size(unit) == row(unit).cells) full_.push_back(&unit);
        for (const Unit& unit : placement_.units)
            if (unit.row >= 0) assign(unit);
        return std::move(rows_);
    }

private:
    std::size_t size(const Unit& unit) const { return unit.last - unit.first; }
    const SlotRow& row(const Unit& unit) const { return placement_.rows[static_cast<std::size_t>(unit.row)]; }
    const Value& value(std::uint32_t v) const { return values_[v]; }
    std::uint32_t line(const Unit& unit) const { return value(unit.first).place.line; }
    bool on_one_line(const Unit& unit) const { return line(unit) == value(unit.last - 1).place.line; }
    Separator separator(const Unit& unit) const { return surface_.lines.lines[line(unit)].separator; }

    void assign(const Unit& unit) {
        PlacedRow& placed = rows_[static_cast<std::size_t>(unit.row)];
        const std::size_t cells = row(unit).cells;
        placed.values.clear();
        placed.values.reserve(std::max(cells, size(unit)));
        if (!unit.sure || size(unit) > cells) {
            placed.state = RowState::doubtful;
            for (std::uint32_t v = unit.first; v < unit.last; ++v) placed.values.push_back(static_cast<std::int32_t>(v));
            return;
        }
        if (size(unit) == cells) {
            placed.state = RowState::placed;
            for (std::uint32_t v = unit.first; v < unit.last; ++v) placed.values.push_back(static_cast<std::int32_t>(v));
            return;
        }
        std::optional<Columns> columns;
        if (on_one_line(unit) && separator(unit) == Separator::grid) columns = by_extent(unit);
        if (!columns && on_one_line(unit) && separator(unit) != Separator::none) columns = by_grid(unit);
        if (!columns) columns = by_steps(unit);
        if (!columns && on_one_line(unit) && separator(unit) == Separator::none && size(unit) > 0) columns = by_position(unit);
        if (columns) {
            placed.state = RowState::placed;
            placed.values.assign(cells, blank_cell);
            for (std::size_t i = 0; i < columns->size(); ++i)
                placed.values[static_cast<std::size_t>((*columns)[i])] = static_cast<std::int32_t>(unit.first + i);
            return;
        }
        placed.state = RowState::open;
        for (std::uint32_t v = unit.first; v < unit.last; ++v) placed.values.push_back(static_cast<std::int32_t>(v));
    }

    // ---- visible cells: tabs, bars

    /// The last cell of the line that holds a label before the unit's first value; -1: none.
    std::int32_t label_cell(const Unit& unit) const {
        const text::Line& at = surface_.lines.lines[line(unit)];
        std::int32_t cell = -1;
        for (std::uint32_t p = at.first_piece; p < at.last_piece; ++p) {
            if (surface_.lines.pieces[p].begin >= value(unit.first).begin) break;
            if (surface_.kinds[p] == PieceKind::label || surface_.kinds[p] == PieceKind::other)
                cell = surface_.lines.pieces[p].place.last_cell;
        }
        return cell;
    }

    std::optional<Columns> by_grid(const Unit& unit) const {
        const auto cells = static_cast<std::int32_t>(row(unit).cells);
        const std::int32_t label = label_cell(unit);
        const text::Line& at = surface_.lines.lines[line(unit)];
        // Where complete rows with the same number of label cells begin; else where all of them begin.
        std::optional<std::int32_t> same, any;
        bool same_agree = true, any_agree = true;
        for (const Unit* other : full_) {
            if (!on_one_line(*other) || separator(*other) != separator(unit) || row(*other).cells != cells) continue;
            const std::int32_t start = value(other->first).place.cell;
            if (value(other->last - 1).place.cell != start + cells - 1) continue;
            any_agree = any_agree && (!any || *any == start);
            any = start;
            if (label_cell(*other) != label) continue;
            same_agree = same_agree && (!same || *same == start);
            same = start;
        }
        std::optional<std::int32_t> start;
        if (same && same_agree) start = same;
        else if ((label >= 0 || chain_.table->rows_side_by_side) && at.cells - (label + 1) == cells) start = label + 1;
        else if (any && any_agree) start = any;
        else if (const std::optional<std::int32_t> only = only_start(unit, true)) start = only;
        else if (const std::optional<std::int32_t> common = only_start(unit, false)) start = common;
        else if (at.cells > cells && at.cells - cells > label && separator(unit) == Separator::bar) start = at.cells - cells;
        if (!start || *start <= label) return std::nullopt;
        Columns columns;
        for (std::uint32_t v = unit.first; v < unit.last; ++v) columns.push_back(value(v).place.cell - *start);
        return within(columns, cells) ? std::optional(columns) : std::nullopt;
    }

    /// Where no row is complete: the one first cell that leaves room for every row's values, over the rows
    /// with as many label cells or over all of them; nothing where several would do.
    std::optional<std::int32_t> only_start(const Unit& unit, bool same_label_cells) const {
        const auto cells = static_cast<std::int32_t>(row(unit).cells);
        const std::int32_t label = label_cell(unit);
        std::int32_t low = 0, high = INT32_MAX;
        for (const Unit& other : placement_.units) {
            if (other.row < 0 || !other.sure || !on_one_line(other) || separator(other) != separator(unit) || row(other).cells != cells) continue;
            const std::int32_t other_label = label_cell(other);
            if (same_label_cells && other_label != label) continue;
            low = std::max({low, other_label + 1, value(other.last - 1).place.cell - cells + 1});
            high = std::min(high, value(other.first).place.cell);
            if (separator(other) == Separator::bar) high = std::min(high, surface_.lines.lines[line(other)].cells - cells);
        }
        return low == high ? std::optional(low) : std::nullopt;
    }

    static bool within(const Columns& columns, std::int32_t cells) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i] < 0 || columns[i] >= cells || (i > 0 && columns[i] <= columns[i - 1])) return false;
        return true;
    }

    /// A grid that the document itself tells: the columns are those that complete rows or the column labels
    /// cover, wherever the rows' own cells begin.
    std::optional<Columns> by_extent(const Unit& unit) const {
        const Unit* above = nullptr;
        const Unit* below = nullptr;
        for (const Unit* other : full_) {
            if (!on_one_line(*other) || separator(*other) != Separator::grid || row(*other).cells != row(unit).cells) continue;
            if (line(*other) < line(unit)) above = other;
            else if (below == nullptr && line(*other) > line(unit)) below = other;
        }
        const std::optional<Columns> up = above ? by_row(unit, *above, Ruler::display) : std::nullopt;
        const std::optional<Columns> down = below ? by_row(unit, *below, Ruler::display) : std::nullopt;
        if (up && down && *up != *down) return std::nullopt;
        if (up || down) return up ? up : down;
        if (const std::optional<Columns> under = by_header(unit, Ruler::display)) return under;
        return by_count(unit);
    }

    /// As many cells behind the row's label as the form has.
    std::optional<Columns> by_count(const Unit& unit) const {
        const text::Line& at = surface_.lines.lines[line(unit)];
        std::int32_t label = -1;
        for (std::uint32_t p = at.first_piece; p < at.last_piece && surface_.lines.pieces[p].begin < value(unit.first).begin; ++p) label = surface_.lines.pieces[p].place.nth;
        if (at.own_cells - (label + 1) != row(unit).cells) return std::nullopt;
        Columns columns;
        for (std::uint32_t v = unit.first; v < unit.last; ++v) columns.push_back(value(v).place.nth - label - 1);
        return within(columns, row(unit).cells) ? std::optional(columns) : std::nullopt;
    }

    // ---- one cell a line: blank cells are longer distances

    std::optional<Columns> by_steps(const Unit& unit) {
        if (!steps_known_) {
            steps_known_ = true;
            if (const std::optional<LineSteps> own = find_line_steps(surface_, values_, placement_)) steps_ = own;
        }
        return steps_ ? columns_by_steps(surface_, values_, unit, row(unit).cells, *steps_) : std::nullopt;
    }

    // ---- blanks keep the columns

    Extent extent(const text::Place& place, Ruler ruler) const {
        return ruler == Ruler::display ? Extent{place.left, place.right} : Extent{place.first, place.last};
    }

    /// Columns by the nearest centre; nothing where a value lies about as near to a second one.
    std::optional<Columns> nearest(const Unit& unit, const std::vector<Extent>& reference, Ruler ruler) const {
        Columns columns;
        for (std::uint32_t v = unit.first; v < unit.last; ++v) {
            const Extent at = extent(value(v).place, ruler);
            std::int32_t best = -1, least = 0, second = 0;
            for (std::size_t c = 0; c < reference.size(); ++c) {
                const bool overlaps = at.left < reference[c].right && reference[c].left < at.right;
                const std::int32_t distance = overlaps ? 0 : std::min({std::abs(at.centre() - reference[c].centre()),
                    2 * std::abs(at.left - reference[c].left), 2 * std::abs(at.right - reference[c].right)});
                if (best < 0 || distance < least) {
                    second = best < 0 ? distance + 1000 : least;
                    least = distance;
                    best = static_cast<std::int32_t>(c);
                } else {
                    second = std::min(second, distance);
                }
            }
            if (best < 0 || least * 2 >= second) return std::nullopt;
            columns.push_back(best);
        }
        return within(columns, static_cast<std::int32_t>(reference.size())) ? std::optional(columns) : std::nullopt;
    }

    std::optional<Columns> by_row(const Unit& unit, const Unit& reference, Ruler ruler) const {
        std::vector<Extent> extents;
        for (std::uint32_t v = reference.first; v < reference.last; ++v) extents.push_back(extent(value(v).place, ruler));
        return nearest(unit, extents, ruler);
    }

    /// The extents of the block's column labels; nothing unless all were found apart from each other.
    std::optional<std::vector<Extent>> header_extents(const SlotRow& at, Ruler ruler) const {
        const form::Block& block = chain_.table->blocks[at.block];
        std::vector<Extent> extents(at.cells, Extent{-1, -1});
        const auto widen = [&](std::size_t column, const Fragment& fragment) {
            const Extent here = extent(surface_.lines.pieces[fragment.piece].place, ruler);
            Extent& whole = extents[column];
            whole = whole.left < 0 ? here : Extent{std::min(whole.left, here.left), std::max(whole.right, here.right)};
        };
        if (chain_.table->rows_side_by_side) {
            // The labels stand in the order of the cells: one set of them for each row.
            std::vector<std::size_t> slot(chain_.stations.size(), extents.size());
            std::size_t next = 0;
            for (std::size_t s = 0; s < slot.size(); ++s)
                if (chain_.stations[s].kind == StationKind::column && next < extents.size()) slot[s] = next++;
            for (const Link& link : chain_.links)
                if (slot[link.station] < extents.size()) widen(slot[link.station], surface_.fragments[link.fragment]);
        } else if (block.groups.empty()) {
            for (const Link& link : chain_.links) {
                const Station& station = chain_.stations[link.station];
                if (station.kind == StationKind::column && station.block == at.block) widen(station.index, surface_.fragments[link.fragment]);
            }
        } else {
            constexpr std::uint32_t reach = 800;
            const std::uint32_t end = surface_.fragments[chain_.links.front().fragment].begin;
            for (auto f = first_fragment(surface_, end - std::min(end, reach)); f != surface_.fragments.end() && f->begin < end; ++f) {
                if (surface_.prose[surface_.lines.pieces[f->piece].place.line]) continue;
                std::size_t owner = extents.size(), owners = 0;
                for (std::size_t c = 0; c < extents.size(); ++c) {
                    const auto& patterns = block.columns[c].label.patterns;
                    if (std::find(patterns.begin(), patterns.end(), f->pattern) == patterns.end()) continue;
                    owner = c;
                    ++owners;
                }
                if (owners == 1 && is_unambiguous(*f, block)) widen(owner, *f);
            }
        }
        for (std::size_t c = 0; c < extents.size(); ++c)
            if (extents[c].left < 0 || (c > 0 && extents[c].left < extents[c - 1].right + 2)) return std::nullopt;
        return extents;
    }

    /// 机构 stands in two columns' labels and says nothing of either.
    bool is_unambiguous(const Fragment& fragment, const form::Block& block) const {
        const auto patterns = form::patterns();
        const auto chars = patterns[fragment.pattern].letters.substr(fragment.offset, fragment.length);
        std::size_t holders = 0;
        for (const form::Column& column : block.columns) holders += patterns[column.label.patterns[0]].letters.find(chars) != std::u32string_view::npos;
        return holders == 1;
    }

    /// Under the column labels: every value must stand close to one, or the labels keep other columns.
    std::optional<Columns> by_header(const Unit& unit, Ruler ruler) const {
        const std::optional<std::vector<Extent>> extents = header_extents(row(unit), ruler);
        if (!extents) return std::nullopt;
        constexpr std::int32_t close = 3;
        for (std::uint32_t v = unit.first; v < unit.last; ++v) {
            const Extent at = extent(value(v).place, ruler);
            const bool near = std::any_of(extents->begin(), extents->end(), [&](const Extent& e) { return at.left < e.right + close && e.left < at.right + close; });
            if (!near) return std::nullopt;
        }
        return nearest(unit, *extents, ruler);
    }

    bool is_reference(const Unit& other, const Unit& unit) const {
        return on_one_line(other) && separator(other) == Separator::none && row(other).cells == row(unit).cells;
    }

    /// Do complete rows place each other's values in the same columns? Where columns are not kept, they
    /// stand where their labels happen to end, and positions say nothing.
    bool is_aligned(const Unit& unit, Ruler ruler) const {
        std::size_t pairs = 0, aligned = 0;
        const Unit* before = nullptr;
        for (const Unit* other : full_) {
            if (!is_reference(*other, unit)) continue;
            if (before != nullptr) {
                ++pairs;
                const std::optional<Columns> columns = by_row(*other, *before, ruler);
                bool identity = columns.has_value();
                for (std::size_t i = 0; identity && i < columns->size(); ++i) identity = (*columns)[i] == static_cast<std::int32_t>(i);
                aligned += identity;
            }
            before = other;
        }
        return pairs > 0 ? aligned * 10 >= pairs * 8 : by_header(unit, ruler).has_value();
    }

    /// Columns are kept by blanks only where more than one blank parts most values of complete rows, and
    /// the distances are not one and the same small one, as where something joined the values.
    bool keeps_columns(const Unit& unit) const {
        std::size_t wide = 0, gaps = 0;
        std::uint32_t least = UINT32_MAX, most = 0;
        const auto measure = [&](const Unit& other) {
            for (std::uint32_t v = other.first + 1; v < other.last; ++v) {
                const std::uint32_t gap = value(v).begin - value(v - 1).end;
                least = std::min(least, gap);
                most = std::max(most, gap);
                wide += gap > 1;
                ++gaps;
            }
        };
        for (const Unit* other : full_)
            if (is_reference(*other, unit)) measure(*other);
        if (wide * 10 < gaps * 6) return false;
        measure(unit);
        constexpr std::uint32_t joined = 3;
        return most > joined || least != most;
    }

    /// The nearest complete rows above and below must agree, by either ruler: pages differ in their columns.
    std::optional<Columns> by_position(const Unit& unit) const {
        const Unit* above = nullptr;
        const Unit* below = nullptr;
        for (const Unit* other : full_) {
            if (!is_reference(*other, unit)) continue;
            if (line(*other) < line(unit)) above = other;
            else if (below == nullptr && line(*other) > line(unit)) below = other;
        }
        if (!keeps_columns(unit)) return std::nullopt;
        std::optional<Columns> agreed;
        for (const Ruler ruler : {Ruler::display, Ruler::characters}) {
            if (!is_aligned(unit, ruler)) continue;
            std::optional<Columns> found;
            const std::optional<Columns> up = above ? by_row(unit, *above, ruler) : std::nullopt;
            const std::optional<Columns> down = below ? by_row(unit, *below, ruler) : std::nullopt;
            if (up && down && *up != *down) continue;
            found = up ? up : down;
            if (!above && !below) found = by_header(unit, ruler);
            if (found && agreed && *found != *agreed) return std::nullopt;
            if (found) agreed = found;
        }
        return agreed;
    }

    const Surface& surface_;
    const Chain& chain_;
    const std::vector<Value>& values_;
    const Placement& placement_;
    std::optional<LineSteps>& steps_;
    bool steps_known_ = false;
    std::vector<const Unit*> full_;
    std::vector<PlacedRow> rows_;
};

}  // namespace

std::vector<PlacedRow> assign_columns(const Surface& surface, const Chain& chain, const std::vector<Value>& values,
                                      const Placement& placement, std::optional<LineSteps>& steps) {
    return Assigner(surface, chain, values, placement, steps).run();
}

}  // namespace nianbao::reading
