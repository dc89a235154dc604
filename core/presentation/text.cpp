#include "presentation/text.hpp"

#include <algorithm>

#include "nianbao/digest.hpp"
#include "presentation/names.hpp"
#include "reader/utf8.hpp"

namespace nianbao {
namespace {

/// Longest piece of a source line that is quoted, in characters on each side of the place in question.
constexpr std::uint32_t quoted_before = 24, quoted_after = 36;

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/// The same rule for UTF-8 that came as a name or in a message: C0, DEL and C1 become spaces.
std::string printable(std::string_view utf8) {
    std::string text(utf8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == 0x7f) text[i] = ' ';
        const bool is_c1 = c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        if (is_c1) text[i] = text[i + 1] = ' ';
    }
    return text;
}

bool breaks_line(std::u32string_view text, std::size_t i) {
    return text[i] == U'\n' || (text[i] == U'\r' && (i + 1 == text.size() || text[i + 1] != U'\n'));
}

/// Line numbers of places given in any order, each found by one search over the starts of all lines.
class Lines {
public:
    explicit Lines(std::u32string_view text) : text_(text) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (breaks_line(text, i)) starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }

    std::size_t number(std::uint32_t place) const {
        return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), place) - starts_.begin());
    }

    /// The piece of the span's first line around the span.
    Span around(Span span) const {
        const std::size_t line = number(span.start);
        const std::uint32_t from = starts_[line - 1];
        std::uint32_t to = line < starts_.size() ? starts_[line] : static_cast<std::uint32_t>(text_.size());
        const std::uint32_t end = std::min(std::max(span.end, span.start), to);
        return {std::max(from, span.start - std::min(span.start, quoted_before)), std::min(to, end + quoted_after)};
    }

    std::string quote(Span span) const {
        const Span piece = around(span);
        std::u32string shown(text_.substr(piece.start, piece.end - piece.start));
        std::replace_if(shown.begin(), shown.end(), is_control, U' ');
        // Blanks in rows, as tables have them, say nothing in a quotation.
        shown.erase(std::unique(shown.begin(), shown.end(), [](char32_t a, char32_t b) { return a == U' ' && b == U' '; }),
                    shown.end());
        std::string text = reader::to_utf8(shown);
        const std::size_t first = text.find_first_not_of(' ');
        if (first == std::string::npos) return {};
        text = text.substr(first, text.find_last_not_of(' ') - first + 1);
        const bool cut_before = piece.start > 0 && !breaks_line(text_, piece.start - 1);
        const bool cut_after = piece.end < text_.size() && !breaks_line(text_, piece.end - 1);
        return (cut_before ? "…" : "") + text + (cut_after ? "…" : "");
    }

private:
    std::u32string_view text_;
    std::vector<std::uint32_t> starts_{0};
};

/// Of the rules that decide the verdict: those of severity error.
std::size_t count(const CheckResult& result, Outcome outcome) {
    return static_cast<std::size_t>(std::count_if(result.outcomes.begin(), result.outcomes.end(),
        [&](const RuleOutcome& o) { return o.outcome == outcome && o.severity() == Severity::error; }));
}

std::string number(std::size_t n) { return std::to_string(n); }

std::string plural(std::size_t n, const char* one, const char* many) { return number(n) + " " + (n == 1 ? one : many); }

/// 一致 is said of the tables alone where something else is to be dealt with; what was accepted is never called consistent.
std::string verdict_words(const CheckResult& result, Language language) {
    const bool zh = language == Language::zh;
    const std::size_t warnings = result.count(Severity::warning), accepted = result.count_accepted_errors();
    switch (result.verdict) {
        case Verdict::pass:
            if (warnings == 0) return zh ? "一致" : "consistent";
            return zh ? "表格一致，有 " + number(warnings) + " 处须处理" : "the tables are consistent, " + plural(warnings, "place needs", "places need") + " attention";
        case Verdict::accepted:
            return zh ? "有保留：" + number(accepted) + " 处经人工接受，算式仍不成立"
                      : "with reservations: " + plural(accepted, "error was", "errors were") + " accepted by hand and still does not hold";
        case Verdict::fail: return zh ? "不一致" : "inconsistent";
        default: return zh ? "未能完整核验" : "could not be checked in full";
    }
}

std::string verdict_sentence(const CheckResult& result, Language language) {
    const std::size_t agree = count(result, Outcome::passed), differ = count(result, Outcome::failed),
                      unchecked = count(result, Outcome::could_not_run);
    const std::size_t errors = result.count(Severity::error), warnings = result.count(Severity::warning),
                      infos = result.count(Severity::info);
    if (language == Language::zh) {
        return verdict_words(result, language) + "（错误 " + number(errors) + " 处，提醒 " + number(warnings) + " 处，提示 " +
               number(infos) + " 处；规则一致 " + number(agree) + " 条，不一致 " + number(differ) + " 条，无法核验 " +
               number(unchecked) + " 条）";
    }
    return verdict_words(result, language) + " (" + plural(errors, "error", "errors") + ", " + plural(warnings, "warning", "warnings") +
           ", " + plural(infos, "note", "notes") + "; rules: " + number(agree) + " hold, " + number(differ) + " do not, " +
           number(unchecked) + " could not be checked)";
}

const char* word(Severity severity, Language language) {
    const bool zh = language == Language::zh;
    switch (severity) {
        case Severity::error: return zh ? "错误" : "error";
        case Severity::warning: return zh ? "提醒" : "warning";
        case Severity::info: return zh ? "提示" : "note";
    }
    return "";
}

/// Where a finding stands: by page, or by the cell's labels, where the document has such, else by line.
std::string place_words(const CheckResult& result, const Lines& lines, const Finding& finding, Language language) {
    struct Unit {
        const char *zh, *en;
    };
    constexpr Unit units[] = {{" 段", "paragraph "}, {" 个表格", "table "}, {" 页", "page "}, {" 行", "line "}};
    const bool zh = language == Language::zh;
    const Span span = finding.spans.front();
    const SourcePlace* const place = place_of(result.places, span);
    const Unit& unit = units[place != nullptr ? static_cast<std::size_t>(place->kind) : 3];
    const std::string count = number(place != nullptr ? place->block + 1u : lines.number(span.start));
    std::string words = zh ? "第 " + count + unit.zh : unit.en + count;
    if (place == nullptr || place->kind != PlaceKind::cell) return words;
    const std::string label = label_at(result.report, finding, span).in(language);
    if (!label.empty()) words.append(zh ? "“" : ", “").append(label).append("”");
    return words;
}

void write_finding(std::string& out, const CheckResult& result, const Lines& lines, const Finding& finding,
                   Language language) {
    const bool zh = language == Language::zh;
    out.append("  [").append(word(finding.severity, language)).append("] ").append(printable(finding.title.in(language)));
    out.append("  ").append(finding.rule).append("\n");
    for (const Message& line : finding.evidence) out.append("    ").append(printable(line.in(language))).append("\n");
    out.append("    ").append(printable(finding.message.in(language))).append("\n");
    if (finding.accepted) out.append(zh ? "    已接受：" : "    Accepted: ").append(printable(*finding.accepted)).append("\n");
    if (!finding.spans.empty()) {
        const Span span = finding.spans.front();
        const std::string place = place_words(result, lines, finding, language);
        out += zh ? "    原文" + place + "：" : "    Source, " + place + ": ";
        out += lines.quote(span);
        out += '\n';
    }
    const auto write_fix = [&](const Fix& fix) {
        const std::string cell = path_of(result.report, fix.cell), value = fix.value.to_string();
        out += zh ? "    改法：" + cell + " 改为 " + value + "\n" : "    Fix: set " + cell + " to " + value + "\n";
    };
    if (finding.fix) write_fix(*finding.fix);
    for (const Fix& fix : finding.fixes) write_fix(fix);
}

}  // namespace

std::string to_text(const CheckResult& result, const TextOptions& options) {
    const bool zh = options.language == Language::zh;
    const char* colon = zh ? "：" : ": ";
    std::string out = printable(options.file) + colon;
    if (result.verdict == Verdict::unreadable)
        return out + (zh ? "无法读取。" : "cannot be read. ") + printable(result.problem.message.in(options.language)) + "\n";
    out += verdict_sentence(result, options.language) + "\n";
    if (const std::string receipt = receipt_of(result, options.sha256); !receipt.empty())
        out.append(zh ? "  回执 " : "  Receipt ").append(receipt).append("  SHA-256 ").append(options.sha256)
            .append("  nianbao ").append(engine_version).append(zh ? "  规则 " : "  rules ").append(catalogue_version()).append("\n");
    for (const SourceNote& note : result.notes)
        out.append(zh ? "  [说明] " : "  [about the file] ").append(zh ? note.message.zh : note.message.en).append("\n");
    const Lines lines(result.text);
    for (const Finding& finding : result.findings) write_finding(out, result, lines, finding, options.language);
    for (const RuleOutcome& outcome : result.outcomes) {
        if (outcome.outcome != Outcome::could_not_run) continue;
        out += zh ? "  [无法核验] " : "  [not checked] ";
        out += outcome.rule->info.id;
        out += "\n    " + printable(outcome.reason.in(options.language)) + "\n";
    }
    return out;
}

}  // namespace nianbao
