// The form by its public keys, counted and written out by hand.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "nianbao/form.hpp"

using namespace nianbao;
using Paths = std::vector<std::string>;

namespace {

const form::Edition& edition(std::string_view key) {
    const form::Edition* found = form::edition_by_key(key);
    REQUIRE(found != nullptr);
    return *found;
}

Paths paths_of(const form::Table& table) {
    Paths paths;
    for (std::uint16_t cell = 0; cell < table.cell_count; ++cell) paths.push_back(form::path_of(table, cell));
    return paths;
}

/// Row by row, each with all columns.
Paths grid(const std::string& prefix, const Paths& rows, const Paths& columns) {
    Paths paths;
    for (const std::string& row : rows)
        for (const std::string& column : columns) paths.push_back(prefix + "/" + row + "/" + column);
    return paths;
}

Paths joined(const std::vector<Paths>& parts) {
    Paths all;
    for (const Paths& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

const Paths applicants{"natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
                       "legal_service_institution", "other_organization", "total"};

Paths application_rows(const Paths& other) {
    return joined({{"new_received", "carried_over", "granted", "partially_granted", "denied_state_secret",
                    "denied_prohibited_by_law", "denied_public_security", "denied_third_party_rights", "denied_internal_affairs",
                    "denied_process_information", "denied_enforcement_files", "denied_administrative_inquiry",
                    "unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear_after_correction",
                    "rejected_complaint", "rejected_duplicate", "rejected_publication", "rejected_excessive",
                    "rejected_reconfirmation"},
                   other,
                   {"processed_total", "carried_forward"}});
}

/// Equations as text: "row-total granted: natural_person+…=total".
std::vector<std::string> equations_of(const form::Table& table) {
    std::vector<std::string> all;
    for (const form::Equation& equation : table.equations) {
        std::string text(equation.rule);
        text += " ";
        const auto side = [&](std::span<const std::uint16_t> cells) {
            std::string sum;
            for (const std::uint16_t cell : cells) sum += (sum.empty() ? "" : "+") + form::path_of(table, cell).substr(table.key.size() + 1);
            return sum;
        };
        text += side(equation.left) + (equation.relation == form::Relation::equal ? "=" : "<=") + side(equation.right);
        all.push_back(text);
    }
    return all;
}

std::map<std::string, int> count_rules(const form::Table& table) {
    std::map<std::string, int> counts;
    for (const form::Equation& equation : table.equations) ++counts[std::string(equation.rule)];
    return counts;
}

}  // namespace

TEST_CASE("there are two editions, in the order of their years") {
    REQUIRE(form::editions().size() == 2);
    CHECK(form::editions()[0].key == "2019");
    CHECK(form::editions()[1].key == "2021");
    CHECK(edition("2019").document == "国办公开办函〔2019〕60号");
    CHECK(edition("2021").document == "国办公开办函〔2021〕30号");
    CHECK(form::edition_by_key("2020") == nullptr);
    CHECK(form::edition_by_key("") == nullptr);
}

TEST_CASE("the year decides the edition that a report must use") {
    CHECK(form::edition_for_year(2018) == nullptr);
    CHECK(form::edition_for_year(0) == nullptr);
    CHECK(form::edition_for_year(2019) == &edition("2019"));
    CHECK(form::edition_for_year(2020) == &edition("2019"));
    CHECK(form::edition_for_year(2021) == &edition("2021"));
    CHECK(form::edition_for_year(2099) == &edition("2021"));
}

TEST_CASE("six sections with the statutory headings, in both editions") {
    for (const form::Edition& each : form::editions()) {
        std::vector<std::string> headings;
        for (const form::Section& section : each.sections) headings.push_back(std::to_string(section.number) + std::string(section.heading.text));
        CHECK(headings == std::vector<std::string>{"1总体情况", "2主动公开政府信息情况", "3收到和处理政府信息公开申请情况",
                                                   "4政府信息公开行政复议、行政诉讼情况", "5存在的主要问题及改进情况", "6其他需要报告的事项"});
    }
}

TEST_CASE("three tables under the sections that hold them") {
    for (const form::Edition& each : form::editions()) {
        REQUIRE(each.tables.size() == 3);
        CHECK(each.tables[0].key == "active_disclosure");
        CHECK(each.tables[0].section == 2);
        CHECK(each.tables[1].key == "applications");
        CHECK(each.tables[1].section == 3);
        CHECK(each.tables[2].key == "review_litigation");
        CHECK(each.tables[2].section == 4);
        CHECK_FALSE(each.tables[0].rows_side_by_side);
        CHECK_FALSE(each.tables[1].rows_side_by_side);
        CHECK(each.tables[2].rows_side_by_side);
    }
}

TEST_CASE("2019: every cell of section 二 by its path") {
    const form::Table& table = edition("2019").tables[0];
    const Paths changes{"previous_year_items", "change", "decisions"};
    CHECK(table.cell_count == 22);
    CHECK(paths_of(table) ==
          joined({grid("active_disclosure/item_1", {"regulations", "normative_documents"}, {"made", "disclosed", "total_disclosed"}),
                  grid("active_disclosure/item_5", {"administrative_licensing", "other_external_management"}, changes),
                  grid("active_disclosure/item_6", {"administrative_penalty", "administrative_compulsion"}, changes),
                  grid("active_disclosure/item_8", {"administrative_fees"}, {"previous_year_items", "change"}),
                  grid("active_disclosure/item_9", {"centralized_procurement"}, {"projects", "amount"})}));
}

TEST_CASE("2021: every cell of section 二 by its path") {
    const form::Table& table = edition("2021").tables[0];
    CHECK(table.cell_count == 10);
    CHECK(paths_of(table) ==
          joined({grid("active_disclosure/item_1", {"regulations", "normative_documents"}, {"issued", "repealed", "in_force"}),
                  grid("active_disclosure/item_5", {"administrative_licensing"}, {"decisions"}),
                  grid("active_disclosure/item_6", {"administrative_penalty", "administrative_compulsion"}, {"decisions"}),
                  grid("active_disclosure/item_8", {"administrative_fees"}, {"amount"})}));
}

TEST_CASE("every cell of section 三 by its path: 23 rows in 2019, 25 in 2021") {
    const form::Table& first = edition("2019").tables[1];
    CHECK(first.cell_count == 161);
    CHECK(paths_of(first) == grid("applications", application_rows({"other"}), applicants));
    const form::Table& second = edition("2021").tables[1];
    CHECK(second.cell_count == 175);
    CHECK(paths_of(second) == grid("applications", application_rows({"other_uncorrected", "other_unpaid_fee", "other_other"}), applicants));
}

TEST_CASE("every cell of section 四 by its path, alike in both editions") {
    for (const form::Edition& each : form::editions()) {
        CHECK(each.tables[2].cell_count == 15);
        CHECK(paths_of(each.tables[2]) == grid("review_litigation", {"reconsideration", "litigation_direct", "litigation_after_reconsideration"},
                                               {"upheld", "corrected", "other_result", "pending", "total"}));
    }
}

TEST_CASE("a cell's position leads back to the cell") {
    for (const form::Edition& each : form::editions())
        for (const form::Table& table : each.tables)
            for (std::uint16_t cell = 0; cell < table.cell_count; ++cell) {
                const form::Position at = form::position_of(table, cell);
                REQUIRE(at.block < table.blocks.size());
                REQUIRE(at.row < table.blocks[at.block].rows.size());
                REQUIRE(at.column < table.blocks[at.block].columns.size());
                CHECK(table.blocks[at.block].cell(at.row, at.column) == cell);
            }
}

TEST_CASE("rows are worded as the form words them") {
    const form::Block& block = edition("2021").tables[1].blocks[0];
    std::vector<std::string> labels;
    for (const form::Row& row : block.rows) labels.emplace_back(row.label.text);
    CHECK(labels == std::vector<std::string>{
        "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
        "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作",
        "3.补正后申请内容仍不明确", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他", "（七）总计", "四、结转下年度继续办理"});
}

TEST_CASE("amounts are in 万元, and only changes may be negative") {
    std::set<std::string> amounts, changes;
    for (const form::Edition& each : form::editions())
        for (const form::Table& table : each.tables)
            for (std::uint16_t cell = 0; cell < table.cell_count; ++cell) {
                const form::Position at = form::position_of(table, cell);
                const form::Column& column = table.blocks[at.block].columns[at.column];
                const std::string name = std::string(each.key) + " " + form::path_of(table, cell);
                if (column.is_amount) amounts.insert(name);
                if (column.is_signed) changes.insert(name);
            }
    CHECK(amounts == std::set<std::string>{"2019 active_disclosure/item_9/centralized_procurement/amount",
                                           "2021 active_disclosure/item_8/administrative_fees/amount"});
    CHECK(changes == std::set<std::string>{"2019 active_disclosure/item_5/administrative_licensing/change",
                                           "2019 active_disclosure/item_5/other_external_management/change",
                                           "2019 active_disclosure/item_6/administrative_penalty/change",
                                           "2019 active_disclosure/item_6/administrative_compulsion/change",
                                           "2019 active_disclosure/item_8/administrative_fees/change"});
}

TEST_CASE("groups span the rows that the form gives them") {
    using Group = std::vector<std::string>;
    for (const form::Edition& each : form::editions()) {
        std::vector<Group> groups;
        const form::Block& block = each.tables[1].blocks[0];
        for (const form::Group& group : block.groups)
            groups.push_back({std::string(group.label.text), std::string(block.rows[group.first_row].key), std::string(block.rows[group.last_row].key)});
        const bool first = each.key == "2019";
        std::vector<Group> expected{{"三、本年度办理结果", "granted", "processed_total"},
                                    {"（三）不予公开", "denied_state_secret", "denied_administrative_inquiry"},
                                    {"（四）无法提供", "unavailable_not_held", "unavailable_unclear_after_correction"},
                                    {"（五）不予处理", "rejected_complaint", "rejected_reconfirmation"}};
        if (!first) expected.push_back({"（六）其他处理", "other_uncorrected", "other_other"});
        CHECK(groups == expected);
    }
}

TEST_CASE("equations of section 三: one for each row, two for each column") {
    using Counts = std::map<std::string, int>;
    CHECK(count_rules(edition("2019").tables[1]) == Counts{{"arithmetic/row-total", 23}, {"arithmetic/processed-total", 7}, {"arithmetic/balance", 7}});
    CHECK(count_rules(edition("2021").tables[1]) == Counts{{"arithmetic/row-total", 25}, {"arithmetic/processed-total", 7}, {"arithmetic/balance", 7}});

    for (const form::Edition& each : form::editions()) {
        const Paths other = each.key == "2019" ? Paths{"other"} : Paths{"other_uncorrected", "other_unpaid_fee", "other_other"};
        std::vector<std::string> expected;
        const Paths rows = application_rows(other);
        for (const std::string& row : rows) {
            std::string sum;
            for (std::size_t c = 0; c < 6; ++c) sum += (c == 0 ? "" : "+") + row + "/" + applicants[c];
            expected.push_back("arithmetic/row-total " + sum + "=" + row + "/total");
        }
        for (const std::string& column : applicants) {
            std::string sum;
            for (std::size_t r = 2; r + 2 < rows.size(); ++r) sum += (r == 2 ? "" : "+") + rows[r] + "/" + column;
            expected.push_back("arithmetic/processed-total " + sum + "=processed_total/" + column);
        }
        for (const std::string& column : applicants)
            expected.push_back("arithmetic/balance new_received/" + column + "+carried_over/" + column + "=processed_total/" + column +
                               "+carried_forward/" + column);
        CHECK(equations_of(each.tables[1]) == expected);
    }
}

TEST_CASE("equations of section 四: one for each of the three groups") {
    for (const form::Edition& each : form::editions()) {
        std::vector<std::string> expected;
        for (const std::string row : {"reconsideration", "litigation_direct", "litigation_after_reconsideration"})
            expected.push_back("arithmetic/review-total " + row + "/upheld+" + row + "/corrected+" + row + "/other_result+" + row + "/pending=" + row + "/total");
        CHECK(equations_of(each.tables[2]) == expected);
    }
}

TEST_CASE("equations of section 二: what cannot exceed what") {
    CHECK(equations_of(edition("2019").tables[0]) == std::vector<std::string>{
        "arithmetic/disclosure item_1/regulations/disclosed<=item_1/regulations/total_disclosed",
        "arithmetic/disclosure item_1/normative_documents/disclosed<=item_1/normative_documents/total_disclosed",
        "arithmetic/disclosure <=item_5/administrative_licensing/previous_year_items+item_5/administrative_licensing/change",
        "arithmetic/disclosure <=item_5/other_external_management/previous_year_items+item_5/other_external_management/change",
        "arithmetic/disclosure <=item_6/administrative_penalty/previous_year_items+item_6/administrative_penalty/change",
        "arithmetic/disclosure <=item_6/administrative_compulsion/previous_year_items+item_6/administrative_compulsion/change",
        "arithmetic/disclosure <=item_8/administrative_fees/previous_year_items+item_8/administrative_fees/change"});
    CHECK(equations_of(edition("2021").tables[0]) == std::vector<std::string>{
        "arithmetic/disclosure item_1/regulations/issued<=item_1/regulations/in_force",
        "arithmetic/disclosure item_1/normative_documents/issued<=item_1/normative_documents/in_force"});
}
