// Breakdowns in the text that do not add up. A list behind 其中 may leave things out: it is wrong only where its parts
// exceed the whole; one behind 分别 names all parts.
#include <algorithm>

#include "rules/claims.hpp"
#include "rules/legal.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "narrative/sum",
    .severity = Severity::warning,
    .title = {"正文中的分项与总数不符", "A breakdown in the text does not add up"},
    .explanation =
        {"正文先说总数、再列分项的，“分别为”所列各项之和应当等于总数；“其中”“含”“包括”所列可以不全，但各项之和不应大于总数。"
         "请核对总数和各分项；各项有重复计算的，请在正文中说明。",
         "Where the text gives a whole and then its parts, those after 分别 must add up to it; those after 其中, 含 or 包括 may "
         "leave some out but must not exceed it. Check the whole and the parts; where parts overlap, say so in the text."},
    .legal_basis = legal::text_and_tables,
    .good_example = {"共发布信息20条，其中通知8条、动态5条", "20 items, of which 8 notices and 5 news"},
    .bad_example = {"共发布信息10条，其中通知8条、动态5条", "10 items, of which 8 notices and 5 news"},
};

/// 其中公开14件，其中部分公开4件: counted in the part in front of it already.
bool is_of_part_before(const Narrative& narrative, const Count& part, const Count& before) {
    if (part.value > before.value) return false;
    const std::u32string_view between = narrative.text({before.at.end, part.at.begin});
    return between.find(U"其中") != between.npos || between.find(U'含') != between.npos;
}

/// 其中33件已办结，答复27件、撤回6件: parts behind one that they make are parts of that.
Number sum_of_parts(const Narrative& narrative, const Breakdown& breakdown) {
    Number sum;
    for (std::size_t i = 0; i < breakdown.parts.size(); ++i) {
        const Number part = narrative.counts[breakdown.parts[i]].value;
        if (i > 0 && is_of_part_before(narrative, narrative.counts[breakdown.parts[i]], narrative.counts[breakdown.parts[i - 1]])) continue;
        sum += part;
        Number behind;
        std::size_t k = i + 1;
        while (k < breakdown.parts.size() && behind < part) behind += narrative.counts[breakdown.parts[k++]].value;
        if (behind == part && k > i + 2) i = k - 1;
    }
    return sum;
}

/// 其中政务类26条、民生类14条，解读类2条、人事类9条: what goes on behind parts that make the whole divides it anew. One number
/// behind them may be a slip.
bool goes_on_behind(const Narrative& narrative, const Breakdown& breakdown) {
    const Number whole = narrative.counts[breakdown.whole].value;
    Number sum;
    std::size_t parts = 0, behind = 0;
    for (const std::uint32_t index : breakdown.parts) {
        const Number part = narrative.counts[index].value;
        if (part.is_zero()) continue;
        if (sum == whole && parts > 1) ++behind;
        else sum += part, ++parts;
    }
    return behind > 1;
}

/// 办结33件，其中公开14件，其中部分公开4件，不予公开4件: behind a part of a part the list goes on with what is divided by both.
bool goes_on_outside(const Narrative& narrative, const Breakdown& breakdown) {
    if (narrative.counts[breakdown.parts.front()].value > narrative.counts[breakdown.whole].value) return false;
    return std::any_of(narrative.breakdowns.begin(), narrative.breakdowns.end(), [&](const Breakdown& outer) { return std::find(outer.parts.begin(), outer.parts.end(), breakdown.whole) != outer.parts.end(); });
}

RuleResult check(const Report& report) {
    const Narrative& narrative = report.narrative;
    if (narrative.breakdowns.empty()) return {Outcome::not_applicable, {"正文没有先说总数、再列分项的句子。", "No sentence gives a whole and its parts."}, {}, false};
    RuleResult result;
    for (const Breakdown& breakdown : narrative.breakdowns) {
        const Count& whole = narrative.counts[breakdown.whole];
        Number sum;
        std::string terms;
        for (const std::uint32_t part : breakdown.parts) {
            sum += narrative.counts[part].value;
            if (!terms.empty()) terms += '+';
            terms += narrative.counts[part].value.to_string();
        }
        if (breakdown.is_complete ? sum == whole.value : sum <= whole.value || sum_of_parts(narrative, breakdown) <= whole.value || goes_on_behind(narrative, breakdown) || goes_on_outside(narrative, breakdown)) continue;
        const std::string total = whole.value.to_string(), added = breakdown.parts.size() > 1 ? concat({terms, "=", sum.to_string()}) : terms;
        const std::string quoted = quote_sentence(report, whole.sentence, {whole.at.begin, narrative.counts[breakdown.parts.back()].at.end});
        Finding& finding = result.findings.emplace_back();
        const std::string named = clipped_quote(report, narrative.origin(whole.at), 10);
        const Text off = breakdown.is_complete ? Text{"分项合", "parts add to "} : Text{"分项已合", "parts exceed it: "};
        head(finding, {{concat({"正文“", named, "”，", off.zh, sum.to_string()}), concat({"text: “", named, "”, ", off.en, sum.to_string()})}});
        std::vector<std::string> parts;
        for (const std::uint32_t part : breakdown.parts) parts.push_back(narrative.counts[part].value.to_string());
        const std::string equals = parts.size() > 1 ? "=" + sum.to_string() : "";
        prove(finding, {short_sum(parts, concat({equals, "，总数写", total}), evidence_limit_zh), short_sum(parts, concat({equals, ", the whole says ", total}), evidence_limit_en)});
        finding.message = breakdown.is_complete
            ? Message{concat({"正文“", quoted, "”：所列各项", added, "，总数却是", total, "。请核对。"}),
                      concat({"In the text “", quoted, "” the parts are ", added, ", but the whole is ", total, ". Check them."})}
            : Message{concat({"正文“", quoted, "”：所列分项", added, "，大于总数", total, "。请核对。"}),
                      concat({"In the text “", quoted, "” the parts are ", added, ", more than the whole of ", total, ". Check them."})};
        finding.expected = sum;
        finding.actual = whole.value;
        finding.spans.push_back(narrative.origin(whole.at));
        for (const std::uint32_t part : breakdown.parts) finding.spans.push_back(narrative.origin(narrative.counts[part].at));
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule narrative_sum{info, check};
extern const RuleInfo narrative_sum_info{info};

}  // namespace nianbao
