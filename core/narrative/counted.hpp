// The counts of one sentence at its tokens, and what its paragraph has told before.
#pragma once

#include <optional>

#include "narrative/segments.hpp"

namespace nianbao::narrative {

struct Counted {
    static constexpr std::uint32_t none = 0xffffffffu;

    const Narrative& narrative;
    const Parts* parts = nullptr;            ///< of the sentence in hand
    std::vector<std::uint32_t> index{};      ///< by token: its count in Narrative::counts, or none
    std::optional<std::uint32_t> received{}; ///< the applications received that this paragraph has counted
    std::size_t of_paragraph = 0, before = 0, own = 0;   ///< where the counts of the paragraph, of the sentence before, and of the one in hand begin
    bool about_applications = false;         ///< this paragraph
    bool before_lists = false;               ///< the sentence before lists parts

    const Count& at(std::size_t t) const { return narrative.counts[index[t]]; }

    /// The last token with a count before a token of this sentence.
    std::optional<std::size_t> count_before(std::size_t t) const {
        while (t-- > 0)
            if (index[t] != none) return t;
        return std::nullopt;
    }
};

}  // namespace nianbao::narrative
