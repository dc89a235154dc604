#include "presentation/json_writer.hpp"

#include <doctest/doctest.h>

using nianbao::JsonWriter;
using nianbao::Number;

TEST_CASE("JSON: members and items are parted by commas, at every depth") {
    JsonWriter json;
    json.begin_object().member("a", true).key("b").begin_array().value(std::uint64_t{1}).value("x").begin_object()
        .end_object().begin_array().end_array().null().end_array().member("c", false).end_object();
    CHECK(json.take() == R"({"a":true,"b":[1,"x",{},[],null],"c":false})");
}

TEST_CASE("JSON: quotes, backslashes and control characters are escaped, other text stays") {
    JsonWriter json;
    json.value(std::string_view("\"年报\"\\\n\r\t\x01\x1f\x7f\0<", 17));
    CHECK(json.take() == "\"\\\"年报\\\"\\\\\\n\\r\\t\\u0001\\u001f\x7f\\u0000<\"");
}

TEST_CASE("JSON: numbers are exact") {
    JsonWriter json;
    json.begin_array().value(Number::whole(-3)).value(Number::millionths(25'683'500)).value(std::uint64_t{0}).end_array();
    CHECK(json.take() == "[-3,25.6835,0]");
}

TEST_CASE("JSON: an empty text is null where that is asked for") {
    JsonWriter json;
    json.begin_array().value_or_null("").value_or_null("x").value("").end_array();
    CHECK(json.take() == R"([null,"x",""])");
}
