#include "narrative/relations.hpp"

#include <algorithm>
#include <optional>

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
                paragraph_counts_ = before_counts_ = out_.counts.size();
                about_applications_ = sentence.section == 3;
                received_.reset();
            }
            parts_ = &all_parts_[s];
            difference_.reset();
            own_counts_ = out_.counts.size();
            about_applications_ = about_applications_ || parts_->meanings.has(Concept::application);
            if (parts_->meanings.has(Concept::number)) {
                count(s);
                for (std::size_t g = 0; g < parts_->segments.size(); ++g) {
                    read_breakdown(g);
                    read_total(g);
                    read_shares(g);
                    read_change(g);
                }
                read_ways();
            }
            before_counts_ = own_counts_;
            before_lists_ = parts_->meanings.has_any({Concept::among, Concept::including});
        }
    }

private:
    const Token& token(std::size_t t) const { return parts_->tokens[t]; }

    bool any(std::size_t first, std::size_t last, Concepts meanings) const { return parts_->any(first, last, meanings); }
    std::uint32_t residue(std::size_t first, std::size_t last) const { return parts_->residue(first, last); }

    void count(std::uint32_t sentence) {
        index_.assign(parts_->tokens.size(), none);
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
            index_[t] = static_cast<std::uint32_t>(out_.counts.size());
            out_.counts.push_back({number.value, {number.begin, number.end}, sentence, std::u32string(unit), number.is_rough || is_rough_before(out_, *parts_, t) || scaled,
                                   number.measure == Measure::count && !scaled && !documents, is_of_a_comparison(*parts_, t), body, outside});
            body = documents = outside = false;
        }
    }

    /// The last count before a token in this sentence.
    std::optional<std::size_t> count_before(std::size_t t) const {
        while (t-- > 0)
            if (index_[t] != none) return t;
        return std::nullopt;
    }

    Number sum_of(const std::vector<std::uint32_t>& parts) const {
        Number sum;
        for (const std::uint32_t part : parts) sum += out_.counts[part].value;
        return sum;
    }

    const Count& count_at(std::size_t t) const { return out_.counts[index_[t]]; }

    void read_breakdown(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        std::size_t word = segment.first;
        while (word < segment.last && token(word).meaning != Concept::among && token(word).meaning != Concept::including && token(word).meaning != Concept::respectively) ++word;
        if (word == segment.last || residue(segment.first, word) > 0) return;
        const bool apart = token(word).meaning == Concept::respectively;
        if (apart && word > segment.first && any(segment.first, word, {Concept::number, Concept::mention})) return;
        if (apart && token(segment.first).meaning != Concept::respectively && token(segment.first).meaning != Concept::filler) return;
        auto whole = count_before(word);
        // 办结177件（含上年结转的3件），其中…: what stands in brackets that are closed again is no whole of what follows.
        while (whole && (is_of_a_comparison(*parts_, *whole) || parts_->segments[parts_->segment_of(*whole)].depth > segment.depth)) whole = count_before(*whole);
        // 收到22件，答复20件。其中公开18件: of what the sentence before counted, and no more than the most of it.
        const auto most = !whole && word == 0 && !apart ? most_before(segment) : std::nullopt;
        if ((!whole && !most) || (whole && count_at(*whole).is_rough)) return;
        const std::uint32_t whole_count = whole ? index_[*whole] : *most;
        // The whole stands right in front; between it and its parts may only be what it is a whole of.
        const std::size_t whole_segment = whole ? parts_->segment_of(*whole) : 0;
        // 收到12件，上年结转1件，其中当面4件、网上9件: of both together, or of the first.
        if (whole && any(parts_->segments[whole_segment].first, parts_->segments[whole_segment].last, {Concept::carried_over, Concept::carried_forward})) return;
        if (whole && (g > whole_segment + (apart ? 1 : 2) || any(*whole + 1, word, {Concept::compared, Concept::share}))) return;
        // 分别收到8件和12件，分别办结7件和13件; 复议、诉讼各2件，结果分别为…: of several wholes.
        if (whole && apart && any(0, *whole, {Concept::respectively, Concept::each})) return;
        Breakdown breakdown{whole_count, {}, apart};
        int first_division = 0;
        bool by_channel = true;
        std::size_t last_part = g;
        for (std::size_t k = g; k < parts_->segments.size(); ++k) {
            const Segment& part = parts_->segments[k];
            if (part.before == U';' && k > g) break;
            if (part.depth < segment.depth) break;
            if (part.depth > segment.depth) continue;
            if (k > g && !parts_->has_number(part)) {
                if (part.before == U'、') continue;
                break;
            }
            // 行政复议8件、行政诉讼0件，其中5件维持: of the first, of both, or of the last.
            if (whole && whole_segment > 0 && parts_->segments[whole_segment].before == U'、' && parts_->has_number(parts_->segments[whole_segment - 1]) &&
                names_other_cases(out_, *parts_, parts_->segments[whole_segment - 1], parts_->segments[whole_segment])) return;
            // 行政复议8件、行政诉讼4件，其中复议维持5件: parts go to the whole that they name.
            if (whole && k == g && names_other_cases(out_, *parts_, parts_->segments[whole_segment], part)) return;
            // 自然人6件，法人1件，予以公开4件: another way to divide the same whole begins.
            const int division = parts_->has_number(part) ? division_of(*parts_, part) : -1;
            if (division >= 0 && !breakdown.parts.empty() && division != first_division) {
                if (division == 0 || (first_division == 3 && division == 4)) continue;   // 直接起诉1件，结果维持1件，复议后起诉…
                if (first_division != 0) break;
                breakdown.parts.clear();   // 依法延期1件，予以公开10件
            }
            if (division >= 0 && breakdown.parts.empty()) first_division = division;
            by_channel = by_channel && (division < 0 || any(part.first, part.last, {Concept::channel}));
            if (k > g && belongs_elsewhere(breakdown, part)) break;
            const bool lists_names = breakdown.parts.empty() && any(part.first, part.last, {Concept::respectively});
            if (k > g && !lists_names && any(part.first, part.last, {Concept::among, Concept::compared, Concept::carried_forward, Concept::carried_over, Concept::reconsideration, Concept::litigation,
                                                     Concept::processed, Concept::total, Concept::respectively}) &&
                !same_kind(*parts_, segment, part))
                break;
            for (std::size_t t = k == g ? word : part.first; t < part.last; ++t) {
                if (index_[t] == none) continue;
                if (count_at(t).is_rough || count_at(t).unit != out_.counts[whole_count].unit) return;
                breakdown.parts.push_back(index_[t]);
                last_part = k;
            }
        }
        if (!whole && (breakdown.parts.size() < 2 || breakdown.is_complete)) return;
        if (!whole) return out_.breakdowns.push_back(std::move(breakdown));
        // 其他信息222条 at the end of a list names all the rest; 网上、信函分别为 names all there are.
        const Segment& end = parts_->segments[last_part];
        if (last_part > g && names_the_rest(out_, *parts_, end) && out_.chars[token(end.last - 1).begin] != U'等') breakdown.is_complete = true;
        if (any(word, parts_->segments[last_part].last, {Concept::respectively})) breakdown.is_complete = true;
        // 网上120件、信函12件、当面4件: of the ways by which applications come none is left out.
        if (by_channel && breakdown.parts.size() >= 2 && about_applications_ && !names_more(out_, *parts_, word, parts_->segments[last_part])) breakdown.is_complete = true;
        // 市本级3件、区县9件，其中公开5件: of both together.
        if (whole && whole_segment > 0 && parts_->segments[whole_segment].before == U'、' && parts_->has_number(parts_->segments[whole_segment - 1]) && sum_of(breakdown.parts) > out_.counts[whole_count].value) return;
        // 处罚信息33条含207条处理决定, 公开2件，信息包含了多方面意思的4件: of another thing.
        if (breakdown.parts.size() == 1 && token(word).meaning == Concept::including && (parts_->segment_of(*whole) == g || residue(word, segment.last) > 4)) return;
        if (breakdown.parts.size() >= 2 || (breakdown.parts.size() == 1 && !breakdown.is_complete)) out_.breakdowns.push_back(std::move(breakdown));
    }

    /// The greatest count of the sentence before, in the unit of a list's first part; none where cases are listed, which may be of two kinds.
    std::optional<std::uint32_t> most_before(const Segment& segment) const {
        if (!about_applications_ || before_lists_ || any(0, parts_->tokens.size(), {Concept::reconsideration, Concept::litigation, Concept::upheld, Concept::corrected, Concept::other_result, Concept::pending})) return std::nullopt;
        std::size_t part = segment.first;
        while (part < segment.last && index_[part] == none) ++part;
        std::optional<std::uint32_t> most;
        for (std::size_t c = before_counts_; c < own_counts_; ++c) {
            const Count& each = out_.counts[c];
            if (each.is_rough || part == segment.last || each.unit != count_at(part).unit) return std::nullopt;
            if (!each.is_difference && (!most || each.value > out_.counts[*most].value)) most = static_cast<std::uint32_t>(c);
        }
        return most;
    }

    /// 网上申请5件，信函申请8件: the ways by which all of those came that were counted before.
    void read_ways() {
        std::vector<std::uint32_t> parts;
        std::size_t first = 0, g = 0;
        for (; g < parts_->segments.size(); ++g) {
            const Segment& segment = parts_->segments[g];
            if (const auto way = way_of(segment)) {
                if (parts.empty()) first = segment.first;
                parts.push_back(*way);
            } else if (!parts.empty()) {
                break;
            } else if (any(segment.first, segment.last, {Concept::channel}) && parts_->has_number(segment)) {
                return;   // 主要是当面2件，网上13件: one way in words of which nothing is known
            } else if (any(segment.first, segment.last, {Concept::application}) && any(segment.first, segment.last, {Concept::received, Concept::handled}) &&
                       !any(segment.first, segment.last, {Concept::channel, Concept::among, Concept::compared, Concept::carried_over, Concept::foreign, Concept::partial})) {
                for (std::size_t t = segment.first; t < segment.last; ++t)
                    if (index_[t] != none) received_ = index_[t];
            }
        }
        if (parts.size() < 2 || !about_applications_ || !received_ || names_more(out_, *parts_, first, parts_->segments[g - 1])) return;
        if (!out_.breakdowns.empty() && out_.breakdowns.back().parts.front() == parts.front()) return;
        // 网上5件，信函8件，12345热线转来3件: one way more, in words of which nothing is known.
        if (g < parts_->segments.size() && parts_->segments[g].before != U';' && parts_->has_number(parts_->segments[g]) &&
            !any(parts_->segments[g].first, parts_->segments[g].last, {Concept::mention, Concept::processed, Concept::carried_over, Concept::carried_forward, Concept::forward_or_over, Concept::reconsideration, Concept::litigation})) return;
        const Number sum = sum_of(parts);
        const bool told = std::any_of(out_.counts.begin() + static_cast<std::ptrdiff_t>(paragraph_counts_), out_.counts.end(), [&](const Count& count) {
            return count.value == sum || count.value + out_.counts[*received_].value == sum;   // with those carried over
        });
        if (!told && out_.counts[*received_].unit == out_.counts[parts.front()].unit) out_.breakdowns.push_back({*received_, std::move(parts), true});
    }

    /// The count of a clause that tells nothing but how many applications came by one way.
    std::optional<std::uint32_t> way_of(const Segment& segment) const {
        constexpr Concepts plain = {Concept::channel, Concept::application, Concept::received, Concept::number, Concept::filler, Concept::among, Concept::none, Concept::happened};
        std::optional<std::uint32_t> way;
        if (segment.depth > 0 || !any(segment.first, segment.last, {Concept::channel}) || residue(segment.first, segment.last) > 2) return std::nullopt;
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            if (!plain.has(token(t).meaning) || (token(t).meaning == Concept::number && (way || index_[t] == none || count_at(t).is_rough))) return std::nullopt;
            if (token(t).meaning == Concept::number) way = index_[t];
        }
        return way;
    }

    /// 包括规划3条，以及…9条; 历年累计1189条: more than the whole has left, of no division of the tables.
    bool belongs_elsewhere(const Breakdown& breakdown, const Segment& part) const {
        if (any(part.first, part.last, {Concept::cumulative})) return true;
        if (part.before == U'、' || !parts_->has_number(part) || division_of(*parts_, part) > 0 || any(part.first, part.last, {Concept::channel})) return false;
        const Number sum = sum_of(breakdown.parts), whole = out_.counts[breakdown.whole].value;
        if (sum == whole) return true;
        for (std::size_t t = part.first; t < part.last; ++t)
            if (index_[t] != none && count_at(t).value > whole) return true;
        return false;
    }

    /// 线上82件，线下54件，合计136件: the whole stands behind its parts.
    void read_total(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        if (g < 2 || segment.before != U',') return;
        std::size_t t = segment.first;
        while (t < segment.last && index_[t] == none) ++t;
        if (t == segment.last || count_at(t).is_rough) return;
        const bool total = std::any_of(parts_->tokens.begin() + static_cast<std::ptrdiff_t>(segment.first), parts_->tokens.begin() + static_cast<std::ptrdiff_t>(t), [&](const Token& word) {
            const std::u32string_view letters = out_.text({word.begin, word.end});
            return letters == U"共计" || letters == U"合计" || letters == U"总计";
        });
        // 自然人申请多6件，企业申请少2件，合计多4件: of differences some are taken away.
        if (!total || any(segment.first, t, {Concept::compared, Concept::among}) || any(0, t, {Concept::fall})) return;
        // 行政许可5份、行政处罚3份等，合计87份: some are left out.
        const Segment& before = parts_->segments[g - 1];
        if (out_.text({token(before.first).begin, token(before.last - 1).end}).find(U'等') != std::u32string_view::npos) return;
        // 共计办结774件, 各科室共计公开650条: of something else than what stands in front.
        if (residue(segment.first, t) > 1 || any(segment.first, t, {Concept::foreign, Concept::processed, Concept::handled, Concept::carried_over, Concept::carried_forward})) return;
        std::vector<std::uint32_t> parts;
        Number sum;
        bool adds_up = false;
        for (std::size_t k = segment.first; k-- > 0;) {
            if (index_[k] == none) continue;
            if (count_at(k).is_rough || count_at(k).unit != count_at(t).unit) break;
            parts.insert(parts.begin(), index_[k]);
            sum += count_at(k).value;
            adds_up = adds_up || sum == count_at(t).value;
        }
        if (parts.size() >= 2 && !adds_up) out_.breakdowns.push_back({index_[t], parts, true});
        else if (parts.size() >= 2) out_.breakdowns.push_back({index_[t], {index_[t]}, true});
    }

    void read_shares(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            const Token& percent = token(t);
            if (percent.meaning != Concept::number || percent.measure != Measure::percent || percent.is_rough) continue;
            std::size_t share = t;
            while (share > segment.first && token(share).meaning != Concept::share && token(share).meaning != Concept::rate) --share;
            if (any(segment.first, t, {Concept::respectively})) continue;
            const bool rate = token(share).meaning == Concept::rate;
            if ((token(share).meaning != Concept::share && !rate) || residue(share, t) > (rate ? 0 : 3)) continue;
            if (any(share, t, {Concept::channel, Concept::foreign, Concept::partial, Concept::mention})) continue;
            auto part_at = count_before(share);
            // 其他处理9件（其中撤回8件），占9%: what stands in brackets that are closed again is no part.
            while (part_at && parts_->segments[parts_->segment_of(*part_at)].depth > segment.depth) part_at = count_before(*part_at);
            // 公开9件、部分公开5件，两项占52.1%: of both.
            if (part_at && !rate && std::u32string_view(U"两二").find(out_.chars[token(*part_at).begin]) != std::u32string_view::npos) part_at = count_before(*part_at);
            // 办结80件，结转下年度3件，办结率96.4%: of those that were dealt with.
            while (rate && part_at && !is_of_processed(*part_at)) part_at = count_before(*part_at);
            // 收到12件，均已答复，答复率91%: of all.
            if (rate && !part_at) part_at = all_settled_before(share);
            if (!part_at || count_at(*part_at).is_rough || (!rate && are_apart(*parts_, parts_->segment_of(*part_at), g))) continue;
            // 办结85件，办结率94.4%: of those counted right in front, and not only of those whose time had come.
            if (rate && (!about_applications_ || any(segment.first, share, {Concept::timely, Concept::partial, Concept::foreign}))) continue;
            // 258件，占33.9%: nothing else between them that the share could be of.
            // 自然人3件，法人1件，自然人占75%
            const bool names_another = *part_at < segment.first && std::any_of(parts_->tokens.begin() + static_cast<std::ptrdiff_t>(segment.first), parts_->tokens.begin() + static_cast<std::ptrdiff_t>(share),
                                                   [](const Token& word) { return word.target_count > 0; });
            if ((!rate && (names_another || any(*part_at + 1, std::min(share, parts_->segments[parts_->segment_of(*part_at)].last), {Concept::number}))) || residue(std::max(*part_at + 1, segment.first), share) > 1) continue;
            Share found{index_[*part_at], percent.value, percent.decimals, {percent.begin, percent.end}, {}, about_applications_};
            bool greater = false;
            for (std::size_t c = paragraph_counts_; c < out_.counts.size(); ++c) {
                const Count& other = out_.counts[c];
                if (other.unit != count_at(*part_at).unit || other.is_rough) continue;
                found.wholes.push_back(static_cast<std::uint32_t>(c));
                greater = greater || (c < index_[*part_at] && other.value > count_at(*part_at).value && other.sentence == count_at(*part_at).sentence);
            }
            if (about_applications_ || greater) out_.shares.push_back(std::move(found));
        }
    }

    /// The count of what was received, where it is said that all of it was settled.
    std::optional<std::size_t> all_settled_before(std::size_t share) const {
        const auto every = parts_->find(0, share, {Concept::every});
        if (!every || !any(*every, parts_->segments[parts_->segment_of(*every)].last, {Concept::processed})) return std::nullopt;
        for (std::size_t first = 0; first < *every; ++first)
            if (index_[first] != none) return any(0, first, {Concept::received}) ? std::optional(first) : std::nullopt;
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
        std::optional<std::size_t> here = count_before(compared);
        const std::size_t from = here && *here >= segment.first ? *here + 1 : segment.first;
        // 访问量同比增长: the change of something else.
        if (residue(from, compared) > 1 || residue(compared + 1, t) > 1) return;
        if (any(from, t, {Concept::channel, Concept::foreign, Concept::partial, Concept::mention, Concept::open_information})) return;
        if (!here || (g > 0 && parts_->segment_of(*here) + 1 < g)) return;
        // 去年结转1件已办结，今年收到申请较去年增加8件: of another figure.
        if (const Segment& counted = parts_->segments[parts_->segment_of(*here)]; &counted != &segment && any(counted.first, counted.last, {Concept::carried_over, Concept::carried_forward, Concept::forward_or_over})) return;
        YearChange change{{}, amount.value, amount.decimals, percent, token(way).meaning == Concept::rise, {amount.begin, amount.end}, {}};
        if (!percent && !count_at(*here).is_rough) {
            const Number before = change.is_rise ? count_at(*here).value - amount.value : count_at(*here).value + amount.value;
            difference_ = Difference{index_[*here], before, parts_->segment_of(t)};
        }
        for (auto c = here; c; c = count_before(*c)) {
            if (count_at(*c).is_rough) return;
            if (percent || count_at(*c).unit == out_.text({amount.digits_end, amount.end})) change.counts.push_back(index_[*c]);
        }
        if (!change.counts.empty()) out_.changes.push_back(std::move(change));
    }

    /// 由118件增至136件，增长15.25%; 比上年增加18件，增长15.25%: with last year's figure at hand.
    void read_rise(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            if (token(t).meaning != Concept::risen_to) continue;
            const auto before = count_before(t);
            std::size_t now = t + 1;
            while (now < segment.last && index_[now] == none) ++now;
            if (before && *before >= segment.first && now < segment.last && !count_at(*before).is_rough && !count_at(now).is_rough && count_at(*before).unit == count_at(now).unit)
                difference_ = Difference{index_[now], count_at(*before).value, g};
        }
        if (!difference_ || difference_->segment + 1 != g || segment.before != U',') return;
        std::size_t way = segment.first;
        while (way < segment.last && token(way).meaning != Concept::rise && token(way).meaning != Concept::fall) ++way;
        std::size_t t = way;
        while (t < segment.last && token(t).meaning != Concept::number) ++t;
        if (t >= segment.last || token(t).measure != Measure::percent || token(t).is_rough || residue(segment.first, t) > 1 || way > segment.first + 1 || any(segment.first, t, {Concept::respectively})) return;
        out_.changes.push_back({{difference_->count}, token(t).value, token(t).decimals, true, token(way).meaning == Concept::rise, {token(t).begin, token(t).end}, difference_->before});
        difference_.reset();
    }

    /// A figure of this year and what it was last year.
    struct Difference {
        std::uint32_t count;
        Number before;
        std::size_t segment;
    };

    static constexpr std::uint32_t none = 0xffffffffu;

    Narrative& out_;
    const std::vector<Parts>& all_parts_;
    const Parts* parts_ = nullptr;
    std::vector<std::uint32_t> index_;       // by token: its count
    std::uint32_t paragraph_ = 0xffffffffu;
    std::optional<Difference> difference_;
    std::optional<std::uint32_t> received_;   // of this paragraph
    std::size_t paragraph_counts_ = 0, before_counts_ = 0, own_counts_ = 0;   // where those of the paragraph, of the sentence before, and of the one in hand begin
    bool about_applications_ = false, before_lists_ = false;
};

}  // namespace

void read_relations(Narrative& narrative, const std::vector<Parts>& parts) { Reader(narrative, parts).run(); }

}  // namespace nianbao::narrative
