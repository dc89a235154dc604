// The statistical period: 1 January to 31 December of the report's year, in dates that exist.
#include <array>

#include "rules/dates.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "rules/year_basis.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "period/range",
    .severity = Severity::error,
    .title = {"统计期限不对", "The statistical period is wrong"},
    .explanation =
        {"年度报告的统计期限是报告年度的1月1日至12月31日。写成别的年份、别的日期或者不存在的日期（如2月30日），多半是沿用了旧稿或者打错了。请改正。",
         "An annual report covers 1 January to 31 December of its year. Another year, other days or a day that does not exist "
         "(such as 30 February) were most likely left over from an older text or mistyped. Correct it."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第四十九条：每年公布本行政机关上一年度的政府信息公开工作年度报告。",
         "Article 49 of the Regulations on Open Government Information (revised 2019): each year agencies publish the report on "
         "their disclosure work of the year before."},
    .good_example = {"2021年度的报告：统计期限为2021年1月1日至2021年12月31日", "Report for 2021: 统计期限为2021年1月1日至2021年12月31日"},
    .bad_example = {"2021年度的报告：统计期限为2020年1月1日至2021年12月31日", "Report for 2021: 统计期限为2020年1月1日至2021年12月31日"},
};

/// The words behind which a sentence gives the period.
bool gives_period(std::u32string_view sentence) {
    constexpr std::array<std::u32string_view, 8> words{U"统计期限", U"统计时限", U"统计时间", U"统计周期", U"统计期间", U"期限", U"时限", U"起止时间"};
    if (sentence.find(U'期') == std::u32string_view::npos && sentence.find(U'时') == std::u32string_view::npos) return false;   // no word without
    const bool counts = sentence.find(U"统计") != std::u32string_view::npos || sentence.find(U"数据") != std::u32string_view::npos ||
                        sentence.find(U"报告") != std::u32string_view::npos;
    for (const std::u32string_view word : words)
        if (counts && sentence.find(word) != std::u32string_view::npos) return true;
    return false;
}

std::string shown(const Date& date) { return concat({std::to_string(date.year), "年", std::to_string(date.month), "月", std::to_string(date.day), "日"}); }

RuleResult check(const Report& report) {
    const Narrative& narrative = report.narrative;
    RuleResult result{Outcome::not_applicable, {"正文没有写统计期限。", "The text gives no statistical period."}, {}, false};
    if (report.year == 0) return {Outcome::not_applicable, {"不知道是哪一年的报告。", "The report's year is not known."}, {}, false};
    for (const Sentence& sentence : narrative.sentences) {
        const std::u32string_view chars = narrative.text({sentence.begin, sentence.end});
        if (!gives_period(chars)) continue;
        std::optional<Date> first = next_date(chars, 0);
        if (!first) continue;
        std::optional<Date> last = next_date(chars, first->end);
        constexpr std::size_t farthest = 12;   // 至, 起至, 截至 and the like stand between the two
        if (!last || last->begin - first->end > farthest) continue;
        if (result.outcome == Outcome::not_applicable) result = {};
        if (first->year == 0) first->year = report.year;
        if (last->year == 0) last->year = first->year;
        const bool right = first->year == report.year && first->month == 1 && first->day == 1 && last->year == report.year && last->month == 12 && last->day == 31;
        if (right) continue;
        const bool impossible = !first->exists() || !last->exists();
        const std::string year = std::to_string(report.year), written = concat({shown(*first), "至", shown(*last)});
        const Message basis = year_basis(report);
        Finding& finding = result.findings.emplace_back();
        head(finding, {{concat({"统计期限→", year, "年1月1日至12月31日"}), concat({"period→", year, "年1月1日至12月31日"})}});
        prove(finding, {concat({"现写：", written}), concat({"now: ", written})});
        if (impossible) prove(finding, {"其中有不存在的日期", "one of the days does not exist"});
        finding.message = {concat({"统计期限写的是", written, impossible ? "，其中有不存在的日期；应当是" : "，应当是", year, "年1月1日至", year, "年12月31日。请改正。", basis.zh}),
                           concat({"The period is given as ", written, impossible ? ", with a day that does not exist" : "", "; it should be ", year, "年1月1日至", year,
                                   "年12月31日. Correct it.", basis.en})};
        finding.spans = {narrative.origin({sentence.begin + static_cast<std::uint32_t>(first->begin), sentence.begin + static_cast<std::uint32_t>(last->end)})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule period_range{info, check};
extern const RuleInfo period_range_info{info};

}  // namespace nianbao
