// Text of a template that was never replaced: （文字描述）, XX局, ××年, ____.
#include <array>
#include <cstdint>

#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "text/fold.hpp"
#include "text/letter_set.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/placeholder",
    .severity = Severity::warning,
    .title = {"留有模板中的占位文字", "Placeholder text of a template is left in"},
    .explanation =
        {"模板里的“（文字描述）”“XX”“××”“____”等，是等待填写的位置。请换成实际内容，或者删去。",
         "（文字描述）, XX, ××, ____ and the like in a template wait to be filled in. Replace them with what belongs there, or delete them."},
    .legal_basis = legal::unified_format,
    .good_example = {"2021年，某局认真贯彻落实条例……", "2021年, 某局 …"},
    .bad_example = {"2021年，XX局认真贯彻落实条例……（文字描述）", "2021年, XX局 … (文字描述)"},
};

constexpr std::u32string_view crosses = U"Xx×✕╳";

constexpr std::array<std::u32string_view, 7> phrases{U"(文字描述)", U"此处填写", U"请填写", U"待补充", U"待填写", U"(填写", U"文字说明)"};

/// What placeholders begin with.
consteval text::LetterSet letters_that_begin_one() {
    text::LetterSet letters(crosses);
    letters.add(U'_');
    for (const std::u32string_view phrase : phrases) letters.add(phrase[0]);
    return letters;
}
constexpr text::LetterSet first_letters = letters_that_begin_one();

bool is_cross(char32_t c) { return crosses.find(c) != std::u32string_view::npos; }

/// Part of an address, a file's name or a model's number, not of a sentence.
bool is_latin_text(char32_t c) { return (text::is_latin(c) && !is_cross(c)) || text::is_digit(c) || c == U'.' || c == U'@' || c == U'/' || c == U'_' || c == U'-'; }

/// The placeholder that begins here; empty where none does.
std::size_t length_at(std::u32string_view text, std::size_t i) {
    for (const std::u32string_view phrase : phrases)
        if (text[i] == phrase[0] && text.substr(i).starts_with(phrase)) return phrase.size();
    if (!is_cross(text[i]) && text[i] != U'_') return 0;
    if (i > 0 && text[i - 1] == text[i]) return 0;
    std::size_t end = i;
    while (end < text.size() && (text[i] == U'_' ? text[end] == U'_' : is_cross(text[i]) && is_cross(text[end]))) ++end;
    const char32_t before = i > 0 ? text[i - 1] : U' ', behind = end < text.size() ? text[end] : U' ';
    if (text[i] == U'_') return end - i >= 3 && !text::is_latin(before) && !text::is_latin(behind) ? end - i : 0;
    if (end - i < 2) {
        // ×年×月×日: one cross each.
        const bool dated = text[i] == U'×' || text[i] == U'X';
        return end > i && dated && (behind == U'年' || behind == U'月' || behind == U'日') && !is_latin_text(before) ? 1 : 0;
    }
    return is_latin_text(before) || is_latin_text(behind) ? 0 : end - i;
}

RuleResult check(const Report& report) {
    RuleResult result;
    const auto scan = [&](std::u32string_view text, auto origin) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!first_letters.may_hold(text[i])) continue;
            const std::size_t length = length_at(text, i);
            if (length == 0) continue;
            const Span place = origin(i, i + length);
            Finding& finding = result.findings.emplace_back();
            const std::string written = quote(report, place);
            // Ten letters before and behind tell one XX from another.
            const std::uint32_t from = place.start > 10 ? place.start - 10 : 0;
            const std::string around = quote(report, {from, place.end + 10});
            head(finding, {{concat({"占位文字“", clipped(written, 12), "”，请替换"}), concat({"replace the placeholder “", clipped(written, 24), "”"})}});
            prove(finding, {concat({"…", around, "…"}), concat({"…", around, "…"})});
            finding.message = {concat({"“", written, "”像是模板中没有替换的占位文字。请换成实际内容。"}),
                               concat({"“", written, "” seems to be placeholder text of a template. Replace it."})};
            finding.spans = {place};
            i += length - 1;
        }
    };
    const Narrative& narrative = report.narrative;
    scan(narrative.chars, [&](std::size_t begin, std::size_t end) { return narrative.origin({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}); });
    // The title is no running text.
    const std::u32string_view title = report.text.substr(report.title_span.start, report.title_span.end - report.title_span.start);
    scan(title, [&](std::size_t begin, std::size_t end) {
        return Span{report.title_span.start + static_cast<std::uint32_t>(begin), report.title_span.start + static_cast<std::uint32_t>(end)};
    });
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule structure_placeholder{info, check};
extern const RuleInfo structure_placeholder_info{info};

}  // namespace nianbao
