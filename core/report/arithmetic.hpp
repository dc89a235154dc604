// The form's equations as evidence for where a number belongs. Only for what no layout decides.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/number.hpp"

namespace nianbao::reading {

/// Values of a table's cells; nothing for a cell that is not known. Blanks count as 0.
using Numbers = std::vector<std::optional<Number>>;

/// True where the equation can be evaluated and does not hold.
bool is_violated(const form::Equation& equation, std::span<const std::optional<Number>> cells);

/// True where all of the equation's cells are known.
bool is_known(const form::Equation& equation, std::span<const std::optional<Number>> cells);

}  // namespace nianbao::reading
