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

TEST_CASE("catalogue: the rules of this version, each of them once") {
    const std::set<std::string_view> expected{
        "reading/not-a-report", "reading/unplaced-number", "reading/inferred-placement",
        "structure/title", "structure/section-missing", "structure/section-order", "structure/section-heading",
        "structure/table-missing", "structure/row-missing", "structure/column-missing", "structure/label", "structure/edition",
        "cell/blank", "cell/not-a-number", "cell/negative", "cell/fraction", "cell/amount-unit", "cell/amount-precision",
        "cell/change-sign", "cell/regulation-authority", "cell/shifted-row",
        "arithmetic/row-total", "arithmetic/processed-total", "arithmetic/balance", "arithmetic/review-total",
        "arithmetic/disclosure",
        "structure/section-count", "structure/section-empty", "structure/placeholder", "structure/fee-statement", "structure/table-as-prose",
        "narrative/received", "narrative/carried-over", "narrative/processed", "narrative/carried-forward", "narrative/outcome", "narrative/none",
        "narrative/review", "narrative/litigation", "narrative/disclosure", "narrative/sum", "narrative/percentage", "narrative/year-change",
        "period/range", "period/year", "period/late",
        "text/compatibility-characters", "text/duplicate-phrase", "text/personal-information"};
    std::set<std::string_view> ids;
    for (const Rule* rule : rules()) ids.insert(rule->info.id);
    CHECK(ids == expected);
    CHECK(rules().size() == expected.size());
}

TEST_CASE("catalogue: the severities that are public") {
    const std::set<std::string_view> warnings{"reading/unplaced-number", "structure/title", "structure/section-heading",
                                              "structure/label", "cell/blank", "cell/amount-unit", "cell/regulation-authority", "arithmetic/disclosure",
                                              "structure/section-count", "structure/section-empty", "structure/placeholder",
                                              "structure/fee-statement", "structure/table-as-prose", "narrative/disclosure", "narrative/sum",
                                              "narrative/percentage", "narrative/year-change", "period/year"};
    const std::set<std::string_view> infos{"reading/inferred-placement", "cell/amount-precision", "cell/change-sign", "period/late",
                                           "text/compatibility-characters", "text/duplicate-phrase"};
    for (const Rule* rule : rules()) {
        const Severity expected = warnings.count(rule->info.id) ? Severity::warning
                                  : infos.count(rule->info.id)  ? Severity::info
                                                                : Severity::error;
        CHECK_MESSAGE((rule->info.severity == expected), rule->info.id);
    }
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
