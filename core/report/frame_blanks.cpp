#include "report/frame_blanks.hpp"

#include <algorithm>
#include <numeric>

#include "text/flags.hpp"

namespace nianbao::reading {
namespace {

bool is_empty(const Value& value) { return value.content.state == CellState::blank && value.content.defect == Defect::none; }

/// Values without any text between them, behind the label of a row.
struct Group {
    std::size_t first, last;
    std::size_t link;        ///< the last link before it; SIZE_MAX: none
    std::size_t cells;       ///< of its row; 0: it stands behind no row's label
};

/// A row with more cells than its form has: how many of its first ones are the frame's.
struct Surplus {
    const Group* group;
    std::vector<std::size_t> fronts;   ///< all that are possible
};

class FrameBlanks {
public:
    FrameBlanks(const Surface& surface, const Chain& chain, const std::vector<Value>& values) : surface_(surface), chain_(chain), values_(values) {}

    std::vector<Value> run() {
        if (std::none_of(values_.begin(), values_.end(), is_empty)) return values_;
        find_groups();
        kept_.assign(values_.size(), false);
        for (std::size_t v = 0; v < values_.size(); ++v) kept_[v] = !is_empty(values_[v]);
        std::vector<Surplus> open;
        std::size_t last_link = SIZE_MAX;
        for (const Group& group : groups_) {
            const std::size_t size = group.last - group.first;
            if (group.cells == 0 || size < group.cells || group.link == last_link) continue;
            last_link = group.link;
            Surplus surplus{&group, {}};
            for (std::size_t front = 0; front + group.cells <= size; ++front)
                if (are_empty(group.first, group.first + front) && are_empty(group.first + front + group.cells, group.last)) surplus.fronts.push_back(front);
            if (surplus.fronts.size() == 1) keep(group, surplus.fronts.front());
            else if (!surplus.fronts.empty()) open.push_back(std::move(surplus));
        }
        settle(open);
        std::vector<Value> result;
        for (std::size_t v = 0; v < values_.size(); ++v)
            if (kept_[v]) result.push_back(values_[v]);
        return result;
    }

private:
    bool are_empty(std::size_t first, std::size_t last) const {
        return std::all_of(values_.begin() + static_cast<std::ptrdiff_t>(first), values_.begin() + static_cast<std::ptrdiff_t>(last), is_empty);
    }

    void keep(const Group& group, std::size_t front) {
        for (std::size_t v = group.first + front; v < group.first + front + group.cells; ++v) kept_[v] = true;
        ends_.push_back(cell_of(group.first + front + group.cells - 1));
    }

    /// The how many of the text's lines with anything in them a value stands on.
    std::int64_t cell_of(std::size_t v) const { return filled_[values_[v].place.line]; }

    void settle(const std::vector<Surplus>& open) {
        // The numbers of all rows end a whole number of rows apart.
        std::int64_t apart = 0;
        for (std::size_t e = 1; e < ends_.size(); ++e) apart = std::gcd(apart, ends_[e] - ends_[0]);
        if (ends_.size() < 3 || open.empty()) return;
        constexpr std::int64_t widest = 24;   // a row of the form, with all its labels
        const std::int64_t reference = ends_[0];
        for (std::int64_t width = std::min(apart, widest); width > static_cast<std::int64_t>(open.front().group->cells); --width) {
            if (apart % width != 0) continue;
            std::vector<std::size_t> found;
            for (const Surplus& surplus : open) {
                const auto fits = [&](std::size_t front) { return (cell_of(surplus.group->first + front + surplus.group->cells - 1) - reference) % width == 0; };
                if (std::count_if(surplus.fronts.begin(), surplus.fronts.end(), fits) != 1) break;
                found.push_back(*std::find_if(surplus.fronts.begin(), surplus.fronts.end(), fits));
            }
            if (found.size() < open.size()) continue;
            for (std::size_t s = 0; s < open.size(); ++s) keep(*open[s].group, found[s]);
            return;
        }
    }

    void find_groups() {
        filled_.assign(surface_.lines.lines.size(), 0);
        std::int64_t count = 0;
        for (std::size_t l = 0; l < filled_.size(); ++l) {
            count += surface_.lines.lines[l].first_piece < surface_.lines.lines[l].last_piece;
            filled_[l] = count;
        }
        std::size_t piece = 0, link = 0, last_link = SIZE_MAX;
        for (std::size_t v = 0; v < values_.size(); ++v) {
            bool parted = v == 0;
            for (; piece < surface_.lines.pieces.size() && surface_.lines.pieces[piece].begin < values_[v].begin; ++piece)
                parted = parted || surface_.kinds[piece] == PieceKind::label || surface_.kinds[piece] == PieceKind::other;
            for (; link < chain_.links.size() && surface_.fragments[chain_.links[link].fragment].begin < values_[v].begin; ++link) last_link = link;
            if (parted) groups_.push_back({v, v + 1, last_link, cells_behind(last_link)});
            else groups_.back().last = v + 1;
        }
    }

    std::size_t cells_behind(std::size_t link) const {
        if (link == SIZE_MAX) return 0;
        const Station& station = chain_.stations[chain_.links[link].station];
        const form::Block& block = chain_.table->blocks[station.block];
        if (chain_.table->rows_side_by_side) return block.rows.size() * block.columns.size();
        return station.kind == StationKind::row ? block.columns.size() : 0;
    }

    const Surface& surface_;
    const Chain& chain_;
    const std::vector<Value>& values_;
    std::vector<Group> groups_;
    std::vector<std::int64_t> filled_;   ///< by line: lines with anything in them, up to it
    std::vector<std::int64_t> ends_;     ///< of rows whose cells are known: where their last one stands
    text::Flags kept_;
};

}  // namespace

std::vector<Value> drop_frame_blanks(const Surface& surface, const Chain& chain, const std::vector<Value>& values) {
    return FrameBlanks(surface, chain, values).run();
}

}  // namespace nianbao::reading
