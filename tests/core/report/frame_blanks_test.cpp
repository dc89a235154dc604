// Tables with one cell a line and a bar behind it, as web extraction writes them.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// Rows of cells, each cell on its own line; `frame`: merged cells of labels are written as empty ones, so that all rows have ten.
std::u32string stacked(std::string_view edition, bool frame, std::u32string_view between, const std::map<std::string, std::vector<std::u32string>>& own) {
    const form::Block& block = table_of(edition, applications).blocks[0];
    std::u32string text = U"三、收到和处理政府信息公开申请情况\n";
    const auto cell = [&](std::u32string_view written) {
        text += written;
        text += written.empty() ? U"|" : U" |";
        text += between;
    };
    std::size_t label = 0;
    for (const form::Row& row : block.rows) {
        // The label stands first, second or third of the three columns of labels.
        const std::size_t at = label++ % 3;
        for (std::size_t i = 0; frame && i < at; ++i) cell(U"");
        cell(reader::from_utf8(row.label.text));
        for (std::size_t i = at + 1; frame && i < 3; ++i) cell(U"");
        const auto written = own.find(std::string(row.key));
        for (std::size_t c = 0; c < block.columns.size(); ++c) cell(written == own.end() ? U"0" : written->second[c]);
    }
    return text;
}

const std::map<std::string, std::vector<std::u32string>> some{
    {"granted", {U"1", U"", U"2", U"", U"", U"", U"3"}}, {"denied_state_secret", {U"", U"", U"", U"4", U"", U"", U""}},
    {"rejected_duplicate", {U"", U"", U"", U"", U"", U"", U""}}, {"carried_forward", {U"", U"5", U"", U"", U"", U"", U"5"}}};

void check_rows(const std::u32string& text) {
    const Report report = read_report(text).report;
    CHECK(row_of(report, "applications/granted") == "1 _ 2 _ _ _ 3");
    CHECK(row_of(report, "applications/denied_state_secret") == "_ _ _ 4 _ _ _");
    CHECK(row_of(report, "applications/rejected_duplicate") == "_ _ _ _ _ _ _");
    CHECK(row_of(report, "applications/carried_forward") == "_ 5 _ _ _ _ 5");
    CHECK(row_of(report, "applications/new_received") == "0 0 0 0 0 0 0");
    CHECK(count_cells(report, applications, CellState::unread) == 0);
    CHECK(unplaced_of(report).empty());
}

}  // namespace

TEST_CASE("bare bars are blank cells, in either edition and with blank lines between") {
    for (const char* edition : {"2019", "2021"})
        for (const std::u32string_view between : {U"\n", U"\n\n", U"\n \n"}) check_rows(stacked(edition, false, between, some));
}

TEST_CASE("empty cells beside the labels are the frame's") {
    for (const char* edition : {"2019", "2021"})
        for (const std::u32string_view between : {U"\n", U"\n\n"}) check_rows(stacked(edition, true, between, some));
}

TEST_CASE("blank totals beside numbers speak against no order") {
    std::map<std::string, std::vector<std::u32string>> all;
    for (const form::Row& row : table_of("2021", applications).blocks[0].rows) all[std::string(row.key)] = {U"2", U"0", U"0", U"0", U"0", U"3", U""};
    for (const bool frame : {false, true}) {
        const std::u32string text = stacked("2021", frame, U"\n", all);
        const Report report = read_report(text).report;
        CHECK(row_of(report, "applications/granted") == "2 0 0 0 0 3 _");
        CHECK(count_cells(report, applications, CellState::blank) == 25);
        CHECK(unplaced_of(report).empty());
    }
}

TEST_CASE("where every row's ends are empty, nothing tells which of the empty cells are its own") {
    std::u32string text;
    for (const form::Row& row : table_of("2021", applications).blocks[0].rows) text += U"|\n" + reader::from_utf8(row.label.text) + U" |\n|\n|\n3 |\n|\n|\n|\n|\n|\n";
    const Report report = read_report(text).report;
    CHECK(count_cells(report, applications, CellState::number) == 0);
    CHECK(unplaced_of(report).size() == 25);
}

TEST_CASE("rows that end with a bar and begin with an empty cell") {
    const std::u32string text = U"四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |\n"
                                U"结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
                                U" | 8 | 0 | 1 | 9 | 1 |||| 1 | 0 | 2 | 0 | 0 | 2 |\n";
    const Report report = read_report(text).report;
    CHECK(row_of(report, "review_litigation/reconsideration") == "_ 8 0 1 9");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "1 _ _ _ 1");
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "0 2 0 0 2");
}
