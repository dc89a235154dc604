// Reports made by hand, for tests of the rules: a clean report of an edition with 0 in every cell, in
// which single things are then changed. Every cell, label and heading stands at its own place in a text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/report.hpp"

namespace nianbao::test {

/// The cell of a public path, such as "applications/granted/total"; the test fails where there is none.
CellRef cell_of(const form::Edition& edition, std::string_view path);

class ReportBuilder {
public:
    /// Of the edition's first year, titled and complete.
    explicit ReportBuilder(std::string_view edition);

    ReportBuilder& set(std::string_view path, std::int64_t value);
    /// Anything at all: how it is written and how it is read (its span is set by build()).
    ReportBuilder& write(std::string_view path, std::u32string text, Cell reading);
    ReportBuilder& garbage(std::string_view path, std::u32string text, Defect defect);
    ReportBuilder& blank(std::string_view path);
    ReportBuilder& unread(std::string_view path);

    ReportBuilder& title(std::u32string text, std::string agency, bool has_year);
    ReportBuilder& year(int year);
    ReportBuilder& heading(std::uint8_t section, std::u32string text, std::uint8_t written_number, bool differs);
    ReportBuilder& no_heading(std::uint8_t section);
    /// The order in which the sections stand in the text.
    ReportBuilder& order(std::vector<std::uint8_t> sections);
    ReportBuilder& no_table(std::string_view key);
    /// The label that the form words as `statutory`, written otherwise.
    ReportBuilder& relabel(std::string_view statutory, std::u32string written);
    /// A number in a table's region that belongs to no cell.
    ReportBuilder& stray(std::string_view table, std::u32string text);

    const form::Edition& edition() const { return *report_.edition; }
    /// The report's text lives in the builder: keep the builder while the report is used.
    Report build();

private:
    Span put(std::u32string_view written);
    void put_label(const form::Label& label, LabelReading& reading);
    void put_table(std::uint8_t index);
    Cell& cell(std::string_view path);

    Report report_;
    std::u32string title_, text_;
    std::vector<std::u32string> headings_;
    std::vector<std::uint8_t> order_;
    std::vector<std::vector<std::u32string>> cell_texts_;      ///< by table and cell
    std::map<std::string, std::u32string, std::less<>> relabelled_;
    std::vector<std::pair<std::uint8_t, std::u32string>> strays_;
};

std::u32string to_utf32(std::string_view utf8);

}  // namespace nianbao::test
