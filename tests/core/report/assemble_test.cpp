// Tables whose numbers the text gives in another order than row by row.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// Section 四 with its numbers as the text gives them.
Report read_review(std::u32string& text, std::u32string_view numbers) {
    text = U"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n"
           U"结果维持 结果纠正 其他结果 尚未审结 总计\n结果维持 结果纠正 其他结果 尚未审结 总计\n结果维持 结果纠正 其他结果 尚未审结 总计\n\n";
    text += numbers;
    text += U"\n\n五、存在的主要问题及改进情况\n";
    return read_report(text).report;
}

}  // namespace

TEST_CASE("numbers behind the next heading are the table's where they are as many as it lacks") {
    std::u32string text;
    const Report report = read_review(text, U"3\n\n1\n\n2\n\n0\n\n6\n\n4\n\n0\n\n五、存在的主要问题及改进情况\n\n1\n\n2\n\n7\n\n1\n\n0\n\n0\n\n5\n\n6");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "4 0 1 2 7");
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "1 0 0 5 6");
}

TEST_CASE("rows side by side may share lines, and one wrong number moves none of them") {
    std::u32string text;
    const Report report = read_review(text, U"17 0\n0\n0 22 0 12 0\n0 12 5\n0\n0\n0 5");
    CHECK(row_of(report, "review_litigation/reconsideration") == "~17 ~0 ~0 ~0 ~22");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "~0 ~12 ~0 ~0 ~12");
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "~5 ~0 ~0 ~0 ~5");
    // Two sums that fail may mean another order.
    const Report two = read_review(text, U"17 0\n0\n0 22 0 12 0\n0 13 5\n0\n0\n0 5");
    CHECK(row_of(two, "review_litigation/reconsideration") == "? ? ? ? ?");
}

TEST_CASE("rows side by side in pieces, the totals in one of their own, with one wrong number") {
    std::u32string text;
    const Report report = read_review(text, U"3\n0\n17\n28\n\n0\n0\n0\n0\n\n48\n0\n4\n\n0\n0\n15\n0");
    CHECK(row_of(report, "review_litigation/reconsideration") == "~3 ~0 ~17 ~28 ~48");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "~0 ~0 ~0 ~0 ~0");
    CHECK(row_of(report, "review_litigation/litigation_after_reconsideration") == "~0 ~0 ~15 ~0 ~4");
}

TEST_CASE("what stands between blank lines is a rectangle of the table") {
    // As a browser's page gives it: the first columns of all items, then the other columns item by item, some below their heading.
    const std::u32string text =
        U"二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\n本年新制作数量\n规章\n1\n规范性文件\n6\n第二十条第（五）项\n信息内容\n上一年项目数量\n行政许可\n87\n其他对外管理服务事项\n52\n"
        U"第二十条第（六）项\n信息内容\n上一年项目数量\n行政处罚\n219\n行政强制\n16\n第二十条第（八）项\n信息内容\n上一年项目数量\n行政事业性收费\n11\n第二十条第（九）项\n信息内容\n采购项目数量\n政府集中采购\n41\n\n"
        U"本年新公开数量\n2\n5\n\n对外公开总数量\n3\n48\n\n本年增/减\n\n-14\n+13\n\n处理决定数量\n3126\n764\n\n-23\n+2\n\n处理决定数量\n405\n9\n\n本年增/减\n\n本年增/减\n\n-4\n\n"
        U"采购总金额（单位：万元，保留4位小数）\n2307.0850\n\n三、收到和处理政府信息公开申请情况\n";
    const Report report = read_report(text).report;
    CHECK(row_of(report, "active_disclosure/item_1/regulations") == "~1 ~2 ~3");
    CHECK(row_of(report, "active_disclosure/item_5/administrative_licensing") == "~87 ~-14 ~3126");
    CHECK(row_of(report, "active_disclosure/item_5/other_external_management") == "~52 ~13 ~764");
    CHECK(row_of(report, "active_disclosure/item_6/administrative_penalty") == "~219 ~-23 ~405");
    CHECK(row_of(report, "active_disclosure/item_6/administrative_compulsion") == "~16 ~2 ~9");
}

TEST_CASE("which of a row's addends is which, its sum does not tell") {
    std::u32string text;
    // Columns of section four one below the other, but for the last two groups' numbers above 0.
    const Report report = read_review(text, U"21\n\n0\n\n4\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n25\n\n24\n\n24\n\n14\n\n14");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "? ? ? ? ~24");
}

TEST_CASE("no pen slips to a total of 0: one that stands for itself is another cell's") {
    std::u32string text;
    const Report report = read_review(text, U"0\n\n0\n\n36\n\n11\n\n0\n\n10\n\n0\n\n0\n\n0\n\n10\n\n0\n\n0\n\n0\n\n4\n\n4");
    CHECK(row_of(report, "review_litigation/reconsideration") == "? ? ? ? ?");
}

TEST_CASE("labels of columns that ran ahead of their values leave open which are whose") {
    const std::u32string rows = U"二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\n规章\n行政规范性文件\n第二十条第（五）项\n信息内容\n行政许可\n第二十条第（六）项\n信息内容\n行政处罚\n行政强制\n第二十条第（八）项\n信息内容\n行政事业性收费\n\n";
    const std::u32string others = U"\n\n本年处理决定数量\n1221\n\n本年处理决定数量\n245\n22\n\n本年收费金额（单位：万元，保留4位小数）\n1.4783\n\n三、收到和处理政府信息公开申请情况\n";
    const std::u32string ahead = rows + U"本年制发件数\n\n本年废止件数\n0\n3\n\n现行有效件数\n0\n1\n\n0\n71" + others;
    const Report open = read_report(ahead).report;
    CHECK(row_of(open, "active_disclosure/item_1/normative_documents") == "? ? ?");
    CHECK(row_of(open, "active_disclosure/item_5/administrative_licensing") == "~1221");
    const std::u32string each = rows + U"本年制发件数\n0\n3\n\n本年废止件数\n0\n1\n\n现行有效件数\n0\n71" + others;
    CHECK(row_of(read_report(each).report, "active_disclosure/item_1/normative_documents") == "~3 ~1 ~71");
}

TEST_CASE("zeros of two cells that touch are two where the table lacks one") {
    std::u32string text;
    const Report report = read_review(text, U"17 0\n00 17 00 12 0\n12 5\n0\n0\n0 5");
    CHECK(row_of(report, "review_litigation/reconsideration") == "17 0 0 0 17");
    CHECK(row_of(report, "review_litigation/litigation_direct") == "0 0 12 0 12");
}

TEST_CASE("a label that the text cut between its 万 and its 元 names no unit, and its digit is no value") {
    const std::u32string text =
        U"二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 3 1 71\n第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 1221\n"
        U"第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚 245\n行政强制 22\n第二十条第（八）项\n本年收费金额（单位\n：万\n信息内容\n元，保留4位\n小数）\n行政事业性收费 1.4783\n\n三、收到和处理政府信息公开申请情况\n";
    const Report report = read_report(text).report;
    CHECK(row_of(report, "active_disclosure/item_8/administrative_fees") == "1.4783");
    CHECK(report.unplaced.empty());
}
