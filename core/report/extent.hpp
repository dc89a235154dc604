// Where the report ends: some files hold several, one behind the other.
#pragma once

#include <optional>

#include "report/fragments.hpp"

namespace nianbao::reading {

/// Where a second report begins, as an offset of the original text: behind the whole of a first table of
/// applications and before a second one, at a title or a first heading.
std::optional<std::uint32_t> find_second_report(const Surface& surface);

}  // namespace nianbao::reading
