#include "report/sections.hpp"

#include <algorithm>

#include "reader/utf8.hpp"

namespace nianbao::reading {
namespace {

constexpr std::u32string_view numerals = U"一二三四五六七八九";

/// A line that opens as a heading does: 五、存在的主要问题…
struct Opening {
    std::uint8_t number = 0;           // 0: no numeral stands before the text
    std::uint32_t begin = 0;           // of the numeral or of the text
    std::uint32_t text = 0;            // where the text behind the numeral begins
};

Opening opening_of(const Surface& surface, const text::Line& line) {
    const std::u32string_view all = surface.folded.chars;
    std::uint32_t i = line.begin;
    // Markdown marks headings with #, lists and quotes with * and >.
    while (i < line.end && (text::is_blank(all[i]) || all[i] == U'#' || all[i] == U'*' || all[i] == U'>')) ++i;
    // Some extractors put the page's number in front: - 3 -三、收到…, 4/4三、收到…
    constexpr std::uint32_t longest_page_mark = 8;
    std::uint32_t behind_mark = i;
    while (behind_mark < line.end && (text::is_blank(all[behind_mark]) || text::is_digit(all[behind_mark]) || all[behind_mark] == U'-' || all[behind_mark] == U'/')) ++behind_mark;
    if (behind_mark - i <= longest_page_mark) i = behind_mark;
    Opening opening{0, i, i};
    if (i + 1 >= line.end) return opening;
    const std::size_t numeral = numerals.find(all[i]);
    if (numeral == std::u32string_view::npos) return opening;
    std::uint32_t k = i + 1;
    while (k < line.end && text::is_blank(all[k])) ++k;
    if (k < line.end && (all[k] == U'、' || all[k] == U'.' || all[k] == U',' || all[k] == U':')) {
        opening.number = static_cast<std::uint8_t>(numeral + 1);
        opening.text = k + 1;
    }
    return opening;
}

/// Does a heading stand whole at `from`, where `first` is the first fragment from there on?
bool starts_whole(const Surface& surface, const form::Label& heading, std::uint32_t from,
                  std::vector<Fragment>::const_iterator first, std::uint32_t& end) {
    for (auto f = first; f != surface.fragments.end() && f->begin == from; ++f)
        for (const std::uint16_t pattern : heading.patterns)
            if (f->pattern == pattern && f->offset == 0 && f->length == form::patterns()[pattern].letters.size()) {
                end = f->end;
                return true;
            }
    return false;
}

std::size_t count_letters(std::u32string_view chars) {
    return static_cast<std::size_t>(std::count_if(chars.begin(), chars.end(), text::is_letter));
}

/// A heading that an extractor glued to the line before it: still whole, and with its numeral in front.
void find_inside_lines(const Surface& surface, const form::Edition& edition, std::vector<FoundSection>& sections) {
    const std::u32string_view all = surface.folded.chars;
    for (const Fragment& fragment : surface.fragments) {
        if (fragment.begin < 2 || !is_whole(fragment) || all[fragment.begin - 1] != U'、') continue;
        for (std::size_t s = 0; s < sections.size(); ++s) {
            const auto& patterns = edition.sections[s].heading.patterns;
            if (sections[s].reading.found || std::find(patterns.begin(), patterns.end(), fragment.pattern) == patterns.end()) continue;
            const std::size_t numeral = numerals.find(all[fragment.begin - 2]);
            if (numeral == std::u32string_view::npos) continue;
            sections[s].reading.found = true;
            sections[s].reading.written_number = static_cast<std::uint8_t>(numeral + 1);
            sections[s].begin = fragment.begin - 2;
            sections[s].end = fragment.end;
            sections[s].reading.heading = surface.folded.origin(sections[s].begin, sections[s].end);
        }
    }
}

}  // namespace

std::vector<FoundSection> find_sections(const Surface& surface, const form::Edition& edition) {
    std::vector<FoundSection> sections(edition.sections.size());
    for (std::size_t s = 0; s < sections.size(); ++s) sections[s].reading.number = edition.sections[s].number;
    const std::u32string_view all = surface.folded.chars;
    const auto take = [&](std::size_t s, const Opening& opening, std::uint32_t end, bool differs) {
        FoundSection& section = sections[s];
        // A heading in the statutory wording outweighs a similar one; of two alike the later is the body's.
        if (section.reading.found && !section.reading.heading_differs && differs) return;
        // One without a number is a mention more often than a heading.
        if (section.reading.found && section.reading.written_number > 0 && opening.number == 0) return;
        section.reading.found = true;
        section.reading.heading_differs = differs;
        section.reading.written_number = opening.number;
        section.reading.heading = surface.folded.origin(opening.begin, end);
        section.begin = opening.begin;
        section.end = end;
    };
    for (const text::Line& line : surface.lines.lines) {
        const Opening opening = opening_of(surface, line);
        if (opening.text >= line.end) continue;
        constexpr std::uint32_t longest_bare_heading = 60;
        if (opening.number == 0 && line.end - opening.text > longest_bare_heading) continue;
        std::uint32_t from = opening.text;
        while (from < line.end && text::is_blank(all[from])) ++from;
        const auto first = first_fragment(surface, from);
        if (opening.number == 0 && (first == surface.fragments.end() || first->begin != from)) continue;
        for (std::size_t s = 0; s < sections.size(); ++s) {
            const form::Label& heading = edition.sections[s].heading;
            std::uint32_t end = 0;
            if (starts_whole(surface, heading, from, first, end)) {
                const std::size_t behind = end >= line.end ? 0 : count_letters(all.substr(end, line.end - end));
                if (opening.number > 0 || behind == 0) take(s, opening, end, false);
                continue;
            }
            if (opening.number == 0) continue;
            constexpr std::size_t longest_heading = 40;
            const std::size_t letters = count_letters(all.substr(opening.text, std::min<std::uint32_t>(line.end - opening.text, 200)));
            if (letters == 0 || letters > longest_heading) continue;
            const std::size_t matched = matched_letters(surface, heading, opening.text, line.end);
            const std::size_t own = form::patterns()[heading.patterns[0]].letters.size();
            if (matched * 10 < 6 * std::max(own, letters)) continue;
            take(s, opening, line.end, true);
        }
    }
    find_inside_lines(surface, edition, sections);
    return sections;
}

void read_bodies(const Surface& surface, std::vector<FoundSection>& sections) {
    const std::u32string_view all = surface.folded.chars;
    for (FoundSection& section : sections) {
        if (!section.reading.found) continue;
        auto end = static_cast<std::uint32_t>(all.size());
        for (const FoundSection& other : sections)
            if (other.reading.found && other.begin > section.begin) end = std::min(end, other.begin);
        if (section.end >= end) continue;
        section.reading.body = surface.folded.origin(section.end, end);
        for (const char32_t c : all.substr(section.end, end - section.end))
            if (!text::is_blank(c) && !text::is_break(c)) section.reading.body_text.push_back(c);
    }
}

namespace {

/// Reads 2020 or 二〇二〇 before 年; 0 where none stands there.
int year_at(std::u32string_view chars, std::size_t at, std::size_t& length) {
    constexpr std::u32string_view zeros = U"〇○零0Oo";
    int year = 0;
    std::size_t i = at, digits = 0;
    for (; i < chars.size() && digits < 4; ++i) {
        if (text::is_blank(chars[i]) && digits > 0) continue;
        int digit = -1;
        if (text::is_digit(chars[i])) digit = static_cast<int>(chars[i] - U'0');
        else if (zeros.find(chars[i]) != std::u32string_view::npos) digit = 0;
        else if (const std::size_t n = numerals.find(chars[i]); n != std::u32string_view::npos) digit = static_cast<int>(n) + 1;
        if (digit < 0) return 0;
        year = year * 10 + digit;
        ++digits;
    }
    while (i < chars.size() && (text::is_blank(chars[i]) || text::is_break(chars[i]))) ++i;
    if (digits != 4 || year < 2000 || year > 2099 || i >= chars.size() || chars[i] != U'年') return 0;
    length = i + 1 - at;
    return year;
}

int find_year(std::u32string_view chars, std::size_t& at, std::size_t& length) {
    for (std::size_t i = 0; i < chars.size(); ++i)
        if (const int year = year_at(chars, i, length)) {
            at = i;
            return year;
        }
    return 0;
}

bool has_sentence_mark(std::u32string_view chars) {
    return std::any_of(chars.begin(), chars.end(), [](char32_t c) {
        return c == U',' || c == U'。' || c == U';' || c == U':' || c == U'>' || c == U'!' || c == U'?' || c == U'|' || c == U'@';
    });
}

std::u32string_view trimmed(std::u32string_view chars) {
    const auto outer = [](char32_t c) { return text::is_blank(c) || text::is_break(c) || c == U'#' || c == U'*'; };
    while (!chars.empty() && outer(chars.front())) chars.remove_prefix(1);
    while (!chars.empty() && outer(chars.back())) chars.remove_suffix(1);
    return chars;
}

std::string compact_utf8(std::u32string_view chars) {
    std::string out;
    for (const char32_t c : chars)
        if (!text::is_blank(c) && !text::is_break(c) && c != U'#' && c != U'*') reader::append_utf8(out, c);
    return out;
}

/// The length of a page's number in front of a text: - 1 -某局2019年…, 1某局2019年…, 1/4某局2019年…
std::size_t page_mark_length(std::u32string_view chars) {
    std::size_t i = 0, digits = 0, dashes = 0;
    for (; i < chars.size() && (text::is_blank(chars[i]) || text::is_digit(chars[i]) || chars[i] == U'-' || chars[i] == U'/'); ++i) {
        digits += text::is_digit(chars[i]);
        dashes += chars[i] == U'-' ? 1u : chars[i] == U'/' ? 2u : 0u;
    }
    if (digits == 0 || digits > 4) return 0;
    const bool bare = dashes == 0 && digits <= 3 && i < chars.size() && text::is_ideograph(chars[i]) && chars[i] != U'年';
    return dashes >= 2 || bare ? i : 0;
}

/// What is left of a title without its year, the statutory words and the particles between them.
std::u32string agency_in(std::u32string_view title_before_words) {
    std::u32string rest;
    for (std::size_t i = 0; i < title_before_words.size();) {
        std::size_t length = 0;
        if (year_at(title_before_words, i, length) != 0) {
            i += length;
            if (i < title_before_words.size() && title_before_words[i] == U'度') ++i;
            continue;
        }
        const char32_t c = title_before_words[i++];
        if (text::is_letter(c) || c == U'(' || c == U')' || c == U'·') rest.push_back(c);
    }
    for (const std::u32string_view word : {U"关于", U"的", U"年度", U"公布", U"发布"}) {
        if (rest.starts_with(word)) rest.erase(0, word.size());
        if (rest.ends_with(word)) rest.erase(rest.size() - word.size());
    }
    if (rest.size() < 2 || text::is_digit(rest.front())) rest.clear();
    return rest;
}

/// A year in brackets behind a title: …年度报告（2023年）, on its line or the next.
struct YearBehind {
    int year = 0;
    std::uint32_t end = 0;
};

/// The lines of a title: from the line that ends in the statutory words upwards, as far as they name what
/// is still missing.
struct TitleFinder {
    const Surface& surface;
    const std::vector<FoundSection>& sections;

    bool is_heading(const text::Line& line) const {
        return std::any_of(sections.begin(), sections.end(), [&](const FoundSection& s) {
            return s.reading.found && s.begin < line.end && s.end > line.begin;
        });
    }

    YearBehind year_behind(std::size_t l, std::uint32_t from, std::uint32_t line_end) const {
        const std::u32string_view all = surface.folded.chars;
        std::uint32_t to = line_end;
        constexpr std::size_t farthest = 2;
        for (std::size_t k = l + 1; trimmed(all.substr(from, to - from)).empty() && k < surface.lines.lines.size() && k <= l + farthest; ++k)
            to = std::max(to, surface.lines.lines[k].end);
        const std::u32string_view chars = trimmed(all.substr(from, to - from));
        constexpr std::size_t longest = 12;
        if (chars.size() < 3 || chars.size() > longest || chars.front() != U'(' || chars.back() != U')') return {};
        std::size_t at = 0, length = 0;
        const int year = find_year(chars, at, length);
        return {year, static_cast<std::uint32_t>(chars.data() + chars.size() - all.data())};
    }

    /// The nearest line above that is not blank and may belong to a title; the line's own index otherwise.
    std::size_t above(std::size_t l) const {
        constexpr std::size_t farthest = 4, longest = 60;
        for (std::size_t k = l; k-- > 0 && l - k <= farthest;) {
            const text::Line& line = surface.lines.lines[k];
            if (line.first_piece == line.last_piece) continue;
            const auto chars = trimmed(std::u32string_view(surface.folded.chars).substr(line.begin, line.end - line.begin));
            if (chars.empty()) continue;
            const bool fits = chars.size() <= longest && !line.ruled && line.separator == text::Separator::none &&
                              !has_sentence_mark(chars) && !is_heading(line) && text::is_letter(chars.back());
            return fits ? k : l;
        }
        return l;
    }
};

}  // namespace

void read_title(const Surface& surface, const form::Edition& edition, const std::vector<FoundSection>& sections, Report& report) {
    const std::u32string_view all = surface.folded.chars;
    const TitleFinder finder{surface, sections};
    const auto patterns = form::patterns();
    int best = -1;   // what the best candidate names: its year, its agency
    for (const Fragment& fragment : surface.fragments) {
        if (best == 2) break;
        const auto& wordings = edition.title.patterns;
        if (std::find(wordings.begin(), wordings.end(), fragment.pattern) == wordings.end()) continue;
        if (fragment.length != patterns[fragment.pattern].letters.size()) continue;
        const std::size_t l = surface.lines.pieces[fragment.piece].place.line;
        const text::Line& line = surface.lines.lines[l];
        const std::uint32_t line_end = std::max(line.end, fragment.end);
        std::u32string_view behind = trimmed(all.substr(fragment.end, line_end - fragment.end));
        const YearBehind suffix = finder.year_behind(l, fragment.end, line_end);
        if (suffix.year == 0 && (count_letters(behind) > 0 || has_sentence_mark(behind))) continue;
        const std::uint32_t end = suffix.year == 0 ? fragment.end : suffix.end;
        std::uint32_t begin = line.begin;
        std::u32string_view before = all.substr(begin, fragment.begin - begin);
        if (has_sentence_mark(before) || before.size() > 80) continue;

        for (std::size_t from = l; ;) {
            std::size_t at = 0, length = 0;
            const bool has_year = suffix.year != 0 || find_year(before, at, length) != 0;
            if (has_year && !agency_in(before).empty()) break;
            const std::size_t higher = finder.above(from);
            if (higher == from || l - higher > 6) break;
            from = higher;
            begin = surface.lines.lines[higher].begin;
            before = all.substr(begin, fragment.begin - begin);
        }
        while (begin < fragment.begin && (text::is_blank(all[begin]) || text::is_break(all[begin]) || all[begin] == U'#')) ++begin;
        before = all.substr(begin, fragment.begin - begin);
        if (const std::size_t mark = page_mark_length(before); mark > 0) {
            begin += static_cast<std::uint32_t>(mark);
            before.remove_prefix(mark);
        }
        std::size_t at = 0, length = 0;
        const int year = suffix.year != 0 ? suffix.year : find_year(before, at, length);
        const std::u32string agency = agency_in(before);
        // Running titles and the contents name less than the title itself.
        const int names = (year != 0) + !agency.empty();
        if (names <= best) continue;
        best = names;
        report.year = year;
        report.title_has_year = year != 0;
        report.agency.clear();
        report.title = compact_utf8(all.substr(begin, end - begin));
        report.title_span = surface.folded.origin(begin, end);
        for (const char32_t c : agency) reader::append_utf8(report.agency, c);
    }
    if (report.year != 0) return;
    // The statistical period names the year too: 自2020年1月1日起.
    int first = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t length = 0;
        const int year = all[i] == U'2' || all[i] == U'二' ? year_at(all, i, length) : 0;
        if (year == 0) continue;
        if (first == 0) first = year;
        std::u32string next;
        for (std::size_t k = i + length; k < all.size() && next.size() < 4; ++k)
            if (!text::is_blank(all[k]) && !text::is_break(all[k])) next.push_back(all[k]);
        if (next == U"1月1日" || next == U"一月一日") {
            report.year = year;
            return;
        }
    }
    report.year = first;
}

}  // namespace nianbao::reading
