#include "narrative/evaluate.hpp"

#include <algorithm>

namespace nianbao {
namespace {

const Supposed* find(std::span<const Supposed> supposed, CellRef ref) {
    const auto found = std::find_if(supposed.begin(), supposed.end(), [&](const Supposed& each) { return each.cell == ref; });
    return found == supposed.end() ? nullptr : &*found;
}

Number value_of(const Report& report, CellRef ref, std::span<const Supposed> supposed) {
    if (const Supposed* other = find(supposed, ref)) return other->value;
    const Cell& cell = cell_at(report, ref);
    return cell.state == CellState::number ? cell.value : Number();
}

/// Whether all, or any, of a reading's cells are in a state.
template <class Test>
bool any_cell(const Reading& reading, Test test) {
    return std::any_of(reading.cells.begin(), reading.cells.end(), test) || std::any_of(reading.less.begin(), reading.less.end(), test);
}

}  // namespace

Number sum_of(const Report& report, const Reading& reading, std::span<const Supposed> supposed) {
    Number sum;
    for (const CellRef ref : reading.cells) sum += value_of(report, ref, supposed);
    for (const CellRef ref : reading.less) sum = sum - value_of(report, ref, supposed);
    return sum;
}

bool is_of_totals(const Report& report, const Reading& reading) {
    return std::all_of(reading.cells.begin(), reading.cells.end(), [&](CellRef ref) {
        const form::Table& table = *report.tables[ref.table].form;
        const form::Position at = form::position_of(table, ref.cell);
        return at.column + 1u == table.blocks[at.block].columns.size();
    });
}

bool is_of_cases(const Count& count) { return count.unit.size() == 1 && std::u32string_view(U"件起宗例").find(count.unit.front()) != std::u32string_view::npos; }

ReadingState evaluate(const Report& report, const Reading& reading, Number value, Number step, std::span<const Supposed> supposed) {
    const auto state = [&](CellRef ref) { return find(supposed, ref) != nullptr ? CellState::number : cell_at(report, ref).state; };
    if (any_cell(reading, [&](CellRef ref) { return state(ref) == CellState::unread || state(ref) == CellState::not_number; })) return ReadingState::unread;
    const Number sum = sum_of(report, reading, supposed);
    const bool rounds = sum < value ? value - sum < step : sum - value < step;
    if (rounds || (reading.at_least ? sum >= value : sum == value)) return ReadingState::holds;
    return any_cell(reading, [&](CellRef ref) { return state(ref) != CellState::blank; }) ? ReadingState::differs : ReadingState::blank;
}

ClaimState evaluate(const Report& report, const Claim& claim, std::span<const Supposed> supposed) {
    bool unread = false, differs = false;
    for (const Reading& reading : claim.readings) {
        switch (evaluate(report, reading, claim.value, claim.step, supposed)) {
            case ReadingState::holds: return ClaimState::holds;
            case ReadingState::unread: unread = true; break;
            case ReadingState::differs: differs = true; break;
            case ReadingState::blank: break;
        }
    }
    if (unread) return ClaimState::unread;
    return differs ? ClaimState::differs : ClaimState::holds;
}

}  // namespace nianbao
