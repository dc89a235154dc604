#include <doctest/doctest.h>

#include <string>

#include "text/cell_text.hpp"
#include "text/fold.hpp"
#include "reader/utf8.hpp"

using namespace nianbao;
using namespace nianbao::text;

namespace {

std::string name_of(Defect defect) {
    switch (defect) {
        case Defect::none: return "none";
        case Defect::mark: return "mark";
        case Defect::letters: return "letters";
        case Defect::several: return "several";
        case Defect::too_large: return "too large";
        case Defect::other: return "other";
    }
    return {};
}

std::string name_of(Unit unit) {
    switch (unit) {
        case Unit::none: return "";
        case Unit::ten_thousand_yuan: return " 万元";
        case Unit::yuan: return " 元";
        case Unit::hundred_million_yuan: return " 亿元";
        case Unit::counter: return " counter";
    }
    return {};
}

/// `25.6835 万元 decimals 4`, `+3`, `blank`, `not a number: letters`; the text is folded first.
std::string read(std::u32string_view original) {
    const CellText cell = parse_cell(fold(original).chars);
    if (cell.state == CellState::blank) return cell.defect == Defect::mark ? "mark" : "blank";
    if (cell.state == CellState::not_number) return "not a number: " + name_of(cell.defect);
    return (cell.has_sign && !cell.value.is_negative() ? "+" : "") + cell.value.to_string() + name_of(cell.unit) +
           (cell.decimals > 0 ? " decimals " + std::to_string(cell.decimals) : "");
}

bool is_value(std::u32string_view original) { return looks_like_value(fold(original).chars); }

}  // namespace

TEST_CASE("whole numbers") {
    CHECK(read(U"0") == "0");
    CHECK(read(U"136") == "136");
    CHECK(read(U"  136 ") == "136");
    CHECK(read(U"００７") == "7");
    CHECK(read(U"99999999999") == "99999999999");
}

TEST_CASE("thousands separators, half and full width") {
    CHECK(read(U"1,204") == "1204");
    CHECK(read(U"１，２０４") == "1204");
    CHECK(read(U"12,345,678") == "12345678");
    CHECK(read(U"1,259.80") == "1259.8 decimals 2");
}

TEST_CASE("commas that part no thousands part two numbers") {
    CHECK(read(U"1,2") == "not a number: several");
    CHECK(read(U"1234,567") == "not a number: several");
    CHECK(read(U"1,204,5") == "not a number: several");
    CHECK(read(U"1,20,456") == "not a number: several");
}

TEST_CASE("decimals are exact and counted") {
    CHECK(read(U"25.6835") == "25.6835 decimals 4");
    CHECK(read(U"0.0000") == "0 decimals 4");
    CHECK(read(U"6.64") == "6.64 decimals 2");
    CHECK(read(U"0.000001") == "0.000001 decimals 6");
    CHECK(read(U"1.10000000") == "1.1 decimals 8");
}

TEST_CASE("numbers that cannot be held exactly") {
    CHECK(read(U"100000000000") == "not a number: too large");
    CHECK(read(U"99999999999999999999999999999999") == "not a number: too large");
    CHECK(read(U"0.0000001") == "not a number: too large");
    CHECK(read(std::u32string(100'000, U'7')) == "not a number: too large");
}

TEST_CASE("units stand behind the number") {
    CHECK(read(U"6.64万元") == "6.64 万元 decimals 2");
    CHECK(read(U"1259.80 万元") == "1259.8 万元 decimals 2");
    CHECK(read(U"3万") == "3 万元");
    CHECK(read(U"251000元") == "251000 元");
    CHECK(read(U"2亿元") == "2 亿元");
    CHECK(read(U"14件") == "14 counter");
    CHECK(read(U"14 件") == "14 counter");
    CHECK(read(U"3件次") == "3 counter");
    CHECK(read(U"2項") == "2 counter");
    CHECK(read(U"3天") == "not a number: other");
}

TEST_CASE("an amount in 万元, whatever its unit") {
    CHECK(in_ten_thousand_yuan(Number::whole(251'000), Unit::yuan) == Number::millionths(25'100'000));
    CHECK(in_ten_thousand_yuan(Number::whole(2), Unit::hundred_million_yuan) == Number::whole(20'000));
    CHECK(in_ten_thousand_yuan(Number::whole(3), Unit::ten_thousand_yuan) == Number::whole(3));
    CHECK(in_ten_thousand_yuan(Number::whole(3), Unit::none) == Number::whole(3));
    CHECK(in_ten_thousand_yuan(Number::whole(3), Unit::counter) == Number::whole(3));
}

TEST_CASE("signs, as marks and as words") {
    CHECK(read(U"+3") == "+3");
    CHECK(read(U"＋3") == "+3");
    CHECK(read(U"-3") == "-3");
    CHECK(read(U"－3") == "-3");
    CHECK(read(U"−3") == "-3");
    CHECK(read(U"- 3") == "-3");
    CHECK(read(U"增3") == "+3");
    CHECK(read(U"增加 12") == "+12");
    CHECK(read(U"新增1") == "+1");
    CHECK(read(U"减2") == "-2");
    CHECK(read(U"减少2") == "-2");
    CHECK(read(U"減少２項") == "-2 counter");
    CHECK(read(U"负1") == "-1");
    CHECK(read(U"+0") == "+0");
}

TEST_CASE("blank: nothing, or blanks of any kind") {
    CHECK(read(U"") == "blank");
    CHECK(read(U" \t\u3000\u00a0\u200b") == "blank");
}

TEST_CASE("marks in place of a number") {
    for (const std::u32string_view mark : {U"/", U"／", U"-", U"—", U"——", U"－", U"--", U"无", U"無", U"空", U"\\", U"*", U"//", U"N/A", U"×", U"╱", U"x", U"无。", U"NA", U"//// "})
        CHECK(read(mark) == "mark");
    for (const std::u32string_view text : {U"/-", U"/////", U"无5", U"××年", U"没有"}) CHECK(read(text) != "mark");
}

TEST_CASE("letters among the digits") {
    for (const std::u32string_view text : {U"1O", U"l2", U"I", U"O", U"o", U"Ｏ", U"1l", U"2a3", U"O.5", U"12|"})
        CHECK(read(text) == "not a number: letters");
}

TEST_CASE("two numbers in one cell") {
    for (const std::u32string_view text : {U"12 13", U"3/4", U"12-13", U"1.2.3", U"5 件 6 件"}) CHECK(read(text) == "not a number: several");
}

TEST_CASE("words are no number") {
    for (const std::u32string_view text : {U"其他", U"12年", U"第3", U"+"}) CHECK(read(text) != "blank");
    CHECK(read(U"其他") == "not a number: other");
    CHECK(read(U"12年") == "not a number: other");
    CHECK(read(U"第3") == "not a number: other");
    CHECK(read(U"+") == "not a number: other");
}

TEST_CASE("Markdown's emphasis and escapes are no part of the cell") {
    CHECK(read(U"**12**") == "12");
    CHECK(read(U"`12`") == "12");
    CHECK(read(U"\\-3") == "-3");
    CHECK(read(U"\\*") == "mark");
}

TEST_CASE("what can be a cell of a table of numbers") {
    for (const std::u32string_view text : {U"0", U"1,204", U"25.6835", U"14件", U"6.64 万元", U"+3", U"增3", U"1O", U"O", U"l2", U"/", U"—", U"无", U"12 13", U"3/4",
                                           U"9999999999999999"})
        CHECK(is_value(text));
}

TEST_CASE("what cannot: labels, dates, list numbers, words, marks of a sentence") {
    for (const std::u32string_view text : {U"", U"  ", U"其他", U"1.", U"1、", U"（一）", U"2020年", U"1月31日", U"第三", U"abc", U"in", U"Il", U"12号", U"1.重复申请", U"、", U".", U"*",
                                           U"50%", U"增", U"http"})
        CHECK_FALSE(is_value(text));
}

TEST_CASE("amounts with a currency, a unit in brackets, signs that contradict each other, characters that were lost") {
    CHECK(read(U"人民币152790元") == "152790 元");
    CHECK(read(U"￥152,790.50") == "152790.5 元 decimals 2");
    CHECK(read(U"15.2790（万元）") == "15.279 万元 decimals 4");
    CHECK(read(U"152790元整") == "152790 元");
    CHECK(read(U"--253") == "not a number: other");
    CHECK(read(U"+-3") == "not a number: other");
    for (const std::u32string_view text : {U"--253", U"++3", U"人民币152790元", U"152790（元）", U"\ufffd", U"7\ufffd", U"\u2423"}) CHECK(is_value(text));
    for (const std::u32string_view text : {U"人民币", U"-----253", U"信\ufffd举报"}) CHECK_FALSE(is_value(text));
    CHECK((parse_cell(U"7\ufffd").state == CellState::unread));
}

TEST_CASE("units alone") {
    for (const std::u32string_view unit : {U"件", U"万元", U"元", U"项"}) CHECK(is_unit(unit));
    for (const std::u32string_view text : {U"", U"年", U"万元整", U"1件"}) CHECK_FALSE(is_unit(text));
}
