#include "rules/joints.hpp"

#include "rules/cells_of_years.hpp"
#include "rules/pairs.hpp"
#include "rules/words.hpp"

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

Message also_says(const Facts& facts, const FactCount& claim, CellRef shown) {
    const CellRef cell = claim.readings.front().cells.front();
    const form::Table& table = *facts.report.tables[cell.table].form;
    const form::Position at = form::position_of(table, cell.cell);
    const bool is_total = !(cell == shown) && table.blocks[at.block].columns[at.column].key == "total";
    const Message year = year_name(facts);
    return {concat({"；", year.zh, is_total ? "正文也说共" : "正文也说", claim.value.to_string()}),
            concat({"; the text of ", year.en, ": ", claim.value.to_string(), is_total ? " in all" : " too"})};
}

}  // namespace nianbao
