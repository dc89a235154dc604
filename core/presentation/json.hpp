// The result of a check as JSON, schema nianbao/check@1. Every interface shows what stands here.
#pragma once

#include <string>
#include <string_view>

#include "nianbao/check.hpp"

namespace nianbao {

struct JsonOptions {
    std::string_view file;      ///< name of the input; empty: null, for pasted text
    std::string_view format;    ///< "text", and the formats of the readers to come
    std::string_view sha256;    ///< of the input's bytes, in hexadecimal; empty: null
    Language language = Language::zh;
    bool detail = false;        ///< adds what a page needs to draw the report beside its source
    bool facts = false;         ///< adds what comparing it with other reports takes (facts/facts.hpp)
};

/// One object on one line, without a line break at its end.
std::string to_json(const CheckResult& result, const JsonOptions& options);

/// The form of every edition: its tables with keys, wordings and equations, for drawing them.
std::string forms_json();

/// Id, severity and title of every rule, in Chinese.
std::string rules_json();

/// Everything the rules' files say of them, in both languages.
std::string catalogue_json();

}  // namespace nianbao
