// How the labels of a table are written: as the form prints them, in other words, or not at all.
#pragma once

#include "nianbao/report.hpp"
#include "report/chain.hpp"
#include "report/placement.hpp"

namespace nianbao::reading {

/// Fills the label readings of `reading.blocks`. A label counts as missing only where everything around
/// it was read in full; otherwise it stays unclear.
void read_labels(const Surface& surface, std::u32string_view original, const Chain& chain, const std::vector<Value>& values, const Placement& placement, TableReading& reading);

}  // namespace nianbao::reading
