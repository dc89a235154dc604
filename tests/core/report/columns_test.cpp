#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// What is read in 予以公开 where all other rows are complete.
std::string granted(std::string_view edition, const Row& usual, std::u32string own, std::u32string_view head = U"") {
    const std::u32string text = std::u32string(head) + applications_text(edition, usual, {{"granted", std::move(own)}});
    return row_of(read_report(text).report, "applications/granted");
}

}  // namespace

TEST_CASE("by tabs: empty cells are blank") {
    CHECK(granted("2021", tab_zeros, U"（一）予以公开\t1\t\t\t\t\t2\t3\n", tab_head) == "1 _ _ _ _ 2 3");
    CHECK(granted("2021", tab_zeros, U"（一）予以公开\t\t1\t\t2\t\t\t3\n", tab_head) == "_ 1 _ 2 _ _ 3");
    CHECK(granted("2021", tab_zeros, U"（一）予以公开\t\t\t\t\t\t\t\n", tab_head) == "_ _ _ _ _ _ _");
}

TEST_CASE("by tabs: empty cells at the end of the line may be left out") {
    CHECK(granted("2021", tab_zeros, U"（一）予以公开\t1\t2\n", tab_head) == "1 2 _ _ _ _ _");
}

TEST_CASE("by tabs: empty cells of merged labels before the label do not count") {
    const Row merged = U"\t0\t0\t0\t0\t0\t0\t0\n";
    CHECK(granted("2021", merged, U"\t\t（一）予以公开\t1\t\t\t\t\t\t1\n") == "1 _ _ _ _ _ 1");
}

TEST_CASE("by bars: empty cells are blank") {
    const Row zeros = U" | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
    CHECK(granted("2021", zeros, U"（一）予以公开 | 1 |  | 2 |  |  |  | 3 |\n") == "1 _ 2 _ _ _ 3");
    CHECK(granted("2021", zeros, U"| （一）予以公开 | | | | 4 | | | 4 |\n") == "_ _ _ 4 _ _ 4");
}

TEST_CASE("blanks keep the columns: the nearest of the rows above and below decides") {
    const Row zeros = U"          0     0     0     0     0     0     0\n";
    // Ends of labels differ in width, so the rows are written with their columns at fixed places.
    const form::Block& block = table_of("2021", applications).blocks[0];
    std::u32string text;
    for (const form::Row& row : block.rows) {
        std::u32string line = reader::from_utf8(row.label.text).substr(0, 20);
        const bool own = row.key == "granted";
        std::size_t width = 0;
        for (const char32_t c : line) width += static_cast<std::size_t>(text::display_width(c));
        line += std::u32string(50 - width, U' ');
        line += own ? U"            3           4           7\n" : U"0     0     0     0     0     0     0\n";
        text += line;
    }
    CHECK(row_of(read_report(text).report, "applications/granted") == "_ _ 3 _ 4 _ 7");
}

TEST_CASE("one cell a line: blank cells are blank lines where every row shows it") {
    CHECK(granted("2021", line_zeros, U"（一）予以公开\n1\n\n2\n\n\n\n3\n") == "1 _ 2 _ _ _ 3");
    CHECK(granted("2021", line_zeros, U"（一）予以公开\n\n\n\n4\n\n\n4\n") == "_ _ _ 4 _ _ 4");
}

TEST_CASE("one cell a line, each parted from the next by a blank one") {
    const Row zeros = U"\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n";
    CHECK(granted("2021", zeros, U"（一）予以公开\n\n1\n\n2\n\n3\n\n4\n\n5\n\n6\n\n21\n\n") == "1 2 3 4 5 6 21");
    CHECK(granted("2021", zeros, U"（一）予以公开\n\n1\n\n\n\n2\n\n\n\n\n\n\n\n3\n\n") == "1 _ 2 _ _ _ 3");
}

TEST_CASE("marks and letters keep their cells") {
    CHECK(granted("2021", tab_zeros, U"（一）予以公开\t1\t/\t—\t1O\t12 13\t无\t3\n", tab_head) == "1 _ _ ! ! _ 3");
}

TEST_CASE("more cells than the row has: nothing is read of it") {
    CHECK(granted("2021", tab_zeros, U"（一）予以公开\t1\t2\t3\t4\t5\t6\t21\t99\n", tab_head) == "? ? ? ? ? ? ?");
}

TEST_CASE("a sign on a count says nothing of its column where no column is one of changes") {
    const std::u32string text = U"二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n+3\n1\n12\n"
                                U"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n5\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n7\n行政强制\n0\n"
                                U"第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n0\n";
    CHECK(row_of(read_report(text).report, "active_disclosure/item_1/normative_documents") == "3 1 12");
}
