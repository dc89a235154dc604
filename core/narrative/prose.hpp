// The running text of a document, taken out from between its tables and put together again.
#pragma once

#include <vector>

#include "nianbao/narrative.hpp"
#include "report/fragments.hpp"
#include "report/sections.hpp"

namespace nianbao::narrative {

/// Fills chars, origins and sentences. Lines that a page wrapped are joined, blanks go, except one between two
/// digits. Headings and the title are no running text.
void collect_prose(const reading::Surface& surface, const std::vector<reading::FoundSection>& sections, Span title, Narrative& narrative);

}  // namespace nianbao::narrative
