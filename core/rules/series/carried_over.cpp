// What one year carries forward is what the next carries over, applicant by applicant. Where they differ, each report's own
// sums tell which of the two is wrong, if either; and so may the text.
#include "rules/cells_of_years.hpp"
#include "rules/joints.hpp"
#include "rules/legal.hpp"
#include "rules/pairs.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "series/carried-over",
    .severity = Severity::error,
    .title = {"上年结转与去年的结转下年度不符", "Carried over differs from what last year carried forward"},
    .explanation =
        {"去年报告第三部分的“四、结转下年度继续办理”，应当逐列等于今年报告的“二、上年结转政府信息公开申请数量”。不相等时，"
         "先看哪一年的表自身不平；两年各自都平的，请查两年的台账。",
         "“四、结转下年度继续办理” of last year's section 3 must equal “二、上年结转政府信息公开申请数量” of this year's, column by "
         "column. If it does not, look first which of the two tables breaks its own sums; if neither does, check both years' records."},
    .legal_basis = legal::applications_table,
    .good_example = {"2021年结转下年度12件，2022年上年结转12件", "2021 carries forward 12, 2022 carries over 12"},
    .bad_example = {"2021年结转下年度12件，2022年上年结转15件", "2021 carries forward 12, 2022 carries over 15"},
};

void describe(SeriesFinding& found, const std::vector<Joint>& joints) {
    const Report &older = found.older->report, &newer = found.newer->report;
    // Where one applicant differs the total follows: the applicant is what to look at.
    const Joint& first = joints.front();
    const Message before = year_name(*found.older), now = year_name(*found.newer);
    const std::string forward = first.left.to_string(), over = first.taken.to_string();
    const JointBalance in_older = balance(older, joints, older_side), in_newer = balance(newer, joints, newer_side);
    Finding& finding = found.finding;
    Message blame;
    if (in_newer.is_cured() && !in_older.is_cured()) {
        blame = {concat({now.zh, "的表自身不平，按", before.zh, "的", forward, "就平"}), concat({"the table of ", now.en, " does not add up; with ", forward, " it does"})};
        head_change(newer, finding, first.newer, first.left);
        if (joints.size() == 1) finding.fix = Fix{first.newer, first.left};
        else for (const Joint& joint : joints) finding.fixes.push_back({joint.newer, joint.left});
    } else if (in_older.is_cured() && !in_newer.is_cured()) {
        blame = {concat({before.zh, "的表自身不平，按", now.zh, "的", over, "就平"}), concat({"the table of ", before.en, " does not add up; with ", over, " it does"})};
        const Message cell = brief_cell(older, first.older);
        head(finding, {{concat({before.zh, cell.zh, "：", forward, "→", over}), concat({before.en, " ", cell.en, ": ", forward, "→", over})}});
    } else {
        const bool both = in_older.now > 0 && in_newer.now > 0, none = in_older.now == 0 && in_newer.now == 0;
        blame = none ? Message{"两年的表各自都平，请查台账", "both tables add up by themselves: see the records"}
              : both ? Message{"两年的表自身都不平", "neither table adds up by itself"}
              : Message{concat({in_older.now > 0 ? before.zh : now.zh, "的表自身也不平"}), concat({"the table of ", in_older.now > 0 ? before.en : now.en, " does not add up either"})};
        const Message cell = brief_cell(newer, first.newer);
        head(finding, {{concat({cell.zh, "：", over, "，", before.zh, "结转", forward}), concat({cell.en, ": ", over, ", ", before.en, " left ", forward})},
                       {concat({"上年结转：", over, "，", before.zh, "结转", forward}), concat({"carried over: ", over, ", ", before.en, " left ", forward})}});
    }
    prove(finding, {concat({before.zh, "结转下年", forward, "，", now.zh, "上年结转", over}), concat({before.en, " carried forward ", forward, ", ", now.en, " carried over ", over})});
    Message text;
    if (const FactCount* claim = told(*found.newer, joints, newer_side)) {
        finding.spans.push_back(claim->span);
        text = also_says(*found.newer, *claim, first.newer);
    } else if (const FactCount* other = told(*found.older, joints, older_side)) {
        found.previous_spans.push_back(other->span);
        text = also_says(*found.older, *other, first.older);
    }
    prove(finding, {concat({blame.zh, text.zh}), concat({blame.en, text.en})});
    const Message row = list_cells(newer, finding.cells);
    std::string all;
    for (const Joint& joint : joints) all += concat({all.empty() ? "" : "，", joint.left.to_string(), "→", joint.taken.to_string()});
    finding.message = {concat({before.zh, "报告结转下年度继续办理的，应当是", now.zh, "报告的上年结转：", row.zh, "不符（", all, "）。", blame.zh, text.zh, "。"}),
                       concat({"What ", before.en, " carried forward must be what ", now.en, " carried over: ", row.en, " differ (", all, "). ", blame.en, text.en, "."})};
    finding.expected = first.left;
    finding.actual = first.taken;
}

PairResult check_pair(const YearPair& pair) {
    const Report &older = pair.older->report, &newer = pair.newer->report;
    const auto table = table_index(newer, "applications");
    PairResult result;
    std::vector<Joint> joints;
    bool any = false, unread = false;
    if (table)
        for (const form::Column& column : newer.tables[*table].form->blocks.front().columns) {
            const auto forward = cell_of(older, "applications", "", "carried_forward", column.key), over = cell_of(newer, "applications", "", "carried_over", column.key);
            if (!forward || !over) continue;
            const auto left = figure(older, *forward), taken = figure(newer, *over);
            if (!left || !taken) {
                unread = true;
                continue;
            }
            any = true;
            if (*left != *taken) joints.push_back({*forward, *over, *left, *taken});
        }
    if (!any || unread) {
        result.state = PairState::unread;
        result.reason = any ? Message{"有的格没有读出，只核对了其余各列。", "Some cells were not read; only the other columns were compared."}
                            : Message{"第三部分的表没有读出。", "The table of section 3 was not read."};
    }
    if (joints.empty()) return result;
    SeriesFinding& found = add_finding(result, pair);
    for (const Joint& joint : joints) {
        found.finding.cells.push_back(joint.newer);
        found.previous_cells.push_back(joint.older);
    }
    describe(found, joints);
    return result;
}

SeriesRuleResult check(const Series& series) { return check_pairs(series, check_pair); }

}  // namespace

extern const SeriesRule series_carried_over{info, check};
extern const RuleInfo series_carried_over_info{info};

}  // namespace nianbao
