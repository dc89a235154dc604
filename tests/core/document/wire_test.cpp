#include <doctest/doctest.h>

#include "document/wire.hpp"
#include "support/wire_builder.hpp"

using namespace nianbao::document;
using nianbao::test::WireBuilder;

TEST_CASE("a document as bytes becomes its blocks in order") {
    const auto read = from_wire(WireBuilder().paragraph("年报").grid(2, 3).cell(0, 0, 2, 1, "甲").cell(0, 1, 1, 2, "")
                                    .page(59500, 84200).run(100, 200, 900, 400, "𠀀1").rule(1, 2, 3, 2).note(1).note(3).note(1).bytes());
    REQUIRE(read);
    CHECK((read->text == U"年报甲𠀀1"));
    REQUIRE(read->blocks.size() == 3);
    const auto& paragraph = std::get<Paragraph>(read->blocks[0]);
    CHECK(paragraph.text.begin == 0);
    CHECK(paragraph.text.end == 2);
    const auto& grid = std::get<Grid>(read->blocks[1]);
    CHECK(grid.rows == 2);
    CHECK(grid.columns == 3);
    REQUIRE(grid.cells.size() == 2);
    CHECK(grid.cells[0].row_span == 2);
    CHECK(grid.cells[0].text.end == 3);
    CHECK(grid.cells[1].column == 1);
    CHECK(grid.cells[1].column_span == 2);
    CHECK(grid.cells[1].text.begin == grid.cells[1].text.end);
    const auto& page = std::get<Page>(read->blocks[2]);
    CHECK(page.width == 59500);
    REQUIRE(page.runs.size() == 1);
    CHECK(page.runs[0].box.right == 900);
    CHECK(page.runs[0].text.end == 5);
    REQUIRE(page.rules.size() == 1);
    CHECK(page.rules[0].x1 == 3);
    CHECK((read->notes == std::vector<Note>{Note::tracked_changes, Note::recognised}));
}

TEST_CASE("a box given the wrong way round is turned") {
    const auto read = from_wire(WireBuilder().page(1, 1).run(9, 8, 1, 2, "a").bytes());
    REQUIRE(read);
    const Box box = std::get<Page>(read->blocks[0]).runs[0].box;
    CHECK(box.left == 1);
    CHECK(box.top == 2);
    CHECK(box.right == 9);
    CHECK(box.bottom == 8);
}

TEST_CASE("an empty document is one") {
    const auto read = from_wire(WireBuilder().bytes());
    REQUIRE(read);
    CHECK(read->blocks.empty());
}

TEST_CASE("bytes that break the layout give nothing") {
    const std::string good = WireBuilder().paragraph("年报").grid(1, 1).cell(0, 0, 1, 1, "1").bytes();
    REQUIRE(from_wire(good));
    for (std::size_t length = 0; length < good.size(); ++length) {
        INFO(length);
        CHECK_FALSE(from_wire(good.substr(0, length)));
    }
    CHECK_FALSE(from_wire(good + "more"));
    CHECK_FALSE(from_wire("NBD2" + good.substr(4)));
    CHECK_FALSE(from_wire(WireBuilder().node({8}).bytes()));                                 // no such operation
    CHECK_FALSE(from_wire(WireBuilder().node({2, 1}).bytes()));                              // an operand is missing
    CHECK_FALSE(from_wire(WireBuilder().cell(0, 0, 1, 1, "1").bytes()));                     // a cell of no grid
    CHECK_FALSE(from_wire(WireBuilder().grid(1, 1).paragraph("a").cell(0, 0, 1, 1, "1").bytes()));
    CHECK_FALSE(from_wire(WireBuilder().grid(1, 1).cell(1, 0, 1, 1, "1").bytes()));          // outside its grid
    CHECK_FALSE(from_wire(WireBuilder().grid(1, 2).cell(0, 1, 1, 2, "1").bytes()));
    CHECK_FALSE(from_wire(WireBuilder().grid(1, 1).cell(0, 0, 0, 1, "1").bytes()));          // no span
    CHECK_FALSE(from_wire(WireBuilder().grid(-1, 1).bytes()));
    CHECK_FALSE(from_wire(WireBuilder().grid(0x7fffffff, 0x7fffffff).bytes()));
    CHECK_FALSE(from_wire(WireBuilder().paragraph("").run(0, 0, 1, 1, "a").bytes()));        // a run on no page
    CHECK_FALSE(from_wire(WireBuilder().page(1, 1).run(0, 0, 1, 100'000'001, "a").bytes()));
    CHECK_FALSE(from_wire(WireBuilder().page(0x7fffffff, 1).bytes()));
    CHECK_FALSE(from_wire(WireBuilder().note(0).bytes()));
    CHECK_FALSE(from_wire(WireBuilder().note(99).bytes()));
    CHECK_FALSE(from_wire(WireBuilder().paragraph("\xff").bytes()));
    CHECK_FALSE(from_wire(WireBuilder().paragraph("\xe5\xb9").bytes()));
}
