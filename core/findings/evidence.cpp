#include "findings/evidence.hpp"

#include <algorithm>

#include "narrative/evaluate.hpp"

namespace nianbao {
namespace {

bool touches(const Claim& claim, CellRef ref) {
    return std::any_of(claim.readings.begin(), claim.readings.end(), [&](const Reading& reading) {
        return std::find(reading.cells.begin(), reading.cells.end(), ref) != reading.cells.end();
    });
}

/// The repairs that contradict the fewest claims.
std::vector<std::size_t> least_contradicted(const Report& report, std::uint8_t table, const std::vector<std::vector<Change>>& repairs, const std::vector<const Claim*>& claims,
                                              bool likeliest_only) {
    std::vector<std::size_t> contradicted;
    for (const std::vector<Change>& repair : repairs) {
        contradicted.push_back(0);
        for (const Claim* claim : claims) {
            Claim likeliest = *claim;
            if (likeliest_only) likeliest.readings.resize(1);
            contradicted.back() += !would_hold(report, likeliest, {{table, repair}});
        }
    }
    const std::size_t least = *std::min_element(contradicted.begin(), contradicted.end());
    std::vector<std::size_t> out;
    for (std::size_t r = 0; r < repairs.size(); ++r)
        if (contradicted[r] == least) out.push_back(r);
    return out;
}

/// The repairs of which any would do.
std::vector<std::vector<Change>> repairs_of(const Fault& fault) {
    std::vector<std::vector<Change>> repairs;
    if (fault.kind == FaultKind::one_of_several)
        for (const Change& change : fault.changes) repairs.push_back({change});
    if (fault.kind == FaultKind::one_of_pairs)
        for (const Pair& pair : fault.pairs) repairs.push_back({pair.first, pair.second});
    return repairs;
}

}  // namespace

bool would_hold(const Report& report, const Claim& claim, const std::vector<Changes>& changes) {
    std::vector<Supposed> supposed;
    for (const Changes& table : changes)
        for (const Change& change : table.cells) supposed.push_back({{table.table, change.cell}, change.value});
    return evaluate(report, claim, supposed) == ClaimState::holds;
}

void weigh(const Report& report, std::uint8_t table, std::vector<Fault>& faults) {
    for (Fault& fault : faults) {
        const std::vector<std::vector<Change>> repairs = repairs_of(fault);
        if (repairs.empty()) continue;
        // Only sentences on one of the candidates tell them apart.
        const auto is_about = [&](const Claim& claim) {
            return std::any_of(repairs.begin(), repairs.end(), [&](const std::vector<Change>& repair) {
                return std::any_of(repair.begin(), repair.end(), [&](const Change& change) { return touches(claim, {table, change.cell}); });
            });
        };
        std::vector<const Claim*> claims;
        for (const Claim& claim : report.narrative.claims)
            if (is_about(claim)) claims.push_back(&claim);
        // In any of their readings; where that leaves several, in the likeliest one.
        const std::vector<std::size_t> left = least_contradicted(report, table, repairs, claims, false);
        const std::vector<std::size_t> likeliest = left.size() == 1 ? left : least_contradicted(report, table, repairs, claims, true);
        if (likeliest.size() == 1) {
            fault.changes = repairs[likeliest.front()];
            fault.pairs.clear();
            fault.kind = fault.changes.size() == 1 ? FaultKind::one_cell : FaultKind::two_cells;
            fault.by_text = true;
            continue;
        }
        // What the text bears out is not among the cells that may be wrong.
        const auto keep = [&](auto& items) {
            for (std::size_t i = 0; i < left.size(); ++i) items[i] = items[left[i]];
            items.resize(left.size());
        };
        if (fault.kind == FaultKind::one_of_several) keep(fault.changes);
        else keep(fault.pairs);
    }
}

}  // namespace nianbao
