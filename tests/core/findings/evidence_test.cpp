// The text's figures as evidence for what is wrong in the tables.
#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

const std::string reviews = "因政府信息公开被申请行政复议15件，其中维持1件，其他结果14件。";

TextReport report_with(std::string_view path, std::int64_t value) { return TextReport().set(path, value); }

}  // namespace

TEST_CASE("evidence: the tables alone cannot tell which of five cells it is") {
    CHECK(found(report_with("review_litigation/reconsideration/total", 16)) ==
          Lines{"arithmetic/review-total error review_litigation/reconsideration/total expected 15 actual 16 at 16"});
}

TEST_CASE("evidence: the text decides, and is named with the fix") {
    const TextReport report = report_with("review_litigation/reconsideration/total", 16).says(1, reviews);
    CHECK(found(report) == Lines{"arithmetic/review-total error review_litigation/reconsideration/total expected 15 actual 16 "
                                 "fix review_litigation/reconsideration/total=15 at 16,15件"});
    CHECK(told(report, "arithmetic/review-total", Language::zh) ==
          Lines{"“行政复议”一组的“总计”应由16改为15。现在有1处不符：“行政复议”一组：1+0+14+0=15，表中为16。改别的格也能相符，但正文的数支持改这一格。请核对后改正。正文说的也是15。"});
    CHECK(ended(report, "narrative/review") == "failed");
}

TEST_CASE("evidence: a result that the text names") {
    CHECK(found(report_with("review_litigation/reconsideration/other_result", 41).says(1, reviews)) ==
          Lines{"arithmetic/review-total error review_litigation/reconsideration/other_result expected 14 actual 41 "
                "fix review_litigation/reconsideration/other_result=14 at 41,15,14件"});
}

TEST_CASE("evidence: a text that contradicts every change decides nothing") {
    const Lines lines = found(report_with("review_litigation/reconsideration/total", 16).says(1, "因政府信息公开被申请行政复议18件。"));
    CHECK(lines == Lines{"narrative/review error review_litigation/reconsideration/total expected 16 actual 18 at 18件,16",
                         "arithmetic/review-total error review_litigation/reconsideration/total expected 15 actual 16 at 16"});
}

TEST_CASE("evidence: a number that the text bears out is not among those that may be wrong") {
    const TextReport report = report_with("review_litigation/reconsideration/total", 16).says(1, "因政府信息公开被申请行政复议16件。");
    CHECK(found(report) == Lines{"arithmetic/review-total error review_litigation/reconsideration/upheld,review_litigation/reconsideration/corrected,"
                                 "review_litigation/reconsideration/other_result,review_litigation/reconsideration/pending expected 15 actual 16 at 1,0,14,0,16"});
    const std::string told_zh = told(report, "arithmetic/review-total", Language::zh)[0];
    CHECK(told_zh.find("“结果维持”1改为2、“结果纠正”0改为1、“其他结果”14改为15、“尚未审结”0改为1。") != std::string::npos);
}

TEST_CASE("evidence: one wrong cell is one finding, though the text differs from it too") {
    CHECK(found(report_with("applications/new_received/total", 163).says(1, "全年共收到政府信息公开申请136件。")) ==
          Lines{"arithmetic/row-total error applications/new_received/total expected 136 actual 163 fix applications/new_received/total=136 "
                "at 163,5,129,12,136件"});
}

TEST_CASE("evidence: of several pairs of cells the text tells which, and is no finding of its own") {
    TextReport report;
    report.set("applications/new_received/natural_person", 144).set("applications/new_received/total", 146);
    CHECK(found(report) ==
          Lines{"arithmetic/balance error applications/new_received/natural_person,applications/new_received/total,"
                "applications/carried_forward/natural_person,applications/carried_forward/total at 144,146,12,12,5,127,5,129"});
    report.says(1, "全年共收到政府信息公开申请136件。");
    CHECK(found(report) ==
          Lines{"arithmetic/balance error applications/new_received/natural_person,applications/new_received/total "
                "fixes applications/new_received/natural_person=134,applications/new_received/total=136 at 144,146,5,127,12,5,129,12,136件"});
    CHECK(told(report, "arithmetic/balance", Language::zh)[0].ends_with("改别的格也能相符，但正文的数支持改这两格。请核对后改正。正文说的也是136。"));
    CHECK(ended(report, "narrative/received") == "failed");
}

TEST_CASE("evidence: a wrong sentence stays a finding of its own beside a wrong cell") {
    const Lines lines = found(report_with("applications/granted/total", 11).says(1, "全年共收到政府信息公开申请163件。"));
    CHECK(lines.size() == 2);
    CHECK(lines[0] == "narrative/received error applications/new_received/total expected 136 actual 163 at 163件,136");
}
