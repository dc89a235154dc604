#include "report/chain.hpp"

#include <algorithm>

namespace nianbao::reading {
namespace {

std::vector<Station> stations_of(const form::Table& table) {
    constexpr std::size_t usual = 64;
    std::vector<Station> stations;
    stations.reserve(usual);
    const auto add = [&](StationKind kind, std::size_t block, std::size_t index, const form::Label& label) {
        if (!label.text.empty()) stations.push_back({kind, static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(index), &label});
    };
    for (std::size_t b = 0; b < table.blocks.size(); ++b) {
        const form::Block& block = table.blocks[b];
        if (table.rows_side_by_side) {
            // The rows head groups of columns. The first row's columns stand beside the other rows' heads.
            for (std::size_t r = 0; r < block.rows.size(); ++r) {
                add(StationKind::row, b, r, block.rows[r].label);
                if (r == 0)
                    for (std::size_t h = 0; h < table.headers.size(); ++h) add(StationKind::header, b, h, table.headers[h]);
                if (r == 0)
                    for (std::size_t c = 0; c < block.columns.size(); ++c) add(StationKind::column, b, c, block.columns[c].label);
            }
            for (std::size_t r = 1; r < block.rows.size(); ++r)
                for (std::size_t c = 0; c < block.columns.size(); ++c) add(StationKind::column, b, c, block.columns[c].label);
            continue;
        }
        add(StationKind::block, b, 0, block.label);
        // Where one heading row serves a whole grid of groups, its cells come in any order: see labels.cpp.
        if (block.groups.empty()) {
            for (std::size_t h = 0; h < block.headers.size(); ++h) add(StationKind::header, b, h, block.headers[h]);
            for (std::size_t c = 0; c < block.columns.size(); ++c) add(StationKind::column, b, c, block.columns[c].label);
        }
        for (std::size_t r = 0; r < block.rows.size(); ++r) add(StationKind::row, b, r, block.rows[r].label);
    }
    return stations;
}

/// Running maximum over template positions, with the element that gave it.
class BestUpTo {
public:
    explicit BestUpTo(std::size_t size) : tree_(size + 1) {}
    struct Entry {
        std::int32_t score = 0;
        std::int32_t element = -1;
    };
    Entry query(std::size_t position) const {
        Entry best;
        for (std::size_t i = position; i > 0; i &= i - 1)
            if (tree_[i].score > best.score) best = tree_[i];
        return best;
    }
    void update(std::size_t position, Entry entry) {
        for (std::size_t i = position + 1; i < tree_.size(); i += i & (~i + 1))
            if (entry.score > tree_[i].score) tree_[i] = entry;
    }

private:
    std::vector<Entry> tree_;
};

struct Element {
    std::uint32_t fragment;
    std::uint16_t station;
    std::uint32_t from, to;       // template positions
    std::int32_t weight;
};

/// How much a fragment speaks for its label: long ones nearly alone, two letters hardly.
std::int32_t weight_of(const Fragment& fragment, std::size_t pattern_length) {
    const bool whole = fragment.length == pattern_length;
    return fragment.length * 2 - 2 + (whole ? 6 : fragment.offset == 0 ? 1 : 0);
}

}  // namespace

Chain find_chain(const Surface& surface, const form::Table& table) {
    Chain chain;
    chain.table = &table;
    chain.stations = stations_of(table);

    const auto patterns = form::patterns();
    std::vector<std::uint32_t> base(chain.stations.size() + 1, 0);
    std::vector<std::uint16_t> first_use(patterns.size() + 1, 0);   // the stations that each pattern is a label of: where they begin in `uses`
    for (std::size_t s = 0; s < chain.stations.size(); ++s) {
        std::size_t longest = 0;
        for (const std::uint16_t pattern : chain.stations[s].label->patterns) {
            ++first_use[pattern];
            longest = std::max(longest, patterns[pattern].letters.size());
        }
        base[s + 1] = base[s] + static_cast<std::uint32_t>(longest);
        chain.all_letters += static_cast<std::uint32_t>(patterns[chain.stations[s].label->patterns[0]].letters.size());
    }
    for (std::size_t p = 0; p < patterns.size(); ++p) first_use[p + 1] = static_cast<std::uint16_t>(first_use[p + 1] + first_use[p]);
    std::vector<std::uint16_t> uses(first_use.back());
    for (std::size_t s = chain.stations.size(); s-- > 0;)   // from behind, so that each pattern's come out in their order
        for (const std::uint16_t pattern : chain.stations[s].label->patterns) uses[--first_use[pattern]] = static_cast<std::uint16_t>(s);

    std::vector<Element> elements;
    elements.reserve(surface.fragments.size());
    for (std::uint32_t f = 0; f < surface.fragments.size(); ++f) {
        const Fragment& fragment = surface.fragments[f];
        const text::Piece& piece = surface.lines.pieces[fragment.piece];
        if (surface.kinds[fragment.piece] != PieceKind::label || surface.prose[piece.place.line]) continue;
        for (std::uint16_t u = first_use[fragment.pattern]; u < first_use[fragment.pattern + 1u]; ++u) {
            const std::uint32_t from = base[uses[u]] + fragment.offset;
            elements.push_back({f, uses[u], from, from + fragment.length,
                                weight_of(fragment, patterns[fragment.pattern].letters.size())});
        }
    }

    // Elements come sorted by where they begin; each becomes available to others once they lie behind its end.
    std::vector<std::int32_t> score(elements.size()), previous(elements.size());
    std::vector<std::uint32_t> waiting;
    waiting.reserve(elements.size());
    BestUpTo best(base.back() + 1);
    std::int32_t top = -1;
    for (std::uint32_t e = 0; e < elements.size(); ++e) {
        const std::uint32_t begin = surface.fragments[elements[e].fragment].begin;
        std::erase_if(waiting, [&](std::uint32_t w) {
            if (surface.fragments[elements[w].fragment].end > begin) return false;
            best.update(elements[w].to, {score[w], static_cast<std::int32_t>(w)});
            return true;
        });
        const BestUpTo::Entry before = best.query(elements[e].from + 1);
        score[e] = before.score + elements[e].weight;
        previous[e] = before.element;
        waiting.push_back(e);
        if (top < 0 || score[e] > score[static_cast<std::size_t>(top)]) top = static_cast<std::int32_t>(e);
    }
    chain.links.reserve(chain.stations.size());
    for (std::int32_t e = top; e >= 0; e = previous[static_cast<std::size_t>(e)]) {
        const Element& element = elements[static_cast<std::size_t>(e)];
        chain.links.push_back({element.fragment, element.station});
        chain.letters += element.to - element.from;
    }
    std::reverse(chain.links.begin(), chain.links.end());
    return chain;
}

}  // namespace nianbao::reading
