// A yes or no for each of many things: a byte each, as the standard library's bits are code of their own, which every page
// would have to load.
#pragma once

#include <vector>

namespace nianbao::text {

using Flags = std::vector<unsigned char>;

}  // namespace nianbao::text
