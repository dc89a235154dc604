#include "reader/utf8.hpp"

#include <cstdint>

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
    const auto* const in = reinterpret_cast<const unsigned char*>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        // Three bytes from U+1000 on, as ideographs have them.
        while (at + 2 < bytes.size()) {
            const std::uint32_t a = in[at] - 0xe0u, b = in[at + 1] - 0x80u, c = in[at + 2] - 0x80u;
            if (a - 1 >= 0xc || (b | c) >= 0x40) break;
            *out++ = a << 12 | b << 6 | c;
            at += 3;
        }
        if (at == bytes.size()) break;
        if (in[at] < 0x80) {
            *out++ = in[at++];
            continue;
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
