// Numbers that a narrow cell breaks into lines, and rows that stand apart from their labels.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// Section 三 as parts in lines of their own between blank lines: `L3` the label of row 3; `V3` its values, which are
/// 14 0 0 0 0 0 14, each row's 11 more than its place; anything else as it stands.
std::u32string torn(const Texts& parts) {
    const form::Block& block = table_of("2019", applications).blocks[0];
    std::string text = "三、收到和处理政府信息公开申请情况\n申请人情况\n\n自然人\n\n商业企业\n\n科研机构\n\n社会公益组织\n\n法律服务机构\n\n其他\n\n总计\n\n";
    for (const std::string& part : parts) {
        const bool label = part[0] == 'L', values = part[0] == 'V';
        const std::size_t row = label || values ? std::stoul(part.substr(1)) : 0;
        const std::string number = std::to_string(11 + row);
        text += label ? std::string(block.rows[row].label.text) : values ? number + "\n\n0\n\n0\n\n0\n\n0\n\n0\n\n" + number : part;
        text += "\n\n";
    }
    return reader::from_utf8(text);
}

/// Rows `from` to `to` with their values behind each label.
Texts rows(Texts parts, std::size_t from, std::size_t to) {
    for (std::size_t r = from; r < to; ++r)
        for (const char kind : {'L', 'V'}) parts.push_back(kind + std::to_string(r));
    return parts;
}

/// How many of the cells that were read hold another row's number, and how many were read.
std::pair<std::size_t, std::size_t> count_torn(const Texts& parts) {
    const std::u32string text = torn(parts);
    const Report report = read_report(text).report;
    const TableReading& table = report.tables[applications];
    std::size_t wrong = 0, read = 0;
    for (std::uint16_t c = 0; c < table.form->cell_count; ++c) {
        if (table.cells[c].state == CellState::unread) continue;
        ++read;
        const auto due = static_cast<std::int64_t>(c % 7 == 0 || c % 7 == 6 ? 11 + c / 7 : 0);
        wrong += table.cells[c].value != Number::whole(due);
    }
    return {wrong, read};
}

}  // namespace

TEST_CASE("a number in two lines is one where the row's sum says so, and is told") {
    const auto broken = [](std::u32string_view label, std::u32string_view between) {
        std::u32string row(label);
        for (const std::u32string_view part : {U"\n\n18502", U"3\n\n0\n\n0\n\n7\n\n0\n\n0\n\n185030\n\n"}) row.append(part).append(part.ends_with(U'2') ? between : U"");
        return row;
    };
    const auto text_with = [&](std::u32string_view between) {
        return applications_text("2021", line_zeros, {{"new_received", broken(U"一、本年新收政府信息公开申请数量", between)}, {"granted", broken(U"（一）予以公开", between)}, {"processed_total", broken(U"（七）总计", between)}});
    };
    const std::u32string text = text_with(U"\n");
    const Report report = read_report(text).report;
    CHECK(row_of(report, "applications/granted") == "~185023 ~0 ~0 ~7 ~0 ~0 ~185030");
    CHECK(text_of(report, report.tables[applications].cells[14].span) == "18502\n3");
    CHECK(report.unplaced.empty());
    // 185020 and 3 add up as well where nothing shows which digit stands below the others.
    const std::u32string apart = text_with(U"\n\n");
    const Report open = read_report(apart).report;
    CHECK(row_of(open, "applications/granted") == "? ? ? ? ? ? ?");
}

TEST_CASE("two pieces of a row, the total between them") {
    const std::u32string text = applications_text("2021", line_zeros, {{"granted", U"（一）予以公开\n\n40\n\n1\n\n0\n\n0\n\n0\n\n19\n238\n7\n"}, {"processed_total", U"（七）总计\n\n40\n\n1\n\n0\n\n0\n\n0\n\n19\n238\n7\n"},
                                                                   {"new_received", U"一、本年新收政府信息公开申请数量\n\n40\n\n1\n\n0\n\n0\n\n0\n\n19\n238\n7\n"}});
    const Report report = read_report(text).report;
    CHECK(row_of(report, "applications/granted") == "~40 ~1 ~0 ~0 ~0 ~197 ~238");
}

TEST_CASE("pieces that no sum puts together leave the rows around them their place by count") {
    // Rows 10 and 11 in one another, each with a piece too many.
    Texts parts = rows({}, 0, 10);
    for (const char* own : {"L10", "L11", "210", "110", "0", "0", "0", "0", "0", "0", "9", "0", "8", "0", "0", "110", "210", "9"}) parts.push_back(own);
    const auto [wrong, read] = count_torn(rows(parts, 12, 23));
    CHECK(wrong == 0);
    CHECK(read == 21 * 7);
}

TEST_CASE("labels that ran ahead, and rows that lack numbers: no row has another's") {
    const Texts ahead = {"L0", "L1", "V0", "\f", "L2", "V1", "V2", "V3", "V4", "L3", "L4", "V5", "L5", "L6", "L7", "L8", "V6", "V7", "V8", "V9", "V10", "L9", "V11", "V12", "V13", "L10", "L11", "L12",
                         "V14", "V15", "V16", "L13", "L14", "L15", "L16", "V17", "V18", "V19", "\f", "L17", "L18", "L19", "V20", "V21", "L20", "L21", "L22", "33", "0", "0"};
    CHECK(count_torn(ahead).first == 0);
    const Texts counted = {"L0", "L1", "V0", "V1", "V2", "L2", "L3", "L4", "L5", "14", "0", "0", "V4", "V5", "V6", "L6", "L7", "V7", "V8", "L8", "L9", "20", "0", "0", "0", "0", "0", "0", "20", "0", "7", "V10",
                           "L10", "L11", "L12", "L13", "V11", "V12", "V13", "V14", "L14", "L15", "L16", "L17", "V15", "V16", "V17", "V18", "L18", "L19", "L20", "L21", "L22", "V19", "V20", "V21"};
    CHECK(count_torn(counted).first == 0);
}

TEST_CASE("a number lost in front of all labels does not make the values stand before them") {
    Texts parts = {"9", "L0", "11", "0", "0", "0", "L1", "V1", "V2", "V3"};
    parts = rows(parts, 4, 20);
    for (const char* own : {"V20", "V21", "33", "0", "0", "7", "7", "7", "L20", "L21", "L22"}) parts.push_back(own);
    CHECK(count_torn(parts).first == 0);
}

TEST_CASE("a row whose numbers add up, but not to its last") {
    const std::u32string text = applications_text("2021", line_zeros, {{"partially_granted", U"（二）部分公开\n（区分处理的，\n3\n54\n33\n0\n11\n404\n只计这一情形，\n303\n不计其他情形）\n"}});
    CHECK(row_of(read_report(text).report, "applications/partially_granted") == "? ? ? ? ? ? ?");
}

TEST_CASE("the 无 of a label that is cut letter by letter is no value") {
    const std::u32string text = applications_text("2021", line_zeros, {{"unavailable_not_held", U"1.本机关不掌\n\n（四）\n\n无\n\n握相关政府信\n\n法\n\n息\n\n提\n\n供\n\n2\n0\n0\n0\n0\n0\n2\n"}});
    const Report report = read_report(text).report;
    CHECK(row_of(report, "applications/unavailable_not_held") == "2 0 0 0 0 0 2");
    CHECK(report.unplaced.empty());
}

TEST_CASE("labels of the next row's columns before a total: it may come behind that row's numbers") {
    const std::u32string labels = U"结果\n\n结果\n\n其他\n\n尚未\n\n维持\n\n纠正\n\n结果\n\n审结\n\n";
    const std::u32string text = U"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n\n行政诉讼\n\n" + labels + U"0\n\n0\n\n0\n\n0\n\n复议后起诉\n\n未经复议直接起诉\n\n总计\n\n" + labels +
        U"0\n\n12\n\n0\n\n0\n\n0\n\n总计\n\n12\n\n" + labels + U"0\n\n7\n\n35\n\n0\n\n总计\n\n42\n\n五、存在的主要问题及改进情况\n";
    const Report report = read_report(text).report;
    CHECK(row_of(report, "review_litigation/litigation_direct") == "? ? 0 0 12");
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "0 7 35 0 42");
}

TEST_CASE("pieces that would be more than a cell can hold stay apart") {
    Texts parts = rows({}, 0, 2);
    for (const char* part : {"L2", "999999999", "999999999", "999999999", "0", "0", "0", "0", "0", "999999999"}) parts.push_back(part);
    const auto [wrong, read] = count_torn(rows(std::move(parts), 3, 20));
    CHECK(wrong == 0);
    CHECK(read > 0);
}
