#include "report/headings.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace nianbao::reading {

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_heading = 30;   // letters
constexpr std::uint32_t longest_line = 80;    // characters of a line that is nothing but a heading

enum class Style : std::uint8_t {
    numeral,   ///< 一、
    other,     ///< （一）, 1、, 第一部分
    bare,
};

/// A line that may be a section's heading.
struct Candidate {
    std::uint32_t begin, end;   ///< with its number
    Style style;
    std::uint8_t number;        ///< 0: none stands before it
    std::uint8_t section;
};

bool has_any(View text, std::initializer_list<View> words) {
    return std::any_of(words.begin(), words.end(), [&](View word) { return text.find(word) != View::npos; });
}

/// The section that a heading speaks of; 0 where it is none's.
std::uint8_t section_named(View heading) {
    if (has_any(heading, {U"数量", U"本年新收", U"上年结转", U"结转下年"})) return 0;
    if (has_any(heading, {U"复议", U"诉讼"})) return 4;
    if (has_any(heading, {U"主动公开"})) return 2;
    if (has_any(heading, {U"申请"})) return 3;
    if (has_any(heading, {U"问题", U"不足", U"改进", U"困难"})) return 5;
    if (has_any(heading, {U"其他", U"其它", U"需要报告", U"需要说明"})) return 6;
    if (has_any(heading, {U"总体", U"概述", U"概况", U"综述", U"基本情况"})) return 1;
    return 0;
}

/// Sentences and rows of figures are no headings.
bool may_be_heading(View text) {
    const bool sentence = std::any_of(text.begin(), text.end(), [](char32_t c) { return c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U',' || c == U'|'; });
    if (sentence) return false;
    const std::size_t letters = count_letters(text);
    return letters >= 2 && letters <= longest_heading;
}

bool ends_whole(View heading) {
    constexpr std::array<View, 8> ends{U"情况", U"事项", U"问题", U"措施", U"说明", U"内容", U"概述", U"概况"};
    return std::any_of(ends.begin(), ends.end(), [&](View end) { return heading.ends_with(end); });
}

constexpr std::uint32_t most_looked_at = 200;   // characters behind a heading, to see whether it is the last

class LineReader {
public:
    LineReader(const Surface& surface, const text::Line& line) : all_(surface.folded.chars), at_(line.begin), end_(line.end) {}

    std::optional<Candidate> read() {
        skip([](char32_t c) { return text::is_blank(c) || c == U'#' || c == U'*' || c == U'>'; });
        Candidate candidate{at_, end_, Style::bare, 0, 0};
        read_number(candidate);
        skip(text::is_blank);
        View text = rest();
        // 一、概述。2021年，我局…: the heading is what stands before the mark.
        if (candidate.style == Style::numeral && (end_ - at_ > longest_line || !may_be_heading(text))) text = text.substr(0, text.find_first_of(U"。:"));
        while (!text.empty() && (text::is_blank(text.back()) || text.back() == U':' || text.back() == U'*')) text.remove_suffix(1);
        if (text.size() > longest_line || !may_be_heading(text)) return std::nullopt;
        candidate.end = at_ + static_cast<std::uint32_t>(text.size());
        // What ends with the text may have been cut off with it.
        const bool is_last = candidate.end + most_looked_at >= all_.size() && count_letters(all_.substr(candidate.end)) == 0;
        if (is_last && !ends_whole(text)) return std::nullopt;
        candidate.section = section_named(text);
        if (candidate.section == 0) return std::nullopt;
        // A bare word is more often a label or a heading of the text's own.
        if (candidate.style == Style::bare && !has_any(text, {U"情况", U"概述", U"概况", U"事项"})) return std::nullopt;
        return candidate;
    }

private:
    View rest() const { return all_.substr(at_, end_ - at_); }

    template <class Skipped>
    void skip(Skipped skipped) {
        while (at_ < end_ && skipped(all_[at_])) ++at_;
    }

    static std::uint8_t numeral_at(View text, std::size_t at) {
        const std::size_t found = at < text.size() ? View(U"一二三四五六七八九").find(text[at]) : View::npos;
        return found == View::npos ? 0 : static_cast<std::uint8_t>(found + 1);
    }

    /// 一、 · (一) · 1、 · (1) · 第一部分
    void read_number(Candidate& candidate) {
        const View text = rest().substr(0, 8);
        if (text.empty()) return;
        const bool bracket = text.front() == U'(', part = text.front() == U'第';
        const std::size_t at = bracket || part ? 1 : 0;
        const std::uint8_t numeral = numeral_at(text, at);
        const std::uint8_t digit = at < text.size() && text[at] >= U'1' && text[at] <= U'9' ? static_cast<std::uint8_t>(text[at] - U'0') : 0;
        if (numeral == 0 && digit == 0) return;
        std::size_t behind = at + 1;
        while (behind < text.size() && text::is_blank(text[behind])) ++behind;
        if (part ? text.substr(behind, 2) != U"部分" : behind >= text.size() || View(bracket ? U")" : U"、.,:").find(text[behind]) == View::npos) return;
        behind += part ? 2 : 1;
        while (behind < text.size() && (text[behind] == U'、' || text[behind] == U':')) ++behind;
        at_ += static_cast<std::uint32_t>(behind);
        candidate.number = numeral != 0 ? numeral : digit;
        candidate.style = numeral != 0 && !bracket && !part ? Style::numeral : Style::other;
    }

    View all_;
    std::uint32_t at_, end_;
};

/// Where the first and last label of a section's table stand.
struct Extent {
    std::uint32_t begin, end;
};

std::optional<Extent> extent_of(const Surface& surface, const Tables& tables, std::uint8_t section) {
    for (const RegionTable& table : tables.all) {
        const Chain& chain = table.chain;
        if (table.found && chain.table->section == section && !chain.links.empty())
            return Extent{surface.fragments[chain.links.front().fragment].begin, surface.fragments[chain.links.back().fragment].end};
    }
    return std::nullopt;
}

/// Whether a heading fits the section at this place. What is not numbered as sections are must be told by its number, by the
/// table right behind it, or stand where only this section can.
bool fits(const Surface& surface, const Candidate& candidate, const std::optional<Extent>& table) {
    if (candidate.style == Style::numeral || candidate.number == candidate.section) return true;
    constexpr std::size_t nearest = 30;   // letters between a heading and its table
    if (table && table->begin <= candidate.end) return true;   // the heading's own words were taken for the table's first label
    if (table) return count_letters(View(surface.folded.chars).substr(candidate.end, table->begin - candidate.end)) <= nearest;
    return candidate.style == Style::bare && candidate.section != 2 && candidate.section != 3 && candidate.section != 4;
}

}  // namespace

void find_other_headings(const Surface& surface, const Tables& tables, std::vector<FoundSection>& sections) {
    if (std::all_of(sections.begin(), sections.end(), [](const FoundSection& section) { return section.reading.found; })) return;
    std::vector<Candidate> candidates;
    for (const text::Line& line : surface.lines.lines) {
        if (line.begin >= line.end || line.ruled || line.own_cells > 1) continue;
        if (auto candidate = LineReader(surface, line).read()) candidates.push_back(*candidate);
    }
    for (std::size_t s = 0; s < sections.size(); ++s) {
        FoundSection& section = sections[s];
        const std::uint8_t number = section.reading.number;
        if (section.reading.found) continue;
        // Between what stands before and behind it.
        std::uint32_t from = 0, to = static_cast<std::uint32_t>(surface.folded.chars.size());
        for (const FoundSection& other : sections) {
            const bool before = other.reading.number < number;
            if (other.reading.found && before) from = std::max(from, other.end);
            if (other.reading.found && !before) to = std::min(to, other.begin);
            const std::optional<Extent> table = extent_of(surface, tables, other.reading.number);
            if (table && before) from = std::max(from, table->end);
            if (table && !before) to = std::min(to, table->begin);
        }
        const std::optional<Extent> own = extent_of(surface, tables, number);
        const Candidate* best = nullptr;
        for (const Candidate& candidate : candidates) {
            const bool opens_table = own && candidate.begin <= own->begin && own->begin < candidate.end && to == own->begin;
            if (candidate.section != number || candidate.begin < from || (candidate.end > to && !opens_table) || !fits(surface, candidate, own)) continue;
            // Numbered as a section is better than otherwise; of two alike the one next to the table, or else the first.
            const bool better = best == nullptr || candidate.style < best->style || (candidate.style == best->style && own.has_value());
            if (better) best = &candidate;
        }
        if (best == nullptr) continue;
        section.reading.found = true;
        section.reading.heading_differs = true;
        section.reading.written_number = best->style == Style::numeral || best->number == number ? best->number : 0;
        section.reading.heading = surface.folded.origin(best->begin, best->end);
        section.begin = best->begin;
        section.end = best->end;
    }
}

}  // namespace nianbao::reading
