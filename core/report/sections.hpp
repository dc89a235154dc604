// The six sections by their headings (sections.cpp), their text (bodies.cpp, lost_headings.cpp), and the report's title with the agency and year
// that it names (titles.cpp).
#pragma once

#include <vector>

#include "nianbao/report.hpp"
#include "report/fragments.hpp"

namespace nianbao::reading {

/// A section as found, with its heading's place in the folded text.
struct FoundSection {
    SectionReading reading;
    std::uint32_t begin = 0, end = 0;
};

/// The letters of a stretch of text: blanks, digits and punctuation do not count.
std::size_t count_letters(std::u32string_view chars);

/// One each of the edition's sections.
std::vector<FoundSection> find_sections(const Surface& surface, const form::Edition& edition);

/// Fills body and body_text of every section that was found.
void read_bodies(const Surface& surface, std::vector<FoundSection>& sections);

/// Marks sections whose heading was lost and whose text is there: a sentence of what they speak of, between the headings
/// that stand before and behind.
void find_texts_without_heading(const Surface& surface, const form::Edition& edition, std::vector<FoundSection>& sections);

/// Fills title, agency, year and their places.
void read_title(const Surface& surface, const form::Edition& edition, const std::vector<FoundSection>& sections, Report& report);

}  // namespace nianbao::reading
