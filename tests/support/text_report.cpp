#include "support/text_report.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "presentation/names.hpp"

namespace nianbao::test {

namespace {

/// Figures that satisfy every equation; those of rows that an edition does not have stand for no cell of it.
const std::map<std::string, std::int64_t, std::less<>> figures{
    {"applications/new_received/natural_person", 134}, {"applications/new_received/commercial_enterprise", 2}, {"applications/new_received/total", 136},
    {"applications/carried_over/natural_person", 5}, {"applications/carried_over/total", 5},
    {"applications/granted/natural_person", 8}, {"applications/granted/commercial_enterprise", 2}, {"applications/granted/total", 10},
    {"applications/partially_granted/natural_person", 3}, {"applications/partially_granted/total", 3},
    {"applications/denied_state_secret/natural_person", 3}, {"applications/denied_state_secret/total", 3},
    {"applications/denied_internal_affairs/natural_person", 4}, {"applications/denied_internal_affairs/total", 4},
    {"applications/denied_administrative_inquiry/natural_person", 40}, {"applications/denied_administrative_inquiry/total", 40},
    {"applications/unavailable_not_held/natural_person", 32}, {"applications/unavailable_not_held/total", 32},
    {"applications/rejected_complaint/natural_person", 33}, {"applications/rejected_complaint/total", 33},
    {"applications/rejected_duplicate/natural_person", 1}, {"applications/rejected_duplicate/total", 1},
    {"applications/other/natural_person", 3}, {"applications/other/total", 3},
    {"applications/other_uncorrected/natural_person", 3}, {"applications/other_uncorrected/total", 3},
    {"applications/processed_total/natural_person", 127}, {"applications/processed_total/commercial_enterprise", 2}, {"applications/processed_total/total", 129},
    {"applications/carried_forward/natural_person", 12}, {"applications/carried_forward/total", 12},
    {"review_litigation/reconsideration/upheld", 1}, {"review_litigation/reconsideration/other_result", 14}, {"review_litigation/reconsideration/total", 15},
    {"review_litigation/litigation_direct/corrected", 1}, {"review_litigation/litigation_direct/total", 1},
    {"review_litigation/litigation_after_reconsideration/other_result", 2}, {"review_litigation/litigation_after_reconsideration/total", 2},
    {"active_disclosure/item_1/normative_documents/issued", 3}, {"active_disclosure/item_1/normative_documents/repealed", 1},
    {"active_disclosure/item_1/normative_documents/in_force", 20},
    {"active_disclosure/item_1/normative_documents/made", 3}, {"active_disclosure/item_1/normative_documents/disclosed", 2},
    {"active_disclosure/item_1/normative_documents/total_disclosed", 20},
    {"active_disclosure/item_5/administrative_licensing/decisions", 412}, {"active_disclosure/item_6/administrative_penalty/decisions", 37}};

}  // namespace

TextReport::TextReport(std::string_view edition, int year) : edition_(form::edition_by_key(edition)), paragraphs_(7) {
    REQUIRE(edition_ != nullptr);
    year_ = year > 0 ? year : edition_->first_year + 1;
    const std::string written = std::to_string(year_);
    title_ = "某县示例局" + written + "年政府信息公开工作年度报告";
    values_ = figures;
    only(0, "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、"
            "其他需要报告的事项等六个部分组成，数据的统计期限为" + written + "年1月1日至" + written + "年12月31日。");
    only(1, "我局坚持以公开为常态、不公开为例外，扎实做好各项工作。");
    only(5, "解读形式比较单一，将予以丰富。");
    only(6, "本年度没有收取政府信息公开信息处理费。");
}

TextReport& TextReport::set(std::string_view path, std::int64_t value) {
    values_[std::string(path)] = value;
    return *this;
}

TextReport& TextReport::zeros() {
    for (auto& [path, value] : values_)
        if (!path.starts_with("active_disclosure")) value = 0;
    return *this;
}

TextReport& TextReport::says(std::uint8_t section, std::string_view paragraph) {
    paragraphs_[section].emplace_back(paragraph);
    return *this;
}

TextReport& TextReport::only(std::uint8_t section, std::string_view paragraph) {
    paragraphs_[section].assign(1, std::string(paragraph));
    return *this;
}

TextReport& TextReport::title(std::string_view line) {
    title_ = line;
    return *this;
}

TextReport& TextReport::no_table(std::string_view key) {
    left_out_.emplace_back(key);
    return *this;
}

TextReport& TextReport::signed_with(std::string_view lines) {
    signature_ = lines;
    return *this;
}

std::string TextReport::table(const form::Table& table) const {
    std::string text;
    for (const form::Block& block : table.blocks) {
        if (!block.label.text.empty()) text += std::string(block.label.text) + "\n";
        const auto cell = [&](std::size_t row, std::size_t column) {
            const auto found = values_.find(form::path_of(table, block.cell(row, column)));
            return std::to_string(found == values_.end() ? 0 : found->second);
        };
        if (table.rows_side_by_side) {
            text += "行政复议\t\t\t\t\t行政诉讼\n\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\n";
            std::string heads, numbers;
            for (std::size_t row = 0; row < block.rows.size(); ++row)
                for (std::size_t column = 0; column < block.columns.size(); ++column) {
                    const char* between = row + column == 0 ? "" : "\t";
                    heads += between + std::string(block.columns[column].label.text);
                    numbers += between + cell(row, column);
                }
            text += heads + "\n" + numbers + "\n";
            continue;
        }
        text += block.label.text.empty() ? "申请人情况" : "信息内容";
        for (const form::Column& column : block.columns) text += "\t" + std::string(column.label.text);
        text += "\n";
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            text += block.rows[row].label.text;
            for (std::size_t column = 0; column < block.columns.size(); ++column) text += "\t" + cell(row, column);
            text += "\n";
        }
    }
    return text;
}

std::string TextReport::text() const {
    constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六"};
    std::string text = title_ + "\n";
    for (const std::string& paragraph : paragraphs_[0]) text += paragraph + "\n";
    for (const form::Section& section : edition_->sections) {
        text += std::string(numerals[section.number - 1]) + "、" + std::string(section.heading.text) + "\n";
        for (const std::string& paragraph : paragraphs_[section.number]) text += paragraph + "\n";
        for (const form::Table& own : edition_->tables) {
            const bool out = std::find(left_out_.begin(), left_out_.end(), own.key) != left_out_.end();
            if (own.section == section.number && !out) text += table(own);
        }
    }
    return text + signature_;
}

std::unique_ptr<CheckResult> TextReport::check(const Configuration& configuration) const { return check_text(text(), configuration); }

Lines found(const TextReport& report) {
    const auto result = report.check();
    Lines lines;
    for (const Finding& finding : result->findings) lines.push_back(line_of(result->report, finding));
    return lines;
}

Lines found_with(std::string_view paragraph) { return found(TextReport().says(1, paragraph)); }

Lines told(const TextReport& report, std::string_view rule, Language language) {
    const auto result = report.check();
    Lines lines;
    for (const Finding& finding : result->findings)
        if (finding.rule == rule) lines.push_back(finding.message.in(language));
    return lines;
}

std::string ended(const TextReport& report, std::string_view rule) {
    const auto result = report.check();
    for (const RuleOutcome& outcome : result->outcomes)
        if (outcome.rule->info.id == rule) return std::string(name_of(outcome.outcome));
    FAIL("no such rule: " << rule);
    return {};
}

}  // namespace nianbao::test
