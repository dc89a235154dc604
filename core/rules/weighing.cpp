#include "rules/weighing.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>

#include "narrative/evaluate.hpp"
#include "text/flags.hpp"

namespace nianbao {
namespace {

class Weighing {
public:
    explicit Weighing(const Report& report) : report_(report), text_(report.narrative) {}

    text::Flags run(ClaimKind kind) const {
        text::Flags contradicted(text_.claims.size(), false);
        const std::vector<std::uint16_t> strangers = other_bodies();
        for (std::size_t c = 0; c < text_.claims.size(); ++c) {
            const Claim& claim = text_.claims[c];
            if (claim.kind != kind || claim.state != ClaimState::differs || std::find(strangers.begin(), strangers.end(), claim.scope) != strangers.end()) continue;
            const bool of_cases = kind == ClaimKind::review || kind == ClaimKind::litigation;
            if (((claim.is_loose && !of_cases) || (kind == ClaimKind::processed && is_of_part(claim))) && tells_of_some_left(claim)) continue;
            contradicted[c] = claim.is_weak ? is_slip_of(c) : claim.value.is_zero() ? !is_of_some(claim) && !adds_up(claim) : !is_explained(c);
        }
        return contradicted;
    }

private:
    static constexpr std::uint32_t any_kind = UINT32_MAX;
    static constexpr std::uint32_t kinds(std::initializer_list<ClaimKind> some) {
        std::uint32_t bits = 0;
        for (const ClaimKind each : some) bits |= 1u << static_cast<unsigned>(each);
        return bits;
    }

    bool holds(std::size_t c) const { return text_.claims[c].state == ClaimState::holds; }

    /// Figures of the whole and of one body in it stand in one text: the tables are about those of which one is borne out.
    std::vector<std::uint16_t> other_bodies() const {
        std::vector<std::uint16_t> known, borne_out;
        for (std::size_t c = 0; c < text_.claims.size(); ++c) {
            const Claim& claim = text_.claims[c];
            if (claim.scope == no_body) continue;
            if (std::find(known.begin(), known.end(), claim.scope) == known.end()) known.push_back(claim.scope);
            if (!claim.value.is_zero() && holds(c) && !is_of_part(claim) && claim.kind != ClaimKind::disclosure) borne_out.push_back(claim.scope);
        }
        const std::size_t all = known.size();
        std::erase_if(known, [&](std::uint16_t scope) {
            // 市本级 is the agency too.
            const bool own = scope == own_body || scope == level_body;
            const auto times = std::count_if(borne_out.begin(), borne_out.end(), [&](std::uint16_t each) { return each == scope || (own && (each == own_body || each == level_body)); });
            // Another name is the agency's own, shortened, where several of its figures are the tables', or one where there is no other.
            return scope >= first_body ? times > (all == 1 ? 0 : 1) : borne_out.empty() || times > 0;
        });
        return known;
    }

    /// 收到120件，全部办结。区本级办理33件: a part of what is told of no body in particular.
    bool is_of_level(const Claim& claim) const {
        return claim.scope == level_body && std::any_of(text_.claims.begin(), text_.claims.end(), [&](const Claim& told) {
            return told.scope == no_body && (told.kind == ClaimKind::received || told.kind == ClaimKind::processed) && told.state == ClaimState::holds && told.value > claim.value && !is_of_part(told) &&
                   text_.sentences[told.sentence].paragraph == text_.sentences[claim.sentence].paragraph;
        });
    }

    /// Whether something is claimed of a count.
    bool is_told(const Count& count) const {
        return std::any_of(text_.claims.begin(), text_.claims.end(), [&](const Claim& claim) { return claim.at.begin == count.at.begin; });
    }

    /// 均按时答复，尚有2件未到期: the text itself says that some are carried forward.
    bool tells_of_some_left(const Claim& all) const {
        // 均已办结，另有2件在办
        const Number missing = all.value - sum_of(report_, all.readings.front());
        if (std::any_of(text_.counts.begin(), text_.counts.end(), [&](const Count& count) {
                return count.sentence == all.sentence && count.at.begin > all.at.begin && count.is_applied_for && count.value == missing && !is_told(count);
            })) return true;
        return std::any_of(text_.claims.begin(), text_.claims.end(), [](const Claim& claim) { return claim.kind == ClaimKind::carried_forward && !claim.is_loose && !claim.value.is_zero(); });
    }

    /// Whether two claims are about the same cells, however they are read.
    static bool same_cells(const Claim& a, const Claim& b) {
        return std::equal(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end(),
                          [](const Reading& one, const Reading& other) { return one.cells == other.cells; });
    }

    /// Whether a claim only says that there were so many at least.
    static bool is_of_part(const Claim& claim) { return claim.readings.front().at_least; }

    /// 县政府收到0件，县政府办收到3件; 延期的不予公开1件，按期的不予公开2件: all that a sentence says of one cell comes to what stands there.
    bool adds_up(const Claim& claim) const {
        Number all, others;
        for (const Claim& told : text_.claims) {
            if (told.sentence != claim.sentence || is_of_part(told) || told.readings.front() != claim.readings.front()) continue;
            all += told.value;
            if (&told == &claim) continue;
            if (claim.value.is_zero() && !told.value.is_zero() && told.state == ClaimState::holds) return true;
            others += told.value;
        }
        return !others.is_zero() && !claim.value.is_zero() && would_hold(claim, all);
    }

    /// Counts of the claim's sentence that no claim about other cells accounts for.
    std::vector<const Count*> free_counts(const Claim& claim) const {
        std::vector<const Count*> counts;
        const Count* const own = own_count(claim);
        for (const Count& count : text_.counts) {
            if (count.sentence != claim.sentence || !count.is_applied_for || count.is_difference) continue;
            if (own != nullptr && own->unit != count.unit) continue;   // 补正2条，引起行政复议1件
            bool taken = false;
            for (std::size_t c = 0; c < text_.claims.size() && !taken; ++c)
                taken = text_.claims[c].sentence == claim.sentence && text_.claims[c].at.begin == count.at.begin && holds(c) && !is_of_part(text_.claims[c]) && !same_cells(text_.claims[c], claim);
            if (!taken && !is_part_of_others(count, claim)) counts.push_back(&count);
        }
        return counts;
    }

    const Count* own_count(const Claim& claim) const {
        const auto own = std::find_if(text_.counts.begin(), text_.counts.end(), [&](const Count& count) { return count.at.begin == claim.at.begin; });
        return own == text_.counts.end() ? nullptr : &*own;
    }

    /// Whether one of these kinds is claimed of a count, of other cells than `unlike` is.
    bool is_claimed(const Count& count, std::uint32_t kinds, bool holds, const Claim* unlike) const {
        return std::any_of(text_.claims.begin(), text_.claims.end(), [&](const Claim& told) {
            return told.at.begin == count.at.begin && (kinds >> static_cast<unsigned>(told.kind) & 1) != 0 && (!holds || told.state == ClaimState::holds) && (unlike == nullptr || !same_cells(told, *unlike));
        });
    }

    bool is_of_others(const Count& count, const Claim& claim) const { return is_claimed(count, any_kind, false, &claim); }

    /// The counts right in front of a claim's number and right behind it of which nothing is claimed.
    std::vector<const Count*> beside(const Claim& claim) const {
        std::vector<const Count*> counts;
        const Count* const own = own_count(claim);
        const auto add = [&](const Count& count) {
            if (count.sentence == claim.sentence && count.is_applied_for && !count.is_difference && !count.is_rough && !is_told(count)) counts.push_back(&count);
        };
        if (own == nullptr) return counts;
        if (own != &text_.counts.front()) add(own[-1]);
        if (own != &text_.counts.back()) add(own[1]);
        return counts;
    }

    /// 275 for 257, 544 for 444, 39 for 41: what is written for a number by a slip, more likely than a count of something else.
    static bool is_slip(Number said, Number held) {
        const Number greater = std::max(said, held), lesser = std::min(said, held), apart = greater - lesser;
        constexpr std::int64_t small = 5, part = 6;
        if (lesser.is_zero() || greater < Number::whole(small)) return false;
        if (apart <= Number::whole(2) || apart.millionths() <= greater.millionths() / part) return true;
        const std::string a = said.to_string(), b = held.to_string();
        const auto one_digit = [&] { return std::inner_product(a.begin(), a.end(), b.begin(), 0, std::plus<>(), std::not_equal_to<>()) == 1; };
        return a.size() > 2 && a.size() == b.size() && (one_digit() || std::is_permutation(a.begin(), a.end(), b.begin(), b.end()));
    }

    /// What is said in words of which little is known differs only by a slip from what no other number of the text is.
    bool is_slip_of(std::size_t c) const {
        const Claim& claim = text_.claims[c];
        if (std::none_of(claim.readings.begin(), claim.readings.end(), [&](const Reading& reading) { return is_slip(claim.value, sum_of(report_, reading)); })) return false;
        return std::none_of(text_.counts.begin(), text_.counts.end(), [&](const Count& count) { return would_hold(claim, count.value); });
    }

    /// What is carried from year to year, or what cases there were, is no part of what was dealt with.
    bool is_aside(const Count& count) const {
        return is_claimed(count, kinds({ClaimKind::carried_over, ClaimKind::carried_forward, ClaimKind::review, ClaimKind::litigation}), false, nullptr);
    }

    /// 公开3件, borne out: answered, in whatever sense.
    bool is_answer(const Count& count) const {
        return std::any_of(text_.claims.begin(), text_.claims.end(), [&](const Claim& told) {
            return told.at.begin == count.at.begin && told.kind == ClaimKind::outcome && told.state == ClaimState::holds && path_of(report_, told.readings.front().cells.front()).starts_with("applications/granted");
        });
    }

    template <typename Fits>
    bool is_part_where(const Count& count, Fits&& fits) const {
        const auto index = static_cast<std::uint32_t>(&count - text_.counts.data());
        return std::any_of(text_.breakdowns.begin(), text_.breakdowns.end(), [&](const Breakdown& each) {
            return fits(text_.counts[each.whole]) && std::find(each.parts.begin(), each.parts.end(), index) != each.parts.end();
        });
    }

    /// 复议5件，其中1件撤回: a part of the claim's own number.
    bool is_part_of(const Count& count, const Claim& claim) const {
        return is_part_where(count, [&](const Count& whole) { return whole.at.begin == claim.at.begin; });
    }

    /// 收到44件（网上42件、邮寄2件），办结39件: a part of what is said of other cells and borne out.
    bool is_part_of_others(const Count& count, const Claim& claim) const {
        return is_part_where(count, [&](const Count& whole) { return is_claimed(whole, any_kind, true, &claim); });
    }

    /// 信息不存在7件、本机关不掌握1件: reasons that are filed in one row, told one by one.
    bool is_told_in_parts(const Claim& claim) const {
        Number all;
        for (const Count& count : text_.counts) {
            if (count.sentence != claim.sentence || !count.is_applied_for || count.is_difference || count.is_rough) continue;
            const bool same = count.at.begin == claim.at.begin || (is_told(count) && !is_of_others(count, claim));
            if (same) all += count.value;
            if (count.is_outside && !is_told(count) && would_hold(claim, claim.value + count.value)) return true;
        }
        return would_hold(claim, all);
    }

    /// 市政府收到2件，公开2件；各部门收到4件，公开1件: of those received that stand in front, which are not all there were.
    bool is_of_one_body(const Claim& claim) const {
        constexpr ClaimKind told[] = {ClaimKind::outcome, ClaimKind::processed, ClaimKind::carried_over, ClaimKind::carried_forward};
        if (std::find(std::begin(told), std::end(told), claim.kind) == std::end(told)) return false;
        std::size_t received = text_.claims.size();
        for (std::size_t c = 0; c < text_.claims.size(); ++c)
            if (text_.claims[c].kind == ClaimKind::received && text_.claims[c].sentence == claim.sentence && text_.claims[c].at.begin < claim.at.begin) received = c;
        return received < text_.claims.size() && text_.claims[received].state == ClaimState::differs && !text_.claims[received].value.is_zero() && is_explained(received);
    }

    /// 上年结转的4件中，公开3件: what became of some, told of a number that is not said of all received, dealt with or so ended.
    bool is_of_some(const Claim& claim) const {
        if (!claim.whole || (!claim.whole->value.is_zero() && claim.value > claim.whole->value)) return false;
        const auto is_whole = [&](const Claim& told) { return (told.kind == ClaimKind::received || told.kind == ClaimKind::processed || told.kind == ClaimKind::outcome) && is_of_all(told); };
        const auto own = std::find_if(text_.claims.begin(), text_.claims.end(), [&](const Claim& told) { return told.at.begin == claim.whole->at.begin; });
        if (own != text_.claims.end()) return !is_whole(*own);
        return std::none_of(text_.claims.begin(), text_.claims.end(), [&](const Claim& told) { return told.value == claim.whole->value && is_whole(told); });
    }

    /// 上年结转2件均已公开。新收的14件中，公开9件: of the new ones, and some of the others besides.
    bool is_of_new_ones(const Claim& claim) const {
        if (!claim.whole) return false;
        const Sentence& sentence = text_.sentences[claim.sentence];
        if (text_.text({sentence.begin, claim.whole->at.begin}).find(U"新收") == std::u32string_view::npos) return false;
        const Number missing = sum_of(report_, claim.readings.front()) - claim.value;
        return missing > Number{} && std::any_of(text_.claims.begin(), text_.claims.end(), [&](const Claim& told) { return told.kind == ClaimKind::carried_over && told.state == ClaimState::holds && missing <= told.value; });
    }

    /// 收到申请书11份，实际登记9件; 平台收件6件，其中有效5件; 收到5件，申请公开信息14条: papers or matters, beside which the applications are told.
    bool is_of_papers(const Claim& claim) const {
        if (claim.kind != ClaimKind::received) return false;
        const Sentence& sentence = text_.sentences[claim.sentence];
        const Count* const own = own_count(claim);
        // 11月收到的3件由另一局办理，不计入本报告
        const std::size_t aside = text_.text({claim.at.end, sentence.end}).find(U"不计入");
        if (aside != std::u32string_view::npos && std::none_of(text_.counts.begin(), text_.counts.end(), [&](const Count& count) { return count.at.begin > claim.at.begin && count.at.begin < claim.at.end + aside; })) return true;
        return std::any_of(text_.counts.begin(), text_.counts.end(), [&](const Count& count) {
            constexpr std::uint32_t near = 6;
            if (count.sentence != claim.sentence || &count == own || !would_hold(claim, count.value)) return false;
            if (own != nullptr && !is_of_cases(*own) && is_of_cases(count)) return true;
            return count.at.begin > claim.at.end && text_.text({std::max(claim.at.end, count.at.begin - std::min(near, count.at.begin)), count.at.begin}).find_first_of(U"实效登后") != std::u32string_view::npos;
        });
    }

    /// 收到211件，其中向区政府提出182件: a part of what was received and is borne out.
    bool is_part_of_received(const Claim& claim) const {
        const Count* const own = own_count(claim);
        return claim.kind == ClaimKind::received && claim.readings.size() > 1 && is_of_all(claim) && own != nullptr && is_part_where(*own, [&](const Count& whole) { return is_claimed(whole, kinds({ClaimKind::received}), true, nullptr); });
    }

    /// 收到18件，共答复27次: not by application.
    bool is_counted_otherwise(const Claim& claim) const {
        const Count* const own = own_count(claim);
        return own != nullptr && std::any_of(text_.claims.begin(), text_.claims.end(), [&](const Claim& told) {
            if (told.kind != ClaimKind::received || told.sentence != claim.sentence || told.value == claim.value) return false;
            const Count* const received = own_count(told);
            // 收到1条，办结4件: what was received are applications, and of them cases were made.
            return received != nullptr && received->unit != own->unit && !(is_of_cases(*own) && (is_of_cases(*received) || told.state == ClaimState::holds));
        });
    }

    /// Of no part, whoever applied.
    bool is_of_all(const Claim& claim) const { return !is_of_part(claim) && is_of_totals(report_, claim.readings.front()); }

    bool would_hold(Claim claim, Number value) const {
        claim.value = value;
        claim.step = {};
        for (Reading& reading : claim.readings) reading.at_least = false;
        return !value.is_zero() && evaluate(report_, claim) == ClaimState::holds;
    }

    /// A number that the table does not bear out beside the one that it does, in one sentence: of the two one counts a part
    /// of what the other counts. 共收到136件；市直部门收到90件; 全市收到900件，其中本局136件.
    bool is_explained(std::size_t c) const {
        const Claim& claim = text_.claims[c];
        const std::vector<const Count*> counts = free_counts(claim);
        bool body_between = false;   // since the claim's own number
        // 维持1件，我局未审结的2件: of results each has its own number.
        const bool of_cases = claim.kind == ClaimKind::review || claim.kind == ClaimKind::litigation;
        // 终止2件，驳回1件: results in words of their own are filed beside those that have a name.
        if (of_cases && !is_of_all(claim))
            for (const Count* count : beside(claim))
                if (would_hold(claim, claim.value + count->value)) return true;
        for (const Count* count : counts) {
            if (of_cases && is_of_others(*count, claim)) continue;
            if (count->at.begin <= claim.at.begin) {
                body_between = false;
                continue;
            }
            body_between = count->behind_body;
            if (body_between && would_hold(claim, claim.value + count->value)) return true;
            // 全县收到468件，其中县政府（含办公室）57件; 收到25件，剔除误投5件，实际受理20件: what the table counts is told behind it.
            if ((body_between || ((claim.kind == ClaimKind::received || claim.kind == ClaimKind::processed) && claim.readings.size() > 1 && is_of_all(claim) && !is_of_others(*count, claim))) && would_hold(claim, count->value)) return true;
        }
        for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
            if ((*count)->at.begin > claim.at.begin) continue;
            if ((*count)->at.begin < claim.at.begin && would_hold(claim, (*count)->value) && (claim.value < (*count)->value || body_between)) return true;
            body_between = ((*count)->at.begin == claim.at.begin ? false : body_between) || (*count)->behind_body;
        }
        // 失效2件、废止4件: what has ended in two ways is in the table together, or the one of them.
        if (claim.kind == ClaimKind::disclosure)
            for (const Claim& other : text_.claims)
                if (&other != &claim && other.sentence == claim.sentence && same_cells(other, claim) && !other.value.is_zero())
                    return other.state == ClaimState::holds || would_hold(claim, claim.value + other.value);
        // 各部门受理60件，各县区受理77件: two figures cannot be one cell's.
        if (claim.scope != own_body && claim.scope != level_body)
            for (std::size_t other = 0; other < text_.claims.size(); ++other)
                if (text_.claims[other].sentence == claim.sentence && text_.claims[other].kind == claim.kind && same_cells(text_.claims[other], claim) &&
                    text_.claims[other].value != claim.value && !holds(other) && (claim.scope != whole_body || text_.claims[other].scope == no_body || text_.claims[other].scope == whole_body))
                    return true;
        if (is_of_one_body(claim) || is_of_some(claim) || is_of_level(claim) || adds_up(claim) || is_of_new_ones(claim) || is_of_papers(claim) || is_part_of_received(claim)) return true;
        // 已主动公开2件，同意公开2件: outcomes in words of old forms go into one row together. 许可1件（不予许可）、214件（准予许可）
        if (claim.kind == ClaimKind::outcome || claim.kind == ClaimKind::disclosure) {
            Number all = claim.value;
            for (const Count* count : beside(claim)) {
                all += count->value;
                if (would_hold(claim, all) || would_hold(claim, claim.value + count->value)) return true;
            }
            if (is_told_in_parts(claim)) return true;
        }
        if (claim.kind == ClaimKind::processed) {
            if (is_counted_otherwise(claim)) return true;
            // 答复7件，不予受理4件，补正1件: answered in the narrower sense, with what else became of the rest behind it.
            Number all = claim.value;
            for (const Count& count : text_.counts) {
                if (count.sentence != claim.sentence || !count.is_applied_for || count.is_difference || count.at.begin <= claim.at.begin || is_aside(count) || is_answer(count) || is_part_of(count, claim)) continue;
                all += count.value;
                if (!count.value.is_zero() && would_hold(claim, all)) return true;
            }
        }
        // 收到4件，申请人均为自然人，公开2件: no number of its own, of which there could be parts.
        if (claim.kind == ClaimKind::received && own_count(claim) == nullptr) return false;
        // 局机关收到20件，下属单位收到116件: parts that make the whole; 收到1件，答复1件 are none.
        Number sum;
        std::size_t parts = 0;
        for (const Count* count : counts) {
            // 收到9件，其中5件为协助办理，4件为直接办理: divided behind it, and no body named.
            if (claim.kind == ClaimKind::received && count->at.begin > claim.at.begin && !count->behind_body && !is_told(*count)) continue;
            // 不属于本机关1件，结转下年度2件: nothing to add up.
            if (!is_part_of(*count, claim) && (claim.kind == ClaimKind::carried_forward ? is_aside(*count) : claim.kind == ClaimKind::outcome || !is_of_others(*count, claim))) sum += count->value, ++parts;
        }
        return parts > 1 && would_hold(claim, sum);
    }

    const Report& report_;
    const Narrative& text_;
};

}  // namespace

text::Flags contradicted_claims(const Report& report, ClaimKind kind) { return Weighing(report).run(kind); }

}  // namespace nianbao
