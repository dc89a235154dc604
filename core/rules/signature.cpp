#include "rules/signature.hpp"

#include <algorithm>
#include <array>

namespace nianbao {
namespace {

bool is_space(char32_t c) { return c <= U' ' || c == U'\u3000' || c == U'\u00a0'; }

bool is_break(char32_t c) { return c == U'\n' || c == U'\r' || c == U'\f'; }

/// A line that is a date and nothing else.
std::optional<Publication> alone_on_line(std::u32string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && is_space(text[begin])) ++begin;
    while (end > begin && (is_space(text[end - 1]) || text[end - 1] == U'。')) --end;
    const std::u32string_view line = text.substr(begin, end - begin);
    constexpr std::size_t longest = 24;
    if (line.empty() || line.size() > longest) return std::nullopt;
    const std::optional<Date> date = next_date(line, 0);
    if (!date || date->year == 0 || date->begin > 0 || date->end < line.size()) return std::nullopt;
    return Publication{*date, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

}  // namespace

std::optional<Publication> publication_of(const Report& report) {
    const std::u32string_view text = report.text;
    // The last lines with text, from below: a few may follow the date (此件公开发布, a page's foot).
    constexpr int last_lines = 8;
    std::size_t end = text.size();
    for (int seen = 0; end > 0 && seen < last_lines;) {
        std::size_t begin = end;
        while (begin > 0 && !is_break(text[begin - 1])) --begin;
        if (auto found = alone_on_line(text, begin, end)) return found;
        seen += std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), [](char32_t c) { return !is_space(c); });
        end = begin > 0 ? begin - 1 : 0;
    }
    constexpr std::array<std::u32string_view, 5> words{U"发布日期", U"发布时间", U"公开日期", U"公布日期", U"发文日期"};
    constexpr std::size_t letters = 4, farthest = 4, longest_date = 24;
    const auto is_last = [](char32_t c) { return c == U'期' || c == U'间'; };
    for (auto last = std::find_if(text.begin(), text.end(), is_last); last != text.end(); last = std::find_if(last + 1, text.end(), is_last)) {
        const auto behind = static_cast<std::size_t>(last - text.begin()) + 1;
        if (behind < letters || behind == text.size()) continue;
        const std::size_t at = behind - letters;
        if (std::find(words.begin(), words.end(), text.substr(at, letters)) == words.end()) continue;
        const std::optional<Date> date = next_date(text.substr(0, at + letters + farthest + longest_date), at + letters);
        if (!date || date->year == 0 || date->begin > at + letters + farthest) continue;
        return Publication{*date, {static_cast<std::uint32_t>(date->begin), static_cast<std::uint32_t>(date->end)}};
    }
    return std::nullopt;
}

}  // namespace nianbao
