// Publication after the legal date: 31 January for departments, 31 March for governments.
#include <string_view>

#include "nianbao/rule.hpp"
#include "rules/signature.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "rules/year_basis.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "period/late",
    .severity = Severity::info,
    .title = {"公布日期晚于法定期限", "Published after the legal date"},
    .explanation =
        {"政府部门应当在每年1月31日前公布上一年度的报告，各级政府的报告应当在3月31日前公布。文中的日期晚于这个期限。"
         "如日期是笔误请改正；确实晚于期限的，应当尽快公布。",
         "Departments publish the report for the past year by 31 January, governments by 31 March. The date in the text is later. "
         "Correct it if it is a slip; if the report really is late, publish it soon."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第四十九条。", "Article 49 of the Regulations on Open Government Information (revised 2019)."},
    .good_example = {"某局2021年度的报告，落款2022年1月25日", "A bureau's report for 2021, dated 2022年1月25日"},
    .bad_example = {"某局2021年度的报告，落款2022年2月25日", "A bureau's report for 2021, dated 2022年2月25日"},
};

bool is_government(std::string_view agency) {
    // 镇人民政府, 市政府; an office of a government publishes what is the government's.
    return agency.empty() || agency.ends_with("政府") || agency.ends_with("政府办公室") || agency.ends_with("政府办公厅") || agency.ends_with("街道办事处") ||
           agency.ends_with("市") || agency.ends_with("县") || agency.ends_with("区") || agency.ends_with("省") || agency.ends_with("镇") || agency.ends_with("乡");
}

RuleResult check(const Report& report) {
    if (report.year == 0) return {Outcome::not_applicable, {"不知道是哪一年的报告。", "The report's year is not known."}, {}, false};
    const std::optional<Publication> publication = publication_of(report);
    if (!publication || publication->date.year <= report.year)
        return {Outcome::not_applicable, {"文中没有公布日期。", "The text gives no date of publication."}, {}, false};
    RuleResult result;
    const bool government = is_government(report.agency);
    Date due;
    due.year = report.year + 1;
    due.month = government ? 3 : 1;
    due.day = 31;
    if (!due.before(publication->date)) return result;
    result.outcome = Outcome::failed;
    const std::string written = quote(report, publication->place), year = std::to_string(due.year);
    const Message basis = year_basis(report);
    Finding& finding = result.findings.emplace_back();
    head(finding, {{concat({clipped(written, 16), "，晚于", government ? "3" : "1", "月31日期限"}), concat({clipped(written, 24), ", due by 31 ", government ? "March" : "January"})}});
    prove(finding, {concat({"法定期限：", year, "年", government ? "3" : "1", "月31日"}), concat({"legal date: 31 ", government ? "March " : "January ", year})});
    finding.message = {concat({"文中的日期是“", written, "”，晚于", year, "年", government ? "3" : "1", "月31日的法定期限。", basis.zh}),
                       concat({"The date in the text is “", written, "”, after the legal date of 31 ", government ? "March " : "January ", year, ".", basis.en})};
    finding.spans = {publication->place};
    return result;
}

}  // namespace

extern const Rule period_late{info, check};
extern const RuleInfo period_late_info{info};

}  // namespace nianbao
