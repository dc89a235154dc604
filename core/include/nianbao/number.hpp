// An exact number as the form holds it: counts are whole, amounts are in 万元 with decimals.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>

namespace nianbao {

/// Fixed-point value with six decimals: exact for every count and for amounts down to 0.01 元
/// (the smallest amount of money, 0.000001 万元). Range of a cell: |value| < 10^11. Sums of more than the
/// ninety or so greatest numbers there are stop at the greatest sum (about 9.2 * 10^12), which no cell holds.
class Number {
public:
    static constexpr std::int64_t scale = 1'000'000;

    constexpr Number() = default;
    static constexpr Number whole(std::int64_t n) { return Number(n * scale); }
    static constexpr Number millionths(std::int64_t m) { return Number(m); }

    constexpr std::int64_t millionths() const { return value_; }
    constexpr bool is_whole() const { return value_ % scale == 0; }
    constexpr bool is_negative() const { return value_ < 0; }
    constexpr bool is_zero() const { return value_ == 0; }

    friend constexpr Number operator+(Number a, Number b) {
        std::int64_t sum = 0;
        return Number(__builtin_add_overflow(a.value_, b.value_, &sum) ? limit(a.value_ < 0) : sum);
    }
    friend constexpr Number operator-(Number a, Number b) {
        std::int64_t difference = 0;
        return Number(__builtin_sub_overflow(a.value_, b.value_, &difference) ? limit(a.value_ < 0) : difference);
    }
    constexpr Number& operator+=(Number b) { return *this = *this + b; }
    friend constexpr auto operator<=>(Number, Number) = default;

    /// Shortest decimal form, the same in JSON and in messages: `136`, `-3`, `25.6835`.
    std::string to_string() const;

private:
    static constexpr std::int64_t limit(bool least) {
        return least ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
    }
    explicit constexpr Number(std::int64_t millionths) : value_(millionths) {}
    std::int64_t value_ = 0;
};

}  // namespace nianbao
