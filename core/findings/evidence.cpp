#include "findings/evidence.hpp"

#include <algorithm>

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
        std::vector<std::size_t> contradicted;
        for (const Change& change : fault.changes)
            contradicted.push_back(static_cast<std::size_t>(std::count_if(claims.begin(), claims.end(), [&](const Claim* claim) {
                return !would_hold(report, *claim, {{table, {change}}});
            })));
        if (contradicted.empty()) continue;
        const auto least = std::min_element(contradicted.begin(), contradicted.end());
        if (std::count(contradicted.begin(), contradicted.end(), *least) != 1) continue;
        fault.changes = {fault.changes[static_cast<std::size_t>(least - contradicted.begin())]};
        fault.kind = FaultKind::one_cell;
        fault.by_text = true;
    }
}

}  // namespace nianbao
