// What checking a text and checking a document have in common.
#pragma once

#include <memory>
#include <string>

#include "layout/structure.hpp"
#include "nianbao/check.hpp"

namespace nianbao {

std::unique_ptr<CheckResult> unreadable(ProblemCode code, std::string zh, std::string en);
std::unique_ptr<CheckResult> too_large();

/// From the text that was read to the result. `structure` belongs to the text; plain text has none.
std::unique_ptr<CheckResult> check_read(std::u32string text, std::string encoding, const Configuration& configuration,
                                        const layout::Structure& structure, bool recognised, const Traditional& traditional);

}  // namespace nianbao
