#include "narrative/cues.hpp"

#include <algorithm>

namespace nianbao::narrative {

bool has(std::u32string_view text, Cue cue) {
    const std::u16string_view all = turns_of(cue);
    for (auto begin = all.begin(); begin != all.end();) {
        const auto end = std::find(begin, all.end(), u'|');
        if (std::search(text.begin(), text.end(), begin, end) != text.end()) return true;
        begin = end == all.end() ? end : end + 1;
    }
    return false;
}

}  // namespace nianbao::narrative
