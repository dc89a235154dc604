#include "report/placement.hpp"

#include <algorithm>
#include <limits>

namespace nianbao::reading {
namespace {

constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max() / 4;

/// What stands before and behind a run of values, as far as row labels go.
struct Run {
    std::uint32_t first, last;             // values
    std::uint32_t first_row, last_row;     // [first, last) of the rows whose label began in the stretch before it
    std::int32_t open_row;                 // the row of the last label before it
    std::int32_t next_row;                 // the row of the first label behind it
};

/// A unit with what decides its row.
struct Candidate {
    Unit unit;
    std::int32_t preferred = -1;           // the row that order and labels point to
    std::int32_t open_row = -1, next_row = -1;
    std::int32_t line_row = -1;            // the row whose label stands on the same line
    std::uint32_t run = 0;                 // the first value of its run
    std::uint32_t labels = 0;              // of rows that stand in front of the run
};

std::vector<SlotRow> slot_rows(const form::Table& table) {
    std::vector<SlotRow> rows;
    for (std::uint16_t b = 0; b < table.blocks.size(); ++b) {
        const form::Block& block = table.blocks[b];
        const auto columns = static_cast<std::uint16_t>(block.columns.size());
        if (table.rows_side_by_side) {
            rows.push_back({block.first_cell, static_cast<std::uint16_t>(columns * block.rows.size()), b, 0});
            continue;
        }
        for (std::uint16_t r = 0; r < block.rows.size(); ++r) rows.push_back({block.cell(r, 0), columns, b, r});
    }
    return rows;
}

class Placer {
public:
    Placer(const Surface& surface, const Chain& chain, const std::vector<Value>& values)
        : surface_(surface), chain_(chain), values_(values) {
        result_.rows = slot_rows(*chain.table);
    }

    Placement run() {
        anchor_rows();
        for (const Run& run : find_runs()) cut(run);
        align_either_way();
        doubt_runs();
        for (const Candidate& candidate : candidates_) result_.units.push_back(candidate.unit);
        return std::move(result_);
    }

private:
    const Fragment& fragment(const Link& link) const { return surface_.fragments[link.fragment]; }

    /// The slot row that a link's label heads; -1 for labels of columns, blocks and headers.
    std::int32_t row_of(const Link& link) const {
        const Station& station = chain_.stations[link.station];
        if (chain_.table->rows_side_by_side) return station.block;
        if (station.kind != StationKind::row) return -1;
        for (std::size_t r = 0; r < result_.rows.size(); ++r)
            if (result_.rows[r].block == station.block && result_.rows[r].row == station.index) return static_cast<std::int32_t>(r);
        return -1;
    }

    void anchor_rows() {
        std::uint32_t v = 0;
        for (const Link& link : chain_.links) {
            const std::int32_t r = row_of(link);
            link_rows_.push_back(r);
            if (r < 0) continue;
            SlotRow& row = result_.rows[static_cast<std::size_t>(r)];
            if (!row.labelled) row.begin = fragment(link).begin;
            row.labelled = true;
            row.end = fragment(link).end;
            while (v < values_.size() && values_[v].begin < row.end) ++v;
            if (row.beside < 0 && v < values_.size() && surface_.lines.lines[line_of(v)].begin < row.end) row.beside = static_cast<std::int32_t>(v);
        }
    }

    /// Values without a label of another row between them.
    std::vector<Run> find_runs() const {
        std::vector<Run> runs;
        std::size_t link = 0;
        std::int32_t open = -1;
        std::uint32_t started = 0;   // rows whose label has begun so far, by order
        for (std::uint32_t v = 0; v < values_.size(); ++v) {
            const std::uint32_t rows_before = started;
            bool parted = runs.empty();
            for (; link < chain_.links.size() && fragment(chain_.links[link]).begin < values_[v].begin; ++link) {
                const std::int32_t r = link_rows_[link];
                parted = parted || (r != open && !(r < 0 && chain_.stations[chain_.links[link].station].kind == StationKind::column));
                if (r < 0) continue;
                open = r;
                started = std::max(started, static_cast<std::uint32_t>(r) + 1);
            }
            std::int32_t next = -1;
            for (std::size_t k = link; k < chain_.links.size() && next < 0; ++k) next = link_rows_[k];
            if (parted) runs.push_back({v, v + 1, rows_before, started, open, next});
            else runs.back().last = v + 1;
            runs.back().next_row = next;
        }
        return runs;
    }

    std::uint32_t line_of(std::uint32_t v) const { return values_[v].place.line; }

    void add(std::uint32_t first, std::uint32_t last, std::int32_t preferred, const Run& run, bool by_order = false, bool counted = true) {
        Candidate candidate;
        candidate.unit = {first, last};
        candidate.unit.by_order = by_order;
        candidate.unit.counted = counted;
        candidate.preferred = preferred;
        candidate.open_row = run.open_row;
        candidate.next_row = run.next_row;
        candidate.line_row = row_on_line(first);
        candidate.run = run.first;
        for (std::uint32_t r = run.first_row; r < run.last_row; ++r) candidate.labels += result_.rows[r].labelled;
        candidates_.push_back(candidate);
    }

    /// The row whose label stands on the value's line: the last before it, else the first behind it.
    std::int32_t row_on_line(std::uint32_t v) const {
        const text::Line& line = surface_.lines.lines[line_of(v)];
        std::int32_t row = -1;
        for (std::size_t k = 0; k < chain_.links.size(); ++k) {
            const Fragment& at = fragment(chain_.links[k]);
            if (at.end <= line.begin || link_rows_[k] < 0) continue;
            if (at.begin >= line.end || (row >= 0 && at.begin > values_[v].begin)) break;
            row = link_rows_[k];
        }
        return row;
    }

    /// Whether a page ends between the labels in front of a run and its values, which may then be others'.
    bool is_fed(const Run& run) const {
        std::uint32_t begin = values_[run.first].begin;
        for (std::uint32_t r = run.first_row; r < run.last_row; ++r)
            if (result_.rows[r].labelled) begin = std::min(begin, result_.rows[r].begin);
        return std::u32string_view(surface_.folded.chars).substr(0, values_[run.first].begin).find(U'\f', begin) != std::u32string_view::npos;
    }

    /// Cuts a run into units of one row each.
    void cut(const Run& run) {
        const std::uint32_t total = run.last - run.first;
        constexpr std::uint32_t longest_run = 2000;   // no table has as many cells
        if (total > longest_run) return;
        std::uint32_t wanted = 0;
        for (std::uint32_t r = run.first_row; r < run.last_row; ++r)
            if (result_.rows[r].labelled) wanted += result_.rows[r].cells;
        const std::int32_t nearest = run.open_row >= 0 ? run.open_row : run.next_row;
        const std::uint32_t width = nearest >= 0 ? result_.rows[static_cast<std::size_t>(nearest)].cells : widest();

        if (total <= width) {
            add(run.first, run.last, run.open_row, run);
            return;
        }
        const bool single = values_are_single(run);
        if (total == wanted && lines_are_rows(run)) {   // labels first, then all their values
            std::uint32_t at = run.first;
            for (std::uint32_t r = run.first_row; r < run.last_row; ++r) {
                if (!result_.rows[r].labelled) continue;
                add(at, at + result_.rows[r].cells, static_cast<std::int32_t>(r), run, single, !is_fed(run));
                at += result_.rows[r].cells;
            }
            return;
        }
        // By lines where lines hold rows; else in equal shares where the count allows; else as it stands.
        const bool shares = single && total % width == 0;
        for (std::uint32_t at = run.first; at < run.last;) {
            std::uint32_t end = at + 1;
            if (shares) end = at + width;
            else if (single) end = run.last;
            else while (end < run.last && line_of(end) == line_of(at)) ++end;
            add(at, end, -1, run, shares, !shares);
            at = end;
        }
    }

    std::uint32_t widest() const {
        std::uint32_t cells = 1;
        for (const SlotRow& row : result_.rows) cells = std::max<std::uint32_t>(cells, row.cells);
        return cells;
    }

    bool values_are_single(const Run& run) const {
        for (std::uint32_t v = run.first + 1; v < run.last; ++v)
            if (line_of(v) == line_of(v - 1)) return false;
        return true;
    }

    /// No line may hold parts of two rows: either every line holds one whole row, or one value.
    bool lines_are_rows(const Run& run) const {
        if (values_are_single(run)) return true;
        std::uint32_t at = run.first;
        for (std::uint32_t r = run.first_row; r < run.last_row; ++r) {
            if (!result_.rows[r].labelled) continue;
            const std::uint32_t end = at + result_.rows[r].cells;
            if (line_of(end - 1) != line_of(at) || (end < run.last && line_of(end) == line_of(at))) return false;
            at = end;
        }
        return true;
    }

    /// Labels stand before their values in most texts; some extractors give the values first.
    void align_either_way() {
        const std::vector<Candidate> candidates = candidates_;
        const std::int32_t labels_first = align();
        std::vector<Candidate> aligned = candidates_;
        // Values that stand before all labels, and labels behind all values, are what tells the two orders apart.
        if (candidates_.empty() || candidates_.front().open_row >= 0 || candidates_.back().next_row < 0) return;
        candidates_ = candidates;
        for (Candidate& candidate : candidates_)
            if (!candidate.unit.by_order && candidate.next_row >= 0) std::swap(candidate.preferred, candidate.next_row);
        const std::int32_t values_first = align();
        // A number or two before all labels may have been lost from their row, and tell nothing.
        const Unit& front = candidates_.front().unit;
        const std::int32_t next = candidates.front().next_row;
        const bool whole = next >= 0 && front.last - front.first >= result_.rows[static_cast<std::size_t>(next)].cells;
        if (whole && values_first + clear_margin <= labels_first) return;
        const bool close = values_first < labels_first + clear_margin;
        // Where neither order is clearly the text's, only what both agree on is certain.
        for (std::size_t u = 0; close && u < aligned.size(); ++u)
            aligned[u].unit.sure = aligned[u].unit.sure && aligned[u].unit.row == candidates_[u].unit.row;
        candidates_ = std::move(aligned);
    }

    /// Where values of a row or more are no row's, and few cells blank, any of several labels in front of values may be theirs,
    /// but where the count of the values before or behind tells; and of several rows' values behind a label any may be its.
    void doubt_runs() {
        const auto size = [](const Candidate& candidate) { return candidate.unit.last - candidate.unit.first; };
        const bool filled = values_.size() * 10 >= chain_.table->cell_count * std::size_t{9};
        std::uint32_t left = 0;
        for (const Candidate& candidate : candidates_)
            if (candidate.unit.row < 0 || size(candidate) > result_.rows[static_cast<std::size_t>(candidate.unit.row)].cells) left += size(candidate);
        for (std::size_t u = 0; u < candidates_.size(); ++u) {
            Candidate& own = candidates_[u];
            if (own.unit.row < 0) continue;
            const std::uint32_t cells = result_.rows[static_cast<std::size_t>(own.unit.row)].cells;
            const std::size_t first = result_.rows[static_cast<std::size_t>(own.unit.row)].first_cell, all = chain_.table->cell_count;
            const bool counted = own.unit.first == first || values_.size() - own.unit.first == all - first;
            if (filled && left >= cells && own.labels > 1 && !counted && own.line_row != own.unit.row) own.unit.sure = false;
            if (own.unit.row != own.open_row || u == 0 || own.run != candidates_[u - 1].run) continue;
            std::uint32_t others = 0;
            for (const Candidate& other : candidates_)
                if (other.run == own.run && other.unit.row < 0) others += size(other);
            own.unit.sure = own.unit.sure && others < cells;
        }
    }

    std::int32_t match_cost(const Candidate& candidate, std::size_t r) const {
        const SlotRow& row = result_.rows[r];
        const auto index = static_cast<std::int32_t>(r);
        const auto size = static_cast<std::int32_t>(candidate.unit.last - candidate.unit.first);
        std::int32_t cost = size == row.cells ? 0 : size < row.cells ? 3 : 4 * (size - row.cells) + 4;
        if (candidate.line_row >= 0) cost += candidate.line_row == index ? 0 : 6;
        if (index == candidate.preferred) return cost;
        // A label that goes on behind its values is theirs in either order.
        if (index == candidate.open_row) return cost + (candidate.open_row == candidate.next_row ? 0 : 2);
        if (index == candidate.next_row) return cost + 4;
        const std::int32_t nearest = candidate.preferred >= 0 ? candidate.preferred : candidate.open_row;
        return cost + 6 + std::min(std::abs(index - nearest), 6);
    }

    std::int32_t skip_unit(const Candidate& candidate) const {
        return 8 + 2 * std::min<std::int32_t>(static_cast<std::int32_t>(candidate.unit.last - candidate.unit.first), 8);
    }
    std::int32_t skip_row(std::size_t r) const { return result_.rows[r].labelled ? 3 : 1; }

    /// Least total cost over all ways to give units to rows in order; a unit is sure where every way that
    /// gives it elsewhere costs clearly more.
    std::int32_t align() {
        const std::size_t units = candidates_.size(), rows = result_.rows.size(), stride = rows + 1;
        if (units == 0 || units > longest_alignment) return 0;
        std::vector<std::int32_t> ahead((units + 1) * stride, never), behind((units + 1) * stride, never), match(units * stride, 0);
        for (std::size_t u = 0; u < units; ++u)
            for (std::size_t r = 0; r < rows; ++r) match[u * stride + r] = match_cost(candidates_[u], r);
        ahead[0] = 0;
        for (std::size_t u = 0; u <= units; ++u)
            for (std::size_t r = 0; r <= rows; ++r) {
                std::int32_t& cost = ahead[u * stride + r];
                if (u > 0) cost = std::min(cost, ahead[(u - 1) * stride + r] + skip_unit(candidates_[u - 1]));
                if (r > 0) cost = std::min(cost, ahead[u * stride + r - 1] + skip_row(r - 1));
                if (u > 0 && r > 0) cost = std::min(cost, ahead[(u - 1) * stride + r - 1] + match[(u - 1) * stride + r - 1]);
            }
        behind[units * stride + rows] = 0;
        for (std::size_t u = units + 1; u-- > 0;)
            for (std::size_t r = rows + 1; r-- > 0;) {
                std::int32_t& cost = behind[u * stride + r];
                if (u < units) cost = std::min(cost, behind[(u + 1) * stride + r] + skip_unit(candidates_[u]));
                if (r < rows) cost = std::min(cost, behind[u * stride + r + 1] + skip_row(r));
                if (u < units && r < rows) cost = std::min(cost, behind[(u + 1) * stride + r + 1] + match[u * stride + r]);
            }
        for (std::size_t u = 0; u < units; ++u) {
            std::int32_t least = never, second = never, best = -1;
            for (std::size_t r = 0; r <= rows; ++r) {
                const auto consider = [&](std::int32_t cost, std::int32_t row) {
                    if (cost < least) {
                        if (row != best) second = least;
                        least = cost;
                        best = row;
                    } else if (row != best) {
                        second = std::min(second, cost);
                    }
                };
                consider(ahead[u * stride + r] + skip_unit(candidates_[u]) + behind[(u + 1) * stride + r], -1);
                if (r < rows) consider(ahead[u * stride + r] + match[u * stride + r] + behind[(u + 1) * stride + r + 1], static_cast<std::int32_t>(r));
            }
            candidates_[u].unit.row = best;
            candidates_[u].unit.sure = second - least >= clear_margin;
        }
        return behind[0];
    }

    static constexpr std::int32_t clear_margin = 2;
    /// A table has two dozen rows; hundreds of stretches of numbers are something else.
    static constexpr std::size_t longest_alignment = 400;

    const Surface& surface_;
    const Chain& chain_;
    const std::vector<Value>& values_;
    std::vector<std::int32_t> link_rows_;
    std::vector<Candidate> candidates_;
    Placement result_;
};

}  // namespace

Placement place_values(const Surface& surface, const Chain& chain, const std::vector<Value>& values) {
    return Placer(surface, chain, values).run();
}

}  // namespace nianbao::reading
