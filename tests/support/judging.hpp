// What rules say, as lines a test can compare whole: exact findings, and nothing else.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../../core/findings/findings.hpp"

namespace nianbao::test {

using Lines = std::vector<std::string>;

/// `arithmetic/row-total error applications/granted/total expected 8 actual 9 fix applications/granted/total=8 at 9`;
/// parts that a finding does not have are left out, several cells or places are joined with a comma.
std::string line_of(const Report& report, const Finding& finding);

/// Everything the whole catalogue finds, in order.
Lines findings_of(const Report& report);

/// The messages of one rule's findings.
Lines messages_of(const Report& report, std::string_view rule, Language language);

/// The title and the evidence of everything the whole catalogue finds: `…：21→11 / 8+8+5+21=42，总计填32`.
Lines heads_of(const Report& report, Language language);

/// The outcome of one rule: "passed", "failed", "failed incomplete", "not-applicable", "could-not-run".
std::string outcome_of(const Report& report, std::string_view rule);

/// The reason that goes with the outcome; empty where none is needed.
std::string reason_of(const Report& report, std::string_view rule, Language language);

Verdict verdict_of(const Report& report);

}  // namespace nianbao::test

/// A failed comparison shows the lines.
template <>
struct doctest::StringMaker<nianbao::test::Lines> {
    static doctest::String convert(const nianbao::test::Lines& lines) {
        std::string out;
        for (const std::string& line : lines) out += "\n    " + line;
        return out.c_str();
    }
};
