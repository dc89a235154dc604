// Legacy charsets, by ICU: the one user of its detector and converters, in a file of its own, because a page takes in this
// code with the first file that needs it.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "reader/charset.hpp"
#include "reader/strangeness.hpp"

namespace nianbao::reader {
namespace {

struct ConverterDeleter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterDeleter>;

struct DetectorDeleter {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

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

}  // namespace

Decoded decode_legacy(std::string_view bytes, std::string_view declared) {
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
