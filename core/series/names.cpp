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

/// The name of the place in front: 示例省某市 of 示例省某市教育局. Empty where there is none.
std::u32string_view place(std::u32string_view name) {
    std::size_t end = 0;
    for (std::size_t i = 1; i + 1 < name.size(); ++i)
        if (is_place(name[i])) end = i + 1;
    return name.substr(0, end);
}

/// A place with its kinds left out: 示例省某县 and 示例省某区 are alike.
std::u32string stem(std::u32string_view place) {
    std::u32string kept;
    std::copy_if(place.begin(), place.end(), std::back_inserter(kept), [](char32_t c) { return !is_place(c); });
    return kept;
}

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

bool may_be_one(std::u32string_view a, std::u32string_view b) {
    const std::u32string_view place_a = place(a), place_b = place(b);
    if (!same_place(place_a, place_b)) return false;
    const std::u32string_view rest_a = a.substr(place_a.size()), rest_b = b.substr(place_b.size());
    const std::size_t shorter = std::min(rest_a.size(), rest_b.size()), longer = std::max(rest_a.size(), rest_b.size());
    if (shorter == 0) return longer == 0;
    const std::size_t both = common(rest_a, rest_b);
    // 住建局 of 住房和城乡建设局: every character of the short name, in order. 国土资源局 and 自然资源局: most of them.
    return both == shorter || 5 * both >= 3 * longer;
}

}  // namespace nianbao
