#include "reading.hpp"

#include "report/values.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

/// Every value as it stands in the folded text.
Texts values_of(std::u32string_view original) {
    const Surface surface = make_surface(original);
    Texts texts;
    for (const Value& value : collect_values(surface))
        texts.push_back(reader::to_utf8(std::u32string_view(surface.folded.chars).substr(value.begin, value.end - value.begin)));
    return texts;
}

}  // namespace

TEST_CASE("numbers and marks behind a label, in order") {
    CHECK(values_of(U"（一）予以公开 1 1,204 / — 0 ３") == Texts{"1", "1,204", "/", "-", "0", "3"});
    CHECK(values_of(U"（一）予以公开\t1\t\t2\n") == Texts{"1", "2"});
    CHECK(values_of(U"| 自然人 | 1 | 2 |") == Texts{"1", "2"});
}

TEST_CASE("无 is a mark in a cell, and none where it begins a label with one letter a line") {
    CHECK(values_of(U"（一）予以公开 无 无 3") == Texts{"无", "无", "3"});
    CHECK(values_of(U"（四）\n无 2.没有现成信息需要另行制作\n法\n提\n供\n4").size() == 1);
    CHECK(values_of(U"（四）\n无\n法提供 3.补正后申请内容仍不明确\n4").size() == 1);
}

TEST_CASE("a unit belongs to its number") {
    CHECK(values_of(U"采购总金额 6.64 万元 12 件") == Texts{"6.64 万元", "12 件"});
    CHECK(values_of(U"采购总金额\t6.64 万元\t12件") == Texts{"6.64 万元", "12件"});
}

TEST_CASE("several numbers in one visible cell are one value, without cells they are several") {
    CHECK(values_of(U"自然人\t12 13\t5") == Texts{"12 13", "5"});
    CHECK(values_of(U"自然人 12 13 5") == Texts{"12", "13", "5"});
}

TEST_CASE("numbers of running text are no values") {
    CHECK(values_of(U"2020年，我局收到政府信息公开申请12件，上年结转 3 件，均按时办结。\n").empty());
    CHECK(values_of(U"全年共公开信息 12 条，其中主动公开 3 条。\n").empty());
    CHECK(values_of(U"联系电话：0000-1234567，地址：某路 12 号。\n").empty());
}

TEST_CASE("a year in the sentence above a table is no value") {
    CHECK(values_of(U"2022 年收到和处理政府信息公开申请的具体情况见下表（单位：件）：\n").empty());
}

TEST_CASE("list numbers, dates and page numbers are no values") {
    CHECK(values_of(U"1.属于国家秘密\n2.其他法律行政法规禁止公开\n").empty());
    CHECK(values_of(U"2021年1月28日\n").empty());
    CHECK(values_of(U"（一）予以公开\n- 4 -\n—5—\n6/12\n").empty());
}

TEST_CASE("digits of a label are no values") {
    CHECK(values_of(U"本年收费金额（单位：万元，保留 4 位小数）\t3.5000\n") == Texts{"3.5000"});
    CHECK(values_of(U"3.危及“三安全一稳定” 1\n") == Texts{"1"});
}

TEST_CASE("digits that stick to the end of a label are values") {
    CHECK(values_of(U"一、本年新收政府信息公开申请数量136\n") == Texts{"136"});
    CHECK(values_of(U"（一）予以公开14\n") == Texts{"14"});
    CHECK(values_of(U"（一）予以公开1,204 0 0\n") == Texts{"1,204", "0", "0"});
}

TEST_CASE("a value's place: line, cell and columns") {
    const Surface surface = make_surface(U"总计\n自然人\t 12 件\n");
    const std::vector<Value> values = collect_values(surface);
    REQUIRE(values.size() == 1);
    CHECK(values[0].place.line == 1);
    CHECK(values[0].place.cell == 1);
    CHECK(values[0].place.first == 5);
    CHECK(values[0].place.last == 9);
    CHECK(values[0].content.state == CellState::number);
    CHECK(values[0].content.unit == nianbao::Unit::counter);
}

TEST_CASE("nothing holds no value") {
    CHECK(values_of(U"").empty());
    CHECK(values_of(U"\n\n\t\t\n").empty());
    CHECK(values_of(U"+----+----+\n").empty());
}

TEST_CASE("a number beyond all bounds is a value all the same: it must not vanish") {
    CHECK(values_of(std::u32string(U"（一）予以公开\t") + std::u32string(41, U'7') + U"\n").size() == 1);
    CHECK(values_of(std::u32string(U"（一）予以公开 ") + std::u32string(100'000, U'7') + U"\n").size() == 1);
}
