#include "narrative/prose.hpp"

#include <algorithm>
#include <array>

#include "text/flags.hpp"

namespace nianbao::narrative {
namespace {

using reading::PieceKind;
using reading::Surface;

constexpr bool ends_sentence(char32_t c) { return c == U'。' || c == U'!' || c == U'?'; }

/// No sentence is as long, in characters; what has no full stop at all is read in pieces, so that time stays linear.
constexpr std::size_t longest_sentence = 2000;

/// From here on there are neither blanks nor bars nor marks.
constexpr char32_t first_letter = 0x3400;

constexpr bool ends_clause(char32_t c) { return c == U',' || c == U';'; }

/// Behind these a line has ended by itself, not by the page's width.
constexpr bool ends_line(char32_t c) { return ends_sentence(c) || c == U';' || c == U':'; }

constexpr std::u32string_view numerals = U"一二三四五六七八九十";

/// （一）, 一、, 1., (1), ①, 一是: what a paragraph or an item begins with.
bool opens_item(std::u32string_view line) {
    std::size_t i = 0;
    const bool bracket = !line.empty() && line[0] == U'(';
    i += bracket;
    std::size_t count = 0;
    const auto in = [&](std::u32string_view set) { return i < line.size() && set.find(line[i]) != std::u32string_view::npos; };
    const bool chinese = in(numerals);
    while (chinese ? in(numerals) : i < line.size() && text::is_digit(line[i])) ++i, ++count;
    if (count == 0 || count > 3 || i >= line.size()) return line.starts_with(U"附件") || line.starts_with(U"第一,") || line.starts_with(U"其一");
    if (bracket) return line[i] == U')';
    if (chinese) return line[i] == U'、' || line[i] == U'是' || (line[i] == U'.' && count == 1);
    return line[i] == U'、' || (line[i] == U'.' && (i + 1 == line.size() || !text::is_digit(line[i + 1])));
}

class Collector {
public:
    Collector(const Surface& surface, const std::vector<reading::FoundSection>& sections, Span title, Narrative& narrative)
        : surface_(surface), all_(surface.folded.chars), sections_(sections), title_(title), out_(narrative) {}

    void run() {
        trim_lines();
        mark_running();
        const auto& lines = surface_.lines.lines;
        for (std::size_t l = 0; l < lines.size(); ++l) {
            const text::Line& line = lines[l];
            if (line.first_piece == line.last_piece) continue;
            if (!running_[l]) {
                if (!passes_through(line)) end_paragraph();
                continue;
            }
            take(line);
        }
        end_paragraph();
    }

private:
    std::u32string_view chars_of(const text::Line& line) const { return trimmed_[static_cast<std::size_t>(&line - surface_.lines.lines.data())]; }

    void trim_lines() {
        trimmed_.reserve(surface_.lines.lines.size());
        for (const text::Line& line : surface_.lines.lines) {
            std::u32string_view chars = all_.substr(line.begin, line.end - line.begin);
            while (!chars.empty() && text::is_blank(chars.front())) chars.remove_prefix(1);
            while (!chars.empty() && text::is_blank(chars.back())) chars.remove_suffix(1);
            trimmed_.push_back(chars);
        }
    }

    /// Headings and the title stand for themselves.
    bool is_heading(const text::Line& line) const {
        const Span place = surface_.folded.origin(line.begin, line.end);
        if (!title_.empty() && place.start < title_.end && place.end > title_.start) return true;
        return std::any_of(sections_.begin(), sections_.end(), [&](const reading::FoundSection& section) {
            return section.reading.found && section.begin >= line.begin && section.begin < line.end && section.end + 2 >= line.end;
        });
    }

    /// Marks and page numbers between two lines of a paragraph.
    bool passes_through(const text::Line& line) const {
        for (std::uint32_t p = line.first_piece; p < line.last_piece; ++p)
            if (surface_.kinds[p] != PieceKind::marks) return false;
        return true;
    }

    /// Lines of running text, and such beside them as only hold words of the form and numbers.
    void mark_running() {
        const auto& lines = surface_.lines.lines;
        running_.assign(lines.size(), false);
        for (std::size_t l = 0; l < lines.size(); ++l) running_[l] = (surface_.prose[l] || is_long_cell(lines[l]) || is_sentence(lines[l])) && !is_heading(lines[l]);
        // 2020年我镇受理0件, without its full stop, below a heading.
        for (std::size_t l = 1; l < lines.size(); ++l)
            running_[l] = running_[l] || (is_item_heading(lines[l - 1]) && lines[l].separator == text::Separator::none && opens_with_year(chars_of(lines[l])));
        // A sentence may begin on lines that hold nothing but words of the form: 新收政府信息公开申请136件，
        for (std::size_t l = lines.size(), behind = lines.size(); l-- > 0;) {
            if (lines[l].first_piece == lines[l].last_piece) continue;
            const bool leads = has_comma(lines[l]) || is_item_heading(lines[l]);
            if (!running_[l] && leads && behind < lines.size() && running_[behind] && !is_heading(lines[l]) && !opens_item(chars_of(lines[behind]))) running_[l] = true;
            behind = l;
        }
        std::size_t before = lines.size();
        for (std::size_t l = 0; l < lines.size(); ++l) {
            const text::Line& line = lines[l];
            if (line.first_piece == line.last_piece) continue;
            if (!running_[l] && before < lines.size() && running_[before] && line.separator == text::Separator::none && !is_heading(line)) {
                const bool open = !ends_line(chars_of(lines[before]).back());
                // A line of a page is as long as the one before, or ends the sentence; a table's is short.
                const bool long_enough = chars_of(line).size() * 2 >= chars_of(lines[before]).size() || ends_line(chars_of(line).back());
                if (open && long_enough && goes_on(l)) running_[l] = true;
            }
            before = l;
        }
    }

    /// Whether a line that holds only words of the form ends a sentence, itself or with the few lines behind it.
    bool goes_on(std::size_t l) const {
        constexpr int farthest = 4;
        const auto& lines = surface_.lines.lines;
        for (int seen = 0; l < lines.size() && seen < farthest; ++l) {
            if (lines[l].first_piece == lines[l].last_piece) continue;
            if (lines[l].separator != text::Separator::none || is_heading(lines[l])) return false;
            if (running_[l] || ends_line(chars_of(lines[l]).back())) return true;
            ++seen;
        }
        return false;
    }

    /// Rows of a table end in no full stop.
    bool is_sentence(const text::Line& line) const {
        const std::u32string_view chars = chars_of(line);
        return line.separator == text::Separator::none && !chars.empty() && ends_sentence(chars.back());
    }

    /// （二）依申请公开情况 above its text.
    bool is_item_heading(const text::Line& line) const {
        constexpr std::size_t longest = 24;
        const std::u32string_view chars = chars_of(line);
        return line.separator == text::Separator::none && chars.size() <= longest && chars.starts_with(U"(") && opens_item(chars);
    }

    static bool opens_with_year(std::u32string_view chars) {
        constexpr std::size_t digits = 4, shortest = 12;
        return chars.size() >= shortest && chars[digits] == U'年' && std::all_of(chars.begin(), chars.begin() + digits, [](char32_t c) { return text::is_digit(c); });
    }

    /// A comma that parts words, not the figures of a number.
    bool has_comma(const text::Line& line) const {
        if (line.separator != text::Separator::none) return false;
        const std::u32string_view chars = chars_of(line);
        for (std::size_t at = chars.find(U','); at != std::u32string_view::npos; at = chars.find(U',', at + 1))
            if (at == 0 || !text::is_digit(chars[at - 1]) || at + 1 == chars.size() || !text::is_digit(chars[at + 1])) return true;
        return false;
    }

    /// A paragraph set into a table of one cell, as pages are laid out.
    bool is_long_cell(const text::Line& line) const {
        if (line.separator == text::Separator::none || line.own_cells > 2) return false;
        const std::u32string_view chars = chars_of(line);
        constexpr std::size_t shortest = 30;
        return chars.size() >= shortest && std::any_of(chars.begin(), chars.end(), ends_sentence);
    }

    std::uint8_t section_at(std::uint32_t position) const {
        std::uint8_t number = 0;
        std::uint32_t nearest = 0;
        for (const reading::FoundSection& section : sections_)
            if (section.reading.found && section.begin <= position && section.begin >= nearest) {
                nearest = section.begin;
                number = section.reading.number;
            }
        return number;
    }

    void take(const text::Line& line) {
        const std::u32string_view chars = chars_of(line);
        const std::uint8_t section = section_at(line.begin);
        if (section != section_ || (!out_.chars.empty() && is_open_ && opens_item(chars)) || (is_open_ && ended_)) end_paragraph();
        // 无。 below it is said of what the heading names.
        if (is_open_ && is_behind_heading_ && !chars.starts_with(U'无')) end_sentence();
        section_ = section;
        is_open_ = true;
        ended_ = ends_line(chars.empty() ? U' ' : chars.back());
        for (std::uint32_t i = line.begin; i < line.end; ++i) {
            const std::uint32_t end = letters_from(i, line.end);
            if (end == i) {
                put(all_[i], surface_.folded.origins[i]);
                continue;
            }
            pending_blank_ = false;
            // 无法提供7件.行政复议2件: a full stop as it is written in English.
            if (out_.chars.size() > begin_ + 1 && out_.chars.back() == U'.' && out_.chars[out_.chars.size() - 2] >= first_letter) end_sentence();
            out_.chars.append(all_.substr(i, end - i));
            out_.origins.resize(out_.chars.size());
            std::copy(&surface_.folded.origins[i], &surface_.folded.origins[end - 1] + 1, &out_.origins[out_.chars.size() - (end - i)]);
            i = end - 1;
        }
        is_behind_heading_ = is_bare_heading(chars);
        pending_blank_ = true;
    }

    /// （二）依申请公开情况 on a line of its own, whose text goes on below it.
    static bool is_bare_heading(std::u32string_view line) {
        constexpr std::size_t longest = 24;
        constexpr std::u32string_view endings[] = {U"情况", U"方面", U"公开", U"管理", U"建设", U"保障", U"诉讼", U"信息", U"申请"};
        if (line.size() > longest || !opens_item(line) || line.find_first_of(U",;:") != std::u32string_view::npos) return false;
        return std::any_of(std::begin(endings), std::end(endings), [&](std::u32string_view ending) { return line.ends_with(ending); });
    }

    /// Where ideographs that begin there end: they come as they are, as long as their sentence is none to be cut.
    std::uint32_t letters_from(std::uint32_t i, std::uint32_t end) const {
        if (out_.chars.size() - begin_ + (end - i) > longest_sentence) return i;
        while (i < end && all_[i] >= first_letter) ++i;
        return i;
    }

    void put(char32_t c, Span origin) {
        if (text::is_blank(c) || text::is_break(c)) {
            pending_blank_ = true;
            return;
        }
        if (text::is_bar(c)) return;
        if (pending_blank_ && out_.chars.size() > begin_ && text::is_digit(c) && text::is_digit(out_.chars.back())) {
            out_.chars.push_back(U' ');
            out_.origins.push_back({out_.origins.back().end, origin.start});
        }
        pending_blank_ = false;
        if (c == U')' && drop_spelling()) return;
        out_.chars.push_back(c);
        out_.origins.push_back(origin);
        if (ends_sentence(c) || is_overlong(c)) end_sentence();
    }

    /// 辦結(jié): how a character is spoken, as extractors put it in brackets behind it, is no part of the text.
    bool drop_spelling() {
        constexpr std::size_t longest = 7;
        constexpr char32_t last_latin = 0x24f, first_han = 0x3400;
        std::size_t from = out_.chars.size();
        while (from > begin_ && out_.chars.size() - from < longest && out_.chars[from - 1] != U'(' && out_.chars[from - 1] <= last_latin && !text::is_digit(out_.chars[from - 1])) --from;
        if (from == out_.chars.size() || from < begin_ + 2 || out_.chars[from - 1] != U'(' || out_.chars[from - 2] < first_han) return false;
        out_.chars.resize(from - 1);
        out_.origins.resize(from - 1);
        return true;
    }

    /// Whether a sentence that has become too long is cut behind a character: between clauses, or else wherever no number is torn.
    bool is_overlong(char32_t c) const {
        const std::size_t length = out_.chars.size() - begin_;
        if (length < longest_sentence) return false;
        return ends_clause(c) || (length >= 2 * longest_sentence && !text::is_digit(c));
    }

    void end_sentence() {
        const auto size = static_cast<std::uint32_t>(out_.chars.size());
        if (size > begin_) out_.sentences.push_back({begin_, size, paragraph_, section_});
        begin_ = size;
    }

    void end_paragraph() {
        if (!is_open_) return;
        end_sentence();
        is_open_ = ended_ = pending_blank_ = false;
        ++paragraph_;
    }

    const Surface& surface_;
    std::u32string_view all_;
    const std::vector<reading::FoundSection>& sections_;
    Span title_;
    Narrative& out_;
    std::vector<std::u32string_view> trimmed_;   // the lines, without the blanks around them
    text::Flags running_;
    std::uint32_t begin_ = 0, paragraph_ = 0;
    std::uint8_t section_ = 0;
    bool is_open_ = false, is_behind_heading_ = false, ended_ = false, pending_blank_ = false;
};

}  // namespace

void collect_prose(const reading::Surface& surface, const std::vector<reading::FoundSection>& sections, Span title, Narrative& narrative) {
    narrative.chars.reserve(surface.folded.chars.size());
    narrative.origins.reserve(surface.folded.chars.size());
    Collector(surface, sections, title, narrative).run();
}

}  // namespace nianbao::narrative
