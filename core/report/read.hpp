// Reads a report from a document in reading order: the one entry of this stage.
#pragma once

#include <string_view>

#include "layout/structure.hpp"
#include "nianbao/report.hpp"

namespace nianbao::reading {

/// `original` must outlive the report, whose spans are offsets into it. A text without anything of the
/// form gives a report with no table, no section and no title found.
/// `structure` belongs to `original`; plain text has none.
Report read_report(std::u32string_view original, const layout::Structure& structure = {});

}  // namespace nianbao::reading
