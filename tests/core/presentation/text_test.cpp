#include "presentation/text.hpp"

#include <doctest/doctest.h>

#include "nianbao/digest.hpp"

#include "support/report_builder.hpp"

using namespace nianbao;
using test::ReportBuilder;
using test::cell_of;

namespace {

/// A result about a text of the test's own, with nothing found.
CheckResult about(std::u32string text) {
    CheckResult result;
    result.verdict = Verdict::pass;
    result.text = std::move(text);
    result.report = ReportBuilder("2021").build();
    result.report.text = result.text;
    return result;
}

Finding finding_at(Span span) {
    Finding finding;
    finding.rule = "structure/label";
    finding.severity = Severity::warning;
    finding.title = {"“甲”→“乙”", "“a”→“b”"};
    finding.evidence = {{"表中：甲", "in the table: a"}, {"规定：乙", "in the form: b"}};
    finding.message = {"写法不同。", "Worded otherwise."};
    finding.spans = {span};
    return finding;
}

const Rule* rule_of(Severity severity, std::size_t nth) {
    for (const Rule* rule : rules())
        if (rule->info.severity == severity && nth-- == 0) return rule;
    return nullptr;
}

}  // namespace

TEST_CASE("to_text: an unreadable input says why") {
    CheckResult result;
    result.problem = {ProblemCode::empty, {"内容为空。", "It is empty."}};
    CHECK(to_text(result, {"a.txt", Language::zh}) == "a.txt：无法读取。内容为空。\n");
    CHECK(to_text(result, {"a.txt", Language::en}) == "a.txt: cannot be read. It is empty.\n");
}

TEST_CASE("to_text: the verdict counts findings and the rules that decide it") {
    CheckResult result = about(U"x");
    result.outcomes = {{rule_of(Severity::error, 0), Outcome::passed, {}, false},
                       {rule_of(Severity::error, 1), Outcome::passed, {}, false},
                       {rule_of(Severity::error, 2), Outcome::not_applicable, {}, false},
                       {rule_of(Severity::warning, 0), Outcome::failed, {}, false}};
    CHECK(to_text(result, {"a.txt", Language::zh}) ==
          "a.txt：一致（错误 0 处，提醒 0 处，提示 0 处；规则一致 2 条，不一致 0 条，无法核验 0 条）\n");
    CHECK(to_text(result, {"a.txt", Language::en}) ==
          "a.txt: consistent (0 errors, 0 warnings, 0 notes; rules: 2 hold, 0 do not, 0 could not be checked)\n");
}

TEST_CASE("to_text: what was accepted is never called consistent") {
    CheckResult result = about(U"x");
    result.verdict = Verdict::accepted;
    Finding finding = finding_at({0, 1});
    finding.severity = Severity::error;
    finding.accepted = "已核";
    result.findings = {finding};
    CHECK(to_text(result, {"a", Language::zh}).starts_with("a：有保留：1 处经人工接受，算式仍不成立（错误 0 处，"));
    CHECK(to_text(result, {"a", Language::en}).starts_with("a: with reservations: 1 error was accepted by hand and still does not hold (0 errors,"));
    CHECK(to_text(result, {"a", Language::zh}).find("    已接受：已核\n") != std::string::npos);
}

TEST_CASE("to_text: with the input's digest, the receipt stands under the verdict") {
    CheckResult result = about(U"x");
    const std::string receipt = receipt_of(result, "ab");
    REQUIRE(receipt.size() == 16);
    // What else it depends on: who finds another one sees whether the versions are the same.
    const std::string versions = std::string("  nianbao ") + std::string(engine_version), catalogue = catalogue_version();
    CHECK(to_text(result, {"a", Language::zh, "ab"}).ends_with("\n  回执 " + receipt + "  SHA-256 ab" + versions + "  规则 " + catalogue + "\n"));
    CHECK(to_text(result, {"a", Language::en, "ab"}).ends_with("\n  Receipt " + receipt + "  SHA-256 ab" + versions + "  rules " + catalogue + "\n"));
}

TEST_CASE("to_text: what could not be checked is said and never passed over") {
    CheckResult result = about(U"x");
    result.verdict = Verdict::incomplete;
    const Rule* rule = rule_of(Severity::error, 0);
    result.outcomes = {{rule, Outcome::could_not_run, {"有单元格没有读出。", "Cells are unread."}, false}};
    CHECK(to_text(result, {"a.txt", Language::zh}) ==
          "a.txt：未能完整核验（错误 0 处，提醒 0 处，提示 0 处；规则一致 0 条，不一致 0 条，无法核验 1 条）\n"
          "  [无法核验] " + std::string(rule->info.id) + "\n    有单元格没有读出。\n");
}

TEST_CASE("to_text: a finding shows its rule, its message, its line and its fix") {
    ReportBuilder builder("2021");
    CheckResult result = about(U"标题\r\n第二行\n  合计\t  8 \t9\n");
    result.verdict = Verdict::fail;
    Finding finding = finding_at({12, 14});
    finding.severity = Severity::error;
    finding.fix = Fix{cell_of(builder.edition(), "applications/granted/total"), Number::whole(8)};
    result.findings = {finding};
    CHECK(to_text(result, {"a.txt", Language::zh}) ==
          "a.txt：不一致（错误 1 处，提醒 0 处，提示 0 处；规则一致 0 条，不一致 0 条，无法核验 0 条）\n"
          "  [错误] “甲”→“乙”  structure/label\n    表中：甲\n    规定：乙\n    写法不同。\n    原文第 3 行：合计 8 9\n"
          "    改法：applications/granted/total 改为 8\n");
    CHECK(to_text(result, {"a.txt", Language::en}) ==
          "a.txt: inconsistent (1 error, 0 warnings, 0 notes; rules: 0 hold, 0 do not, 0 could not be checked)\n"
          "  [error] “a”→“b”  structure/label\n    in the table: a\n    in the form: b\n    Worded otherwise.\n    Source, line 3: 合计 8 9\n"
          "    Fix: set applications/granted/total to 8\n");
}

TEST_CASE("to_text: of a long line only the place in question is quoted") {
    CheckResult result = about(std::u32string(100, U'前') + U"错字" + std::u32string(100, U'后'));
    result.findings = {finding_at({100, 102})};
    std::string expected = "原文第 1 行：…";
    for (int i = 0; i < 24; ++i) expected += "前";
    expected += "错字";
    for (int i = 0; i < 36; ++i) expected += "后";
    expected += "…\n";
    CHECK(to_text(result, {"a.txt", Language::zh}).ends_with(expected));
}

TEST_CASE("to_text: nothing of a document or a name steers the terminal") {
    CheckResult result = about(U"甲\x1b[31m乙\x9b\x202e丙");
    result.findings = {finding_at({0, 1})};
    result.findings[0].message.zh = "原文：\x1b]0;x\x07\xc2\x9b";
    CHECK(to_text(result, {"a\x1b[2J\nb", Language::zh}) ==
          "a [2J b：表格一致，有 1 处须处理（错误 0 处，提醒 1 处，提示 0 处；规则一致 0 条，不一致 0 条，无法核验 0 条）\n"
          "  [提醒] “甲”→“乙”  structure/label\n    表中：甲\n    规定：乙\n    原文： ]0;x   \n    原文第 1 行：甲 [31m乙 丙\n");
}

TEST_CASE("to_text: a place at the very end has a line too") {
    CheckResult result = about(U"甲\n乙");
    result.findings = {finding_at({3, 3})};
    CHECK(to_text(result, {"a", Language::zh}).ends_with("原文第 2 行：乙\n"));
}
