#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("compatibility-characters: radicals are counted and shown") {
    CHECK(found_with("我局认真做好⼯作，⽅便群众。") == Lines{"text/compatibility-characters info at ⼯,⽅"});
    CHECK(told(TextReport().says(1, "我局认真做好⼯作，⽅便群众。"), "text/compatibility-characters", Language::en) ==
          Lines{"The text holds 2 radicals or compatibility characters, such as ⼯ ⽅. They are no ordinary Chinese characters; search and screen readers fail on them."});
    CHECK(found_with("本⻓⻔。") == Lines{"text/compatibility-characters info at ⻓⻔"});
}

TEST_CASE("compatibility-characters: ordinary, full-width and rare characters are fine") {
    CHECK(found_with("我局认真做好工作，ＡＢＣ１２３，㐀、䶮、〇、㎡。") == Lines{});
    CHECK(ended(TextReport(), "text/compatibility-characters") == "passed");
}
