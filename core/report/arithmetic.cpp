#include "report/arithmetic.hpp"

#include <algorithm>

namespace nianbao::reading {

bool is_known(const form::Equation& equation, std::span<const std::optional<Number>> cells) {
    const auto known = [&](std::uint16_t cell) { return cells[cell].has_value(); };
    return std::all_of(equation.left.begin(), equation.left.end(), known) &&
           std::all_of(equation.right.begin(), equation.right.end(), known);
}

bool is_violated(const form::Equation& equation, std::span<const std::optional<Number>> cells) {
    if (!is_known(equation, cells)) return false;
    Number left, right;
    for (const std::uint16_t cell : equation.left) left += *cells[cell];
    for (const std::uint16_t cell : equation.right) right += *cells[cell];
    return equation.relation == form::Relation::equal ? left != right : left > right;
}

}  // namespace nianbao::reading
