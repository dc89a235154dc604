#include <doctest/doctest.h>

#include <limits>

#include "nianbao/number.hpp"

using nianbao::Number;

TEST_CASE("a number is written in its shortest decimal form") {
    CHECK(Number().to_string() == "0");
    CHECK(Number::whole(136).to_string() == "136");
    CHECK(Number::whole(-3).to_string() == "-3");
    CHECK(Number::millionths(25'683'500).to_string() == "25.6835");
    CHECK(Number::millionths(25'100'000).to_string() == "25.1");
    CHECK(Number::millionths(1).to_string() == "0.000001");
    CHECK(Number::millionths(-500'000).to_string() == "-0.5");
    CHECK(Number::millionths(1'000'010).to_string() == "1.00001");
    CHECK(Number::whole(999'999'999'999).to_string() == "999999999999");
}

TEST_CASE("the bounds of the representation are written too") {
    CHECK(Number::millionths(std::numeric_limits<std::int64_t>::max()).to_string() == "9223372036854.775807");
    CHECK(Number::millionths(std::numeric_limits<std::int64_t>::min()).to_string() == "-9223372036854.775808");
}

TEST_CASE("sums beyond what can be told stop at the greatest there is, and never turn round") {
    const Number greatest = Number::millionths(std::numeric_limits<std::int64_t>::max()), least = Number::millionths(std::numeric_limits<std::int64_t>::min());
    CHECK(greatest + Number::whole(1) == greatest);
    CHECK(least + Number::whole(-1) == least);
    CHECK(least - Number::whole(1) == least);
    CHECK(greatest - Number::whole(-1) == greatest);
    Number sum;
    for (int i = 0; i < 120; ++i) sum += Number::whole(99'999'999'999);
    CHECK(sum == greatest);
}
