#include "findings/digit_slip.hpp"

#include <algorithm>
#include <string>

namespace nianbao {

namespace {

bool is_count(Number number) { return number.is_whole() && !number.is_negative() && !number.is_zero(); }

/// Where `longer` has one digit that `shorter` lacks; its length where that is not so.
std::size_t extra_digit(const std::string& longer, const std::string& shorter) {
    if (longer.size() != shorter.size() + 1) return longer.size();
    const auto at = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    return std::equal(at.first, shorter.end(), at.second + 1) ? static_cast<std::size_t>(at.second - longer.begin()) : longer.size();
}

}  // namespace

DigitSlip digit_slip(Number meant, Number written) {
    if (!is_count(meant) || !is_count(written)) return DigitSlip::none;
    const std::string right = meant.to_string(), wrong = written.to_string();
    if (right.size() == wrong.size()) {
        const auto at = static_cast<std::size_t>(std::mismatch(right.begin(), right.end(), wrong.begin()).first - right.begin());
        if (at + 1 >= right.size() || right[at] != wrong[at + 1] || right[at + 1] != wrong[at]) return DigitSlip::none;
        return right.compare(at + 2, std::string::npos, wrong, at + 2) == 0 ? DigitSlip::swapped : DigitSlip::none;
    }
    if (extra_digit(right, wrong) < right.size()) return DigitSlip::lost;
    const std::size_t extra = extra_digit(wrong, right);
    if (extra == wrong.size()) return DigitSlip::none;
    // In a run of equal digits the extra one is found at the run's end.
    return extra > 0 && wrong[extra - 1] == wrong[extra] ? DigitSlip::doubled : DigitSlip::added;
}

}  // namespace nianbao
