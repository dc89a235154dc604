// A third edition of the form is a file and no code. This program is the engine with tests/editions/2031.json beside
// the editions in force: other tables, in another number and order, with other rows, columns, sections and sums.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "nianbao/check.hpp"
#include "presentation/json.hpp"

using namespace nianbao;

namespace {

using Values = std::map<std::string, std::string>;

/// What a row of a table says, cell by cell.
struct Line {
    std::string_view key;
    std::vector<std::string_view> cells;
};

constexpr std::string_view head =
    "某县范例局2031年政府信息公开工作年度报告\n本报告统计期限自2031年1月1日起至2031年12月31日止。\n一、工作概览\n";
constexpr std::string_view prose = "我局指定专人办理此项工作。\n";
constexpr std::string_view review =
    "二、救济渠道情况\n\t维持原答复\t变更或撤销\t合计件数\n申请行政复议\t3\t1\t4\n提起行政诉讼\t2\t0\t2\n检察监督建议\t0\t0\t0\n";
constexpr std::string_view fees = "三、信息处理费收取情况\n\t发出收费通知件数\t实际收取金额（单位：万元）\n按件计收\t2\t0.0300\n按量计收\t1\t0.0080\n";
constexpr std::string_view applications =
    "四、依申请公开办理情况\n\t申请主体\t\t\n\t\t来自单位\t\n\t个人\t单位\t总计\n甲、上年度转入未办结申请\t2\t1\t3\n乙、本年度新接收申请\t20\t7\t27\n全部予以提供\t9\t4\t13\n"
    "区分后提供一部分\t5\t1\t6\n决定不予提供\t3\t2\t5\n移送其他机关办理\t4\t0\t4\n丙、本年度办结数量\t21\t7\t28\n丁、年末尚未办结数量\t1\t1\t2\n";
constexpr std::string_view rest =
    "五、公开平台运行情况\n\t年末运行数量\t年内关停数量\n政府网站专栏\t1\t0\n政务新媒体账号\t3\t2\n"
    "六、制度文件公开情况\n制度文件目录\n\t年内印发份数\t年末有效份数\n行政规范性文件\t4\t16\n七、问题与打算\n公开形式不够丰富，下一步加强学习。没有其他事项。\n";

std::string text_with(std::string_view sentences, std::string_view of_applications = applications) {
    std::string text;
    for (const std::string_view part : {head, sentences, review, fees, of_applications, rest}) text += part;
    return text;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string out(text);
    const std::size_t at = out.find(from);
    REQUIRE(at != std::string::npos);
    return out.replace(at, from.size(), to);
}

Values cells_of(const Report& report) {
    Values values;
    for (std::uint8_t t = 0; t < report.tables.size(); ++t)
        for (std::uint16_t c = 0; c < report.tables[t].cells.size(); ++c) {
            const Cell& cell = report.tables[t].cells[c];
            values[path_of(report, {t, c})] = cell.state == CellState::number ? cell.value.to_string() : "?";
        }
    return values;
}

std::vector<std::string> errors_of(const CheckResult& result) {
    std::vector<std::string> rules;
    for (const Finding& finding : result.findings)
        if (finding.severity == Severity::error) {
            rules.emplace_back(finding.rule);
            for (const CellRef ref : finding.cells) rules.back() += " " + path_of(result.report, ref);
            if (finding.fix) rules.back() += " = " + finding.fix->value.to_string();
        }
    return rules;
}

/// Rules as text, for a failing check to show.
std::string shown(const std::vector<std::string>& rules) {
    std::string all;
    for (const std::string& rule : rules) all += (all.empty() ? "" : "; ") + rule;
    return all;
}

}  // namespace

TEST_CASE("a third edition is recognised by its tables, and every cell is read") {
    const auto result = check_text(text_with(prose), {});
    const Report& report = result->report;
    CHECK(report.edition->key == "2031");
    CHECK(report.edition_recognised);
    CHECK(report.year == 2031);
    CHECK(report.agency == "某县范例局");
    REQUIRE(report.tables.size() == 5);
    std::vector<std::string> keys;
    for (const TableReading& table : report.tables) {
        CHECK(table.found);
        keys.emplace_back(table.form->key);
    }
    CHECK(keys == std::vector<std::string>{"review_litigation", "handling_fees", "applications", "platforms", "active_disclosure"});
    REQUIRE(report.sections.size() == 7);
    for (const SectionReading& section : report.sections) CHECK(section.found);
    CHECK(report.unplaced.empty());

    Values expected;
    const auto rows = [&](const std::string& path, std::vector<std::string> columns, std::vector<Line> lines) {
        for (const Line& line : lines)
            for (std::size_t c = 0; c < columns.size(); ++c) expected[path + "/" + std::string(line.key) + "/" + columns[c]] = line.cells[c];
    };
    rows("review_litigation", {"upheld", "corrected", "total"},
         {{"reconsideration", {"3", "1", "4"}}, {"litigation_direct", {"2", "0", "2"}}, {"supervision", {"0", "0", "0"}}});
    rows("handling_fees", {"notices", "amount"}, {{"by_item", {"2", "0.03"}}, {"by_page", {"1", "0.008"}}});
    rows("applications", {"person", "organization", "total"},
         {{"carried_over", {"2", "1", "3"}}, {"new_received", {"20", "7", "27"}}, {"granted", {"9", "4", "13"}}, {"partially_granted", {"5", "1", "6"}},
          {"denied", {"3", "2", "5"}}, {"transferred", {"4", "0", "4"}}, {"processed_total", {"21", "7", "28"}}, {"carried_forward", {"1", "1", "2"}}});
    rows("platforms", {"operated", "closed"}, {{"websites", {"1", "0"}}, {"accounts", {"3", "2"}}});
    rows("active_disclosure/documents", {"issued", "in_force"}, {{"normative_documents", {"4", "16"}}});
    CHECK(cells_of(report) == expected);
}

TEST_CASE("a sound report of a third edition passes") {
    const auto result = check_text(text_with(prose), {});
    CHECK(shown(errors_of(*result)) == "");
    CHECK(result->verdict == Verdict::pass);
}

TEST_CASE("the sums of a third edition are checked, and its faults are found") {
    const auto slipped = [](std::string_view from, std::string_view to) { return shown(errors_of(*check_text(text_with(prose, replaced(applications, from, to)), {}))); };
    CHECK(slipped("决定不予提供\t3\t2\t5", "决定不予提供\t3\t7\t5") == "arithmetic/row-total applications/denied/organization = 2");
    const std::string text = replaced(text_with(prose), "申请行政复议\t3\t1\t4", "申请行政复议\t3\t1\t5");
    CHECK(shown(errors_of(*check_text(text, {}))) == "arithmetic/review-total review_litigation/reconsideration/total");
}

TEST_CASE("sentences are held against the tables of a third edition") {
    const auto errors_with = [](std::string_view sentence) { return shown(errors_of(*check_text(text_with(sentence), {}))); };
    CHECK(errors_with("全年新收政府信息公开申请27件，上年结转3件，办结28件，结转下年度2件。收到行政复议4件。\n") == "");
    CHECK(errors_with("全年新收政府信息公开申请72件。\n") == "narrative/received applications/new_received/total");
    CHECK(errors_with("因政府信息公开工作被申请行政复议9件。\n") == "narrative/review review_litigation/reconsideration/total");
    CHECK(errors_with("全年制发规范性文件4件。\n") == "");
}

TEST_CASE("the report's sections and tables are those of its edition") {
    const std::string without = text_with(prose).erase(text_with(prose).find(rest));
    const std::vector<std::string> errors = errors_of(*check_text(without, {}));
    CHECK(std::count(errors.begin(), errors.end(), "structure/table-missing") == 2);
    CHECK(std::count(errors.begin(), errors.end(), "structure/section-missing") == 1);
    // A report for a year of an older edition must not use these tables.
    std::string older = text_with(prose);
    for (std::size_t at; (at = older.find("2031")) != std::string::npos;) older.replace(at, 4, "2022");
    const std::vector<std::string> wrong = errors_of(*check_text(older, {}));
    CHECK(std::count(wrong.begin(), wrong.end(), "structure/edition") > 0);
}

TEST_CASE("the editions in force are recognised beside a third") {
    for (const form::Edition& edition : form::editions()) {
        std::string text = "某县范例局" + std::to_string(edition.first_year) + "年政府信息公开工作年度报告\n";
        for (const form::Table& table : edition.tables) {
            if (table.rows_side_by_side) continue;
            for (const form::Block& block : table.blocks) {
                text += std::string(block.label.text) + "\n";
                for (const form::Column& column : block.columns) text += "\t" + std::string(column.label.text);
                text += "\n";
                for (const form::Row& row : block.rows) {
                    text += row.label.text;
                    for (std::size_t c = 0; c < block.columns.size(); ++c) text += "\t0";
                    text += "\n";
                }
            }
        }
        const auto result = check_text(text, {});
        CAPTURE(edition.key);
        CHECK(result->report.edition->key == edition.key);
        CHECK(result->report.edition_recognised);
        CHECK(result->report.tables.size() == edition.tables.size());
        for (const TableReading& table : result->report.tables)
            if (!table.form->rows_side_by_side)
                for (const Cell& cell : table.cells) CHECK(cell.state == CellState::number);
    }
}

TEST_CASE("the tables of a third edition are told for drawing") {
    const std::string forms = forms_json();
    CHECK(forms.find("\"key\":\"2031\"") != std::string::npos);
    CHECK(forms.find("\"handling_fees\"") != std::string::npos);
    CHECK(forms.find(R"("headings":[{"text":"来自单位","from":"organization","to":"organization"}])") != std::string::npos);
}
