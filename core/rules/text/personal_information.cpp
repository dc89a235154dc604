// Numbers that belong to a person: identity cards, mobile telephones.
#include <algorithm>
#include <array>
#include <initializer_list>

#include "nianbao/rule.hpp"
#include "reader/utf8.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "text/personal-information",
    .severity = Severity::error,
    .title = {"像是个人信息", "This looks like personal information"},
    .explanation =
        {"文中有像身份证号、手机号这样的号码。公开的报告里不应出现个人信息，请删去或者遮挡；校验位相符的身份证号是错误，其余的是提醒。对外公布的办公号码不算。",
         "The text holds a number like that of an identity card or a mobile telephone. A published report must not hold personal information: delete "
         "or mask it. An identity number whose check figure fits is an error, anything else a warning. Numbers that an office publishes do not count."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第十五条；《中华人民共和国个人信息保护法》第十条。",
         "Article 15 of the Regulations on Open Government Information (revised 2019); Article 10 of the Personal Information Protection Law."},
    .good_example = {"联系电话：0000-1234567", "联系电话: 0000-1234567"},
    .bad_example = {"申请人身份证号（18位）、手机号（1开头11位）", "An applicant's identity number (18 digits) or mobile number (11 digits from 1)"},
};

int digit_of(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    return -1;
}

/// 18 figures with a birth date (GB 11643); the last may be X.
bool is_like_identity_number(std::u32string_view run) {
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (std::size_t i = at; i < at + length; ++i) value = value * 10 + digit_of(run[i]);
        return value;
    };
    const int year = number(6, 4), month = number(10, 2), day = number(12, 2);
    return digit_of(run[0]) > 0 && year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// Whether the last figure is the one that the others ask for.
bool has_right_check(std::u32string_view run, char32_t last) {
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::u32string_view checks = U"10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += digit_of(run[i]) * weights[i];
    return checks[static_cast<std::size_t>(sum % 11)] == (digit_of(last) < 0 ? U'X' : last);
}

bool is_mobile_number(std::u32string_view run) { return run.size() == 11 && digit_of(run[0]) == 1 && digit_of(run[1]) >= 3; }

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'.' || c == U'/' || c == U'_' || c == U'-' || c == U'='; }

/// The sentence around a place, within bounds.
std::u32string_view around(std::u32string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t farthest = 80;
    std::size_t from = begin, to = end;
    while (from > 0 && begin - from < farthest && text[from - 1] != U'。') --from;
    while (to < text.size() && to - end < farthest && text[to] != U'。') ++to;
    return text.substr(from, to - from);
}

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

/// A number that an office gives for being called.
bool is_published(std::u32string_view sentence) {
    if (has_any(sentence, {U"申请人", U"当事人", U"身份证", U"住址", U"村民", U"居民"})) return false;
    return has_any(sentence, {U"热线", U"咨询电话", U"监督电话", U"投诉电话", U"举报电话", U"办公电话", U"值班", U"疑问", U"联系地址", U"办公地址", U"通讯地址",
                              U"通信地址", U"邮编", U"邮政编码", U"传真", U"邮箱", U"公众号"});
}

RuleResult check(const Report& report) {
    RuleResult result;
    // Running text only: extractors glue the figures of tables together.
    const std::u32string_view text = report.narrative.chars;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (digit_of(text[i]) < 0) continue;
        std::size_t end = i;
        while (end < text.size() && digit_of(text[end]) >= 0) ++end;
        const std::u32string_view run = text.substr(i, end - i);
        const char32_t before = i > 0 ? text[i - 1] : U' ', behind = end < text.size() ? text[end] : U' ';
        const bool with_letter = run.size() == 17 && (behind == U'X' || behind == U'x' || behind == U'Ｘ');
        const bool like_identity = (run.size() == 18 || with_letter) && is_like_identity_number(run);
        const bool valid = like_identity && has_right_check(run, with_letter ? behind : run[17]);
        const bool identity = valid || (like_identity && has_any(around(text, i, end), {U"身份证"}));
        // Digits of an address on the web, or of a code with letters, are no telephone.
        const bool mobile = is_mobile_number(run) && !is_latin(before) && !is_latin(behind) && !is_published(around(text, i, end));
        if (identity || mobile) {
            Finding& finding = result.findings.emplace_back();
            if (!valid) finding.severity = Severity::warning;
            // A heading is read by many: what it speaks of is not repeated whole.
            const std::string kept = reader::to_utf8(run.substr(0, 3)) + "…" + reader::to_utf8(run.substr(run.size() - 2));
            if (identity) head(finding, {{concat({"疑似身份证号", kept, "，请删去"}), concat({"identity card number ", kept, "? delete it"})}});
            else head(finding, {{concat({"疑似手机号", kept, "，个人的请删去"}), concat({"mobile number ", kept, "? delete a person's own"})}});
            finding.message = identity ? Message{"这里像是一个身份证号。请删去或者遮挡。", "This looks like the number of an identity card. Delete or mask it."}
                                       : Message{"这里像是一个手机号。个人的号码请删去；对外公布的办公号码可以保留。",
                                                 "This looks like a mobile telephone number. Delete it if it is a person's; an office's own may stay."};
            finding.spans = {report.narrative.origin({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end + (with_letter && identity))})};
        }
        i = end;
    }
    if (!result.findings.empty()) result.outcome = Outcome::failed;
    return result;
}

}  // namespace

extern const Rule text_personal_information{info, check};
extern const RuleInfo text_personal_information_info{info};

}  // namespace nianbao
