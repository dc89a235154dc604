#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/fold.hpp"

using namespace nianbao;
using namespace nianbao::text;

namespace {

using Origins = std::vector<Span>;

/// The folded characters alone, where each must come from one original character in turn.
std::u32string one_to_one(std::u32string_view original) {
    const FoldedText folded = fold(original);
    REQUIRE(folded.origins.size() == folded.chars.size());
    REQUIRE(folded.chars.size() == original.size());
    for (std::uint32_t i = 0; i < folded.origins.size(); ++i) CHECK(folded.origins[i] == Span{i, i + 1});
    return folded.chars;
}

void check_fold(std::u32string_view original, std::u32string_view chars, const Origins& origins) {
    const FoldedText folded = fold(original);
    CHECK((folded.chars == chars));
    CHECK((folded.origins == origins));
}

}  // namespace

TEST_CASE("plain text stays as it is") {
    CHECK((one_to_one(U"年报 12,3（") == U"年报 12,3("));
    CHECK((one_to_one(U"") == U""));
}

TEST_CASE("full-width digits, letters and marks become ASCII") {
    CHECK((one_to_one(U"１，２０４．５％ＡｚＯ＋－｜") == U"1,204.5%AzO+-|"));
}

TEST_CASE("Kangxi radicals and the radicals supplement become ideographs") {
    CHECK((one_to_one(U"⼀⾏⽆⼈⽅⾯") == U"一行无人方面"));
    CHECK((one_to_one(U"⻓⻔⻋⻅") == U"长门车见"));
}

TEST_CASE("traditional characters become simplified") {
    CHECK((one_to_one(U"政府信息公開年度報告總計行政復議結轉") == U"政府信息公开年度报告总计行政复议结转"));
}

TEST_CASE("simplified text stays, and so does what is written alike in both") {
    CHECK((one_to_one(U"总计结转复议无覆盖乾坤") == U"总计结转复议无覆盖乾坤"));
}

TEST_CASE("blanks of every kind become a space, the tab stays") {
    CHECK((one_to_one(U"a\u00a0b\u3000c\u2003d\u2009e\u202ff\u205fg\u1680h\u2800i\u3164j\tk") == U"a b c d e f g h i j\tk"));
}

TEST_CASE("line breaks of every kind become one; CR LF is a single one") {
    check_fold(U"a\r\nb\rc\nd", U"a\nb\nc\nd", {{0, 1}, {1, 3}, {3, 4}, {4, 5}, {5, 6}, {6, 7}, {7, 8}});
    check_fold(U"\u2028\u2029\u0085\v\f", U"\n\n\n\n\f", {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}});
    check_fold(U"\n\r", U"\n\n", {{0, 1}, {1, 2}});
    check_fold(U"\r\r\n", U"\n\n", {{0, 1}, {1, 3}});
}

TEST_CASE("dashes and minus signs of every kind become a hyphen") {
    CHECK((one_to_one(U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d") == U"----------"));
}

TEST_CASE("what has no width is dropped, and the places of the others stay true") {
    check_fold(U"1\u200b2\ufeff\u00ad3", U"123", {{0, 1}, {2, 3}, {5, 6}});
    check_fold(U"\u202a年\u202c\ufe0f报\U000e0100", U"年报", {{1, 2}, {4, 5}});
    check_fold(U"\u0000\u0001\u001b\u007f\u0090", U"", {});
    check_fold(U"\u200b", U"", {});
}

TEST_CASE("one character that stands for several leads back to the one") {
    check_fold(U"㈠", U"(一)", {{0, 1}, {0, 1}, {0, 1}});
    check_fold(U"x㈡①y", U"x(二)1y", {{0, 1}, {1, 2}, {1, 2}, {1, 2}, {2, 3}, {3, 4}});
    check_fold(U"⒈⑴㎡", U"1.(1)m2", {{0, 1}, {0, 1}, {1, 2}, {1, 2}, {1, 2}, {2, 3}, {2, 3}});
    check_fold(U"ﬁ…", U"fi...", {{0, 1}, {0, 1}, {1, 2}, {1, 2}, {1, 2}});
}

TEST_CASE("each character is folded for itself: marks and parts of syllables stay what they are") {
    CHECK((one_to_one(U"e\u0301x") == U"e\u0301x"));
    CHECK((one_to_one(U"\u1112\u1161\u11ab") == U"\u1112\u1161\u11ab"));
}

TEST_CASE("a run of combining marks of any length keeps its places") {
    const std::u32string original = U"年" + std::u32string(100'000, U'\u0301') + U"报";
    const FoldedText folded = fold(original);
    REQUIRE(folded.chars.size() == folded.origins.size());
    CHECK(folded.chars.front() == U'年');
    CHECK(folded.chars.back() == U'报');
    CHECK((folded.origins.back() == Span{100'001, 100'002}));
    for (std::size_t i = 1; i < folded.origins.size(); ++i) {
        REQUIRE(folded.origins[i].start >= folded.origins[i - 1].start);
        REQUIRE(folded.origins[i].end > folded.origins[i].start);
        REQUIRE(folded.origins[i].end <= original.size());
    }
}

TEST_CASE("compatibility ideographs become the ordinary ones, simplified") {
    check_fold(U"\U0002f800\uf900", U"\u4e3d\u5c82", {{0, 1}, {1, 2}});
}

TEST_CASE("the first and the last of a run, and their neighbours that stand for themselves") {
    CHECK((one_to_one(U"\u245f①⓪\u24eb") == U"\u245f10\u24eb"));
    CHECK((one_to_one(U"\U0001d7cd\U0001d7ce\U0001d7ff\U0001d800") == U"\U0001d7cd09\U0001d800"));
    CHECK((one_to_one(U"\U0002f7ff\U0002fa1d\U0002fa1e") == U"\U0002f7ff\U0002a600\U0002fa1e"));
    CHECK((one_to_one(U"\U0010ffff") == U"\U0010ffff"));
}

TEST_CASE("the longest form that is taken") {
    const FoldedText folded = fold(U"㌖!");   // kilometre, in katakana
    CHECK((folded.chars == U"キロメートル!"));
    for (std::size_t i = 0; i < 6; ++i) CHECK((folded.origins[i] == Span{0, 1}));
    CHECK((folded.origins[6] == Span{1, 2}));
}

TEST_CASE("scripts that texts in Chinese take no look-alikes from stay as they are") {
    CHECK((one_to_one(U"\ufdfa\u0e33") == U"\ufdfa\u0e33"));
}

TEST_CASE("what is no character at all does no harm") {
    CHECK((one_to_one(U"\ufffd\uffff") == U"\ufffd\uffff"));
    const char32_t beyond[] = {0x10ffff, U'1'};
    CHECK((one_to_one({beyond, 2}) == std::u32string_view(beyond, 2)));
}

TEST_CASE("a folded range leads back to all the characters it stands for") {
    const FoldedText folded = fold(U"a\u200b㈠\u200bb");
    CHECK((folded.origin(0, 5) == Span{0, 5}));
    CHECK((folded.origin(1, 4) == Span{2, 3}));
    CHECK((folded.origin(2, 3) == Span{2, 3}));
    CHECK(folded.origin(2, 2).empty());
}

TEST_CASE("display cells: wide, narrow and none") {
    for (const char32_t wide : {U'年', U'（', U'，', U'\u3000', U'１', U'⼀', U'⻓', U'\U00020000', U'가', U'㈠', U'😀'}) CHECK(display_width(wide) == 2);
    for (const char32_t narrow : {U'a', U'1', U' ', U'-', U'\u00a0', U'─', U'│', U'“', U'①', U'ﾊ'}) CHECK(display_width(narrow) == 1);
    for (const char32_t none : {U'\u200b', U'\ufeff', U'\u00ad', U'\ufe0f'}) CHECK(display_width(none) == 0);
}
