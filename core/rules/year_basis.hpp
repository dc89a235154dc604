// How the year of a report was told whose title does not name it.
#pragma once

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// A sentence to put behind a message; empty where the title names the year.
Message year_basis(const Report& report);

}  // namespace nianbao
