// The running text of a report: its sentences, and what they say about the figures of its tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/number.hpp"
#include "nianbao/refs.hpp"

namespace nianbao {

/// A stretch of Narrative::chars.
struct Passage {
    std::uint32_t begin = 0, end = 0;
    friend constexpr bool operator==(Passage, Passage) = default;
};

struct Sentence {
    std::uint32_t begin, end;           ///< of Narrative::chars, its closing mark included
    std::uint32_t paragraph;            ///< counted from 0
    std::uint8_t section;               ///< 0: before the first heading; 1–6
};

/// A counted number: `136 件`, `十二件`.
struct Count {
    Number value;
    Passage at;                         ///< digits and unit
    std::uint32_t sentence;             ///< index into Narrative::sentences
    std::u32string unit;                ///< 件, 条 …; empty where none stands there
    bool is_rough = false;              ///< `10余件`, `约 20 件`
    bool is_applied_for = false;        ///< counted in the unit of applications and cases, no money or time
    bool is_difference = false;         ///< to another year's figure: `比上年增加2件`
    bool behind_body = false;           ///< words that may name a body stand between the count before and this one
    bool is_outside = false;            ///< for a reason that the form has no row of its own for
};

/// What a claim is about; each is compared by a rule of its own.
enum class ClaimKind : std::uint8_t { received, carried_over, processed, carried_forward, outcome, none, review, litigation, disclosure };

/// A way to understand a claim: the sum of `cells`, less that of `less`, is the number it names.
struct Reading {
    std::vector<CellRef> cells, less;
    bool at_least = false;              ///< the sum may be greater
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A claim holds if one of its readings does, and differs only where none can.
enum class ClaimState : std::uint8_t { holds, differs, unread };

/// Whose figure a claim gives: not said, the agency's own, the whole area's or system's, 市本级's; other bodies named in the text have
/// numbers from first_body on.
inline constexpr std::uint16_t no_body = 0, own_body = 1, whole_body = 2, level_body = 3, first_body = 4;

/// Of how many an outcome is told: 4件 in 上年结转的4件中，公开3件; 0 where the text says only of which, 信函申请中.
struct Whole {
    Number value;
    Passage at;
};

/// A sentence that names a figure of the tables.
struct Claim {
    ClaimKind kind;
    Number value;
    Passage at;                         ///< the number with its unit, or the words that say none
    std::uint32_t sentence;
    std::vector<Reading> readings;      ///< the likeliest first; the claim holds if one of them does
    std::uint16_t scope = no_body;      ///< whose figure it is
    ClaimState state = ClaimState::holds;   ///< how it comes out against the tables
    bool is_loose = false;              ///< 均按时答复: said so that those whose time had not come may be left out
    bool is_weak = false;               ///< in words of which little is known: told only where it looks like a slip
    std::optional<Whole> whole;         ///< in front of an outcome that the table does not bear out
    Number step;                        ///< 3124万宗, 258.5亿元: all that is less than this away agrees with it; 0 for an exact number
};

/// `共 N 件，其中…`: a whole and parts of it, as indexes into Narrative::counts.
struct Breakdown {
    std::uint32_t whole;
    std::vector<std::uint32_t> parts;
    bool is_complete;                   ///< the text claims that the parts are all there is
};

/// `258件，占33.9%`.
struct Share {
    std::uint32_t part;                 ///< index into Narrative::counts
    Number percent;
    std::uint8_t decimals;
    Passage at;                         ///< number and percent sign
    std::vector<std::uint32_t> wholes;  ///< counts that it may be a share of
    bool of_tables = false;             ///< it may also be a share of a figure of the tables
};

/// `136 件，比上年上升18.26%`.
struct YearChange {
    std::vector<std::uint32_t> counts;  ///< indexes into Narrative::counts: what may be this year's figure, the nearest first
    Number amount;                      ///< of percent, or of the count's own unit; above 0
    std::uint8_t decimals;
    bool is_percent, is_rise;
    Passage at;
    std::optional<Number> before;       ///< last year's figure, where the text gives it or the difference to it
};

struct Narrative {
    std::u32string chars;               ///< folded, without blanks but those between digits
    std::vector<Span> origins;          ///< one each of `chars`: the code points of Report::text it stands for
    std::vector<Sentence> sentences;
    std::vector<Count> counts;          ///< in order of the text
    std::vector<Claim> claims;          ///< in order of the text
    std::vector<Breakdown> breakdowns;
    std::vector<Share> shares;
    std::vector<YearChange> changes;

    /// The code points of Report::text that a passage stands for.
    Span origin(Passage passage) const {
        if (passage.begin >= passage.end) return {};
        return {origins[passage.begin].start, origins[passage.end - 1].end};
    }
    std::u32string_view text(Passage passage) const {
        return std::u32string_view(chars).substr(passage.begin, passage.end - passage.begin);
    }
};

}  // namespace nianbao
