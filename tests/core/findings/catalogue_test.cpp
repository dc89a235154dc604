// What holds for every rule of the catalogue, and between the catalogue and the form.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "nianbao/form.hpp"
#include "nianbao/rule.hpp"

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
    for (const Rule* rule : rules()) {
        ids.insert(rule->info.id);
        CHECK_MESSAGE(rule->info.id.find('/') != std::string_view::npos, rule->info.id);
    }
    CHECK(ids.size() == rules().size());
}

TEST_CASE("catalogue: every rule explains itself in both languages") {
    REQUIRE(catalogue().size() == rules().size());
    for (std::size_t i = 0; i < rules().size(); ++i) {
        const RuleInfo& info = *catalogue()[i];
        INFO(info.id);
        CHECK(info.id == rules()[i]->info.id);
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
