#include "narrative/claims.hpp"

#include <algorithm>
#include <optional>

#include "narrative/claims_behind.hpp"
#include "narrative/claims_of_all.hpp"
#include "narrative/cues.hpp"
#include "narrative/evaluate.hpp"
#include "narrative/lists.hpp"
#include "narrative/scene.hpp"
#include "narrative/wholes.hpp"
#include "text/fold.hpp"

namespace nianbao::narrative {
namespace {

constexpr Concepts receiving = {Concept::received, Concept::newly_received, Concept::application};

class Reader {
public:
    Reader(const Report& report, Narrative& narrative, const std::vector<Parts>& parts)
        : report_(report), out_(narrative), all_parts_(parts), figures_(report), received_(figures_.of_rows("new_received", nullptr)), context_(report, narrative) {}

    void run() {
        for (std::uint32_t s = 0; s < out_.sentences.size(); ++s) {
            parts_ = &all_parts_[s];
            sentence_ = s;
            scene_.emplace(report_, out_, figures_, context_, *parts_, s);
            context_.begin_sentence(out_.sentences[s], *parts_);
            of_part_ = false;
            for (std::size_t g = 0; g < parts_->segments.size(); ++g) read_segment(g);
        }
    }

private:
    const Token& token(std::size_t t) const { return parts_->tokens[t]; }
    std::u32string_view letters(std::size_t t) const { return out_.text({token(t).begin, token(t).end}); }
    bool any(std::size_t first, std::size_t last, Concepts meanings) const { return parts_->any(first, last, meanings); }
    std::uint32_t residue(std::size_t first, std::size_t last) const { return parts_->residue(first, last); }
    bool has_number(std::size_t g) const { return parts_->has_number(parts_->segments[g]); }

    void read_segment(std::size_t g) {
        const Segment& segment = parts_->segments[g];
        context_.enter(segment);
        const std::size_t list = parts_->list_begin(g);
        if (read_respectively(g, list)) {
            context_.pass(*parts_, segment);
            return;
        }
        std::size_t from = list;
        bool counted = false;
        for (std::size_t t = segment.first; t < segment.last && parts_->has_number(segment); ++t) {
            if (token(t).meaning != Concept::number || token(t).measure == Measure::percent || token(t).measure == Measure::points) continue;
            const std::size_t to = end_of_own_words(out_, *parts_, t);
            if (t > from && token(t - 1).meaning == Concept::negative) continue;   // 无一例
            counted = true;
            context_.look(*parts_, list, t);
            if (is_countable(t)) read_countable(g, from, t, to);
            // 收到1人2次: who, and then how often.
            const bool who = token(t).measure == Measure::other && token(t).end > token(t).digits_end && out_.chars[token(t).end - 1] == U'人' && t + 1 < segment.last && token(t + 1).begin == token(t).end;
            if (!who) from = t + 1;
        }
        if (!counted) {
            context_.look(*parts_, segment.first, segment.last);
            // 无结转、无复议: each by itself.
            const auto denies = [&](std::size_t each) { return token(parts_->segments[each].first).meaning == Concept::negative; };
            const bool goes_on = g + 1 < parts_->segments.size() && parts_->segments[g + 1].before == U'、' && !has_number(g + 1) && !denies(g + 1);
            if (!goes_on) read_denial(g, denies(g) ? segment.first : list);
            read_every(g, list);
            for (Claim& claim : claims_behind(out_, *parts_, figures_, context_, g, sentence_)) add(std::move(claim), parts_->segments[g].first, parts_->segments[g].last);
        } else {
            for (Claim& claim : claims_of_counted(out_, *parts_, figures_, context_, g, from - 1)) add(std::move(claim), segment.last, segment.last);
        }
        context_.pass(*parts_, segment);
    }

    /// A number that may be a figure of the tables.
    bool is_countable(std::size_t t) const {
        const Token& number = token(t);
        if (number.is_rough) return false;
        if (number.measure == Measure::money) return true;
        if (!number.value.is_whole()) return false;
        // 第三项, cut by an extractor: things are counted in 项 by figures only, and 事21项 is 事项 with a cell between.
        if (number.measure == Measure::count) return out_.chars[number.digits_end] != U'项' || (text::is_digit(out_.chars[number.begin]) && number.begin > 0 && out_.chars[number.begin - 1] != U'事');
        // 收到政府信息公开申请96，均已办理: the unit left out.
        if (number.measure == Measure::none && t > 0 && token(t - 1).meaning == Concept::application && token(t - 1).end == number.begin && (ends_clause(t) || token(t + 1).meaning == Concept::among) && !is_year_like(number.value) &&
            any(parts_->segments[parts_->segment_of(t)].first, t, {Concept::received, Concept::newly_received, Concept::handled, Concept::processed})) return true;
        // 部分公开67，不予公开81件; 自然人11，商业企业1; 已办结18，结转3件
        constexpr Concepts told = cases | results | Concepts{Concept::processed, Concept::handled, Concept::carried_over, Concept::carried_forward};
        if (number.measure == Measure::none && t > 0 && (token(t - 1).names_row(applications_table) || token(t - 1).names_column(applications_table) || told.has(token(t - 1).meaning)) && token(t - 1).end == number.begin && ends_clause(t) && !is_year_like(number.value) && parts_->counts(0, parts_->tokens.size())) return true;
        // 发布规范性文件4篇
        if (number.measure == Measure::other && t > 0 && token(t - 1).names_row(disclosure_table) && out_.chars[number.end - 1] == U'篇') return true;
        // 共受理4申请
        if (number.measure == Measure::none && ends_in_application(t) && !is_year_like(number.value)) return true;
        // 均为0, 数量为12
        if (number.measure != Measure::none || t == 0) return false;
        // 复议及诉讼：0; 复议0，诉讼0
        if (number.value.is_zero() && ends_clause(t) && cases.has(token(t - 1).meaning) && (number.begin == token(t - 1).end || (number.begin == token(t - 1).end + 1 && out_.chars[token(t - 1).end] == U':'))) return true;
        // 1件为2022结转件
        return out_.chars[token(t - 1).end - 1] == U'为' && token(t - 1).end == number.begin && !is_year_like(number.value);
    }

    bool ends_in_application(std::size_t t) const {
        return !ends_clause(t) && token(t + 1).meaning == Concept::application && token(t).end == token(t + 1).begin && t > 0 && Concepts{Concept::received, Concept::handled, Concept::processed}.has(token(t - 1).meaning);
    }

    bool ends_clause(std::size_t t) const { return t + 1 == parts_->segments[parts_->segment_of(t)].last; }

    void read_countable(std::size_t g, std::size_t from, std::size_t t, std::size_t to) {
        const std::size_t before = out_.claims.size();
        // 全年被申请行政复议226件，维持169件: as many as the table has, and so of the same cases.
        if (const auto word = parts_->find(from, t, cases); word && token(t).value > Number::whole(1)) {
            const bool review = token(*word).meaning == Concept::reconsideration;
            if (figures_.comes_to(figures_.review(review ? "reconsideration" : "litigation", "total"), token(t).value)) context_.note_cases(review ? Topic::review : Topic::litigation);
        }
        read_number(g, from, t, to);
        // 通过网络收到8件，均已答复: all there were, as the table tells.
        const bool of_part = out_.claims.size() == before || out_.claims.back().readings.front().at_least;
        if (of_part && token(t).measure != Measure::money && any(from, to, receiving) && !token(t).value.is_zero() && token(t).value == sum_of(report_, received_)) context_.note_received(token(t));
    }

    void read_number(std::size_t g, std::size_t from, std::size_t t, std::size_t to) {
        const Segment& segment = parts_->segments[g];
        // 平台受理群众办事4560件，办结4558件
        const auto verb = parts_->find(from, t, {Concept::received, Concept::handled, Concept::processed});
        if (verb && residue(*verb + 1, t) > 1 && !any(from, t, {Concept::application})) context_.lose_topic();
        scene_->at_number(g, from, t, to);
        for (const Frame& guard : guards())
            if (scene_->fits(guard)) {
                // 收到市局转办的申请64件，办结64件
                if (guard.claims().empty() && any(from, to, {Concept::received, Concept::newly_received, Concept::handled})) of_part_ = any(from, to, {Concept::partial, Concept::part_scope, Concept::assisting});
                return claim_all(scene_->claims(guard), from, t);
            }
        if (const auto bracket = bracket_behind(g, to)) {
            read_side({bracket->first, bracket->last, false}, t);
            return;
        }
        // 因申请公开信息而产生的2件行政诉讼: what stands right behind the number is what is counted.
        const std::size_t behind = first_telling(t + 1, to);
        if (behind < to && cases.has(token(behind).meaning) && residue(t + 1, behind) == 0 && !any(from, t, cases) && read_side({t + 1, to, false}, t)) return;
        if (read_side({from, t, true}, t)) {
            if (auto each = case_of_each(out_, *parts_, figures_, t, to)) add(std::move(*each), from, t);
            return;
        }
        // 28件连同上年结转的1件: the words behind are the next number's.
        const bool joined = t + 1 < to && (letters(t + 1) == U"连同" || letters(t + 1) == U"加上" || letters(t + 1) == U"叠加");
        if (!joined && residue(from, t) <= 1 && read_side({t + 1, to, false}, t)) return;
        // 行政应诉案件63件，其中政府信息公开类2件
        const Topic topic = context_.topic();
        const bool of_cases = topic == Topic::review || topic == Topic::litigation || topic == Topic::litigation_direct || topic == Topic::litigation_after;
        if (of_cases && any(from, to, {Concept::open_information}) && residue(from, t) <= 1) {
            // 受理行政复议申请86件，其中政府信息公开17件: those that it decides on.
            if (has(out_.text({out_.sentences[sentence_].begin, token(t).begin}), Cue::deciding)) return;
            add_total_of_cases(topic, from, t);
            return;
        }
        if (auto reason = outcome_behind_reason(out_, *parts_, figures_, context_, g, t, to)) return claim_all({std::move(*reason)}, t, t);
        if (to < segment.last && letters(to) == U"中") return;   // 12件中有7件公开
        // 予以公开（含部分公开）69件
        if (g > 1 && from == segment.first && segment.before == U')' && residue(from, t) == 0 && !has_number(g - 1) && !has_number(g - 2)) {
            read_side({parts_->list_begin(g - 2), parts_->segments[g - 1].last, true}, t);
            return;
        }
        if (auto all = new_and_old(out_, *parts_, figures_, sentence_, from, t)) return claim_all({std::move(*all)}, from, t);
        if (const auto rose = what_rose(out_, *parts_, g, from, t); rose && read_side({rose->first, rose->second, true}, t)) return;
        // 收到政府信息公开申请，共136件
        if (g == 0 || from != segment.first || residue(from, t) > 0 || has_number(g - 1)) return;
        if (segment.before != U',' && segment.before != U':' && segment.before != U'(') return;
        const std::size_t before = parts_->list_begin(g - 1);
        if (any(before, parts_->segments[g - 1].last, {Concept::partial, Concept::channel, Concept::foreign, Concept::negative, Concept::compared, Concept::every})) return;
        read_side({before, parts_->segments[g - 1].last, true}, t);
    }

    std::size_t first_telling(std::size_t first, std::size_t last) const {
        while (first < last && !is_telling(token(first))) ++first;
        return first;
    }

    /// 868件（未经复议直接起诉）: what is counted stands in brackets behind.
    std::optional<Segment> bracket_behind(std::size_t g, std::size_t to) const {
        if (to != parts_->segments[g].last || g + 1 >= parts_->segments.size()) return std::nullopt;
        const Segment& bracket = parts_->segments[g + 1];
        if (bracket.before != U'(' || parts_->has_number(bracket) || residue(bracket.first, bracket.last) > 0) return std::nullopt;
        if (g + 2 < parts_->segments.size() && parts_->segments[g + 2].depth == bracket.depth && parts_->segments[g + 2].before != U'(') return std::nullopt;
        bool names = false;
        for (std::size_t t = bracket.first; t < bracket.last; ++t)
            names = names || token(t).meaning == Concept::litigation_direct || token(t).meaning == Concept::litigation_after ||
                    figures_.target(token(t), applications_table, Axis::row) != nullptr;
        if (!names || any(bracket.first, bracket.last, {Concept::including, Concept::excluding, Concept::every, Concept::among})) return std::nullopt;
        return bracket;
    }

    /// The word of a side that tells: the nearest, unless another beside it says more.
    std::optional<std::size_t> telling_word(Side side) const {
        std::optional<std::size_t> at;
        for (std::size_t k = 0; k < side.last - side.first && !at; ++k) {
            const std::size_t t = side.leftward ? side.last - 1 - k : side.first + k;
            if (is_telling(token(t))) at = t;
        }
        if (!at) return at;
        // 对3件申请予以公开: what becomes of them says more than what they are.
        if (!side.leftward && token(*at).meaning == Concept::application)
            for (std::size_t t = *at + 1; t < side.last && residue(*at + 1, t) <= 1; ++t)
                if (is_telling(token(t)) && token(t).meaning != Concept::application) return t;
        // 2件行政复议决定维持: how it ended says more than that it was one.
        if (!side.leftward && cases.has(token(*at).meaning))
            for (std::size_t t = *at + 1; t < side.last && residue(*at + 1, t) <= 1; ++t)
                if (results.has(token(t).meaning)) return t;
        if (side.leftward) at = telling_of_cases(*parts_, side.first, *at);
        // 结转下年度继续办理8件: what is carried forward is not dealt with.
        if (at && side.leftward && (token(*at).meaning == Concept::handled || token(*at).meaning == Concept::processed))
            if (const auto carried = parts_->find(side.first, *at, {Concept::carried_forward, Concept::carried_over}); carried && (token(*carried).meaning == Concept::carried_forward || *carried + 1 == *at || (*carried + 2 == *at && token(*at - 1).meaning == Concept::year))) return carried;
        return at;
    }

    /// Claims what the words of one side say of a number; true where they say anything.
    bool read_side(Side side, std::size_t number) {
        const auto at = telling_word(side);
        if (!at) return false;
        const std::uint32_t strange = side.leftward ? residue(*at + 1, side.last) : residue(side.first, *at);
        const bool every = !side.leftward && any(side.first, side.last, {Concept::every});
        // 维持原处理意见1件: whatever it was.
        const bool ended = side.leftward && results.has(token(*at).meaning);
        if (strange > (every || ended ? 6u : 1u)) return true;   // says something, but what
        // 8件申请均已按期答复: those whose time had come, or all.
        const bool some = every && (strange > 1 || any(side.first, side.last, {Concept::timely}));
        if (some && token(number).value == sum_of(report_, figures_.of_rows("new_received", nullptr))) return true;
        // 3件行政诉讼维持: of which, the word right in front of the result says.
        if (!side.leftward && results.has(token(*at).meaning)) context_.look(*parts_, side.first, *at);
        if (!side.leftward && read_shared_result(number, *at, side.last)) return true;
        scene_->told_by(*at, side);
        std::vector<Claim> claims = claims_here(frames());
        if (some && !claims.empty() && claims.front().kind != ClaimKind::processed) return true;
        for (Claim& claim : claims) claim.is_weak = claim.is_weak || some;
        if (of_part_ && !claims.empty() && claims.front().kind == ClaimKind::processed && !any(parts_->segments[parts_->segment_of(number)].first, number, {Concept::application, Concept::own_scope, Concept::whole_scope, Concept::total})) return true;
        claim_all(std::move(claims), side.first, number);
        return true;
    }

    /// 5件行政复议、3件行政诉讼维持: how both ended, said once.
    bool read_shared_result(std::size_t number, std::size_t review, std::size_t last) {
        const std::size_t g = parts_->segment_of(number) + 1;
        if (token(review).meaning != Concept::reconsideration || last != parts_->segments[g - 1].last || any(review, last, results) || g == parts_->segments.size()) return false;
        const Segment& next = parts_->segments[g];
        const auto lawsuits = parts_->find(next.first, next.last, {Concept::litigation});
        if (next.before != U'、' || !has_number(g) || !lawsuits || !context_.is_about_information()) return false;
        const std::size_t ended = first_telling(*lawsuits + 1, next.last);
        if (ended == next.last || !results.has(token(ended).meaning)) return false;
        add_total_of_cases(Topic::review, review, number, Figures::result_column(token(ended).meaning));
        return true;
    }

    void claim_all(std::vector<Claim> claims, std::size_t first, std::size_t number) {
        for (Claim& claim : claims) {
            claim.value = claim.value < Number{} ? Number{} - token(number).value : token(number).value;
            claim.step = token(number).step;
            claim.at = {token(number).begin, token(number).end};
            add(std::move(claim), first, number);
        }
    }

    std::vector<Claim> claims_here(std::span<const Frame> list) {
        for (const Frame& frame : list)
            if (scene_->fits(frame)) return scene_->claims(frame);
        return {};
    }

    void add_total_of_cases(Topic topic, std::size_t first, std::size_t number, std::string_view column = "total") {
        Claim claim{};
        claim.kind = topic == Topic::review ? ClaimKind::review : ClaimKind::litigation;
        claim.readings = {figures_.review(topic == Topic::review ? "reconsideration" : topic == Topic::litigation_direct ? "litigation_direct"
                                              : topic == Topic::litigation_after ? "litigation_after_reconsideration" : "litigation", column)};
        claim_all({claim}, first, number);
    }

    /// 未收到政府信息公开申请; 行政复议、行政诉讼均为零.
    void read_denial(std::size_t g, std::size_t first) {
        const std::size_t last = parts_->segments[g].last;
        // 行政复议和行政诉讼：无
        // 因公开引起的复议、诉讼，全年都没有
        constexpr Concepts denying = {Concept::negative, Concept::happened};
        constexpr Concepts plain = {Concept::negative, Concept::filler, Concept::every, Concept::happened, Concept::own_scope, Concept::whole_scope, Concept::year};
        const bool of_clause_before = g > 0 && denying.has(token(last - 1).meaning) && parts_->only(first, last, plain) && (parts_->segments[g].before == U':' || parts_->segments[g].before == U',') && !has_number(g - 1);
        if (of_clause_before || ends_denial(g)) first = parts_->list_begin(g - 1);
        std::size_t negation = first;
        while (negation < last && token(negation).meaning != Concept::negative) ++negation;
        if (negation == last || context_.other_year(*parts_, negation)) return;
        // 全年实现答复“零复议、零诉讼”
        if (letters(negation) == U"零" && negation + 1 < last && cases.has(token(negation + 1).meaning)) first = negation;
        // 复议、诉讼零发生; 保持依申请公开“零受理”的记录
        const bool zero = letters(negation) == U"零";
        std::size_t said = negation + 1;
        while (said < last && (token(said).meaning == Concept::happened || (zero && token(said).meaning == Concept::received))) ++said;
        const bool behind = negation > first && (said == last || (zero && said > negation + 1 && (any(first, negation, cases) || any(first, negation, {Concept::application}))));
        const std::size_t from = behind ? first : negation + 1, to = behind ? negation : last;
        for (std::size_t t = from; t < to; ++t) {
            if (!is_telling(token(t))) continue;
            scene_->at_denial(g, first, from, to, t);
            const auto frame = std::find_if(denials().begin(), denials().end(), [&](const Frame& each) { return scene_->fits(each); });
            if (frame == denials().end()) continue;
            if (frame->claims().empty() && frame->selector == Selector::word && frame->concepts == Concepts::all()) return;   // all of it is about something else
            for (Claim& claim : scene_->claims(*frame)) {
                claim.at = {token(std::min(t, negation)).begin, token(std::max(t, negation)).end};
                add(std::move(claim), first, last);
            }
        }
    }

    /// 无因政府信息公开产生行政复议，提起行政诉讼情况发生: the clause in front is denied up to here.
    bool ends_denial(std::size_t g) const {
        const Segment& segment = parts_->segments[g];
        if (g == 0 || segment.before != U',' || has_number(g - 1) || any(segment.first, segment.last, {Concept::negative}) || !any(segment.first, segment.last, cases)) return false;
        const Segment& before = parts_->segments[g - 1];
        const auto closes = [&](const Segment& clause) { return letters(clause.last - 1) == U"发生" || letters(clause.last - 1).ends_with(U"情况") || letters(clause.last - 1) == U"情形"; };
        return any(before.first, before.last, {Concept::negative}) && cases.has(token(before.last - 1).meaning) && closes(segment);
    }

    void read_every(std::size_t g, std::size_t list) {
        const Segment& segment = parts_->segments[g];
        const std::size_t begins = parts_->segment_of(list);   // 均已受理、答复
        const char32_t before = parts_->segments[begins].before;
        if (begins > 0 && before != U',' && before != U'(' && before != U';') return;
        for (Claim& claim : claims_of_all(out_, *parts_, figures_, context_, g, list, segment.last)) add(std::move(claim), list, segment.last);
    }

    /// 维持、纠正、其他结果分别为1件、0件、14件; 予以公开、部分公开各4件.
    bool read_respectively(std::size_t g, std::size_t list) {
        const Segment& segment = parts_->segments[g];
        const bool one = !segment.meanings.has(Concept::respectively);
        constexpr Concepts to_each = {Concept::each, Concept::every}, in_order = {Concept::respectively};
        const std::optional<std::size_t> word = parts_->find(segment.first, segment.last, one ? to_each : in_order);
        if (!word) return false;
        std::vector<std::size_t> names, numbers;
        for (std::size_t t = list; t < *word; ++t)
            if (is_telling(token(t)) && token(t).meaning != Concept::application) names.push_back(t);
        std::size_t end = g + 1;
        while (end < parts_->segments.size() && parts_->segments[end].before == U'、') ++end;
        for (std::size_t t = *word; t < parts_->segments[end - 1].last; ++t)
            if (token(t).meaning == Concept::number && token(t).measure != Measure::percent) numbers.push_back(t);
        if (one) {
            const auto is_row = [&](std::size_t t) { return figures_.target(token(t), applications_table, Axis::row) != nullptr; };
            if (numbers.size() != 1 || names.size() < 2 || !std::all_of(names.begin(), names.end(), is_row) || !parts_->only(*word + 1, numbers.front(), {Concept::filler})) return false;
            numbers.resize(names.size(), numbers.front());
        }
        if (numbers.size() != names.size() || numbers.empty()) return numbers.size() > 1;
        context_.look(*parts_, list, *word);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (token(numbers[i]).is_rough || !token(numbers[i]).value.is_whole()) continue;
            scene_->at_number(g, names[i], numbers[i], numbers[i] + 1);
            read_side({names[i], names[i] + 1, true}, numbers[i]);
        }
        return true;
    }

    void add(Claim claim, std::size_t first, std::size_t number) {
        claim.sentence = sentence_;
        // 通过门户网站收到5件: what stands in front is a way, and no body.
        const bool at_least = !claim.readings.front().cells.empty() && claim.readings.front().at_least;
        if (!at_least || claim.kind != ClaimKind::received) context_.name_body(*parts_, first, number);
        claim.scope = context_.scope();
        if (claim.kind == ClaimKind::carried_over) context_.note_applications();
        // 收到8件; 共办理8件, which may be all that were received.
        claim.state = evaluate(report_, claim);
        if (claim.kind == ClaimKind::outcome && claim.state == ClaimState::differs && number < parts_->tokens.size()) claim.whole = whole_in_front(out_, *parts_, number);
        const bool weak = claim.is_weak && claim.state != ClaimState::holds;
        // 收到8件，其中自然人7件，均已办结: of the 8.
        const bool of_one_kind = context_.received() && !is_of_totals(report_, claim.readings.front());
        const bool of_all = !weak && !of_one_kind && ((claim.kind == ClaimKind::received && !at_least) || std::find(claim.readings.begin(), claim.readings.end(), received_) != claim.readings.end());
        if (claim.kind == ClaimKind::received) of_part_ = false;
        if (of_all && number < parts_->tokens.size() && token(number).meaning == Concept::number) context_.note_received(token(number));
        out_.claims.push_back(std::move(claim));
    }

    const Report& report_;
    Narrative& out_;
    const std::vector<Parts>& all_parts_;
    Figures figures_;
    const Reading received_;           // this year, whoever applied
    Context context_;
    std::optional<Scene> scene_;
    bool of_part_ = false;             // this sentence has told of received ones that are a part, or not the agency's
    const Parts* parts_ = nullptr;
    std::uint32_t sentence_ = 0;
};

}  // namespace

void read_claims(const Report& report, Narrative& narrative, const std::vector<Parts>& parts) { Reader(report, narrative, parts).run(); }

}  // namespace nianbao::narrative
