// Headings of sections in words of the report's own: 一、概述, 1、总体情况, 二、行政机关主动公开政府信息情况. A reader takes
// them for the section that they stand at; so does this, by their place between the other headings and the tables.
#pragma once

#include <vector>

#include "report/regions.hpp"
#include "report/sections.hpp"

namespace nianbao::reading {

/// Looks for the sections whose heading find_sections() did not see.
void find_other_headings(const Surface& surface, const Tables& tables, std::vector<FoundSection>& sections);

}  // namespace nianbao::reading
