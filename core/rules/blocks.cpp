#include "blocks.hpp"

#include <algorithm>

#include "titles.hpp"
#include "words.hpp"

namespace nianbao {

bool block_is_missing(const form::Block& block, const BlockReading& reading) {
    return !block.label.text.empty() && reading.label.state == LabelState::missing &&
           std::all_of(reading.rows.begin(), reading.rows.end(),
                       [](const LabelReading& row) { return row.state == LabelState::missing; });
}

RuleResult check_missing(const Report& report, CollectMissing collect, const Text& what, const Text& unit) {
    RuleResult result;
    bool any_table = false;
    for (std::size_t index = 0; index < report.tables.size(); ++index) {
        const TableReading& table = report.tables[index];
        if (!table.found) continue;
        any_table = true;
        std::vector<Message> missing;
        for (std::uint16_t b = 0; b < table.form->blocks.size(); ++b) collect(table, b, missing);
        if (missing.empty()) continue;
        const Message name = table_name(report, index), all = list(missing);
        Finding& finding = result.findings.emplace_back();
        const Message form = brief_table(report, index);
        const std::string count = std::to_string(missing.size());
        head(finding, {{concat({form.zh, "缺", count, unit.zh, "，请补上"}), concat({form.en, " lacks ", count, unit.en})}});
        prove(finding, all);
        finding.message = {
            concat({name.zh, "缺少", what.zh, "：", all.zh, "。请按规定格式补上，没有发生的填0。"}),
            concat({"The ", name.en, " lacks ", what.en, ": ", all.en, ". Add them as the form prints them, with 0 where nothing happened."})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (!any_table) result = {Outcome::not_applicable, {"没有找到任何一张表。", "None of the tables was found."}, {}, false};
    return result;
}

}  // namespace nianbao
