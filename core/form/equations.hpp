// The one evaluator of the form's equations: numbers of cells in, sums and difference out. What counts as a cell's number,
// a blank or an unread one, is for the caller to say.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "nianbao/form.hpp"
#include "nianbao/number.hpp"

namespace nianbao::form {

/// One side of an equation added up.
struct Sum {
    Number value;           ///< of the cells whose numbers are known
    bool is_known = true;   ///< false: a number is missing, or the sum is beyond 64 bits and means nothing
};

/// Adds up cells. `number_of(cell)` gives a cell's number, or nothing for one that is not known.
template <class NumberOf>
Sum add_up(std::span<const std::uint16_t> cells, NumberOf&& number_of) {
    std::int64_t total = 0;
    Sum sum;
    for (const std::uint16_t cell : cells) {
        const std::optional<Number> number = number_of(cell);
        if (!number || __builtin_add_overflow(total, number->millionths(), &total)) sum.is_known = false;
    }
    sum.value = Number::millionths(total);
    return sum;
}

/// Both sides of an equation.
struct Sides {
    Relation relation;
    Sum left, right;

    bool is_known() const { return left.is_known && right.is_known; }
    /// By how much the left side exceeds the right; of the cells that are known.
    Number difference() const { return left.value - right.value; }
    /// False where the sides are known and contradict the equation.
    bool may_hold() const { return !is_known() || (relation == Relation::equal ? difference().is_zero() : !(Number() < difference())); }
    /// The same for counts, which only add: false also where a known side is already exceeded by what is known of the other.
    bool may_hold_for_counts() const {
        if (right.is_known && Number() < difference()) return false;
        return relation != Relation::equal || !left.is_known || !difference().is_negative();
    }
};

template <class NumberOf>
Sides evaluate(const Equation& equation, NumberOf&& number_of) {
    return {equation.relation, add_up(equation.left, number_of), add_up(equation.right, number_of)};
}

}  // namespace nianbao::form
