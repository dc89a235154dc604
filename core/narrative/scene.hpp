// The scene of one number: the words around it, by which frames tell what it counts.
#pragma once

#include <optional>
#include <vector>

#include "narrative/context.hpp"
#include "narrative/figures.hpp"
#include "narrative/frames.hpp"
#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// The words on one side of a number that may say what it counts.
struct Side {
    std::size_t first, last;      // tokens
    bool leftward;                // the nearest word is the last one
};

/// Tokens of a sentence around a number, or around a denial's word. Properties are told when they are asked for.
class Scene {
public:
    Scene(const Report& report, const Narrative& narrative, const Figures& figures, const Context& context, const Parts& parts, std::uint32_t sentence)
        : report_(report), narrative_(narrative), figures_(figures), context_(context), parts_(parts), sentence_(sentence) {}

    /// The number at token `number` in clause `segment`; its own words are [from, to).
    void at_number(std::size_t segment, std::size_t from, std::size_t number, std::size_t to);
    /// The word that tells, and the side on which it stands.
    void told_by(std::size_t word, Side side);
    /// A denial in the clause [first, last): what it is about is [from, to), the word in hand `word`.
    void at_denial(std::size_t segment, std::size_t first, std::size_t from, std::size_t to, std::size_t word);

    /// Whether a frame's word and its conditions fit.
    bool fits(const Frame& frame);
    /// What the frame claims: kinds with their readings, those without a cell left out. Place and value are left to the caller, but for the sign.
    std::vector<Claim> claims(const Frame& frame);

private:
    struct Joined {
        Reading all, alone;
        bool several = false, unknown = false;   ///< unknown: narrowed by words that nothing is known of
    };

    const Token& token(std::size_t t) const { return parts_.tokens[t]; }
    std::u32string_view letters(std::size_t t) const { return narrative_.text({token(t).begin, token(t).end}); }
    std::u32string_view text_until(std::uint32_t end) const { return narrative_.text({narrative_.sentences[sentence_].begin, end}); }
    std::u32string_view whole_text() const { return text_until(narrative_.sentences[sentence_].end); }
    bool names(std::size_t t, std::uint8_t table, Axis axis) const { return figures_.target(token(t), table, axis) != nullptr; }
    bool selects(const Frame& frame);
    std::pair<std::size_t, std::size_t> range(Range range) const;
    bool is(Property property);
    std::size_t part_begin() const;
    bool is_of_this_year(std::size_t from, std::size_t to) const;
    bool is_of_some_months() const;
    bool follows_a_span(std::size_t month) const;
    bool is_of_part() const;
    bool is_of_a_subject() const;
    bool is_about_cases_of_information() const;
    bool is_denied_in_part() const;
    bool is_of_other_matters() const;
    bool is_of_former_documents() const;
    bool is_denied_of_part(std::size_t negation) const;
    bool is_denied_for_a_fault() const;
    bool is_told_anew(std::size_t guided) const;
    bool is_kind_of_answer() const;
    std::size_t denial_negation() const;
    std::u32string_view denial_front(std::size_t negation) const;
    std::u32string_view denial_between(std::size_t negation) const;
    const Token* applicants() const;
    std::optional<std::size_t> row_from(std::size_t first, std::size_t last, std::uint32_t most_strange) const;
    const Joined& joined();
    Joined join_rows() const;
    Reading reading(const FrameReading& frame);
    const Token* counted_row() const;
    bool tells_items(const Token& row) const;
    bool is_disclosed_alone() const;
    bool is_disclosed_in_a_list() const;
    void add_items(std::vector<Reading>& readings);
    bool is_of_publishing() const;
    bool counts_documents() const;
    const Token* published_row() const;
    bool only_rows_denied() const;
    bool names_disclosed(const Segment& segment) const;
    std::uint32_t strange_letters(std::size_t first, std::size_t last) const;
    bool is_decided(const Segment& segment) const;
    std::optional<std::size_t> disclosure_column(std::size_t first, std::size_t last, const Token& row) const;
    void add_published(std::vector<Reading>& readings);
    void add_with_included(std::vector<Reading>& readings);
    void add_not_granted(std::vector<Reading>& readings);
    void add_readings(const FrameReading& frame, std::vector<Reading>& readings);
    void add_other_senses(std::vector<Reading>& readings) const;

    const Report& report_;
    const Narrative& narrative_;
    const Figures& figures_;
    const Context& context_;
    const Parts& parts_;
    std::uint32_t sentence_;
    std::size_t segment_ = 0, from_ = 0, number_ = 0, to_ = 0;
    std::size_t word_ = 0, first_ = 0, last_ = 0;    // the telling word; what is looked through for its verb and applicants
    Side side_{0, 0, true};
    bool denial_ = false, weak_ = false;
    std::optional<std::size_t> verb_, row_, cause_;
    std::optional<Joined> joined_;
};

}  // namespace nianbao::narrative
