// What is kept of a checked report to compare it with others, of other years and other bodies: its figures, what its
// sentences claim, and the sentences of its own words. Small beside the report, and independent of its text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "nianbao/check.hpp"

namespace nianbao {

/// A sentence of the sections whose text is the agency's own.
struct FactSentence {
    std::uint8_t section = 0;
    Span span;
    std::string words;                  ///< UTF-8, without blanks
    bool names_figures = false;         ///< it tells a figure of the tables
};

/// A number of the text.
struct FactCount {
    Span span;
    Number value;
    std::vector<Reading> readings;      ///< sums of cells that it may name; none: it names nothing of the tables for certain
};

/// `136 件，比上年上升18.26%`.
struct FactChange {
    Span span;
    Number amount;                      ///< of percent, or of the count's own unit
    std::uint8_t decimals = 0;
    bool is_percent = false, is_rise = false;
    std::optional<Number> before;       ///< last year's figure, where the text gives it
    std::vector<FactCount> counts;      ///< what may be this year's figure, the nearest first
};

struct Facts {
    std::string file;                   ///< name of the input
    Verdict verdict = Verdict::unreadable;   ///< of the report by itself
    Report report;                      ///< agency, year, edition and tables: no labels, no text; no tables where it was not readable
    std::vector<FactSentence> sentences;
    std::vector<FactCount> claims;      ///< numbers that name figures of the tables
    std::vector<FactChange> changes;
};

}  // namespace nianbao
