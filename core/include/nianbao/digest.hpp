// SHA-256 and the receipt of a check.
#pragma once

#include <string>
#include <string_view>

#include "nianbao/check.hpp"

namespace nianbao {

/// SHA-256 (FIPS 180-4) of the bytes, 64 lower-case hexadecimal digits. Of pasted text the bytes are its UTF-8.
std::string sha256_hex(std::string_view bytes);

/// The version of the catalogue: the first 8 hexadecimal digits of the SHA-256 over a line `ID SEVERITY` for each rule, in
/// the catalogue's order, each with a line feed behind it.
std::string catalogue_version();

/// By which a supervisor tells that a check is the one on the paper: 16 hexadecimal digits, the beginning of the SHA-256
/// over these lines, UTF-8, each with a line feed behind it:
///
///     nianbao/receipt@1
///     sha256 SHA256            of the input's bytes: a file's, or the UTF-8 of pasted text
///     engine VERSION
///     catalogue VERSION        see catalogue_version()
///     rule ID SETTING          for each rule set by the configuration: error, warning, info or off; sorted by ID
///     accept KEY REASON        for each acceptance given; sorted by KEY; of several with one key the last alone
///     verdict VERDICT
///     finding KEY RULE SEVERITY STATE [NUMBERS]   sorted by KEY; STATE is open or accepted; NUMBERS is =EXPECTED where a number
///                              is expected and /ACTUAL where one stands there
///
/// It depends neither on the language of the result, nor on the name of the file, nor on the order of the findings, and is
/// the same in page, element and command line. Empty where there is none: the input's digest is not known, or the input
/// was not readable.
std::string receipt_of(const CheckResult& result, std::string_view sha256);

}  // namespace nianbao
