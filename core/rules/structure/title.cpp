// The title: whose report it is and for which year. Only its absence and these two are asked for; its
// exact wording varies between good reports and is left alone.
#include "nianbao/rule.hpp"
#include "rules/titles.hpp"
#include "rules/fragment.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "structure/title",
    .severity = Severity::warning,
    .title = {"标题缺失或不完整", "The title is missing or incomplete"},
    .explanation =
        {"标题应当写明是哪个机关、哪一年的报告，例如“××局2021年政府信息公开工作年度报告”。"
         "缺少机关名称或者年份，报告被单独下载、转载以后就分不清是谁的、哪一年的。请补全标题。",
         "The title should say whose report it is and for which year, such as “××局2021年政府信息公开工作年度报告”. Without the "
         "agency or the year nobody can tell whose it is once it is downloaded or reprinted. Complete the title."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第四十九条：年度报告由各行政机关按年度提交并向社会公布。",
         "Article 49 of the Regulations on Open Government Information (revised 2019): each agency submits and publishes its "
         "report for each year."},
    .good_example = {"××局2021年政府信息公开工作年度报告", "××局2021年政府信息公开工作年度报告 (agency and year)"},
    .bad_example = {"2021年政府信息公开工作年度报告（没有机关名称）", "2021年政府信息公开工作年度报告 (no agency)"},
};

RuleResult check(const Report& report) {
    if (is_fragment(report)) return {Outcome::not_applicable, {"只给了表，没有标题。", "Only tables were given, without a title."}, {}, false};
    RuleResult result;
    const bool no_agency = report.agency.empty(), no_year = !report.title_has_year;
    if (!report.title.empty() && !no_agency && !no_year) return result;
    result.outcome = Outcome::failed;
    Finding& finding = result.findings.emplace_back();
    if (report.title.empty()) {
        head(finding, {{"没有标题，请写明机关和年份", "no title: name the agency and the year"}});
        finding.message = {"没有找到标题。请在开头写明机关、年份和“政府信息公开工作年度报告”。",
                           "No title was found. Write the agency, the year and 政府信息公开工作年度报告 at the top."};
        return result;
    }
    const Text lacking = no_agency && no_year ? Text{"机关名称和年份", "names neither the agency nor the year"}
                         : no_agency          ? Text{"机关名称", "does not name the agency"}
                                              : Text{"年份", "does not name the year"};
    head(finding, {{concat({"标题没写", lacking.zh, "，请补全"}), concat({"the title ", lacking.en})}});
    prove(finding, {concat({"标题：", report.title}), concat({"title: ", report.title})});
    finding.message = {concat({"标题“", report.title, "”没有写明", lacking.zh, "。请补全。"}),
                       concat({"The title “", report.title, "” ", lacking.en, ". Complete it."})};
    if (!report.title_span.empty()) finding.spans = {report.title_span};
    return result;
}

}  // namespace

extern const Rule structure_title{info, check};
extern const RuleInfo structure_title_info{info};

}  // namespace nianbao
