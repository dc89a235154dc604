// What a frame's readings come to in a scene: the cells of the report's own tables.
#include <algorithm>

#include "narrative/scene.hpp"

namespace nianbao::narrative {

const Scene::Joined& Scene::joined() {
    if (!joined_) joined_ = join_rows();
    return *joined_;
}

/// 予以公开, 予以公开和部分公开: the rows named one after the other up to the word that tells.
Scene::Joined Scene::join_rows() const {
    const std::size_t at = row_.value_or(word_);
    const Token* const who = applicants();
    Joined joined{figures_.outcome(token(at), who), {}};
    joined.alone = joined.all;
    const auto join = [&](const Reading& more) {
        for (const CellRef cell : more.cells)
            if (!holds_cell(joined.all, cell)) joined.all.cells.push_back(cell), joined.several = true;
    };
    bool examples = false;
    for (std::size_t t = at; t-- > side_.first;) {
        if (names(t, applications_table, Axis::row)) {
            if (parts_.any(t + 1, at, {Concept::among})) break;
            const Reading more = figures_.outcome(token(t), who);
            // 属于国家秘密不予公开: a case of its group.
            if (within(more, joined.all)) {
                // 本机关不掌握等无法提供: an example of its group.
                examples = examples || (t + 1 < at && letters(t + 1).starts_with(U"等"));
                if (!examples) joined.all = joined.alone = more;
                continue;
            }
            if (!within(joined.all, more)) join(more);
        } else if ((letters(t) == U"公开" || (letters(t) == U"全部" && letters(t + 1) == U"或")) && t + 1 < at) {
            join(figures_.of_rows("granted", who));   // 公开（含部分公开）, 公开或部分公开, 全部或部分公开
            break;
        } else if (token(t).meaning == Concept::none && token(t).end - token(t).begin > 1) {
            joined.unknown = side_.leftward;
            break;
        }
    }
    // 3件予以公开或部分公开; 其余3件为无法提供、不予处理
    if (!side_.leftward)
        for (std::size_t g = parts_.segment_of(at), t = at + 1; g < parts_.segments.size() && parts_.residue(at + 1, t) <= 1; ++t) {
            if (t == parts_.segments[g].last && (++g == parts_.segments.size() || parts_.segments[g].before != U'、' || parts_.has_number(parts_.segments[g]))) break;
            if (!names(t, applications_table, Axis::row)) continue;
            // 1项属于国家秘密不予公开: the case, and its group.
            const Reading more = figures_.outcome(token(t), who);
            if (joined.several || parts_.segments[g].before == U'、' || !within(joined.all, more)) join(more);
        }
    return joined;
}

/// 予以公开14件（含部分公开4件）, 予以公开14件，其中部分公开4件: both of them, where they are counted in this number.
void Scene::add_with_included(std::vector<Reading>& readings) {
    if (segment_ + 1 >= parts_.segments.size() || number_ + 1 != parts_.segments[segment_].last) return;
    constexpr Concepts counted_in = {Concept::including, Concept::among};
    const Segment& behind = parts_.segments[segment_ + 1];
    if (behind.before == U'(' ? !behind.meanings.has_any(counted_in) : behind.before != U',' || !counted_in.has(token(behind.first).meaning)) return;
    for (std::size_t t = behind.first; t < behind.last; ++t) {
        if (!names(t, applications_table, Axis::row)) continue;
        const Reading more = figures_.outcome(token(t), applicants());
        if (within(more, readings.back())) continue;
        readings.push_back(readings.back());
        for (const CellRef cell : more.cells) readings.back().cells.push_back(cell);
    }
}

Reading Scene::reading(const FrameReading& frame) {
    Reading sum;
    for (const Term& term : frame.terms()) {
        Reading part;
        switch (term.figure) {
            case Figure::row: part = figures_.of_rows(term.row, applicants()); break;
            case Figure::review: {
                std::string_view column = term.column;
                if (column.empty()) {
                    std::size_t result = word_;
                    if (denial_)
                        for (std::size_t t = from_; t < to_; ++t)
                            if (token(t).meaning >= Concept::upheld && token(t).meaning <= Concept::pending) result = t;
                    column = Figures::result_column(token(result).meaning);
                }
                part = figures_.review(term.row, column);
                break;
            }
            case Figure::answered: part = figures_.answered("rejected"); break;
            case Figure::rejected: part = figures_.rows_beginning("rejected"); break;
            case Figure::rows_joined: if (!joined().unknown || !joined().several) part = joined().all; break;
            case Figure::row_alone: if (joined().several && !joined().unknown) part = joined().alone; break;
            case Figure::row_or_part: if (!joined().unknown) part = figures_.or_part(joined().all, letters(row_.value_or(word_)).starts_with(U"公开"), applicants()); break;
            case Figure::cause: part = figures_.outcome(token(*cause_), applicants()); break;
            case Figure::received: part = figures_.of_rows("new_received", nullptr); break;
            case Figure::applicants:
                for (std::size_t t = std::min(first_, parts_.list_begin(parts_.segment_of(first_))); t < last_; ++t)
                    if (names(t, applications_table, Axis::column)) {
                        const Reading one = figures_.of_rows("new_received", &token(t));
                        part.cells.insert(part.cells.end(), one.cells.begin(), one.cells.end());
                    }
                break;
            case Figure::framed: part = figures_.outcome(*context_.frame_row(), applicants()); break;
            case Figure::published: case Figure::disclosed: case Figure::items: break;
        }
        if (part.cells.empty()) return {};
        std::vector<CellRef>& cells = term.sign < 0 ? sum.less : sum.cells;
        cells.insert(cells.end(), part.cells.begin(), part.cells.end());
    }
    return sum;
}

/// 行政许可事项22项，比上年减少1项; 行政处罚由上年10项增至12项: the row whose matters are counted.
const Token* Scene::counted_row() const {
    const char32_t unit = token(number_).measure == Measure::count ? narrative_.chars[token(number_).digits_end] : 0;
    if (unit != U'项' && unit != U'个') return nullptr;
    const Token* row = nullptr;
    for (std::size_t t = parts_.segments[segment_].first; t < number_; ++t)
        if (token(t).names_row(disclosure_table)) row = &token(t);
    // 对14项行政许可事项实行承诺制
    for (std::size_t t = number_ + 1; t < to_ && row == nullptr; ++t)
        if (token(t).names_row(disclosure_table) && letters(t).ends_with(U"事项")) return &token(t);
    if (row == nullptr && parts_.segments[segment_].before == U',' && context_.disclosed_row() && parts_.any(from_, number_, {Concept::rise, Concept::fall})) row = &*context_.disclosed_row();
    return row == nullptr || narrative_.text({row->begin, row->end}).ends_with(U"事项") || tells_items(*row) ? row : nullptr;
}

/// Whether the form has how many matters there were of a row, and the words up to the number tell nothing else: 公开行政许可20项.
bool Scene::tells_items(const Token& row) const {
    constexpr Concepts plain = {Concept::filler, Concept::own_scope, Concept::whole_scope, Concept::year, Concept::total, Concept::none, Concept::happened};
    constexpr Concepts changed = {Concept::compared, Concept::rise, Concept::fall, Concept::risen_to};
    if (row.begin > token(number_).begin) return false;
    // 清单公布行政许可42项、行政处罚230项
    std::size_t g = segment_;
    while (g > 0 && parts_.segments[g].before == U'、') --g;
    const std::size_t first = parts_.segments[g].first;
    const bool changes = parts_.any(from_, number_, changed) || g < segment_;
    for (std::size_t t = first; t < number_; ++t) {
        if (token(t).names_row(disclosure_table) || changed.has(token(t).meaning) || letters(t) == U"项目") continue;
        const bool last_year = token(t).meaning == Concept::partial && (letters(t).front() == U'上' || letters(t).front() == U'去');
        const bool before = token(t).meaning == Concept::number && changes;
        if ((!plain.has(token(t).meaning) && !last_year && !before) || letters(t) == U"梳理") return false;
    }
    return strange_letters(first, number_) <= 1 && !figures_.disclosure(row, "previous_year_items").cells.empty();
}

/// What there was last year and what came to it; in a form without these columns nothing.
void Scene::add_items(std::vector<Reading>& readings) {
    constexpr Concepts changing = {Concept::rise, Concept::fall};
    const Token& row = *counted_row();
    const Reading before = figures_.disclosure(row, "previous_year_items"), change = figures_.disclosure(row, "change");
    if (!tells_items(row)) return;
    const bool risen = parts_.any(from_, number_, {Concept::risen_to});
    if (!risen && parts_.any(from_, number_, changing)) {
        readings.push_back(change);
    } else if (parts_.any(number_ + 1, to_, {Concept::risen_to}) || (parts_.any(from_, number_, {Concept::compared}) && parts_.any(number_ + 1, to_, changing))) {
        readings.push_back(before);
    } else if (!parts_.any(from_, number_, {Concept::partial, Concept::compared})) {
        weak_ = is_of_publishing();
        Reading now = before;
        now.cells.push_back(change.cells.front());
        readings.push_back(std::move(now));
        readings.push_back(before);
        // 行政处罚2项: matters, or decisions.
        if (!narrative_.text({row.begin, row.end}).ends_with(U"事项")) readings.push_back(figures_.disclosure(row, "decisions"));
        std::erase_if(readings, [](const Reading& each) { return each.cells.empty(); });
    }
}

/// 公开31件 of applications, and not of what was published.
bool Scene::is_disclosed_in_a_list() const {
    // 公开31件、部分公开9件: told by what stands beside it.
    if (letters(word_) != U"公开") return false;
    // 收到1件，已公开1件; 收到3件，其中2件公开
    const auto& all = context_.received();
    const bool alone = all && narrative_.chars[token(number_).end - 1] == narrative_.chars[all->end - 1] && parts_.only(parts_.segments[segment_].first, side_.leftward ? word_ : number_, {Concept::filler, Concept::among});
    if (!side_.leftward) return alone && parts_.only(number_ + 1, to_, {Concept::filler, Concept::mention});
    if (parts_.residue(from_, number_) > 0) return false;
    if (alone && word_ + 1 == number_) return true;
    if (segment_ + 1 >= parts_.segments.size()) return false;
    const Segment& next = parts_.segments[segment_ + 1];
    for (std::size_t t = next.first; t < next.last; ++t)
        if (token(t).names_row(applications_table) && letters(t).ends_with(U"公开")) return parts_.has_number(next);
    return false;
}

/// 制发规范性文件3件，主动公开3件，对外公开总数9件: of the same documents, where nothing else is named.
bool Scene::is_disclosed_alone() const {
    constexpr Concepts plain = {Concept::filler, Concept::among, Concept::every, Concept::total, Concept::cumulative, Concept::year, Concept::mention};
    if (from_ != parts_.segments[segment_].first || segment_ == 0 || !context_.disclosed_row() || context_.last_kind(sentence_) != ClaimKind::disclosure || !parts_.has_number(parts_.segments[segment_ - 1])) return false;
    if (std::u32string_view(U"件份部个").find(narrative_.chars[token(number_).digits_end]) == std::u32string_view::npos) return false;
    bool disclosed = false;
    for (std::size_t t = from_; t < number_; ++t) {
        const bool column = !figures_.disclosure(*context_.disclosed_row(), &token(t)).empty();
        disclosed = disclosed || (column && letters(t).find(U'公') != std::u32string_view::npos);
        if (letters(t) != U"主动" && (!plain.has(token(t).meaning) || (token(t).meaning == Concept::mention && !column))) return false;
    }
    return disclosed;
}

/// 公开行政处罚信息3条: what was put on a website, not what was decided.
bool Scene::is_of_publishing() const {
    const std::size_t begin = part_begin();
    constexpr Concepts other = {Concept::channel, Concept::foreign, Concept::partial};
    for (std::size_t t = begin; t < number_; ++t) {
        const bool last_year = letters(t).starts_with(U"上年") || letters(t) == U"去年";
        if (other.has(token(t).meaning) && !last_year && letters(t) != U"许可") return true;
    }
    for (std::size_t t = begin; t < to_; ++t)
        if (letters(t).find(U"公开") != std::u32string_view::npos || letters(t).find(U"公示") != std::u32string_view::npos || letters(t).find(U"信息") != std::u32string_view::npos) return true;
    // 行政许可、行政处罚类1486条: items of information; decisions are counted otherwise.
    if (token(number_).measure == Measure::count && narrative_.chars[token(number_).digits_end] == U'条') return true;
    return strange_letters(from_, number_) > 1;
}

/// 行政处罚信息257条: the row of section two right in front of the number.
const Token* Scene::published_row() const {
    // 清单公布行政许可42项、行政处罚23项; 信息1200条，其中规范性文件12件: other things are counted.
    std::size_t g = segment_;
    while (g > 0 && parts_.segments[g].before == U'、') --g;
    if (parts_.any(parts_.segments[g].first, number_, {Concept::foreign, Concept::among, Concept::including})) return nullptr;
    constexpr Concepts between = {Concept::filler, Concept::none, Concept::mention, Concept::total, Concept::handled};
    for (std::size_t t = number_; t-- > from_ && parts_.residue(t, number_) <= 2;) {
        if (!figures_.disclosure(token(t), nullptr).empty()) return &token(t);
        if (!between.has(token(t).meaning)) break;
    }
    return nullptr;
}

/// The last word of [first, last) that names a column of section two; the row's own word may: 行政许可决定.
std::optional<std::size_t> Scene::disclosure_column(std::size_t first, std::size_t last, const Token& row) const {
    std::optional<std::size_t> column;
    for (std::size_t t = last; t-- > first;) {
        const std::vector<Reading> named = figures_.disclosure(row, &token(t));
        if (!named.empty() && !column) column = t;
        // 现行有效的以我局名义印发的规范性文件67件: those in force, whenever they were made.
        if (!named.empty() && named.front() == figures_.disclosure(row, "in_force")) return t;
    }
    return column;
}

/// Letters of no known word, but for what shortens the agency's own name, and for examples: 采伐、林地使用等行政许可.
std::uint32_t Scene::strange_letters(std::size_t first, std::size_t last) const {
    std::uint32_t strange = 0;
    for (std::size_t t = first; t < last; ++t)
        if (letters(t) == U"等" && token(t + 1).names_row(disclosure_table)) strange = 0;
        else if (token(t).meaning == Concept::none && !context_.is_own(letters(t))) strange += token(t).end - token(t).begin;
    return strange;
}

/// 行政许可决定9件: a row of section two with its column.
bool Scene::is_decided(const Segment& segment) const {
    if (parts_.any(segment.first, segment.last, {Concept::channel, Concept::foreign, Concept::partial})) return false;
    bool row = false, decided = false;
    for (std::size_t t = segment.first; t < segment.last; ++t) {
        if (letters(t).find(U'公') != std::u32string_view::npos) return false;
        row = row || token(t).names_row(disclosure_table);
        decided = decided || (row && letters(t).ends_with(U"决定"));
    }
    return decided;
}

bool Scene::names_disclosed(const Segment& segment) const {
    for (std::size_t t = segment.first; t < segment.last; ++t)
        if (token(t).names_row(disclosure_table)) return true;
    return false;
}

bool Scene::only_rows_denied() const {
    for (std::size_t t = from_; t < to_; ++t)
        if (!token(t).names_row(disclosure_table) && token(t).meaning != Concept::filler && (t + 1 < to_ || letters(t) != U"项目")) return false;
    return true;
}

/// 网站公开行政处罚信息257条: any column that counts what there was this year.
void Scene::add_published(std::vector<Reading>& readings) {
    if (token(number_).measure == Measure::money) return;
    for (Reading& each : figures_.disclosure(*published_row(), nullptr))
        if (figures_.is_of_this_year(each)) readings.push_back(std::move(each));
}

/// 未公开3件, 未提供3件: denied, or not there, or in whatever way not granted.
void Scene::add_not_granted(std::vector<Reading>& readings) {
    readings.push_back(figures_.rows_beginning("unavailable"));
    Reading some;
    for (const std::string_view key : {"denied", "unavailable", "rejected"}) {
        const Reading more = figures_.rows_beginning(key);
        some.cells.insert(some.cells.end(), more.cells.begin(), more.cells.end());
        readings.push_back(some);
    }
}

/// 制发规范性文件3件; 规范性文件方面，本年制发3件，废止1件; 行政事业性收费金额12.5万元: each column that the words may mean.
void Scene::add_readings(const FrameReading& frame, std::vector<Reading>& readings) {
    if (frame.terms().front().figure == Figure::published) {
        add_published(readings);
        return;
    }
    if (frame.terms().front().figure == Figure::items) {
        add_items(readings);
        return;
    }
    if (const Figure figure = frame.terms().front().figure; figure != Figure::disclosed) {
        // 征管中形成的过程性信息3件: so many at least.
        if (Reading one = reading(frame); !one.cells.empty()) readings.push_back(std::move(one)), readings.back().at_least = frame.at_least || (figure == Figure::rows_joined && joined().unknown);
        if (figure == Figure::rows_joined && !readings.empty()) add_with_included(readings);
        if (figure == Figure::row_or_part && !joined().several && joined().all.cells.size() > figures_.rows_beginning("denied").cells.size()) add_not_granted(readings);
        return;
    }
    const Token* row = nullptr;
    // 行政许可、行政处罚分别为12件、3件: each of the names for itself.
    const std::size_t last = side_.leftward && side_.last < number_ ? side_.last : last_;
    for (std::size_t t = last; t-- > first_ && row == nullptr;)
        if (!figures_.disclosure(token(t), nullptr).empty()) row = &token(t);
    if (row == nullptr && context_.disclosed_row()) row = &*context_.disclosed_row();
    if (row == nullptr) return;
    // 未制定、废止规范性文件: each of the verbs for itself.
    const auto column = denial_ ? std::optional(word_) : disclosure_column(first_, last, *row);
    // What stands in front of 制发 says how it was published: 集中公开本年制发的规章3件.
    const std::size_t strange_from = column && !denial_ && side_.leftward && *column < word_ ? *column + 1 : side_.first;
    if (context_.scope() == no_body && strange_letters(strange_from, word_) > 1) return;
    std::vector<Reading> columns;
    // 网站发布400条，其中行政处罚决定68条; 公开行政处罚决定68件: as published.
    if (column && !denial_ && &token(*column) == row) {
        const bool made = disclosure_column(first_, *column, *row).has_value();
        weak_ = weak_ || parts_.any(part_begin(), number_, {Concept::channel, Concept::foreign, Concept::among, Concept::including}) || (!made && is_of_publishing());
        // 港口经营许可决定3件: of one kind.
        const bool kind = letters(*column).front() != U'行' && *column > first_ && token(*column - 1).meaning == Concept::none && token(*column - 1).end - token(*column - 1).begin > 1;
        if (kind) return;
    }
    if (column) columns = figures_.disclosure(*row, &token(*column));
    // 制发了3件规范性文件
    if (columns.empty() && !denial_ && !side_.leftward)
        if (const auto said = disclosure_column(from_, number_, *row)) columns = figures_.disclosure(*row, &token(*said));
    // 制发规章2件、规范性文件4件: the verb is said once.
    for (std::size_t g = segment_; columns.empty() && !denial_ && g > 0 && parts_.segments[g].before == U'、'; --g) {
        // 公开的信息包括概况1条、规范性文件信息12条: items of information.
        if (parts_.any(parts_.segments[g - 1].first, parts_.segments[g - 1].last, {Concept::including})) break;
        // 建议办理信息10条、行政处罚信息2条: the verb of something else.
        if (const auto said = disclosure_column(parts_.segments[g - 1].first, parts_.segments[g - 1].last, *row); said && names_disclosed(parts_.segments[g - 1])) columns = figures_.disclosure(*row, &token(*said));
    }
    // 行政许可决定9件、行政处罚7件: decided, all of them.
    for (std::size_t g = segment_; columns.empty() && !denial_ && g > 0 && parts_.segments[g].before == U'、' && parts_.residue(from_, number_) == 0; --g)
        if (is_decided(parts_.segments[g - 1])) columns = figures_.only_column(*row, false);
    // 无行政许可、行政处罚事项: the only column that there is.
    if (denial_ && only_rows_denied()) columns = figures_.only_column(*(row = &token(word_)), false);
    if (columns.empty() && denial_ && only_rows_denied()) columns = figures_.only_column(*row, true);
    // 行政许可450项，行政处罚2项: the only column that there is, unless they are counted as published.
    const bool fee = token(number_).measure == Measure::money && number_ > from_ && row == &token(number_ - 1);
    const bool lots = std::u32string_view(U"批次").find(narrative_.chars[token(number_).end - 1]) != std::u32string_view::npos;
    if (columns.empty() && !denial_ && (fee || (!lots && !is_of_publishing()))) columns = figures_.only_column(*row, token(number_).measure == Measure::money);
    if (columns.empty()) {
        if (!denial_ && published_row() != nullptr) add_published(readings), weak_ = !is(Property::documents_counted);
        return;
    }
    // 对外公开的规范性文件总数: which of the columns that is, the words around it leave open.
    bool total = false;
    for (std::size_t t = denial_ ? first_ : last; t-- > first_;) total = total || letters(t).starts_with(U'总');
    if (total) columns = figures_.disclosure(*row, nullptr);
    const bool money = token(number_).measure == Measure::money || (denial_ && figures_.is_amount(columns.front()));
    // 行政处罚、行政强制处理决定14件: of both together.
    const Token* other = nullptr;
    for (std::size_t t = first_; t < last && &token(t) != row; ++t)
        if (!figures_.disclosure(token(t), nullptr).empty()) other = &token(t);
    for (Reading& each : columns) {
        if (figures_.is_amount(each) != money) continue;
        if (other != nullptr)
            if (Reading both = figures_.with_row(each, *other); both.cells.size() > each.cells.size()) {
                readings.push_back(std::move(both));
                if (denial_ || token(number_).value.is_zero()) continue;   // 未制定规章和规范性文件: neither
            }
        readings.push_back(std::move(each));
    }
}

std::vector<Claim> Scene::claims(const Frame& frame) {
    std::vector<Claim> claims;
    for (const FrameClaim& said : frame.claims()) {
        Claim claim{};
        claim.kind = said.kind;
        weak_ = false;
        for (const FrameReading& each : said.readings()) add_readings(each, claim.readings);
        claim.is_weak = said.weak || weak_;
        add_other_senses(claim.readings);
        // 减少1项: -1 in the table.
        if (said.readings().front().terms().front().figure == Figure::items && parts_.any(from_, number_, {Concept::fall})) claim.value = Number::whole(-1);
        if (!claim.readings.empty()) claims.push_back(std::move(claim));
    }
    return claims;
}

}  // namespace nianbao::narrative
