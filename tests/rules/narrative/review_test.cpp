#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("review: true sentences") {
    for (const std::string_view sentence : {
             "因政府信息公开被申请行政复议15件，其中维持1件，其他结果14件。", "政府信息公开行政复议15件，结果维持、结果纠正、其他结果、尚未审结分别为1件、0件、14件、0件。",
             "政府信息公开行政复议和行政诉讼共18件。", "发生政府信息公开行政复议15起。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), "narrative/review") == "passed");
    }
}

TEST_CASE("review: another number of cases or of a result") {
    CHECK(found_with("因政府信息公开被申请行政复议14件。") == Lines{"narrative/review error review_litigation/reconsideration/total expected 15 actual 14 at 14件,15"});
    CHECK(found_with("因政府信息公开被申请行政复议15件，其中维持2件。") == Lines{"narrative/review error review_litigation/reconsideration/upheld expected 1 actual 2 at 2件,1"});
    CHECK(found_with("政府信息公开行政复议15件，结果维持、结果纠正、其他结果、尚未审结分别为1件、1件、14件、0件。") ==
          Lines{"narrative/review error review_litigation/reconsideration/corrected expected 0 actual 1 at 1件,0"});
}

TEST_CASE("review: a result said of all, or of the only one") {
    CHECK(found_with("因政府信息公开被申请行政复议15件，均维持。") == Lines{"narrative/review error review_litigation/reconsideration/upheld expected 1 actual 15 at 维持,1"});
    CHECK(found_with("因政府信息公开被申请行政复议15件，申请人均已撤回。") == Lines{});
    // Said behind that they are settled, and of those still open without a word for all.
    CHECK(found_with("因政府信息公开被申请行政复议15件，均已审结，结果维持。") == Lines{"narrative/review error review_litigation/reconsideration/upheld expected 1 actual 15 at 结果维持,1"});
    CHECK(found_with("因政府信息公开被申请行政复议15件，尚未审结。") == Lines{"narrative/review error review_litigation/reconsideration/pending expected 0 actual 15 at 尚未审结,0"});
    CHECK(found_with("因政府信息公开被申请行政复议15件，其余尚未审结。") == Lines{});
}

TEST_CASE("review: cases that an agency reviewed itself, and reviews of other acts") {
    for (const std::string_view sentence : {"全年办理行政复议案件136件。", "作为复议机关受理行政复议申请88件，维持40件。", "行政处罚被申请行政复议3件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
}

TEST_CASE("review: a result behind the case, who decided, and counts in another unit") {
    const auto ends = [](std::string_view sentence) { return ended(TextReport().says(1, sentence), "narrative/review"); };
    CHECK(ends("要求申请人补正15条，因政府信息公开引起行政复议14件。") == "failed");
    CHECK(ends("因政府信息公开申请行政复议14件。") == "failed");
    CHECK(ends("因政府信息公开申请行政复议15件。") == "passed");
    CHECK(ends("因政府信息公开被申请行政复议15件，行政复议机关均予以维持。") == "failed");
}

TEST_CASE("review: put right, in the words of decisions") {
    for (const std::string_view sentence : {"因政府信息公开被申请行政复议15件，确认违法14件。", "因政府信息公开被申请行政复议15件，撤销原决定14件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/review") == "failed");
    }
}

TEST_CASE("review: all of them settled") {
    const TextReport open = TextReport().set("review_litigation/reconsideration/pending", 2);
    for (const std::string_view sentence : {"政府信息公开行政复议案件15件，已审结。", "因政府信息公开被申请行政复议15件，均已结案。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/review") == "passed");
        CHECK(ended(TextReport(open).says(1, sentence), "narrative/review") == "failed");
    }
    CHECK(ended(TextReport(open).says(1, "因政府信息公开被申请行政复议15件，已按时提交答复材料。"), "narrative/review") == "passed");
}

TEST_CASE("review: of other kinds") {
    for (const std::string_view sentence : {"法治工作中，全年各类行政复议40件，其中政府信息公开类行政复议15件。", "与政府信息公开有关的行政复议15件，其他类复议30件。", "各类行政复议5件、行政诉讼8件，无一涉及政府信息公开。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/review") != "failed");
        CHECK(ended(TextReport().says(1, sentence), "narrative/litigation") != "failed");
    }
}

TEST_CASE("review: results filed in one column, and the cases of others that a body decides") {
    for (const std::string_view sentence : {"因政府信息公开被申请行政复议15件，维持1件，驳回12件，终止2件。", "因政府信息公开引起的争议中，因重新答复而终止复议2件。", "受理行政复议申请86件，其中涉及政府信息公开的17件，本局未因政府信息公开被诉。",
                                            "新收政府信息公开行政复议12件，上年结转政府信息公开行政复议3件。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport().says(1, sentence), "narrative/review") != "failed");
    }
    CHECK(ended(TextReport().says(1, "因政府信息公开被申请行政复议15件，维持1件，驳回12件，终止22件。"), "narrative/review") == "failed");
    CHECK(ended(TextReport().says(1, "因政府信息公开被申请行政复议15件，结果维持1件.政府信息公开行政诉讼3件。"), "narrative/review") == "passed");
}

TEST_CASE("review: how as many cases ended as the table has, whatever else is said of information") {
    const TextReport report = TextReport().set("review_litigation/reconsideration/upheld", 9).set("review_litigation/reconsideration/corrected", 4).set("review_litigation/reconsideration/other_result", 1).set("review_litigation/reconsideration/pending", 2).set("review_litigation/reconsideration/total", 16);
    const auto ends = [&](std::string_view sentence, std::string_view id) { return ended(TextReport(report).says(1, sentence), id); };
    CHECK(ends("全年被申请行政复议16件，维持9件，纠正4件，终止1件，未审结2件。", "narrative/review") == "passed");
    CHECK(ends("全年被申请行政复议16件，维持7件，纠正4件，终止1件，未审结2件。", "narrative/review") == "failed");
    CHECK(ends("全年被申请行政复议46件，维持37件，纠正4件，终止1件，未审结4件。", "narrative/review") != "failed");
    CHECK(ends("因政府信息公开被复议16件，3件被纠正，其余维持。", "narrative/review") == "failed");
    CHECK(ends("因政府信息公开被复议16件，4件被纠正，其余维持。", "narrative/review") != "failed");
    CHECK(ends("政府信息公开行政复议0，诉讼0。", "narrative/review") == "failed");
    CHECK(ends("收到政府信息公开申请136件，上述136件申请均未引发行政复议。", "narrative/review") != "failed");
}
