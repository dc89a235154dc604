#include "reading.hpp"

#include "report/regions.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

std::string edition_of(std::u32string_view original) {
    const Surface surface = make_surface(original);
    const Tables tables = recognise_tables(surface);
    return tables.edition == nullptr ? "none" : std::string(tables.edition->key);
}

std::string found_in(std::u32string_view original) {
    const Surface surface = make_surface(original);
    std::string found;
    for (const RegionTable& one : recognise_tables(surface).all) found += one.found ? '1' : '0';
    return found;
}

constexpr std::u32string_view review_table =
    U"行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n"
    U"结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
    U"1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n";

constexpr std::u32string_view disclosure_2021 =
    U"第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
    U"第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t7\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t8\n行政强制\t9\n"
    U"第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t10.5000\n";

}  // namespace

TEST_CASE("the edition is told by the tables, not by the year") {
    CHECK(edition_of(U"2022年政府信息公开工作年度报告\n" + applications_text("2019", tab_zeros)) == "2019");
    CHECK(edition_of(U"2019年政府信息公开工作年度报告\n" + applications_text("2021", tab_zeros)) == "2021");
    CHECK(edition_of(disclosure_2021) == "2021");
}

TEST_CASE("labels that only one edition has tell it in any order") {
    const form::Block& block = table_of("2021", applications).blocks[0];
    // The rows with the labels of 2021 alone stand before the table, as an extractor gives a page in its own order.
    std::u32string own, shared;
    for (const form::Row& row : block.rows) {
        const bool only = row.key == "other_uncorrected" || row.key == "other_unpaid_fee" || row.key == "other_other";
        (only ? own : shared) += reader::from_utf8(row.label.text) + U"\n";
    }
    CHECK(edition_of(own + shared) == "2021");
    CHECK(edition_of(U"（六）其他处理\n" + shared) == "2019");
}

TEST_CASE("a table that both editions have decides nothing") {
    CHECK(edition_of(review_table) == "none");
    CHECK(found_in(review_table) == "001");
}

TEST_CASE("tables are found each by itself") {
    CHECK(found_in(disclosure_2021) == "100");
    CHECK(found_in(applications_text("2021", tab_zeros)) == "010");
    CHECK(found_in(std::u32string(disclosure_2021) + applications_text("2021", tab_zeros) + std::u32string(review_table)) == "111");
}

TEST_CASE("a few words of a table are no table") {
    CHECK(found_in(U"") == "000");
    CHECK(found_in(U"行政许可 12 件\n行政处罚 3 件\n") == "000");
    CHECK(found_in(U"（一）予以公开\n（七）总计\n") == "000");
    CHECK(found_in(repeated(U"（一）予以公开\n", 10'000)) == "000");
}

TEST_CASE("each table has the values behind its labels, whatever the order of the tables") {
    const std::u32string text = std::u32string(review_table) + U"六、其他需要报告的事项\n" + std::u32string(disclosure_2021);
    const Report report = read_report(text).report;
    CHECK(row_of(report, "review_litigation/reconsideration") == "1 2 3 4 10");
    CHECK(row_of(report, "active_disclosure/item_1/normative_documents") == "4 5 6");
    CHECK(row_of(report, "active_disclosure/item_8/administrative_fees") == "10.5");
    CHECK(report.unplaced.empty());
}

TEST_CASE("a heading ends a table") {
    const std::u32string text = std::u32string(disclosure_2021) + U"五、存在的主要问题及改进情况\n88\n";
    CHECK(read_report(text).report.unplaced.empty());
}
