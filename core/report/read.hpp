// Reads a report from a document in reading order: the one entry of this stage.
#pragma once

#include <string_view>

#include "layout/structure.hpp"
#include "nianbao/report.hpp"
#include "report/fragments.hpp"
#include "report/sections.hpp"
#include "text/traditional.hpp"

namespace nianbao::reading {

/// A report's tables, title and sections, with what later stages read the running text from.
struct ReadReport {
    Report report;
    Surface surface;
    std::vector<FoundSection> sections;
};

/// `original` must outlive the report, whose spans are offsets into it. A text without anything of the
/// form gives a report with no table, no section and no title found.
/// `structure` belongs to `original`; plain text has none.
ReadReport read_report(std::u32string_view original, const layout::Structure& structure = {}, const Traditional& traditional = text::traditional());

}  // namespace nianbao::reading
