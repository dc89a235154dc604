// A cell in which something stands that is not one number: letters among the digits, words, two numbers. The number
// probably meant is shown where letters only look like digits (O l I); it is offered as a fix only where real digits stand
// beside them, since a lone letter may be a remark. One habit is one finding: cells of a table that are wrong in one way.
#include <algorithm>
#include <utility>

#include "rules/cells.hpp"
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

/// The digit that a character is or looks like; -1 for any other.
int digit_meant(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    if (std::u32string_view(U"OoＯｏОоΟο").find(c) != std::u32string_view::npos) return 0;
    if (std::u32string_view(U"lIｌＩ|").find(c) != std::u32string_view::npos) return 1;
    return -1;
}

struct Meant {
    std::string digits;        ///< empty where the characters look like no number
    bool has_digit = false;    ///< a real digit stands among them
};

Meant number_meant(const Report& report, Span span) {
    Meant meant;
    for (char32_t c : report.text.substr(span.start, span.end - span.start)) {
        const int digit = digit_meant(c);
        if (digit < 0) return {};
        meant.digits += static_cast<char>('0' + digit);
        if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) meant.has_digit = true;
    }
    // A number has no leading zeros, and none here is longer than any count could be.
    if (meant.digits.size() > 9 || (meant.digits.size() > 1 && meant.digits[0] == '0')) return {};
    return meant;
}

/// The heading: what stands there, and what should.
void head_defect(const Report& report, CellRef ref, const Text& cure, Finding& finding) {
    const std::string written = clipped_quote(report, cell_at(report, ref).span, 8);
    head_cell(report, finding, ref, {concat({"“", written, "”", cure.zh}), concat({"“", written, "”", cure.en})});
}

void describe_letters(const Report& report, CellRef ref, const Message& start, Finding& finding) {
    const Meant meant = number_meant(report, cell_at(report, ref).span);
    const std::string arrow = "→" + meant.digits;
    if (meant.digits.empty()) head_defect(report, ref, {"，应填数", ", number due"}, finding);
    else head_defect(report, ref, {arrow, arrow}, finding);
    prove(finding, {"数字中有字母", "letters among the digits"});
    finding.message = start;
    if (meant.digits.empty()) {
        finding.message.zh += "，里面有字母。请改成数字。";
        finding.message.en += ", with letters in it. Write a number.";
        return;
    }
    finding.message.zh += concat({"，里面有像数字的字母，可能是", meant.digits, "。请核对后改成数字。"});
    finding.message.en += concat({", with letters that look like digits; probably ", meant.digits, " is meant. Check it and write the number."});
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
    Text rest{"，不是一个数。请改成数字。", ", which is not a number. Write a number."};
    if (cell.defect == Defect::letters) return describe_letters(report, ref, start, finding);
    if (cell.defect == Defect::several) head_defect(report, ref, {"，只留一个数", ", keep one"}, finding);
    else if (cell.defect == Defect::too_large) head_defect(report, ref, {"，数太大", ", too large"}, finding);
    else head_defect(report, ref, {"，应填数", ", number due"}, finding);
    prove(finding, {concat({"格中为“", clipped(written, 24), "”"}), concat({"the cell says “", clipped(written, 48), "”"})});
    if (cell.defect == Defect::several) rest = {"，一格里有不止一个数。请只留一个数。", ": more than one number in a cell. Keep one."};
    if (cell.defect == Defect::too_large)
        rest = {"，数太大或小数位太多，无法核对。请检查是否多写了数字。",
                ": too large or with too many decimals to be checked. See whether there are digits too many."};
    finding.message = {concat({start.zh, rest.zh}), concat({start.en, rest.en})};
}

/// Several cells of a table that are wrong in one way, as one finding; each with the number that its letters look like.
Finding as_habit(const Report& report, const std::vector<Finding>& cells) {
    Finding habit;
    std::vector<Message> written;
    const Defect defect = cell_at(report, cells.front().cells.front()).defect;
    for (const Finding& finding : cells) {
        const CellRef ref = finding.cells.front();
        const Span span = cell_at(report, ref).span;
        const Meant meant = defect == Defect::letters ? number_meant(report, span) : Meant{};
        const Message name = cell_name(report, ref);
        const std::string text = quote(report, span);
        written.push_back({concat({name.zh, "“", text, "”", meant.digits.empty() ? "" : "可能是", meant.digits}),
                           concat({name.en, " “", text, "”", meant.digits.empty() ? "" : ", probably ", meant.digits})});
        habit.cells.push_back(ref);
        habit.spans.push_back(span);
    }
    Text kind{"格写的不是一个数", " cells hold no number"};
    if (defect == Defect::letters) kind = {"格的数字里有字母", " cells hold letters among the digits"};
    if (defect == Defect::several) kind = {"格里有不止一个数", " cells hold more than one number"};
    if (defect == Defect::too_large) kind = {"格的数太大或小数位太多", " cells hold numbers too large or with too many decimals"};
    const Message table = table_name(report, habit.cells.front().table), all = list(written);
    const std::string count = std::to_string(cells.size());
    const Message form = brief_table(report, habit.cells.front().table);
    Text brief{"格不是数，应填数", " cells hold no number"};
    if (defect == Defect::letters) brief = {"格数字里有字母，应改", " cells with letters among digits"};
    if (defect == Defect::several) brief = {"格不止一个数，只留一个", " cells with several numbers"};
    if (defect == Defect::too_large) brief = {"格的数太大，请核对", " cells with too large numbers"};
    head(habit, {{concat({form.zh, count, brief.zh}), concat({form.en, ": ", count, brief.en})}});
    prove(habit, brief_cells(report, habit.cells));
    habit.message = {concat({table.zh, "有", count, kind.zh, "：", all.zh, "。请每格只写一个数，没有的填0。"}),
                     concat({count, kind.en, " in the ", table.en, ": ", all.en, ". Write one number into each, 0 where there is nothing."})};
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
