#include "findings/evidence.hpp"

#include <algorithm>
#include <optional>

namespace nianbao {
namespace {

const Change* change_of(const std::vector<Changes>& changes, CellRef ref) {
    for (const Changes& table : changes)
        if (table.table == ref.table)
            for (const Change& change : table.cells)
                if (change.cell == ref.cell) return &change;
    return nullptr;
}

bool touches(const Claim& claim, CellRef ref) {
    return std::any_of(claim.readings.begin(), claim.readings.end(), [&](const Reading& reading) {
        return std::find(reading.cells.begin(), reading.cells.end(), ref) != reading.cells.end();
    });
}

/// The one change that contradicts fewer claims than every other.
std::optional<std::size_t> least_contradicted(const Report& report, std::uint8_t table, const std::vector<Change>& changes, const std::vector<const Claim*>& claims,
                                              bool likeliest_only) {
    std::vector<std::size_t> contradicted;
    for (const Change& change : changes) {
        contradicted.push_back(0);
        for (const Claim* claim : claims) {
            Claim likeliest = *claim;
            if (likeliest_only) likeliest.readings.resize(1);
            contradicted.back() += !would_hold(report, likeliest, {{table, {change}}});
        }
    }
    const auto least = std::min_element(contradicted.begin(), contradicted.end());
    if (least == contradicted.end() || std::count(contradicted.begin(), contradicted.end(), *least) != 1) return std::nullopt;
    return static_cast<std::size_t>(least - contradicted.begin());
}

}  // namespace

bool would_hold(const Report& report, const Claim& claim, const std::vector<Changes>& changes) {
    return std::any_of(claim.readings.begin(), claim.readings.end(), [&](const Reading& reading) {
        Number sum;
        for (const CellRef ref : reading.cells) {
            const Cell& cell = cell_at(report, ref);
            if (const Change* change = change_of(changes, ref)) sum += change->value;
            else if (cell.state == CellState::number) sum += cell.value;
            else if (cell.state != CellState::blank) return false;
        }
        return reading.at_least ? sum >= claim.value : sum == claim.value;
    });
}

void weigh(const Report& report, std::uint8_t table, std::vector<Fault>& faults) {
    for (Fault& fault : faults) {
        if (fault.kind != FaultKind::one_of_several) continue;
        // Only sentences on one of the candidates tell them apart.
        std::vector<const Claim*> claims;
        for (const Claim& claim : report.narrative.claims)
            if (std::any_of(fault.changes.begin(), fault.changes.end(), [&](const Change& change) { return touches(claim, {table, change.cell}); })) claims.push_back(&claim);
        // In any of their readings; where that leaves several, in the likeliest one.
        for (const bool likeliest_only : {false, true}) {
            const std::optional<std::size_t> best = least_contradicted(report, table, fault.changes, claims, likeliest_only);
            if (!best) continue;
            fault.changes = {fault.changes[*best]};
            fault.kind = FaultKind::one_cell;
            fault.by_text = true;
            break;
        }
    }
}

}  // namespace nianbao
