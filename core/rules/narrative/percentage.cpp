// Shares in percent beside a count: 258件，占33.9%. Any number of the same passage and any figure of the tables may
// be the whole; the share is wrong only where it is none of all these.
#include <algorithm>

#include "rules/claims.hpp"
#include "rules/legal.hpp"
#include "rules/ratios.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/percentage",
    .severity = Severity::warning,
    .title = {"正文中的占比算不出来", "A share in the text does not follow"},
    .explanation =
        {"正文说某数占百分之几的，应当能由这个数和某个总数算出（四舍五入或者去尾均可）。核验时，同一段话中的各数、表中的各个合计都作为可能的总数试过，"
         "都算不出才提示。请重新计算占比，或者核对件数。",
         "A share in percent must follow from its number and some whole, rounded or cut off. Every number of the same "
         "paragraph and every total of the tables is tried as the whole; the share is reported only where none gives it. "
         "Compute the share again, or check the number."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"共办结762件，其中予以公开258件，占33.9%（258÷762=33.86%）", "762 processed, of which 258, 33.9% (258÷762=33.86%)"},
    .bad_example = {"共办结762件，其中予以公开258件，占39.3%", "762 processed, of which 258, 39.3%"},
};

/// Totals and sums of totals that shares of applications are taken of.
std::vector<std::int64_t> table_wholes(const Report& report) {
    std::vector<std::int64_t> wholes;
    for (const TableReading& table : report.tables) {
        if (!table.found) continue;
        for (const Cell& cell : table.cells)
            if (cell.state == CellState::number && cell.value.is_whole() && cell.value > Number()) wholes.push_back(cell.value.millionths() / Number::scale);
    }
    // The first two rows together: all that there was to deal with.
    for (const TableReading& table : report.tables) {
        const form::Block& block = table.form->blocks.front();
        if (!table.found || block.groups.empty()) continue;
        const std::size_t total = block.columns.size() - 1;
        const Number sum = table.cells[block.cell(0, total)].value + table.cells[block.cell(1, total)].value;
        if (sum > Number() && sum.is_whole()) wholes.push_back(sum.millionths() / Number::scale);
    }
    for (const Claim& claim : report.narrative.claims)
        for (const Reading& reading : claim.readings)
            if (const Number sum = sum_of(report, reading); sum > Number() && sum.is_whole()) wholes.push_back(sum.millionths() / Number::scale);
    return wholes;
}

std::int64_t whole_number(const Count& count) { return count.value.millionths() / Number::scale; }

/// 复议21件、诉讼10件，占4.6%: what stands in front in one list, for both may be meant.
std::int64_t listed_before(const Narrative& narrative, std::uint32_t part) {
    if (part == 0) return 0;
    const Count &own = narrative.counts[part], &before = narrative.counts[part - 1];
    const std::u32string_view between = narrative.text({before.at.end, std::max(before.at.end, own.at.begin)});
    return before.sentence == own.sentence && before.unit == own.unit && between.find(U'、') != between.npos && between.find(U',') == between.npos ? whole_number(before) : 0;
}

RuleResult check(const Report& report) {
    const Narrative& narrative = report.narrative;
    if (narrative.shares.empty()) return {Outcome::not_applicable, {"正文没有件数及其占比。", "The text gives no number with its share."}, {}, false};
    RuleResult result;
    const std::vector<std::int64_t> tables = table_wholes(report);
    for (const Share& share : narrative.shares) {
        const std::int64_t part = whole_number(narrative.counts[share.part]);
        std::vector<std::int64_t> wholes = share.of_tables ? tables : std::vector<std::int64_t>{};
        std::int64_t sum = 0;
        for (const std::uint32_t whole : share.wholes) {
            wholes.push_back(whole_number(narrative.counts[whole]));
            if (narrative.counts[whole].sentence == narrative.counts[share.part].sentence) sum += wholes.back();
        }
        // A list of shares may name no whole: then it is the sum of its numbers, with or without a first one. A rate is none of a list.
        const Passage between{narrative.counts[share.part].at.end, std::max(narrative.counts[share.part].at.end, share.at.begin)};
        const bool rate = narrative.text(between).find(U'率') != std::u32string_view::npos;
        if (!rate) wholes.push_back(sum);
        if (!rate && !share.wholes.empty()) wholes.push_back(sum - whole_number(narrative.counts[share.wholes.front()]));
        const auto follows_from = [&](std::int64_t some) {
            return std::any_of(wholes.begin(), wholes.end(), [&](std::int64_t whole) { return whole > 0 && whole >= some && is_share(some, whole, share.percent, share.decimals); });
        };
        const bool follows = follows_from(part) || follows_from(part + listed_before(narrative, share.part));
        if (follows || (part == 0 && share.percent.is_zero())) continue;
        const Count& count = narrative.counts[share.part];
        const std::string quoted = quote_sentence(report, count.sentence, {count.at.begin, share.at.end});
        Finding& finding = result.findings.emplace_back();
        const std::string percent = share.percent.to_string() + "%", number = clipped_quote(report, narrative.origin(count.at), 10);
        head(finding, {{concat({"正文“", number, "”占“", percent, "”，算不出"}), concat({"text: “", number, "” is ", percent, " of nothing given"})}});
        finding.message = {concat({"正文“", quoted, "”：", count.value.to_string(), "与同段各数、表中各合计相比，都不是", share.percent.to_string(), "%。"}),
                           concat({"In the text “", quoted, "”: ", count.value.to_string(), " is ", share.percent.to_string(),
                                   "% of no number of the paragraph and of no total of the tables."})};
        // The nearest greater number in front is what a reader takes for the whole.
        const auto whole = std::find_if(share.wholes.rbegin(), share.wholes.rend(), [&](std::uint32_t c) { return c < share.part && whole_number(narrative.counts[c]) > part; });
        if (whole != share.wholes.rend()) {
            const Number right = share_of(part, whole_number(narrative.counts[*whole]), std::max<std::uint8_t>(share.decimals, 1));
            const std::string sum_text = concat({std::to_string(part), "÷", narrative.counts[*whole].value.to_string(), "=", right.to_string(), "%"});
            prove(finding, {sum_text, sum_text});
            finding.message.zh += concat({"例如", sum_text, "。"});
            finding.message.en += concat({" For instance ", sum_text, "."});
        }
        finding.actual = share.percent;
        finding.spans = {narrative.origin(share.at), narrative.origin(count.at)};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule narrative_percentage{info, check};
extern const RuleInfo narrative_percentage_info{info};

}  // namespace nianbao
