// The result of a check as plain text, for the command line.
#pragma once

#include <string>
#include <string_view>

#include "nianbao/check.hpp"

namespace nianbao {

struct TextOptions {
    std::string_view file;   ///< name of the input, as the user gave it
    Language language = Language::zh;
};

/// The verdict in one sentence with its counts, then every finding, worst first, with its rule, its sum and
/// the line of the source it stands in, then what could not be checked. Ends with a line break.
/// Holds no control characters from the input: text of a document never steers a terminal.
std::string to_text(const CheckResult& result, const TextOptions& options);

}  // namespace nianbao
