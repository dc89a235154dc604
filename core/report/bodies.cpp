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
        body = all.substr(section.end, end - section.end);
        std::erase_if(body, [](char32_t c) { return text::is_blank(c) || text::is_break(c); });
    }
}

}  // namespace nianbao::reading
