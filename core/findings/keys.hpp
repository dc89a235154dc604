// Names by which findings are known again, from one check to the next.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "nianbao/finding.hpp"

namespace nianbao {

/// Gives every finding its key, 16 hexadecimal digits: from its rule, its cells and what stands at its places,
/// whatever else in the document moves. Of findings alike in all three each has a key of its own.
void write_keys(const Report& report, std::vector<Finding>& findings);

/// The same for what is known by other things: from these parts in their order.
std::string key_over(std::span<const std::string> parts);

}  // namespace nianbao
