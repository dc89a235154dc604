#include "narrative/kinds.hpp"

#include <algorithm>

namespace nianbao::narrative {

namespace {

Claim claim(ClaimKind kind, std::vector<Reading> readings) {
    std::erase_if(readings, [](const Reading& reading) { return reading.cells.empty(); });
    Claim out{};
    out.kind = kind;
    out.readings = std::move(readings);
    return out;
}

}  // namespace

/// 全年累计 is the year's figure; without a year it may go further back.
bool Kinds::is_of_this_year(std::size_t from, std::size_t t) const {
    constexpr std::u32string_view words[] = {U"全年", U"本年", U"本年度", U"年内", U"今年", U"年度"};
    for (std::size_t k = from; k < t; ++k) {
        if (token(k).meaning == Concept::year) return true;
        const std::u32string_view text = narrative_.text({token(k).begin, token(k).end});
        if (std::find(std::begin(words), std::end(words), text) != std::end(words)) return true;
    }
    return false;
}

const Token* Kinds::named(std::size_t first, std::size_t last, std::uint8_t table, Axis axis) const {
    for (std::size_t t = last; t-- > first;)
        if (figures_.target(token(t), table, axis) != nullptr) return &token(t);
    return nullptr;
}

/// 商业企业、科研机构及其他组织: more columns than the one that stands nearest.
bool Kinds::lists_columns(std::size_t first, std::size_t last, const Token& who) const {
    const std::size_t from = std::min(first, parts_->list_begin(parts_->segment_of(first)));
    for (std::size_t t = from; t < last; ++t)
        if (&token(t) != &who && token(t).meaning != Concept::number && figures_.target(token(t), applications_table, Axis::column) != nullptr) return true;
    return false;
}

std::vector<Claim> Kinds::claims_of(std::size_t at, Side side, std::size_t number, std::size_t to) {
    const Token& word = token(at);
    const std::size_t first = side.leftward ? side.first : number + 1, last = side.leftward ? to : side.last;
    const bool about_applications = context_.topic() == Topic::applications || any(first, last, {Concept::application}) || names_applications(word);
    const bool money = token(number).measure == Measure::money;
    const bool of_documents = figures_.is_disclosure_column(word) && (word.meaning == Concept::mention || named(first, last, disclosure_table, Axis::row) != nullptr);
    if (money || of_documents || !figures_.disclosure(word, nullptr).empty()) return disclosure(at, side, first, last, money);
    // 部分公开答复的申请17宗: what became of them says more than that they were answered.
    if (side.leftward && (word.meaning == Concept::application || word.meaning == Concept::processed || word.meaning == Concept::handled))
        for (std::size_t t = at; t-- > side.first;)
            if (figures_.target(token(t), applications_table, Axis::row) != nullptr && about_applications) return outcome(t, side);
    switch (word.meaning) {
        case Concept::reconsideration: case Concept::litigation: case Concept::litigation_direct: case Concept::litigation_after:
            return review(side, "total");
        case Concept::upheld: return result("upheld");
        case Concept::corrected: return result("corrected");
        case Concept::other_result: return result("other_result");
        case Concept::pending: return result("pending");
        case Concept::carried_over:
            if (context_.topic() == Topic::review) return {};
            // 新收、上年结转合计141件
            if (any(side.first, at, {Concept::newly_received, Concept::received}) && any(at, last, {Concept::total}) && side.leftward)
                return {claim(ClaimKind::received, {figures_.totals({"new_received", "carried_over"})})};
            return {claim(ClaimKind::carried_over, {figures_.totals({"carried_over"})})};
        case Concept::carried_forward:
            if (!about_applications) return {};
            return {claim(ClaimKind::carried_forward, {figures_.totals({"carried_forward"})})};
        case Concept::forward_or_over: case Concept::moved: return carried(at, about_applications);
        default: break;
    }
    if (figures_.target(word, applications_table, Axis::row) != nullptr) return about_applications ? outcome(at, side) : std::vector<Claim>{};
    if (figures_.target(word, applications_table, Axis::column) != nullptr) return about_applications ? applicants(at, first, last) : std::vector<Claim>{};
    if (!about_applications) return {};
    if (const auto verb = verb_in(first, word.meaning == Concept::application ? last : at + 1)) {
        // 收到涉及征地补偿的申请: only some of them.
        if (*verb < at && residue(*verb + 1, at) > 1) return {};
        // 受理低保申请, where the sentence before was about applications for information.
        if (!any(first, last, {Concept::application}) && !names_applications(token(*verb)) && residue(first, *verb) > 1 && context_.scope() == 0) return {};
        return applications(*verb, first, last);
    }
    // 自然人申请130件, 不予公开的申请35件
    for (std::size_t t = at; t-- > first && residue(t + 1, at) <= 1;) {
        if (figures_.target(token(t), applications_table, Axis::column) != nullptr) return applicants(t, first, last);
        if (figures_.target(token(t), applications_table, Axis::row) != nullptr) return outcome(t, side);
    }
    // 全年136件申请
    if (word.meaning == Concept::application && !side.leftward && is_of_this_year(side.first > 8 ? side.first - 8 : 0, number) && residue(number + 1, at) == 0 &&
        !any(parts_->segments[parts_->segment_of(number)].first, number, {Concept::among}))
        return {claim(ClaimKind::received, {figures_.totals({"new_received"}), figures_.totals({"new_received", "carried_over"}), figures_.totals({"processed_total"})})};
    // 申请136件: which ones, a sentence without a verb does not say.
    return {};
}

bool Kinds::names_applications(const Token& word) const { return narrative_.text({word.begin, word.end}).find(U"申请") != std::u32string_view::npos; }

/// What is said of applications; that they are carried on says more than that they are dealt with.
std::optional<std::size_t> Kinds::verb_in(std::size_t first, std::size_t last) const {
    const auto carried = find(first, last, {Concept::carried_over, Concept::carried_forward, Concept::forward_or_over, Concept::moved});
    if (carried && !any(first, last, {Concept::processed})) return carried;
    return find(first, last, {Concept::received, Concept::newly_received, Concept::handled, Concept::processed, Concept::due, Concept::carried_over,
                              Concept::carried_forward, Concept::forward_or_over});
}

/// The year that stands beside a word, particles aside.
bool Kinds::has_year(std::size_t at, bool behind, int year) const {
    const Segment& segment = parts_->segments[parts_->segment_of(at)];
    for (std::size_t t = at; behind ? ++t < segment.last : t-- > segment.first;) {
        if (token(t).meaning == Concept::year) return token(t).value == Number::whole(year);
        if (token(t).meaning != Concept::filler) return false;
    }
    return false;
}

std::vector<Claim> Kinds::carried(std::size_t at, bool about_applications) {
    const bool next_year = has_year(at, true, report_.year + 1), last_year = has_year(at, false, report_.year - 1);
    if (!about_applications || (token(at).meaning == Concept::moved && !next_year && !last_year)) return {};
    const Reading over = figures_.totals({"carried_over"}), forward = figures_.totals({"carried_forward"});
    if (last_year) return {claim(ClaimKind::carried_over, {over})};
    if (next_year) return {claim(ClaimKind::carried_forward, {forward})};
    return {claim(ClaimKind::carried_forward, {forward, over})};
}

std::vector<Claim> Kinds::applications(std::size_t verb, std::size_t first, std::size_t last) {
    const Token* const who = named(first, last, applications_table, Axis::column);
    if (who != nullptr && lists_columns(first, last, *who)) return {};
    // 结转下年度的申请中，由自然人提出的16件
    if (who != nullptr && token(verb).meaning == Concept::received)
        if (std::vector<Claim> framed = in_frame(*who); !framed.empty()) return framed;
    const auto sum = [&](std::initializer_list<std::string_view> rows) { return figures_.of_rows(rows, who); };
    // 公开类答复3件, 不予公开答复3件
    if (token(verb).meaning == Concept::processed)
        for (std::size_t t = verb; t-- > first && residue(t, verb) <= 1;) {
            if (figures_.target(token(t), applications_table, Axis::row) != nullptr) return outcome(t, {first, verb, true});
            if (narrative_.text({token(t).begin, token(t).end}) == U"公开") return {};
        }
    const Reading newly = sum({"new_received"}), all = sum({"new_received", "carried_over"});
    const Reading processed = sum({"processed_total"});
    switch (token(verb).meaning) {
        case Concept::newly_received: return {claim(ClaimKind::received, {newly})};
        case Concept::received:
            if (context_.includes_carried_over(*parts_, last)) return {claim(ClaimKind::received, {all})};
            return {claim(ClaimKind::received, {newly, all})};
        case Concept::due: return {claim(ClaimKind::received, {all})};
        case Concept::handled:
            // 尚有3件在法定期限内办理
            if (narrative_.text({token(parts_->segments[parts_->segment_of(verb)].first).begin, token(verb).begin}).find(U"尚有") != std::u32string_view::npos)
                return {claim(ClaimKind::carried_forward, {sum({"carried_forward"})})};
            if (context_.tells_new_and_old(*parts_, last)) return {claim(ClaimKind::received, {all})};
            return {claim(ClaimKind::processed, {processed, newly, all})};
        case Concept::processed:
            if (who != nullptr) return {claim(ClaimKind::processed, {processed})};
            return {claim(ClaimKind::processed, {processed, figures_.answered(true), figures_.answered(false)})};
        case Concept::carried_over: return {claim(ClaimKind::carried_over, {sum({"carried_over"})})};
        case Concept::carried_forward: return {claim(ClaimKind::carried_forward, {sum({"carried_forward"})})};
        default: return carried(verb, true);
    }
}

/// 在办结的申请中，自然人申请8件
std::vector<Claim> Kinds::in_frame(const Token& who) {
    if (const auto& row = context_.frame_row(); row && figures_.target(*row, applications_table, Axis::row) != nullptr)
        return {claim(ClaimKind::outcome, {figures_.outcome(*row, &who)})};
    switch (context_.frame()) {
        case Concept::processed: case Concept::handled: return {claim(ClaimKind::processed, {figures_.in_columns({"processed_total"}, who)})};
        case Concept::carried_over: return {claim(ClaimKind::carried_over, {figures_.in_columns({"carried_over"}, who)})};
        case Concept::carried_forward: return {claim(ClaimKind::carried_forward, {figures_.in_columns({"carried_forward"}, who)})};
        default: return {};
    }
}

/// 自然人申请130件: of the new ones, or of all.
std::vector<Claim> Kinds::applicants(std::size_t at, std::size_t first, std::size_t last) {
    if (const auto verb = verb_in(first, last)) return applications(*verb, first, last);
    const Token& who = token(at);
    if (lists_columns(first, last, who)) return {};
    if (std::vector<Claim> framed = in_frame(who); !framed.empty()) return framed;
    // 上年结转4件，其中3件为自然人申请
    const bool of_this_sentence = !narrative_.claims.empty() && narrative_.claims.back().sentence == sentence_;
    if (of_this_sentence && narrative_.claims.back().kind == ClaimKind::carried_over) return {claim(ClaimKind::carried_over, {figures_.in_columns({"carried_over"}, who)})};
    if (of_this_sentence && narrative_.claims.back().kind == ClaimKind::carried_forward) return {claim(ClaimKind::carried_forward, {figures_.in_columns({"carried_forward"}, who)})};
    return {claim(ClaimKind::received, {figures_.in_columns({"new_received"}, who), figures_.in_columns({"new_received", "carried_over"}, who),
                                        figures_.in_columns({"processed_total"}, who)})};
}

/// 予以公开, 予以公开和部分公开: the rows named one after the other up to here.
std::vector<Claim> Kinds::outcome(std::size_t at, Side side) {
    if (any(side.first, side.last, {Concept::negative, Concept::excluding})) return {};
    const std::u32string_view word = narrative_.text({token(at).begin, token(at).end});
    if (word.starts_with(U"公开") && token(at).begin > 0 && narrative_.chars[token(at).begin - 1] == U'不') return {};
    // 公文中主动公开205件、不予公开44件: how documents are marked, and not what became of applications.
    const Sentence& sentence = narrative_.sentences[sentence_];
    if (narrative_.text({sentence.begin, sentence.end}).find(U"主动公开") != std::u32string_view::npos) return {};
    const Token* const who = named(side.first, side.last, applications_table, Axis::column);
    Reading sum = figures_.outcome(token(at), who), alone = sum;
    bool several = false;
    const auto join = [&](const Reading& more) {
        for (const CellRef cell : more.cells)
            if (std::find(sum.cells.begin(), sum.cells.end(), cell) == sum.cells.end()) sum.cells.push_back(cell), several = true;
    };
    for (std::size_t t = at; t-- > side.first;) {
        const Token& other = token(t);
        if (figures_.target(other, applications_table, Axis::row) != nullptr) {
            if (any(t + 1, at, {Concept::among})) break;
            const Reading more = figures_.outcome(other, who);
            const auto within = [](const Reading& part, const Reading& whole) {
                return std::all_of(part.cells.begin(), part.cells.end(), [&](CellRef cell) { return std::find(whole.cells.begin(), whole.cells.end(), cell) != whole.cells.end(); });
            };
            // 属于国家秘密不予公开: a case of its group.
            if (within(more, sum)) {
                // 本机关不掌握等无法提供: an example of its group.
                const bool example = t + 1 < at && narrative_.text({token(t + 1).begin, token(t + 1).end}).starts_with(U"等");
                if (!example) sum = alone = more;
                continue;
            }
            if (within(sum, more)) continue;
            join(more);
        } else if (narrative_.text({other.begin, other.end}) == U"公开" && t + 1 < at) {
            join(figures_.of_rows({"granted"}, who));   // 公开（含部分公开）, 公开或部分公开
            break;
        } else if (other.meaning == Concept::none) {
            if (other.end - other.begin > 1 && side.leftward) return {};   // narrowed by words that nothing is known of
            break;
        }
    }
    // 3件予以公开或部分公开; 其余3件为无法提供、不予处理
    if (!side.leftward)
        for (std::size_t g = parts_->segment_of(at), t = at + 1; g < parts_->segments.size() && residue(at + 1, t) <= 1; ++t) {
            if (t == parts_->segments[g].last && (++g == parts_->segments.size() || parts_->segments[g].before != U'、' || parts_->has_number(parts_->segments[g]))) break;
            if (figures_.target(token(t), applications_table, Axis::row) != nullptr) join(figures_.outcome(token(t), who));
        }
    std::vector<Reading> readings{sum};
    // 公开答复3件: in part or in full.
    if (word.starts_with(U"公开")) {
        readings.push_back(sum);
        readings.back().cells.push_back(figures_.of_rows({"partially_granted"}, who).cells.front());
    }
    // 因属于国家秘密，不予公开3件: the reason in front may be the case that is meant.
    const std::size_t here = parts_->segment_of(side.first);
    if (sum.cells.size() > 1 && !several && here > 0 && parts_->segments[here].before == U',' && !parts_->has_number(parts_->segments[here - 1])) {
        const Segment& reason = parts_->segments[here - 1];
        const std::u32string_view cause = narrative_.text({token(reason.first).begin, token(reason.last - 1).end});
        const Token* const row = named(reason.first, reason.last, applications_table, Axis::row);
        if (row == nullptr && (cause.starts_with(U"因") || cause.starts_with(U"由于"))) return {};   // a case in words of its own
        if (row != nullptr) readings.insert(readings.begin(), figures_.outcome(*row, who));
    }
    // A group's own row, where one is named with its group: 不予公开（属于国家秘密）3件.
    if (several) readings.push_back(alone);
    return {claim(ClaimKind::outcome, std::move(readings))};
}

bool Kinds::speaks_of_review(std::size_t first, std::size_t last) const {
    if (!context_.is_about_information()) return false;
    // 办理行政复议案件88件、行政应诉案件45件
    for (std::size_t g = parts_->segment_of(first); g > 0 && parts_->segments[g].before == U'、'; --g) first = parts_->segments[g - 1].first;
    // A reviewing organ's own cases are not reviews of its disclosure.
    return !any(first, last, {Concept::received, Concept::newly_received, Concept::handled, Concept::processed}) || context_.sentence_is_about_information();
}

std::vector<Reading> Kinds::totals_of(Topic topic) const {
    switch (topic) {
        case Topic::review: return {figures_.review({"reconsideration"}, "total")};
        case Topic::litigation_direct: return {figures_.review({"litigation_direct"}, "total")};
        case Topic::litigation_after: return {figures_.review({"litigation_after_reconsideration"}, "total")};
        default: return {figures_.review({"litigation_direct", "litigation_after_reconsideration"}, "total")};
    }
}

/// 行政应诉案件63件，其中政府信息公开类2件: the number in front is of cases of all kinds.
bool Kinds::is_of_all_kinds(std::size_t last) const {
    const std::size_t next = parts_->segment_of(last - 1) + 1;
    if (next >= parts_->segments.size()) return false;
    const Segment& segment = parts_->segments[next];
    return any(segment.first, segment.last, {Concept::among}) && any(segment.first, segment.last, {Concept::open_information});
}

std::vector<Claim> Kinds::review(Side side, std::string_view column) {
    if (!speaks_of_review(side.first, side.last) || is_of_all_kinds(side.last + 1)) return {};
    const bool both_given = any(side.first, side.last, {Concept::reconsideration});
    const bool direct = any(side.first, side.last, {Concept::litigation_direct}), after = any(side.first, side.last, {Concept::litigation_after});
    const bool litigation = any(side.first, side.last, {Concept::litigation});
    if (direct) return {claim(ClaimKind::litigation, {figures_.review({"litigation_direct"}, column)})};
    if (after) return {claim(ClaimKind::litigation, {figures_.review({"litigation_after_reconsideration"}, column)})};
    const Reading lawsuits = figures_.review({"litigation_direct", "litigation_after_reconsideration"}, column);
    const Reading reviews = figures_.review({"reconsideration"}, column);
    if (both_given && litigation) {
        const bool apart = any(side.first, side.last, {Concept::every, Concept::each});
        if (apart) return {claim(ClaimKind::review, {reviews}), claim(ClaimKind::litigation, {lawsuits})};
        return {claim(ClaimKind::review, {figures_.review({"reconsideration", "litigation_direct", "litigation_after_reconsideration"}, column)})};
    }
    if (both_given) return {claim(ClaimKind::review, {reviews})};
    return {claim(ClaimKind::litigation, {lawsuits, figures_.review({"litigation_direct"}, column), figures_.review({"litigation_after_reconsideration"}, column)})};
}

/// 维持1件, in a sentence on reviews or on lawsuits.
std::vector<Claim> Kinds::result(std::string_view column) {
    if (!context_.is_about_information()) return {};
    switch (context_.topic()) {
        case Topic::review: return {claim(ClaimKind::review, {figures_.review({"reconsideration"}, column)})};
        case Topic::litigation:
            return {claim(ClaimKind::litigation, {figures_.review({"litigation_direct", "litigation_after_reconsideration"}, column),
                                                  figures_.review({"litigation_direct"}, column), figures_.review({"litigation_after_reconsideration"}, column)})};
        case Topic::litigation_direct: return {claim(ClaimKind::litigation, {figures_.review({"litigation_direct"}, column)})};
        case Topic::litigation_after: return {claim(ClaimKind::litigation, {figures_.review({"litigation_after_reconsideration"}, column)})};
        default: return {};
    }
}

/// 制发规范性文件3件; 规范性文件方面，本年制发3件，废止1件; 行政事业性收费金额12.5万元.
std::vector<Claim> Kinds::disclosure(std::size_t at, Side side, std::size_t first, std::size_t last, bool money) {
    if (any(side.first, side.last, {Concept::received, Concept::open_information, Concept::application, Concept::processed})) return {};
    const Token* row = nullptr;
    for (std::size_t t = last; t-- > first && row == nullptr;)
        if (!figures_.disclosure(token(t), nullptr).empty()) row = &token(t);
    if (row == nullptr) row = context_.disclosed_row() ? &*context_.disclosed_row() : nullptr;
    if (row == nullptr) return {};
    std::uint32_t strange = 0;
    for (std::size_t t = side.first; t < at; ++t) strange += token(t).meaning == Concept::none ? token(t).end - token(t).begin : 0;
    if (strange > 1 && context_.scope() == 0) return {};
    std::vector<Reading> readings;
    bool total = false;
    for (std::size_t t = last; t-- > first;) {
        total = total || token(t).meaning == Concept::total;
        if (&token(t) == row || token(t).target_count == 0 || !readings.empty()) continue;
        readings = figures_.disclosure(*row, &token(t));
    }
    if (readings.empty()) return {};
    // 对外公开的规范性文件总数: which of the columns that is, the words around it leave open.
    if (total) readings = figures_.disclosure(*row, nullptr);
    std::erase_if(readings, [&](const Reading& reading) { return figures_.is_amount(reading) != money; });
    return {claim(ClaimKind::disclosure, std::move(readings))};
}

Claim Kinds::total_of_cases(Topic topic) const { return claim(topic == Topic::review ? ClaimKind::review : ClaimKind::litigation, totals_of(topic)); }

std::optional<Claim> Kinds::of_all_received(std::size_t first, std::size_t last, std::size_t every) {
    if (const Token* who = named(first, last, applications_table, Axis::column))
        return claim(ClaimKind::received, {figures_.in_columns({"new_received"}, *who), figures_.in_columns({"new_received", "carried_over"}, *who)});
    if (!any(every, last, {Concept::processed})) return std::nullopt;
    Reading processed = figures_.totals({"processed_total"});
    processed.at_least = true;
    return claim(ClaimKind::processed, {processed});
}

}  // namespace nianbao::narrative
