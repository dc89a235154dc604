// A sentence as words of the lexicon, numbers and marks.
#pragma once

#include <vector>

#include "narrative/word_index.hpp"
#include "nianbao/narrative.hpp"

namespace nianbao::narrative {

/// What stands behind a number.
enum class Measure : std::uint8_t {
    none,       ///< nothing that would be a unit
    count,      ///< 件, 份, 条 …: what applications, cases and documents are counted in
    percent,
    points,     ///< 个百分点
    times,      ///< 倍
    money,      ///< 元, 万元, 亿元: `value` is in 万元
    other,      ///< 月, 人, 期, 万元 …: not a count of the tables
};

/// A word, a number or a mark; what it names are its targets, whatever their edition.
struct Token : Named {
    Concept meaning = Concept::none;
    std::uint32_t begin = 0, end = 0;         ///< of Narrative::chars; of numbers with their unit
    std::uint16_t first_target = 0, target_count = 0;
    char32_t mark = 0;                        ///< for Concept::mark
    Measure measure = Measure::none;          ///< for Concept::number, from here on
    std::uint8_t decimals = 0;
    bool is_rough = false;
    std::uint32_t unit_end = 0, digits_end = 0;
    Number value;                             ///< also the year of Concept::year
    Number step;                              ///< of a figure given in 万 or 亿: what its last digit counts

    void forget_targets() { target_count = named = 0; }
};

constexpr bool is_year_like(Number value) { return value >= Number::whole(1900) && value < Number::whole(2100); }

/// Whether a name that ends in it is that of a whole area.
constexpr bool is_place(char32_t letter) { return std::u32string_view(U"省市州区县旗盟乡镇").find(letter) != std::u32string_view::npos; }

/// The tokens of a sentence in order; letters of no word come together as tokens of Concept::none.
/// What stands in 《》 is a title and none of them; the agency's own name, or the end of it, is one, whatever words are in it.
std::vector<Token> tokenise(const WordIndex& words, const Narrative& narrative, const Sentence& sentence, std::u32string_view agency);

}  // namespace nianbao::narrative
