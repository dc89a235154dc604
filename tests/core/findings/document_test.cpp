// Documents from readers, checked whole: notes, places in the result, what text recognition leaves uncertain.
#include <doctest/doctest.h>

#include "nianbao/check.hpp"
#include <string>
#include <vector>

#include "presentation/json.hpp"
#include "support/wire_builder.hpp"

using namespace nianbao;
using test::WireBuilder;

namespace {

/// Section 四's table of the 2021 edition as a grid, its first total `total` in place of 1.
WireBuilder review_report(std::string_view total) {
    WireBuilder builder;
    builder.paragraph("某县范例局2023年政府信息公开工作年度报告").paragraph("一、总体情况").paragraph("四、政府信息公开行政复议、行政诉讼情况");
    builder.grid(4, 15);
    builder.cell(0, 0, 1, 5, "行政复议").cell(0, 5, 1, 10, "行政诉讼").cell(1, 5, 1, 5, "未经复议直接起诉").cell(1, 10, 1, 5, "复议后起诉");
    for (std::int32_t c = 0; c < 5; ++c) builder.cell(1, c, 2, 1, std::vector<std::string>{"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"}[static_cast<std::size_t>(c)]);
    for (std::int32_t c = 5; c < 15; ++c)
        builder.cell(2, c, 1, 1, std::vector<std::string>{"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"}[static_cast<std::size_t>(c % 5)]);
    for (std::int32_t c = 0; c < 15; ++c) builder.cell(3, c, 1, 1, c == 0 ? "1" : c == 4 ? total : "0");
    return builder.paragraph("五、存在的主要问题及改进情况");
}

const Finding* find(const CheckResult& result, std::string_view rule) {
    for (const Finding& finding : result.findings)
        if (finding.rule == rule) return &finding;
    return nullptr;
}

std::string json(const CheckResult& result, bool detail = false) {
    JsonOptions options;
    options.detail = detail;
    return to_json(result, options);
}

}  // namespace

TEST_CASE("a grid is checked cell by cell, and a finding names the cell's place") {
    const auto result = check_document(review_report("2").bytes());
    CHECK(result->verdict == Verdict::fail);
    const Finding* const finding = find(*result, "arithmetic/review-total");
    REQUIRE(finding != nullptr);
    CHECK(finding->severity == Severity::error);
    CHECK(finding->actual->to_string() == "2");
    CHECK(json(*result).find("\"grid\":0,\"row\":3,\"column\":4,\"label\":\"复议诉讼·行政复议·总计\"}") != std::string::npos);
    CHECK(json(*result, true).find("\"grid\":0,\"row\":3,\"column\":0}") != std::string::npos);
    CHECK(json(*result).find("\"notes\"") == std::string::npos);
    CHECK(find(*check_document(review_report("1").bytes()), "arithmetic/review-total") == nullptr);
}

TEST_CASE("figures that were recognised are never certain") {
    const auto result = check_document(review_report("2").note(3).bytes());
    CHECK(result->verdict == Verdict::incomplete);
    CHECK(result->recognised);
    CHECK(result->count(Severity::error) == 0);
    const Finding* const finding = find(*result, "arithmetic/review-total");
    REQUIRE(finding != nullptr);
    CHECK(finding->severity == Severity::warning);
    CHECK(finding->message.zh.ends_with("（数字由文字识别读出，请先对照原件。）"));
    CHECK(json(*result).find("\"recognised\":true") != std::string::npos);
}

TEST_CASE("figures that a person compared with the picture count, and it is told") {
    const auto wrong = check_document(review_report("2").note(7).bytes());
    CHECK(wrong->verdict == Verdict::fail);
    CHECK_FALSE(wrong->recognised);
    REQUIRE(wrong->notes.size() == 1);
    CHECK(wrong->notes[0].code == "proofread");
    CHECK(find(*wrong, "arithmetic/review-total")->severity == Severity::error);
    // What was not compared keeps the whole uncertain, whatever else was.
    CHECK(check_document(review_report("2").note(7).note(3).bytes())->verdict == Verdict::incomplete);
}

TEST_CASE("notes of the reader are told") {
    const auto result = check_document(review_report("1").note(1).note(2).note(4).note(5).bytes());
    REQUIRE(result->notes.size() == 4);
    CHECK(result->notes[0].code == "tracked-changes");
    CHECK(result->notes[1].code == "hidden-text");
    CHECK(result->notes[2].code == "macros");
    CHECK(result->notes[3].code == "hidden-sheets");
    for (const SourceNote& note : result->notes) {
        CHECK_FALSE(note.message.zh.empty());
        CHECK_FALSE(note.message.en.empty());
    }
    CHECK(json(*result).find("{\"code\":\"macros\",\"message\":\"文件中带有宏，没有运行。\"}") != std::string::npos);
}

TEST_CASE("pages that could not be read leave the report unchecked in full") {
    const auto result = check_document(review_report("1").note(6).bytes());
    CHECK(result->verdict != Verdict::pass);
    REQUIRE(result->notes.size() == 1);
    CHECK(result->notes[0].code == "missing-pages");
}

TEST_CASE("what stands on a page is told by page and box") {
    WireBuilder builder;
    builder.page(60000, 80000).page(60000, 80000);
    const std::string title = "某县2023年政府信息公开工作年度报告";
    builder.run(1000, 1000, 20000, 2000, title).run(1000, 3000, 20000, 4000, "一、总体情况").run(1000, 5000, 20000, 6000, "二、主动公开政府信息情况")
        .run(1000, 7050, 20025, 8000, "五、存在的主要问题及改进措施");
    const auto result = check_document(builder.bytes());
    const Finding* const finding = find(*result, "structure/section-heading");
    REQUIRE(finding != nullptr);
    CHECK(json(*result).find("\"page\":2,\"box\":[10,70.5,200.25,80]") != std::string::npos);
}

TEST_CASE("documents that are damaged, empty or of another kind are unreadable, each with its code") {
    CHECK(check_document("")->problem.code == ProblemCode::damaged);
    CHECK(check_document("NBD1\x01")->problem.code == ProblemCode::damaged);
    CHECK(check_document(WireBuilder().bytes())->problem.code == ProblemCode::empty);
    CHECK(check_document(WireBuilder().paragraph("食堂菜单").bytes())->problem.code == ProblemCode::not_a_report);
    CHECK(check_document(WireBuilder().paragraph("食堂菜单").bytes())->verdict == Verdict::unreadable);
}

TEST_CASE("text is decoded by what its bytes allow; the declared charset only chooses between legacy ones") {
    const std::string gbk = "\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa";   // 政府信息公开
    CHECK(decode_bytes(gbk, "GB2312").text == "政府信息公开");
    CHECK(decode_bytes(gbk, "gbk").charset == "GB18030");
    CHECK(decode_bytes("政府信息公开", "gb2312").charset == "UTF-8");
    CHECK(decode_bytes("政府信息公开", "").text == "政府信息公开");
    CHECK(decode_bytes(std::string(64, '\0').append("\xff\xfe"), "").problem == ProblemCode::unsupported_format);
}
