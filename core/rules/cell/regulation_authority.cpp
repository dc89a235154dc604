// 规章 above 0 from a body that makes none: nearly always a number of the row below. Whether a body may make them is told by
// its name alone, and only where the name leaves no doubt: a 市 may be a city with districts or a county's equal, and an
// office of such a government may report for it.
#include <algorithm>
#include <array>

#include "reader/utf8.hpp"
#include "rules/cells.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "cell/regulation-authority",
    .severity = Severity::warning,
    .title = {"无权制定规章的机关填了规章数", "Regulations of a body that cannot make them"},
    .explanation =
        {"规章只能由国务院部门、省级政府、设区的市和自治州的政府制定。县、县级市、市辖区、乡镇、街道以及地方各部门没有规章制定权，这一行应当是0。"
         "请核对：多半是把行政规范性文件填进了规章一行。",
         "Regulations (规章) are made by departments of the State Council, by provinces, cities with districts and autonomous "
         "prefectures. Counties, districts, towns, sub-districts and local departments make none, so that this row is 0. Most "
         "often the number belongs to the row of normative documents."},
    .legal_basis =
        {"《中华人民共和国立法法》第九十一条、第九十三条：国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章。",
         "Articles 91 and 93 of the Legislation Law of the People's Republic of China: departments of the State Council and the "
         "governments of provinces, cities with districts and autonomous prefectures may make regulations."},
    .good_example = {"某镇人民政府：规章 0 0 0；行政规范性文件 2 0 5", "A town's government: regulations 0 0 0; normative documents 2 0 5"},
    .bad_example = {"某镇人民政府：规章 2 0 5", "A town's government: regulations 2 0 5"},
};

template <std::size_t N>
bool ends_in(std::u32string_view name, const std::array<std::u32string_view, N>& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::u32string_view ending) { return name.ends_with(ending); });
}

/// 某省…, 某市…, 某县… in front of a department's own name; 地区 is also a part of a country.
bool names_a_place(std::u32string_view name) {
    for (std::size_t i = 1; i + 2 < name.size(); ++i)
        if (std::u32string_view(U"省市县区州盟旗").find(name[i]) != std::u32string_view::npos && !(name[i] == U'区' && name[i - 1] == U'地')) return true;
    return false;
}

/// True only for names that leave no doubt.
bool makes_no_regulations(std::u32string_view name) {
    constexpr std::array<std::u32string_view, 5> of_the_state{U"国家", U"中国", U"中华", U"国务院", U"全国"};
    constexpr std::array<std::u32string_view, 3> central{U"总局", U"总署", U"代表大会常务委员会"};
    constexpr std::array<std::u32string_view, 4> departments{U"局", U"厅", U"委员会", U"委"};
    constexpr std::array<std::u32string_view, 7> low{U"镇", U"乡", U"街道", U"县", U"旗", U"区", U"街道办事处"};
    constexpr std::array<std::u32string_view, 3> doubtful{U"自治区", U"地区", U"新区"};
    if (std::any_of(of_the_state.begin(), of_the_state.end(), [&](std::u32string_view begin) { return name.starts_with(begin); }) || ends_in(name, central))
        return false;
    if (ends_in(name, departments) && !name.ends_with(U"办公厅")) return names_a_place(name);
    for (const std::u32string_view office : {U"办公室", U"办公厅"})
        if (name.ends_with(office)) name.remove_suffix(office.size());
    for (const std::u32string_view government : {U"人民政府", U"政府"})
        if (name.ends_with(government)) name.remove_suffix(government.size());
    return name.size() > 1 && ends_in(name, low) && !ends_in(name, doubtful);
}

RuleResult check(const Report& report) {
    constexpr std::string_view row_key = "regulations";
    if (report.agency.empty())
        return {Outcome::not_applicable, {"不知道是哪个机关的报告。", "The report's agency is not known."}, {}, false};
    RuleResult result;
    bool in_report = false;
    std::vector<CellRef> unread;
    const bool barred = makes_no_regulations(reader::from_utf8(report.agency));
    for (std::uint8_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        for (std::uint16_t b = 0; table.found && b < table.form->blocks.size(); ++b) {
            const form::Block& block = table.form->blocks[b];
            const auto row = std::find_if(block.rows.begin(), block.rows.end(), [&](const form::Row& own) { return own.key == row_key; });
            if (row == block.rows.end()) continue;
            in_report = true;
            std::vector<CellRef> above;
            for (std::uint16_t c = 0; barred && c < block.columns.size(); ++c) {
                const CellRef ref{index, block.cell(static_cast<std::size_t>(row - block.rows.begin()), c)};
                const Cell& cell = cell_at(report, ref);
                if (cell.state == CellState::unread) unread.push_back(ref);
                if (cell.state == CellState::number && !cell.value.is_zero() && !cell.value.is_negative()) above.push_back(ref);
            }
            if (above.empty()) continue;
            Finding& finding = result.findings.emplace_back();
            for (const CellRef ref : above) finding.spans.push_back(cell_at(report, ref).span);
            const Message cells = list_cells(report, above);
            const std::string number = cell_at(report, above.front()).value.to_string();
            if (above.size() == 1) head_cell(report, finding, above.front(), {concat({number, "，应为0"}), concat({number, ", 0 is due"})});
            else head(finding, {{concat({"规章", std::to_string(above.size()), "格有数，应为0"}), concat({"regulations: ", std::to_string(above.size()), " cells above 0, 0 is due"})}});
            prove(finding, {concat({"“", report.agency, "”没有规章制定权"}), concat({report.agency, " cannot make regulations"})});
            prove(finding, brief_cells(report, above));
            finding.message = {concat({"“", report.agency, "”没有规章制定权，", cells.zh, "应当是0。请核对是否应填入规范性文件一行。"}),
                               concat({report.agency, " cannot make regulations: ", cells.en, " should be 0. See whether the number belongs to the row of "
                                       "normative documents."})};
            finding.cells = std::move(above);
        }
    }
    if (in_report) conclude(result, report, unread);
    else result = {Outcome::not_applicable, {"没有找到这张表。", "The table was not found."}, {}, false};
    return result;
}

}  // namespace

extern const Rule cell_regulation_authority{info, check};
extern const RuleInfo cell_regulation_authority_info{info};

}  // namespace nianbao
