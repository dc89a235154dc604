// Reports of two levels that lie in one folder: cities', and those of the cities' departments, which the cities' contain.
#pragma once

#include <vector>

#include "nianbao/rollup.hpp"

namespace nianbao {

/// Of those counted, the reports that another one of them contains: by their names, and where its figures leave room for theirs.
std::vector<const Facts*> contained(const Rollup& rollup);

}  // namespace nianbao
