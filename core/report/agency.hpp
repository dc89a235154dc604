// Whose report it is, as the title names it.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::reading {

/// What is left of a title, up to its statutory words, without its year and the particles between them; empty where that
/// is no name.
std::u32string agency_in(std::u32string_view title_before_words);

}  // namespace nianbao::reading
