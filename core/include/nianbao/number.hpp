// An exact number as the form holds it: counts are whole, amounts are in 万元 with decimals.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace nianbao {

/// Fixed-point value with six decimals: exact for every count and for amounts down to 0.01 元
/// (the smallest amount of money, 0.000001 万元). Range of a cell: |value| < 10^11; sums of a whole
/// table stay far inside int64.
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

    friend constexpr Number operator+(Number a, Number b) { return Number(a.value_ + b.value_); }
    friend constexpr Number operator-(Number a, Number b) { return Number(a.value_ - b.value_); }
    constexpr Number& operator+=(Number b) { value_ += b.value_; return *this; }
    friend constexpr auto operator<=>(Number, Number) = default;

    /// Shortest decimal form, the same in JSON and in messages: `136`, `-3`, `25.6835`.
    std::string to_string() const;

private:
    explicit constexpr Number(std::int64_t millionths) : value_(millionths) {}
    std::int64_t value_ = 0;
};

}  // namespace nianbao
