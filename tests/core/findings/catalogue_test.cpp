// What holds for every rule of the catalogue, and between the catalogue and the form.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "nianbao/form.hpp"
#include "nianbao/rollup.hpp"
#include "nianbao/rule.hpp"
#include "nianbao/series.hpp"

using namespace nianbao;

namespace {

bool has_chinese(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xF0u) == 0xE0u; });
}

bool has_latin(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

// Which rules there are is told by their files alone (rule_files_test.cpp), and how severe each is by its own file.
TEST_CASE("catalogue: every id stands once, under one of the groups") {
    std::set<std::string_view> ids;
    for (const RuleInfo* info : catalogue()) {
        ids.insert(info->id);
        CHECK_MESSAGE(info->id.find('/') != std::string_view::npos, info->id);
    }
    CHECK(ids.size() == catalogue().size());
}

TEST_CASE("catalogue: the rules of one report come first, then those of a series and of a roll-up") {
    std::vector<RuleHead> heads;
    for (const Rule* rule : rules()) heads.push_back(rule->info);
    for (const SeriesRule* rule : series_rules()) heads.push_back(rule->info);
    for (const RollupRule* rule : rollup_rules()) heads.push_back(rule->info);
    REQUIRE(heads.size() == catalogue().size());
    for (std::size_t i = 0; i < heads.size(); ++i) {
        CHECK(heads[i].id == catalogue()[i]->id);
        CHECK(heads[i].severity == catalogue()[i]->severity);
    }
}

TEST_CASE("catalogue: every rule explains itself in both languages") {
    for (const RuleInfo* one : catalogue()) {
        const RuleInfo& info = *one;
        INFO(info.id);
        for (const Text* text : {&info.title, &info.explanation, &info.legal_basis}) {
            CHECK(has_chinese(text->zh));
            CHECK(has_latin(text->en));
        }
        for (const Text* text : {&info.good_example, &info.bad_example}) {
            CHECK_FALSE(text->zh.empty());
            CHECK_FALSE(text->en.empty());
        }
        CHECK(info.good_example.zh != info.bad_example.zh);
        CHECK(info.good_example.en != info.bad_example.en);
        CHECK(info.explanation.zh.ends_with("。"));
        CHECK(info.explanation.en.ends_with("."));
    }
}

TEST_CASE("catalogue: every equation of the form is reported by a rule") {
    for (const form::Edition& edition : form::editions())
        for (const form::Table& table : edition.tables)
            for (const form::Equation& equation : table.equations)
                CHECK_MESSAGE(std::any_of(rules().begin(), rules().end(),
                                          [&](const Rule* rule) { return rule->info.id == equation.rule; }),
                              equation.rule);
}
