#include "narrative/relations.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "narrative/breakdowns.hpp"
#include "narrative/lists.hpp"

namespace nianbao::narrative {
namespace {

constexpr std::u32string_view calendar_units = U"年月日号时分秒周天届级岁第";

class Reader {
public:
    Reader(Narrative& narrative, const std::vector<Parts>& parts) : out_(narrative), all_parts_(parts) {}

    void run() {
        for (std::uint32_t s = 0; s < out_.sentences.size(); ++s) {
            const Sentence& sentence = out_.sentences[s];
            if (sentence.paragraph != paragraph_) {
                paragraph_ = sentence.paragraph;
                counted_.of_paragraph = counted_.before = out_.counts.size();
                counted_.about_applications = sentence.section == 3;
                counted_.received.reset();
            }
            parts_ = counted_.parts = &all_parts_[s];
            difference_.reset();
            counted_.own = out_.counts.size();
            counted_.about_applications = counted_.about_applications || parts_->meanings.has(Concept::application);
            if (parts_->meanings.has(Concept::number)) {
                count(s);
                for (std::size_t g = 0; g < parts_->segments.size(); ++g) {
                    read_shares(g);
                    read_change(g);
                }
                read_breakdowns(out_, counted_);
            }
            counted_.before = counted_.own;
            counted_.before_lists = parts_->meanings.has_any({Concept::among, Concept::including});
        }
    }

private:
    const Token& token(std::size_t t) const { return parts_->tokens[t]; }

    bool any(std::size_t first, std::size_t last, Concepts meanings) const { return parts_->any(first, last, meanings); }
    std::uint32_t residue(std::size_t first, std::size_t last) const { return parts_->residue(first, last); }

    void count(std::uint32_t sentence) {
        counted_.index.assign(parts_->tokens.size(), Counted::none);
        bool body = false, documents = false, outside = false;
        for (std::size_t t = 0; t < parts_->tokens.size(); ++t) {
            const Token& number = token(t);
            body = body || number.meaning == Concept::own_scope || number.meaning == Concept::whole_scope || number.meaning == Concept::part_scope;
            body = body || (number.meaning == Concept::none && number.end - number.begin > 1 && ends_body(out_.chars[number.end - 1]));
            outside = outside || number.meaning == Concept::outside;
            documents = (documents || number.names_row(disclosure_table)) && number.meaning != Concept::application;
            if (number.meaning != Concept::number || (number.measure != Measure::count && number.measure != Measure::other)) continue;
            const std::u32string_view unit = out_.text({number.digits_end, number.end});
            if (number.begin > 0 && out_.chars[number.begin - 1] == U'第') continue;   // 第2位
            if (unit.empty() || calendar_units.find(unit.back()) != std::u32string_view::npos || !number.value.is_whole()) continue;
            const bool scaled = !number.step.is_zero() || std::u32string_view(U"万亿千百元").find(unit.back()) != std::u32string_view::npos;
            counted_.index[t] = static_cast<std::uint32_t>(out_.counts.size());
            out_.counts.push_back({number.value, {number.begin, number.end}, sentence, std::u32string(unit), number.is_rough || is_rough_before(out_, *parts_, t) || scaled,
                                   number.measure == Measure::count && !scaled && !documents, is_of_a_comparison(*parts_, t), body, outside});
            body = documents = outside = false;
        }
    }

    void read_shares(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            const Token& percent = token(t);
            if (percent.meaning != Concept::number || percent.measure != Measure::percent || percent.is_rough) continue;
            std::size_t share = t;
            while (share > segment.first && token(share).meaning != Concept::share && token(share).meaning != Concept::rate) --share;
            if (any(segment.first, t, {Concept::respectively})) continue;
            // 公开103件，部分公开19件，占比合计41.9%: of both.
            const auto joins = [&](std::size_t word) { return word >= segment.first && word < t && (out_.text({token(word).begin, token(word).end}) == U"合计" || out_.text({token(word).begin, token(word).end}) == U"共计"); };
            if (joins(share + 1) || (share > 0 && joins(share - 1))) continue;
            const bool rate = token(share).meaning == Concept::rate;
            if ((token(share).meaning != Concept::share && !rate) || residue(share, t) > (rate ? 0 : 3)) continue;
            if (any(share, t, {Concept::channel, Concept::foreign, Concept::partial, Concept::mention, Concept::whole_scope, Concept::part_scope})) continue;
            // 占60%的15件; 分别占34.4%、29.7%: of what follows, and a list's.
            if (t + 1 < segment.last && out_.chars[percent.end] == U'的') continue;
            if (g + 1 < parts_->segments.size() && parts_->segments[g + 1].before == U'、' && token(parts_->segments[g + 1].first).measure == Measure::percent) continue;
            auto part_at = counted_.count_before(share);
            // 其他处理9件（其中撤回8件），占9%: what stands in brackets that are closed again is no part.
            while (part_at && parts_->segments[parts_->segment_of(*part_at)].depth > segment.depth) part_at = counted_.count_before(*part_at);
            // 公开9件、部分公开5件，两项占52.1%: of both.
            if (part_at && !rate && std::u32string_view(U"两二").find(out_.chars[token(*part_at).begin]) != std::u32string_view::npos) part_at = counted_.count_before(*part_at);
            // 办结80件，结转下年度3件，办结率96.4%: of those that were dealt with.
            while (rate && part_at && !is_of_processed(*part_at)) part_at = counted_.count_before(*part_at);
            // 收到12件，均已答复，答复率91%: of all.
            if (rate && !part_at) part_at = all_settled_before(share);
            if (!part_at || counted_.at(*part_at).is_rough || (!rate && are_apart(*parts_, parts_->segment_of(*part_at), g))) continue;
            // 办结85件，办结率94.4%: of those counted right in front, and not only of those whose time had come.
            if (rate && (!counted_.about_applications || any(segment.first, share, {Concept::timely, Concept::partial, Concept::foreign}))) continue;
            // 甲类占45%，共36件；乙类占30%，共24件: each by itself.
            if (!rate && std::any_of(parts_->segments.begin() + static_cast<std::ptrdiff_t>(parts_->segment_of(*part_at)) + 1, parts_->segments.begin() + static_cast<std::ptrdiff_t>(g) + 1, [](const Segment& each) { return each.before == U';'; })) continue;
            // 258件，占33.9%: nothing else between them that the share could be of.
            // 自然人3件，法人1件，自然人占75%
            const bool names_another = *part_at < segment.first && std::any_of(parts_->tokens.begin() + static_cast<std::ptrdiff_t>(segment.first), parts_->tokens.begin() + static_cast<std::ptrdiff_t>(share),
                                                   [](const Token& word) { return word.target_count > 0; });
            if ((!rate && (names_another || any(*part_at + 1, std::min(share, parts_->segments[parts_->segment_of(*part_at)].last), {Concept::number}))) || residue(std::max(*part_at + 1, segment.first), share) > 1) continue;
            Share found{counted_.index[*part_at], percent.value, percent.decimals, {percent.begin, percent.end}, {}, counted_.about_applications};
            bool greater = false;
            for (std::size_t c = counted_.of_paragraph; c < out_.counts.size(); ++c) {
                const Count& other = out_.counts[c];
                if (other.unit != counted_.at(*part_at).unit || other.is_rough) continue;
                found.wholes.push_back(static_cast<std::uint32_t>(c));
                greater = greater || (c < counted_.index[*part_at] && other.value > counted_.at(*part_at).value && other.sentence == counted_.at(*part_at).sentence);
            }
            if (counted_.about_applications || greater) out_.shares.push_back(std::move(found));
        }
    }

    /// The count of what was received, where it is said that all of it was settled.
    std::optional<std::size_t> all_settled_before(std::size_t share) const {
        const auto every = parts_->find(0, share, {Concept::every});
        if (!every || !any(*every, parts_->segments[parts_->segment_of(*every)].last, {Concept::processed})) return std::nullopt;
        for (std::size_t first = 0; first < *every; ++first)
            if (counted_.index[first] != Counted::none) return any(0, first, {Concept::received}) ? std::optional(first) : std::nullopt;
        return std::nullopt;
    }

    bool is_of_processed(std::size_t t) const {
        return parts_->segments[parts_->segment_of(t)].meanings.has(Concept::processed);
    }

    void read_change(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        std::size_t compared = segment.first;
        while (compared < segment.last && !is_compared(out_, token(compared))) ++compared;
        std::size_t last = segment.last;
        if (compared == segment.last) return read_rise(g);
        // 与上年相比，上升18.26%
        if (!any(compared, last, {Concept::rise, Concept::fall}) && g + 1 < parts_->segments.size() && parts_->segments[g + 1].before == U',') last = parts_->segments[g + 1].last;
        std::size_t way = compared;
        while (way < last && token(way).meaning != Concept::rise && token(way).meaning != Concept::fall) ++way;
        if (way == last) return;
        std::size_t t = way + 1;
        while (t < last && token(t).meaning != Concept::number) ++t;
        if (t == last || token(t).is_rough) return;
        const Token& amount = token(t);
        const bool percent = amount.measure == Measure::percent;
        if (!percent && (amount.measure != Measure::count || !amount.value.is_whole())) return;
        std::optional<std::size_t> here = counted_.count_before(compared);
        // 收到33件，来自32名申请人，比上年增加8件
        while (!percent && here && counted_.at(*here).unit != out_.text({amount.digits_end, amount.end}) && counted_.count_before(*here)) here = counted_.count_before(*here);
        const std::size_t from = here && *here >= segment.first ? *here + 1 : segment.first;
        // 访问量同比增长: the change of something else.
        if (residue(from, compared) > 1 || residue(compared + 1, t) > 1) return;
        if (any(from, t, {Concept::channel, Concept::foreign, Concept::partial, Concept::mention, Concept::open_information})) return;
        if (!here || (g > 0 && parts_->segment_of(*here) + 1 < g)) return;
        // 网上31件、线下9件，合计比上年增长25%: of all of them.
        if (parts_->segments[parts_->segment_of(*here)].before == U'、' && any(segment.first, way, {Concept::total})) return;
        // 去年结转1件已办结，今年收到申请较去年增加8件: of another figure.
        if (const Segment& counted = parts_->segments[parts_->segment_of(*here)]; &counted != &segment && any(counted.first, counted.last, {Concept::carried_over, Concept::carried_forward, Concept::forward_or_over})) return;
        YearChange change{{}, amount.value, amount.decimals, percent, token(way).meaning == Concept::rise, {amount.begin, amount.end}, {}};
        if (!percent && !counted_.at(*here).is_rough) {
            const Number before = change.is_rise ? counted_.at(*here).value - amount.value : counted_.at(*here).value + amount.value;
            difference_ = Difference{counted_.index[*here], before, parts_->segment_of(t)};
        }
        for (auto c = here; c; c = counted_.count_before(*c)) {
            if (counted_.at(*c).is_rough) return;
            if (percent || counted_.at(*c).unit == out_.text({amount.digits_end, amount.end})) change.counts.push_back(counted_.index[*c]);
        }
        if (!change.counts.empty()) out_.changes.push_back(std::move(change));
    }

    /// 由118件增至136件，增长15.25%; 比上年增加18件，增长15.25%: with last year's figure at hand.
    void read_rise(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            if (token(t).meaning != Concept::risen_to) continue;
            const auto before = counted_.count_before(t);
            std::size_t now = t + 1;
            while (now < segment.last && counted_.index[now] == Counted::none) ++now;
            if (before && *before >= segment.first && now < segment.last && !counted_.at(*before).is_rough && !counted_.at(now).is_rough && counted_.at(*before).unit == counted_.at(now).unit)
                difference_ = Difference{counted_.index[now], counted_.at(*before).value, g};
        }
        if (!difference_ || difference_->segment + 1 != g || segment.before != U',') return;
        std::size_t way = segment.first;
        while (way < segment.last && token(way).meaning != Concept::rise && token(way).meaning != Concept::fall) ++way;
        std::size_t t = way;
        while (t < segment.last && token(t).meaning != Concept::number) ++t;
        if (t >= segment.last || token(t).measure != Measure::percent || token(t).is_rough || residue(segment.first, t) > 1 || way > segment.first + 1 || any(segment.first, t, {Concept::respectively})) return;
        tell_whole(token(t).value, token(t).decimals);
        out_.changes.push_back({{difference_->count}, token(t).value, token(t).decimals, true, token(way).meaning == Concept::rise, {token(t).begin, token(t).end}, difference_->before});
        difference_.reset();
    }

    /// 收到86件（含转来的31件），同比增加19件，增幅28.4%: of which of the sentence's counts, the share tells.
    void tell_whole(Number percent, int decimals) {
        const Number now = out_.counts[difference_->count].value, before = difference_->before;
        const bool fell = now < before;
        const Number change = fell ? before - now : now - before;
        constexpr std::int64_t whole_share = 100;
        std::int64_t place = Number::scale;
        for (; decimals > 0; --decimals) place /= 10;
        for (std::size_t c = difference_->count + 1; c-- > counted_.own;) {
            const Number other = out_.counts[c].value, then = fell ? other + change : other - change;
            if (then < Number::whole(1) || out_.counts[c].unit != out_.counts[difference_->count].unit) continue;
            const std::int64_t times = change.millionths() / (then.millionths() / Number::scale);
            if (times > std::numeric_limits<std::int64_t>::max() / whole_share) continue;   // more than any share that is written
            const std::int64_t apart = times * whole_share - percent.millionths();
            if (apart < place && -apart < place) {
                difference_->count = static_cast<std::uint32_t>(c), difference_->before = then;
                return;
            }
        }
    }

    /// A figure of this year and what it was last year.
    struct Difference {
        std::uint32_t count;
        Number before;
        std::size_t segment;
    };

    Narrative& out_;
    const std::vector<Parts>& all_parts_;
    const Parts* parts_ = nullptr;
    Counted counted_{out_};
    std::uint32_t paragraph_ = Counted::none;
    std::optional<Difference> difference_;
};

}  // namespace

void read_relations(Narrative& narrative, const std::vector<Parts>& parts) { Reader(narrative, parts).run(); }

}  // namespace nianbao::narrative
