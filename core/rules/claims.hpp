// Rules that compare what sentences say with the tables.
#pragma once

#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

enum class ReadingState : std::uint8_t { holds, differs, blank, unread };

/// How a reading of a claim comes out. A blank addend counts as 0; a single blank cell is not compared.
ReadingState evaluate(const Report& report, const Reading& reading, Number value);

enum class ClaimState : std::uint8_t { holds, differs, unread };

/// A claim holds if one of its readings does, and differs only where none can.
ClaimState evaluate(const Report& report, const Claim& claim);

/// The sum of a reading's cells, blanks as 0.
Number sum_of(const Report& report, const Reading& reading);

/// A finding for every claim of this kind that no reading bears out.
RuleResult check_claims(const Report& report, ClaimKind kind);

/// The sentence that holds a passage, for a message: on one line, shortened around the passage where it is long.
std::string quote_sentence(const Report& report, std::uint32_t sentence, Passage passage);

}  // namespace nianbao
