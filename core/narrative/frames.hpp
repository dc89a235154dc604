// Frames: what the words around a number claim, as data. A frame is tried on the scene of one number; the first whose
// word and conditions fit says what is claimed. Guards say that a number is no figure of the tables at all.
// The entries, each with its examples, stand in core/narrative/frames/*.json.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "narrative/lexicon.hpp"
#include "nianbao/narrative.hpp"

namespace nianbao::narrative {

/// How a case ended, or that it has not.
constexpr Concepts results = {Concept::upheld, Concept::corrected, Concept::other_result, Concept::pending};

/// Stretches of tokens that a condition looks at.
enum class Range : std::uint8_t {
    left,           // between the number before, or the clause's begin, and the number
    right,          // behind the number, to the next number or the clause's end
    around,         // both
    side,           // the side on which the telling word stands
    word_front,     // of that side what stands in front of the word
    behind_word,    // of that side, or of a denial, what stands behind it
    narrowed,       // in front of the number before, where that counts something else
    earlier,        // the sentence up to the number
    later,          // the sentence behind the number's own words
    sentence,
    clause,         // between two marks
    next,           // the clause behind
    denied,         // all that a denial is about
    until_word,     // the clause of a denial up to the word and with it
};

/// What else conditions ask; each is told at its place in scene.cpp.
enum class Property : std::uint8_t {
    rough, ordinal, zero, of_part, of_some_months, of_assisted, all_channels, of_this_year, other_year, leads,
    leftward, about_applications, about_information, about_cases_of_information, disclosing,
    topic_review, topic_litigation, topic_direct, topic_after, after_both,
    has_verb, several_columns, by_applicant, framed_processed, framed_over, behind_over, framed_forward, framed_row,
    of_a_subject, excluding_over, including_over, told_new_and_old, still,
    word_next, word_beside, among_in_front, among_others, only_frame_words,
    left_over, row_in_front, row_behind_outside, with_others, named_in_full, row_before_verb, disclosing_in_front_of_verb, marking_documents, own_cause, cause_in_front, sole_cause,
    received_some, row_or_column_named, made_documents, published, documents_counted, disclosed_in_a_list, behind_strange, strange_until_word, answers_named,
    items_counted, disclosed_alone, denied_in_part, denied_for_a_fault, cases_of_other_matters, of_former_documents, finished,
};

struct Condition {
    Concepts concepts;          ///< for a range: any of them
    Range range;
    Property property;
    bool is_property, wanted;
};

/// What a term of a reading adds up.
enum class Figure : std::uint8_t {
    row,            ///< a row of section three: its total, or the named applicants' columns
    review,         ///< a result of section four; `litigation` is both of its rows
    answered,       ///< all results but those of 不予处理 and 其他处理
    rejected,       ///< those of 不予处理
    rows_joined,    ///< the rows that the telling word names, with those joined to it
    row_alone,      ///< the word's own rows, where others are joined to it
    row_or_part,    ///< 公开: with those in part; 其他处理: its last line alone
    cause,          ///< the row that a reason in front names
    received,       ///< all that were received, whoever applied
    applicants,     ///< of those received the kinds of applicants that the words name, together
    framed,         ///< the row to which a phrase in front has limited the sentence
    items,          ///< of section two: how many matters there are, were or came to it, whichever the words around say
    published,      ///< of section two: any column, for what is counted as published; a slip is told, other numbers are not
    disclosed,      ///< of section two: each of the columns that the words leave open is a reading of its own
};

struct Term {
    Figure figure;
    std::int8_t sign;
    std::string_view row, column;   ///< keys of the form; an empty column is the result that the telling word names
};

struct FrameReading {
    std::uint16_t first, count;
    bool at_least;                  ///< the number may be of a part
    std::span<const Term> terms() const;
};

struct FrameClaim {
    ClaimKind kind;
    bool weak;                      ///< only a slip is told
    std::uint16_t first, count;
    std::span<const FrameReading> readings() const;
};

/// What a frame's concepts are compared with.
enum class Selector : std::uint8_t { word, verb, row, column };

struct Frame {
    Selector selector;
    Concepts concepts;
    std::uint16_t first_condition, condition_count, first_claim, claim_count;
    std::span<const Condition> conditions() const;
    std::span<const FrameClaim> claims() const;     ///< none: nothing can be compared
};

std::span<const Frame> guards();
std::span<const Frame> frames();
std::span<const Frame> denials();

}  // namespace nianbao::narrative
