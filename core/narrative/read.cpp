#include "narrative/read.hpp"

#include "narrative/claims.hpp"
#include "narrative/relations.hpp"
#include "reader/utf8.hpp"

namespace nianbao::narrative {

void read_narrative(const reading::Surface& surface, const std::vector<reading::FoundSection>& sections, Report& report) {
    collect_prose(surface, sections, report.title_span, report.narrative);
    std::vector<Parts> parts;
    const std::u32string agency = reader::from_utf8(report.agency);
    const WordIndex words;
    parts.reserve(report.narrative.sentences.size());
    for (const Sentence& sentence : report.narrative.sentences) parts.push_back(part(words, report.narrative, sentence, agency, report.year));
    read_relations(report.narrative, parts);
    read_claims(report, report.narrative, parts);
}

}  // namespace nianbao::narrative
