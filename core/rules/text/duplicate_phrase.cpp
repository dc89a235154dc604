// Phrases written twice by a slip: 的的, 2020年以来，今年以来, a phrase right behind itself.
#include <algorithm>
#include <array>
#include <cstdint>

#include "nianbao/rule.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "text/flags.hpp"
#include "text/fold.hpp"
#include "text/letter_set.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "text/duplicate-phrase",
    .severity = Severity::info,
    .title = {"像是重复的词句", "A phrase seems to stand twice"},
    .explanation =
        {"同一个词或者同一个意思紧接着写了两遍，多半是修改旧稿时留下的。请删去多余的一处。",
         "A word or a meaning stands twice in a row, most likely left over from editing an older text. Delete one of them."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第六条：行政机关应当及时、准确地公开政府信息。",
         "Article 6 of the Regulations on Open Government Information (revised 2019): agencies disclose information promptly and accurately."},
    .good_example = {"2020年以来，本机关未收到申请", "2020年以来，本机关未收到申请"},
    .bad_example = {"2020年以来，今年以来，本机关未收到申请", "2020年以来，今年以来，本机关未收到申请"},
};

using View = std::u32string_view;

constexpr std::uint32_t longest = 16, shortest = 3;   // of a phrase, in letters

/// Where something may stand twice: a letter behind itself, or two letters again within the
/// reach of a phrase. Two are known by their low bits: no place is missed, and few are told in vain.
text::Flags suspects(View text) {
    text::Flags places(text.size(), false);
    std::array<std::uint32_t, 256> next{};   // where such two letters stand next
    for (auto i = static_cast<std::uint32_t>(text.size()); i-- > 1;) {
        const char32_t first = text[i - 1], second = text[i];
        std::uint32_t& seen = next[(5 * first + second) & 255];
        places[i - 1] = seen - i <= longest || first == second;
        seen = i;
    }
    return places;
}

constexpr View this_year[] = {U"今年", U"本年度", U"本年", U"一年", U"全年", U"当年"};

/// What they and years begin with.
constexpr text::LetterSet first_letters_of_times(U"0123456789今本一全当");

/// 2020年以来, 今年以来, 一年来: length of the expression of time that begins here; 0 where none does.
std::size_t time_length(View text) {
    std::size_t i = 0;
    while (i < text.size() && (text::is_digit(text[i]) || (i > 0 && text[i] == U' '))) ++i;
    if (i >= 4 && text.substr(i).starts_with(U"年")) {
        ++i;
        if (text.substr(i).starts_with(U"度")) ++i;
    } else {
        i = 0;
        for (const View word : this_year)
            if (text.starts_with(word)) {
                i = word.size();
                break;
            }
        if (i == 0) return 0;
    }
    if (text.substr(i).starts_with(U"以来")) return i + 2;
    if (text.substr(i).starts_with(U"来")) return i + 1;
    return i;
}

bool joined(const Narrative& narrative, const Report& report, std::uint32_t begin, std::uint32_t end) {
    const Span span = narrative.origin({begin, end});
    for (std::uint32_t i = span.start; i < span.end; ++i)
        if (report.text[i] == U'\n' || report.text[i] == U'\r' || report.text[i] == U'\f') return false;
    return true;
}

/// The length of what stands twice from here on: once for a single particle, three letters and more otherwise.
std::uint32_t repeated(View text) {
    constexpr View particles = U"的了和与及在是对将已被把由并等";
    if (text.size() >= 2 && text[0] == text[1] && particles.find(text[0]) != View::npos) {
        const bool idiom = text.starts_with(U"的的确") || text.starts_with(U"是是非") || text.starts_with(U"对对");
        return idiom ? 0 : 1;
    }
    if (!text::is_ideograph(text[0])) return 0;
    for (std::size_t length = std::min<std::size_t>(longest, text.size() / 2); length >= shortest; --length) {
        if (text[0] != text[length] || text.substr(0, length) != text.substr(length, length)) continue;
        const View phrase = text.substr(0, length);
        const auto ideographs = static_cast<std::size_t>(std::count_if(phrase.begin(), phrase.end(), text::is_ideograph));
        const bool one_letter = std::all_of(phrase.begin(), phrase.end(), [&](char32_t c) { return c == phrase.front(); });
        if (ideographs == length && !one_letter) return static_cast<std::uint32_t>(length);
    }
    return 0;
}

bool has_mark(View sentence) {
    return std::any_of(sentence.begin(), sentence.end(), [](char32_t c) { return c == U',' || c == U'。' || c == U';'; });
}

RuleResult check(const Report& report) {
    RuleResult result;
    const Narrative& narrative = report.narrative;
    const auto add = [&](std::uint32_t begin, std::uint32_t end) {
        Finding& finding = result.findings.emplace_back();
        const std::string written = quote(report, narrative.origin({begin, end}));
        head(finding, {{concat({"“", clipped(written, 18), "”重复，删去一处"}), concat({"“", clipped(written, 24), "” says it twice"})}});
        prove(finding, {concat({"“", clipped(written, 36), "”"}), concat({"“", clipped(written, 72), "”"})});
        finding.message = {concat({"“", written, "”像是重复了。请删去多余的一处。"}), concat({"“", written, "” seems to say the same twice. Delete one of them."})};
        finding.spans = {narrative.origin({begin, end})};
    };
    const text::Flags places = suspects(narrative.chars);
    for (const Sentence& sentence : narrative.sentences) {
        // Heads of tables that an extractor cut to pieces have no mark of a sentence, and stand in sections two to four.
        if ((sentence.section >= 2 && sentence.section <= 4) || !has_mark(narrative.text({sentence.begin, sentence.end}))) continue;
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            if (!places[i] && !first_letters_of_times.may_hold(narrative.chars[i])) continue;
            const View rest = narrative.text({i, sentence.end});
            if (const std::uint32_t length = places[i] ? repeated(rest) : 0; length > 0 && joined(narrative, report, i, i + 2 * length)) {
                add(i, i + 2 * length);
                i += 2 * length - 1;
                continue;
            }
            const bool opens = i == sentence.begin || !text::is_letter(narrative.chars[i - 1]);
            const std::size_t first = opens ? time_length(rest) : 0;
            if (first == 0 || first >= rest.size() || rest[first] != U',') continue;
            const std::size_t second = time_length(rest.substr(first + 1));
            const std::size_t end = first + 1 + second;
            if (second == 0 || (end < rest.size() && rest[end] != U',')) continue;
            add(i, i + static_cast<std::uint32_t>(end));
            i += static_cast<std::uint32_t>(end);
        }
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule text_duplicate_phrase{info, check};
extern const RuleInfo text_duplicate_phrase_info{info};

}  // namespace nianbao
