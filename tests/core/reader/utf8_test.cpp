#include <doctest/doctest.h>

#include "reader/utf8.hpp"

using namespace nianbao::reader;
using namespace std::string_view_literals;

TEST_CASE("code points of every length, there and back") {
    const std::u32string chars = {0x00, 0x24, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff};
    const std::string_view bytes =
        "\x00\x24\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"sv;
    CHECK(to_utf8(chars) == bytes);
    CHECK((from_utf8(bytes) == chars));
    CHECK(decode_utf8(bytes).well_formed);
}

TEST_CASE("nothing is nothing") {
    CHECK(to_utf8(U"").empty());
    CHECK(from_utf8("").empty());
    CHECK(decode_utf8("").well_formed);
}

TEST_CASE("malformed sequences: one replacement for each maximal part") {
    const auto check = [](std::string_view bytes, std::u32string_view chars) {
        CHECK_FALSE(decode_utf8(bytes).well_formed);
        CHECK((from_utf8(bytes) == chars));
    };
    check("\x80"sv, U"\ufffd");
    check("a\xff\xfe"sv, U"a\ufffd\ufffd");
    check("\xc0\xaf"sv, U"\ufffd\ufffd");                       // overlong
    check("\xc1\xbf"sv, U"\ufffd\ufffd");
    check("\xe0\x80\xaf"sv, U"\ufffd\ufffd\ufffd");
    check("\xf0\x8f\xbf\xbf"sv, U"\ufffd\ufffd\ufffd\ufffd");
    check("\xed\xa0\x80"sv, U"\ufffd\ufffd\ufffd");             // a surrogate
    check("\xf4\x90\x80\x80"sv, U"\ufffd\ufffd\ufffd\ufffd");   // beyond Unicode
    check("\xf5\x80\x80\x80"sv, U"\ufffd\ufffd\ufffd\ufffd");
    check("\xe5\xb9"sv, U"\ufffd");                             // cut short
    check("\xe5\xb9x"sv, U"\ufffdx");
    check("\xf0\xa0\x80\xe5\xb9\xb4"sv, U"\ufffd年");
    check("\xe5\xe5\xb9\xb4"sv, U"\ufffd年");
}
