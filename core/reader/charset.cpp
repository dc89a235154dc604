#include "reader/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "reader/utf8.hpp"

namespace nianbao::reader {
namespace {

struct ConverterDeleter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterDeleter>;

struct DetectorDeleter {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

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

/// Converts with an ICU converter; nothing where its data is not there.
std::optional<std::u32string> convert(std::string_view bytes, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name, &status));
    if (U_FAILURE(status)) return std::nullopt;
    std::u32string text;
    text.reserve(bytes.size() / 2);
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::array<UChar, 4096> buffer;
    char32_t lead = 0;
    for (bool more = true; more;) {
        UChar* target = buffer.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr, true, &status);
        more = status == U_BUFFER_OVERFLOW_ERROR;
        if (U_FAILURE(status) && !more) return std::nullopt;
        for (const UChar* unit = buffer.data(); unit < target; ++unit) {
            if (*unit >= 0xd800 && *unit <= 0xdbff) lead = *unit;
            else if (*unit >= 0xdc00 && *unit <= 0xdfff && lead != 0) text.push_back((lead << 10) + *unit - 0x35fdc00);
            else text.push_back(*unit);
        }
    }
    return text;
}

/// Control characters and characters that could not be converted, in thousandths of the text.
std::size_t strangeness(std::u32string_view text) {
    const auto strange = std::count_if(text.begin(), text.end(), [](char32_t c) {
        return c == 0xfffd || (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || (c >= 0x7f && c < 0xa0) ||
               (c >= 0xe000 && c <= 0xf8ff);
    });
    return text.empty() ? 0 : static_cast<std::size_t>(strange) * 1000 / text.size();
}

/// What ICU's detector holds of the two families of legacy charsets, 0–100.
struct Confidence {
    std::int32_t gb = 0, big5 = 0;
};

Confidence detect(std::string_view bytes) {
    Confidence confidence;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorDeleter> detector(ucsdet_open(&status));
    constexpr std::size_t sample = 1 << 16;
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(std::min(bytes.size(), sample)), &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return confidence;
    for (std::int32_t i = 0; i < count; ++i) {
        UErrorCode ignored = U_ZERO_ERROR;
        const std::string_view name = ucsdet_getName(matches[i], &ignored);
        const std::int32_t value = ucsdet_getConfidence(matches[i], &ignored);
        if (name == "GB18030") confidence.gb = value;
        if (name == "Big5") confidence.big5 = value;
    }
    return confidence;
}

enum class Family { unknown, gb, big5 };

Family family_of(std::string_view declared) {
    const auto begins = [&](std::string_view name) {
        return declared.size() >= name.size() && std::equal(name.begin(), name.end(), declared.begin(), [](char a, char b) {
            return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
        });
    };
    if (begins("gb") || begins("cp936") || begins("x-gbk") || begins("windows-936")) return Family::gb;
    if (begins("big5") || begins("x-x-big5") || begins("cp950")) return Family::big5;
    return Family::unknown;
}

/// Most of the text may be strange in this share, in thousandths, before it is no text at all.
constexpr std::size_t too_strange = 20;

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
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

    Confidence confidence = detect(bytes);
    const Family family = family_of(declared);
    if (family == Family::gb) confidence = {100, 0};
    if (family == Family::big5) confidence = {0, 100};
    if (confidence.gb == 0 && confidence.big5 == 0) return {DecodeStatus::binary, {}, {}};
    const bool gb_first = confidence.gb >= confidence.big5;
    bool data_missing = true;
    for (const bool gb : {gb_first, !gb_first}) {
        if ((gb ? confidence.gb : confidence.big5) == 0) continue;
        std::optional<std::u32string> text = convert(bytes, gb ? "gb18030" : "Big5");
        if (!text) continue;
        data_missing = false;
        if (strangeness(*text) < too_strange) return {DecodeStatus::ok, gb ? "GB18030" : "Big5", std::move(*text)};
    }
    return {data_missing ? DecodeStatus::charset_data_missing : DecodeStatus::binary, {}, {}};
}

}  // namespace nianbao::reader
