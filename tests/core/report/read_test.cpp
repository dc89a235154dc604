// The whole reading: what holds of any text, and texts that nobody means well with.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// What every report must satisfy, whatever the text.
void check_sound(const Report& report) {
    REQUIRE(report.edition != nullptr);
    CHECK(report.sections.size() == 6);
    for (const TableReading& table : report.tables) {
        REQUIRE(table.form != nullptr);
        REQUIRE(table.cells.size() == table.form->cell_count);
        CHECK(table.blocks.size() == table.form->blocks.size());
        for (const Cell& cell : table.cells) {
            const bool written = cell.state == CellState::number || cell.state == CellState::not_number;
            CHECK(cell.span.empty() == !written);
            CHECK(cell.span.end <= report.text.size());
            if (!table.found) CHECK(cell.state == CellState::unread);
        }
    }
    for (const UnplacedNumber& number : report.unplaced) {
        CHECK_FALSE(number.span.empty());
        CHECK(number.span.end <= report.text.size());
    }
}

/// Each number of the text is in one cell at most.
void check_no_number_twice(const Report& report) {
    std::vector<Span> spans;
    for (const TableReading& table : report.tables)
        for (const Cell& cell : table.cells)
            if (!cell.span.empty()) spans.push_back(cell.span);
    for (const UnplacedNumber& number : report.unplaced) spans.push_back(number.span);
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.start < b.start; });
    for (std::size_t i = 1; i < spans.size(); ++i) CHECK(spans[i].start >= spans[i - 1].end);
}

Report sound(const std::u32string& text) {
    Report report = read_report(text).report;
    check_sound(report);
    check_no_number_twice(report);
    return report;
}

}  // namespace

TEST_CASE("nothing, and nothing but line breaks, is a report of nothing") {
    for (const std::u32string& text : {std::u32string(), std::u32string(U"\n"), std::u32string(1'000, U'\n'), std::u32string(U"\f\f"), std::u32string(U"\t \u3000")}) {
        const Report report = sound(text);
        for (const TableReading& table : report.tables) CHECK_FALSE(table.found);
        CHECK(report.title.empty());
        CHECK(report.year == 0);
        CHECK_FALSE(report.edition_recognised);
        CHECK(report.edition->key == "2021");
        CHECK(report.unplaced.empty());
    }
}

TEST_CASE("without a table the year decides the edition") {
    const std::u32string text = U"某市示例局2020年政府信息公开工作年度报告\n";
    const Report report = sound(text);
    CHECK_FALSE(report.edition_recognised);
    CHECK(report.edition->key == "2019");
}

TEST_CASE("spans point at the characters that were given") {
    const std::u32string text = U"\ufeff三、收到和处理政府信息公开申请情况\r\n" +
        applications_text("2021", tab_zeros, {{"granted", U"㈠予以公開\t１，２０４\t0\t\u200b0\t0\t0\t0\t1204 件\r\n"}});
    const Report report = sound(text);
    CHECK(row_of(report, "applications/granted") == "1204 0 0 0 0 0 1204");
    const form::Table& table = table_of("2021", applications);
    CHECK(text_of(report, report.tables[applications].cells[table.blocks[0].cell(2, 0)].span) == "１，２０４");
    CHECK(text_of(report, report.tables[applications].cells[table.blocks[0].cell(2, 6)].span) == "1204 件");
}

TEST_CASE("the same table twice: the first is read, the second is said to be left") {
    const std::u32string first = applications_text("2021", tab_zeros, {{"granted", U"（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n"}});
    const std::u32string second = applications_text("2021", tab_zeros, {{"granted", U"（一）予以公开\t2\t0\t0\t0\t0\t0\t2\n"}});
    const std::u32string text = first + second;
    const Report report = sound(text);
    const std::string granted = row_of(report, "applications/granted");
    CHECK((granted == "1 0 0 0 0 0 1" || granted == "? ? ? ? ? ? ?"));
    CHECK(report.unplaced.size() >= 7);
}

TEST_CASE("endless texts end") {
    sound(std::u32string(100'000, U'7'));
    sound(std::u32string(100'000, U'|'));
    sound(std::u32string(100'000, U'一'));
    sound(repeated(U"（一）予以公开\n", 100'000));
    sound(repeated(U"（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n", 20'000));
    sound(repeated(U"总计 1\n", 100'000));
    sound(applications_text("2021", tab_zeros) + repeated(U"12 13 14\n", 50'000));
    sound(applications_text("2021", tab_zeros, {{"granted", U"（一）予以公开\t" + std::u32string(100'000, U'7') + U"\n"}}));
}

TEST_CASE("a table among 100,000 numbers keeps what its rows decide and says what is left over") {
    const std::u32string text = applications_text("2021", tab_zeros, {{"granted", U"（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n"}}) + repeated(U"1\n", 100'000);
    const Report report = sound(text);
    const std::string granted = row_of(report, "applications/granted");
    CHECK((granted == "1 0 0 0 0 0 1" || granted == "? ? ? ? ? ? ?"));
    CHECK(report.unplaced.size() >= 100'000 - 7);
}
