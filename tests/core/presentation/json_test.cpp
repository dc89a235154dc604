#include "presentation/json.hpp"

#include <doctest/doctest.h>

#include "support/report_builder.hpp"

using namespace nianbao;
using test::ReportBuilder;
using test::cell_of;

namespace {

/// What stands between the first `begin` and the next `end` behind it, both included.
std::string part(const std::string& text, std::string_view begin, std::string_view end) {
    const std::size_t from = text.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t to = text.find(end, from + begin.size());
    REQUIRE(to != std::string::npos);
    return text.substr(from, to + end.size() - from);
}

CheckResult result_of(ReportBuilder& builder) {
    CheckResult result;
    result.verdict = Verdict::pass;
    result.report = builder.build();
    result.text = std::u32string(result.report.text);
    return result;
}

}  // namespace

TEST_CASE("to_json: an unreadable input has a problem in place of a report") {
    CheckResult result;
    result.problem = {ProblemCode::not_a_report, {"不是年报。", "Not a report."}};
    CHECK(to_json(result, {"a.txt", "text", "ab12", Language::en, true}) ==
          R"({"schema":"nianbao/check@1","file":"a.txt","format":"text","encoding":null,"sha256":"ab12",)"
          R"("engine":"0.1.0","verdict":"unreadable","receipt":null,"problem":{"code":"not-a-report","message":"Not a report."},)"
          R"("findings":[],"rules":[],"counts":{"error":0,"warning":0,"info":0},"config":{"rules":{},"accept":[]}})");
}

TEST_CASE("to_json: each problem has its public code") {
    const auto code = [](ProblemCode problem) {
        CheckResult result;
        result.problem.code = problem;
        return part(to_json(result, {}), "\"code\":", ",");
    };
    CHECK(code(ProblemCode::empty) == R"("code":"empty",)");
    CHECK(code(ProblemCode::damaged) == R"("code":"damaged",)");
    CHECK(code(ProblemCode::unsupported_format) == R"("code":"unsupported-format",)");
    CHECK(code(ProblemCode::too_large) == R"("code":"too-large",)");
    CHECK(code(ProblemCode::charset_data_missing) == R"("code":"charset-data-missing",)");
}

TEST_CASE("to_json: names what is known of the report and leaves null what is not") {
    ReportBuilder builder("2021");
    builder.title(U"样例局2022年政府信息公开工作年度报告", "样例局", true).year(2022).no_heading(5);
    CheckResult result = result_of(builder);
    result.encoding = "GB18030";
    const std::string json = to_json(result, {"a.txt", "text", {}, Language::zh, false});
    CHECK(part(json, "{", "\"sections\":") ==
          R"({"schema":"nianbao/check@1","file":"a.txt","format":"text","encoding":"GB18030","sha256":null,)"
          R"("engine":"0.1.0","verdict":"pass","receipt":null,"report":{"title":"样例局2022年政府信息公开工作年度报告",)"
          R"("agency":"样例局","year":2022,"edition":"2021","sections":)");
    CHECK(part(json, R"({"number":1,)", "}") == R"({"number":1,"heading":"一、总体情况","found":true})");
    CHECK(part(json, R"({"number":5,)", "}") == R"({"number":5,"heading":null,"found":false})");

    Report nameless = builder.build();
    nameless.title.clear();
    nameless.agency.clear();
    nameless.year = 0;
    result.report = nameless;
    CHECK(part(to_json(result, {}), "\"report\":", "\"edition\"") ==
          R"("report":{"title":null,"agency":null,"year":null,"edition")");
}

TEST_CASE("to_json: cells hold the exact value and the text, null where there is none") {
    ReportBuilder builder("2021");
    builder.set("active_disclosure/item_1/regulations/issued", 12)
        .blank("active_disclosure/item_1/regulations/repealed")
        .unread("active_disclosure/item_1/regulations/in_force")
        .garbage("active_disclosure/item_1/normative_documents/issued", U"1O", Defect::letters);
    const CheckResult result = result_of(builder);
    CHECK(part(to_json(result, {}), R"("active_disclosure":)", R"("repealed":{"value":0)") ==
          R"("active_disclosure":{"found":true,"cells":{"item_1":{"regulations":{)"
          R"("issued":{"value":12,"text":"12"},"repealed":{"value":null,"text":""},)"
          R"("in_force":{"value":null,"text":null}},"normative_documents":{)"
          R"("issued":{"value":null,"text":"1O"},"repealed":{"value":0)");
}

TEST_CASE("to_json: with detail, cells tell their state and place and the source is there") {
    ReportBuilder builder("2021");
    builder.set("applications/new_received/natural_person", 7).blank("applications/new_received/total")
        .unread("applications/carried_over/total");
    CheckResult result = result_of(builder);
    const CellRef first = cell_of(builder.edition(), "applications/new_received/natural_person");
    result.report.tables[1].cells[first.cell].inferred = true;
    const Span span = result.report.tables[1].cells[first.cell].span;
    const std::string json = to_json(result, {{}, {}, {}, Language::zh, true});
    const std::string place = "[" + std::to_string(span.start) + "," + std::to_string(span.end) + "]";
    CHECK(part(json, R"("natural_person":)", "}") ==
          R"("natural_person":{"value":7,"text":"7","state":"number","inferred":true,"span":)" + place + "}");
    const std::string new_received = part(json, R"("new_received":)", "}}");
    CHECK(part(new_received, R"("total":)", "}") ==
          R"("total":{"value":null,"text":"","state":"blank","inferred":false,"span":null})");
    const std::string carried_over = part(json, R"("carried_over":)", "}}");
    CHECK(part(carried_over, R"("total":)", "}") ==
          R"("total":{"value":null,"text":null,"state":"unread","inferred":false,"span":null})");
    CHECK(json.find(R"("source":")") != std::string::npos);
    CHECK(to_json(result, {}).find(R"("source":")") == std::string::npos);
}

TEST_CASE("to_json: findings name cells, numbers, places and the fix; absent parts have no key") {
    ReportBuilder builder("2021");
    CheckResult result = result_of(builder);
    const CellRef total = cell_of(builder.edition(), "applications/granted/total");
    Finding full;
    full.rule = "arithmetic/row-total";
    full.title = {"（一）公开×总计：9→8", "(1) granted × total: 9→8"};
    full.evidence = {{"8+0=8，总计填9", "8+0=8, total says 9"}, {"正文“8件”支持改为8", "the text's “8件” supports 8"}};
    full.message = {"应为 8。", "Should be 8."};
    full.cells = {total};
    full.operands = {cell_of(builder.edition(), "applications/granted/natural_person"), total};
    full.expected = Number::whole(8);
    full.actual = Number::whole(9);
    full.spans = {{3, 5}};
    full.fix = Fix{total, Number::whole(8)};
    full.key = "0123456789abcdef";
    Finding bare;
    bare.rule = "structure/section-missing";
    bare.severity = Severity::warning;
    bare.title = {"缺第五部分，请补上", "add what is missing: section 5"};
    bare.message = {"缺少。", "Missing."};
    bare.key = "fedcba9876543210";
    bare.accepted = "已说明";
    result.findings = {full, bare};
    const std::string plain = to_json(result, {{}, {}, {}, Language::en, false});
    CHECK(part(plain, "\"findings\":", "}}]") ==
          R"("findings":[{"rule":"arithmetic/row-total","severity":"error","title":"(1) granted × total: 9→8",)"
          R"("evidence":["8+0=8, total says 9","the text's “8件” supports 8"],"message":"Should be 8.",)"
          R"("cells":["applications/granted/total"],"expected":8,"actual":9,"spans":[{"start":3,"end":5}],)"
          R"("fix":{"cell":"applications/granted/total","value":8},"key":"0123456789abcdef"},{"rule":"structure/section-missing",)"
          R"("severity":"warning","title":"add what is missing: section 5","evidence":[],"message":"Missing.","cells":[],"spans":[],"key":"fedcba9876543210","accepted":{"reason":"已说明"}}])");
    CHECK(part(plain, "\"counts\":", "}") == R"("counts":{"error":1,"warning":0,"info":0,"accepted":1})");
    CHECK(part(to_json(result, {{}, {}, {}, Language::zh, true}), "\"operands\":", "]") ==
          R"("operands":["applications/granted/natural_person","applications/granted/total"])");
}

TEST_CASE("to_json: rules tell their outcome, and the reason where there is one") {
    ReportBuilder builder("2021");
    CheckResult result = result_of(builder);
    REQUIRE(rules().size() >= 2);
    result.outcomes = {{rules()[0], Outcome::could_not_run, {"缺数据。", "No data."}, false},
                       {rules()[1], Outcome::not_applicable, {}, false}};
    const std::string first(rules()[0]->info.id), second(rules()[1]->info.id);
    CHECK(part(to_json(result, {}), "\"rules\":", "]") ==
          R"("rules":[{"id":")" + first + R"(","outcome":"could-not-run","reason":"缺数据。"},)"
          R"({"id":")" + second + R"(","outcome":"not-applicable"}])");
}
