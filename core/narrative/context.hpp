// What the sentences before tell of the one in hand: its subject, whose figures it gives, and for when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "narrative/segments.hpp"
#include "nianbao/report.hpp"

namespace nianbao::narrative {

enum class Topic : std::uint8_t { none, applications, review, litigation, litigation_direct, litigation_after, foreign };

class Context {
public:
    Context(const Report& report, const Narrative& narrative);

    void begin_sentence(const Sentence& sentence, const Parts& parts);
    /// Comes to a segment: whose figures stand in brackets changes nothing behind them.
    void enter(const Segment& segment);
    /// Takes in the words up to a token, before what it counts is asked.
    void look(const Parts& parts, std::size_t first, std::size_t last);
    /// Takes in a segment that has been read.
    void pass(const Parts& parts, const Segment& segment);

    Topic topic() const { return topic_; }
    /// no_body where the text has not said whose figures these are.
    std::uint16_t scope() const { return scope_; }
    bool is_about_information() const { return about_information_ || section_ == 3 || section_ == 4; }
    /// As many cases are told of as the table has: of how they ended, more can be said.
    void note_cases(Topic topic) { cases_noted_ = topic; }
    bool notes_cases() const { return cases_noted_ != Topic::none && cases_noted_ == topic_; }
    bool sentence_is_about_information() const { return sentence_about_information_; }
    /// A sentence of this paragraph was about applications.
    bool paragraph_is_about_applications() const { return paragraph_applications_ || section_ == 3; }

    /// The nearest year before a number is not the report's.
    bool other_year(const Parts& parts, std::size_t number) const;
    /// Behind a count stands that those carried over are among it: （含上年结转3件）.
    bool includes_carried_over(const Parts& parts, std::size_t behind) const;
    /// Takes in the body that the words before a figure name.
    void name_body(const Parts& parts, std::size_t first, std::size_t number);

    /// Whether the agency's name holds a word, or is shortened by it.
    bool is_own(std::u32string_view word) const;

    /// Behind a count stands that those carried over are not among it: （不含上年结转）, or in front: 除去上年结转的.
    bool excludes_carried_over(const Parts& parts, std::size_t behind) const;
    /// The kind of what this sentence claimed last.
    std::optional<ClaimKind> last_kind(std::uint32_t sentence) const;

    /// Behind a count stands that it is made of new ones and of those carried over: 其中新收131件，上年结转5件.
    bool tells_new_and_old(const Parts& parts, std::size_t behind) const;
    /// What a phrase in front has limited the sentence to: 在办结的申请中. Concept::none where there is none.
    Concept frame() const { return frame_; }
    /// The same for a result: 予以公开的申请中.
    const std::optional<Token>& frame_row() const { return frame_row_; }
    /// The row of section two that the sentence spoke of last: 规范性文件方面.
    const std::optional<Token>& disclosed_row() const { return disclosed_row_; }

    void lose_topic() { topic_ = Topic::foreign; }
    void note_applications() { if (topic_ == Topic::none) topic_ = Topic::applications; }
    void note_received(const Token& number) { received_ = number; only_parts_since_ = true; }
    /// The number of applications received that this sentence told last.
    const std::optional<Token>& received() const { return received_; }
    /// The one that the sentence before told, if nothing was counted behind it.
    const std::optional<Token>& received_before() const { return received_before_; }

private:
    std::u32string subject(const Parts& parts, std::size_t first, std::size_t number) const;
    std::uint16_t scope_named(const std::u32string& body);

    const Report& report_;
    const Narrative& narrative_;
    std::u32string agency_;
    std::vector<std::u32string> bodies_;      // scopes from first_body on
    Topic topic_ = Topic::none;
    Concept frame_ = Concept::none;
    std::uint16_t scope_ = 0, scope_outside_ = 0;
    Topic topic_outside_ = Topic::none;
    int depth_ = 0;
    std::uint32_t paragraph_ = 0;
    std::uint8_t section_ = 0;
    Topic cases_noted_ = Topic::none;   // in this sentence
    bool about_information_ = false, sentence_about_information_ = false, heading_only_ = false, paragraph_applications_ = false, only_parts_since_ = false;
    std::optional<Token> received_, received_before_, frame_row_, disclosed_row_;
};

}  // namespace nianbao::narrative
