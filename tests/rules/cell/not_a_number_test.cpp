#include <doctest/doctest.h>

#include "support/judging.hpp"
#include "support/report_builder.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

constexpr std::string_view rule = "cell/not-a-number";
constexpr std::string_view cell = "active_disclosure/item_6/administrative_penalty/decisions";

}  // namespace

TEST_CASE("not-a-number: numbers, blanks and signs are fine") {
    ReportBuilder builder("2019");
    builder.set("active_disclosure/item_5/administrative_licensing/previous_year_items", 3);
    builder.set("active_disclosure/item_5/administrative_licensing/change", -3).blank(cell);
    const Report report = builder.build();
    CHECK(outcome_of(report, rule) == "passed");
    CHECK(messages_of(report, rule, Language::zh) == Lines{});
}

TEST_CASE("not-a-number: each defect is named with what to write instead") {
    struct Case {
        const char32_t* text;
        Defect defect;
        const char *zh, *en;
    };
    const Case cases[] = {
        {U"3 4", Defect::several, "写的是“3 4”，一格里有不止一个数。请只留一个数。", " says “3 4”: more than one number in a cell. Keep one."},
        {U"99999999999999", Defect::too_large, "写的是“99999999999999”，数太大或小数位太多，无法核对。请检查是否多写了数字。",
         " says “99999999999999”: too large or with too many decimals to be checked. See whether there are digits too many."},
        {U"约十", Defect::other, "写的是“约十”，不是一个数。请改成数字。", " says “约十”, which is not a number. Write a number."},
        {U"1X", Defect::letters, "写的是“1X”，里面有字母。请改成数字。", " says “1X”, with letters in it. Write a number."},
        {U"O", Defect::letters, "写的是“O”，里面有像数字的字母，可能是0。请核对后改成数字。",
         " says “O”, with letters that look like digits; probably 0 is meant. Check it and write the number."},
    };
    for (const Case& c : cases) {
        ReportBuilder builder("2021");
        const Report report = builder.garbage(cell, c.text, c.defect).build();
        CHECK(messages_of(report, rule, Language::zh) == Lines{std::string("第二十条第（六）项“行政处罚”行的“本年处理决定数量”") + c.zh});
        CHECK(messages_of(report, rule, Language::en) == Lines{std::string("“本年处理决定数量” of row “行政处罚” of 第二十条第（六）项") + c.en});
        const Lines findings = findings_of(report);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].starts_with("cell/not-a-number error active_disclosure/item_6/administrative_penalty/decisions at "));
    }
}

TEST_CASE("not-a-number: letters beside digits are offered as the number they look like") {
    const std::pair<const char32_t*, const char*> cases[] = {
        {U"1O", "10"}, {U"l2", "12"}, {U"I0", "10"}, {U"3o0", "300"}, {U"１Ｏ", "10"}, {U"2О", "20"}};
    for (const auto& [text, number] : cases) {
        ReportBuilder builder("2021");
        const Report report = builder.garbage(cell, text, Defect::letters).build();
        const std::string written = text_of(report, cell_at(report, cell_of(builder.edition(), cell)).span);
        CHECK(findings_of(report) == Lines{"cell/not-a-number error " + std::string(cell) + " fix " + std::string(cell) + "=" +
                                           number + " at " + written});
    }
}

TEST_CASE("not-a-number: what looks like no count is not guessed") {
    for (const char32_t* text : {U"O1", U"1.O", U"1O1O1O1O1O", U"-lO", U"1 O"}) {
        ReportBuilder builder("2021");
        const Report report = builder.garbage(cell, text, Defect::letters).build();
        const Lines messages = messages_of(report, rule, Language::zh);
        REQUIRE(messages.size() == 1);
        CHECK(messages[0].ends_with("，里面有字母。请改成数字。"));
    }
}

TEST_CASE("not-a-number: one habit is one finding, another one and another table's are others")  {
    const char* one = "active_disclosure/item_6/administrative_compulsion/decisions";
    const char* other = "review_litigation/reconsideration/upheld";
    ReportBuilder builder("2021");
    builder.garbage(cell, U"1O", Defect::letters).garbage(one, U"2X", Defect::letters).garbage(other, U"l", Defect::letters);
    const Report report = builder.garbage("active_disclosure/item_5/administrative_licensing/decisions", U"3 4", Defect::several).build();
    CHECK(findings_of(report) ==
          Lines{"cell/not-a-number error active_disclosure/item_5/administrative_licensing/decisions at 3 4",
                "cell/not-a-number error " + std::string(cell) + "," + one + " at 1O,2X",
                "cell/not-a-number error " + std::string(other) + " at l"});
    CHECK(messages_of(report, rule, Language::zh)[1] ==
          "“二、主动公开政府信息情况”的表有2格的数字里有字母：第二十条第（六）项“行政处罚”行的“本年处理决定数量”“1O”可能是10、"
          "第二十条第（六）项“行政强制”行的“本年处理决定数量”“2X”。请每格只写一个数，没有的填0。");
    CHECK(messages_of(report, rule, Language::en)[1] ==
          "2 cells hold letters among the digits in the table of section “二、主动公开政府信息情况”: “本年处理决定数量” of row “行政处罚” of "
          "第二十条第（六）项 “1O”, probably 10, “本年处理决定数量” of row “行政强制” of 第二十条第（六）项 “2X”. Write one number into each, "
          "0 where there is nothing.");
}

TEST_CASE("not-a-number: unread cells leave it incomplete, missing tables make it not applicable") {
    ReportBuilder builder("2021");
    CHECK(outcome_of(builder.unread(cell).build(), rule) == "could-not-run");
    builder.no_table("active_disclosure").no_table("applications").no_table("review_litigation");
    CHECK(outcome_of(builder.build(), rule) == "not-applicable");
}
