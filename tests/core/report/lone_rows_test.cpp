// Tables without their heading rows.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

constexpr std::u32string_view heading_2 = U"二、主动公开政府信息情况\n", heading_4 = U"四、政府信息公开行政复议、行政诉讼情况\n", heading_5 = U"五、存在的主要问题及改进情况\n";
constexpr std::u32string_view rows_2021 = U"| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 2 | 1 | 14 |\n| 行政许可 | 37 |\n| 行政处罚 | 5 |\n| 行政强制 | 6 |\n| 行政事业性收费 | 7.2500 |\n";
constexpr std::u32string_view rows_2019 = U"规章\t0\t0\t0\n规范性文件\t2\t1\t14\n行政许可\t37\t+1\t90\n其他对外管理服务事项\t3\t0\t4\n行政处罚\t5\t0\t8\n行政强制\t6\t-1\t9\n"
                                          U"行政事业性收费\t2\t0\n政府集中采购\t11\t7.2500\n";

std::string edition_of_table(const Report& report, std::size_t table) {
    for (const form::Edition& edition : form::editions())
        if (&edition.tables[table] == report.tables[table].form) return std::string(edition.key);
    return "none";
}

Report read(const std::u32string& text) { return read_report(text).report; }

}  // namespace

TEST_CASE("rows alone under their heading are the table, and their lengths tell the edition") {
    const std::u32string new_form = std::u32string(heading_2) + std::u32string(rows_2021);
    const Report report = read(new_form);
    REQUIRE(report.tables[disclosure].found);
    CHECK(edition_of_table(report, disclosure) == "2021");
    CHECK(row_of(report, "active_disclosure/item_1/normative_documents") == "2 1 14");
    CHECK(row_of(report, "active_disclosure/item_5/administrative_licensing") == "37");
    CHECK(row_of(report, "active_disclosure/item_8/administrative_fees") == "7.25");
    CHECK(unplaced_of(report).empty());

    const std::u32string old_form = std::u32string(heading_2) + std::u32string(rows_2019);
    const Report old = read(old_form);
    CHECK(edition_of_table(old, disclosure) == "2019");
    CHECK(row_of(old, "active_disclosure/item_5/administrative_licensing") == "37 1 90");
    CHECK(row_of(old, "active_disclosure/item_9/centralized_procurement") == "11 7.25");
    CHECK(count_cells(old, disclosure, CellState::number) == 22);
}

TEST_CASE("rows alone with one cell a line") {
    std::u32string text = std::u32string(heading_2) + std::u32string(rows_2019);
    std::replace(text.begin(), text.end(), U'\t', U'\n');
    const Report report = read(text);
    CHECK(row_of(report, "active_disclosure/item_5/administrative_licensing") == "37 1 90");
    CHECK(count_cells(report, disclosure, CellState::number) == 22);
}

TEST_CASE("without any heading several rows are needed") {
    const std::u32string all(rows_2021), one = U"行政许可 37\n";
    CHECK(read(all).tables[disclosure].found);
    CHECK_FALSE(read(one).tables[disclosure].found);
}

TEST_CASE("a sentence with a label and a number is no row") {
    const std::u32string text = std::u32string(heading_2) + U"全年办理行政许可 37 件，作出行政处罚决定 5 件，收费情况见附件。\n" + std::u32string(heading_5);
    CHECK_FALSE(read(text).tables[disclosure].found);
}

TEST_CASE("section four as fifteen numbers without a label, in any layout") {
    for (const std::u32string_view row : {U"| 1 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 1 | 5 |\n", U"1 0 2 0 3 0 0 0 0 0 4 0 0 1 5\n", U"1\t0\t2\t0\t3\t0\t0\t0\t0\t0\t4\t0\t0\t1\t5\n",
                                          U"1\n0\n2\n0\n3\n0\n0\n0\n0\n0\n4\n0\n0\n1\n5\n"}) {
        const std::u32string text = std::u32string(heading_4) + std::u32string(row) + std::u32string(heading_5) + U"培训不够，将予以加强。\n";
        const Report report = read(text);
        REQUIRE(report.tables[review].found);
        CHECK(row_of(report, "review_litigation/reconsideration") == "1 0 2 0 3");
        CHECK(row_of(report, "review_litigation/litigation_direct") == "0 0 0 0 0");
        CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "4 0 0 1 5");
        CHECK(unplaced_of(report).empty());
    }
}

TEST_CASE("its empty cells are blank where the row shows them") {
    const std::u32string text = std::u32string(heading_4) + U"| 1 |  | 2 |  | 3 |  |  |  |  |  | 4 |  |  | 1 | 5 |\n" + std::u32string(heading_5);
    const Report report = read(text);
    CHECK(row_of(report, "review_litigation/reconsideration") == "1 _ 2 _ 3");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "_ _ _ _ _");
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "4 _ _ 1 5");
}

TEST_CASE("numbers of another count are told, and none is given to a cell") {
    const std::u32string text = std::u32string(heading_4) + U"| 1 | 0 | 2 | 0 | 3 | 0 | 4 |\n" + std::u32string(heading_5);
    const Report report = read(text);
    CHECK(report.tables[review].found);
    CHECK(count_cells(report, review, CellState::unread) == 15);
    CHECK(unplaced_of(report) == Texts{"1", "0", "2", "0", "3", "0", "4"});
}

TEST_CASE("a sentence in place of section four's table is no table") {
    const std::u32string text = std::u32string(heading_4) + U"本年度没有发生行政复议、行政诉讼案件。\n" + std::u32string(heading_5);
    CHECK_FALSE(read(text).tables[review].found);
}

TEST_CASE("where its heading is lost too, section four's numbers are told by their sums") {
    const std::u32string table = applications_text("2021", tab_zeros) + U"| 1 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 1 | 5 |\n";
    const Report report = read(table);
    REQUIRE(report.tables[review].found);
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "4 0 0 1 5");
    CHECK(unplaced_of(report).empty());
    const std::u32string wrong = applications_text("2021", tab_zeros) + U"| 1 | 0 | 2 | 0 | 9 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 1 | 5 |\n";
    CHECK_FALSE(read(wrong).tables[review].found);
    CHECK(unplaced_of(read(wrong)).size() == 15);
}
