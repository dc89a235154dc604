// Between UTF-8 and code points.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::reader {

/// Bytes that a character may take.
inline constexpr std::size_t longest_utf8 = 4;

/// Writes a character there, and gives what is behind it.
char* write_utf8(char* out, char32_t c);

void append_utf8(std::string& out, char32_t c);
std::string to_utf8(std::u32string_view chars);

struct Utf8Text {
    std::u32string chars;
    bool well_formed = true;
};

/// Malformed sequences become U+FFFD, one for each maximal part of a sequence (as the WHATWG decoder does).
Utf8Text decode_utf8(std::string_view bytes);

/// The same where it is known to be well-formed.
std::u32string from_utf8(std::string_view bytes);

}  // namespace nianbao::reader
