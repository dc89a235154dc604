#include "reading.hpp"

#include "report/arithmetic.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// 1 + 2 against 3 + 4, by cell.
bool violated(form::Relation relation, std::vector<std::optional<Number>> cells) {
    static constexpr std::uint16_t left[] = {0, 1}, right[] = {2, 3};
    return is_violated({"arithmetic/balance", relation, left, right, false, 0, 0}, cells);
}

constexpr std::optional<Number> n(std::int64_t value) { return Number::whole(value); }

}  // namespace

TEST_CASE("an equation is violated where its sides differ") {
    CHECK_FALSE(violated(form::Relation::equal, {n(1), n(2), n(3), n(0)}));
    CHECK(violated(form::Relation::equal, {n(1), n(2), n(3), n(1)}));
    CHECK(violated(form::Relation::equal, {n(1), n(2), n(2), n(0)}));
}

TEST_CASE("a bound is violated where the left side exceeds the right") {
    CHECK_FALSE(violated(form::Relation::at_most, {n(1), n(2), n(3), n(0)}));
    CHECK_FALSE(violated(form::Relation::at_most, {n(1), n(2), n(9), n(0)}));
    CHECK(violated(form::Relation::at_most, {n(1), n(2), n(1), n(1)}));
}

TEST_CASE("an equation with a cell that is not known can neither hold nor fail") {
    for (std::size_t unknown = 0; unknown < 4; ++unknown) {
        std::vector<std::optional<Number>> cells{n(1), n(1), n(1), n(9)};
        cells[unknown].reset();
        CHECK_FALSE(violated(form::Relation::equal, cells));
        CHECK_FALSE(violated(form::Relation::at_most, cells));
    }
}

TEST_CASE("amounts are compared exactly") {
    CHECK_FALSE(violated(form::Relation::equal, {Number::millionths(100'000), Number::millionths(200'000), Number::millionths(300'000), n(0)}));
    CHECK(violated(form::Relation::equal, {Number::millionths(100'000), Number::millionths(200'001), Number::millionths(300'000), n(0)}));
}
