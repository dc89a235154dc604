// Headings in words of the report's own.
#include <tuple>

#include "support/text_report.hpp"

#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

/// The usual report with one heading written otherwise.
std::string with_heading(std::string_view statutory, std::string_view written) {
    std::string text = TextReport().text();
    const std::size_t at = text.find(statutory);
    REQUIRE(at != std::string::npos);
    return text.replace(at, statutory.size(), written);
}

Lines found_in(const std::string& text) {
    const auto result = check_text(text);
    Lines lines;
    for (const Finding& finding : result->findings) lines.push_back(line_of(result->report, finding));
    return lines;
}

const std::string first = "一、总体情况", second = "二、主动公开政府信息情况", third = "三、收到和处理政府信息公开申请情况",
                  fourth = "四、政府信息公开行政复议、行政诉讼情况", fifth = "五、存在的主要问题及改进情况", sixth = "六、其他需要报告的事项";

}  // namespace

TEST_CASE("headings: another wording is a remark on the wording and nothing else") {
    for (const auto& [statutory, written] : std::map<std::string, std::vector<std::string>>{
             {first, {"一、2022年政府信息公开工作的总体情况", "一、概述", "1、总体情况", "一、基本情况", "第一部分 总体情况", "（一）概述"}},
             {second, {"二、行政机关主动公开政府信息情况", "二、主动公开情况", "2、主动公开政府信息的情况", "（二）主动公开情况", "主动公开政府信息的情况"}},
             {third, {"三、收到的处理政府信息公开申请情况", "三、依申请公开情况", "三、政府信息公开申请办理情况", "3.依申请公开政府信息情况"}},
             {fourth, {"四、行政复议和诉讼情况", "四、因政府信息公开申请行政复议、提起行政诉讼情况", "4、行政复议、行政诉讼情况"}},
             {fifth, {"五、存在问题及改进措施", "五、工作中的不足和下一步改进打算", "5、主要问题和改进情况"}},
             {sixth, {"六、其他事项", "六、需要说明的其他情况", "6、其他需要报告的情况"}}})
        for (const std::string& heading : written) {
            CAPTURE(heading);
            CHECK(found_in(with_heading(statutory, heading)) == Lines{"structure/section-heading warning at " + heading});
        }
}

TEST_CASE("headings: 一 twice is a remark, another wrong number an error") {
    CHECK(found_in(with_heading(second, "一、主动公开政府信息情况")) == Lines{"structure/section-heading warning at 一、主动公开政府信息情况"});
    CHECK(found_in(with_heading(fifth, "四、存在的主要问题及改进情况")) == Lines{"structure/section-order error at 四、存在的主要问题及改进情况"});
}

TEST_CASE("headings: a text of its own behind the heading on its line") {
    CHECK(found_in(with_heading(first, "一、概述。2022年，我局坚持以公开为常态。")) == Lines{"structure/section-heading warning at 一、概述"});
}

TEST_CASE("headings: what is not there is missing, whatever is headed inside section one") {
    for (const std::string& heading : {first, second, third, fourth, fifth}) {
        CAPTURE(heading);
        CHECK(found_in(with_heading(heading, "")).front() == "structure/section-missing error");
    }
    TextReport report;
    report.says(1, "（一）主动公开。").says(1, "（二）依申请公开。").says(1, "（三）监督保障和其他工作。");
    std::string text = report.text();
    CHECK(found_in(text) == Lines{});
    text.erase(text.find(fourth), fourth.size());
    CHECK(found_in(text) == Lines{"structure/section-missing error"});
}

TEST_CASE("headings: one that was lost while its text stays is a remark, and the section is not missing") {
    CHECK(found_in(with_heading(sixth, "")) == Lines{"structure/section-heading warning"});
    for (const auto& [number, heading, sentence] : std::vector<std::tuple<std::uint8_t, std::string, std::string>>{
             {1, first, "全年主动公开各类信息三百余条，办好每一件公开申请。"}, {5, fifth, "存在的不足是解读形式单一，下一步将予以丰富。"}}) {
        CAPTURE(heading);
        TextReport report;
        std::string text = report.says(number, sentence).text();
        CHECK(found_in(text) == Lines{});
        text.erase(text.find(heading), heading.size());
        CHECK(found_in(text) == Lines{"structure/section-heading warning"});
    }
    // What opens the report names all sections and is the text of none.
    std::string text = TextReport().only(1, "").text();
    text.erase(text.find(first), first.size());
    CHECK(found_in(text).front() == "structure/section-missing error");
}

TEST_CASE("headings: one that was cut off with the text's end is none") {
    const std::string text = TextReport().text();
    const std::size_t at = text.find(sixth);
    CHECK(found_in(text.substr(0, at) + "六、其他需要").front() == "structure/section-missing error");
    CHECK(found_in(text.substr(0, at) + "六、其他事项") == Lines{"structure/fee-statement warning at 六、其他事项", "structure/section-heading warning at 六、其他事项"});
}
