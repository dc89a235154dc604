// Tables that the end of the text cuts off.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

const std::u32string row = U"\t1\t0\t2\t0\t0\t30\t33\n";

/// A report whose table of applications ends behind `rows` rows, each with `usual` behind its label, and then `tail`.
std::u32string cut(std::string_view edition, std::size_t rows, const Row& usual, std::u32string_view tail = {}) {
    const form::Block& block = table_of(edition, applications).blocks[0];
    std::u32string text = U"三、收到和处理政府信息公开申请情况\n" + std::u32string(tab_head);
    for (std::size_t r = 0; r < rows; ++r) text += reader::from_utf8(block.rows[r].label.text) + usual;
    return text + (tail.empty() ? U"" : reader::from_utf8(block.rows[rows].label.text)) + std::u32string(tail);
}

std::string edition_of_table(const Report& report) {
    for (const form::Edition& edition : form::editions())
        if (&edition.tables[applications] == report.tables[applications].form) return std::string(edition.key);
    return "none";
}

/// Rows in full, and nothing in any other cell.
void check_full(const Report& report, std::size_t rows) {
    REQUIRE(report.tables[applications].found);
    const form::Block& block = report.tables[applications].form->blocks[0];
    for (std::size_t r = 0; r < block.rows.size(); ++r)
        CHECK(row_of(report, "applications/" + std::string(block.rows[r].key)) == (r < rows ? "1 0 2 0 0 30 33" : "? ? ? ? ? ? ?"));
}

}  // namespace

TEST_CASE("rows complete before the cut are read, however few; the year decides what both editions share") {
    for (const char* edition : {"2019", "2021"})
        for (const std::size_t rows : {std::size_t(1), std::size_t(4), std::size_t(14)}) {
            const std::u32string title = std::string_view(edition) == "2019" ? U"某县范例局2020年政府信息公开工作年度报告\n" : U"某县范例局2022年政府信息公开工作年度报告\n";
            const std::u32string text = title + cut(edition, rows, row);
            const Report report = read_report(text).report;
            check_full(report, rows);
            CHECK(edition_of_table(report) == edition);
            CHECK(unplaced_of(report).empty());
        }
}

TEST_CASE("a row that the cut leaves without all its numbers is not read, and they are told") {
    for (const std::u32string_view tail : {U"\t1\t0\t2", U"\t1\t0\t2\n", U"\t1\t0\t2\t"}) {
        const std::u32string text = cut("2021", 14, row, tail);
        const Report report = read_report(text).report;
        check_full(report, 14);
        CHECK(unplaced_of(report) == Texts{"1", "0", "2"});
    }
}

TEST_CASE("one cell a line: the same") {
    const Row lines = U"\n1\n0\n2\n0\n0\n30\n33\n";
    const std::u32string text = cut("2019", 9, lines, U"\n1\n0\n");
    const Report report = read_report(text).report;
    check_full(report, 9);
    CHECK(unplaced_of(report) == Texts{"1", "0"});
}

TEST_CASE("a label alone at the end has no blank cells") {
    const std::u32string text = cut("2021", 12, row, U"\n");
    const Report report = read_report(text).report;
    check_full(report, 12);
    CHECK(count_cells(report, applications, CellState::blank) == 0);
}

TEST_CASE("a last number that may have lost digits is not read") {
    const std::u32string text = cut("2021", 12, row, U"\t1\t0\t2\t0\t0\t30\t3");
    const Report report = read_report(text).report;
    CHECK(row_of(report, "applications/" + std::string(table_of("2021", applications).blocks[0].rows[12].key)) == "1 0 2 0 0 30 ?");
    CHECK(unplaced_of(report) == Texts{"3"});
    const std::u32string whole = cut("2021", 12, row, U"\t1\t0\t2\t0\t0\t30\t33");
    check_full(read_report(whole).report, 13);
}

TEST_CASE("a row whose line shows all its cells keeps its blank ones") {
    const std::u32string text = cut("2021", 12, row, U"\t1\t0\t2\t\t\t\t\n");
    const Report report = read_report(text).report;
    CHECK(row_of(report, "applications/" + std::string(table_of("2021", applications).blocks[0].rows[12].key)) == "1 0 2 _ _ _ _");
}
