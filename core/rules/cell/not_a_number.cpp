// A cell in which something stands that is not one number: a dash, 无, letters among the digits, two
// numbers. The number probably meant is shown where letters only look like digits (O l I); it is offered
// as a fix only where real digits stand beside them, since a lone letter may be a remark.
#include "rules/cells.hpp"
#include "rules/legal.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/not-a-number",
    .severity = Severity::error,
    .title = {"格里写的不是一个数", "A cell does not hold one number"},
    .explanation =
        {"表中每一格只填一个阿拉伯数字。没有发生的填0，不写“/”“—”“无”；数字中不要混进字母O、l、I；一格不写两个数。"
         "请按提示改成一个数，否则有关的合计无法核对。",
         "Each cell of the tables holds one number in digits. Write 0 where nothing happened, not /, — or 无; do not mix the "
         "letters O, l or I into a number; do not put two numbers into one cell. Until it is one number, the sums it "
         "belongs to cannot be checked."},
    .legal_basis = legal::unified_format,
    .good_example = {"0", "0"},
    .bad_example = {"/、—、无、1O、3 4", "/, —, 无, 1O, 3 4"},
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

void describe_letters(const Report& report, CellRef ref, const Message& start, Finding& finding) {
    const Meant meant = number_meant(report, cell_at(report, ref).span);
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
    if (cell.defect == Defect::mark) rest = {"，不是数字。没有发生的请填0。", ", which is not a number. Write 0 where nothing happened."};
    if (cell.defect == Defect::several) rest = {"，一格里有不止一个数。请只留一个数。", ": more than one number in a cell. Keep one."};
    if (cell.defect == Defect::too_large)
        rest = {"，数太大或小数位太多，无法核对。请检查是否多写了数字。",
                ": too large or with too many decimals to be checked. See whether there are digits too many."};
    finding.message = {concat({start.zh, rest.zh}), concat({start.en, rest.en})};
}

RuleResult check(const Report& report) {
    constexpr auto every_column = [](const form::Column&) { return true; };
    constexpr auto wrong = [](const Cell& cell) { return cell.state == CellState::not_number; };
    return check_cells(report, every_column, wrong, describe);
}

}  // namespace

extern const Rule cell_not_a_number{info, check};
extern const RuleInfo cell_not_a_number_info{info};

}  // namespace nianbao
