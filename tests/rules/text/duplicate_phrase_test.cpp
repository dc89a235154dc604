#include <doctest/doctest.h>

#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

TEST_CASE("duplicate-phrase: slips of several kinds") {
    const auto at = [](std::string_view text) { return Lines{"text/duplicate-phrase info at " + std::string(text)}; };
    CHECK(found_with("2022年以来，今年以来，我局扎实推进公开。") == at("2022年以来，今年以来"));
    CHECK(found_with("我局的的公开工作扎实推进。") == at("的的"));
    CHECK(found_with("我局扎实推进扎实推进公开。") == at("扎实推进扎实推进"));
}

TEST_CASE("duplicate-phrase: repetitions that are meant") {
    for (const std::string_view sentence : {"一级抓一级、层层抓落实。", "件件有着落、事事有回音。", "谁起草、谁解读，谁解读、谁负责。", "公开是常态，不公开是例外。", "的的确确有所改进。",
                                            "全年召开会议，全年开展培训。", "2022年，我局推进公开。"}) {
        CAPTURE(sentence);
        CHECK(found_with(sentence) == Lines{});
    }
    // A heading and the sentence below it may begin alike.
    CHECK(found(TextReport().says(1, "（一）主动公开").says(1, "主动公开方面，我局完善栏目。")) == Lines{});
}
