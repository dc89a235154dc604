#include "rules/defects.hpp"

#include <string_view>

namespace nianbao {
namespace {

/// The digit that a character is or looks like; -1 for any other.
int digit_meant(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    if (std::u32string_view(U"OoＯｏОоΟο").find(c) != std::u32string_view::npos) return 0;
    if (std::u32string_view(U"lIｌＩ|").find(c) != std::u32string_view::npos) return 1;
    return -1;
}

}  // namespace

const DefectWords& words_of(Defect defect) {
    static constexpr DefectWords letters{{"，应填数", ", number due"}, {"，里面有字母。请改成数字。", ", with letters in it. Write a number."},
        {"格的数字里有字母", " cells hold letters among the digits"}, {"格数字里有字母，应改", " cells with letters among digits"}};
    static constexpr DefectWords several{{"，只留一个数", ", keep one"}, {"，一格里有不止一个数。请只留一个数。", ": more than one number in a cell. Keep one."},
        {"格里有不止一个数", " cells hold more than one number"}, {"格不止一个数，只留一个", " cells with several numbers"}};
    static constexpr DefectWords too_large{{"，数太大", ", too large"},
        {"，数太大或小数位太多，无法核对。请检查是否多写了数字。", ": too large or with too many decimals to be checked. See whether there are digits too many."},
        {"格的数太大或小数位太多", " cells hold numbers too large or with too many decimals"}, {"格的数太大，请核对", " cells with too large numbers"}};
    static constexpr DefectWords other{{"，应填数", ", number due"}, {"，不是一个数。请改成数字。", ", which is not a number. Write a number."},
        {"格写的不是一个数", " cells hold no number"}, {"格不是数，应填数", " cells hold no number"}};
    switch (defect) {
        case Defect::letters: return letters;
        case Defect::several: return several;
        case Defect::too_large: return too_large;
        default: return other;
    }
}

Meant number_meant(const Report& report, const Cell& cell) {
    if (cell.defect != Defect::letters) return {};
    Meant meant;
    for (char32_t c : report.text.substr(cell.span.start, cell.span.end - cell.span.start)) {
        const int digit = digit_meant(c);
        if (digit < 0) return {};
        meant.digits += static_cast<char>('0' + digit);
        if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) meant.has_digit = true;
    }
    // A number has no leading zeros, and none here is longer than any count could be.
    if (meant.digits.size() > 9 || (meant.digits.size() > 1 && meant.digits[0] == '0')) return {};
    return meant;
}

}  // namespace nianbao
