// Text that repeats last year's, sentence by sentence with numbers aside. Sentences that tell figures of the tables are left
// out, as they repeat in every report, and so is the form's own language, which is not in these sections.
#include <map>
#include <string>
#include <vector>

#include "reader/utf8.hpp"
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/copied-text",
    .severity = Severity::warning,
    .title = {"正文与去年雷同", "The text repeats last year's"},
    .explanation =
        {"不计数字，逐句与去年的报告对照：总体情况和存在问题两部分大半相同，或者存在问题部分全部相同。报告应当写今年的工作和今年的问题。"
         "转述表中数字的句子和格式规定的语句不计在内。",
         "Sentence by sentence, numbers aside: most of sections 1 and 5 stands in last year's report, or all of section 5. A report tells of "
         "this year's work and problems. Sentences that tell the tables' figures, and those of the form, are not counted."},
    .legal_basis = {"《中华人民共和国政府信息公开条例》（2019年修订）第五十条：年度报告应当包括政府信息公开工作存在的主要问题及改进情况。",
                    "Article 50 of the Regulations on Open Government Information (revised 2019): the annual report tells the main problems of the "
                    "agency's work and how it improved."},
    .good_example = {"存在问题、改进措施与去年不同", "Problems and measures differ from last year's"},
    .bad_example = {"第五部分的4句与去年一字不差", "All four sentences of section 5 are last year's"},
};

/// Below this there is too little text to speak of copying.
constexpr std::size_t fewest_sentences = 3, fewest_of_section = 2, fewest_characters = 80;
constexpr std::uint8_t problems = 5;

bool is_numeral(char32_t c) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十百千万两〇零%.,";
    return (c >= U'0' && c <= U'9') || numerals.find(c) != std::u32string_view::npos;
}

/// A sentence without its numbers.
std::u32string masked(const std::string& words) {
    std::u32string kept;
    for (const char32_t c : reader::from_utf8(words))
        if (!is_numeral(c)) kept.push_back(c);
    return kept;
}

struct Tally {
    std::size_t sentences = 0, copied = 0, characters = 0, copied_characters = 0;
    bool is_mostly_copied() const { return copied >= fewest_sentences && copied_characters >= fewest_characters && 5 * copied_characters >= 3 * characters; }
    bool is_all_copied() const { return copied == sentences && copied >= fewest_of_section && copied_characters >= fewest_characters; }
};

PairResult check_pair(const YearPair& pair) {
    std::map<std::u32string, Span> before;
    for (const FactSentence& sentence : pair.older->sentences) before.try_emplace(masked(sentence.words), sentence.span);
    PairResult result;
    SeriesFinding found;
    Tally all, section;
    const FactSentence* longest = nullptr;
    for (const FactSentence& sentence : pair.newer->sentences) {
        if (sentence.names_figures) continue;
        const std::u32string words = masked(sentence.words);
        const auto same = before.find(words);
        for (Tally* tally : {&all, sentence.section == problems ? &section : nullptr}) {
            if (tally == nullptr) continue;
            ++tally->sentences;
            tally->characters += words.size();
            if (same == before.end()) continue;
            ++tally->copied;
            tally->copied_characters += words.size();
        }
        if (same == before.end()) continue;
        found.finding.spans.push_back(sentence.span);
        found.previous_spans.push_back(same->second);
        if (longest == nullptr || longest->words.size() < sentence.words.size()) longest = &sentence;
    }
    if (all.sentences < fewest_sentences) return {PairState::not_applicable, {"正文太短，不作比较。", "The text is too short to compare."}};
    const bool whole = all.is_mostly_copied();
    if (!whole && !section.is_all_copied()) return result;
    const Tally& tally = whole ? all : section;
    found.older = pair.older;
    found.newer = pair.newer;
    const Message older = year_name(*pair.older);
    const std::string part = concat({std::to_string(tally.sentences), "句中", std::to_string(tally.copied), "句"});
    const std::string of = concat({std::to_string(tally.copied), " of ", std::to_string(tally.sentences)});
    head(found.finding, {{concat({whole ? "正文" : "第五部分", "与", older.zh, "雷同：", part}), concat({whole ? "text" : "section 5", " repeats ", older.en, ": ", of, " sentences"})}});
    const std::string quoted_long = clipped(longest->words, 60), quoted = clipped(longest->words, 36), quoted_en = clipped(longest->words, 70);
    prove(found.finding, {concat({"如“", quoted, "”"}), concat({"such as “", quoted_en, "”"})});
    found.finding.message = {concat({whole ? "总体情况和存在问题两部分" : "存在问题部分", part, "与", older.zh, "的报告相同（数字不计），如“", quoted_long, "”。"}),
                             concat({"Of ", whole ? "sections 1 and 5" : "section 5", ", ", of, " sentences stand in the report of ", older.en, " too, numbers aside, such as “", quoted_long, "”."})};
    result.findings.push_back(std::move(found));
    return result;
}

SeriesRuleResult check(const Series& series) { return check_pairs(series, check_pair); }

}  // namespace

extern const SeriesRule series_copied_text{info, check};
extern const RuleInfo series_copied_text_info{info};

}  // namespace nianbao
