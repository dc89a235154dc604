#include "narrative/claims.hpp"

#include <algorithm>
#include <optional>

#include "narrative/kinds.hpp"
#include "narrative/none.hpp"
#include "text/fold.hpp"

namespace nianbao::narrative {
namespace {

class Reader {
public:
    Reader(const Report& report, Narrative& narrative, const std::vector<Parts>& parts)
        : report_(report), out_(narrative), all_parts_(parts), context_(report, narrative), kinds_(report, narrative, context_) {}

    void run() {
        for (std::uint32_t s = 0; s < out_.sentences.size(); ++s) {
            parts_ = &all_parts_[s];
            sentence_ = s;
            kinds_.begin_sentence(*parts_, s);
            context_.begin_sentence(out_.sentences[s], *parts_);
            for (std::size_t g = 0; g < parts_->segments.size(); ++g) read_segment(g);
        }
        drop_other_bodies();
        drop_parts();
    }

private:
    const Token& token(std::size_t t) const { return parts_->tokens[t]; }

    bool any(std::size_t first, std::size_t last, std::initializer_list<Concept> meanings) const { return parts_->any(first, last, meanings); }
    std::uint32_t residue(std::size_t first, std::size_t last) const { return parts_->residue(first, last); }
    std::optional<std::size_t> find(std::size_t first, std::size_t last, std::initializer_list<Concept> meanings) const { return parts_->find(first, last, meanings); }

    void read_segment(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        const std::size_t list = parts_->list_begin(g);
        if (read_respectively(g, list)) {
            context_.pass(*parts_, segment);
            return;
        }
        std::size_t from = list;
        bool counted = false;
        for (std::size_t t = segment.first; t < segment.last; ++t) {
            if (token(t).meaning != Concept::number || token(t).measure == Measure::percent || token(t).measure == Measure::points) continue;
            std::size_t to = t + 1;
            while (to < segment.last && token(to).meaning != Concept::number && token(to).meaning != Concept::year) ++to;
            if (t > from && token(t - 1).meaning == Concept::negative) continue;   // 无一例
            counted = true;
            context_.look(*parts_, list, t);
            if (is_countable(t)) bind(g, from, t, to);
            from = t + 1;
        }
        if (!counted) {
            context_.look(*parts_, segment.first, segment.last);
            const bool goes_on = g + 1 < parts_->segments.size() && parts_->segments[g + 1].before == U'、' && !parts_->has_number(parts_->segments[g + 1]);
            if (!goes_on) for (Claim& claim : read_none(*parts_, list, segment.last, kinds_.figures(), context_)) add(std::move(claim), list, segment.last);
            read_every(g, list);
        }
        context_.pass(*parts_, segment);
    }

    /// A number that may be a figure of the tables.
    bool is_countable(std::size_t t) const {
        const Token& number = token(t);
        if (number.is_rough) return false;
        if (number.measure == Measure::money) return true;
        if (!number.value.is_whole()) return false;
        // 第三项, cut by an extractor: things are counted in 项 by figures only.
        if (number.measure == Measure::count) return out_.chars[number.digits_end] != U'项' || text::is_digit(out_.chars[number.begin]);
        // 均为0, 数量为12
        return number.measure == Measure::none && t > 0 && out_.chars[token(t - 1).end - 1] == U'为' && token(t - 1).end == number.begin;
    }

    void bind(std::size_t g, std::size_t from, std::size_t t, std::size_t to) {
        const Segment& segment = parts_->segments[g];
        // 平台受理群众办事4560件，办结4558件
        const auto verb = find(from, t, {Concept::received, Concept::handled, Concept::processed});
        if (verb && residue(*verb + 1, t) > 1 && !any(from, t, {Concept::application})) context_.lose_topic();
        if (t > from && is_rough_before(out_, *parts_, t)) return;
        // 占全市总量900件的15%
        if (any(from, t, {Concept::share}) && any(from, t, {Concept::whole_scope, Concept::reconsideration, Concept::litigation})) return;
        if (any(from, t, {Concept::rise, Concept::fall, Concept::compared}) || any(t + 1, to, {Concept::risen_to})) return;
        // 同一小区30名居民提出2件: what narrows stands in front of another number.
        std::size_t narrowed = from;
        while (narrowed > segment.first && !(token(narrowed - 1).meaning == Concept::number && token(narrowed - 1).measure == Measure::count)) --narrowed;
        if (any(narrowed, from, {Concept::partial}) || any(from, to, {Concept::partial, Concept::foreign}) || counts_parts(g, from, t) || is_of_some_months(g, t)) return;
        if (any(from, to, {Concept::channel}) && !any(from, to, {Concept::generic_channels})) return;
        if (any(from, to, {Concept::cumulative}) && !kinds_.is_of_this_year(from, t)) return;
        if (any(from, t, {Concept::negative})) return;
        if (context_.other_year(*parts_, t) || any(0, t, {Concept::assisting})) return;
        // 已审结的8件复议案件中
        if (any(from, t, {Concept::processed}) && any(t + 1, to, {Concept::reconsideration, Concept::litigation})) return;
        if (const auto bracket = bracket_behind(g, to)) {
            bind_side({bracket->first, bracket->last, false}, t, to);
            return;
        }
        if (bind_side({from, t, true}, t, to)) return;
        if (residue(from, t) <= 1 && bind_side({t + 1, to, false}, t, to)) return;
        // 行政应诉案件63件，其中政府信息公开类2件
        const bool of_reviews = context_.topic() != Topic::none && context_.topic() != Topic::applications && context_.topic() != Topic::foreign;
        if (of_reviews && any(from, to, {Concept::open_information}) && residue(from, t) <= 1) {
            Claim total = kinds_.total_of_cases(context_.topic());
            total.value = token(t).value;
            total.at = {token(t).begin, token(t).end};
            add(std::move(total), from, t);
            return;
        }
        // 予以公开（含部分公开）69件
        if (g > 1 && from == segment.first && segment.before == U')' && residue(from, t) == 0 && !parts_->has_number(parts_->segments[g - 1]) && !parts_->has_number(parts_->segments[g - 2])) {
            bind_side({parts_->list_begin(g - 2), parts_->segments[g - 1].last, true}, t, to);
            return;
        }
        // 收到政府信息公开申请，共136件
        if (g == 0 || from != segment.first || residue(from, t) > 0 || parts_->has_number(parts_->segments[g - 1])) return;
        if (segment.before != U',' && segment.before != U':' && segment.before != U'(') return;
        const std::size_t before = parts_->list_begin(g - 1);
        if (any(before, parts_->segments[g - 1].last, {Concept::partial, Concept::channel, Concept::foreign, Concept::negative, Concept::compared})) return;
        bind_side({before, parts_->segments[g - 1].last, true}, t, to);
    }

    /// 乡镇（街道）收到12件: whose figure it is, unless that is the agency itself.
    bool counts_parts(std::size_t g, std::size_t from, std::size_t t) const {
        if (from == parts_->segments[g].first && parts_->segments[g].before == U')' && g > 1 && !parts_->has_number(parts_->segments[g - 1])) from = parts_->segments[g - 2].first;
        const auto part = find(from, t, {Concept::part_scope});
        return part && !context_.is_own(out_.text({token(*part).begin, token(*part).end}));
    }

    /// 868件（未经复议直接起诉）: what is counted stands in brackets behind.
    std::optional<Segment> bracket_behind(std::size_t g, std::size_t to) const {
        if (to != parts_->segments[g].last || g + 1 >= parts_->segments.size()) return std::nullopt;
        const Segment& bracket = parts_->segments[g + 1];
        if (bracket.before != U'(' || parts_->has_number(bracket) || residue(bracket.first, bracket.last) > 0) return std::nullopt;
        if (g + 2 < parts_->segments.size() && parts_->segments[g + 2].depth == bracket.depth && parts_->segments[g + 2].before != U'(') return std::nullopt;
        const bool names = std::any_of(parts_->tokens.begin() + static_cast<std::ptrdiff_t>(bracket.first), parts_->tokens.begin() + static_cast<std::ptrdiff_t>(bracket.last), [&](const Token& word) {
            return word.meaning == Concept::litigation_direct || word.meaning == Concept::litigation_after ||
                   kinds_.figures().target(word, applications_table, Axis::row) != nullptr;
        });
        if (!names || any(bracket.first, bracket.last, {Concept::including, Concept::excluding, Concept::every, Concept::among})) return std::nullopt;
        return bracket;
    }

    /// 3月1日至12月31日受理4件: months that are not the year's first and last.
    bool is_of_some_months(std::size_t g, std::size_t t) const {
        std::size_t first = parts_->segments[g].first;
        if (g > 0 && parts_->segments[g].before == U',' && std::none_of(parts_->tokens.begin() + static_cast<std::ptrdiff_t>(parts_->segments[g - 1].first), parts_->tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                                                        [](const Token& word) { return word.measure == Measure::count; }))
            first = parts_->segments[g - 1].first;
        return std::any_of(parts_->tokens.begin() + static_cast<std::ptrdiff_t>(first), parts_->tokens.begin() + static_cast<std::ptrdiff_t>(t), [&](const Token& word) {
            return word.meaning == Concept::number && word.measure == Measure::other && out_.chars[word.end - 1] == U'月' && word.value != Number::whole(1) && word.value != Number::whole(12);
        });
    }

    static bool is_topical(const Token& token) {
        return (token.meaning >= Concept::received && token.meaning <= Concept::pending) || token.target_count > 0;
    }

    /// Claims what the nearest word of one side says; true where it says anything.
    bool bind_side(Side side, std::size_t number, std::size_t to) {
        std::optional<std::size_t> at;
        for (std::size_t k = 0; k < side.last - side.first && !at; ++k) {
            const std::size_t t = side.leftward ? side.last - 1 - k : side.first + k;
            if (is_topical(token(t))) at = t;
        }
        if (!at) return false;
        // 对3件申请予以公开: what becomes of them says more than what they are.
        if (!side.leftward && token(*at).meaning == Concept::application)
            for (std::size_t t = *at + 1; t < side.last && residue(*at + 1, t) <= 1; ++t)
                if (is_topical(token(t)) && token(t).meaning != Concept::application) {
                    at = t;
                    break;
                }
        // 结转下年度继续办理8件: what is carried forward is not dealt with.
        if (side.leftward && (token(*at).meaning == Concept::handled || token(*at).meaning == Concept::processed))
            if (const auto carried = find(side.first, *at, {Concept::carried_forward})) at = carried;
        if ((side.leftward ? residue(*at + 1, side.last) : residue(side.first, *at)) > 1) return true;   // says something, but what
        // 8件申请均已按期答复: those whose time had come.
        if (!side.leftward && any(side.first, side.last, {Concept::every}) && any(side.first, side.last, {Concept::timely})) return true;
        std::vector<Claim> claims = kinds_.claims_of(*at, side, number, to);
        for (Claim& claim : claims) {
            claim.value = token(number).value;
            claim.at = {token(number).begin, token(number).end};
            add(std::move(claim), side.first, number);
        }
        return true;
    }

    /// 收到8件，均为自然人申请; 收到8件，全部办结.
    void read_every(std::size_t g, std::size_t list) {
        const Segment& segment = parts_->segments[g];
        if (g == 0 || segment.before != U',' || !context_.received()) return;
        const std::optional<std::size_t> every = find(list, segment.last, {Concept::every});
        if (!every || residue(list, segment.last) > 1) return;
        if (any(list, segment.last, {Concept::partial, Concept::channel, Concept::foreign, Concept::negative, Concept::timely})) return;
        const Token& count = *context_.received();
        // 收到8件，办结7件，均按时答复: all of the last that were counted.
        if (std::any_of(parts_->tokens.begin(), parts_->tokens.begin() + static_cast<std::ptrdiff_t>(list), [&](const Token& later) {
                return later.meaning == Concept::number && later.measure == Measure::count && later.begin > count.begin;
            })) return;
        std::optional<Claim> all = kinds_.of_all_received(list, segment.last, *every);
        if (!all || all->readings.empty()) return;
        all->value = count.value;
        all->at = {token(list).begin, token(segment.last - 1).end};
        add(std::move(*all), list, segment.last);
    }

    /// 维持、纠正、其他结果分别为1件、0件、14件.
    bool read_respectively(std::size_t g, std::size_t list) {
        const Segment& segment = parts_->segments[g];
        const std::optional<std::size_t> word = find(segment.first, segment.last, {Concept::respectively});
        if (!word) return false;
        std::vector<std::size_t> names, numbers;
        for (std::size_t t = list; t < *word; ++t)
            if (is_topical(token(t)) && token(t).meaning != Concept::application) names.push_back(t);
        std::size_t end = g + 1;
        while (end < parts_->segments.size() && parts_->segments[end].before == U'、') ++end;
        for (std::size_t t = *word; t < parts_->segments[end - 1].last; ++t)
            if (token(t).meaning == Concept::number && token(t).measure != Measure::percent) numbers.push_back(t);
        if (numbers.size() != names.size() || numbers.empty()) return numbers.size() > 1;
        context_.look(*parts_, list, *word);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (token(numbers[i]).is_rough || !token(numbers[i]).value.is_whole()) continue;
            const Side side{names[i], names[i] + 1, true};
            bind_side(side, numbers[i], numbers[i] + 1);
        }
        return true;
    }

    void add(Claim claim, std::size_t first, std::size_t number) {
        if (claim.readings.empty()) return;
        claim.sentence = sentence_;
        claim.scope = context_.scope();
        if (context_.is_other_body(*parts_, first, number)) return;
        if (claim.kind == ClaimKind::carried_over) context_.note_applications();
        if (claim.kind == ClaimKind::received && number < parts_->tokens.size() && token(number).meaning == Concept::number) context_.note_received(token(number));
        out_.claims.push_back(std::move(claim));
    }

    /// Figures of the whole and of one body in it stand in one text: the tables are about one of them.
    void drop_other_bodies() {
        std::vector<std::uint16_t> scopes;
        std::vector<std::size_t> holding;
        for (const Claim& claim : out_.claims) {
            if (claim.scope == 0) continue;
            auto at = std::find(scopes.begin(), scopes.end(), claim.scope);
            if (at == scopes.end()) at = scopes.insert(scopes.end(), claim.scope), holding.push_back(0);
            holding[static_cast<std::size_t>(at - scopes.begin())] += !claim.value.is_zero() && holds(report_, claim);
        }
        if (std::none_of(holding.begin(), holding.end(), [](std::size_t n) { return n > 0; })) return;
        std::erase_if(out_.claims, [&](const Claim& claim) {
            const auto at = std::find(scopes.begin(), scopes.end(), claim.scope);
            return at != scopes.end() && holding[static_cast<std::size_t>(at - scopes.begin())] == 0;
        });
    }

    /// Whether two claims are about the same cells, however they are read.
    static bool same_cells(const Claim& a, const Claim& b) {
        return std::equal(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end(),
                          [](const Reading& one, const Reading& other) { return one.cells == other.cells; });
    }

    /// Counts of the sentence that no claim about other cells explains.
    std::vector<const Token*> free_counts(const Claim& claim) const {
        std::vector<const Token*> counts;
        for (const Token& token : all_parts_[claim.sentence].tokens) {
            if (token.meaning != Concept::number || token.measure != Measure::count) continue;
            const bool taken = std::any_of(out_.claims.begin(), out_.claims.end(), [&](const Claim& other) {
                return other.sentence == claim.sentence && other.at.begin == token.begin && holds(report_, other) && !same_cells(other, claim);
            });
            if (!taken) counts.push_back(&token);
        }
        return counts;
    }

    /// A number that the table does not bear out beside the one that it does, in one sentence: of the two one counts a part
    /// of what the other counts. 共收到136件；市直部门收到90件; 全市收到900件，其中本局136件.
    bool is_part_or_whole(const Claim& claim) const {
        const std::vector<const Token*> counts = free_counts(claim);
        const auto right = [&](Number value) {
            Claim other = claim;
            other.value = value;
            return !value.is_zero() && holds(report_, other);
        };
        const std::vector<Token>& tokens = all_parts_[claim.sentence].tokens;
        /// Whether words between two places may name another body.
        const auto names_body = [&](std::uint32_t from, std::uint32_t to) {
            std::uint32_t strange = 0;
            bool scope = false;
            for (const Token& word : tokens) {
                if (word.begin < from || word.begin >= to) continue;
                scope = scope || word.meaning == Concept::own_scope || word.meaning == Concept::whole_scope || word.meaning == Concept::part_scope;
                if (word.meaning == Concept::none) strange += word.end - word.begin;
            }
            return scope || strange > 1;
        };
        std::uint32_t behind_last = 0;   // where the count before ends
        for (const Token* count : counts) {
            const std::uint32_t words = behind_last;
            behind_last = count->end;
            if (count->begin == claim.at.begin || !right(count->value)) continue;
            const bool earlier = count->begin < claim.at.begin;
            if (earlier ? claim.value < count->value || names_body(count->end, claim.at.begin) : names_body(std::max(words, claim.at.end), count->begin)) return true;
        }
        // 各部门受理60件，各县区受理77件: two figures cannot be one cell's.
        if (claim.scope != own_body && std::any_of(out_.claims.begin(), out_.claims.end(), [&](const Claim& other) {
                return other.sentence == claim.sentence && other.kind == claim.kind && same_cells(other, claim) && other.value != claim.value && !holds(report_, other);
            })) return true;
        // 局机关收到20件，下属单位收到116件: parts that make the whole.
        Number sum;
        for (const Token* count : counts) sum += count->value;
        return counts.size() > 1 && right(sum);
    }

    void drop_parts() {
        std::vector<bool> dropped;
        for (const Claim& claim : out_.claims) dropped.push_back(claim.kind != ClaimKind::none && !claim.value.is_zero() && !holds(report_, claim) && is_part_or_whole(claim));
        std::size_t at = 0;
        std::erase_if(out_.claims, [&](const Claim&) { return dropped[at++]; });
    }

    const Report& report_;
    Narrative& out_;
    const std::vector<Parts>& all_parts_;
    Context context_;
    Kinds kinds_;
    const Parts* parts_ = nullptr;
    std::uint32_t sentence_ = 0;
};

}  // namespace

void read_claims(const Report& report, Narrative& narrative, const std::vector<Parts>& parts) { Reader(report, narrative, parts).run(); }

}  // namespace nianbao::narrative
