#include "narrative/breakdowns.hpp"

#include <algorithm>

#include "narrative/evaluate.hpp"
#include "narrative/frames.hpp"
#include "narrative/lists.hpp"

namespace nianbao::narrative {
namespace {

class Reader {
public:
    Reader(Narrative& narrative, Counted& counted) : out_(narrative), parts_(*counted.parts), counted_(counted) {}

    void run() {
        for (std::size_t g = 0; g < parts_.segments.size(); ++g) {
            read_breakdown(g);
            read_bracket(g);
            read_rest(g);
            read_total(g);
        }
        read_ways();
    }

private:
    const Token& token(std::size_t t) const { return parts_.tokens[t]; }
    bool any(std::size_t first, std::size_t last, Concepts meanings) const { return parts_.any(first, last, meanings); }
    std::uint32_t residue(std::size_t first, std::size_t last) const { return parts_.residue(first, last); }

    Number sum_of(const std::vector<std::uint32_t>& parts) const {
        Number sum;
        for (const std::uint32_t part : parts) sum += out_.counts[part].value;
        return sum;
    }

    /// 由28件增至41件: what it was, and no part of anything.
    bool is_former(std::size_t number) const {
        return number + 2 < parts_.tokens.size() && token(number + 1).meaning == Concept::risen_to && token(number + 2).meaning == Concept::number;
    }

    /// Of all that the sentence before counted.
    Number sum_before() const {
        Number sum;
        for (std::size_t c = counted_.before; c < counted_.own; ++c)
            if (!out_.counts[c].is_difference) sum += out_.counts[c].value;
        return sum;
    }

    void read_breakdown(std::size_t g) {
        const Segment& segment = parts_.segments[g];
        std::size_t word = segment.first;
        while (word < segment.last && token(word).meaning != Concept::among && token(word).meaning != Concept::including && token(word).meaning != Concept::respectively) ++word;
        if (word == segment.last || residue(segment.first, word) > 0) return;
        const bool apart = token(word).meaning == Concept::respectively;
        if (apart && word > segment.first && any(segment.first, word, {Concept::number, Concept::mention})) return;
        if (apart && token(segment.first).meaning != Concept::respectively && token(segment.first).meaning != Concept::filler) return;
        auto whole = counted_.count_before(word);
        // 办结177件（含上年结转的3件），其中…: what stands in brackets that are closed again is no whole of what follows.
        // 受理14件，逾期0件，其中延期3件: of none there are no parts.
        while (whole && (counted_.at(*whole).value.is_zero() || is_of_a_comparison(parts_, *whole) || parts_.segments[parts_.segment_of(*whole)].depth > segment.depth)) whole = counted_.count_before(*whole);
        // 收到22件，答复20件。其中公开18件: of what the sentence before counted, and no more than the most of it.
        const auto most = !whole && word == 0 && !apart ? most_before(segment) : std::nullopt;
        if ((!whole && !most) || (whole && counted_.at(*whole).is_rough)) return;
        const std::uint32_t whole_count = whole ? counted_.index[*whole] : *most;
        // The whole stands right in front; between it and its parts may only be what it is a whole of.
        const std::size_t whole_segment = whole ? parts_.segment_of(*whole) : 0;
        // 收到12件，上年结转1件，其中当面4件、网上9件: of both together, or of the first.
        if (whole && any(parts_.segments[whole_segment].first, parts_.segments[whole_segment].last, {Concept::carried_over, Concept::carried_forward})) return;
        if (whole && (g > whole_segment + (apart ? 1 : 2) || any(*whole + 1, word, {Concept::compared, Concept::share}))) return;
        // 分别收到8件和12件，分别办结7件和13件; 复议、诉讼各2件，结果分别为…: of several wholes.
        if (whole && apart && any(0, *whole, {Concept::respectively, Concept::each})) return;
        Breakdown breakdown{whole_count, {}, apart};
        int first_division = 0;
        bool by_channel = true;
        std::size_t last_part = g;
        for (std::size_t k = g; k < parts_.segments.size(); ++k) {
            const Segment& part = parts_.segments[k];
            if (part.before == U';' && k > g) break;
            if (part.depth < segment.depth) break;
            if (part.depth > segment.depth) continue;
            if (k > g && !parts_.has_number(part)) {
                if (part.before == U'、') continue;
                break;
            }
            // 行政复议8件、行政诉讼0件，其中5件维持: of the first, of both, or of the last.
            if (whole && whole_segment > 0 && parts_.segments[whole_segment].before == U'、' && parts_.has_number(parts_.segments[whole_segment - 1]) &&
                names_other_cases(out_, parts_, parts_.segments[whole_segment - 1], parts_.segments[whole_segment])) return;
            // 行政复议8件、行政诉讼4件，其中复议维持5件: parts go to the whole that they name.
            if (whole && k == g && names_other_cases(out_, parts_, parts_.segments[whole_segment], part)) return;
            // 自然人6件，法人1件，予以公开4件: another way to divide the same whole begins.
            const int division = parts_.has_number(part) ? division_of(parts_, part) : -1;
            if (division >= 0 && !breakdown.parts.empty() && division != first_division) {
                if (division == 0 || (first_division == 3 && division == 4)) continue;   // 直接起诉1件，结果维持1件，复议后起诉…
                if (first_division != 0) break;
                // 依法延期1件，予以公开10件; 公开1件、过程性信息不公开2件 are of one list.
                if (part.before == U'、' || any(word, part.first, {Concept::mention})) first_division = division;
                else breakdown.parts.clear();
            }
            if (division >= 0 && breakdown.parts.empty()) first_division = division;
            by_channel = by_channel && (division < 0 || any(part.first, part.last, {Concept::channel}));
            if (k > g && belongs_elsewhere(breakdown, part)) break;
            const bool lists_names = breakdown.parts.empty() && any(part.first, part.last, {Concept::respectively});
            if (k > g && !lists_names && any(part.first, part.last, {Concept::among, Concept::compared, Concept::carried_forward, Concept::carried_over, Concept::reconsideration, Concept::litigation,
                                                     Concept::processed, Concept::total, Concept::respectively}) &&
                !same_kind(parts_, segment, part))
                break;
            std::size_t in_front = part.last;   // of the number, another one of the same clause
            for (std::size_t t = k == g ? word : part.first; t < part.last; ++t) {
                if (counted_.index[t] == Counted::none) continue;
                // 其中办结5件并公开4件: the latter are of the former.
                if (in_front < t && out_.text({token(in_front).end, token(t).begin}).find_first_of(U"并且") != std::u32string_view::npos) return;
                in_front = t;
                if (is_former(t)) continue;
                if (counted_.at(t).is_rough || counted_.at(t).unit != out_.counts[whole_count].unit) return;
                breakdown.parts.push_back(counted_.index[t]);
                last_part = k;
            }
        }
        if (!whole && (breakdown.parts.size() < 2 || breakdown.is_complete)) return;
        // 受理27件，上年结转6件。其中网上6件、信函27件: of both together.
        if (!whole && sum_of(breakdown.parts) == sum_before()) return;
        if (!whole) return out_.breakdowns.push_back(std::move(breakdown));
        // 其他信息222条 at the end of a list names all the rest; 网上、信函分别为 names all there are.
        const Segment& end = parts_.segments[last_part];
        if (last_part > g && names_the_rest(out_, parts_, end) && out_.chars[token(end.last - 1).begin] != U'等') breakdown.is_complete = true;
        if (any(word, parts_.segments[last_part].last, {Concept::respectively})) breakdown.is_complete = true;
        // 网上120件、信函12件、当面4件: of the ways by which applications come none is left out.
        if (by_channel && breakdown.parts.size() >= 2 && counted_.about_applications && !names_more(out_, parts_, word, parts_.segments[last_part])) breakdown.is_complete = true;
        // 市本级3件、区县9件，其中公开5件: of both together.
        if (whole && whole_segment > 0 && parts_.segments[whole_segment].before == U'、' && parts_.has_number(parts_.segments[whole_segment - 1]) && sum_of(breakdown.parts) > out_.counts[whole_count].value) return;
        // 处罚信息33条含207条处理决定, 公开2件，信息包含了多方面意思的4件: of another thing.
        if (breakdown.parts.size() == 1 && token(word).meaning == Concept::including && (parts_.segment_of(*whole) == g || residue(word, segment.last) > 4)) return;
        if (breakdown.parts.size() < (breakdown.is_complete ? 2u : 1u)) return;
        // 已审结6件，其中维持4件、纠正3件: of those.
        const bool of_settled = first_division == 4 && parts_.segments[whole_segment].meanings.has(Concept::processed);
        if (of_settled || !is_of_another(breakdown)) out_.breakdowns.push_back(std::move(breakdown));
    }

    /// 收到12件，其中撤回2件、结转1件，其余15件均已公开: what is left fits neither beside all that is told in front nor beside some of it.
    void read_rest(std::size_t g) {
        const Segment& rest = parts_.segments[g];
        if (g == 0 || rest.before != U',' || !opens_the_rest(out_.text({token(rest.first).begin, token(rest.first).end}))) return;
        constexpr std::size_t most_parts = 6;
        std::vector<std::uint32_t> parts;
        const auto take = [&](const Segment& segment) {
            const std::size_t before = parts.size();
            for (std::size_t t = segment.last; t-- > segment.first;)
                if (counted_.index[t] != Counted::none) parts.push_back(counted_.index[t]);
            return parts.size() > before;
        };
        take(rest);
        if (parts.size() != 1) return;
        std::size_t k = g;
        while (k-- > 0 && !any(parts_.segments[k].first, parts_.segments[k].last, {Concept::among, Concept::including})) {
            if (parts_.segments[k].before == U';' || parts_.segments[k].depth != rest.depth || !take(parts_.segments[k])) return;
        }
        if (k >= g || token(parts_.segments[k].first).meaning != Concept::among || parts_.segments[k].depth != rest.depth || any(0, parts_.segments[k].first, {Concept::among}) || !take(parts_.segments[k])) return;
        const auto whole = counted_.count_before(parts_.segments[k].first);
        if (!whole || parts_.segment_of(*whole) + 2 < k || counted_.at(*whole).is_difference || counted_.count_before(*whole) || parts.size() < 2 || parts.size() > most_parts) return;
        parts.push_back(counted_.index[*whole]);
        if (std::any_of(parts.begin(), parts.end(), [&](std::uint32_t part) { return out_.counts[part].is_rough || out_.counts[part].unit != counted_.at(*whole).unit; })) return;
        parts.pop_back();
        std::reverse(parts.begin(), parts.end());
        // 其余 ends a list that is read as one already.
        if (!out_.breakdowns.empty() && out_.breakdowns.back().parts.back() == parts.back()) return;
        const std::size_t others = parts.size() - 1;
        for (std::size_t chosen = 0; chosen < std::size_t{1} << others; ++chosen) {
            Number sum = out_.counts[parts.back()].value;
            for (std::size_t p = 0; p < others; ++p)
                if ((chosen >> p & 1u) != 0) sum += out_.counts[parts[p]].value;
            if (sum == counted_.at(*whole).value) return;
        }
        out_.breakdowns.push_back({counted_.index[*whole], std::move(parts), true});
    }

    /// 收到12件（网上8件、邮寄4件；其中自然人11件）, 办结196件，结转4件，其中本局办120件: what are no parts of the count right in front, where an
    /// earlier one of the sentence or all of them together have such parts.
    bool is_of_another(const Breakdown& breakdown) const {
        const Number sum = sum_of(breakdown.parts);
        const Count& whole = out_.counts[breakdown.whole];
        const auto suits = [&](Number each) { return breakdown.is_complete ? sum == each : sum <= each; };
        if (suits(whole.value)) return false;
        Number all;
        for (std::size_t c = counted_.own; c <= breakdown.whole; ++c) {
            const Count& each = out_.counts[c];
            if (each.is_difference || each.unit != whole.unit) continue;
            if (all <= sum) all += each.value;
            if (suits(each.value) || suits(all)) return true;
        }
        return false;
    }

    /// The greatest count of the sentence before, in the unit of a list's first part; none where cases are listed, which may be of two kinds.
    std::optional<std::uint32_t> most_before(const Segment& segment) const {
        if (!counted_.about_applications || counted_.before_lists || any(0, parts_.tokens.size(), {Concept::reconsideration, Concept::litigation, Concept::upheld, Concept::corrected, Concept::other_result, Concept::pending})) return std::nullopt;
        std::size_t part = segment.first;
        while (part < segment.last && counted_.index[part] == Counted::none) ++part;
        std::optional<std::uint32_t> most;
        for (std::size_t c = counted_.before; c < counted_.own; ++c) {
            const Count& each = out_.counts[c];
            if (each.is_rough || part == segment.last || each.unit != counted_.at(part).unit) return std::nullopt;
            if (!each.is_difference && (!most || each.value > out_.counts[*most].value)) most = static_cast<std::uint32_t>(c);
        }
        return most;
    }

    /// 收到9件（网上7件、信函2件）: what adds up to the count right in front is all of it, and so are the ways by which applications come.
    void read_bracket(std::size_t g) {
        const Segment& opening = parts_.segments[g];
        if (opening.before != U'(' || opening.first == 0 || counted_.index[opening.first] != Counted::none) return;
        // 收到9件申请（网上7件、信函2件）
        std::size_t front = opening.first - 1;
        if (front > 0 && token(front).meaning == Concept::application) --front;
        const std::uint32_t whole = counted_.index[front];
        if (whole == Counted::none) return;
        std::vector<std::uint32_t> parts;
        bool by_way = counted_.about_applications && is_of_cases(out_.counts[whole]);
        for (; g < parts_.segments.size() && parts_.segments[g].depth >= opening.depth; ++g) {
            by_way = by_way && (parts_.segments[g].depth == opening.depth) && way_of(parts_.segments[g], opening.depth);
            for (std::size_t t = parts_.segments[g].first; t < parts_.segments[g].last; ++t)
                if (counted_.index[t] != Counted::none) parts.push_back(counted_.index[t]);
        }
        by_way = by_way && !names_more(out_, parts_, opening.first, parts_.segments[g - 1]) && std::all_of(parts.begin(), parts.end(), [&](std::uint32_t part) { return is_of_cases(out_.counts[part]); });
        if (parts.size() >= 2 && (by_way || sum_of(parts) == out_.counts[whole].value)) out_.breakdowns.push_back({whole, std::move(parts), true});
    }

    /// 网上申请5件，信函申请8件: the ways by which all of those came that were counted before.
    void read_ways() {
        std::vector<std::uint32_t> parts;
        std::size_t first = 0, g = 0;
        for (; g < parts_.segments.size(); ++g) {
            const Segment& segment = parts_.segments[g];
            if (const auto way = way_of(segment)) {
                // 来信18件、网上7件: the list begins with what is known as no way.
                if (parts.empty() && g > 0 && segment.before == U'、' && parts_.has_number(parts_.segments[g - 1])) return;
                if (parts.empty()) first = segment.first;
                parts.push_back(*way);
            } else if (!parts.empty()) {
                break;
            } else if (any(segment.first, segment.last, {Concept::channel}) && parts_.has_number(segment)) {
                return;   // 主要是当面2件，网上13件: one way in words of which nothing is known
            } else if (any(segment.first, segment.last, {Concept::application}) && any(segment.first, segment.last, {Concept::received, Concept::handled}) &&
                       !any(segment.first, segment.last, {Concept::channel, Concept::among, Concept::compared, Concept::carried_over, Concept::foreign, Concept::partial})) {
                for (std::size_t t = segment.first; t < segment.last; ++t)
                    if (counted_.index[t] != Counted::none) counted_.received = counted_.index[t];
            }
        }
        if (parts.size() < 2 || !counted_.about_applications || !counted_.received || names_more(out_, parts_, first, parts_.segments[g - 1])) return;
        if (!out_.breakdowns.empty() && out_.breakdowns.back().parts.front() == parts.front()) return;
        // 网上5件，信函8件，12345热线转来3件: one way more, in words of which nothing is known.
        if (g < parts_.segments.size() && parts_.segments[g].before != U';' && parts_.has_number(parts_.segments[g]) &&
            !any(parts_.segments[g].first, parts_.segments[g].last, {Concept::mention, Concept::processed, Concept::carried_over, Concept::carried_forward, Concept::forward_or_over, Concept::reconsideration, Concept::litigation})) return;
        const Number sum = sum_of(parts);
        const bool told = std::any_of(out_.counts.begin() + static_cast<std::ptrdiff_t>(counted_.of_paragraph), out_.counts.end(), [&](const Count& count) {
            return count.value == sum || count.value + out_.counts[*counted_.received].value == sum;   // with those carried over
        });
        if (!told && out_.counts[*counted_.received].unit == out_.counts[parts.front()].unit) out_.breakdowns.push_back({*counted_.received, std::move(parts), true});
    }

    /// The count of a clause that tells nothing but how many applications came by one way.
    std::optional<std::uint32_t> way_of(const Segment& segment, int depth = 0) const {
        constexpr Concepts plain = {Concept::channel, Concept::application, Concept::received, Concept::number, Concept::filler, Concept::among, Concept::none, Concept::happened};
        std::optional<std::uint32_t> way;
        if (segment.depth > depth || !any(segment.first, segment.last, {Concept::channel}) || residue(segment.first, segment.last) > 2) return std::nullopt;
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            if (!plain.has(token(t).meaning) || (token(t).meaning == Concept::number && (way || counted_.index[t] == Counted::none || counted_.at(t).is_rough))) return std::nullopt;
            if (token(t).meaning == Concept::number) way = counted_.index[t];
        }
        return way;
    }

    /// 包括规划3条，以及…9条; 历年累计1189条: more than the whole has left, of no division of the tables.
    bool belongs_elsewhere(const Breakdown& breakdown, const Segment& part) const {
        if (any(part.first, part.last, {Concept::cumulative})) return true;
        if (part.before == U'、' || !parts_.has_number(part) || division_of(parts_, part) > 0 || any(part.first, part.last, {Concept::channel})) return false;
        const Number sum = sum_of(breakdown.parts), whole = out_.counts[breakdown.whole].value;
        if (sum == whole) return true;
        for (std::size_t t = part.first; t < part.last; ++t)
            if (counted_.index[t] != Counted::none && counted_.at(t).value > whole) return true;
        return false;
    }

    /// 线上82件，线下54件，合计136件: the whole stands behind its parts.
    void read_total(std::size_t g) {
        const Segment& segment = parts_.segments[g];
        if (g < 2 || segment.before != U',') return;
        std::size_t t = segment.first;
        while (t < segment.last && counted_.index[t] == Counted::none) ++t;
        if (t == segment.last || counted_.at(t).is_rough) return;
        const bool total = std::any_of(parts_.tokens.begin() + static_cast<std::ptrdiff_t>(segment.first), parts_.tokens.begin() + static_cast<std::ptrdiff_t>(t), [&](const Token& word) {
            const std::u32string_view letters = out_.text({word.begin, word.end});
            return letters == U"共计" || letters == U"合计" || letters == U"总计";
        });
        // 自然人申请多6件，企业申请少2件，合计多4件: of differences some are taken away.
        if (!total || any(segment.first, t, {Concept::compared, Concept::among}) || any(0, t, {Concept::fall})) return;
        // 行政许可5份、行政处罚3份等，合计87份: some are left out.
        const Segment& before = parts_.segments[g - 1];
        if (out_.text({token(before.first).begin, token(before.last - 1).end}).find(U'等') != std::u32string_view::npos) return;
        // 复议后起诉2件，维持1件，未审结1件，诉讼合计3件: the results are of the others.
        if (any(0, t, cases) && any(0, t, results)) return;
        // 共计办结774件, 各科室共计公开650条: of something else than what stands in front.
        if (residue(segment.first, t) > 1 || any(segment.first, t, {Concept::mention, Concept::foreign, Concept::processed, Concept::handled, Concept::carried_over, Concept::carried_forward})) return;
        std::vector<std::uint32_t> parts;
        Number sum;
        bool adds_up = false;
        for (std::size_t k = segment.first; k-- > 0;) {
            if (counted_.index[k] == Counted::none || is_former(k)) continue;
            // 不予公开3件（禁止公开1件、过程性信息2件），共计86件: in brackets stand parts of parts.
            if (parts_.segments[parts_.segment_of(k)].depth > segment.depth) continue;
            if (counted_.at(k).is_rough || counted_.at(k).unit != counted_.at(t).unit) break;
            parts.insert(parts.begin(), counted_.index[k]);
            sum += counted_.at(k).value;
            adds_up = adds_up || sum == counted_.at(t).value;
        }
        // 不予处理15件。予以公开20件、部分公开3件，总计38件: with those of the sentences before.
        constexpr std::size_t reach = 32;
        const std::size_t furthest = std::max(counted_.of_paragraph, counted_.own - std::min(counted_.own, reach));
        for (std::size_t c = counted_.own; c-- > furthest && !adds_up && sum < counted_.at(t).value;) {
            sum += out_.counts[c].value;
            if (sum == counted_.at(t).value) return;
        }
        if (parts.size() >= 2 && !adds_up) out_.breakdowns.push_back({counted_.index[t], parts, true});
        else if (parts.size() >= 2) out_.breakdowns.push_back({counted_.index[t], {counted_.index[t]}, true});
    }

    Narrative& out_;
    const Parts& parts_;
    Counted& counted_;
};

}  // namespace

void read_breakdowns(Narrative& narrative, Counted& counted) { Reader(narrative, counted).run(); }

}  // namespace nianbao::narrative
