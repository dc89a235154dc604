#include "findings/fault_findings.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "findings/digit_slip.hpp"
#include "findings/evidence.hpp"
#include "findings/fault_titles.hpp"
#include "findings/localise.hpp"
#include "rules/equations.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"
#include "text/sort.hpp"

namespace nianbao {

namespace {

using Equations = std::vector<const form::Equation*>;

/// Candidates that a message names, at most.
constexpr std::size_t shown_candidates = 5;

bool holds_cell(const form::Equation& equation, std::uint16_t cell) {
    const auto among = [&](std::span<const std::uint16_t> side) { return std::find(side.begin(), side.end(), cell) != side.end(); };
    return among(equation.left) || among(equation.right);
}

/// Characters of the text in a line of evidence.
constexpr std::size_t quoted_letters = 16;

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
        : report_(report), table_(table), findings_(findings) {
        // What a rule has explained already, such as a shifted row, is put right before the rest is looked at.
        TableReading righted = report.tables[table];
        for (const Finding& finding : findings) {
            if (finding.explains.empty() || finding.cells.empty() || finding.cells.front().table != table) continue;
            for (const Fix& fix : finding.fixes) righted.cells[fix.cell.cell] = number_cell(fix.value);
        }
        faults_ = localise(righted);
        weigh(report, table, faults_);
    }

    /// The findings that stand in place of one finding of this table; none where an earlier one said it all.
    std::vector<Finding> in_place_of(const Finding& finding) const {
        const auto fault = std::find_if(faults_.begin(), faults_.end(), [&](const Fault& candidate) { return contains(candidate.equations, finding.equation); });
        if (fault == faults_.end()) return is_explained(finding) ? std::vector<Finding>{} : std::vector{finding};
        if (fault->kind == FaultKind::open) return {finding};
        if (sources(fault->equations).front()->equation != finding.equation) return {};
        switch (fault->kind) {
            case FaultKind::one_of_several: return {one_of(*fault, with_candidates(*fault))};
            case FaultKind::one_of_pairs: return {one_of(*fault, with_pairs(*fault))};
            default: return {about(*fault)};
        }
    }

private:
    static Cell number_cell(Number value) {
        Cell cell;
        cell.state = CellState::number;
        cell.value = value;
        return cell;
    }

    static bool contains(const Equations& equations, const form::Equation* equation) {
        return std::find(equations.begin(), equations.end(), equation) != equations.end();
    }

    bool is_explained(const Finding& gone) const {
        return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) { return contains(finding.explains, gone.equation); });
    }

    /// The findings of these equations, in the order of the form.
    std::vector<const Finding*> sources(const Equations& equations) const {
        std::vector<const Finding*> out;
        for (const form::Equation* equation : equations)
            for (const Finding& finding : findings_)
                if (finding.equation == equation && finding.cells.front().table == table_) out.push_back(&finding);
        return out;
    }

    /// “总计”15改为17 · “总计” 15 to 17
    Message candidate(const std::string& name, const Change& change) const {
        const Cell& cell = report_.tables[table_].cells[change.cell];
        const std::string value = change.value.to_string();
        const bool blank = cell.state == CellState::blank;
        return {concat({name, blank ? "空白" : cell.value.to_string(), "改为", value}),
                concat({name, " ", blank ? "blank" : cell.value.to_string(), " to ", value})};
    }

    /// The sums that do not hold, as far as their own message is not all that there is to say.
    Message told_sums(const Fault& fault) const {
        const std::vector<const Finding*> own = sources(fault.equations);
        if (own.size() > 1) return failing_sums(report_.tables[table_], fault.equations);
        return {own.front()->message.zh, own.front()->message.en + " "};
    }

    Message with_candidates(const Fault& fault) const {
        const form::Table& form = *report_.tables[table_].form;
        const bool alone = fault.equations.size() == 1;
        Message places;
        for (std::size_t i = 0; i < fault.changes.size() && i < shown_candidates; ++i) {
            const Change& change = fault.changes[i];
            const std::string label = concat({"“", operand_label(form, *fault.equations.front(), change.cell), "”"});
            // Cells that a blank total adds up lie outside the sum's own line and are named in full.
            const bool own = alone && holds_cell(*fault.equations.front(), change.cell);
            const Message name = own ? Message{label, label} : cell_name(report_, {table_, change.cell});
            if (i > 0) places.zh += "、", places.en += ", ";
            places.zh += candidate(name.zh, change).zh;
            places.en += candidate(name.en, change).en;
        }
        if (fault.changes.size() > shown_candidates) {
            places.zh += concat({"等", std::to_string(fault.changes.size()), "处"});
            places.en += concat({" and ", std::to_string(fault.changes.size() - shown_candidates), " more"});
        }
        const Message sums = told_sums(fault);
        return {concat({sums.zh, "只改其中一格就能相符，但仅凭表中的数看不出是哪一格：", places.zh, "。"}),
                concat({sums.en, "Changing a single cell would do, but the figures of the table do not tell which: ", places.en, "."})};
    }

    Message with_pairs(const Fault& fault) const {
        Message places;
        for (const Pair& pair : fault.pairs) {
            const Message one = cell_name(report_, {table_, pair.first.cell}), other = cell_name(report_, {table_, pair.second.cell});
            if (!places.zh.empty()) places.zh += "；", places.en += "; ";
            places.zh += concat({candidate(one.zh, pair.first).zh, "，", candidate(other.zh, pair.second).zh});
            places.en += concat({candidate(one.en, pair.first).en, " and ", candidate(other.en, pair.second).en});
        }
        const Message sums = told_sums(fault);
        const std::string count = std::to_string(fault.pairs.size());
        return {concat({sums.zh, "至少有两格写错。有", count, "种改法都能全部相符，仅凭表中的数看不出是哪一种：", places.zh, "。"}),
                concat({sums.en, "Two cells at least are wrong. ", count, " pairs of changes would do, and the figures of the table do not tell which: ", places.en, "."})};
    }

    /// A finding on all sums of a fault, with everything that they speak of.
    Finding of_fault(const Fault& fault, std::vector<Span> spans) const {
        const std::vector<const Finding*> own = sources(fault.equations);
        const auto row = std::find_if(own.begin(), own.end(), [](const Finding* source) { return source->equation->each_row; });
        const Finding& named = row != own.end() ? **row : *own.front();
        Finding out;
        out.rule = named.rule;
        out.severity = named.severity;
        out.equation = named.equation;
        out.explains = fault.equations;
        out.spans = std::move(spans);
        for (const Finding* source : own) {
            for (const Span span : source->spans) add_once(out.spans, span);
            for (const CellRef operand : source->operands) add_once(out.operands, operand);
        }
        return out;
    }

    /// Any of several changes would do: a single sum's finding stays about that sum's own cells as far as they are among
    /// them, others are about all cells that may be wrong.
    Finding one_of(const Fault& fault, Message message) const {
        std::vector<std::uint16_t> cells;
        for (const Change& change : fault.changes) add_once(cells, change.cell);
        for (const Pair& pair : fault.pairs) add_once(cells, pair.first.cell), add_once(cells, pair.second.cell);
        text::sort(cells, std::less<>());
        const Finding& source = *sources(fault.equations).front();
        std::vector<std::uint16_t> own;
        for (const CellRef ref : source.cells)
            if (std::binary_search(cells.begin(), cells.end(), ref.cell)) own.push_back(ref.cell);
        const bool about_sum = fault.equations.size() == 1 && !own.empty();
        if (about_sum) cells = std::move(own);
        Finding out = of_fault(fault, about_sum ? std::vector<Span>{} : places_of(cells));
        for (const std::uint16_t cell : cells) out.cells.push_back({table_, cell});
        if (fault.equations.size() == 1) {
            out.expected = source.expected;
            out.actual = source.actual;
        }
        head_open(report_, table_, fault, out);
        out.message = std::move(message);
        return out;
    }

    /// A blank has no place of its own: its row's label shows where to look.
    std::vector<Span> places_of(const std::vector<std::uint16_t>& cells) const {
        const TableReading& table = report_.tables[table_];
        std::vector<Span> out;
        for (const std::uint16_t index : cells) {
            const form::Position at = form::position_of(*table.form, index);
            const Span own = table.cells[index].span;
            if (const Span place = own.empty() ? table.blocks[at.block].rows[at.row].span : own; !place.empty()) add_once(out, place);
        }
        return out;
    }

    /// One wrong cell, or two that can only be put right together.
    Finding about(const Fault& fault) const {
        std::vector<std::uint16_t> cells;
        for (const Change& change : fault.changes) cells.push_back(change.cell);
        Finding out = of_fault(fault, places_of(cells));
        Message changes;
        for (const Change& change : fault.changes) {
            const CellRef ref{table_, change.cell};
            const Message one = wanted(report_, ref, change.value);
            if (!changes.zh.empty()) changes.zh += "，同时", changes.en += ", and ";
            changes.zh += one.zh;
            changes.en += one.en;
            out.cells.push_back(ref);
            out.fixes.push_back({ref, change.value});
        }
        head_changes(report_, table_, fault, out);
        if (out.fixes.size() == 1) {
            const Cell& cell = cell_at(report_, out.cells.front());
            out.expected = out.fixes.front().value;
            if (cell.state == CellState::number) out.actual = cell.value;
            out.fix = out.fixes.front();
            out.fixes.clear();
        }
        const Message sums = failing_sums(report_.tables[table_], fault.equations);
        const Text closing = fault.by_text && fault.kind == FaultKind::two_cells
            ? Text{"改别的格也能相符，但正文的数支持改这两格。请核对后改正。", "Changing other cells would do as well, but the text's figures speak for these two. Check and correct them."}
            : fault.by_text
            ? Text{"改别的格也能相符，但正文的数支持改这一格。请核对后改正。", "Changing another cell would do as well, but the text's figures speak for this one. Check and correct it."}
            : fault.kind == FaultKind::one_cell
            ? Text{"只改这一格，以上各处就都相符。请核对后改正。", "Changing this one cell makes all of it hold. Check and correct it."}
            : Text{"没有哪一格单独改正就能都相符，这两格一起改就能。请核对后改正。",
                   "No single cell explains it; changing these two together makes all of it hold. Check and correct them."};
        out.message = {concat({changes.zh, "。", sums.zh, closing.zh}), concat({changes.en, ". ", sums.en, closing.en})};
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
    return gone.equation && std::find(finding.explains.begin(), finding.explains.end(), gone.equation) != finding.explains.end();
}

/// The changes that a finding about wrong cells offers.
std::vector<Fix> fixes_of(const Finding& finding) {
    if (finding.explains.empty()) return {};
    return finding.fix ? std::vector{*finding.fix} : finding.fixes;
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

/// What the text says of a cell that is put right needs no finding of its own: it is named with the fix.
void absorb_claims(const Report& report, Judgement& judgement) {
    std::vector<Changes> changes;
    for (const Finding& finding : judgement.findings)
        for (const Fix& fix : fixes_of(finding)) changes.push_back({fix.cell.table, {{fix.cell.cell, fix.value}}});
    if (changes.empty()) return;
    const auto is_explained = [&](const Finding& finding) { return finding.claim != nullptr && would_hold(report, *finding.claim, changes); };
    std::vector<Finding> explained;
    for (const Finding& finding : judgement.findings)
        if (is_explained(finding)) explained.push_back(finding);
    std::erase_if(judgement.findings, is_explained);
    for (const Finding& gone : explained) {
        const auto is_read = [&](const Fix& fix) {
            return std::any_of(gone.claim->readings.begin(), gone.claim->readings.end(), [&](const Reading& reading) {
                return std::find(reading.cells.begin(), reading.cells.end(), fix.cell) != reading.cells.end();
            });
        };
        const auto host = std::find_if(judgement.findings.begin(), judgement.findings.end(), [&](const Finding& finding) {
            const std::vector<Fix> fixes = fixes_of(finding);
            return std::any_of(fixes.begin(), fixes.end(), is_read);
        });
        if (host == judgement.findings.end()) continue;
        const Span said = report.narrative.origin(gone.claim->at);
        const std::string quoted = clipped_quote(report, said, quoted_letters);
        prove(*host, {concat({"正文“", quoted, "”支持这样改"}), concat({"the text's “", quoted, "” supports it"})});
        host->message.zh += concat({"正文说的也是", gone.claim->value.to_string(), "。"});
        host->message.en += concat({" The text says ", gone.claim->value.to_string(), " too."});
        add_once(host->spans, said);
        for (RuleOutcome& outcome : judgement.outcomes)
            if (outcome.rule->info.id == gone.rule && std::none_of(judgement.findings.begin(), judgement.findings.end(), [&](const Finding& left) { return left.rule == gone.rule; }))
                say_where(outcome, {host->rule});
    }
}

/// A blank that a shifted row leaves behind is the shift's.
void absorb_blanks(Judgement& judgement) {
    std::vector<CellRef> moved;
    for (const Finding& finding : judgement.findings)
        if (finding.rule == "cell/shifted-row") moved.insert(moved.end(), finding.cells.begin(), finding.cells.end());
    const std::size_t before = judgement.findings.size();
    std::erase_if(judgement.findings, [&](const Finding& finding) {
        return finding.rule == "cell/blank" && std::all_of(finding.cells.begin(), finding.cells.end(), [&](CellRef cell) { return std::find(moved.begin(), moved.end(), cell) != moved.end(); });
    });
    if (judgement.findings.size() == before) return;
    const bool is_left = std::any_of(judgement.findings.begin(), judgement.findings.end(), [](const Finding& finding) { return finding.rule == "cell/blank"; });
    for (RuleOutcome& outcome : judgement.outcomes)
        if (outcome.rule->info.id == "cell/blank" && !is_left) say_where(outcome, {"cell/shifted-row"});
}

}  // namespace

void explain_faults(const Report& report, Judgement& judgement) {
    if (std::none_of(judgement.findings.begin(), judgement.findings.end(), is_broken_equation)) return;
    const std::vector<Finding> before = std::exchange(judgement.findings, {});
    std::vector<std::optional<Explanation>> tables(report.tables.size());
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
    absorb_blanks(judgement);
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
