#include "findings/fault_findings.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "findings/digit_slip.hpp"
#include "findings/evidence.hpp"
#include "findings/localise.hpp"
#include "rules/equations.hpp"
#include "rules/words.hpp"

namespace nianbao {

namespace {

using Equations = std::vector<const form::Equation*>;

/// Candidates that a message names, at most.
constexpr std::size_t shown_candidates = 5;

bool holds_cell(const form::Equation& equation, std::uint16_t cell) {
    const auto among = [&](std::span<const std::uint16_t> side) { return std::find(side.begin(), side.end(), cell) != side.end(); };
    return among(equation.left) || among(equation.right);
}

template <class Item>
void add_once(std::vector<Item>& items, const Item& item) {
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

Text slip_remark(DigitSlip slip) {
    switch (slip) {
        case DigitSlip::none: break;
        case DigitSlip::swapped: return {"（像是相邻两位数字写颠倒了）", " (two neighbouring digits seem to be swapped)"};
        case DigitSlip::lost: return {"（像是漏写了一位数字）", " (a digit seems to be missing)"};
        case DigitSlip::doubled: return {"（像是一位数字写重了）", " (a digit seems to stand twice)"};
        case DigitSlip::added: return {"（像是多写了一位数字）", " (there seems to be a digit too many)"};
    }
    return {};
}

/// “…”行的“自然人”应由15改为14（…）· “自然人” of row “…” should be 14, not 15 (…)
Message wanted(const Report& report, CellRef ref, Number value) {
    const Cell& cell = cell_at(report, ref);
    const Message name = cell_name(report, ref);
    const std::string meant = value.to_string();
    if (cell.state == CellState::blank)
        return {concat({name.zh, "空着，应填", meant}), concat({name.en, " is blank and should be ", meant})};
    const std::string written = cell.value.to_string();
    const Text remark = slip_remark(digit_slip(value, cell.value));
    return {concat({name.zh, "应由", written, "改为", meant, remark.zh}), concat({name.en, " should be ", meant, ", not ", written, remark.en})};
}

/// 现在2处不符：…；…。
Message failing_sums(const TableReading& table, const Equations& equations) {
    Message sums;
    for (const form::Equation* equation : equations) {
        const Message shown = shown_sums(table, *equation);
        if (!sums.zh.empty()) sums.zh += "；", sums.en += "; ";
        sums.zh += shown.zh;
        sums.en += shown.en;
    }
    const std::string count = std::to_string(equations.size());
    return {concat({"现在有", count, "处不符：", sums.zh, "。"}),
            concat({count, equations.size() == 1 ? " sum does not hold: " : " sums do not hold: ", sums.en, ". "})};
}

/// The findings of one table's equations, and what becomes of them.
class Explanation {
public:
    Explanation(const Report& report, std::uint8_t table, const std::vector<Finding>& findings)
        : report_(report), table_(table), findings_(findings), faults_(localise(report.tables[table])) {
        weigh(report, table, faults_);
    }

    /// The findings that stand in place of one finding of this table; none where an earlier one said it all.
    std::vector<Finding> in_place_of(const Finding& finding) const {
        const auto fault = std::find_if(faults_.begin(), faults_.end(), [&](const Fault& candidate) {
            return std::find(candidate.equations.begin(), candidate.equations.end(), finding.equation) != candidate.equations.end();
        });
        if (fault == faults_.end() || fault->kind == FaultKind::open) return {finding};
        if (fault->kind == FaultKind::one_of_several) return {with_candidates(finding, fault->changes)};
        std::vector<Finding> out;
        if (sources(fault->equations).front()->equation == finding.equation)
            for (const Change& change : fault->changes) out.push_back(about(*fault, change));
        return out;
    }

private:
    /// The findings of these equations, in the order of the form.
    std::vector<const Finding*> sources(const Equations& equations) const {
        std::vector<const Finding*> out;
        for (const form::Equation* equation : equations)
            for (const Finding& finding : findings_)
                if (finding.equation == equation && finding.cells.front().table == table_) out.push_back(&finding);
        return out;
    }

    Finding with_candidates(const Finding& finding, const std::vector<Change>& candidates) const {
        const TableReading& table = report_.tables[table_];
        Message places;
        for (std::size_t i = 0; i < candidates.size() && i < shown_candidates; ++i) {
            const Cell& cell = table.cells[candidates[i].cell];
            const std::string label = concat({"“", operand_label(*table.form, *finding.equation, candidates[i].cell), "”"});
            const std::string value = candidates[i].value.to_string();
            const bool blank = cell.state == CellState::blank;
            if (i > 0) places.zh += "、", places.en += ", ";
            places.zh += concat({label, blank ? "空白" : cell.value.to_string(), "改为", value});
            places.en += concat({label, " ", blank ? "blank" : cell.value.to_string(), " to ", value});
        }
        if (candidates.size() > shown_candidates) {
            places.zh += concat({"等", std::to_string(candidates.size()), "处"});
            places.en += concat({" and ", std::to_string(candidates.size() - shown_candidates), " more"});
        }
        Finding out = finding;
        out.message.zh += concat({"只改其中一格就能相符，但仅凭表中的数看不出是哪一格：", places.zh, "。"});
        out.message.en += concat({" Changing a single cell would do, but the figures of the table do not tell which: ", places.en, "."});
        return out;
    }

    Finding about(const Fault& fault, const Change& change) const {
        const TableReading& table = report_.tables[table_];
        const CellRef ref{table_, change.cell};
        const Cell& cell = cell_at(report_, ref);
        // A cell of a pair answers for its own sums; one that only makes up for the other stands with all of them.
        Equations equations;
        for (const form::Equation* equation : fault.equations)
            if (holds_cell(*equation, change.cell)) equations.push_back(equation);
        if (sources(equations).empty()) equations = fault.equations;
        const std::vector<const Finding*> sources_here = sources(equations);
        const auto row = std::find_if(sources_here.begin(), sources_here.end(), [](const Finding* source) { return source->equation->each_row; });
        const Finding& named = row != sources_here.end() ? **row : *sources_here.front();

        Finding out;
        out.rule = named.rule;
        out.severity = named.severity;
        out.equation = named.equation;
        out.cells = {ref};
        out.expected = change.value;
        if (cell.state == CellState::number) out.actual = cell.value;
        out.fix = Fix{ref, change.value};
        const form::Position at = form::position_of(*table.form, change.cell);
        // A blank has no place of its own: its row's label shows where to look.
        const Span place = cell.span.empty() ? table.blocks[at.block].rows[at.row].span : cell.span;
        if (!place.empty()) out.spans.push_back(place);
        for (const Finding* source : sources_here) {
            for (const Span span : source->spans) add_once(out.spans, span);
            for (const CellRef operand : source->operands) add_once(out.operands, operand);
        }
        const Message first = wanted(report_, ref, change.value), sums = failing_sums(table, equations);
        if (fault.by_text) {
            out.message = {concat({first.zh, "。", sums.zh, "改别的格也能相符，但正文的数支持改这一格。请核对后改正。"}),
                           concat({first.en, ". ", sums.en, "Changing another cell would do as well, but the text's figures speak for this one. Check and correct it."})};
        } else if (fault.kind == FaultKind::one_cell) {
            out.message = {concat({first.zh, "。", sums.zh, "只改这一格，以上各处就都相符。请核对后改正。"}),
                           concat({first.en, ". ", sums.en, "Changing this one cell makes all of it hold. Check and correct it."})};
        } else {
            const Change& other = fault.changes[fault.changes[0] == change ? 1 : 0];
            const Message second = wanted(report_, {table_, other.cell}, other.value);
            out.message = {concat({first.zh, "，同时", second.zh, "。", sums.zh, "没有哪一格单独改正就能都相符，这两格一起改就能。请核对后改正。"}),
                           concat({first.en, ", and ", second.en, ". ", sums.en,
                                   "No single cell explains it; changing these two together makes all of it hold. Check and correct them."})};
        }
        return out;
    }

    const Report& report_;
    std::uint8_t table_;
    const std::vector<Finding>& findings_;
    std::vector<Fault> faults_;
};

bool is_broken_equation(const Finding& finding) {
    return finding.equation && finding.equation->relation == form::Relation::equal;
}

/// Whether a finding made of several has taken this one in.
bool tells_of(const Finding& finding, const Finding& gone) {
    return is_broken_equation(finding) && is_broken_equation(gone) &&
           std::all_of(gone.operands.begin(), gone.operands.end(), [&](CellRef operand) {
               return std::find(finding.operands.begin(), finding.operands.end(), operand) != finding.operands.end();
           });
}

/// Where the findings of a rule have gone that has none of its own left.
void say_where(RuleOutcome& outcome, const std::vector<std::string_view>& elsewhere) {
    std::vector<Message> rules;
    for (std::string_view rule : elsewhere) rules.push_back({std::string(rule), std::string(rule)});
    const Message named = list(rules);
    if (!outcome.reason.empty()) outcome.reason.en += " ";
    outcome.reason.zh += concat({"不符之处与别处同因，已在 ", named.zh, " 中一并列出。"});
    outcome.reason.en += concat({"What does not hold has a common cause and is listed with ", named.en, "."});
}

}  // namespace

namespace {

/// What the text says of a cell that is put right needs no finding of its own: it is named with the fix.
void absorb_claims(const Report& report, Judgement& judgement) {
    std::vector<Changes> changes;
    for (const Finding& finding : judgement.findings)
        if (finding.fix && is_broken_equation(finding)) changes.push_back({finding.fix->cell.table, {{finding.fix->cell.cell, finding.fix->value}}});
    if (changes.empty()) return;
    const auto is_explained = [&](const Finding& finding) { return finding.claim != nullptr && would_hold(report, *finding.claim, changes); };
    std::vector<Finding> explained;
    for (const Finding& finding : judgement.findings)
        if (is_explained(finding)) explained.push_back(finding);
    std::erase_if(judgement.findings, is_explained);
    for (const Finding& gone : explained) {
        const auto names = [&](const Finding& finding) {
            return finding.fix && is_broken_equation(finding) && std::any_of(gone.claim->readings.begin(), gone.claim->readings.end(), [&](const Reading& reading) {
                return std::find(reading.cells.begin(), reading.cells.end(), finding.fix->cell) != reading.cells.end();
            });
        };
        const auto host = std::find_if(judgement.findings.begin(), judgement.findings.end(), names);
        if (host == judgement.findings.end()) continue;
        host->message.zh += concat({"正文说的也是", gone.claim->value.to_string(), "。"});
        host->message.en += concat({" The text says ", gone.claim->value.to_string(), " too."});
        add_once(host->spans, report.narrative.origin(gone.claim->at));
        for (RuleOutcome& outcome : judgement.outcomes)
            if (outcome.rule->info.id == gone.rule && std::none_of(judgement.findings.begin(), judgement.findings.end(), [&](const Finding& left) { return left.rule == gone.rule; }))
                say_where(outcome, {host->rule});
    }
}

}  // namespace

void explain_faults(const Report& report, Judgement& judgement) {
    if (std::none_of(judgement.findings.begin(), judgement.findings.end(), is_broken_equation)) return;
    const std::vector<Finding> before = std::exchange(judgement.findings, {});
    std::array<std::optional<Explanation>, std::tuple_size_v<decltype(report.tables)>> tables;
    for (const Finding& finding : before) {
        if (!is_broken_equation(finding)) {
            judgement.findings.push_back(finding);
            continue;
        }
        const std::uint8_t index = finding.cells.front().table;
        if (!tables[index]) tables[index].emplace(report, index, before);
        for (Finding& explained : tables[index]->in_place_of(finding)) judgement.findings.push_back(std::move(explained));
    }
    absorb_claims(report, judgement);
    for (RuleOutcome& outcome : judgement.outcomes) {
        const auto is_own = [&](const Finding& finding) { return finding.rule == outcome.rule->info.id; };
        if (std::any_of(judgement.findings.begin(), judgement.findings.end(), is_own)) continue;
        std::vector<std::string_view> elsewhere;
        for (const Finding& gone : before)
            for (const Finding& finding : judgement.findings)
                if (is_own(gone) && tells_of(finding, gone)) add_once(elsewhere, finding.rule);
        if (!elsewhere.empty()) say_where(outcome, elsewhere);
    }
}

}  // namespace nianbao
