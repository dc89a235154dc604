// The day on which a report was signed or published.
#pragma once

#include <optional>

#include "nianbao/report.hpp"
#include "rules/dates.hpp"

namespace nianbao {

struct Publication {
    Date date;
    Span place;
};

/// A date alone on one of the last lines, or behind 发布日期, 发布时间 and the like. The signature comes first.
std::optional<Publication> publication_of(const Report& report);

}  // namespace nianbao
