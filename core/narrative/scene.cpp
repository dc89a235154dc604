#include "narrative/scene.hpp"

#include <algorithm>

#include "narrative/lists.hpp"
#include "text/fold.hpp"

namespace nianbao::narrative {

void Scene::at_number(std::size_t segment, std::size_t from, std::size_t number, std::size_t to) {
    segment_ = segment;
    from_ = from;
    number_ = number;
    to_ = to;
    side_ = {from, number, true};
    word_ = first_ = from;
    last_ = to;
    denial_ = false;
    verb_ = row_ = cause_ = std::nullopt;
    joined_.reset();
}

void Scene::told_by(std::size_t word, Side side) {
    word_ = word;
    side_ = side;
    first_ = side.leftward ? side.first : number_ + 1;
    last_ = side.leftward ? to_ : side.last;
    row_ = cause_ = std::nullopt;
    joined_.reset();
    // What is said of applications; that they are carried on says more than that they are dealt with.
    const std::size_t end = token(word).meaning == Concept::application || names(word, applications_table, Axis::column) ? last_ : word + 1;
    const auto carried = parts_.find(first_, end, {Concept::carried_over, Concept::carried_forward, Concept::forward_or_over, Concept::moved});
    // 结转上年后新收到47件: the new ones.
    verb_ = carried && !parts_.any(first_, end, {Concept::processed}) && !parts_.any(*carried + 1, end, {Concept::newly_received}) ? carried
        : parts_.find(first_, end, {Concept::received, Concept::newly_received, Concept::handled, Concept::processed, Concept::due, Concept::carried_over,
                                    Concept::carried_forward, Concept::forward_or_over});
    // 自然人申请130件, 不予公开的申请35件: who applied, or what became of it, says more than that they were applications.
    if (token(word).meaning != Concept::application || verb_) return;
    for (std::size_t t = word; t-- > first_ && parts_.residue(t + 1, word) <= 1;)
        if (names(t, applications_table, Axis::column) || names(t, applications_table, Axis::row)) {
            word_ = t;
            return;
        }
}

void Scene::at_denial(std::size_t segment, std::size_t first, std::size_t from, std::size_t to, std::size_t word) {
    segment_ = segment;
    first_ = first;
    from_ = from;
    to_ = last_ = to;
    word_ = number_ = word;
    side_ = {from, to, true};
    denial_ = true;
    verb_ = row_ = cause_ = std::nullopt;
    joined_.reset();
}

std::pair<std::size_t, std::size_t> Scene::range(Range range) const {
    switch (range) {
        case Range::left: return {from_, number_};
        case Range::right: return {number_ + 1, to_};
        case Range::around: return {from_, to_};
        case Range::side: return {side_.first, side_.last};
        case Range::word_front: return {side_.first, word_};
        case Range::behind_word: {
            std::size_t last = denial_ ? std::min(to_, parts_.segments[parts_.segment_of(word_)].last) : last_;
            // 未收到申请及投诉: neither.
            std::size_t verb = word_;
            while (verb > from_ && token(verb - 1).meaning == Concept::filler) --verb;
            if (denial_ && verb > from_ && token(verb - 1).meaning == Concept::received && word_ + 1 < last && (letters(word_ + 1) == U"以及" || std::u32string_view(U"及和与或").find(letters(word_ + 1).front()) != std::u32string_view::npos)) last = word_ + 1;
            return {word_ + 1, last};
        }
        case Range::narrowed: {
            // 同一小区30名居民提出2件: what narrows stands in front of another number.
            std::size_t first = from_;
            const std::size_t begin = parts_.segments[segment_].first;
            while (first > begin && !(token(first - 1).meaning == Concept::number && token(first - 1).measure == Measure::count)) --first;
            return {first, from_};
        }
        case Range::earlier: return {0, number_};
        case Range::later: return {to_, parts_.tokens.size()};
        case Range::sentence: return {0, parts_.tokens.size()};
        case Range::clause: return {parts_.segments[segment_].first, parts_.segments[segment_].last};
        case Range::next:
            if (segment_ + 1 >= parts_.segments.size()) return {0, 0};
            return {parts_.segments[segment_ + 1].first, parts_.segments[segment_ + 1].last};
        case Range::denied: return {first_, to_};
        case Range::until_word: return {first_, word_ + 1};
    }
    return {0, 0};
}

bool Scene::selects(const Frame& frame) {
    switch (frame.selector) {
        case Selector::word: return frame.concepts.has(token(word_).meaning);
        case Selector::verb: return verb_ && frame.concepts.has(token(*verb_).meaning);
        case Selector::row: return names(word_, applications_table, Axis::row);
        case Selector::column: return names(word_, applications_table, Axis::column);
    }
    return false;
}

bool Scene::fits(const Frame& frame) {
    if (!selects(frame)) return false;
    for (const Condition& condition : frame.conditions()) {
        const auto [first, last] = condition.is_property ? std::pair<std::size_t, std::size_t>{} : range(condition.range);
        if ((condition.is_property ? is(condition.property) : parts_.any(first, last, condition.concepts)) != condition.wanted) return false;
    }
    return true;
}

/// Where what the sentence tells with a verb of its own begins, behind a semicolon: …动态8条；发布规范性文件3件.
std::size_t Scene::part_begin() const {
    std::size_t g = segment_ + 1;
    // 公开信息523条，办理行政许可9件，行政处罚6件
    while (g-- > 0)
        if (const auto verb = parts_.find(parts_.segments[g].first, std::min(number_, parts_.segments[g].last), {Concept::handled}); verb && token(*verb + 1).names_row(disclosure_table)) return parts_.segments[g].first;
    for (g = segment_; g > 0 && parts_.segments[g].before != U';';) --g;
    for (std::size_t t = parts_.segments[g].first; t < number_; ++t) {
        if (token(t).names_row(disclosure_table)) break;
        if (token(t).names_column(disclosure_table)) return parts_.segments[g].first;
    }
    return 0;
}

/// 乡镇（街道）收到12件: whose figure it is, unless that is the agency itself.
bool Scene::is_of_part() const {
    std::size_t first = from_;
    if (from_ == parts_.segments[segment_].first && parts_.segments[segment_].before == U')' && segment_ > 1 && !parts_.has_number(parts_.segments[segment_ - 1]))
        first = parts_.segments[segment_ - 2].first;
    // 各县区被复议13件、被诉9件
    if (parts_.segments[segment_].before == U'、' && parts_.residue(parts_.segments[segment_].first, number_) <= 1)
        for (std::size_t g = segment_; g > 0 && parts_.segments[g].before == U'、'; --g) first = parts_.segments[g - 1].first;
    const auto part = parts_.find(first, number_, {Concept::part_scope});
    // 全市各级政府及部门: all of them.
    return part && !context_.is_own(letters(*part)) && !parts_.any(first, *part, {Concept::whole_scope});
}

/// 督促指导各部门规范办理，2022年我区共收到8件: whose figure it is, is said again behind the clause in which others are guided.
bool Scene::is_told_anew(std::size_t guided) const {
    const std::size_t first = parts_.segments[segment_].first;
    if (guided >= first || std::u32string_view(U"指督").find(letters(guided).front()) == std::u32string_view::npos) return false;
    return parts_.any(first, number_, {Concept::received, Concept::newly_received}) && parts_.any(first, number_, {Concept::own_scope, Concept::whole_scope, Concept::year, Concept::total});
}

/// 收到涉及征地补偿的申请, 受理低保申请: only some of them, or others.
bool Scene::is_of_a_subject() const {
    // 办理公民通过市政府网站、邮寄等途径提出的申请: what ways there are narrows nothing.
    const auto ways = *verb_ < word_ ? parts_.find(*verb_, word_, {Concept::generic_channels}) : std::nullopt;
    if (*verb_ < word_ && parts_.residue(ways.value_or(*verb_) + 1, word_) > 1) return true;
    const auto names_applications = [&](std::size_t t) { return letters(t).find(U"申请") != std::u32string_view::npos; };
    return !parts_.any(first_, last_, {Concept::application}) && !names_applications(*verb_) && parts_.residue(first_, *verb_) > 1 && context_.scope() == 0;
}

bool Scene::is_about_cases_of_information() const {
    if (!context_.is_about_information()) return false;
    // 办理行政复议案件88件、行政应诉案件45件
    std::size_t first = side_.first;
    for (std::size_t g = parts_.segment_of(first); g > 0 && parts_.segments[g].before == U'、'; --g) first = parts_.segments[g - 1].first;
    // A reviewing organ's own cases are not reviews of its disclosure.
    constexpr Concepts dealt_with = {Concept::newly_received, Concept::handled, Concept::processed};
    if (context_.sentence_is_about_information()) return true;
    // 人社分局因具体行政行为被提起行政诉讼: of what, the words in front say, and not of information.
    if (parts_.residue(parts_.segments[segment_].first, number_) > 1) return false;
    if (parts_.any(first, side_.last, dealt_with)) return false;
    const auto received = parts_.find(first, side_.last, {Concept::received});
    // 未被申请行政复议，发生行政诉讼1件
    if (const auto told = context_.last_kind(sentence_); told == ClaimKind::none || told == ClaimKind::review || told == ClaimKind::litigation) return true;
    // 收到行政复议3件, where the paragraph is about applications: those against this agency.
    return !received || ((letters(*received).starts_with(U"收到") || letters(*received) == U"共收") && context_.paragraph_is_about_applications());
}

const Token* Scene::applicants() const {
    for (std::size_t t = last_; t-- > first_;)
        if (names(t, applications_table, Axis::column)) return &token(t);
    return nullptr;
}

/// The last word of [first, last) that names a row of section three, with no more than so many unknown letters behind it.
std::optional<std::size_t> Scene::row_from(std::size_t first, std::size_t last, std::uint32_t most_strange) const {
    for (std::size_t t = last; t-- > first && parts_.residue(t, last) <= most_strange;)
        if (names(t, applications_table, Axis::row)) return t;
    return std::nullopt;
}

bool Scene::is(Property property) {
    const auto topic = [&](Topic wanted) { return context_.topic() == wanted; };
    const auto framed = [&](Concept meaning) { return context_.frame() == meaning; };
    constexpr std::uint32_t any_letters = 1000;
    switch (property) {
        case Property::rough: return number_ > from_ && is_rough_before(narrative_, parts_, number_);
        case Property::ordinal: return token(number_).begin > 0 && std::u32string_view(U"第每").find(narrative_.chars[token(number_).begin - 1]) != std::u32string_view::npos;
        case Property::of_part: return is_of_part();
        case Property::of_some_months: return is_of_some_months();
        case Property::of_assisted:
            // 作为复议机关，共受理16件: up to the count before.
            // 作为复议机关办理行政复议案件8件，其中维持5件: how theirs ended.
            for (std::size_t t = number_; t-- > 0;) {
                if (token(t).meaning == Concept::assisting && !is_told_anew(t)) return true;
                if (token(t).measure == Measure::count && (!parts_.any(from_, number_, results) || parts_.any(t + 1, from_, {Concept::reconsideration, Concept::litigation}))) return false;
            }
            return false;
        case Property::all_channels: {
            // 线上、线下共收到: several ways named together with their total.
            const std::size_t channels = static_cast<std::size_t>(std::count_if(parts_.tokens.begin() + static_cast<std::ptrdiff_t>(from_), parts_.tokens.begin() + static_cast<std::ptrdiff_t>(number_),
                                                                                [](const Token& word) { return word.meaning == Concept::channel; }));
            if (channels < 2) return false;
            for (std::size_t t = from_; t < number_; ++t)
                // 海关总署网站: no total.
                if (letters(t).starts_with(U'共') || letters(t).starts_with(U'等') || (token(t).meaning == Concept::total && letters(t) != U"总")) return true;
            return false;
        }
        case Property::of_this_year: return is_of_this_year(parts_.segments[segment_].first, number_) || is_of_this_year(token(number_).measure == Measure::money ? part_begin() : number_ > 8 && parts_.counts(0, from_) ? number_ - 8 : 0, number_);
        case Property::other_year: return context_.other_year(parts_, number_);
        case Property::leads: return !parts_.any(0, from_, {Concept::number});
        case Property::leftward: return side_.leftward;
        case Property::about_applications:
            if (topic(Topic::applications) || parts_.any(first_, last_, {Concept::application}) || letters(word_).find(U"申请") != std::u32string_view::npos) return true;
            // A count of other things before a semicolon does not change what 予以公开 behind it is said of.
            if (!names(word_, applications_table, Axis::row) || !parts_.any(0, number_, {Concept::application})) return false;
            for (std::size_t g = segment_;; --g) {
                const Segment& segment = parts_.segments[g];
                if (parts_.any(segment.first, segment.last, {Concept::foreign}) && !parts_.any(segment.first, segment.last, {Concept::application})) return false;
                if (g == 0 || segment.before == U';') return true;
            }
        case Property::zero: return token(number_).value.is_zero();
        case Property::about_information: return context_.is_about_information() || (context_.notes_cases() && results.has(token(word_).meaning));
        case Property::about_cases_of_information: return is_about_cases_of_information();
        case Property::disclosing: {
            if (token(number_).measure == Measure::money || !figures_.disclosure(token(word_), nullptr).empty()) return true;
            bool row = token(word_).meaning == Concept::mention;
            for (std::size_t t = first_; t < last_ && !row; ++t) row = names(t, disclosure_table, Axis::row);
            return figures_.is_disclosure_column(token(word_)) && row;
        }
        // 人民法院判决纠正1件: no review.
        case Property::topic_review: return topic(Topic::review) && (number_ == from_ || narrative_.text({token(from_).begin, token(number_).begin}).find(U"法院") == std::u32string_view::npos);
        case Property::topic_litigation: return topic(Topic::litigation);
        case Property::topic_direct: return topic(Topic::litigation_direct);
        case Property::topic_after: return topic(Topic::litigation_after);
        case Property::after_both: {
            // 行政复议10件、行政诉讼0件，结果维持2件: of the ones or of the others.
            const Segment& segment = parts_.segments[segment_];
            constexpr Concepts reviews = {Concept::reconsideration}, lawsuits = {Concept::litigation, Concept::litigation_direct, Concept::litigation_after};
            if (parts_.any(segment.first, segment.last, lawsuits | reviews)) return false;
            for (std::size_t g = segment_; g-- > 0;) {
                const Segment& before = parts_.segments[g];
                const bool review = parts_.any(before.first, before.last, reviews), lawsuit = parts_.any(before.first, before.last, lawsuits);
                if (review && lawsuit) return true;
                if (!review && !lawsuit) continue;
                // The one named last, where results of it or of the other have been told already, is what the rest is about.
                return parts_.any(0, before.first, review ? lawsuits : reviews) && !parts_.any(0, before.last, results);
            }
            return false;
        }
        case Property::has_verb: return verb_.has_value();
        case Property::by_applicant: return applicants() != nullptr;
        case Property::several_columns: {
            // 商业企业、科研机构及其他组织: more columns than the one that stands nearest.
            const Token* const who = applicants();
            if (who == nullptr) return false;
            const std::size_t from = std::min(first_, parts_.list_begin(parts_.segment_of(first_)));
            for (std::size_t t = from; t < last_; ++t)
                if (&token(t) != who && token(t).meaning != Concept::number && names(t, applications_table, Axis::column)) return true;
            return false;
        }
        case Property::framed_row: return context_.frame_row() && figures_.target(*context_.frame_row(), applications_table, Axis::row) != nullptr;
        case Property::framed_processed: return framed(Concept::processed) || framed(Concept::handled);
        case Property::framed_over: return framed(Concept::carried_over) || context_.last_kind(sentence_) == ClaimKind::carried_over;
        case Property::behind_over: return !framed(Concept::carried_over) && context_.received() && context_.last_kind(sentence_) == ClaimKind::carried_over;
        case Property::framed_forward: return framed(Concept::carried_forward) || context_.last_kind(sentence_) == ClaimKind::carried_forward;
        case Property::of_a_subject: return is_of_a_subject();
        case Property::excluding_over: return context_.excludes_carried_over(parts_, last_);
        case Property::including_over: return context_.includes_carried_over(parts_, last_);
        case Property::told_new_and_old: return context_.tells_new_and_old(parts_, last_);
        case Property::still: return parts_.any(parts_.segments[parts_.segment_of(*verb_)].first, *verb_, {Concept::still});
        case Property::among_others: {
            // 4件为我县直接办理，其中2件已答复: part of something that is not all that was received.
            if (!parts_.any(parts_.segments[segment_].first, number_, {Concept::among})) return false;
            for (std::size_t t = number_; t-- > 0;)
                if (token(t).meaning == Concept::number && token(t).measure == Measure::count) return !context_.received() || context_.received()->begin != token(t).begin;
            return false;
        }
        case Property::word_next: return parts_.residue(number_ + 1, word_) == 0;
        case Property::word_beside: return parts_.residue(word_, number_) == 0;
        case Property::among_in_front: return parts_.any(parts_.segments[segment_].first, number_, {Concept::among});
        case Property::only_frame_words: {
            if (parts_.segments[segment_].before == U'、') return false;
            for (std::size_t t = parts_.segments[segment_].first; t < number_; ++t)
                if (token(t).meaning == Concept::none && !context_.is_own(letters(t))) return false;
            constexpr Concepts plain = {Concept::none, Concept::happened, Concept::filler, Concept::year, Concept::application, Concept::total, Concept::own_scope};
            return parts_.only(parts_.segments[segment_].first, number_, plain);
        }
        case Property::row_behind_outside:
            for (std::size_t t = number_; t-- > from_ && token(t).meaning != Concept::outside;)
                if (names(t, applications_table, Axis::row)) return row_ = t, true;
            return false;
        case Property::left_over:
            // 剩余2件, 另有2件
            for (std::size_t t = parts_.segments[segment_].first; t < number_; ++t)
                if (opens_the_rest(letters(t)) || letters(t).front() == U'另') return !parts_.any(parts_.segments[segment_].first, number_, {Concept::number});
            return false;
        case Property::named_in_full:
            for (std::size_t t = from_; t < to_; ++t)
                if (token(t).meaning == Concept::application && token(t).end - token(t).begin > 2) return true;
            return false;
        // 无法提供等情形9件, 9件为逾期未补正或其他情形: and what else, the words leave open.
        case Property::with_others: {
            const std::u32string_view behind = narrative_.text({token(word_).end, narrative_.sentences[sentence_].end});
            return side_.leftward ? word_ + 1 < number_ && behind.starts_with(U'等') : behind.starts_with(U"或其") || behind.starts_with(U'等');
        }
        case Property::row_in_front: return (row_ = row_from(side_.first, word_, any_letters)).has_value();
        case Property::row_before_verb: return (row_ = row_from(first_, *verb_, 1)).has_value();
        case Property::disclosing_in_front_of_verb:
            for (std::size_t t = *verb_; t-- > first_ && parts_.residue(t, *verb_) <= 1;)
                if (letters(t) == U"公开") return true;
            return false;
        case Property::marking_documents: {
            if (letters(word_).find(U"公开") == std::u32string_view::npos) return false;
            // 公文中标注依申请公开的9件、不予公开的31件
            const std::u32string_view sentence = whole_text();
            if (sentence.find(U"标注") != std::u32string_view::npos || sentence.find(U"公文属性") != std::u32string_view::npos) return true;
            constexpr Concepts dealt_with = {Concept::received, Concept::newly_received, Concept::handled, Concept::processed};
            if (parts_.any(0, number_, {Concept::application}) && parts_.any(0, number_, dealt_with)) return false;
            // 本机关不掌握15件，不予公开16件: said of applications alone.
            for (std::size_t t = 0; t < number_; ++t)
                if (token(t).names_row(applications_table) && letters(t).find(U"公开") == std::u32string_view::npos) return false;
            // 予以主动公开3条, 已主动公开2件: of applications too.
            for (std::size_t t = 0; t < parts_.tokens.size(); ++t)
                if (narrative_.text({token(t).begin, narrative_.sentences[sentence_].end}).starts_with(U"主动公开") && token(t).meaning != Concept::outside && !token(t).names_row(applications_table)) return true;
            return false;
        }
        case Property::own_cause: case Property::cause_in_front: case Property::sole_cause: {
            // 因属于国家秘密，不予公开3件: the reason in front may be the case that is meant.
            const Joined& rows = joined();
            const std::size_t here = parts_.segment_of(side_.first);
            // 涉及商业秘密（第三方）不予公开3件: up to the bracket that is closed again.
            const bool bracket = here > 1 && parts_.segments[here].before == U')' && !parts_.has_number(parts_.segments[here - 2]);
            if (rows.all.cells.size() < 2 || rows.several || here == 0 || (parts_.segments[here].before != U',' && !bracket) || parts_.has_number(parts_.segments[here - 1])) return false;
            const Segment& reason = parts_.segments[here - (bracket ? 2 : 1)];
            // 公开14件（含部分公开），不予公开3件: said of what stands in front of the bracket.
            if (reason.depth > parts_.segments[here].depth) return false;
            // 无不予处理，不予公开1件: a denial of its own.
            constexpr Concepts denying = {Concept::negative, Concept::mention, Concept::happened, Concept::filler};
            if (token(reason.first).meaning == Concept::negative && parts_.only(reason.first, reason.last, denying)) return false;
            const auto row = row_from(reason.first, reason.last, any_letters);
            if (property == Property::cause_in_front) return (cause_ = row).has_value();
            if (property == Property::sole_cause) {
                cause_ = row;
                return row && letters(word_).starts_with(U'不') && !row_from(reason.first, *row, any_letters) && parts_.list_begin(here - 1) == reason.first && letters(reason.last - 1).find(U'等') == std::u32string_view::npos;
            }
            const std::u32string_view text = narrative_.text({token(reason.first).begin, token(reason.last - 1).end});
            return !row && (text.starts_with(U"因") || text.starts_with(U"由于") || (bracket && parts_.residue(reason.first, reason.last) > 1));
        }
        case Property::disclosed_in_a_list: return is_disclosed_in_a_list();
        case Property::made_documents: {
            // 主动公开本年度制发的规章3件: made, and then published. 制发规范性文件3件并主动公开
            std::size_t row = number_;
            while (row > from_ && !token(row - 1).names_row(disclosure_table) && token(row - 1).meaning == Concept::filler) --row;
            if (row > from_ && token(row - 1).names_row(disclosure_table)) --row;
            else if (row = number_; number_ + 1 >= to_ || !token(number_ + 1).names_row(disclosure_table)) return false;   // 发布9件规范性文件
            for (std::size_t t = row; t-- > from_ && parts_.residue(t, row) <= 4;)
                if (token(t).names_column(disclosure_table))
                    // 通过网站发布规范性文件: those of others, and of other years, too.
                    // 制定发布规章: made first.
                    return letters(t).find(U"公") == std::u32string_view::npos && (letters(t) != U"发布" || (t > from_ && token(t - 1).names_column(disclosure_table)) || (t + 1 == row && !parts_.any(part_begin(), t, {Concept::channel}) && !parts_.any(parts_.segments[segment_].first, t, {Concept::foreign})));
            return false;
        }
        case Property::published: return is_of_publishing() && published_row() != nullptr && !is_of_former_documents();
        case Property::documents_counted: return counts_documents();
        case Property::items_counted: return counted_row() != nullptr;
        case Property::disclosed_alone: return is_disclosed_alone();
        case Property::received_some: {
            // 网上收到8件。未收到信函、传真等形式的申请。
            const auto tells = [&](const Claim& told) { return told.kind == ClaimKind::received && !told.value.is_zero() && narrative_.sentences[told.sentence].paragraph == narrative_.sentences[sentence_].paragraph; };
            return std::any_of(narrative_.claims.begin(), narrative_.claims.end(), tells);
        }
        case Property::row_or_column_named:
            return token(word_).target_count > 0 && token(word_).meaning == Concept::mention;
        case Property::denied_in_part: return is_denied_in_part();
        case Property::denied_for_a_fault: return is_denied_for_a_fault();
        case Property::cases_of_other_matters: return is_of_other_matters();
        case Property::of_former_documents: return is_of_former_documents();
        case Property::finished: return letters(*verb_).find_first_of(U"结毕完") != std::u32string_view::npos;
        // 对其中5件答复进行了回访: what was done with answers. 答复公开的12件, 按其他情形答复16件, 其余各类答复13件: answers of one kind.
        case Property::answers_named:
            if (side_.leftward) return is_kind_of_answer();
            return *verb_ == number_ + 1 && letters(*verb_) == U"答复" && (parts_.residue(*verb_ + 1, to_) > 1 || (segment_ + 1 < parts_.segments.size() && parts_.segments[segment_ + 1].before == U'('));
        case Property::behind_strange: return parts_.residue(word_ + 1, to_) > 1;
        case Property::strange_until_word: {
            const std::uint32_t strange = strange_letters(from_, word_);
            // 未提及上年结转: of what was carried over, less is said in passing.
            const bool carried = token(word_).meaning == Concept::carried_over || token(word_).meaning == Concept::carried_forward;
            return strange > (carried ? 0u : 1u);
        }
    }
    return false;
}

}  // namespace nianbao::narrative
