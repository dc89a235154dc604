// Which figure a word claims: from the word nearest to a number, and what stands around it, to readings of the tables.
#pragma once

#include <optional>
#include <vector>

#include "narrative/context.hpp"
#include "narrative/figures.hpp"
#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// The words on one side of a number that may say what it counts.
struct Side {
    std::size_t first, last;      // tokens
    bool leftward;                // the nearest word is the last one
};

class Kinds {
public:
    Kinds(const Report& report, const Narrative& narrative, const Context& context)
        : report_(report), narrative_(narrative), figures_(report), context_(context) {}

    void begin_sentence(const Parts& parts, std::uint32_t sentence) {
        parts_ = &parts;
        sentence_ = sentence;
    }

    /// What the word at `at` says of the number; `to` is where the words behind the number end. No claim where it says
    /// something that is not to be compared. Value and place are left to the caller.
    std::vector<Claim> claims_of(std::size_t at, Side side, std::size_t number, std::size_t to);

    /// 均为自然人申请, 全部办结: what a list of words [first, last) says of the number received before it.
    std::optional<Claim> of_all_received(std::size_t first, std::size_t last, std::size_t every);

    /// The totals of reviews or lawsuits, whichever the text speaks of: 其中政府信息公开类2件.
    Claim total_of_cases(Topic topic) const;

    /// Whether a year stands in [from, to), or words for this one.
    bool is_of_this_year(std::size_t from, std::size_t to) const;

    const Figures& figures() const { return figures_; }

private:
    const Token& token(std::size_t t) const { return parts_->tokens[t]; }
    bool any(std::size_t first, std::size_t last, std::initializer_list<Concept> meanings) const { return parts_->any(first, last, meanings); }
    std::uint32_t residue(std::size_t first, std::size_t last) const { return parts_->residue(first, last); }
    std::optional<std::size_t> find(std::size_t first, std::size_t last, std::initializer_list<Concept> meanings) const { return parts_->find(first, last, meanings); }
    const Token* named(std::size_t first, std::size_t last, std::uint8_t table, Axis axis) const;
    bool lists_columns(std::size_t first, std::size_t last, const Token& who) const;
    bool names_applications(const Token& word) const;
    std::optional<std::size_t> verb_in(std::size_t first, std::size_t last) const;
    bool has_year(std::size_t at, bool behind, int year) const;

    std::vector<Claim> carried(std::size_t at, bool about_applications);
    std::vector<Claim> applications(std::size_t verb, std::size_t first, std::size_t last);
    std::vector<Claim> in_frame(const Token& who);
    std::vector<Claim> applicants(std::size_t at, std::size_t first, std::size_t last);
    std::vector<Claim> outcome(std::size_t at, Side side);
    bool speaks_of_review(std::size_t first, std::size_t last) const;
    std::vector<Reading> totals_of(Topic topic) const;
    bool is_of_all_kinds(std::size_t last) const;
    std::vector<Claim> review(Side side, std::string_view column);
    std::vector<Claim> result(std::string_view column);
    std::vector<Claim> disclosure(std::size_t at, Side side, std::size_t first, std::size_t last, bool money);

    const Report& report_;
    const Narrative& narrative_;
    Figures figures_;
    const Context& context_;
    const Parts* parts_ = nullptr;
    std::uint32_t sentence_ = 0;
};

}  // namespace nianbao::narrative
