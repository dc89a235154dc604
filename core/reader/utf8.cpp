#include "reader/utf8.hpp"

namespace nianbao::reader {
namespace {

constexpr char32_t replacement = 0xfffd;

/// One decoded sequence: how many bytes it took and whether it was well-formed.
struct Decoded {
    char32_t c;
    std::size_t length;
    bool valid;
};

Decoded decode(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    std::size_t length = 0;
    unsigned char low = 0x80, high = 0xbf;   // allowed range of the second byte
    char32_t c = 0;
    if (lead >= 0xc2 && lead <= 0xdf) { length = 2; c = lead & 0x1f; }
    else if (lead >= 0xe0 && lead <= 0xef) {
        length = 3;
        c = lead & 0x0f;
        if (lead == 0xe0) low = 0xa0;
        if (lead == 0xed) high = 0x9f;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        length = 4;
        c = lead & 0x07;
        if (lead == 0xf0) low = 0x90;
        if (lead == 0xf4) high = 0x8f;
    } else {
        return {replacement, 1, false};
    }
    for (std::size_t k = 1; k < length; ++k) {
        if (at + k >= bytes.size() || byte(at + k) < low || byte(at + k) > high) return {replacement, k, false};
        c = c << 6 | (byte(at + k) & 0x3f);
        low = 0x80;
        high = 0xbf;
    }
    return {c, length, true};
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    if (c < 0x800) {
        out += static_cast<char>(0xc0 | c >> 6);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    }
    out += static_cast<char>(0x80 | (c & 0x3f));
}

std::string to_utf8(std::u32string_view chars) {
    std::string out;
    out.reserve(chars.size() * 3);
    for (const char32_t c : chars) append_utf8(out, c);
    return out;
}

Utf8Text decode_utf8(std::string_view bytes) {
    Utf8Text text;
    text.chars.resize(bytes.size());   // at most
    char32_t* out = text.chars.data();
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            *out++ = static_cast<unsigned char>(bytes[at++]);
            continue;
        }
        // Three bytes from U+1000 on, as ideographs have them.
        if (at + 2 < bytes.size()) {
            const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]), c = static_cast<unsigned char>(bytes[at + 2]);
            if (a >= 0xe1 && a <= 0xec && (b & 0xc0) == 0x80 && (c & 0xc0) == 0x80) {
                *out++ = static_cast<char32_t>((a & 0x0f) << 12 | (b & 0x3f) << 6 | (c & 0x3f));
                at += 3;
                continue;
            }
        }
        const Decoded next = decode(bytes, at);
        *out++ = next.c;
        text.well_formed = text.well_formed && next.valid;
        at += next.length;
    }
    text.chars.resize(static_cast<std::size_t>(out - text.chars.data()));
    return text;
}

std::u32string from_utf8(std::string_view bytes) { return decode_utf8(bytes).chars; }

}  // namespace nianbao::reader
