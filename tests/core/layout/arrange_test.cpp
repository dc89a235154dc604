#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/wire.hpp"
#include "layout/arrange.hpp"
#include "reader/utf8.hpp"
#include "support/wire_builder.hpp"

using namespace nianbao;
using namespace nianbao::layout;
using test::WireBuilder;

namespace {

Arranged arranged(const WireBuilder& document) { return arrange(document::from_wire(document.bytes()).value()); }

std::string text_of(const Arranged& arranged) { return reader::to_utf8(arranged.text); }

/// The cells of a row: `first-last:text`.
std::vector<std::string> cells(const Arranged& arranged, std::size_t line) {
    std::vector<std::string> cells;
    const Line& at = arranged.structure.lines.at(line);
    CHECK(at.kind == LineKind::row);
    for (std::uint32_t s = at.first_segment; s < at.last_segment; ++s) {
        const Segment& segment = arranged.structure.segments[s];
        cells.push_back(std::to_string(segment.cell) + "-" + std::to_string(segment.last_cell) + ":" +
                        reader::to_utf8(std::u32string_view(arranged.text).substr(segment.begin, segment.end - segment.begin)));
    }
    return cells;
}

using Cells = std::vector<std::string>;

/// A page of a table: rules at the given edges, all of them, and a text in the middle of each place.
WireBuilder& draw(WireBuilder& builder, const std::vector<std::int32_t>& xs, const std::vector<std::int32_t>& ys,
                  const std::vector<std::vector<std::string>>& texts) {
    for (const std::int32_t y : ys) builder.rule(xs.front(), y, xs.back(), y);
    for (const std::int32_t x : xs) builder.rule(x, ys.front(), x, ys.back());
    for (std::size_t r = 0; r < texts.size(); ++r)
        for (std::size_t c = 0; c < texts[r].size(); ++c) {
            const std::int32_t x = (xs[c] + xs[c + 1]) / 2, y = (ys[r] + ys[r + 1]) / 2;
            if (!texts[r][c].empty()) builder.run(x - 500, y - 500, x + 500, y + 500, texts[r][c]);
        }
    return builder;
}

}  // namespace

TEST_CASE("paragraphs and grids follow each other; every stretch knows its place") {
    const Arranged result = arranged(WireBuilder().paragraph("一、总体情况").grid(2, 3).cell(1, 2, 1, 1, "3").cell(0, 0, 2, 1, "项目\n名称")
                                         .cell(0, 1, 1, 2, "总计").cell(1, 1, 1, 1, "").paragraph("完"));
    CHECK(text_of(result) == "一、总体情况\n项目\n名称\t总计\n\t3\n完\n");
    REQUIRE(result.structure.lines.size() == 4);
    CHECK(result.structure.lines[0].kind == LineKind::text);
    CHECK(result.structure.lines[1].cells == 3);
    CHECK(cells(result, 1) == Cells{"0-0:项目\n名称", "1-2:总计"});
    CHECK(cells(result, 2) == Cells{"1-1:", "2-2:3"});
    REQUIRE(result.structure.places.size() == 5);
    const SourcePlace& three = result.structure.places[3];
    CHECK(three.kind == PlaceKind::cell);
    CHECK(three.block == 0);
    CHECK(three.row == 1);
    CHECK(three.column == 2);
    CHECK(result.text.substr(three.span.start, three.span.end - three.span.start) == U"3");
    CHECK(result.structure.places[4].kind == PlaceKind::paragraph);
    CHECK(result.structure.places[4].block == 1);
}

TEST_CASE("a grid of one column is a frame around text") {
    const Arranged result = arranged(WireBuilder().grid(2, 1).cell(0, 0, 1, 1, "甲").cell(1, 0, 1, 1, "乙"));
    CHECK(text_of(result) == "甲\n乙\n");
    for (const Line& line : result.structure.lines) CHECK(line.kind == LineKind::text);
    CHECK(result.structure.places[1].kind == PlaceKind::cell);
    CHECK(result.structure.places[1].row == 1);
}

TEST_CASE("a row that holds pages of text is a frame around them, the rows beside it are not") {
    std::string prose = "一、总体情况\n";
    for (int i = 0; i < 100; ++i) prose += "说明情况。";
    const Arranged result = arranged(WireBuilder().grid(2, 2).cell(0, 0, 1, 1, "栏目").cell(0, 1, 1, 1, prose).cell(1, 0, 1, 1, "甲").cell(1, 1, 1, 1, "1"));
    REQUIRE(result.structure.lines.size() == 3);
    CHECK(result.structure.lines[0].kind == LineKind::text);
    CHECK(result.structure.lines[1].kind == LineKind::text);
    CHECK(cells(result, 2) == Cells{"0-0:甲", "1-1:1"});
}

TEST_CASE("a table drawn with rules becomes its cells, blank ones included") {
    WireBuilder builder;
    builder.page(60000, 80000).run(1000, 1000, 5000, 2000, "三、收到");
    draw(builder, {1000, 5000, 9000, 13000}, {3000, 5000, 7000}, {{"名称", "总计", ""}, {"申请", "", "7"}});
    builder.run(1000, 9000, 5000, 10000, "完");
    const Arranged result = arranged(builder);
    CHECK(text_of(result) == "三、收到\n名称\t总计\t\n申请\t\t7\n完\f");
    CHECK(cells(result, 2) == Cells{"0-0:申请", "1-1:", "2-2:7"});
    const SourcePlace& seven = result.structure.places[4];
    CHECK(seven.kind == PlaceKind::page);
    CHECK(seven.block == 0);
    CHECK(seven.left == 10500);
    CHECK(seven.top == 5500);
    CHECK(seven.right == 11500);
    CHECK(seven.bottom == 6500);
}

TEST_CASE("strokes that are missing make spans") {
    WireBuilder builder;
    builder.page(60000, 80000);
    for (const std::int32_t y : {1000, 5000}) builder.rule(1000, y, 13000, y);
    builder.rule(5000, 3000, 13000, 3000);              // the first column spans both rows
    for (const std::int32_t x : {1000, 5000, 13000}) builder.rule(x, 1000, x, 5000);
    builder.rule(9000, 3000, 9000, 5000);               // the first row's two columns are one
    builder.run(2000, 2500, 3000, 3500, "甲").run(8500, 1500, 9500, 2500, "乙").run(6500, 3500, 7500, 4500, "1").run(10500, 3500, 11500, 4500, "2");
    const Arranged result = arranged(builder);
    CHECK(cells(result, 0) == Cells{"0-0:甲", "1-2:乙"});
    CHECK(cells(result, 1) == Cells{"1-1:1", "2-2:2"});
}

TEST_CASE("a table open at its sides has its outer columns all the same") {
    WireBuilder builder;
    builder.page(60000, 80000);
    for (const std::int32_t y : {1000, 3000, 5000}) builder.rule(1000, y, 13000, y);
    builder.rule(7000, 1000, 7000, 5000);
    builder.run(2000, 1500, 3000, 2500, "甲").run(8000, 1500, 9000, 2500, "1").run(2000, 3500, 3000, 4500, "乙").run(8000, 3500, 9000, 4500, "2");
    const Arranged result = arranged(builder);
    CHECK(cells(result, 0) == Cells{"0-0:甲", "1-1:1"});
    CHECK(cells(result, 1) == Cells{"0-0:乙", "1-1:2"});
}

TEST_CASE("borders drawn cell by cell, doubled or dashed are one stroke") {
    WireBuilder builder;
    builder.page(60000, 80000);
    for (const std::int32_t y : {1000, 3000})
        for (std::int32_t x = 1000; x < 9000; x += 400) builder.rule(x, y, x + 200, y);      // dashes
    for (const std::int32_t x : {1000, 1150, 5000, 9000}) builder.rule(x, 1000, x, 3000);      // a double line
    builder.run(2000, 1500, 3000, 2500, "甲").run(6000, 1500, 7000, 2500, "1");
    CHECK(cells(arranged(builder), 0) == Cells{"0-0:甲", "1-1:1"});
}

TEST_CASE("a table that goes on over pages keeps its columns") {
    WireBuilder builder;
    builder.page(60000, 80000);
    draw(builder, {1000, 5000, 9000, 13000}, {3000, 5000}, {{"甲", "1", "2"}});
    builder.page(60000, 80000);
    draw(builder, {1000, 5000, 13000}, {1000, 3000}, {{"乙", "备注"}});
    const Arranged result = arranged(builder);
    CHECK(text_of(result) == "甲\t1\t2\f乙\t备注\f");
    CHECK(cells(result, 1) == Cells{"0-0:乙", "1-2:备注"});
    CHECK(result.structure.lines[1].cells == 3);
}

TEST_CASE("a row that a page's end cut into figures and label is one row") {
    const auto pages = [](const std::vector<std::string>& last, const std::vector<std::string>& first) {
        WireBuilder builder;
        builder.page(60000, 80000);
        draw(builder, {1000, 5000, 9000, 13000}, {3000, 5000, 7000}, {{"甲", "1", "2"}, last});
        builder.page(60000, 80000);
        draw(builder, {1000, 5000, 9000, 13000}, {1000, 3000, 5000}, {first, {"丁", "5", "6"}});
        return text_of(arranged(builder));
    };
    CHECK(pages({"", "3", "4"}, {"丙", "", ""}) == "甲\t1\t2\n丙\t3\t4\f\t\t\n丁\t5\t6\f");
    CHECK(pages({"丙", "", ""}, {"", "3", "4"}) == "甲\t1\t2\n丙\t3\t4\f\t\t\n丁\t5\t6\f");
    // Rows that are whole, or whose cells would have two texts, stay.
    CHECK(pages({"乙", "3", "4"}, {"丙", "", ""}) == "甲\t1\t2\n乙\t3\t4\f丙\t\t\n丁\t5\t6\f");
    CHECK(pages({"", "维持", "纠正"}, {"", "3", "4"}) == "甲\t1\t2\n\t维持\t纠正\f\t3\t4\n丁\t5\t6\f");
}

TEST_CASE("lines of a cell: a full one was wrapped, a short one ends") {
    WireBuilder builder;
    builder.page(60000, 80000);
    draw(builder, {1000, 3000, 9000}, {1000, 5000}, {});
    builder.run(1200, 1500, 2800, 2500, "12").run(1200, 2500, 2000, 3500, "3");
    builder.run(4000, 1500, 5000, 2500, "4").run(4000, 2500, 5000, 3500, "5");
    CHECK(text_of(arranged(builder)) == "123\t4\n5\f");
}

TEST_CASE("a page's number is no cell, though borders are drawn over it") {
    for (const std::string number : {"— 4 —", "4", "第４页", "4/12"}) {
        WireBuilder builder;
        builder.page(60000, 80000);
        draw(builder, {1000, 5000, 9000}, {60000, 64000, 79000}, {{"甲", "1"}}).run(5500, 77000, 8500, 78000, number).run(5500, 68000, 6500, 69000, "7");
        CHECK(text_of(arranged(builder)) == "甲\t1\n\t7\n" + number + "\f");
    }
    WireBuilder row;   // several numbers are a row, also at the end of a page
    row.page(60000, 80000);
    draw(row, {1000, 5000, 9000}, {60000, 64000, 79000}, {{"甲", "1"}}).run(2500, 77000, 3500, 78000, "3").run(6500, 77000, 7500, 78000, "4");
    CHECK(text_of(arranged(row)) == "甲\t1\n3\t4\f");
    WireBuilder amid;   // a number amid the page, or close under another, is a cell's
    amid.page(60000, 80000);
    draw(amid, {1000, 5000, 9000}, {30000, 34000, 49000}, {{"甲", "1"}}).run(5500, 47000, 8500, 48000, "4");
    CHECK(text_of(arranged(amid)) == "甲\t1\n\t4\f");
}

TEST_CASE("a frame around a page is no table, and an underline parts nothing") {
    WireBuilder builder;
    builder.page(60000, 80000).rule(500, 500, 59500, 500).rule(500, 79500, 59500, 79500).rule(500, 500, 500, 79500).rule(59500, 500, 59500, 79500);
    builder.rule(1000, 2050, 5000, 2050).run(1000, 1000, 5000, 2000, "一、总体情况").run(6000, 1000, 7000, 2000, "二");
    const Arranged result = arranged(builder);
    CHECK(text_of(result) == "一、总体情况  二\f");
    REQUIRE(result.structure.lines.size() == 1);
    CHECK(result.structure.lines[0].kind == LineKind::positioned);
}

TEST_CASE("runs on one line come from left to right, lines from top to bottom, parted as far as they stand apart") {
    const Arranged result = arranged(WireBuilder().page(60000, 80000).run(9000, 3050, 10000, 4050, "2").run(1000, 5000, 2000, 6000, "丙")
                                         .run(2000, 3000, 3000, 4000, "乙").run(1000, 3000, 2000, 4000, "甲"));
    CHECK(text_of(result) == "甲乙            2\n丙\f");
    const Segment& two = result.structure.segments[2];
    CHECK(two.left == 30);
    CHECK(two.right == 33);
    CHECK(two.cell == -1);
}

TEST_CASE("pages without anything on them stay pages") {
    CHECK(text_of(arranged(WireBuilder().page(1, 1).page(1, 1).run(0, 0, 100, 100, "a"))) == "\fa\f");
}

TEST_CASE("drawings without number end in bounded time and keep the text") {
    WireBuilder builder;
    builder.page(60000, 80000).run(1000, 1000, 2000, 2000, "甲");
    for (std::int32_t i = 0; i < 3000; ++i) builder.rule(i * 20, 0, i * 20, 60000).rule(0, i * 20, 60000, i * 20);
    const Arranged result = arranged(builder);
    CHECK(text_of(result).find("甲") != std::string::npos);
}
