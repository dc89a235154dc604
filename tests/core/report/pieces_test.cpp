// Section 二 with its columns' labels apart from its rows', as a page gives it whose cells stand far apart.
#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

constexpr std::u32string_view rows =
    U"二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\n规章\n规范性文件\n第二十条第（五）项\n信息内容\n行政许可\n其他对外管理服务事项\n第二十条第（六）项\n信息内容\n行政处罚\n行政强制\n"
    U"第二十条第（八）项\n信息内容\n行政事业性收费\n第二十条第（九）项\n信息内容\n政府集中采购\n\n";
constexpr std::u32string_view first_item = U"本年新制作数量\n\n本年新公开数量\n\n对外公开总数量\n\n";
constexpr std::u32string_view first_values = U"73\n\n11\n\n632\n\n25\n\n13\n\n527\n\n";
constexpr std::u32string_view others =
    U"上一年项目数量\n\n本年增/减\n\n处理决定数量\n\n676\n\n500\n\n14\n\n326\n\n138\n\n32\n\n上一年项目数量\n\n本年增/减\n\n处理决定数量\n\n322\n\n51\n\n41\n\n649\n\n15\n\n176\n\n"
    U"上一年项目数量\n\n本年增/减\n1052\n\n采购项目数量\n\n6\n\n采购总金额（单位：万元，保留4位小数）\n2971\n\n837.0205\n\n三、收到和处理政府信息公开申请情况\n";

Report read_table(std::u32string& text, std::u32string_view first, std::u32string_view values) {
    text = rows;
    text += first;
    text += values;
    text += others;
    return read_report(text).report;
}

}  // namespace

TEST_CASE("labels of all of an item's columns, then as many values as it has cells, go along its rows") {
    std::u32string text;
    const Report report = read_table(text, first_item, first_values);
    CHECK(row_of(report, "active_disclosure/item_1/regulations") == "~73 ~11 ~632");
    CHECK(row_of(report, "active_disclosure/item_1/normative_documents") == "~25 ~13 ~527");
    CHECK(row_of(report, "active_disclosure/item_5/other_external_management") == "~326 ~138 ~32");
    CHECK(row_of(report, "active_disclosure/item_6/administrative_penalty") == "~322 ~51 ~41");
    // A single row's labels may come between its values.
    CHECK(row_of(report, "active_disclosure/item_8/administrative_fees") == "~1052 ~6");
    CHECK(row_of(report, "active_disclosure/item_9/centralized_procurement") == "~2971 ~837.0205");
}

TEST_CASE("behind the end of a page values may go along the rows or down the columns") {
    std::u32string text;
    const std::u32string broken = std::u32string(first_item) + U"\f";
    const Report report = read_table(text, broken, first_values);
    CHECK(row_of(report, "active_disclosure/item_1/normative_documents") == "? ? ?");
    CHECK(row_of(report, "active_disclosure/item_6/administrative_penalty") == "~322 ~51 ~41");
}

TEST_CASE("each column's label with its own values behind it") {
    std::u32string text;
    const Report report = read_table(text, U"", U"本年新制作数量\n\n73\n25\n\n本年新公开数量\n\n11\n13\n\n对外公开总数量\n632\n527\n\n");
    CHECK(row_of(report, "active_disclosure/item_1/regulations") == "~73 ~11 ~632");
    CHECK(row_of(report, "active_disclosure/item_1/normative_documents") == "~25 ~13 ~527");
}

TEST_CASE("a label that the text cut between its 万 and its 元 names no unit, and its digit is no value") {
    const std::u32string text = std::u32string(rows) + std::u32string(first_item) + std::u32string(first_values) +
        U"上一年项目数量\n\n本年增/减\n\n处理决定数量\n\n676\n\n500\n\n14\n\n326\n\n138\n\n32\n\n上一年项目数量\n\n本年增/减\n\n处理决定数量\n\n322\n\n51\n\n41\n\n649\n\n15\n\n176\n\n"
        U"上一年项目数量\n\n本年增/减\n\n1052\n\n6\n\n采购项目数量\n\n采购总金额（单位\n：万元，保留4位\n小数）\n\n2971\n\n837.0205\n\n三、收到和处理政府信息公开申请情况\n";
    const Report report = read_report(text).report;
    CHECK(row_of(report, "active_disclosure/item_9/centralized_procurement") == "~2971 ~837.0205");
}
