#include "narrative/tokens.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/letter_set.hpp"
#include "text/numeral.hpp"

namespace nianbao::narrative {
namespace {

constexpr std::u32string_view counting_units = U"件份宗起例条项个次部笔封桩批";
constexpr text::LetterSet first_letters_of_numerals(U"〇零○一二两三四五六七八九十百千万亿");
constexpr bool is_mark(char32_t c) {
    if (c < 0x80) return !text::is_letter(c) && c != U' ' && c != U'%' && c != U'_' && c != U'+' && c != U'#' && c != U'@' && c != U'&';
    if (c >= 0x3400 && c < 0xff00) return false;   // most
    switch (c) {
        case U'，': case U'；': case U'：': case U'。': case U'、': case U'“': case U'”': case U'‘': case U'’': case U'「': case U'」': case U'—': case U'·': case U'…': return true;
        default: return false;
    }
}

class Tokeniser {
public:
    Tokeniser(const WordIndex& words, const Narrative& narrative, const Sentence& sentence, std::u32string_view agency)
        : words_(words), all_(narrative.chars), agency_(agency), at_(sentence.begin), end_(sentence.end), place_(agency.find_last_of(U"省市州区县旗")) {
        for (const char32_t c : agency) agency_letters_ |= letter_bit(c);
        tokens_.reserve((end_ - at_) / 2 + 1);   // words are of two letters, or more
    }

    std::vector<Token> run() {
        while (at_ < end_) {
            const char32_t c = all_[at_];
            const bool is_own = (agency_letters_ & letter_bit(c)) != 0;
            if (text::is_digit(c) ? take_number() : skip_title(c) || (is_own && (take_own_name() || take_own_short_name())) || (c == U'公' && take_anyone()) || take_word() || take_numeral()) continue;
            // 除1件外其余9件均已办结: as with a comma.
            const bool excepts = c == U'外' && at_ + 1 < end_ && all_.substr(at_ + 1, end_ - at_ - 1).starts_with(U"其余");
            if (c == U' ' || excepts || is_mark(c)) {
                if (c != U' ') push(Concept::mark, at_ + 1).mark = c == U'，' || excepts ? U',' : c == U'；' ? U';' : c;
                else ++at_;
                continue;
            }
            const bool beside = !tokens_.empty() && tokens_.back().end == at_;
            // 依申请公开件, 政府信息公开申请表
            if (beside && (tokens_.back().meaning == Concept::none || (is_application() && std::u32string_view(U"件表书").find(c) != std::u32string_view::npos))) tokens_.back().end = ++at_;
            else push(Concept::none, at_ + 1);
        }
        return std::move(tokens_);
    }

private:
    Token& push(Concept meaning, std::uint32_t end) {
        Token& token = tokens_.emplace_back();
        token.meaning = meaning;
        token.begin = at_;
        token.end = at_ = end;
        return token;
    }

    /// 《…》 and 〔2019〕60号.
    bool skip_title(char32_t c) {
        const char32_t close = c == U'《' ? U'》' : c == U'〔' ? U'〕' : 0;
        if (close == 0) return false;
        std::uint32_t k = at_;
        while (k < end_ && all_[k] != close) ++k;
        if (k == end_) return false;
        if (c == U'〔')   // a document's number goes with its brackets
            while (k + 1 < end_ && (text::is_digit(all_[k + 1]) || all_[k + 1] == U'号')) ++k;
        push(Concept::filler, k + 1);
        return true;
    }

    /// 东山街道办事处, of 明州市东山街道办事处: no 街道 below it, and nothing of 办事.
    bool take_own_name() {
        constexpr std::size_t shortest = 4;
        constexpr std::u32string_view acts = U"收受接共累办依未无没发全本";
        for (std::size_t from = 0; from + shortest <= agency_.size(); ++from) {
            if (agency_[from] != all_[at_]) continue;
            const std::u32string_view name = agency_.substr(from);
            const auto stands = [&](std::u32string_view words) { return all_.substr(at_, std::min<std::size_t>(words.size(), end_ - at_)) == words; };
            // 云岭县收到申请2件, of 云岭县人民政府: the place alone, in front of what was done there.
            for (const std::u32string_view kind : {U"人民政府", U"办事处"}) {
                if (!name.ends_with(kind) || name.size() < kind.size() + 2) continue;
                const std::uint32_t k = at_ + static_cast<std::uint32_t>(name.size() - kind.size());
                if (k >= end_ || !stands(name.substr(0, k - at_)) || acts.find(all_[k]) == std::u32string_view::npos) continue;
                push(kind == U"办事处" ? Concept::own_scope : Concept::whole_scope, k);
                return true;
            }
            // 区政府收到2件, of 雨花区人民政府
            const std::uint32_t behind = at_ + 3;
            if (name.size() == 5 && name.ends_with(U"人民政府") && behind < end_ && all_.substr(at_ + 1, 2) == U"政府" && all_[behind] != U'办' && acts.find(all_[behind]) != std::u32string_view::npos) {
                push(Concept::own_scope, behind);
                return true;
            }
            if (name == U"人民政府" || !stands(name)) continue;
            push(is_place(name.back()) ? Concept::whole_scope : Concept::own_scope, at_ + static_cast<std::uint32_t>(name.size()));
            return true;
        }
        return false;
    }

    /// 区审批局, 区政府审批局, of 明州市东山区行政审批服务局: its kind of place, and then letters of its name in their order, up to the last.
    bool take_own_short_name() {
        constexpr std::uint32_t shortest = 4, longest = 12;
        if (place_ == std::u32string_view::npos || place_ + shortest > agency_.size() || all_[at_] != agency_[place_]) return false;
        std::uint32_t k = at_ + 1, letters = 1;
        for (std::size_t from = place_ + 1; k < end_ && letters < longest; ++k, ++letters) {
            const std::size_t next = agency_.find(all_[k], from);
            if (next != std::u32string_view::npos) {
                from = next + 1;
                if (from == agency_.size()) break;
                continue;
            }
            const std::u32string_view left = all_.substr(k, end_ - k);
            if (k > at_ + 1 || (!left.starts_with(U"政府") && !left.starts_with(U"人民政府"))) return false;
            k += left.starts_with(U'人') ? 3 : 1;
        }
        // 分局 is more than 局.
        if (k >= end_ || letters + 1 < shortest || all_[k] != agency_.back() || (agency_.ends_with(U"分局") && all_[k - 1] != U'分')) return false;
        push(Concept::own_scope, k + 1);
        return true;
    }

    /// 公民、法人和其他组织, in each way that it is written: no columns of the table.
    bool take_anyone() {
        std::uint32_t k = at_, named = at_;
        const auto next = [&](std::u32string_view word) { return all_.substr(k, end_ - k).starts_with(word); };
        for (const std::u32string_view word : {U"公民", U"法人"}) {
            if (!next(word)) return false;
            named = k += 2;
            while (k < end_ && std::u32string_view(U"、和及或者与以其他它社会").find(all_[k]) != std::u32string_view::npos) ++k;
        }
        push(Concept::filler, next(U"组织") ? k + 2 : named);
        return true;
    }

    /// An application in more words than that it is one.
    bool is_application() const { return tokens_.back().meaning == Concept::application && tokens_.back().end - tokens_.back().begin > 2; }

    /// 政务信息公开 and 申请, 依申请公开 and 政府信息 and 事项: applications by whatever parts their name is made of; with 申请数 what was received.
    bool joins(Concept meaning, std::u16string_view letters) {
        if (tokens_.empty() || tokens_.back().end != at_) return false;
        constexpr std::u16string_view ends = u"来信信件函件诉求办件事项事宜信息请求案件案例事件";
        Token& last = tokens_.back();
        const bool open = last.meaning == Concept::open_information, applied = is_application();
        const bool names = (meaning == Concept::application && (open || applied)) ||
                           (applied && (meaning == Concept::open_information || (letters.size() == 2 && ends.find(letters) % 2 == 0)));
        const bool counts = meaning == Concept::received && letters.starts_with(u"申请") && (open || last.meaning == Concept::application);
        if (!names && !counts) return false;
        last.meaning = counts ? meaning : Concept::application;
        last.end = at_ += static_cast<std::uint32_t>(letters.size());
        return true;
    }

    /// 补正…不明: how far a word reaches whose end stands some letters behind its beginning, in the same clause; 0 where it does not.
    std::uint32_t reach(std::u16string_view ending, std::uint32_t length) const {
        constexpr std::uint32_t widest = 14;
        constexpr std::u32string_view joints = U"、或者和及与";
        for (const std::uint32_t last = length + widest; length <= last && at_ + length + ending.size() <= end_; ++length) {
            std::size_t k = 0;
            while (k < ending.size() && ending[k] == all_[at_ + length + k]) ++k;
            if (k == ending.size()) return length + static_cast<std::uint32_t>(k);
            // 信访投诉、重复申请等不予处理, 投诉或重复申请不予处理: several reasons, and no label of one of them.
            const char32_t c = all_[at_ + length];
            if (text::is_digit(c) || c == U'等' || (is_mark(c) && c != U'、') || (joints.find(c) != std::u32string_view::npos && names_target(at_ + length + 1))) break;
        }
        return 0;
    }

    /// Whether a word that names a row or a column begins there.
    bool names_target(std::uint32_t at) const {
        if (at >= end_) return false;
        return any_word(at, [&](const Word& word, const char16_t* own) { return word.target_count > 0 && word.length <= end_ - at && shared_length(word, own, at) == word.length; });
    }

    /// Whether it is so for any of the words that may begin there.
    template <typename IsSo>
    bool any_word(std::uint32_t at, IsSo&& is_so) const {
        for (const char32_t second : {at + 1 < end_ ? all_[at + 1] : U'\0', U'\0'})
            for (std::uint32_t k = words_.first(all_[at], second); k != 0; k = words_.next(k))
                if (is_so(lexicon_[k - 1], letters_ + words_.begin(k))) return true;
        return false;
    }

    /// How many of the letters of a word stand there.
    std::uint32_t shared_length(const Word& word, const char16_t* own, std::uint32_t at) const {
        const char32_t* const here = all_.data() + at;
        std::uint32_t length = 0;
        while (length < word.length && own[length] == here[length]) ++length;
        return length;
    }

    /// The longest word that stands here; of two as long the one in front in words().
    bool take_word() {
        const std::size_t left = end_ - at_;
        Word word{};
        const char16_t* letters = nullptr;
        std::uint32_t reached = 0;
        any_word(at_, [&](const Word& each, const char16_t* own) {
            if (each.length <= word.length || each.length > left) return false;
            std::uint32_t length = shared_length(each, own, at_);
            if (length < each.length && (own[length] != U'…' || (length = reach({own + length + 1, each.length - length - 1u}, length)) == 0)) return false;
            word = each;
            letters = own;
            reached = length;
            return false;
        });
        // A numeral with its unit is no word: 一年 is a time, 三件 a number.
        if (word.length == 0 || (word.length == 1 && text::numeral_digit(all_[at_]) >= 0 && is_numeral_here())) return false;
        if (joins(word.meaning, {letters, word.length})) return true;
        Token& token = push(word.meaning, at_ + reached);
        token.first_target = word.first_target;
        token.target_count = word.target_count;
        for (const Target& target : targets().subspan(word.first_target, word.target_count)) token.named |= Named::bit(target.table, target.axis);
        return true;
    }

    bool take_number() {
        std::uint32_t k = at_;
        std::int64_t millionths = 0;
        int decimals = -1;
        bool fits = true;
        std::size_t digits = 0;
        for (; k < end_; ++k) {
            const char32_t c = all_[k];
            if (text::is_digit(c)) {
                if (decimals < 0) {
                    fits = fits && ++digits <= 11;
                    if (fits) millionths = millionths * 10 + static_cast<std::int64_t>(c - U'0') * Number::scale;
                } else if (decimals < 6) {
                    std::int64_t place = Number::scale / 10;
                    for (int d = 0; d < decimals; ++d) place /= 10;
                    millionths += static_cast<std::int64_t>(c - U'0') * place;
                    ++decimals;
                }
                continue;
            }
            const bool digit_follows = k + 1 < end_ && text::is_digit(all_[k + 1]);
            if (c == U' ' && digit_follows) continue;
            if (c == U'.' && digit_follows && decimals < 0) {
                // 2.2023年度未收到申请: the number of a heading.
                if (k + 5 < end_ && all_[k + 5] == U'年' && all_.substr(k + 1, 2) == U"20") return (at_ = k + 1) > 0;
                decimals = 0;
                continue;
            }
            if ((c == U',' || c == U'，') && decimals < 0 && is_group(k)) continue;
            break;
        }
        Token& token = push(Concept::number, k);
        token.value = Number::millionths(millionths);
        token.decimals = static_cast<std::uint8_t>(std::max(decimals, 0));
        token.is_rough = !fits;
        token.digits_end = k;
        take_unit(token);
        return true;
    }

    /// Three digits and no more behind a comma, and at most three before it.
    bool is_group(std::uint32_t comma) const {
        std::uint32_t before = 0, behind = 0;
        while (before < 4 && comma > at_ + before && text::is_digit(all_[comma - 1 - before])) ++before;
        while (behind < 4 && comma + 1 + behind < end_ && text::is_digit(all_[comma + 1 + behind])) ++behind;
        return before >= 1 && before <= 3 && behind == 3;
    }

    bool is_numeral_here() const {
        const std::uint32_t k = at_ + text::read_numeral(all_.substr(at_, end_ - at_)).length;
        return k < end_ && (counting_units.find(all_[k]) != std::u32string_view::npos || all_[k] == U'年');
    }

    /// 十二件, 二〇二〇年, 百分之十八. Numerals without a unit are words' parts more often than numbers.
    bool take_numeral() {
        constexpr std::u32string_view per_cent = U"百分之";
        constexpr std::uint32_t longest = 12;
        if (!first_letters_of_numerals.may_hold(all_[at_]) || (text::numeral_digit(all_[at_]) < 0 && text::numeral_power(all_[at_]) == 0)) return false;
        const bool is_percent = all_.substr(at_, end_ - at_).starts_with(per_cent);
        const std::uint32_t from = is_percent ? at_ + 3 : at_;
        const text::Numeral numeral = text::read_numeral(all_.substr(from, std::min(end_ - from, longest)));
        if (numeral.length == 0) return false;
        const std::uint32_t k = from + numeral.length;
        const bool year = k < end_ && all_[k] == U'年' && numeral.is_positional && numeral.length == 4;
        const bool idiom = k + 1 < end_ && all_[at_] == U'一' && all_[k + 1] == U'一';   // 一件一档
        const bool counted = !idiom && k < end_ && counting_units.find(all_[k]) != std::u32string_view::npos;
        const bool ordinal = at_ > 0 && all_[at_ - 1] == U'第';
        if (!is_percent && ((!year && !counted) || ordinal)) return false;
        Token& token = push(Concept::number, k);
        token.value = Number::whole(numeral.value);
        token.is_rough = !numeral.fits;
        token.digits_end = token.unit_end = k;
        if (is_percent) token.measure = Measure::percent;
        else take_unit(token);
        return true;
    }

    /// What one more in the last digit of a figure given in 万 or 亿 comes to; of none nothing is rounded off.
    static Number last_place(const Token& token, std::int64_t scale) {
        if (token.value.is_zero()) return {};
        std::int64_t place = Number::scale;
        for (int d = 0; d < token.decimals; ++d) place /= 10;
        return Number::millionths(place * scale);
    }

    void take_unit(Token& token) {
        token.unit_end = at_;
        const auto next = [&](std::u32string_view text) { return all_.substr(at_, end_ - at_).starts_with(text); };
        const auto take = [&](std::uint32_t letters) { token.end = token.unit_end = at_ += letters; };
        if (next(U"%") || next(U"﹪")) {
            token.measure = Measure::percent;
            take(1);
            return;
        }
        if (next(U"个百分点") || next(U"百分点")) {
            token.measure = Measure::points;
            take(next(U"个") ? 4 : 3);
            return;
        }
        if (next(U"倍")) {
            token.measure = Measure::times;
            take(1);
            return;
        }
        // 2023年, and as it is written in haste: 2023全年, 2023度, 2023未收到
        constexpr std::u32string_view goes_on = U"未没无共累收新受我本";
        const bool opens = tokens_.size() == 1 && at_ < end_ && goes_on.find(all_[at_]) != std::u32string_view::npos;
        if ((next(U"年") || next(U"全年") || next(U"度") || opens) && token.decimals == 0 && token.digits_end - token.begin == 4 && token.value >= Number::whole(1900) && token.value < Number::whole(2100)) {
            token.meaning = Concept::year;
            if (next(U"年")) take(1);
            return;
        }
        if (next(U"余") || next(U"多") || next(U"几")) {
            if (at_ + 1 < end_ && counting_units.find(all_[at_ + 1]) != std::u32string_view::npos) {
                token.is_rough = true;
                take(1);
            }
        }
        if (next(U"万元") || next(U"亿元") || next(U"元")) {
            const Number written = token.value;
            const bool fits = written < Number::whole(10'000'000);   // 亿元 in 万元, within a number's range
            if (next(U"亿")) token.value = Number::millionths(fits ? written.millionths() * 10'000 : 0);
            if (next(U"元")) token.value = Number::millionths(written.millionths() / 10'000);
            // Tables end at whole yuan.
            constexpr Number yuan = Number::millionths(100);
            if (!next(U"元")) token.step = std::max(last_place(token, next(U"亿") ? 10'000 : 1), token.value.is_zero() ? Number{} : yuan);
            token.is_rough = token.is_rough || (next(U"亿") && !fits) || written.millionths() > Number::whole(100'000'000).millionths() || (next(U"元") && written.millionths() % 10'000 != 0);
            token.measure = Measure::money;
            take(next(U"元") ? 1 : 2);
            return;
        }
        // 3124万宗: rounded to its last digit.
        const std::int64_t scale = next(U"万") ? 10'000 : next(U"亿") ? 100'000'000 : 0;
        if (scale > 0 && at_ + 1 < end_ && counting_units.find(all_[at_ + 1]) != std::u32string_view::npos && token.value < Number::whole(100'000'000'000 / scale)) {
            token.step = last_place(token, scale);
            token.value = Number::millionths(token.value.millionths() * scale);
            take(1);
        } else if (scale > 0 || next(U"千") || next(U"百")) {
            token.measure = Measure::other;
            take(1);
            return;
        }
        if (at_ < end_ && counting_units.find(all_[at_]) != std::u32string_view::npos) {
            token.measure = Measure::count;
            const char32_t unit = all_[at_];
            take(1);
            if (unit == U'件' && next(U"次")) take(1);
            if (unit == U'个' && (next(U"事项") || next(U"月") || next(U"工") || next(U"自") || next(U"小") || next(U"申请人"))) token.measure = Measure::other;
            // 6个街道收到申请，共13件: who received them.
            if (unit == U'个' && at_ < end_ && std::u32string_view(U"乡镇街部科股村县区局站所分基").find(all_[at_]) != std::u32string_view::npos) token.measure = Measure::other;
            // 分3次提交7件, 一次提出2件; 5批次13件
            const bool times = unit == U'次' && (next(U"性") || next(U"提") || (token.begin > 0 && all_[token.begin - 1] == U'分'));
            if (times || (unit == U'批' && (next(U"次") || (at_ < end_ && text::is_digit(all_[at_]))))) token.measure = Measure::other;
            if ((unit == U'条' && next(U"第")) || (unit == U'部' && next(U"分"))) token.measure = Measure::other;
            return;
        }
        constexpr std::u32string_view others = U"年月日号时分秒人名位家户期场辆台套页册卷张篇幅名届类级天周岁元公字处卡学亩股只种方面所座轮遍岁级版批档季";
        if (at_ < end_ && others.find(all_[at_]) != std::u32string_view::npos) {
            token.measure = Measure::other;
            take(1);
        }
    }

    static constexpr std::uint64_t letter_bit(char32_t c) { return std::uint64_t{1} << (c & 63); }

    const WordIndex& words_;
    const Word* const lexicon_ = words().data();
    const char16_t* const letters_ = letters_of_words().data();
    std::u32string_view all_, agency_;
    std::uint32_t at_, end_;
    std::size_t place_;                  // of the agency's kind of place in its name
    std::uint64_t agency_letters_ = 0;   // what a letter of its name must be among
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenise(const WordIndex& words, const Narrative& narrative, const Sentence& sentence, std::u32string_view agency) { return Tokeniser(words, narrative, sentence, agency).run(); }

}  // namespace nianbao::narrative
