#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("litigation: true sentences; both groups together or one of them") {
    for (const std::string_view sentence : {"因政府信息公开被提起行政诉讼3件。", "因政府信息公开被提起行政诉讼3件，其中纠正1件，其他结果2件。", "政府信息公开行政诉讼，未经复议直接起诉1件，复议后起诉2件。",
                                            "因政府信息公开被申请行政复议15件、被提起行政诉讼3件。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
        CHECK(ended(TextReport().says(1, sentence), "narrative/litigation") == "passed");
    }
}

TEST_CASE("litigation: another number") {
    const std::string both = "narrative/litigation error review_litigation/litigation_direct/total,review_litigation/litigation_after_reconsideration/total expected 3 actual ";
    CHECK(found_with("因政府信息公开被提起行政诉讼4件。") == Lines{both + "4 at 4件,1,2"});
    CHECK(found_with("因政府信息公开被申请行政复议15件、被提起行政诉讼5件。") == Lines{both + "5 at 5件,1,2"});
    CHECK(found_with("政府信息公开行政诉讼，未经复议直接起诉2件。") == Lines{"narrative/litigation error review_litigation/litigation_direct/total expected 1 actual 2 at 2件,1"});
}

TEST_CASE("litigation: lawsuits over other matters") {
    CHECK(found_with("全年行政应诉案件7件，胜诉6件。") == Lines{});
    CHECK(found_with("办理行政诉讼案件7件。") == Lines{});
}

TEST_CASE("litigation: won, or none lost") {
    const TextReport won = TextReport().set("review_litigation/litigation_direct/corrected", 0).set("review_litigation/litigation_direct/upheld", 1);
    for (const std::string_view sentence : {"应对政府信息公开行政诉讼3起，均胜诉。", "应对政府信息公开行政诉讼3起，均以胜诉结案。"}) {
        CAPTURE(sentence);
        CHECK(ended(TextReport(won).says(1, sentence), "narrative/litigation") == "passed");
        CHECK(ended(TextReport().says(1, sentence), "narrative/litigation") == "failed");
    }
    constexpr std::string_view none_lost = "未发生因信息公开引起的行政复议被改变或行政诉讼败诉情形。";
    CHECK(ended(TextReport(won).says(1, none_lost), "narrative/none") == "passed");
    CHECK(ended(TextReport().says(1, none_lost), "narrative/none") == "failed");
    CHECK(found_with("应对政府信息公开行政诉讼3起，胜诉2起，败诉1起。") == Lines{});
}

TEST_CASE("litigation: behind brackets") {
    CHECK(found_with("政府信息公开行政复议15件（部分由申请人撤回）、行政诉讼3件。") == Lines{});
    CHECK(found_with("政府信息公开行政复议15件（部分由申请人撤回）、行政诉讼0件。").size() == 1);
}

TEST_CASE("litigation: how the review ended is not how the lawsuit did") {
    CHECK(found_with("因政府信息公开先复议后起诉2件，复议维持，诉讼未审结。") == Lines{});
}

TEST_CASE("litigation: results told of both groups behind the second, and new cases beside old ones") {
    const TextReport both = TextReport().set("review_litigation/litigation_direct/pending", 1).set("review_litigation/litigation_direct/total", 2);
    const auto ends = [&](std::string_view sentences) { return ended(TextReport(both).says(1, sentences), "narrative/litigation"); };
    CHECK(ends("因政府信息公开被提起行政诉讼4件，未经复议直接起诉2件，复议后起诉2件，结果纠正1件，其他结果2件，尚未审结1件。") == "passed");
    CHECK(ends("因政府信息公开被提起行政诉讼4件，未经复议直接起诉2件，复议后起诉2件，结果纠正1件，其他结果2件，尚未审结3件。") == "failed");
    CHECK(ends("因政府信息公开被提起行政诉讼4件，未经复议直接起诉2件，复议后起诉2件。审理结果为：结果纠正1件，尚未审结1件。") == "passed");
    CHECK(ends("新收政府信息公开行政诉讼3件，加上上年未结案件1件，共4件。") == "passed");
    CHECK(ends("新收政府信息公开行政诉讼5件。") == "failed");
}
