#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// The units in order: `granted 1,2,3`, with `?` behind the row where it is not sure, `none` where it has no row.
Texts units_of(const Placed& placed, bool without_zeros = true) {
    Texts texts;
    for (const reading::Unit& unit : placed.placement.units) {
        std::string text = "none", numbers;
        if (unit.row >= 0) {
            const SlotRow& row = placed.placement.rows[static_cast<std::size_t>(unit.row)];
            text = placed.tables.all[applications].chain.table->blocks[row.block].rows[row.row].key;
        }
        bool zeros = true;
        for (std::uint32_t v = unit.first; v < unit.last; ++v) {
            numbers += (numbers.empty() ? "" : ",") + placed.values[v].content.value.to_string();
            zeros = zeros && placed.values[v].content.value.is_zero();
        }
        if (!zeros || !without_zeros) texts.push_back(text + (unit.sure ? " " : "? ") + numbers);
    }
    return texts;
}

std::string row_text(std::string_view path, std::u32string_view original) {
    const std::u32string text(original);
    return row_of(read_report(text).report, path);
}

}  // namespace

TEST_CASE("every row takes the values on its line") {
    const Placed placed = place(applications_text("2021", loose_zeros));
    const Texts units = units_of(placed, false);
    REQUIRE(units.size() == 25);
    for (std::size_t r = 0; r < units.size(); ++r) {
        CHECK(placed.placement.units[r].row == static_cast<std::int32_t>(r));
        CHECK(placed.placement.units[r].sure);
    }
}

TEST_CASE("one cell a line: the values below a label are its row's") {
    const Placed placed = place(applications_text("2021", line_zeros, {{"granted", U"（一）予以公开\n1\n2\n3\n4\n5\n6\n21\n"}}));
    CHECK(units_of(placed) == Texts{"granted 1,2,3,4,5,6,21"});
}

TEST_CASE("a label cut over lines, its values behind the last part") {
    const Placed placed = place(applications_text("2021", loose_zeros, {{"rejected_complaint", U"1.信访举\n报投诉类申\n请 1 2 3 4 5 6 21\n"}}));
    CHECK(units_of(placed) == Texts{"rejected_complaint 1,2,3,4,5,6,21"});
}

TEST_CASE("a label cut to one character a line") {
    const Placed placed = place(applications_text("2021", loose_zeros, {{"rejected_duplicate", U"2.\n重\n复\n申\n请\n1 2 3 4 5 6 21\n"}}));
    CHECK(units_of(placed) == Texts{"rejected_duplicate 1,2,3,4,5,6,21"});
}

TEST_CASE("numbers in the middle of a label belong to its row") {
    const Placed placed = place(applications_text("2021", loose_zeros, {{"rejected_complaint", U"1.信访举\n1 2 3 4 5 6 21\n报投诉类申请\n"}}));
    CHECK(units_of(placed) == Texts{"rejected_complaint 1,2,3,4,5,6,21"});
}

TEST_CASE("labels first, then all their values") {
    const std::u32string text = applications_text("2021", loose_zeros, {
        {"unavailable_not_held", U"1.本机关不掌握相关政府信息\n"}, {"unavailable_needs_creation", U"2.没有现成信息需要另行制作\n"},
        {"unavailable_unclear_after_correction", U"3.补正后申请内容仍不明确\n1 0 0 0 0 0 1\n0 2 0 0 0 0 2\n0 0 3 0 0 0 3\n"}});
    CHECK(units_of(place(text)) == Texts{"unavailable_not_held 1,0,0,0,0,0,1", "unavailable_needs_creation 0,2,0,0,0,0,2",
                                         "unavailable_unclear_after_correction 0,0,3,0,0,0,3"});
}

TEST_CASE("a group's label beside the wrong row changes nothing") {
    const std::u32string text = applications_text("2021", loose_zeros, {
        {"denied_public_security", U"（三）不予公开\n3.危及“三安全一稳定” 1 2 3 4 5 6 21\n"},
        {"granted", U"三、本年度办理结果\n（一）予以公开 7 0 0 0 0 0 7\n"}});
    CHECK(units_of(place(text)) == Texts{"granted 7,0,0,0,0,0,7", "denied_public_security 1,2,3,4,5,6,21"});
}

namespace {

/// Every row's values in the line before its label; row r holds r and a total of r.
std::u32string values_first() {
    std::u32string text(U"申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n");
    const form::Block& block = table_of("2021", applications).blocks[0];
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        const std::u32string number = reader::from_utf8(std::to_string(r));
        text += number + U" 0 0 0 0 0 " + number + U"\n" + reader::from_utf8(block.rows[r].label.text) + U"\n";
    }
    return text;
}

}  // namespace

TEST_CASE("values that stand before their labels, all through the table") {
    const std::u32string text = U"三、收到和处理政府信息公开申请情况\n" + values_first();
    const Report report = read_report(text).report;
    const form::Block& block = table_of("2021", applications).blocks[0];
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        const std::string number = std::to_string(r);
        CHECK(row_of(report, "applications/" + std::string(block.rows[r].key)) == number + " 0 0 0 0 0 " + number);
    }
}

TEST_CASE("values before their labels, and no heading above the table: a row's own values, or none") {
    const std::u32string text = values_first();
    const Report report = read_report(text).report;
    const form::Block& block = table_of("2021", applications).blocks[0];
    std::size_t wrong = 0;
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        const std::string number = std::to_string(r), row = row_of(report, "applications/" + std::string(block.rows[r].key));
        wrong += row != number + " 0 0 0 0 0 " + number && row != "? ? ? ? ? ? ?";
    }
    CHECK(wrong == 0);
}

TEST_CASE("numbers beyond a row's cells are not squeezed in") {
    const std::u32string text = applications_text("2021", loose_zeros, {{"granted", U"（一）予以公开 1 2 3 4 5 6 21 99\n"}});
    CHECK(row_text("applications/granted", text) == "? ? ? ? ? ? ?");
    CHECK(unplaced_of(read_report(text).report).size() >= 1);
}

TEST_CASE("a page break with a page number inside a label") {
    const std::u32string text = applications_text("2021", loose_zeros, {{"denied_prohibited_by_law", U"2.其他法律\n- 4 -\n\f行政法规禁止公开 1 2 3 4 5 6 21\n"}});
    CHECK(units_of(place(text)) == Texts{"denied_prohibited_by_law 1,2,3,4,5,6,21"});
}

TEST_CASE("running text between the rows is skipped with its numbers") {
    const std::u32string text = applications_text("2021", loose_zeros, {
        {"granted", U"（一）予以公开 1 2 3 4 5 6 21\n我局全年主动公开信息 88 条，其中通知 7 条。\n"}});
    CHECK(units_of(place(text)) == Texts{"granted 1,2,3,4,5,6,21"});
}

TEST_CASE("hundreds of stretches of numbers are given up, and end") {
    const std::u32string text = repeated(applications_text("2021", loose_zeros), 200);
    const Report report = read_report(text).report;
    CHECK(report.tables[applications].found);
    CHECK_FALSE(report.unplaced.empty());
}

TEST_CASE("the number beside a part of a row's label, whatever stands in front of it") {
    const Placed placed = place(applications_text("2021", loose_zeros, {{"granted", U"3\n（一）予以公开 5\n8\n"}, {"partially_granted", U"（二）部分公开\n7\n"}, {"rejected_complaint", U"1.信访举\n报投诉类申 6\n请\n"}}));
    const auto beside = [&](std::string_view key) -> std::string {
        const form::Table& table = *placed.tables.all[applications].chain.table;
        for (const SlotRow& row : placed.placement.rows)
            if (table.blocks[row.block].rows[row.row].key == key) return row.beside < 0 ? "none" : placed.values[static_cast<std::size_t>(row.beside)].content.value.to_string();
        return "no such row";
    };
    CHECK(beside("granted") == "5");
    CHECK(beside("partially_granted") == "none");
    CHECK(beside("rejected_complaint") == "6");
}
