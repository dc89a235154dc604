#include "rules/fragment.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace nianbao {

bool is_fragment(const Report& report) {
    if (!report.title.empty() || std::none_of(report.tables.begin(), report.tables.end(), [](const TableReading& table) { return table.found; })) return false;
    bool any = false;
    for (const SectionReading& section : report.sections) {
        if (!section.found) continue;
        any = true;
        const bool of_table = std::any_of(report.tables.begin(), report.tables.end(),
                                          [&](const TableReading& table) { return table.found && table.form->section == section.number; });
        if (!of_table) return false;
    }
    // A table copied with the heading above it.
    constexpr std::ptrdiff_t few_letters = 60;
    return !any || std::count_if(report.narrative.chars.begin(), report.narrative.chars.end(), text::is_ideograph) <= few_letters;
}

}  // namespace nianbao
