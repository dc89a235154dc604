#include "rules/joints.hpp"

#include "rules/cells_of_years.hpp"

namespace nianbao {

JointBalance balance(const Report& report, const std::vector<Joint>& joints, JointSide side) {
    TableReading table = report.tables[(joints.front().*side.cell).table];
    JointBalance found;
    for (const Joint& joint : joints) found.now += broken_at(table, (joint.*side.cell).cell);
    for (const Joint& joint : joints) {
        Cell& changed = table.cells[(joint.*side.cell).cell];
        changed.state = CellState::number;
        changed.value = joint.*side.other;
    }
    for (const Joint& joint : joints) found.changed += broken_at(table, (joint.*side.cell).cell);
    return found;
}

const FactCount* told(const Facts& facts, const std::vector<Joint>& joints, JointSide side) {
    for (const FactCount& claim : facts.claims)
        for (const Joint& joint : joints)
            if (claim.value == joint.*side.other && claim.readings.size() == 1 && claim.readings.front() == Reading{{joint.*side.cell}, {}, false}) return &claim;
    return nullptr;
}

}  // namespace nianbao
