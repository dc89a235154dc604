// Numbers inside a table's region that belong to no cell: what was read of the table may then be shifted
// or short, and no number is ever dropped in silence. One finding a table.
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "reading/unplaced-number",
    .severity = Severity::warning,
    .title = {"表里有放不进任何一格的数", "Numbers in a table belong to no cell"},
    .explanation =
        {"在表的范围内发现了数字，但无法确定它属于哪一格。可能是表里多写了一个数、有重复的行或列，也可能是复制或提取文字时打乱了次序。"
         "请对照原件查看标出的数字；如果原件没有问题，请从原件重新复制这张表。",
         "Numbers were found within a table that could not be given to a cell. There may be a number too many, a repeated row "
         "or column, or the text lost its order when it was copied. Compare the marked numbers with the original; if that is in "
         "order, copy the table from it again."},
    .legal_basis = legal::unified_format,
    .good_example = {"2.重复申请：1 0 0 0 0 0 1（7格7个数）", "2.重复申请: 1 0 0 0 0 0 1 (7 cells, 7 numbers)"},
    .bad_example = {"2.重复申请：1 0 0 0 0 0 0 1（7格8个数）", "2.重复申请: 1 0 0 0 0 0 0 1 (7 cells, 8 numbers)"},
};

RuleResult check(const Report& report) {
    RuleResult result;
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        std::vector<Message> numbers;
        std::vector<Span> spans;
        for (const UnplacedNumber& number : report.unplaced) {
            if (number.table != index) continue;
            const std::string written = quote(report, number.span);
            numbers.push_back({written, written});
            spans.push_back(number.span);
        }
        if (numbers.empty()) continue;
        Finding& finding = result.findings.emplace_back();
        const Message name = table_name(report, index), all = list(numbers);
        const bool repeated = report.tables[index].repeated;
        const std::string count = std::to_string(numbers.size());
        const Message form = brief_table(report, index);
        head(finding, {{concat({form.zh, count, "个数放不进格，请对照"}), concat({form.en, ": ", count, numbers.size() == 1 ? " number fits no cell" : " numbers fit no cell"})}});
        prove(finding, {all.zh, all.en});
        if (repeated) prove(finding, {"这张表不止出现一次，只读了第一次的", "the table stands there twice, the first was read"});
        finding.message = {
            concat({name.zh, "有", count, "个数放不进任何一格：", all.zh,
                    repeated ? "。这张表在文中不止出现一次，只读了第一次的。" : "。", "请对照原件核对。"}),
            concat({count, numbers.size() == 1 ? " number" : " numbers", " in the ", name.en, " could not be given to a cell: ",
                    all.en, repeated ? ". The table stands in the text more than once; only the first was read." : ".",
                    " Compare with the original."})};
        finding.spans = std::move(spans);
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule reading_unplaced_number{info, check};
extern const RuleInfo reading_unplaced_number_info{info};

}  // namespace nianbao
