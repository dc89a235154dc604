// Tables without a report around them: what is there is checked, and what was not given is said.
#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

const std::string second = "二、主动公开政府信息情况", third = "三、收到和处理政府信息公开申请情况", fourth = "四、政府信息公开行政复议、行政诉讼情况",
                  fifth = "五、存在的主要问题及改进情况";

/// From behind one heading to the next.
std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const std::size_t begin = text.find(from) + from.size();
    return text.substr(begin, text.find(to) - begin);
}

struct Told {
    Verdict verdict;
    Lines findings;
    std::string note;
    friend bool operator==(const Told&, const Told&) = default;
};

Told told_of(const std::string& text) {
    const auto result = check_text(text);
    Told told{result->verdict, {}, ""};
    for (const Finding& finding : result->findings) told.findings.push_back(line_of(result->report, finding));
    for (const SourceNote& note : result->notes) told.note += std::string(note.code) + " " + std::string(note.message.zh);
    return told;
}

}  // namespace

TEST_CASE("fragment: one table pasted alone is checked and nothing is missed") {
    const std::string text = TextReport().text();
    const Told one{Verdict::incomplete, {}, "fragment 只贴了一张表，其余未核。"};
    CHECK((told_of(between(text, third, fourth)) == one));
    CHECK((told_of(between(text, second, third)) == one));
    CHECK((told_of(third + between(text, third, fourth)) == one));
}

TEST_CASE("fragment: two tables, and all three") {
    const std::string text = TextReport().text(), two = between(text, third, fourth) + between(text, fourth, fifth);
    CHECK((told_of(two) == Told{Verdict::incomplete, {}, "fragment 只贴了两张表，其余未核。"}));
    CHECK((told_of(between(text, second, third) + two) == Told{Verdict::incomplete, {}, "fragment 只贴了表，没有标题和正文，其余未核。"}));
}

TEST_CASE("fragment: a wrong number in it is found") {
    const std::string text = TextReport().set("applications/granted/natural_person", 18).text();
    const Told told = told_of(between(text, third, fourth));
    CHECK((told.verdict == Verdict::fail));
    CHECK(told.findings == Lines{"arithmetic/row-total error applications/granted/natural_person expected 8 actual 18 "
                                 "fix applications/granted/natural_person=8 at 18,10,127"});
}

TEST_CASE("fragment: a report that lacks parts is no fragment") {
    const std::string text = TextReport().text();
    const Told told = told_of(text.substr(0, text.find(fourth)));
    CHECK((told.verdict == Verdict::fail));
    CHECK(told.note == "");
}
