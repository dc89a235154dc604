// How running text is put together from the lines of a document.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "nianbao/check.hpp"
#include "reader/utf8.hpp"
#include "support/text_report.hpp"

using namespace nianbao;
using namespace nianbao::test;

namespace {

std::vector<std::string> sentences_of(const std::string& text) {
    const auto result = check_text(text);
    std::vector<std::string> sentences;
    const Narrative& narrative = result->report.narrative;
    for (const Sentence& sentence : narrative.sentences)
        sentences.push_back(std::to_string(sentence.section) + " " + reader::to_utf8(narrative.text({sentence.begin, sentence.end})));
    return sentences;
}

const std::string frame = "某县示例局2022年政府信息公开工作年度报告\n一、总体情况\n";
const std::string rest = "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";

}  // namespace

TEST_CASE("prose: lines that a page wrapped are one sentence, whatever stands between them") {
    const std::vector<std::string> whole{"1 全年共收到政府信息公开申请136件,124件已办结。"};
    CHECK(sentences_of(frame + "全年共收到政府信息公开申请136件，124件已办结。\n" + rest) == whole);
    CHECK(sentences_of(frame + "全年共\n\n收到政府信息公开申请 136 件，124\n\n件已办结。\n" + rest) == whole);
    CHECK(sentences_of(frame + "  全年共收到政府信息公开申请136 件，\n\n124 件已办结。\n" + rest) == whole);
}

TEST_CASE("prose: items and headings begin anew") {
    CHECK(sentences_of(frame + "（一）主动公开\n我局认真落实各项要求\n（二）依申请公开\n全年没有收到申请。\n" + rest) ==
          std::vector<std::string>{"1 (一)主动公开", "1 我局认真落实各项要求", "1 (二)依申请公开", "1 全年没有收到申请。"});
    CHECK(sentences_of(frame + "（二）依申请公开\n无。\n" + rest) == std::vector<std::string>{"1 (二)依申请公开无。"});
}

TEST_CASE("prose: what has no full stop is read in pieces, cut between clauses or at least beside no digit") {
    const auto check_pieces = [](const std::string& clause, char last) {
        std::string text = "我局认真落实各项要求，";
        for (int i = 0; i < 2000; ++i) text += clause;
        std::string whole;
        const std::vector<std::string> pieces = sentences_of(frame + text + "\n" + rest);
        REQUIRE(pieces.size() > 4);
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            const std::string piece = pieces[p].substr(2);
            CHECK(reader::from_utf8(piece).size() <= 4100);
            if (last != 0 && p + 1 < pieces.size()) CHECK(piece.back() == last);
            CHECK_FALSE((piece.back() >= '0' && piece.back() <= '9'));
            whole += piece;
        }
        CHECK(reader::from_utf8(whole).size() == reader::from_utf8(text).size());
    };
    check_pieces("新收申请27件，", ',');
    check_pieces("收到申请1027件", 0);
}

TEST_CASE("prose: tables are left out, and what stands behind them belongs to its section") {
    const auto result = TextReport().check();
    for (const Sentence& sentence : result->report.narrative.sentences) {
        const std::string text = reader::to_utf8(result->report.narrative.text({sentence.begin, sentence.end}));
        CHECK(text.find("规章0") == std::string::npos);
        CHECK((sentence.section == 0 || sentence.section == 1 || sentence.section == 5 || sentence.section == 6));
    }
    CHECK(result->report.narrative.sentences.size() == 4);
}

TEST_CASE("prose: every character knows where it came from") {
    const std::string text = TextReport().says(1, "全年共收到政府信息公开申请１３６ 件。").text();
    const auto result = check_text(text);
    const Narrative& narrative = result->report.narrative;
    REQUIRE(narrative.claims.size() == 1);
    CHECK(text_of(result->report, narrative.origin(narrative.claims[0].at)) == "１３６ 件");
}
