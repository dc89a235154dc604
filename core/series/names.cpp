#include "series/names.hpp"

#include <algorithm>
#include <vector>

#include "reader/utf8.hpp"

namespace nianbao {
namespace {

/// How many characters the two have in common, in order.
std::size_t common(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const char32_t c : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = c == b[j] ? diagonal + 1 : std::max(row[j], above);
            diagonal = above;
        }
    }
    return row.back();
}

bool is_place(char32_t c) { return c == U'省' || c == U'市' || c == U'州' || c == U'盟' || c == U'县' || c == U'区' || c == U'旗'; }

/// The name of the place in front: 示例省某市 of 示例省某市教育局. Empty where there is none. What a body has to do with is no
/// place: 城市 of 某市城市管理局, 市场 of 某市市场监督管理局.
std::u32string_view place(std::u32string_view name) {
    std::size_t end = 0;
    for (std::size_t i = 1; i + 1 < name.size(); ++i)
        if (is_place(name[i]) && name[i + 1] != U'场' && name.substr(end, i + 1 - end) != U"城市") end = i + 1;
    return name.substr(0, end);
}

/// A place with its kinds left out: 示例省某县 and 示例省某区 are alike.
std::u32string stem(std::u32string_view place) {
    std::u32string kept;
    std::copy_if(place.begin(), place.end(), std::back_inserter(kept), [](char32_t c) { return !is_place(c); });
    return kept;
}

/// What says nothing of what an office has to do with: 监督管理, 行政执法, 综合服务, 委员会.
bool is_of_offices(std::u32string_view word) {
    constexpr std::u32string_view characters = U"监督管理行政执法综合服务事务工作发展委员会办公室局厅和与中心人民";
    return word.find_first_not_of(characters) == std::u32string_view::npos;
}

/// What is left of the name of a place's own government behind the place.
bool is_top(std::u32string_view rest) { return rest.empty() || is_place(rest.back()) || rest == U"人民政府" || rest == U"政府"; }

bool is_government(std::u32string_view rest) { return rest.find(U"政府") != std::u32string_view::npos; }

/// One place may be the other's: the same but for its kinds, or with its province or city left out.
bool same_place(std::u32string_view a, std::u32string_view b) {
    const std::u32string first = stem(a), second = stem(b);
    return first.ends_with(second) || second.ends_with(first);
}

}  // namespace

std::u32string plain_name(std::string_view utf8) {
    std::u32string kept;
    for (const char32_t c : reader::from_utf8(utf8)) {
        const bool mark = c <= U' ' || c == U'\u3000' || c == U'\u00A0' || c == U'(' || c == U')' || c == U'（' || c == U'）' || c == U'·' || c == U'、' || c == U'“' || c == U'”';
        if (!mark) kept.push_back(c);
    }
    return kept;
}

std::u32string main_name(std::string_view utf8) {
    const bool has_tail = utf8.ends_with("）") || utf8.ends_with(')');
    const std::size_t bracket = has_tail ? std::min(utf8.rfind("（"), utf8.rfind('(')) : std::string_view::npos;
    return plain_name(bracket == 0 ? utf8 : utf8.substr(0, bracket));
}

unsigned likeness(std::u32string_view a, std::u32string_view b) {
    const std::u32string_view place_a = place(a), place_b = place(b);
    if (!same_place(place_a, place_b)) return 0;
    const std::u32string_view rest_a = a.substr(place_a.size()), rest_b = b.substr(place_b.size());
    if (rest_a == rest_b) return 100;
    const std::size_t shorter = std::min(rest_a.size(), rest_b.size()), longer = std::max(rest_a.size(), rest_b.size());
    if (shorter == 0 || is_government(rest_a) != is_government(rest_b)) return 0;
    const std::size_t both = common(rest_a, rest_b);
    // 住建局 of 住房和城乡建设局: every character of the short name, in order. 国土资源局 and 自然资源局: most of them, but not by what
    // offices are called and one character more, 教育局 and 体育局.
    const bool is_short = both == shorter, is_most = 5 * both >= 3 * longer && (rest_a.front() == rest_b.front() || shares_a_word(a, b));
    return is_short || is_most ? static_cast<unsigned>(99 * both / longer) + 1 : 0;
}

bool shares_a_word(std::u32string_view a, std::u32string_view b) {
    const std::u32string_view rest_a = a.substr(place(a).size()), rest_b = b.substr(place(b).size());
    for (std::size_t i = 0; i + 2 < rest_a.size(); ++i) {
        const std::u32string_view word = rest_a.substr(i, 2);
        if (!is_of_offices(word) && rest_b.substr(0, rest_b.size() - 1).find(word) != std::u32string_view::npos) return true;
    }
    return false;
}

bool are_side_by_side(std::u32string_view a, std::u32string_view b) {
    const std::u32string_view place_a = place(a), place_b = place(b);
    return stem(place_a) == stem(place_b) && !is_top(a.substr(place_a.size())) && !is_top(b.substr(place_b.size()));
}

bool is_below(std::u32string_view name, std::u32string_view other) {
    if (name.size() > other.size() && name.starts_with(other)) return true;
    const std::u32string_view own_place = place(name), above = place(other), rest = name.substr(own_place.size()), kind = other.substr(above.size());
    const bool is_deeper = own_place.size() > above.size() && own_place.starts_with(above);
    if (!is_top(kind)) return is_deeper && rest == kind;
    const std::u32string_view top = kind.empty() || !is_place(kind.back()) ? above : other;
    return !top.empty() && (own_place.size() > top.size() ? own_place.starts_with(top) : own_place == top && !is_top(rest));
}

}  // namespace nianbao
