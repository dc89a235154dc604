// Documents and decisions: the sentence against section two. A warning, since texts count them in many ways.
#include "rules/claims.hpp"
#include "rules/legal.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/disclosure",
    .severity = Severity::warning,
    .title = {"主动公开的数与表不一致", "Proactive disclosure: text and table differ"},
    .explanation =
        {"正文所说制发、公开、废止、现行有效的规章、规范性文件件数，"
         "以及行政许可、行政处罚、行政强制的处理决定数等，应当与第二部分表中相应的格一致。"
         "其他文件、网站信息条数等不在此列。请核对口径后改正；口径不同的，请在正文中说明。",
         "Numbers that the text gives for regulations and normative documents issued, disclosed, repealed or "
         "in force, and for decisions on licensing, penalties and compulsion, must equal their cells in "
         "section 2. Other documents and items on websites are not compared. Check what both count and "
         "correct it, or say in the text what it counts."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"正文：制发规范性文件3件；表中：行政规范性文件本年制发件数3", "Text: 3 normative documents issued; table: 3"},
    .bad_example = {"正文：制发规范性文件5件；表中：行政规范性文件本年制发件数3", "Text: 5 normative documents issued; table: 3"},
};

RuleResult check(const Report& report) { return check_claims(report, ClaimKind::disclosure); }

}  // namespace

extern const Rule narrative_disclosure{info, check};
extern const RuleInfo narrative_disclosure_info{info};

}  // namespace nianbao
