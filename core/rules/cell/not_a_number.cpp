// A cell in which something stands that is not one number: letters among the digits, words, two numbers. The number
// probably meant is shown where letters only look like digits (O l I); it is offered as a fix only where real digits stand
// beside them, since a lone letter may be a remark. One habit is one finding: cells of a table that are wrong in one way.
#include <algorithm>
#include <utility>

#include "rules/cells.hpp"
#include "rules/defects.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/not-a-number",
    .severity = Severity::error,
    .title = {"格里写的不是一个数", "A cell does not hold one number"},
    .explanation =
        {"表中每一格只填一个阿拉伯数字，没有发生的填0。数字中不要混进字母O、l、I；一格不写两个数，也不写文字。"
         "请按提示改成一个数，否则有关的合计无法核对。",
         "Each cell of the tables holds one number in digits, 0 where nothing happened. Do not mix the letters O, l or I into a "
         "number; do not put two numbers, or words, into one cell. Until it is one number, the sums it belongs to cannot be "
         "checked."},
    .legal_basis = legal::unified_format,
    .good_example = {"0", "0"},
    .bad_example = {"1O、3 4、约十", "1O, 3 4, 约十"},
};

/// The heading: what stands there, and what should.
void head_defect(const Report& report, CellRef ref, const Text& cure, Finding& finding) {
    const std::string written = clipped_quote(report, cell_at(report, ref).span, 8);
    head_cell(report, finding, ref, {concat({"“", written, "”", cure.zh}), concat({"“", written, "”", cure.en})});
}

/// Letters that look like digits; where real ones stand beside them, the number is offered.
void describe_meant(CellRef ref, const Meant& meant, const Message& start, Finding& finding) {
    prove(finding, {"数字中有字母", "letters among the digits"});
    finding.message = {concat({start.zh, "，里面有像数字的字母，可能是", meant.digits, "。请核对后改成数字。"}),
                       concat({start.en, ", with letters that look like digits; probably ", meant.digits, " is meant. Check it and write the number."})};
    if (!meant.has_digit) return;
    std::int64_t value = 0;
    for (char digit : meant.digits) value = value * 10 + (digit - '0');
    finding.fix = Fix{ref, Number::whole(value)};
}

void describe(const Report& report, CellRef ref, Finding& finding) {
    const Cell& cell = cell_at(report, ref);
    const Message name = cell_name(report, ref);
    const std::string written = quote(report, cell.span);
    const Message start{concat({name.zh, "写的是“", written, "”"}), concat({name.en, " says “", written, "”"})};
    const DefectWords& words = words_of(cell.defect);
    const Meant meant = number_meant(report, cell);
    const std::string arrow = "→" + meant.digits;
    head_defect(report, ref, meant.digits.empty() ? words.cure : Text{arrow, arrow}, finding);
    if (!meant.digits.empty()) return describe_meant(ref, meant, start, finding);
    prove(finding, {concat({"格中为“", clipped(written, 24), "”"}), concat({"the cell says “", clipped(written, 48), "”"})});
    finding.message = {concat({start.zh, words.rest.zh}), concat({start.en, words.rest.en})};
}

/// Several cells of a table that are wrong in one way, as one finding; each with the number that its letters look like.
Finding as_habit(const Report& report, const std::vector<Finding>& cells) {
    Finding habit;
    std::vector<Message> written;
    for (const Finding& finding : cells) {
        const CellRef ref = finding.cells.front();
        const Cell& cell = cell_at(report, ref);
        const Meant meant = number_meant(report, cell);
        const Message name = cell_name(report, ref);
        const std::string text = quote(report, cell.span);
        written.push_back({concat({name.zh, "“", text, "”", meant.digits.empty() ? "" : "可能是", meant.digits}),
                           concat({name.en, " “", text, "”", meant.digits.empty() ? "" : ", probably ", meant.digits})});
        habit.cells.push_back(ref);
        habit.spans.push_back(cell.span);
    }
    const DefectWords& words = words_of(cell_at(report, habit.cells.front()).defect);
    const Message table = table_name(report, habit.cells.front().table), all = list(written);
    const std::string count = std::to_string(cells.size());
    const Message form = brief_table(report, habit.cells.front().table);
    head(habit, {{concat({form.zh, count, words.brief.zh}), concat({form.en, ": ", count, words.brief.en})}});
    prove(habit, brief_cells(report, habit.cells));
    habit.message = {concat({table.zh, "有", count, words.habit.zh, "：", all.zh, "。请每格只写一个数，没有的填0。"}),
                     concat({count, words.habit.en, " in the ", table.en, ": ", all.en, ". Write one number into each, 0 where there is nothing."})};
    return habit;
}

std::vector<Finding> by_habit(const Report& report, std::vector<Finding> cells) {
    std::vector<std::vector<Finding>> habits;
    for (Finding& finding : cells) {
        const CellRef ref = finding.cells.front();
        const auto same = [&](const std::vector<Finding>& habit) {
            const CellRef other = habit.front().cells.front();
            return other.table == ref.table && cell_at(report, other).defect == cell_at(report, ref).defect;
        };
        auto habit = std::find_if(habits.begin(), habits.end(), same);
        if (habit == habits.end()) habit = habits.insert(habit, std::vector<Finding>{});
        habit->push_back(std::move(finding));
    }
    std::vector<Finding> findings;
    for (std::vector<Finding>& habit : habits) findings.push_back(habit.size() == 1 ? std::move(habit.front()) : as_habit(report, habit));
    return findings;
}

RuleResult check(const Report& report) {
    constexpr auto every_column = [](const form::Column&) { return true; };
    constexpr auto wrong = [](const Cell& cell) { return cell.state == CellState::not_number; };
    RuleResult result = check_cells(report, every_column, wrong, describe);
    result.findings = by_habit(report, std::move(result.findings));
    return result;
}

}  // namespace

extern const Rule cell_not_a_number{info, check};
extern const RuleInfo cell_not_a_number_info{info};

}  // namespace nianbao
