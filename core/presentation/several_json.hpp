// Results over several reports as JSON, schemas nianbao/series@1 and nianbao/rollup@1.
#pragma once

#include <string>

#include "nianbao/rollup.hpp"
#include "nianbao/series.hpp"

namespace nianbao {

/// One object on one line, without a line break at its end.
std::string to_json(const SeriesResult& result, Language language);
std::string to_json(const RollupResult& result, Language language);

}  // namespace nianbao
