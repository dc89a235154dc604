#include "text/cell_text.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/stacked.hpp"

namespace nianbao::text {
namespace {

constexpr Number largest = Number::whole(100'000'000'000);
constexpr int most_decimals = 6;

struct NamedUnit {
    std::u32string_view name;
    Unit unit;
};
constexpr std::array<NamedUnit, 15> units{{{U"万元", Unit::ten_thousand_yuan}, {U"亿元", Unit::hundred_million_yuan},
    {U"元", Unit::yuan}, {U"万", Unit::ten_thousand_yuan}, {U"件", Unit::counter}, {U"件次", Unit::counter},
    {U"条", Unit::counter}, {U"项", Unit::counter}, {U"个", Unit::counter}, {U"份", Unit::counter},
    {U"宗", Unit::counter}, {U"起", Unit::counter}, {U"次", Unit::counter}, {U"部", Unit::counter},
    {U"人", Unit::counter}}};

const NamedUnit* find_unit(std::u32string_view text) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const NamedUnit& u) { return u.name == text; });
    return found == units.end() ? nullptr : &*found;
}

/// What people put where nothing is to report: one sign, alone or repeated, or a word.
bool is_mark(std::u32string_view text) {
    constexpr std::u32string_view signs = U"/-\\*×✕✖╱╲∕⧸ー⁄";
    constexpr std::array<std::u32string_view, 13> words{U"无", U"无。", U"空", U"、", U".", U"x", U"X", U"N/A", U"n/a", U"NA", U"Na", U"nil", U"None"};
    if (std::find(words.begin(), words.end(), text) != words.end()) return true;
    constexpr std::size_t longest = 4;
    return text.size() <= longest && signs.find(text.front()) != std::u32string_view::npos &&
           std::all_of(text.begin(), text.end(), [&](char32_t c) { return c == text.front(); });
}

std::u32string_view trim(std::u32string_view text) {
    // Markdown writes emphasis and escapes around what a cell holds.
    const auto outer = [](char32_t c) { return is_blank(c) || is_break(c) || c == U'`'; };
    while (!text.empty() && outer(text.front())) text.remove_prefix(1);
    while (!text.empty() && outer(text.back())) text.remove_suffix(1);
    while (text.size() > 2 && text.front() == U'*' && text.back() == U'*') text = text.substr(1, text.size() - 2);
    if (text.size() > 1 && text.front() == U'\\') text.remove_prefix(1);
    return text;
}

/// A sign for nothing: a blank that is written.
CellText marked() {
    CellText cell;
    cell.defect = Defect::mark;
    return cell;
}

/// 人民币, ¥ before an amount: it is in 元 unless another unit follows.
bool take_currency(std::u32string_view& text) {
    for (const std::u32string_view currency : {U"人民币", U"¥", U"RMB"}) {
        if (!text.starts_with(currency) || text.size() == currency.size()) continue;
        text = trim(text.substr(currency.size()));
        return true;
    }
    return false;
}

/// The unit in （元） or 元整.
std::u32string_view bare_unit(std::u32string_view unit) {
    if (unit.size() > 2 && unit.front() == U'(' && unit.back() == U')') unit = trim(unit.substr(1, unit.size() - 2));
    if (unit.size() > 1 && unit.ends_with(U"元整")) unit.remove_suffix(1);
    return unit;
}

/// What a decoder puts for bytes that are no character.
constexpr char32_t lost_character = U'\ufffd';

/// A cell whose characters were lost: nobody can tell what stood in it.
CellText lost() {
    CellText cell;
    cell.state = CellState::unread;
    return cell;
}

CellText not_a_number(Defect defect) {
    CellText cell;
    cell.state = CellState::not_number;
    cell.defect = defect;
    return cell;
}

constexpr bool is_look_alike(char32_t c) { return c == U'O' || c == U'o' || c == U'l' || c == U'I' || c == U'|'; }

/// 2024/1/31, 2024-01-31; 0571-88880000.
bool is_date_or_phone(std::u32string_view text) {
    std::size_t digits = 0, parts = 1, first = 0;
    for (const char32_t c : text) {
        if (is_digit(c)) ++digits;
        else if (c == U'/' || c == U'-' || c == U'.') {
            if (parts++ == 1) first = digits;
        } else return false;
    }
    const bool year = first == 4 && (text.starts_with(U"19") || text.starts_with(U"20"));
    return (year && parts == 3) || (text.front() == U'0' && parts == 2 && digits >= 10);
}

struct Digits {
    std::size_t length = 0;     ///< characters taken; 0: no number stands here
    Defect defect = Defect::none;
    Number value;
    std::uint8_t decimals = 0;
};

/// Reads `1204`, `1,204`, `25.6835`: digits, in groups of three where commas part them.
Digits read_digits(std::u32string_view text) {
    Digits result;
    std::size_t i = 0;
    std::int64_t whole = 0;
    std::size_t group = 0;
    bool grouped = false, overflow = false;
    for (; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            whole = whole * 10 + static_cast<std::int64_t>(text[i] - U'0');
            if (whole >= 100'000'000'000) { overflow = true; whole %= 1000; }
            ++group;
        } else if (text[i] == U',' && i + 1 < text.size() && is_digit(text[i + 1])) {
            if ((grouped && group != 3) || (!grouped && (group == 0 || group > 3))) result.defect = Defect::several;
            grouped = true;
            group = 0;
        } else {
            break;
        }
    }
    if (i == 0 || (group == 0 && !grouped)) return {};
    if (grouped && group != 3) result.defect = Defect::several;
    std::int64_t fraction = 0, unit = Number::scale;
    if (i + 1 < text.size() && text[i] == U'.' && is_digit(text[i + 1])) {
        int decimals = 0;
        for (++i; i < text.size() && is_digit(text[i]); ++i) {
            ++decimals;
            if (unit > 1) fraction += static_cast<std::int64_t>(text[i] - U'0') * (unit /= 10);
            else if (text[i] != U'0') overflow = true;
        }
        result.decimals = static_cast<std::uint8_t>(std::min(decimals, 255));
        if (decimals > most_decimals && result.decimals > 60) overflow = true;
    }
    if (overflow && result.defect == Defect::none) result.defect = Defect::too_large;
    result.length = i;
    result.value = Number::millionths(whole * Number::scale + fraction);
    return result;
}

}  // namespace

bool is_unit(std::u32string_view folded) { return find_unit(folded) != nullptr; }

Number in_ten_thousand_yuan(Number value, Unit unit) {
    if (unit == Unit::yuan) return Number::millionths(value.millionths() / 10'000);
    if (unit == Unit::hundred_million_yuan) return Number::millionths(value.millionths() * 10'000);
    return value;
}

namespace {

/// Up to nine digits and nothing else, as most cells have it.
bool is_plain_count(std::u32string_view text) {
    return !text.empty() && text.size() <= 9 && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

CellText parse_cell(std::u32string_view folded) {
    if (is_plain_count(folded)) {
        CellText count;
        count.state = CellState::number;
        std::int64_t value = 0;
        for (const char32_t c : folded) value = value * 10 + static_cast<std::int64_t>(c - U'0');
        count.value = Number::whole(value);
        return count;
    }
    std::u32string_view text = trim(folded);
    if (text.empty() || text == std::u32string_view(&empty_cell, 1)) return {};
    if (is_mark(text)) return marked();
    if (text.find(lost_character) != std::u32string_view::npos) return lost();

    CellText cell;
    cell.state = CellState::number;
    if (take_currency(text)) cell.unit = Unit::yuan;
    bool negative = false;
    if (text.front() == U'+' || text.front() == U'-') {
        cell.has_sign = true;
        negative = text.front() == U'-';
        text.remove_prefix(1);
    } else {
        constexpr std::array<std::pair<std::u32string_view, bool>, 6> words{
            {{U"增加", false}, {U"减少", true}, {U"新增", false}, {U"增", false}, {U"减", true}, {U"负", true}}};
        for (const auto& [word, minus] : words) {
            if (!text.starts_with(word)) continue;
            cell.has_sign = true;
            negative = minus;
            text.remove_prefix(word.size());
            break;
        }
    }
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);

    const Digits digits = read_digits(text);
    std::u32string_view rest = text.substr(digits.length);
    if (digits.length == 0 || (!rest.empty() && (is_latin(rest.front()) || rest.front() == U'|'))) {
        const bool letters = !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) {
            return is_digit(c) || is_latin(c) || c == U'.' || c == U',' || c == U'|';
        });
        return not_a_number(letters ? Defect::letters : Defect::other);
    }
    if (digits.defect != Defect::none) return not_a_number(digits.defect);
    rest = bare_unit(trim(rest));
    if (!rest.empty()) {
        const NamedUnit* unit = find_unit(rest);
        if (unit == nullptr) {
            const bool more = std::any_of(rest.begin(), rest.end(), [](char32_t c) { return is_digit(c); });
            return not_a_number(more ? Defect::several : Defect::other);
        }
        cell.unit = unit->unit;
    }
    // 亿元 is given in 万元: ten thousand times as much must still be in range.
    const bool fits = cell.unit != Unit::hundred_million_yuan || digits.value < Number::millionths(largest.millionths() / 10'000);
    if (digits.value >= largest || !fits) return not_a_number(Defect::too_large);
    cell.decimals = digits.decimals;
    cell.value = negative ? Number::whole(0) - digits.value : digits.value;
    return cell;
}

bool looks_like_value(std::u32string_view folded) {
    if (is_plain_count(folded) || folded == std::u32string_view(&empty_cell, 1)) return true;
    const CellText cell = parse_cell(folded);
    if (cell.state == CellState::number) return true;
    const std::u32string_view text = trim(folded);
    if (cell.state == CellState::unread)
        return std::none_of(text.begin(), text.end(), [](char32_t c) { return is_ideograph(c) || is_latin(c) || c == U'(' || c == U')' || c == U'、'; });
    switch (cell.defect) {
        case Defect::mark:
            return text != U"、" && text != U"." && text != U"*";
        case Defect::letters:
            // Words and abbreviations are no values; digits with an O, l or I among them are.
            return std::all_of(text.begin(), text.end(), [](char32_t c) {
                       return is_digit(c) || is_look_alike(c) || c == U'.' || c == U',';
                   }) && (text == U"O" || text == U"o" || std::any_of(text.begin(), text.end(), is_digit));
        case Defect::several:
        case Defect::too_large:
            return !is_date_or_phone(text) && std::all_of(text.begin(), text.end(), [](char32_t c) {
                return is_digit(c) || c == U'.' || c == U',' || c == U'/' || c == U'-' || is_blank(c);
            });
        default: {
            // --253, +-3: a number whose sign is not clear.
            const std::size_t signs = std::min(text.find_first_not_of(U"+-"), text.size());
            return signs > 1 && signs < 4 && signs < text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(signs), text.end(), is_digit);
        }
    }
}

bool holds_strange_number(std::u32string_view folded) {
    constexpr std::size_t longest = 24, most_letters = 5;
    const std::u32string_view text = trim(folded);
    const auto letters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ideograph));
    return text.size() <= longest && letters <= most_letters && std::any_of(text.begin(), text.end(), is_digit) && !is_date_or_phone(text) &&
           std::none_of(text.begin(), text.end(), [](char32_t c) { return std::u32string_view(U"年月日第号、").find(c) != std::u32string_view::npos; });
}

}  // namespace nianbao::text
