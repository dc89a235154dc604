// Bytes of a text file → Unicode text.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::reader {

enum class DecodeStatus {
    ok,
    binary,                 ///< not a text in any charset that is read
    charset_data_missing,   ///< perhaps a legacy charset, whose converters or their data are not loaded
};

struct Decoded {
    DecodeStatus status = DecodeStatus::ok;
    std::string charset;    ///< IANA name; empty unless ok
    std::u32string text;    ///< without a byte order mark
};

/// Tells GB18030 (with GBK and GB2312) and Big5 apart, and converts. `declared` as below.
Decoded decode_legacy(std::string_view bytes, std::string_view declared);
using LegacyDecoder = decltype(decode_legacy);

/// Tells UTF-8, UTF-16 (with a byte order mark or by its pattern of zeros), GB18030 (with GBK and GB2312)
/// and Big5 apart, and converts. What cannot be a character becomes U+FFFD.
/// `declared`: the charset that the text names for itself, empty if none; heeded only between the two families
/// of legacy charsets, since bytes that are UTF-8 are hardly ever anything else.
/// `legacy` reads what is neither UTF-8 nor UTF-16; where it is null, such bytes are `charset_data_missing`.
Decoded decode(std::string_view bytes, std::string_view declared = {}, LegacyDecoder* legacy = decode_legacy);

}  // namespace nianbao::reader
