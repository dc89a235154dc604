// The result of a check as plain text, for the command line.
#pragma once

#include <string>
#include <string_view>

#include "nianbao/check.hpp"

namespace nianbao {

struct TextOptions {
    std::string_view file;   ///< name of the input, as the user gave it
    Language language = Language::zh;
    std::string_view sha256 = {};   ///< of the input's bytes, in hexadecimal; empty: not known, and then there is no receipt
};

/// The verdict in one sentence with its counts and the receipt, then every finding, worst first, with its title, its
/// evidence and the line of the source it stands in, then what could not be checked. Ends with a line break.
/// Holds no control characters from the input: text of a document never steers a terminal.
std::string to_text(const CheckResult& result, const TextOptions& options);

}  // namespace nianbao
