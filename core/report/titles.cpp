#include "report/sections.hpp"

#include <algorithm>

#include "reader/utf8.hpp"
#include "report/agency.hpp"
#include "report/years.hpp"

namespace nianbao::reading {
namespace {

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

/// A year without 年 at the end of what stands in front of a title's words: 某局2022政府信息公开工作年度报告. 0 where there is none.
int bare_year(std::u32string_view before) {
    constexpr std::size_t digits = 4;
    before = trimmed(before);
    if (before.size() < digits || (before.size() > digits && text::is_digit(before[before.size() - digits - 1]))) return 0;
    std::size_t length = 0;
    return year_at(std::u32string(before.substr(before.size() - digits)) + U'年', 0, length);
}

int title_year(std::u32string_view before) {
    std::size_t at = 0, length = 0;
    const int year = find_year(before, at, length);
    return year != 0 ? year : bare_year(before);
}

std::u32string title_agency(std::u32string_view before) {
    return agency_in(bare_year(before) != 0 ? trimmed(before).substr(0, trimmed(before).size() - 4) : before);
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
            const bool has_year = suffix.year != 0 || title_year(before) != 0;
            if (has_year && !title_agency(before).empty()) break;
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
        const int year = suffix.year != 0 ? suffix.year : title_year(before);
        const std::u32string agency = title_agency(before);
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
}

}  // namespace nianbao::reading
