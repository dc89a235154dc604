#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <vector>

#include "form/equations.hpp"

using namespace nianbao;

namespace {

using Cells = std::vector<std::optional<Number>>;

constexpr std::uint16_t left[] = {0, 1}, right[] = {2, 3};

/// 1 + 2 against 3 + 4, by cell.
form::Sides sides(form::Relation relation, const Cells& cells) {
    const form::Equation equation{"arithmetic/balance", relation, left, right, false, 0, 0};
    return form::evaluate(equation, [&](std::uint16_t cell) { return cells[cell]; });
}

bool holds(form::Relation relation, const Cells& cells) {
    const form::Sides both = sides(relation, cells);
    CHECK(both.is_known());
    return both.may_hold();
}

constexpr std::optional<Number> n(std::int64_t value) { return Number::whole(value); }
constexpr std::optional<Number> m(std::int64_t millionths) { return Number::millionths(millionths); }
constexpr form::Relation equal = form::Relation::equal, at_most = form::Relation::at_most;

}  // namespace

TEST_CASE("an equation holds where its sides are the same") {
    CHECK(holds(equal, {n(1), n(2), n(3), n(0)}));
    CHECK_FALSE(holds(equal, {n(1), n(2), n(3), n(1)}));
    CHECK_FALSE(holds(equal, {n(1), n(2), n(2), n(0)}));
    CHECK(sides(equal, {n(7), n(2), n(3), n(1)}).difference() == Number::whole(5));
    CHECK(sides(equal, {n(1), n(2), n(3), n(1)}).difference() == Number::whole(-1));
}

TEST_CASE("a bound holds where the left side does not exceed the right") {
    CHECK(holds(at_most, {n(1), n(2), n(3), n(0)}));
    CHECK(holds(at_most, {n(1), n(2), n(9), n(0)}));
    CHECK_FALSE(holds(at_most, {n(1), n(2), n(1), n(1)}));
}

TEST_CASE("an equation with a number that is not known can neither hold nor fail") {
    for (std::size_t unknown = 0; unknown < 4; ++unknown) {
        Cells cells{n(1), n(1), n(1), n(9)};
        cells[unknown].reset();
        for (const form::Relation relation : {equal, at_most}) {
            CHECK_FALSE(sides(relation, cells).is_known());
            CHECK(sides(relation, cells).may_hold());
        }
    }
}

TEST_CASE("counts only add: what is known of one side may exceed the other for good") {
    CHECK_FALSE(sides(equal, {n(5), {}, n(3), n(1)}).may_hold_for_counts());
    CHECK(sides(equal, {n(4), {}, n(3), n(1)}).may_hold_for_counts());
    CHECK_FALSE(sides(equal, {n(2), n(1), n(4), {}}).may_hold_for_counts());
    CHECK(sides(equal, {n(2), n(1), n(3), {}}).may_hold_for_counts());
    CHECK(sides(equal, {n(9), {}, n(3), {}}).may_hold_for_counts());
    CHECK(sides(at_most, {n(2), n(1), n(4), {}}).may_hold_for_counts());
    CHECK_FALSE(sides(equal, {n(2), n(1), n(4), n(0)}).may_hold_for_counts());
}

TEST_CASE("amounts are compared exactly") {
    CHECK(holds(equal, {m(100'000), m(200'000), m(300'000), n(0)}));
    CHECK_FALSE(holds(equal, {m(100'000), m(200'001), m(300'000), n(0)}));
}

TEST_CASE("a sum beyond all bounds is not known") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    CHECK_FALSE(sides(equal, {m(most), m(1), n(0), n(0)}).is_known());
    CHECK(sides(equal, {m(most), m(0), m(most), n(0)}).may_hold());
}
