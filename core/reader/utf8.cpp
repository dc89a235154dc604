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

char* write_utf8(char* out, char32_t c) {
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
        return out;
    }
    if (c < 0x800) {
        *out++ = static_cast<char>(0xc0 | c >> 6);
    } else {
        if (c < 0x10000) {
            *out++ = static_cast<char>(0xe0 | c >> 12);
        } else {
            *out++ = static_cast<char>(0xf0 | c >> 18);
            *out++ = static_cast<char>(0x80 | (c >> 12 & 0x3f));
        }
        *out++ = static_cast<char>(0x80 | (c >> 6 & 0x3f));
    }
    *out++ = static_cast<char>(0x80 | (c & 0x3f));
    return out;
}

void append_utf8(std::string& out, char32_t c) {
    char bytes[longest_utf8];
    out.append(bytes, static_cast<std::size_t>(write_utf8(bytes, c) - bytes));
}

std::string to_utf8(std::u32string_view chars) {
    std::string out(chars.size() * longest_utf8, '\0');
    char* end = out.data();
    for (const char32_t c : chars) end = write_utf8(end, c);
    out.resize(static_cast<std::size_t>(end - out.data()));
    return out;
}

Utf8Text decode_utf8(std::string_view bytes) {
    Utf8Text text;
    text.chars.resize(bytes.size());   // at most
    char32_t* out = text.chars.data();
    const auto* const in = reinterpret_cast<const unsigned char*>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        // Three bytes from U+1000 on, as ideographs and their marks have them; behind 0xed halves of pairs may stand.
        while (at + 2 < bytes.size()) {
            const std::uint32_t a = in[at] - 0xe0u, b = in[at + 1] - 0x80u, c = in[at + 2] - 0x80u;
            if (a - 1 >= 0xf || a == 0xd || (b | c) >= 0x40) break;
            *out++ = a << 12 | b << 6 | c;
            at += 3;
        }
        if (at < bytes.size() && in[at] < 0x80) {
            do *out++ = in[at++];
            while (at < bytes.size() && in[at] < 0x80);
            continue;
        }
        if (at == bytes.size()) break;
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
