// Bytes of a text file → Unicode text.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::reader {

enum class DecodeStatus {
    ok,
    binary,                 ///< not a text in any charset that is read
    charset_data_missing,   ///< a legacy charset whose converter data is not loaded
};

struct Decoded {
    DecodeStatus status = DecodeStatus::ok;
    std::string charset;    ///< IANA name; empty unless ok
    std::u32string text;    ///< without a byte order mark
};

/// Tells UTF-8, UTF-16 (with a byte order mark or by its pattern of zeros), GB18030 (with GBK and GB2312)
/// and Big5 apart, and converts. What cannot be a character becomes U+FFFD.
/// `declared`: the charset that the text names for itself, empty if none; heeded only between the two families
/// of legacy charsets, since bytes that are UTF-8 are hardly ever anything else.
Decoded decode(std::string_view bytes, std::string_view declared = {});

}  // namespace nianbao::reader
