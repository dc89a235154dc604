#include <doctest/doctest.h>

#include <string>

#include "nianbao/check.hpp"
#include "text/cell_text.hpp"
#include "text/numeral.hpp"

using namespace nianbao;

namespace {

/// `12`, `2020 positional`, `too large`, each with what is left unread; `none`.
std::string read(std::u32string_view written) {
    const text::Numeral numeral = text::read_numeral(written);
    if (numeral.length == 0) return "none";
    const std::string rest = numeral.length < written.size() ? " +" + std::to_string(written.size() - numeral.length) : "";
    return (numeral.fits ? std::to_string(numeral.value) : "too large") + (numeral.is_positional ? " positional" : "") + rest;
}

}  // namespace

TEST_CASE("numerals by powers of ten") {
    CHECK(read(U"十") == "10");
    CHECK(read(U"十二") == "12");
    CHECK(read(U"二十") == "20");
    CHECK(read(U"三十一") == "31");
    CHECK(read(U"一百零三") == "103");
    CHECK(read(U"两千四百") == "2400");
    CHECK(read(U"一万二千零五") == "12005");
    CHECK(read(U"三亿二千万") == "320000000");
    CHECK(read(U"一百零三万") == "1030000");
    CHECK(read(U"三千亿").starts_with("too large"));
    CHECK(read(U"一亿零三") == "100000003");
    CHECK(read(U"一万亿") == "too large");
    CHECK(read(U"二万万") == "200000000");
    CHECK(read(U"一千二百万") == "12000000");
}

TEST_CASE("figures one by one, as in years") {
    CHECK(read(U"二〇二〇") == "2020 positional");
    CHECK(read(U"二○二零") == "2020 positional");
    CHECK(read(U"五") == "5 positional");
    CHECK(read(U"〇") == "0 positional");
}

TEST_CASE("a numeral ends at the first other character") {
    CHECK(read(U"十二件") == "12 +1");
    CHECK(read(U"二〇二〇年") == "2020 positional +1");
    CHECK(read(U"件") == "none");
    CHECK(read(U"") == "none");
    CHECK(read(U"万") == "none");
    CHECK(read(U"亿元") == "none");
    CHECK(read(U"12") == "none");
}

TEST_CASE("the largest numeral is the largest that a cell may hold") {
    CHECK(read(U"九百九十九亿九千九百九十九万九千九百九十九") == "99999999999");
    CHECK(read(U"一千亿") == "too large");
    CHECK(read(U"九九九九九九九九九九九") == "99999999999 positional");
    CHECK(read(U"一〇〇〇〇〇〇〇〇〇〇〇") == "too large positional");
}

TEST_CASE("no numeral is too long to be read, and none overflows") {
    CHECK(read(U"一万万万万万") == "too large");
    CHECK(read(U"一亿亿亿亿亿亿") == "too large");
    CHECK(read(U"九九九九九九九九九九九亿") == "too large");
    CHECK(read(U"九百九十九亿九千九百九十九万九千九百九十九亿") == "too large");
    for (const char32_t c : {U'九', U'十', U'百', U'千', U'万', U'亿'}) {
        const std::u32string many = U"九" + std::u32string(10'000, c);
        CAPTURE(static_cast<std::uint32_t>(c));
        CHECK(text::read_numeral(many).length == many.size());
        CHECK(text::read_numeral(many).value >= 0);
        CHECK(text::read_numeral(many).value <= text::largest_numeral);
    }
}

TEST_CASE("a number beyond all bounds in a cell is no number") {
    for (const std::u32string_view written : {U"99999999999亿元", U"99999999999999999999亿元", U"100000000000万元", U"999999999999"}) {
        const text::CellText content = text::parse_cell(written);
        CAPTURE(written.size());
        CHECK(content.state == CellState::not_number);
        CHECK(content.defect == Defect::too_large);
    }
}

TEST_CASE("a number beyond all bounds in a sentence claims nothing") {
    for (const char* const written : {"一万万万万万件", "九亿亿亿亿亿件", "99999999999亿件", "99999999999999999999件"}) {
        const auto result = check_text(std::string("某县范例局2022年政府信息公开工作年度报告\n一、总体情况\n全年收到政府信息公开申请") + written +
                                       "，办结" + written + "。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n");
        CAPTURE(written);
        REQUIRE(result->verdict != Verdict::unreadable);
        for (const Claim& claim : result->report.narrative.claims) CHECK(claim.value <= Number::whole(text::largest_numeral));
        for (const Claim& claim : result->report.narrative.claims) CHECK_FALSE(claim.value.is_negative());
    }
}
