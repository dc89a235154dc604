#include "rules/year_basis.hpp"

#include "nianbao/rule.hpp"
#include "rules/words.hpp"

namespace nianbao {

Message year_basis(const Report& report) {
    if (report.title_has_year) return {};
    Text by;
    switch (report.year_source) {
        case YearSource::none: return {};
        case YearSource::period: by = {"统计期限", "the statistical period"}; break;
        case YearSource::mentions: by = {"正文提到最多的年份", "the year that the text names most often"}; break;
        case YearSource::dateline: by = {"落款日期的上一年", "the year before the date of signature"}; break;
    }
    const std::string year = std::to_string(report.year);
    return {concat({"（标题没有写年份，这里按", by.zh, "认定为", year, "年度的报告。）"}),
            concat({" (The title names no year; the report is taken to be for ", year, " by ", by.en, ".)"})};
}

}  // namespace nianbao
