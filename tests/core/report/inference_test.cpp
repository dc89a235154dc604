// What the equations may decide, and what they may not.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

using Rows = std::map<std::string, std::u32string>;

Report read(std::u32string& text, const Row& usual, const Rows& own) {
    text = applications_text("2021", usual, own);
    return read_report(text).report;
}

}  // namespace

TEST_CASE("blanks were lost, and only one placement satisfies every equation") {
    std::u32string text;
    const Report report = read(text, loose_zeros, {{"new_received", U"一、本年新收政府信息公开申请数量 0 0 5 0 0 0 5\n"},
                                                   {"granted", U"（一）予以公开 5 5\n"},
                                                   {"processed_total", U"（七）总计 0 0 5 0 0 0 5\n"}});
    CHECK(row_of(report, "applications/granted") == "~_ ~_ ~5 ~_ ~_ ~_ ~5");
    CHECK(row_of(report, "applications/processed_total") == "0 0 5 0 0 0 5");
    CHECK(unplaced_of(report).empty());
}

TEST_CASE("two rows that are decided only together") {
    std::u32string text;
    const Report report = read(text, loose_zeros, {{"new_received", U"一、本年新收政府信息公开申请数量 2 0 7 0 0 0 9\n"},
                                                   {"granted", U"（一）予以公开 2 3 5\n"},
                                                   {"partially_granted", U"（二）部分公开 4 4\n"},
                                                   {"processed_total", U"（七）总计 2 0 7 0 0 0 9\n"}});
    CHECK(row_of(report, "applications/granted") == "~2 ~_ ~3 ~_ ~_ ~_ ~5");
    CHECK(row_of(report, "applications/partially_granted") == "~_ ~_ ~4 ~_ ~_ ~_ ~4");
}

TEST_CASE("where two placements satisfy every equation, what differs stays unread") {
    // 1 and 1 in 自然人 and 商业企业, either way round.
    std::u32string text;
    const Report report = read(text, loose_zeros, {{"new_received", U"一、本年新收政府信息公开申请数量 1 1 0 0 0 0 2\n"},
                                                   {"granted", U"（一）予以公开 1 1\n"},
                                                   {"partially_granted", U"（二）部分公开 1 1\n"},
                                                   {"processed_total", U"（七）总计 1 1 0 0 0 0 2\n"}});
    CHECK(row_of(report, "applications/granted") == "? ? ~_ ~_ ~_ ~_ ~1");
    CHECK(row_of(report, "applications/partially_granted") == "? ? ~_ ~_ ~_ ~_ ~1");
    CHECK(unplaced_of(report) == Texts{"1", "1"});
}

TEST_CASE("where no placement satisfies the equations, nothing is placed") {
    std::u32string text;
    const Report report = read(text, loose_zeros, {{"new_received", U"一、本年新收政府信息公开申请数量 0 0 5 0 0 0 5\n"},
                                                   {"granted", U"（一）予以公开 5 6\n"},
                                                   {"processed_total", U"（七）总计 0 0 5 0 0 0 5\n"}});
    CHECK(row_of(report, "applications/granted") == "? ? ? ? ? ? ?");
    CHECK(unplaced_of(report) == Texts{"5", "6"});
}

TEST_CASE("a lone 0 decides nothing: it may stand in any cell") {
    std::u32string text;
    const Report report = read(text, loose_zeros, {{"granted", U"（一）予以公开 0\n"}});
    CHECK(row_of(report, "applications/granted") == "? ? ? ? ? ? ?");
    CHECK(unplaced_of(report) == Texts{"0"});
}

TEST_CASE("a full count of cells is never overruled: the wrong sum stays") {
    std::u32string text;
    const Report report = read(text, loose_zeros, {{"granted", U"（一）予以公开 1 0 0 0 0 0 2\n"}});
    CHECK(row_of(report, "applications/granted") == "1 0 0 0 0 0 2");
    CHECK(unplaced_of(report).empty());
}

TEST_CASE("what tabs decide is never overruled: the wrong sum stays where it stands") {
    std::u32string text;
    // 5 under 自然人 by its cell, although the column's total wants it under 科研机构.
    const Report report = read(text, tab_zeros, {{"new_received", U"一、本年新收政府信息公开申请数量\t0\t0\t5\t0\t0\t0\t5\n"},
                                                 {"granted", U"（一）予以公开\t5\t\t\t\t\t\t5\n"},
                                                 {"processed_total", U"（七）总计\t0\t0\t5\t0\t0\t0\t5\n"}});
    CHECK(row_of(report, "applications/granted") == "5 _ _ _ _ _ 5");
}

TEST_CASE("values in lines of their own with one wrong sum: the error stays") {
    std::u32string text;
    const Report report = read(text, line_zeros, {{"new_received", U"一、本年新收政府信息公开申请数量\n4\n3\n0\n0\n0\n0\n7\n"},
                                                  {"granted", U"（一）予以公开\n4\n0\n0\n0\n0\n0\n5\n"},
                                                  {"partially_granted", U"（二）部分公开\n0\n3\n0\n0\n0\n0\n3\n"},
                                                  {"processed_total", U"（七）总计\n4\n3\n0\n0\n0\n0\n7\n"}});
    CHECK(row_of(report, "applications/granted") == "4 0 0 0 0 0 5");
}

TEST_CASE("an extractor gave two rows column by column: the equations undo it") {
    std::u32string text;
    const Report report = read(text, line_zeros, {
        {"new_received", U"一、本年新收政府信息公开申请数量\n5\n9\n0\n0\n0\n0\n14\n"},
        {"granted", U"（一）予以公开\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n2\n3\n8\n1\n0\n0\n0\n0\n0\n0\n0\n0\n10\n4\n"},
        {"partially_granted", U""},
        {"processed_total", U"（七）总计\n5\n9\n0\n0\n0\n0\n14\n"}});
    // Placed by the equations, or left unread; never row by row, where 2+3+8+1 would be no sum.
    const std::string granted = row_of(report, "applications/granted"), partially = row_of(report, "applications/partially_granted");
    CHECK((granted == "~2 ~8 ~0 ~0 ~0 ~0 ~10" || granted == "? ? ? ? ? ? ?"));
    CHECK((partially == "~3 ~1 ~0 ~0 ~0 ~0 ~4" || partially == "? ? ? ? ? ? ?"));
}

TEST_CASE("every row lost its blanks: the search ends, and nothing is invented") {
    const form::Block& block = table_of("2021", applications).blocks[0];
    Rows rows;
    for (const form::Row& row : block.rows) rows[std::string(row.key)] = reader::from_utf8(row.label.text) + U" 1 1 1 3\n";
    std::u32string text;
    const Report report = read(text, loose_zeros, rows);
    CHECK(count_cells(report, applications, CellState::not_number) == 0);
    for (const form::Row& row : block.rows) {
        const std::string cells = row_of(report, "applications/" + std::string(row.key));
        CHECK((cells == "? ? ? ? ? ? ?" || cells == "? ? ? ? ? ? ~3"));
    }
}
