// The public names of the engine's enumerations, as they stand in results.
#pragma once

#include <optional>
#include <string_view>

#include "nianbao/check.hpp"

namespace nianbao {

std::string_view name_of(Verdict verdict);
std::string_view name_of(Severity severity);
std::string_view name_of(Outcome outcome);
std::string_view name_of(ProblemCode code);
std::string_view name_of(CellState state);

std::optional<Severity> severity_named(std::string_view name);
/// （一）公开×自然人: what the form calls a finding's cell that stands at the span; empty where none does.
Message label_at(const Report& report, const Finding& finding, Span span);

/// Of those that decoding has; none where it is another name.
ProblemCode problem_named(std::string_view name);

}  // namespace nianbao
