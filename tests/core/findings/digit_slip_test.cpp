#include <doctest/doctest.h>

#include "../../core/findings/digit_slip.hpp"

using namespace nianbao;

namespace {
DigitSlip slip(std::int64_t meant, std::int64_t written) { return digit_slip(Number::whole(meant), Number::whole(written)); }
}  // namespace

TEST_CASE("digit slip: neighbouring digits changed places") {
    CHECK((slip(241, 421) == DigitSlip::swapped));
    CHECK((slip(241, 214) == DigitSlip::swapped));
    CHECK((slip(12, 21) == DigitSlip::swapped));
    CHECK((slip(241, 142) == DigitSlip::none));
    CHECK((slip(2413, 4231) == DigitSlip::none));
}

TEST_CASE("digit slip: a digit is lacking") {
    CHECK((slip(241, 41) == DigitSlip::lost));
    CHECK((slip(241, 21) == DigitSlip::lost));
    CHECK((slip(241, 24) == DigitSlip::lost));
    CHECK((slip(2441, 241) == DigitSlip::lost));
    CHECK((slip(130, 13) == DigitSlip::lost));
    CHECK((slip(241, 42) == DigitSlip::none));
}

TEST_CASE("digit slip: a digit twice, or one too many") {
    CHECK((slip(241, 2441) == DigitSlip::doubled));
    CHECK((slip(241, 2241) == DigitSlip::doubled));
    CHECK((slip(44, 444) == DigitSlip::doubled));
    CHECK((slip(241, 2411) == DigitSlip::doubled));
    CHECK((slip(241, 2418) == DigitSlip::added));
    CHECK((slip(241, 8241) == DigitSlip::added));
    CHECK((slip(241, 24118) == DigitSlip::none));
}

TEST_CASE("digit slip: a digit changed, a 0, a fraction or a number below 0 says nothing") {
    CHECK((slip(241, 242) == DigitSlip::none));
    CHECK((slip(241, 241) == DigitSlip::none));
    CHECK((slip(10, 0) == DigitSlip::none));
    CHECK((slip(0, 10) == DigitSlip::none));
    CHECK((slip(12, -12) == DigitSlip::none));
    CHECK((digit_slip(Number::whole(15), Number::millionths(1'500'000)) == DigitSlip::none));
}
