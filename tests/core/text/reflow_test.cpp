#include <doctest/doctest.h>

#include <string>

#include "text/fold.hpp"
#include "text/reflow.hpp"
#include "reader/utf8.hpp"

using namespace nianbao;
using namespace nianbao::text;

namespace {

std::string reflowed(std::u32string_view original) { return reader::to_utf8(reflow(fold(original)).chars); }

/// Text that stays as folding gave it, with all its places.
void check_untouched(std::u32string_view original) {
    const FoldedText folded = fold(original), result = reflow(fold(original));
    CHECK((result.chars == folded.chars));
    CHECK((result.origins == folded.origins));
}

}  // namespace

TEST_CASE("lines between two rules become one row, its cells parted by tabs") {
    CHECK(reflowed(U"+------+---+---+\n"
                   U"|（一）|自 |总 |\n"
                   U"|予以  |然 |计 |\n"
                   U"|公开  |人 |   |\n"
                   U"+------+---+---+\n"
                   U"|（二）| 8 | 9 |\n"
                   U"|部分  |   |   |\n"
                   U"+------+---+---+\n") ==
          "+------+---+---+\n(一)予以公开\t自然人\t总计\n+------+---+---+\n(二)部分\t8\t9\n+------+---+---+\n");
}

TEST_CASE("box-drawing frames") {
    CHECK(reflowed(U"┌────┬──┐\n│予以│1 │\n│公开│  │\n├────┼──┤\n│部分│2 │\n└────┴──┘") ==
          "┌────┬──┐\n予以公开\t1\n├────┼──┤\n部分\t2\n└────┴──┘");
}

TEST_CASE("a long number cut over two lines of a narrow cell is joined") {
    CHECK(reflowed(U"+--+---+\n|a |120|\n|  |4  |\n+--+---+\n|b |1  |\n+--+---+\n|c |2  |\n+--+---+\n|d |3  |\n+--+---+\n|e |4  |\n+--+---+\n|f |4  |\n+--+---+\n")
              .find("a\t1204\n") != std::string::npos);
}

TEST_CASE("where numbers stand on several lines between rules, each line is a row of its own") {
    check_untouched(U"+------+---+\n|甲   | 1 |\n|乙   | 2 |\n+------+---+\n|丙   | 3 |\n|丁   | 4 |\n+------+---+\n");
}

TEST_CASE("Markdown has one rule and stays as it is") {
    check_untouched(U"| 项 | 数 |\n|----|----|\n| 甲 | 1 |\n| 乙 | 2 |\n");
    check_untouched(U"# 一、总体情况\n\n- 甲\n- 乙 + 丙\n");
}

TEST_CASE("text without a frame stays as it is") {
    check_untouched(U"");
    check_untouched(U"\n\n\n");
    check_untouched(U"一、总体情况\n1 + 2 = 3\n");
    check_untouched(U"---\n+++\n===\n");
    check_untouched(U"甲\t1\n乙\t2\n");
}

TEST_CASE("every character of a joined row keeps its place in the original") {
    const std::u32string original = U"+----+--+\n|予以|1 |\n|公开|  |\n+----+--+\n|部分|2 |\n+----+--+\n";
    const FoldedText result = reflow(fold(original));
    REQUIRE(result.chars.size() == result.origins.size());
    for (std::size_t i = 0; i < result.chars.size(); ++i) {
        const Span at = result.origins[i];
        REQUIRE(at.end == at.start + 1);
        // A tab stands for a border; everything else is the character itself.
        if (result.chars[i] != U'\t') CHECK(original[at.start] == result.chars[i]);
    }
    const std::size_t open = result.chars.find(U"公开");
    REQUIRE(open != std::u32string::npos);
    CHECK((result.origin(open - 2, open + 2) == Span{11, 21}));
}

TEST_CASE("rules that reach over a part of the row part nothing that goes on beside them") {
    // The first cell spans both rows; its lines must not be joined into one row of two numbers.
    const std::string result = reflowed(U"+----+----+---+\n|分组|甲  | 1 |\n|    +----+---+\n|    |乙  | 2 |\n+----+----+---+\n|丙       | 3 |\n+---------+---+\n");
    CHECK(result.find("分组\t甲\t1\n") != std::string::npos);
    CHECK(result.find("\t乙\t2\n") != std::string::npos);
    CHECK(result.find("丙\t3\n") != std::string::npos);
}

TEST_CASE("frames that never close or never open end") {
    for (const std::u32string& unit : {std::u32string(U"+--+\n"), std::u32string(U"| a |\n"), std::u32string(U"+--+\n| 1 |\n"), std::u32string(U"┌──┐"), std::u32string(U"├")}) {
        std::u32string text;
        for (int i = 0; i < 20'000; ++i) text += unit;
        const FoldedText result = reflow(fold(text));
        CHECK(result.chars.size() == result.origins.size());
        CHECK(result.chars.size() <= text.size());
    }
}
