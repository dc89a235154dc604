#include "nianbao/report.hpp"

#include <algorithm>

#include "nianbao/place.hpp"
#include "reader/utf8.hpp"

namespace nianbao {

const SourcePlace* place_of(std::span<const SourcePlace> places, Span span) {
    const auto behind = [](const SourcePlace& place, std::uint32_t start) { return place.span.end <= start; };
    const auto place = std::lower_bound(places.begin(), places.end(), span.start, behind);
    if (span.empty() || place == places.end() || place->span.start >= span.end) return nullptr;
    return &*place;
}

std::string path_of(const Report& report, CellRef ref) { return form::path_of(*report.tables[ref.table].form, ref.cell); }

std::optional<std::uint8_t> table_index(const Report& report, std::string_view key) {
    for (std::size_t t = 0; t < report.tables.size(); ++t)
        if (report.tables[t].form->key == key) return static_cast<std::uint8_t>(t);
    return std::nullopt;
}

const SectionReading* found_section(const Report& report, std::uint8_t number) {
    const auto section = std::find_if(report.sections.begin(), report.sections.end(), [&](const SectionReading& s) { return s.number == number && s.found; });
    return section == report.sections.end() ? nullptr : &*section;
}

std::string text_of(const Report& report, Span span) {
    return reader::to_utf8(report.text.substr(span.start, span.end - span.start));
}

}  // namespace nianbao
