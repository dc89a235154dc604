#include "report/sections.hpp"

#include <algorithm>

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

std::size_t count_letters(std::u32string_view chars) {
    return static_cast<std::size_t>(std::count_if(chars.begin(), chars.end(), text::is_letter));
}

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
    auto first = surface.fragments.begin();
    for (const text::Line& line : surface.lines.lines) {
        const Opening opening = opening_of(surface, line);
        if (opening.text >= line.end) continue;
        constexpr std::uint32_t longest_bare_heading = 60;
        if (opening.number == 0 && line.end - opening.text > longest_bare_heading) continue;
        std::uint32_t from = opening.text;
        while (from < line.end && text::is_blank(all[from])) ++from;
        while (first != surface.fragments.end() && first->begin < from) ++first;
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

}  // namespace nianbao::reading
