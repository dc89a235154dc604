// What a rule says about a report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/report.hpp"

namespace nianbao {

enum class Severity : std::uint8_t { error, warning, info };
enum class Outcome : std::uint8_t { passed, failed, not_applicable, could_not_run };
enum class Language : std::uint8_t { zh, en };

/// One text in both languages of the interface; both are always complete.
struct Message {
    std::string zh, en;
    const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
    bool empty() const { return zh.empty() && en.empty(); }
};

/// The one change that would put a finding right.
struct Fix {
    CellRef cell;
    Number value;
};

struct Finding {
    std::string_view rule;
    Severity severity = Severity::error;
    Message title;                      ///< which cell, and the cure, within the budget of rules/titles.hpp: set by head()
    std::vector<Message> evidence;      ///< at most two short lines, added by prove()
    Message message;                    ///< both in a sentence or two, with the sum written out where there is one
    std::vector<CellRef> cells;         ///< the cells the finding is about, as in the contract's result
    std::vector<CellRef> operands;      ///< every cell of the equation behind it, for tracing rows and columns
    std::optional<Number> expected, actual;
    std::vector<Span> spans;            ///< every place in the text that the finding speaks of; never empty
                                        ///< unless the finding is about something absent
    std::optional<Fix> fix;
    std::vector<Fix> fixes;             ///< where only several changes together put it right; `fix` is then empty
    const form::Equation* equation = nullptr;   ///< the equation of the form that does not hold, where it is one
    std::vector<const form::Equation*> explains;   ///< all equations that do not hold for this one's cause
    const Claim* claim = nullptr;       ///< what the text says of the cells, where that is it
    std::string key;                    ///< by which it is known again in another check of the document: findings/keys.hpp
    std::optional<std::string> accepted;   ///< the reason for which the user lets it stand
};

}  // namespace nianbao
