// Radicals and compatibility ideographs in place of the characters they look like. PDF fonts leave them behind.
#include <algorithm>

#include "reader/utf8.hpp"
#include "nianbao/rule.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace nianbao {
namespace {

constexpr RuleInfo info{
    .id = "text/compatibility-characters",
    .severity = Severity::info,
    .title = {"有形似汉字的部首字符", "Characters that only look like Chinese ones"},
    .explanation =
        {"文中有部首字符（如“⼀”“⾏”“⽆”），看上去和汉字一样，编码却不同，搜索不到，读屏软件也读不出。多半是从PDF复制造成的。"
         "请用原来的文档重新生成，或者把它们换成普通汉字。",
         "The text holds radicals such as ⼀, ⾏ or ⽆: they look like Chinese characters but have other codes, so that search does not "
         "find them and screen readers cannot read them. Copying from a PDF mostly causes it. Make the text again from the original "
         "document, or replace them with ordinary characters."},
    .legal_basis =
        {"《中华人民共和国政府信息公开条例》（2019年修订）第二十四条：政府信息公开平台应当具备信息检索、查阅、下载等功能；GB 18030《信息技术 中文编码字符集》。",
         "Article 24 of the Regulations on Open Government Information (revised 2019): platforms of disclosure allow searching, reading and "
         "downloading; GB 18030, the Chinese coded character set."},
    .good_example = {"一、总体情况（普通汉字）", "一、总体情况 (ordinary characters)"},
    .bad_example = {"⼀、总体情况（部首字符U+2F00）", "⼀、总体情况 (radical U+2F00)"},
};

bool is_look_alike(char32_t c) {
    if (c < 0x2e80 || c - 0x2fd6 < 0xf900 - 0x2fd6) return false;   // most
    return c <= 0x2fd5 || (c >= 0xf900 && c <= 0xfaff && c != 0xfa0e && c != 0xfa0f && c != 0xfa11) || (c >= 0x2f800 && c <= 0x2fa1f);
}

RuleResult check(const Report& report) {
    constexpr std::size_t shown_kinds = 8, shown_places = 50;
    RuleResult result;
    std::u32string kinds;
    std::vector<Span> places;
    std::size_t count = 0;
    const std::u32string_view text = report.text;
    for (auto at = text.begin(); (at = std::find_if(at, text.end(), is_look_alike)) != text.end(); ++at) {
        const char32_t c = *at;
        const auto i = static_cast<std::uint32_t>(at - text.begin());
        ++count;
        if (kinds.find(c) == std::u32string::npos) kinds.push_back(c);
        if (!places.empty() && places.back().end == i) places.back().end = i + 1;
        else if (places.size() < shown_places) places.push_back({i, i + 1});
    }
    if (count == 0) return result;
    result.outcome = Outcome::failed;
    std::string examples;
    for (std::size_t k = 0; k < kinds.size() && k < shown_kinds; ++k) {
        if (k > 0) examples += ' ';
        reader::append_utf8(examples, kinds[k]);
    }
    const std::string total = std::to_string(count);
    Finding& finding = result.findings.emplace_back();
    head(finding, {{concat({total, "个部首或兼容字符，请换成汉字"}), concat({"replace ", total, " look-alike characters"})}});
    prove(finding, {concat({"如：", examples}), concat({"such as ", examples})});
    finding.message = {concat({"文中有", total, "个部首或兼容字符，如 ", examples, " 。它们不是普通汉字，搜索和读屏会出错。"}),
                       concat({"The text holds ", total, " radicals or compatibility characters, such as ", examples,
                               ". They are no ordinary Chinese characters; search and screen readers fail on them."})};
    finding.spans = std::move(places);
    return result;
}

}  // namespace

extern const Rule text_compatibility_characters{info, check};
extern const RuleInfo text_compatibility_characters_info{info};

}  // namespace nianbao
