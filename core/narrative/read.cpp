#include "narrative/read.hpp"

#include "narrative/claims.hpp"
#include "narrative/relations.hpp"

namespace nianbao::narrative {

void read_narrative(const reading::Surface& surface, const std::vector<reading::FoundSection>& sections, Report& report) {
    collect_prose(surface, sections, report.title_span, report.narrative);
    read_relations(report.narrative);
    read_claims(report, report.narrative);
}

}  // namespace nianbao::narrative
