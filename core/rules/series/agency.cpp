// Another name that may be the same agency's: asked, never assumed, and nothing is compared across it.
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/agency",
    .severity = Severity::info,
    .title = {"可能是同一机关的另一名称", "Another name that may be the same agency's"},
    .explanation =
        {"另有名称相近、或者名称不同而结转数逐列接得上的机关，它的报告正好接在前面或者后面的年份：可能更名、改组、简称不同，或者县改区。程序不代为认定，"
         "也没有跨名称核对；确是同一机关的，请在命令行用 --same 旧名=新名 说明。",
         "An agency of a similar name, or of another name whose figures carried over fit column by column, has reports for the years right before or after: "
         "it may have been renamed, reorganised or abbreviated, or its county become a district. Nothing is assumed and nothing compared across the names; "
         "if they are one agency, say so with --same OLD=NEW on the command line."},
    .legal_basis = legal::unified_format,
    .good_example = {"各年报告用同一名称", "The reports of all years carry one name"},
    .bad_example = {"2021年“某县示例局”，2022年“某区示例局”", "某县示例局 in 2021, 某区示例局 in 2022"},
};

SeriesRuleResult check(const Series& series) {
    SeriesRuleResult result;
    for (const Namesake& other : series.namesakes) {
        SeriesFinding& found = result.findings.emplace_back();
        const std::string first = std::to_string(other.first), last = std::to_string(other.last);
        const std::string years = other.first == other.last ? first : concat({first, "–", last});
        const std::string name = clipped(other.agency, 16);
        head(found.finding, {{concat({"是否同一机关：", name, "？"}), concat({"the same agency as ", clipped(other.agency, 30), "?"})}});
        prove(found.finding, {concat({"它有", years, "年的报告"}), concat({"it has reports for ", years})});
        if (!other.alike) prove(found.finding, {"名称不同，但两边的结转数逐列相等", "the names differ, but every column carried over fits"});
        else if (other.joins) prove(found.finding, {"两边的结转数也接得上", "what one carried forward the other carried over"});
        found.finding.message = {concat({"“", other.agency, "”有", years, "年的报告，与“", series.agency, "”可能是同一机关", !other.alike ? "：名称不同，但结转数逐列相等" : other.joins ? "，结转数也接得上" : "", "。请确认；没有跨名称核对。"}),
                                 concat({other.agency, " has reports for ", years, " and may be the same agency as ", series.agency, !other.alike ? ": the names differ, but every column carried over fits" : other.joins ? "; the figures carried over fit" : "", ". Please confirm; nothing was compared across the names."})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const SeriesRule series_agency{info, check};
extern const RuleInfo series_agency_info{info};

}  // namespace nianbao
