#include "rules/dates.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "text/numeral.hpp"

namespace nianbao {
namespace {

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u3000' || c == U'\u00a0'; }

int digit_of(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    return c == U'两' ? -1 : text::numeral_digit(c);   // no date is written with 两
}

class Cursor {
public:
    Cursor(std::u32string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }

    bool take(char32_t c) {
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    /// 12 or 十二, below 100 unless four figures are asked for; -1 where none stands here.
    int number(std::size_t most) {
        skip_blanks();
        if (most == 2) {
            constexpr std::size_t longest = 3;   // 三十一
            const text::Numeral numeral = text::read_numeral(text_.substr(std::min(at_, text_.size()), longest));
            if (numeral.length > 0 && !numeral.is_positional && numeral.value < 100) {
                at_ += numeral.length;
                return static_cast<int>(numeral.value);
            }
        }
        int value = 0;
        std::size_t figures = 0;
        for (; at_ < text_.size() && figures < most; ++at_) {
            const int digit = digit_of(text_[at_]);
            if (digit < 0) {
                if (is_blank(text_[at_]) && figures > 0 && at_ + 1 < text_.size() && digit_of(text_[at_ + 1]) >= 0) continue;
                break;
            }
            value = value * 10 + digit;
            ++figures;
        }
        return figures == 0 || (most == 4 && figures != 4) ? -1 : value;
    }

private:
    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }

    std::u32string_view text_;
    std::size_t at_;
};

/// Month and day behind a year, or alone.
bool month_and_day(Cursor& cursor, Date& date, char32_t month_mark) {
    date.month = cursor.number(2);
    if (date.month < 0 || !cursor.take(month_mark)) return false;
    date.day = cursor.number(2);
    if (date.day < 0) return false;
    if (month_mark == U'月' && !cursor.take(U'日') && !cursor.take(U'号')) return false;
    return true;
}

}  // namespace

bool Date::exists() const {
    constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || day > days[static_cast<std::size_t>(month - 1)]) return false;
    const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return month != 2 || day < 29 || leap;
}

bool Date::before(const Date& other) const {
    return std::tie(year, month, day) < std::tie(other.year, other.month, other.day);
}

std::optional<Date> next_date(std::u32string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (digit_of(text[i]) < 0 && text[i] != U'十') continue;
        if (i > from && digit_of(text[i - 1]) >= 0) continue;   // the tail of a longer number
        for (const char32_t mark : {U'年', U'-', U'.', U'/'}) {
            Cursor cursor(text, i);
            Date date;
            date.year = cursor.number(4);
            if (date.year < 1900 || date.year > 2100 || !cursor.take(mark)) continue;
            if (!month_and_day(cursor, date, mark == U'年' ? U'月' : mark)) continue;
            date.begin = i;
            date.end = cursor.at();
            return date;
        }
        Cursor cursor(text, i);
        Date date;
        if (month_and_day(cursor, date, U'月')) {
            date.begin = i;
            date.end = cursor.at();
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace nianbao
