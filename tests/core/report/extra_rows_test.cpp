// Rows that the form has not, cells whose characters were lost, and numbers amid other text.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

Report applications_with(std::string_view edition, const Row& usual, const std::map<std::string, std::u32string>& own, std::u32string& text) {
    text = applications_text(edition, usual, own);
    return read_report(text).report;
}

}  // namespace

TEST_CASE("a row that the form has not goes to no cell and disturbs no other") {
    for (const char* edition : {"2019", "2021"})
        for (const auto& [usual, end, gap] : {std::tuple{tab_zeros, U"\n", U"\t"}, std::tuple{loose_zeros, U"\n", U" "}, std::tuple{line_zeros, U"\n", U"\n"}}) {
            const std::u32string g(gap), nl(end);
            std::u32string text;
            const Report report = applications_with(edition, usual, {{"denied_administrative_inquiry", U"8.属于行政查询事项" + g + U"1" + g + U"2" + g + U"3" + g + U"4" + g + U"5" + g + U"6" + g + U"21" + nl +
                U"9.涉及商业秘密的情形" + g + U"71" + g + U"72" + g + U"73" + g + U"74" + g + U"75" + g + U"76" + g + U"77" + nl}}, text);
            CHECK(row_of(report, "applications/denied_administrative_inquiry") == "1 2 3 4 5 6 21");
            CHECK(row_of(report, "applications/unavailable_not_held") == "0 0 0 0 0 0 0");
            CHECK(unplaced_of(report) == Texts{"71", "72", "73", "74", "75", "76", "77"});
            CHECK(count_cells(report, applications, CellState::unread) == 0);
        }
}

TEST_CASE("an extra row behind one whose total is blank") {
    for (const char* edition : {"2019", "2021"}) {
        std::u32string text;
        const Report report = applications_with(edition, tab_zeros, {{"denied_administrative_inquiry", U"8.属于行政查询事项\t1\t2\t3\t4\t5\t6\t\n"
            U"9.涉及商业秘密的情形\t71\t72\t73\t74\t75\t76\t77\n"}}, text);
        CHECK(row_of(report, "applications/denied_administrative_inquiry") == "1 2 3 4 5 6 _");
        CHECK(unplaced_of(report) == Texts{"71", "72", "73", "74", "75", "76", "77"});
    }
}

TEST_CASE("an extra row of section two, behind the last row of its item") {
    const std::u32string text = U"二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t4\t5\t6\n其他主动公开文件\t88\t0\t777\n"
                                U"第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t7\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t8\n行政强制\t9\n";
    const Report report = read_report(text).report;
    CHECK(row_of(report, "active_disclosure/item_1/normative_documents") == "4 5 6");
    CHECK(row_of(report, "active_disclosure/item_5/administrative_licensing") == "7");
    CHECK(unplaced_of(report) == Texts{"88", "0", "777"});
}

TEST_CASE("numbers that came before the rest of their label are no extra row's, and no cell of theirs is blank") {
    // As a page's labels stand beside each other: 四 follows the total's, and the words between belong to no row.
    std::u32string text;
    const Report report = applications_with("2021", line_zeros, {
        {"other_other", U"3.其他\n0\n0\n0\n0\n0\n0\n0\n"},
        {"processed_total", U"（七）总计\n\n0\n0\n0\n0\n0\n0\n0\n\n其他处理以外的办理情况\n\n0\n32\n0\n0\n0\n0\n32\n"},
        {"carried_forward", U"四、结转下年度继续办理\n"}}, text);
    CHECK(row_of(report, "applications/carried_forward") == "0 32 0 0 0 0 32");
    CHECK(unplaced_of(report).empty());
    // With a number more than the form has cells, what is left over may be any row's.
    const Report torn = applications_with("2021", line_zeros, {
        {"processed_total", U"（七）总计\n\n0\n0\n0\n0\n0\n0\n0\n\n其他处理以外的办理情况\n\n32\n0\n32\n"},
        {"carried_forward", U"四、结转下年度继续办理\n"}}, text);
    CHECK(count_cells(torn, applications, CellState::blank) == 0);
}

TEST_CASE("a row of the form in words of its own is no extra row") {
    std::u32string text;
    const Report report = applications_with("2021", tab_zeros, {{"rejected_duplicate", U"2.相同内容再次提出\t1\t0\t0\t0\t0\t0\t1\n"}}, text);
    CHECK(row_of(report, "applications/rejected_duplicate") == "1 0 0 0 0 0 1");
    CHECK(unplaced_of(report).empty());
}

TEST_CASE("lost characters cost their own cell alone") {
    std::u32string text;
    for (const Row& usual : {tab_zeros, Row(U" | 0 | 0 | 0 | 0 | 0 | 0 | 0\n")}) {
        const std::u32string gap = usual[0] == U'\t' ? U"\t" : U" | ";
        const Report report = applications_with("2021", usual, {{"granted", U"（一）予以公开" + gap + U"1" + gap + U"\ufffd" + gap + U"3" + gap + U"\ufffd\ufffd" + gap + U"5" + gap + U"7\ufffd" + gap + U"21\n"}}, text);
        CHECK(row_of(report, "applications/granted") == "1 ? 3 ? 5 ? 21");
        CHECK(unplaced_of(report) == Texts{"7\xef\xbf\xbd"});
    }
}

TEST_CASE("lost characters in a label cost nothing where the rest tells it") {
    std::u32string text;
    const Report report = applications_with("2021", tab_zeros, {{"rejected_complaint", U"1.信\ufffd举报投诉类申请\t1\t0\t0\t0\t0\t0\t1\n"}}, text);
    CHECK(row_of(report, "applications/rejected_complaint") == "1 0 0 0 0 0 1");
    const auto& rows = report.tables[applications].blocks[0].rows;
    CHECK(std::none_of(rows.begin(), rows.end(), [](const LabelReading& label) { return label.state == LabelState::differs; }));
}

TEST_CASE("a number amid other text is what its cell says, not a blank") {
    std::u32string text;
    const Report report = applications_with("2021", tab_zeros, {{"granted", U"（一）予以公开\t约3\t0\t--2\t0\t0\t0\t3（另2）\n"}}, text);
    CHECK(row_of(report, "applications/granted") == "! 0 ! 0 0 0 !");
    CHECK(unplaced_of(report).empty());
}

TEST_CASE("numbers in explanations of labels are no values") {
    std::u32string text;
    const Report report = applications_with("2021", tab_zeros, {{"granted", U"（一）予以公开（如100件，含3项）\t1\t0\t0\t0\t0\t0\t1\n"}}, text);
    CHECK(row_of(report, "applications/granted") == "1 0 0 0 0 0 1");
    CHECK(unplaced_of(report).empty());
}

TEST_CASE("a column of amounts in 元 is read in 万元") {
    for (const std::u32string_view label : {U"采购总金额（单位：元）", U"采购总金额（元）", U"采购总金额(元，保留2位小数)", U"采购总金\n额（单\n位：元）"}) {
        const std::u32string text = U"第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t1\t1\t6\n第二十条第（九）项\n信息内容\t采购项目数量\t" +
                                    std::u32string(label) + U"\n政府集中采购\t12\t152790\n";
        const Report report = read_report(text).report;
        CHECK(row_of(report, "active_disclosure/item_9/centralized_procurement") == "12 15.279");
        const form::Table& table = *report.tables[disclosure].form;
        CHECK((report.tables[disclosure].cells[table.cell_count - 1u].unit == nianbao::Unit::yuan));
    }
}
