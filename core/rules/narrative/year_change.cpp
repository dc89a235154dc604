// Changes against last year that no whole number of last year gives: 136 件，比上年上升18.26% needs 115 before.
#include <algorithm>

#include "narrative/evaluate.hpp"
#include "rules/claims.hpp"
#include "rules/legal.hpp"
#include "rules/ratios.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/year-change",
    .severity = Severity::warning,
    .title = {"与上年相比的幅度算不出来", "A change against last year does not follow"},
    .explanation =
        {"正文说比上年上升或者下降百分之几的，去年应当有一个整数，按这个幅度正好变成今年的数（四舍五入或者去尾均可）；"
         "说增加若干件的，增加数不应大于今年的数。请用去年报告中的数重新计算。",
         "Where the text says that a number rose or fell by some percent, some whole number of last year must give this year's "
         "by that change, rounded or cut off; a number that it rose by must not exceed it. Compute it again from last year's report."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"收到申请136件，比上年上升18.26%（115→136）", "136 applications, up 18.26% (115 → 136)"},
    .bad_example = {"收到申请136件，比上年上升18.62%（没有哪个整数能算出）", "136 applications, up 18.62% (no whole number gives it)"},
};

std::int64_t whole_number(const Count& count) { return count.value.millionths() / Number::scale; }

bool follows(const YearChange& change, std::int64_t now) {
    if (change.before) {
        const std::int64_t before = change.before->millionths() / Number::scale;
        return before > 0 && is_share(change.is_rise ? now - before : before - now, before, change.amount, change.decimals);
    }
    if (change.is_percent) return number_before(now, change.amount, change.decimals, change.is_rise).exists;
    return !change.is_rise || change.amount <= Number::whole(now);
}

/// 收到57件，同比增长…, two of them carried over: the change is of the new ones.
bool follows_otherwise(const Report& report, const YearChange& change, const Count& count) {
    for (const Claim& claim : report.narrative.claims) {
        if (claim.at.begin != count.at.begin || claim.state != ClaimState::holds || claim.kind != ClaimKind::received) continue;
        for (const Reading& reading : claim.readings)
            if (const Number sum = sum_of(report, reading); sum.is_whole() && sum > Number() && follows(change, sum.millionths() / Number::scale)) return true;
    }
    return false;
}

/// 115→136=+18.26%
std::string step(std::int64_t before, std::int64_t now, std::uint8_t decimals) {
    const std::int64_t difference = now > before ? now - before : before - now;
    return concat({std::to_string(before), "→", std::to_string(now), now < before ? "=−" : "=+",
                   share_of(difference, before, decimals).to_string(), "%"});
}

RuleResult check(const Report& report) {
    const Narrative& narrative = report.narrative;
    if (narrative.changes.empty()) return {Outcome::not_applicable, {"正文没有与上年相比的数。", "The text compares no number with last year's."}, {}, false};
    RuleResult result;
    for (const YearChange& change : narrative.changes) {
        const bool any = std::any_of(change.counts.begin(), change.counts.end(), [&](std::uint32_t count) { return follows(change, whole_number(narrative.counts[count])) || follows_otherwise(report, change, narrative.counts[count]); });
        if (any) continue;
        const Count& count = narrative.counts[change.counts.front()];
        const std::int64_t now = whole_number(count);
        const std::string quoted = quote_sentence(report, count.sentence, {count.at.begin, change.at.end});
        const std::string amount = change.amount.to_string() + (change.is_percent ? "%" : "");
        Finding& finding = result.findings.emplace_back();
        const std::string said = clipped_quote(report, narrative.origin(change.at), 10), number = clipped_quote(report, narrative.origin(count.at), 10);
        head(finding, {{concat({"正文“", number, "”与“", said, "”不合"}), concat({"text: “", number, "” and “", said, "” do not agree"})}});
        if (change.is_percent) {
            const std::int64_t nearest = change.before ? std::max<std::int64_t>(change.before->millionths() / Number::scale, 0) : number_before(now, change.amount, change.decimals, change.is_rise).nearest;
            std::string steps;
            for (const std::int64_t before : {nearest - 1, nearest, nearest + 1})
                if (before > 0 && (!change.before || before == nearest)) steps += concat({steps.empty() ? "" : "，", step(before, now, change.decimals)});
            const std::string single = step(std::max<std::int64_t>(nearest, 1), now, change.decimals);
            if (nearest > 0) prove(finding, {concat({change.before ? "应是" : "最接近：", single}), concat({change.before ? "it is " : "the nearest: ", single})});
            if (change.before)
                finding.message = {concat({"正文“", quoted, "”：按正文的数算，应是", steps, "。"}), concat({"In the text “", quoted, "”: by the text's own figures it is ", steps, "."})};
            else finding.message = {concat({"正文“", quoted, "”：去年没有哪个整数", change.is_rise ? "上升" : "下降", amount, "后是", std::to_string(now), "。最接近的是：", steps, "。"}),
                               concat({"In the text “", quoted, "”: no whole number of last year, ", change.is_rise ? "up " : "down ", amount, ", gives ",
                                       std::to_string(now), ". The nearest: ", steps, "."})};
        } else {
            prove(finding, {concat({"增加", amount, "，大于今年的", std::to_string(now)}), concat({"up by ", amount, ", more than this year's ", std::to_string(now)})});
            finding.message = {concat({"正文“", quoted, "”：比上年增加", amount, "，比今年的", std::to_string(now), "还多。"}),
                               concat({"In the text “", quoted, "”: up by ", amount, ", more than this year's ", std::to_string(now), "."})};
        }
        finding.actual = change.amount;
        finding.spans = {narrative.origin(change.at), narrative.origin(count.at)};
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule narrative_year_change{info, check};
extern const RuleInfo narrative_year_change_info{info};

}  // namespace nianbao
