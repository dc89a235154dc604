// Reads a report from text: the one entry of this stage.
#pragma once

#include <string_view>

#include "nianbao/report.hpp"

namespace nianbao::reading {

/// `original` must outlive the report, whose spans are offsets into it. A text without anything of the
/// form gives a report with no table, no section and no title found.
Report read_report(std::u32string_view original);

}  // namespace nianbao::reading
