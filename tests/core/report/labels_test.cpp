#include "reading.hpp"

using namespace nianbao;
using namespace nianbao::reading;
using namespace nianbao::test;

namespace {

constexpr std::u32string_view head = U"三、收到和处理政府信息公开申请情况\n申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
constexpr std::u32string_view tail = U"四、政府信息公开行政复议、行政诉讼情况\n";

std::string name_of(LabelState state) {
    switch (state) {
        case LabelState::missing: return "missing";
        case LabelState::unclear: return "unclear";
        case LabelState::exact: return "exact";
        case LabelState::differs: return "differs";
    }
    return {};
}

std::string without_breaks(std::string text) {
    std::erase(text, '\n');
    return text;
}

/// Every label of section 三's table that is not exact: `row granted differs (一)同意公开`.
Texts other_labels(std::u32string_view original, std::string_view edition = "2021") {
    const std::u32string text(original);
    const Report report = read_report(text).report;
    const TableReading& table = report.tables[applications];
    REQUIRE(table.found);
    REQUIRE(table.form == &table_of(edition, applications));
    Texts texts;
    const auto add = [&](const std::string& name, const LabelReading& label) {
        if (label.state == LabelState::exact) return;
        if (label.state == LabelState::differs) CHECK(label.written == without_breaks(text_of(report, label.span)));
        texts.push_back(name + " " + name_of(label.state) + (label.state == LabelState::differs ? " " + text_of(report, label.span) : ""));
    };
    const form::Block& block = table.form->blocks[0];
    for (std::size_t i = 0; i < block.columns.size(); ++i) add("column " + std::string(block.columns[i].key), table.blocks[0].columns[i]);
    for (std::size_t i = 0; i < block.rows.size(); ++i) add("row " + std::string(block.rows[i].key), table.blocks[0].rows[i]);
    for (std::size_t i = 0; i < block.groups.size(); ++i) add("group " + std::string(block.groups[i].label.text), table.blocks[0].groups[i]);
    return texts;
}

using Rows = std::map<std::string, std::u32string>;

/// The whole table with its groups' labels, rows by tabs; own rows as given.
std::u32string table_text(std::string_view edition, Rows own = {}, std::u32string_view heading = head) {
    const form::Block& block = table_of(edition, applications).blocks[0];
    for (const form::Group& group : block.groups) {
        const form::Row& first = block.rows[group.first_row];
        const auto written = own.find(std::string(first.key));
        std::u32string line = written != own.end() ? written->second : reader::from_utf8(first.label.text) + tab_zeros;
        if (own.contains(std::string(group.label.text))) line = own[std::string(group.label.text)] + U"\t" + line;
        else line = reader::from_utf8(group.label.text) + U"\t" + line;
        own[std::string(first.key)] = line;
    }
    return std::u32string(heading) + applications_text(edition, tab_zeros, own) + std::u32string(tail);
}

}  // namespace

TEST_CASE("the form's own wording is exact, in both editions") {
    CHECK(other_labels(table_text("2019"), "2019") == Texts{});
    CHECK(other_labels(table_text("2021"), "2021") == Texts{});
}

TEST_CASE("punctuation, width and blanks are no other wording") {
    CHECK(other_labels(table_text("2021", {{"granted", U"(一) 予以公开\t0\t0\t0\t0\t0\t0\t0\n"},
                                           {"denied_public_security", U"3．危及\"三安全一稳定\"\t0\t0\t0\t0\t0\t0\t0\n"}})) == Texts{});
}

TEST_CASE("an accepted wording is exact") {
    CHECK(other_labels(table_text("2021", {{"partially_granted", U"（二）部分公开\t0\t0\t0\t0\t0\t0\t0\n"}})) == Texts{});
}

TEST_CASE("another wording is told, as it stands") {
    CHECK(other_labels(table_text("2021", {{"unavailable_not_held", U"1.本机关不掌握相关情况\t0\t0\t0\t0\t0\t0\t0\n"}})) ==
          Texts{"row unavailable_not_held differs 1.本机关不掌握相关情况"});
    CHECK(other_labels(table_text("2021", {{"denied_enforcement_files", U"7.属于行政执法案件\t0\t0\t0\t0\t0\t0\t0\n"}})) ==
          Texts{"row denied_enforcement_files differs 7.属于行政执法案件"});
    CHECK(other_labels(table_text("2021", {{"三、本年度办理结果", U"三、本年度办理结题"}})) == Texts{"group 三、本年度办理结果 differs 三、本年度办理结题"});
}

TEST_CASE("what is written is told without the cells that stand beside it") {
    const std::u32string text = table_text("2021", {{"denied_enforcement_files", U"7.属于行政执法案件\t0\t0\t0\t0\t0\t0\t0\n"}});
    std::u32string framed;   // in a frame, with the label in two lines of its cell
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find(U'\n', begin);
        std::u32string line = text.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t cut = line.find(U"7.属于行政执法案件");
        for (char32_t& c : line) c = c == U'\t' ? U'│' : c;
        framed += cut == std::u32string::npos ? U"│" + line + U"│\n" : U"│7.属于行政│0│0│0│0│0│0│0│\n│执法案件│ │ │ │ │ │ │ │\n";
        framed += U"├────┼─┼─┼─┼─┼─┼─┼─┤\n";
    }
    const Report report = read_report(framed).report;
    const form::Block& block = report.tables[applications].form->blocks[0];
    std::size_t differing = 0;
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        const LabelReading& label = report.tables[applications].blocks[0].rows[r];
        if (label.state != LabelState::differs) continue;
        ++differing;
        CHECK(block.rows[r].key == "denied_enforcement_files");
        CHECK(label.written == "7.属于行政执法案件");
    }
    CHECK(differing == 1);
}

TEST_CASE("another wording of a column") {
    CHECK(other_labels(table_text("2021", {}, U"三、收到和处理政府信息公开申请情况\n申请人情况\t自然人\t商业企业\t科研机构\t社会组织\t法律服务机构\t其他\t总计\n")) ==
          Texts{"column public_welfare_organization differs 社会组织"});
}

TEST_CASE("a label cut over lines is exact") {
    const std::u32string text = std::u32string(head) + applications_text("2021", loose_zeros, {{"rejected_complaint", U"1.信访举\n报投诉类申\n请 0 0 0 0 0 0 0\n"}});
    const Texts others = other_labels(text);
    CHECK(std::none_of(others.begin(), others.end(), [](const std::string& line) { return line.starts_with("row rejected_complaint"); }));
}

TEST_CASE("a row that is nowhere is missing, where everything around it was read") {
    CHECK(other_labels(table_text("2021", {{"rejected_reconfirmation", U""}})) == Texts{"row rejected_reconfirmation missing"});
}

TEST_CASE("a column that is nowhere is missing, where every row has one cell less") {
    const Row six = U"\t0\t0\t0\t0\t0\t0\n";
    const std::u32string text = U"三、收到和处理政府信息公开申请情况\n申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t其他\t总计\n" + applications_text("2021", six) + std::u32string(tail);
    const Texts others = other_labels(text);
    CHECK(std::count(others.begin(), others.end(), "column legal_service_institution missing") == 1);
    CHECK(std::none_of(others.begin(), others.end(), [](const std::string& line) { return line.starts_with("row"); }));
    // The others keep their values, and nothing is said of the one that is not there.
    std::u32string counted = text;
    counted.replace(counted.find(U"（一）予以公开\t0\t0\t0\t0\t0\t0"), 19, U"（一）予以公开\t1\t2\t3\t4\t5\t6");
    CHECK(row_of(read_report(counted).report, "applications/granted") == "1 2 3 4 ? 5 6");
}

TEST_CASE("the column of totals is missing though the row of totals and the next table have its word") {
    const std::u32string heads = U"三、收到和处理政府信息公开申请情况\n申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n";
    const std::u32string next = std::u32string(tail) + U"结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n";
    const auto text_with = [&](const Row& usual, const std::u32string& granted) {
        return heads + applications_text("2021", usual, {{"granted", granted}}) + next;
    };
    const std::u32string counted = text_with(U"\t0\t0\t0\t0\t0\t0\n", U"（一）予以公开\t1\t2\t3\t4\t5\t6\n");
    const auto tells = [](std::u32string_view text) {
        const Texts others = other_labels(text);
        return std::count(others.begin(), others.end(), "column total missing") == 1;
    };
    CHECK(tells(counted));
    CHECK(row_of(read_report(counted).report, "applications/granted") == "1 2 3 4 5 6 ?");
    // With blanks among them, no cell says which column its value is of.
    const std::u32string blanks = text_with(U"\t\t\t0\t\t\t\n", U"（一）予以公开\t1\t\t\t4\t\t6\n");
    CHECK(tells(blanks));
    CHECK(row_of(read_report(blanks).report, "applications/granted") == "? ? ? ? ? ? ?");
}

TEST_CASE("rows behind the place where the text was cut off are missing") {
    const std::u32string whole = table_text("2021");
    CHECK(other_labels(whole.substr(0, whole.find(U"3.其他"))) ==
          Texts{"row other_other missing", "row processed_total missing", "row carried_forward missing"});
}
