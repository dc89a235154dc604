#include <doctest/doctest.h>

#include "support/comparing.hpp"

using namespace nianbao;
using namespace nianbao::test;
using Lines = std::vector<std::string>;

namespace {
constexpr std::string_view rule = "series/copied-text";

std::string sentence(int n, int count) {
    constexpr const char* subjects[] = {"部分科室报送信息还不够及时，", "解读材料的形式仍然比较单一，", "历史文件的检索还不够方便，", "基层公开栏更新存在拖延的情形，", "答复文书的说理还不够充分，"};
    return std::string(subjects[n]) + "全年共催办" + std::to_string(count) + "次，今后要逐项加以改进并纳入考核的内容。";
}

void write(Facts& facts, std::vector<int> of_one, std::vector<int> of_five, int count) {
    std::uint32_t at = 0;
    facts.sentences.clear();
    for (const int n : of_one) facts.sentences.push_back({1, {at, at + 30}, sentence(n, count)}), at += 30;
    for (const int n : of_five) facts.sentences.push_back({5, {at, at + 30}, sentence(n, count)}), at += 30;
}
}  // namespace

TEST_CASE("copied text: the same sentences are found though their numbers changed, with both places") {
    Reports reports;
    write(reports.add(2021), {0, 1}, {2, 3}, 6);
    Facts& newer = reports.add(2022);
    write(newer, {0, 1, 4}, {3, 2}, 9);
    CHECK(series_lines(rule, reports.series()).front() == "failed");
    const SeriesFinding found = apply_series(rule, reports.series()).findings.at(0);
    CHECK(found.finding.title.zh == "正文与2021年雷同：5句中4句");
    CHECK(found.finding.spans == std::vector<Span>{{0, 30}, {30, 60}, {90, 120}, {120, 150}});
    CHECK(found.previous_spans == std::vector<Span>{{0, 30}, {30, 60}, {90, 120}, {60, 90}});
}

TEST_CASE("copied text: section 5 alone is enough where all of it is last year's") {
    Reports reports;
    write(reports.add(2021), {}, {2, 3, 4}, 6);
    Facts& newer = reports.add(2022);
    write(newer, {0, 1, 1, 0}, {2, 3, 4}, 6);
    CHECK(apply_series(rule, reports.series()).findings.at(0).finding.title.zh == "第五部分与2021年雷同：3句中3句");
    write(newer, {0, 1, 1, 0}, {2, 3, 1}, 6);
    CHECK(series_lines(rule, reports.series()) == Lines{"passed"});
}

TEST_CASE("copied text: sentences that tell figures are not counted, and little text is not compared") {
    Reports reports;
    write(reports.add(2021), {0, 1, 2, 3}, {}, 6);
    Facts& newer = reports.add(2022);
    write(newer, {0, 1, 2, 3}, {}, 6);
    CHECK(series_lines(rule, reports.series()).front() == "failed");
    for (FactSentence& one : newer.sentences) one.names_figures = true;
    CHECK(series_lines(rule, reports.series()) == Lines{"not-applicable"});
}
