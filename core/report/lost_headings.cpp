#include <algorithm>

#include "report/sections.hpp"

namespace nianbao::reading {
namespace {

/// A paragraph: a line of running text with a sentence's end in it, which no cell and no heading has.
bool is_paragraph(std::u32string_view line) {
    constexpr std::size_t shortest = 12;
    return line.find(U'\u3002') != std::u32string_view::npos && count_letters(line) >= shortest;
}

/// What opens a report speaks of all its sections, and stands before the first of them.
bool is_preface(std::u32string_view line) { return line.find(U"年度报告") != std::u32string_view::npos || line.find(U"本报告") != std::u32string_view::npos; }

bool speaks_of(std::u32string_view line, std::span<const std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return line.find(word) != std::u32string_view::npos; });
}

}  // namespace

void find_texts_without_heading(const Surface& surface, const form::Edition& edition, std::vector<FoundSection>& sections) {
    const std::u32string_view all = surface.folded.chars;
    for (std::size_t s = 0; s < sections.size(); ++s) {
        const auto& words = edition.sections[s].speaks_of;
        if (sections[s].reading.found || words.empty()) continue;
        std::uint32_t from = 0, to = static_cast<std::uint32_t>(all.size());
        bool has_neighbour = false;
        for (std::size_t other = 0; other < sections.size(); ++other) {
            if (!sections[other].reading.found) continue;
            has_neighbour = true;
            if (other < s) from = std::max(from, sections[other].end);
            else to = std::min(to, sections[other].begin);
        }
        if (!has_neighbour) continue;
        sections[s].reading.text_without_heading =
            std::any_of(surface.lines.lines.begin(), surface.lines.lines.end(), [&](const text::Line& line) {
                if (line.begin < from || line.end > to) return false;
                const std::u32string_view chars = all.substr(line.begin, line.end - line.begin);
                return is_paragraph(chars) && !is_preface(chars) && speaks_of(chars, words);
            });
    }
}

}  // namespace nianbao::reading
