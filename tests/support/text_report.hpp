// Whole reports as text, for tests of what stands in sentences. The figures are those of one agency and consistent; a
// test adds sentences, changes single figures and looks at what is found.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "support/judging.hpp"

namespace nianbao::test {

class TextReport {
public:
    /// `year`: 0 for the edition's second year.
    explicit TextReport(std::string_view edition = "2021", int year = 0);

    /// A figure by its public path. Totals do not follow.
    TextReport& set(std::string_view path, std::int64_t value);
    /// Nothing but zeros in section three's and section four's tables.
    TextReport& zeros();
    /// A paragraph at the end of a section; 0 is the preface. UTF-8.
    TextReport& says(std::uint8_t section, std::string_view paragraph);
    /// One paragraph alone in a section.
    TextReport& only(std::uint8_t section, std::string_view paragraph);
    TextReport& title(std::string_view line);
    TextReport& no_table(std::string_view key);
    /// Lines behind everything else.
    TextReport& signed_with(std::string_view lines);

    std::string text() const;
    std::unique_ptr<CheckResult> check(const Configuration& configuration = {}) const;

private:
    std::string table(const form::Table& table) const;

    const form::Edition* edition_;
    int year_;
    std::string title_, signature_;
    std::map<std::string, std::int64_t, std::less<>> values_;
    std::vector<std::vector<std::string>> paragraphs_;
    std::vector<std::string> left_out_;
};

/// Everything found, as lines of judging.hpp.
Lines found(const TextReport& report);

/// What is found in the usual report with one more paragraph in section one.
Lines found_with(std::string_view paragraph);

/// The messages of one rule.
Lines told(const TextReport& report, std::string_view rule, Language language);

/// The outcome of one rule: passed, failed, not-applicable, could-not-run.
std::string ended(const TextReport& report, std::string_view rule);

}  // namespace nianbao::test
