#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/fold.hpp"
#include "text/lines.hpp"
#include "reader/utf8.hpp"

using namespace nianbao;
using namespace nianbao::text;

namespace {

struct Split {
    FoldedText folded;
    Lines lines;
};

Split split(std::u32string_view original) {
    Split result{fold(original), {}};
    result.lines = split_lines(result.folded, original);
    return result;
}

using Texts = std::vector<std::string>;

/// A line's pieces: `text` without visible cells, `2:text` in cell 2.
Texts pieces(const Split& split, std::size_t line) {
    Texts texts;
    const Line& at = split.lines.lines.at(line);
    for (std::uint32_t p = at.first_piece; p < at.last_piece; ++p) {
        const Piece& piece = split.lines.pieces[p];
        CHECK(piece.place.line == line);
        texts.push_back((piece.place.cell < 0 ? "" : std::to_string(piece.place.cell) + ":") +
                        reader::to_utf8(std::u32string_view(split.folded.chars).substr(piece.begin, piece.end - piece.begin)));
    }
    return texts;
}

Texts pieces_of(std::u32string_view line) {
    const Split result = split(line);
    REQUIRE(result.lines.lines.size() == 1);
    return pieces(result, 0);
}

struct Columns {
    int left, right, first, last;
    friend bool operator==(const Columns&, const Columns&) = default;
};

std::vector<Columns> columns_of(std::u32string_view line) {
    std::vector<Columns> columns;
    const Split result = split(line);
    for (const Piece& piece : result.lines.pieces) columns.push_back({piece.place.left, piece.place.right, piece.place.first, piece.place.last});
    return columns;
}

Line only_line(std::u32string_view text) {
    const Split result = split(text);
    REQUIRE(result.lines.lines.size() == 1);
    return result.lines.lines[0];
}

}  // namespace

TEST_CASE("lines end at line breaks and page breaks; the last need not end") {
    CHECK(split(U"").lines.lines.empty());
    CHECK(split(U"\n\n").lines.lines.size() == 2);
    const Split result = split(U"a b\r\n\n c\fd");
    REQUIRE(result.lines.lines.size() == 4);
    CHECK(pieces(result, 0) == Texts{"a", "b"});
    CHECK(pieces(result, 1).empty());
    CHECK(pieces(result, 2) == Texts{"c"});
    CHECK(pieces(result, 3) == Texts{"d"});
    CHECK(result.lines.lines[0].end == 3);
}

TEST_CASE("pieces are parted by blanks of every kind") {
    CHECK(pieces_of(U"（一）予以公开　1\u00a02  3") == Texts{"(一)予以公开", "1", "2", "3"});
    CHECK(only_line(U"a b").separator == Separator::none);
    CHECK(only_line(U"a b").cells == 0);
}

TEST_CASE("tabs make cells; empty ones count") {
    CHECK(pieces_of(U"自然人\t1\t\t2 件") == Texts{"0:自然人", "1:1", "3:2", "3:件"});
    CHECK(only_line(U"自然人\t1\t\t2").separator == Separator::tab);
    CHECK(only_line(U"自然人\t1\t\t2").cells == 4);
    CHECK(only_line(U"a\t\t").cells == 3);
    CHECK(only_line(U"\ta").cells == 2);
    CHECK(pieces_of(U"\t\ta") == Texts{"2:a"});
}

TEST_CASE("bars make cells; those at both ends stand outside") {
    CHECK(pieces_of(U"| 自然人 | 1 |  | 2 |") == Texts{"0:自然人", "1:1", "3:2"});
    CHECK(only_line(U"| 自然人 | 1 |  | 2 |").cells == 4);
    CHECK(pieces_of(U"自然人|1||2") == Texts{"0:自然人", "1:1", "3:2"});
    CHECK(only_line(U"自然人|1||2").cells == 4);
    CHECK(pieces_of(U"  |a|b|") == Texts{"0:a", "1:b"});
    CHECK(pieces_of(U"│自然人│１│ │") == Texts{"0:自然人", "1:1"});
    CHECK(only_line(U"│自然人│１│ │").cells == 3);
    CHECK(pieces_of(U"║a║b║") == Texts{"0:a", "1:b"});
    CHECK(pieces_of(U"｜a｜b｜") == Texts{"0:a", "1:b"});
}

TEST_CASE("bars at the ends part empty cells where the fullest rows have none there") {
    const Split table = split(U"一|甲|1|2\n|乙|3|\n-----\n二||4|5\n||6");
    CHECK(pieces(table, 0) == Texts{"0:一", "1:甲", "2:1", "3:2"});
    CHECK(pieces(table, 1) == Texts{"1:乙", "2:3"});
    CHECK(table.lines.lines[1].cells == 4);
    CHECK(pieces(table, 4) == Texts{"2:6"});
    // Elsewhere they are borders, and a blank line ends what they belong to.
    const Split framed = split(U"|乙|3|\n|丙|4|\n\n一|甲|1|2");
    CHECK(pieces(framed, 0) == Texts{"0:乙", "1:3"});
    CHECK(framed.lines.lines[0].cells == 2);
}

TEST_CASE("a lone bar parts text from what stands beside it, and cells where it is one of a table's") {
    CHECK(only_line(U"a|b").separator == Separator::none);
    CHECK(pieces_of(U"a|b") == Texts{"a|b"});
    CHECK(pieces_of(U"行政许可|412") == Texts{"行政许可", "412"});
    CHECK(pieces(split(U"内容|数量\n许可|412"), 1) == Texts{"0:许可", "1:412"});
    CHECK(pieces(split(U"内容|数量\n\n许可|412"), 2) == Texts{"许可", "412"});
}

TEST_CASE("tabs outweigh bars") {
    CHECK(pieces_of(U"a|b|c\td") == Texts{"0:a|b|c", "1:d"});
    CHECK(only_line(U"a|b|c\td").separator == Separator::tab);
}

TEST_CASE("rules hold no pieces") {
    for (const std::u32string_view rule : {U"---", U"+---+---+", U"|---|:--:|", U"├──┼──┤", U"=====  ====", U"┌─┐", U"═══"}) {
        const Line line = only_line(rule);
        CHECK(line.ruled);
        CHECK(line.first_piece == line.last_piece);
    }
}

TEST_CASE("a row of empty cells is no rule") {
    const Line line = only_line(U"|  |  |");
    CHECK_FALSE(line.ruled);
    CHECK(line.cells == 2);
    CHECK(line.first_piece == line.last_piece);
}

TEST_CASE("one or two dashes are what a cell may hold") {
    CHECK(pieces_of(U"-") == Texts{"-"});
    CHECK(pieces_of(U"——") == Texts{"--"});
    CHECK_FALSE(only_line(U"—").ruled);
    CHECK_FALSE(only_line(U"- 4 -").ruled);
}

TEST_CASE("underscores fill cells as blanks do") {
    CHECK(pieces_of(U"|自然人__|1_|___|2_|") == Texts{"0:自然人", "1:1", "3:2"});
    CHECK(pieces_of(U"_公开_数量_") == Texts{"公开", "数量"});
    CHECK(pieces_of(U"____").empty());
}

TEST_CASE("display columns: wide characters take two, in characters they take one") {
    using Expected = std::vector<Columns>;
    CHECK(columns_of(U"年报 12  3") == Expected{{0, 4, 0, 2}, {5, 7, 3, 5}, {9, 10, 7, 8}});
    CHECK(columns_of(U"　１２") == Expected{{2, 6, 1, 3}});
    CHECK(columns_of(U"a\u200bb c") == Expected{{0, 2, 0, 2}, {3, 4, 3, 4}});
    CHECK(columns_of(U"⼀x") == Expected{{0, 3, 0, 2}});
}

TEST_CASE("a character that folds to several takes its own width once") {
    using Expected = std::vector<Columns>;
    CHECK(columns_of(U"㈠a b") == Expected{{0, 3, 0, 2}, {4, 5, 3, 4}});
}

TEST_CASE("a tab moves to the next eighth display column") {
    using Expected = std::vector<Columns>;
    CHECK(columns_of(U"年\t1\t2") == Expected{{0, 2, 0, 1}, {8, 9, 2, 3}, {16, 17, 4, 5}});
}

TEST_CASE("a line of any length and any number of cells ends") {
    CHECK(split(std::u32string(100'000, U'7')).lines.pieces.size() == 1);
    CHECK(only_line(std::u32string(200'000, U'\t')).cells == 65'535);
    CHECK(split(std::u32string(100'000, U'\n')).lines.lines.size() == 100'000);
    CHECK(split(std::u32string(100'000, U'|')).lines.pieces.empty());
}

namespace {

layout::Structure one_line(layout::LineKind kind, std::uint32_t end, std::vector<layout::Segment> segments, std::uint16_t cells = 0) {
    layout::Structure structure;
    structure.lines.push_back({0, end, 0, static_cast<std::uint32_t>(segments.size()), kind, cells});
    structure.segments = std::move(segments);
    return structure;
}

}  // namespace

TEST_CASE("a row of a grid has the cells that the document tells, whatever characters they hold") {
    const std::u32string text = U"|甲 乙\n丙\t\t１|2";
    Split result{fold(text), {}};
    result.lines = split_lines(result.folded, text, one_line(layout::LineKind::row, 11, {{0, 6, 1, 14, 0, 1}, {7, 7, 17, 22, 2, 2}, {8, 11, 25, 30, 3, 3}}, 4));
    REQUIRE(result.lines.lines.size() == 1);
    CHECK(result.lines.lines[0].separator == Separator::grid);
    CHECK(result.lines.lines[0].cells == 4);
    CHECK(pieces(result, 0) == Texts{"0:|甲", "0:乙", "0:丙", "3:1|2"});
    CHECK(result.lines.pieces[0].place.last_cell == 1);
    CHECK(result.lines.pieces[2].place.left == 1);
    CHECK(result.lines.pieces[2].place.right == 14);
    CHECK(result.lines.pieces[3].place.left == 25);
}

TEST_CASE("pieces of a positioned line take their share of its width") {
    const std::u32string text = U"甲乙 12";
    Split result{fold(text), {}};
    result.lines = split_lines(result.folded, text, one_line(layout::LineKind::positioned, 5, {{0, 5, 100, 170}}));
    REQUIRE(result.lines.pieces.size() == 2);
    CHECK(result.lines.lines[0].separator == Separator::none);
    CHECK(result.lines.pieces[0].place.left == 100);
    CHECK(result.lines.pieces[0].place.right == 140);
    CHECK(result.lines.pieces[1].place.left == 150);
    CHECK(result.lines.pieces[1].place.right == 170);
}

TEST_CASE("running text amid grids is cut into lines as ever, and a blank paragraph is a line") {
    const std::u32string text = U"一\n二\n\n三";
    layout::Structure structure;
    structure.lines = {{0, 3, 0, 0, layout::LineKind::text, 0}, {4, 4, 0, 0, layout::LineKind::text, 0}, {5, 6, 0, 0, layout::LineKind::text, 0}};
    Split result{fold(text), {}};
    result.lines = split_lines(result.folded, text, structure);
    REQUIRE(result.lines.lines.size() == 4);
    CHECK(pieces(result, 1) == Texts{"二"});
    CHECK(pieces(result, 2).empty());
    CHECK(pieces(result, 3) == Texts{"三"});
}
