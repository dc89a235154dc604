#include "rules/claims.hpp"

#include <algorithm>

#include "rules/titles.hpp"
#include "rules/weighing.hpp"
#include "rules/words.hpp"
#include "text/flags.hpp"

namespace nianbao {
namespace {

/// “一、本年新收…”行的“总计”; of several cells their sum: …之和（8+3+4=15）
Message named(const Report& report, const Reading& reading) {
    const std::string sum = sum_of(report, reading).to_string();
    if (reading.cells.size() == 1 && reading.less.empty()) {
        const Message name = cell_name(report, reading.cells.front());
        return {concat({name.zh, "是", sum}), concat({name.en, " is ", sum})};
    }
    Message cells = list_cells(report, reading.cells);
    std::string terms;
    for (const CellRef ref : reading.cells) {
        const Cell& cell = cell_at(report, ref);
        if (!terms.empty()) terms += '+';
        terms += cell.state == CellState::number ? cell.value.to_string() : "0";
    }
    for (const CellRef ref : reading.less) {
        const Message name = cell_name(report, ref);
        cells.zh += concat({"，减去", name.zh});
        cells.en += concat({", less ", name.en});
        terms += concat({"-", cell_at(report, ref).state == CellState::number ? cell_at(report, ref).value.to_string() : "0"});
    }
    return {concat({cells.zh, "之和是", terms, "=", sum}), concat({"the sum of ", cells.en, " is ", terms, "=", sum})};
}

/// The words of a clause up to a number: 收到383件, as many as there is room for.
std::string clause(const Report& report, const Claim& claim, std::size_t limit) {
    const Narrative& narrative = report.narrative;
    std::uint32_t begin = claim.at.begin;
    const auto length = static_cast<std::uint32_t>(narrative.origin(claim.at).end - narrative.origin(claim.at).start);
    constexpr std::u32string_view ends = U",。;:、()“”\"";
    const auto opens = [&](std::uint32_t at) { return at == narrative.sentences[claim.sentence].begin || ends.find(narrative.chars[at - 1]) != std::u32string_view::npos; };
    for (std::uint32_t room = limit > length + 1 ? static_cast<std::uint32_t>(limit) - length - 1 : 0; room > 0 && !opens(begin); --room) --begin;
    return concat({opens(begin) ? "" : "…", clipped_quote(report, narrative.origin({begin, claim.at.end}), limit - 1)});
}

/// What the table has by other readings, each number once.
void prove_others(const Report& report, const Claim& claim, Finding& finding) {
    std::vector<Number> sums{sum_of(report, claim.readings.front())};
    std::string others;
    for (const Reading& reading : claim.readings) {
        const Number sum = sum_of(report, reading);
        if (std::find(sums.begin(), sums.end(), sum) != sums.end()) continue;
        sums.push_back(sum);
        others += concat({others.empty() ? "" : "/", sum.to_string()});
    }
    if (!others.empty()) prove(finding, {concat({"按别的理解，表中是", others}), concat({"understood otherwise the table has ", others})});
}

/// 正文“收到383件”，表中385
void head_claim(const Report& report, const Claim& claim, Finding& finding) {
    const Reading& likeliest = claim.readings.front();
    const std::string sum = sum_of(report, likeliest).to_string();
    head(finding, {{concat({"正文“", clause(report, claim, 16), "”，表中", sum}), concat({"text “", clause(report, claim, 32), "”, table ", sum})}});
    if (likeliest.cells.size() == 1) {
        const Message cell = brief_cell(report, likeliest.cells.front());
        prove(finding, {concat({"表中", cell.zh, "为", sum}), concat({"in the table ", cell.en, " is ", sum})});
        return;
    }
    std::vector<std::string> terms;
    for (const CellRef ref : likeliest.cells)
        if (const Cell& cell = cell_at(report, ref); cell.state == CellState::number && !cell.value.is_zero()) terms.push_back(cell.value.to_string());
    if (terms.empty()) terms.emplace_back("0");
    const std::string equals = terms.size() > 1 ? "=" + sum : "";
    prove(finding, {"表中" + short_sum(terms, equals, evidence_limit_zh - 2), "in the table " + short_sum(terms, equals, evidence_limit_en - 13)});
}

Finding differing(const Report& report, const Claim& claim) {
    const Reading& likeliest = claim.readings.front();
    const std::string value = claim.value.to_string(), quoted = quote_sentence(report, claim.sentence, claim.at);
    const Message table = named(report, likeliest);
    Finding finding;
    const bool none = claim.kind == ClaimKind::none, nothing_left = claim.is_loose && claim.value.is_zero();
    if (claim.is_loose || claim.is_weak) finding.severity = Severity::warning;
    finding.message = {concat({"正文说“", quoted, "”", none ? "，即没有发生" : nothing_left ? "，即没有余下的" : concat({"，这里是", value}), "；表中", table.zh, "。请核对，改正文或表格。"}),
                       concat({"The text says “", quoted, "”", none ? ", that is none" : nothing_left ? ", that is nothing was left" : concat({", which is ", value}), "; in the table ", table.en,
                               ". Check both and correct the text or the table."})};
    head_claim(report, claim, finding);
    prove_others(report, claim, finding);
    if (claim.readings.size() > 1) {
        Message others;
        for (std::size_t i = 1; i < claim.readings.size(); ++i) {
            const std::string sum = sum_of(report, claim.readings[i]).to_string();
            if (i > 1) others.zh += "、", others.en += ", ";
            others.zh += sum;
            others.en += sum;
        }
        finding.message.zh += concat({"（按别的理解，表中是", others.zh, "，也不相符。）"});
        finding.message.en += concat({" (Understood otherwise the table has ", others.en, ", which differs too.)"});
    }
    finding.cells = likeliest.cells;
    finding.expected = sum_of(report, likeliest);
    finding.actual = claim.value;
    finding.claim = &claim;
    finding.spans.push_back(report.narrative.origin(claim.at));
    for (const CellRef ref : likeliest.cells)
        if (const Span span = cell_at(report, ref).span; !span.empty()) finding.spans.push_back(span);
    return finding;
}

}  // namespace

RuleResult check_claims(const Report& report, ClaimKind kind) {
    RuleResult result;
    std::size_t claims = 0, unread = 0;
    const text::Flags contradicted = contradicted_claims(report, kind);
    for (std::size_t c = 0; c < report.narrative.claims.size(); ++c) {
        const Claim& claim = report.narrative.claims[c];
        if (claim.kind != kind || !report.tables[claim.readings.front().cells.front().table].found) continue;
        ++claims;
        if (claim.state == ClaimState::unread) ++unread;
        if (contradicted[c]) result.findings.push_back(differing(report, claim));
    }
    if (claims == 0) return {Outcome::not_applicable, {"正文没有说到这些数，或者没有相应的表。", "The text names none of these figures, or the table is not there."}, {}, false};
    if (unread > 0) {
        result.incomplete = true;
        const std::string count = std::to_string(unread);
        result.reason = {concat({"正文有", count, "处说到的数，表中相应的格没有读出，无法核对。"}),
                         concat({count, " of the figures in the text could not be compared, because the cells were not read."})};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    else if (result.incomplete) result.outcome = Outcome::could_not_run;
    return result;
}

std::string quote_sentence(const Report& report, std::uint32_t sentence, Passage passage) {
    constexpr std::uint32_t before = 24, behind = 10;
    const Narrative& narrative = report.narrative;
    const Sentence& whole = narrative.sentences[sentence];
    const std::uint32_t begin = passage.begin - whole.begin > before ? passage.begin - before : whole.begin;
    const std::uint32_t end = whole.end > passage.end + behind ? passage.end + behind : whole.end;
    std::string text = begin > whole.begin ? "…" : "";
    text += quote(report, narrative.origin({begin, end}));
    if (end < whole.end) text += "…";
    return text;
}

}  // namespace nianbao
