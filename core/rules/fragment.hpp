// Whether only tables were given and no report around them.
#pragma once

#include "nianbao/report.hpp"

namespace nianbao {

/// Statutory tables without a title and without sections; or with no other headings and hardly more text than their own.
bool is_fragment(const Report& report);

}  // namespace nianbao
