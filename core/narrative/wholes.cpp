#include "narrative/wholes.hpp"

namespace nianbao::narrative {
namespace {

/// 20件申请中, 10件里
bool is_among(std::u32string_view word) { return word == U"中" || word == U"里"; }

bool is_count(const Token& token) { return token.meaning == Concept::number && token.measure == Measure::count && !token.is_rough; }

class Reader {
public:
    Reader(const Narrative& narrative, const Parts& parts, std::size_t number) : narrative_(narrative), parts_(parts), number_(number), depth_(parts.segments[parts.segment_of(number)].depth) {}

    std::optional<Whole> run() const {
        const std::size_t here = parts_.segment_of(number_);
        // 20件申请中不予公开1件
        for (std::size_t t = number_; t-- > parts_.segments[here].first;)
            if (is_among(letters(t))) return count_within(parts_.segments[here].first, t);
        for (std::size_t g = here + 1; g-- > 0;) {
            const Segment& segment = parts_.segments[g];
            if (segment.depth > depth_) continue;
            if (g < here && letters(segment.last - 1).ends_with(U'中')) return of_frame(segment);
            std::size_t word = segment.first;
            while (word < segment.last && token(word).meaning == Concept::filler) ++word;
            if (word < segment.last && token(word).meaning == Concept::among) return count_in_front(word);
            // 上年结转的3件，答复结果为：公开2件
            if (g > 1 && segment.before == U':' && parts_.segments[g - 2].meanings.has(Concept::carried_over)) return count_in_front(segment.first);
            // 办结48件，公开30件: what follows such a number is of all.
            constexpr Concepts told = {Concept::received, Concept::newly_received, Concept::handled, Concept::processed};
            if (g < here && parts_.has_number(segment) && parts_.any(segment.first, segment.last, told)) return std::nullopt;
            if (segment.before == U';') return std::nullopt;
        }
        return std::nullopt;
    }

private:
    const Token& token(std::size_t t) const { return parts_.tokens[t]; }
    Whole whole(std::size_t t) const { return {token(t).value, {token(t).begin, token(t).end}}; }
    std::u32string_view letters(std::size_t t) const { return narrative_.text({token(t).begin, token(t).end}); }

    std::optional<Whole> count_within(std::size_t first, std::size_t last) const {
        for (std::size_t t = last; t-- > first;)
            if (is_count(token(t))) return whole(t);
        return std::nullopt;
    }

    /// 上年结转的4件中; 信函申请中, 县政府办承办的申请中: some, though not how many. 已办结的申请中: all.
    std::optional<Whole> of_frame(const Segment& frame) const {
        constexpr std::uint32_t most_strange = 1;
        if (const auto count = count_within(frame.first, frame.last)) return count;
        // 在所有受理的来件当中
        if (narrative_.text({token(frame.first).begin, token(frame.last - 1).end}).find(U"所有") != std::u32string_view::npos) return std::nullopt;
        if (parts_.any(frame.first, frame.last, {Concept::channel, Concept::part_scope}) || parts_.residue(frame.first, frame.last) > most_strange || frame.names_column(applications_table)) return Whole{};
        return std::nullopt;
    }

    /// The number in front of 其中, or that of which those in front are the parts: 收到50件，网上30件、信函20件，其中….
    std::optional<Whole> count_in_front(std::size_t word) const {
        std::optional<Whole> last;
        Number sum;
        for (std::size_t t = word; t-- > 0;) {
            const Segment& segment = parts_.segments[parts_.segment_of(t)];
            if (!is_count(token(t)) || segment.depth > depth_ || parts_.any(segment.first, t, {Concept::compared, Concept::rise, Concept::fall})) continue;
            if (!last) last = whole(t);
            else if (token(t).value == sum) return whole(t);
            sum += token(t).value;
        }
        return last;
    }

    const Narrative& narrative_;
    const Parts& parts_;
    std::size_t number_;
    int depth_;
};

}  // namespace

std::optional<Whole> whole_in_front(const Narrative& narrative, const Parts& parts, std::size_t number) { return Reader(narrative, parts, number).run(); }

std::size_t end_of_own_words(const Narrative& narrative, const Parts& parts, std::size_t number) {
    constexpr Concepts applied_for = {Concept::application, Concept::open_information}, others = {Concept::number, Concept::year};
    const Segment& segment = parts.segments[parts.segment_of(number)];
    const auto letters = [&](std::size_t t) { return narrative.text({parts.tokens[t].begin, parts.tokens[t].end}); };
    std::size_t last = number + 1;
    while (last < segment.last && (applied_for.has(parts.tokens[last].meaning) || letters(last) == U"的")) ++last;
    if (last == segment.last || !is_among(letters(last))) last = segment.last;
    const std::size_t but = number > segment.first && letters(number - 1) == U"了" ? number - 1 : number;
    const bool excepted = but > segment.first && letters(but - 1).ends_with(U'除');
    std::size_t to = number + 1;
    while (to < last && !others.has(parts.tokens[to].meaning) && !(excepted && letters(to).find(U'外') != std::u32string_view::npos)) ++to;
    return to;
}

}  // namespace nianbao::narrative
