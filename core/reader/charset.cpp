#include "reader/charset.hpp"

#include <algorithm>
#include <optional>

#include "reader/strangeness.hpp"
#include "reader/utf8.hpp"

namespace nianbao::reader {
namespace {

std::u32string from_utf16(std::string_view bytes, bool big_endian) {
    std::u32string text;
    text.reserve(bytes.size() / 2);
    const auto unit = [&](std::size_t i) -> char32_t {
        const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
        return big_endian ? static_cast<char32_t>(a << 8 | b) : static_cast<char32_t>(b << 8 | a);
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xd800 && c <= 0xdbff && i + 3 < bytes.size()) {
            const char32_t low = unit(i + 2);
            if (low >= 0xdc00 && low <= 0xdfff) {
                text.push_back((c << 10) + low - 0x35fdc00);
                i += 2;
                continue;
            }
        }
        text.push_back(c >= 0xd800 && c <= 0xdfff ? U'\ufffd' : c);
    }
    if (bytes.size() % 2 != 0) text.push_back(U'\ufffd');
    return text;
}

/// UTF-16 without a byte order mark shows in line breaks and blanks: half of each is a zero byte.
std::optional<bool> utf16_byte_order(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    if (sample.find('\0') == std::string_view::npos) return std::nullopt;
    std::size_t big = 0, little = 0;
    for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
        const char a = sample[i], b = sample[i + 1];
        const auto plain = [](char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t' || (c >= '0' && c <= '9'); };
        if (a == 0 && plain(b)) ++big;
        if (b == 0 && plain(a)) ++little;
        if (a == 0 && b == 0) return std::nullopt;
    }
    const std::size_t most = std::max(big, little);
    if (most < 2 || most * 100 < sample.size() || std::min(big, little) * 8 > most) return std::nullopt;
    return big > little;
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared, LegacyDecoder* legacy) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xef\xbb\xbf"sv)) return {DecodeStatus::ok, "UTF-8", from_utf8(bytes.substr(3))};
    if (bytes.starts_with("\xff\xfe"sv)) return {DecodeStatus::ok, "UTF-16LE", from_utf16(bytes.substr(2), false)};
    if (bytes.starts_with("\xfe\xff"sv)) return {DecodeStatus::ok, "UTF-16BE", from_utf16(bytes.substr(2), true)};
    if (const std::optional<bool> big = utf16_byte_order(bytes)) {
        std::u32string text = from_utf16(bytes, *big);
        if (strangeness(text) < too_strange) return {DecodeStatus::ok, *big ? "UTF-16BE" : "UTF-16LE", std::move(text)};
    }
    auto [damaged, well_formed] = decode_utf8(bytes);
    if (well_formed) {
        if (strangeness(damaged) >= too_strange) return {DecodeStatus::binary, {}, {}};
        return {DecodeStatus::ok, "UTF-8", std::move(damaged)};
    }
    // Some damaged sequences do not make UTF-8 another charset: in any other, hardly one would be whole.
    const auto whole = std::count_if(damaged.begin(), damaged.end(), [](char32_t c) { return c >= 0x80 && c != 0xfffd; });
    const auto broken = std::count(damaged.begin(), damaged.end(), U'\ufffd');
    if (whole > broken * 4 && bytes.find('\0') == std::string_view::npos) return {DecodeStatus::ok, "UTF-8", std::move(damaged)};
    if (bytes.find('\0') != std::string_view::npos) return {DecodeStatus::binary, {}, {}};

    return legacy != nullptr ? legacy(bytes, declared) : Decoded{DecodeStatus::charset_data_missing, {}, {}};
}

}  // namespace nianbao::reader
