#include "reading.hpp"

#include "report/fragments.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

std::string pattern_part(const Fragment& fragment) {
    return reader::to_utf8(form::patterns()[fragment.pattern].letters.substr(fragment.offset, fragment.length));
}

/// Whole labels as `[一予以公开]`, parts as they are, with where they stand: `一予以@0-3`.
Texts fragments_of(std::u32string_view original) {
    const Surface surface = make_surface(original);
    Texts texts;
    for (const Fragment& fragment : surface.fragments) {
        const std::string part = pattern_part(fragment);
        texts.push_back((is_whole(fragment) ? "[" + part + "]" : part) + "@" + std::to_string(fragment.begin) + "-" + std::to_string(fragment.end));
    }
    return texts;
}

bool has(const Texts& texts, const std::string& wanted) { return std::find(texts.begin(), texts.end(), wanted) != texts.end(); }

/// The kinds of all pieces: l label, v value, u unit, o other, m marks.
std::string kinds_of(std::u32string_view original) {
    std::string kinds;
    for (const PieceKind kind : make_surface(original).kinds) kinds += "lvuom"[static_cast<std::size_t>(kind)];
    return kinds;
}

/// One letter a line: p prose, t anything else.
std::string prose_of(std::u32string_view original) {
    std::string lines;
    for (const bool prose : make_surface(original).prose) lines += prose ? 'p' : 't';
    return lines;
}

}  // namespace

TEST_CASE("a whole label stands for itself alone") {
    CHECK(fragments_of(U"（一）予以公开") == Texts{"[一予以公开]@1-7"});
    CHECK(fragments_of(U"结果维持") == Texts{"[结果维持]@0-4"});
}

TEST_CASE("punctuation, blanks and line breaks inside a label do not matter") {
    CHECK(has(fragments_of(U"(一) 予 以\n公 开"), "[一予以公开]@1-11"));
    CHECK(has(fragments_of(U"3.危及“三安全一稳定”"), "[3危及三安全一稳定]@0-11"));
    CHECK(has(fragments_of(U"3.危及三安全一稳定"), "[3危及三安全一稳定]@0-10"));
}

TEST_CASE("a label cut to one character a line is whole") {
    CHECK(has(fragments_of(U"结\n果\n维\n持"), "[结果维持]@0-7"));
}

TEST_CASE("a number parts a label into two fragments") {
    const Texts fragments = fragments_of(U"1.信访举报\n12\n投诉类申请");
    CHECK(has(fragments, "1信访举报@0-6"));
    CHECK(has(fragments, "投诉类申请@10-15"));
    CHECK_FALSE(has(fragments, "[1信访举报投诉类申请]@0-15"));
}

TEST_CASE("other spellings of characters are the same label") {
    CHECK(has(fragments_of(U"結果維持"), "[结果维持]@0-4"));
    CHECK(has(fragments_of(U"⾏政⾏为 ⾏政强制"), "[行政强制]@5-9"));
    CHECK(has(fragments_of(U"㈠予以公开"), "[一予以公开]@1-7"));
}

TEST_CASE("a single letter is no fragment, nor is anything that no label holds") {
    CHECK(fragments_of(U"公").empty());
    CHECK(fragments_of(U"天地玄黄").empty());
    CHECK(fragments_of(U"").empty());
    CHECK(fragments_of(U"\n\n\n").empty());
    CHECK(fragments_of(U"1 2 3 12345").empty());
}

TEST_CASE("what a piece is") {
    CHECK(kinds_of(U"（一）予以公开 12 件") == "lvu");
    CHECK(kinds_of(U"自然人\t/\t无\t1O") == "lvvv");
    CHECK(kinds_of(U"天地玄黄 ，") == "om");
    CHECK(kinds_of(U"") == "");
}

TEST_CASE("a digit inside a label is no value") {
    CHECK(kinds_of(U"（单位：万元，保留 4 位小数）") == "lll");
    CHECK(kinds_of(U"本年收费金额 4") == "lv");
}

TEST_CASE("running text is told from rows of a table") {
    CHECK(prose_of(U"2020年，我局收到政府信息公开申请12件，均按时办结。\n（一）予以公开 1 0 0 0 0 0 1\n") == "pt");
    CHECK(prose_of(U"甲乙丙丁 1 0 0 0 0 0 1\n") == "t");
    CHECK(prose_of(U"全年共公开信息 12 条，其中主动公开 3 条。\n") == "p");
    CHECK(prose_of(U"（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1 0\n") == "t");
    CHECK(prose_of(U"三、收到和处理政府信息公开申请情况\n") == "t");
}

TEST_CASE("page numbers are no values") {
    for (const std::u32string_view mark : {U"- 4 -", U"—4—", U"— 4 —", U"-4-", U"--12--", U"4/12"})
        CHECK(kinds_of(std::u32string(U"总计 1\n") + std::u32string(mark) + U"\n总计 2\n").find('v') == 2 - 1);
    CHECK(kinds_of(U"总计\n—4—\n") == "lm");
    CHECK(kinds_of(U"总计\n4/12\n") == "lm");
}

TEST_CASE("a bare number is a page's where it is that page's own, first or last on it") {
    CHECK(kinds_of(U"总计 5\n1\n\f2\n总计 6\n") == "lvmmlv");
    CHECK(kinds_of(U"总计 5\n7\n\f8\n总计 6\n") == "lvvvlv");
    CHECK(kinds_of(U"总计 5\n2\n总计 6\n") == "lvvlv");
    CHECK(kinds_of(U"总计 5\n1\n") == "lvv");
}

TEST_CASE("a page's number counts as such where most pages have theirs, and where all have it anywhere") {
    CHECK(kinds_of(U"总计 5\n1\n\f总计 6\n3\n\f总计 7\n8\n\f总计 8\n9\n") == "lvvlvvlvvlvv");
    CHECK(kinds_of(U"总计\n\n1\n\n合计 4\n\f总计\n5\n6\n\n2\n\n7\n2\n8\n\f总计\n9\n\n3\n") == "lmovlvvmvvvlvm");
    // One page has none: its neighbours' may be cells.
    CHECK(kinds_of(U"总计\n\n1\n\n合计 4\n\f总计\n5\n6\n\n2\n\n7\n\f总计\n9\n") == "lvovlvvvvlv");
}

TEST_CASE("values that look like page marks stay values inside a table's line") {
    CHECK(kinds_of(U"变化 -4\n") == "ov");
    CHECK(kinds_of(U"-4\n") == "v");
    CHECK(kinds_of(U"总计\t-\t4\t-\n") == "lvvv");
}

TEST_CASE("letters that stand in order of a label are counted between two places") {
    const Surface surface = make_surface(U"1.信访举报\n12\n投诉类申请");
    const form::Label& label = table_of("2021", applications).blocks[0].rows[15].label;
    REQUIRE(label.text == "1.信访举报投诉类申请");
    CHECK(matched_letters(surface, label, 0, 15) == 10);
    CHECK(matched_letters(surface, label, 0, 6) == 5);
    CHECK(matched_letters(surface, label, 7, 15) == 5);
    CHECK(matched_letters(surface, label, 15, 15) == 0);
}

TEST_CASE("the number of fragments grows with the text and no faster") {
    for (const std::u32string_view unit : {U"公开", U"（一）予以公开\n", U"总计\t", U"政府信息公开申请", U"其他"}) {
        const std::size_t once = make_surface(repeated(unit, 1'000)).fragments.size();
        const std::size_t tenfold = make_surface(repeated(unit, 10'000)).fragments.size();
        CHECK(once > 0);
        CHECK(tenfold <= once * 10 + 10);
    }
}

TEST_CASE("texts of one endless line end") {
    CHECK(make_surface(std::u32string(100'000, U'7')).fragments.empty());
    CHECK(make_surface(std::u32string(100'000, U'一')).lines.pieces.size() == 1);
    CHECK(make_surface(std::u32string(100'000, U'\n')).fragments.empty());
    CHECK(make_surface(std::u32string(100'000, U'\f')).lines.pieces.empty());
}
