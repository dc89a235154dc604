#include "report/years.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/fold.hpp"
#include "text/lines.hpp"

namespace nianbao::reading {

namespace {

constexpr std::u32string_view numerals = U"一二三四五六七八九";
constexpr int first_year = 2000, last_year = 2099;

bool is_gap(char32_t c) { return text::is_blank(c) || text::is_break(c); }

/// The next characters without blanks and line breaks, at most `count`.
std::u32string next_letters(std::u32string_view chars, std::size_t at, std::size_t count) {
    std::u32string out;
    for (; at < chars.size() && out.size() < count; ++at)
        if (!is_gap(chars[at])) out.push_back(chars[at]);
    return out;
}

bool opens_with(std::u32string_view text, std::u32string_view words) { return text.substr(0, words.size()) == words; }

/// …年1月1日至12月31日, with or without the year before the second date.
bool opens_period(std::u32string_view behind_year) {
    for (const std::u32string_view first : {U"1月1日", U"01月01日", U"一月一日"}) {
        if (!opens_with(behind_year, first)) continue;
        constexpr std::size_t farthest = 16;   // 起至二〇二〇年 and the like stand between
        const std::u32string_view rest = behind_year.substr(first.size(), farthest + 6);
        return rest.find(U"12月31日") != rest.npos || rest.find(U"十二月三十一日") != rest.npos;
    }
    return false;
}

/// A year that dates something else: a law, a document, a plan's start.
bool dates_a_document(std::u32string_view behind_year) {
    return std::any_of(behind_year.begin(), behind_year.end(), [&](const char32_t& c) {
        const std::u32string_view here = behind_year.substr(static_cast<std::size_t>(&c - behind_year.data()), 2);
        return here == U"修订" || here == U"施行" || here == U"印发" || here == U"公布" || here == U"发布" || here == U"以来";
    });
}

/// 2023-01-20, 2023/1/20, 2023.1.20; 0 where no such date stands there.
int dashed_year(std::u32string_view line) {
    int year = 0;
    std::size_t i = 0;
    for (; i < line.size() && text::is_digit(line[i]); ++i) year = year * 10 + static_cast<int>(line[i] - U'0');
    if (i != 4 || i >= line.size() || (line[i] != U'-' && line[i] != U'/' && line[i] != U'.')) return 0;
    const bool rest = std::all_of(line.begin() + 5, line.end(), [&](char32_t c) { return text::is_digit(c) || c == line[i]; });
    return rest && std::count(line.begin() + 4, line.end(), line[i]) == 2 && year >= first_year && year <= last_year ? year : 0;
}

/// The year of a line that is a date and nothing else, or one behind 发布日期 and the like; 0 for every other line.
int dateline_year(std::u32string_view line) {
    while (!line.empty() && is_gap(line.front())) line.remove_prefix(1);
    while (!line.empty() && (is_gap(line.back()) || line.back() == U'。')) line.remove_suffix(1);
    for (const std::u32string_view word : {U"发布日期", U"发布时间", U"公开日期", U"公布日期", U"发文日期", U"成文日期"})
        if (opens_with(line, word)) {
            line.remove_prefix(word.size());
            while (!line.empty() && (is_gap(line.front()) || line.front() == U':')) line.remove_prefix(1);
            break;
        }
    constexpr std::size_t longest = 24;
    if (line.empty() || line.size() > longest) return 0;
    if (const int year = dashed_year(line)) return year;
    std::size_t length = 0;
    const int year = year_at(line, 0, length);
    return year != 0 && length < line.size() && (line.back() == U'日' || line.back() == U'号') ? year : 0;
}

struct Mentions {
    std::array<std::size_t, last_year - first_year + 1> count{}, first{};
    int most() const {
        const auto before = [&](std::size_t a, std::size_t b) { return count[a] != count[b] ? count[a] < count[b] : first[a] > first[b]; };
        std::size_t best = 0;
        for (std::size_t i = 1; i < count.size(); ++i)
            if (before(best, i)) best = i;
        return count[best] > 0 ? static_cast<int>(best) + first_year : 0;
    }
};

}  // namespace

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
    while (i < chars.size() && is_gap(chars[i])) ++i;
    if (digits != 4 || year < first_year || year > last_year || i >= chars.size() || chars[i] != U'年') return 0;
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

YearReading read_year(std::u32string_view folded) {
    Mentions mentions;
    int dateline = 0;
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = begin;
        while (end < folded.size() && !text::is_break(folded[end])) ++end;
        if (const int year = dateline_year(folded.substr(begin, end - begin))) {
            dateline = year;
            begin = end + 1;
            continue;
        }
        for (std::size_t i = begin; i < end; ++i) {
            std::size_t length = 0;
            const int year = folded[i] == U'2' || folded[i] == U'二' ? year_at(folded, i, length) : 0;
            if (year == 0) continue;
            constexpr std::size_t longest_period = 30, nearby = 8;
            const std::u32string behind = next_letters(folded, i + length, longest_period);
            if (opens_period(behind)) return {year, YearSource::period};
            i += length - 1;
            if (dates_a_document(std::u32string_view(behind).substr(0, nearby))) continue;
            const auto index = static_cast<std::size_t>(year - first_year);
            if (mentions.count[index]++ == 0) mentions.first[index] = i;
        }
        begin = end + 1;
    }
    if (const int most = mentions.most()) return {most, YearSource::mentions};
    if (dateline != 0) return {dateline - 1, YearSource::dateline};
    return {};
}

}  // namespace nianbao::reading
