#include "report/sections.hpp"

#include <algorithm>

namespace nianbao::reading {

void read_bodies(const Surface& surface, std::vector<FoundSection>& sections) {
    const std::u32string_view all = surface.folded.chars;
    for (FoundSection& section : sections) {
        if (!section.reading.found) continue;
        auto end = static_cast<std::uint32_t>(all.size());
        for (const FoundSection& other : sections)
            if (other.reading.found && other.begin > section.begin) end = std::min(end, other.begin);
        if (section.end >= end) continue;
        section.reading.body = surface.folded.origin(section.end, end);
        std::u32string& body = section.reading.body_text;
        body.resize(end - section.end);
        std::size_t length = 0;
        for (std::uint32_t i = section.end; i < end; ++i)
            if (!text::is_blank(all[i]) && !text::is_break(all[i])) body[length++] = all[i];
        body.resize(length);
    }
}

}  // namespace nianbao::reading
