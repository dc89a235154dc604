#include "narrative/segments.hpp"

#include <algorithm>

namespace nianbao::narrative {

namespace {

constexpr std::u32string_view parting = U",;:。!?、()[]";

}  // namespace

Parts part(const Narrative& narrative, const Sentence& sentence) {
    Parts parts;
    std::size_t first = 0;
    char32_t before = 0;
    int depth = 0;
    const auto close = [&] {
        if (parts.tokens.size() > first) parts.segments.push_back({first, parts.tokens.size(), before, depth});
        first = parts.tokens.size();
    };
    for (const Token& token : tokenise(narrative, sentence)) {
        if (token.meaning != Concept::mark) {
            parts.tokens.push_back(token);
            continue;
        }
        if (parting.find(token.mark) == std::u32string_view::npos) continue;
        close();
        before = token.mark;
        if (token.mark == U'(' || token.mark == U'[') ++depth;
        if ((token.mark == U')' || token.mark == U']') && depth > 0) --depth;
    }
    close();
    return parts;
}

std::size_t Parts::segment_of(std::size_t token) const {
    const auto found = std::find_if(segments.begin(), segments.end(), [&](const Segment& s) { return token < s.last; });
    return static_cast<std::size_t>(found - segments.begin());
}

bool Parts::has_number(const Segment& segment) const {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(segment.first), tokens.begin() + static_cast<std::ptrdiff_t>(segment.last),
                       [](const Token& token) { return token.meaning == Concept::number; });
}

std::size_t Parts::list_begin(std::size_t segment) const {
    while (segment > 0 && segments[segment].before == U'、' && !has_number(segments[segment - 1])) --segment;
    return segments[segment].first;
}

}  // namespace nianbao::narrative
