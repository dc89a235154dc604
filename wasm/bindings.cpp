// The engine's functions for its loader (engine.mjs), without any logic of their own. Results leave as JSON text, the same
// bytes as the native engine's.
#include <emscripten.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>

#include "nianbao/check.hpp"
#include "nianbao/digest.hpp"
#include "presentation/json.hpp"
#include "presentation/names.hpp"
#include "presentation/text.hpp"
#include "strings.hpp"
#include "text/traditional.hpp"

namespace {

using namespace nianbao;

/// What the bytes of an input are.
enum class Kind : std::uint32_t {
    text,       ///< UTF-8: came as a string
    file,       ///< a text file in UTF-8 or UTF-16, or, as the answer may be, in another charset
    decoded,    ///< UTF-8: what the module of legacy charsets made of a file
    document,   ///< what a reader took out of a file
};

/// The strings of a call of `check`, in this order.
struct Input {
    wasm::Bytes bytes;
    wasm::Bytes file, format;
    wasm::Bytes sha256;              ///< of the bytes of the file; where they are the input itself it may be left empty
    wasm::Bytes settings;            ///< lines `rule=severity` or `rule=off`
    wasm::Bytes accepted;            ///< lines `key=reason`
    wasm::Bytes problem, charset;    ///< of what was decoded
};

constexpr std::uint32_t english = 1, detail = 2, plain = 4, facts = 8;

wasm::Answer answer;
Extras extras;   // no decoder of legacy charsets: another module has it

Language language_of(std::uint32_t options) { return (options & english) != 0 ? Language::en : Language::zh; }

/// Calls `take(name, value)` for each line `name=value`.
template <class Take>
void each_line(std::string_view lines, Take take) {
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        if (const std::size_t equals = line.find('='); equals != std::string_view::npos) take(line.substr(0, equals), line.substr(equals + 1));
    }
}

Configuration configuration_of(const Input& input) {
    Configuration configuration;
    each_line(input.settings.view(), [&](std::string_view rule, std::string_view value) {
        const auto severity = severity_named(value);
        if (severity || value == "off") configuration.rules.push_back({std::string(rule), severity});
    });
    each_line(input.accepted.view(), [&](std::string_view key, std::string_view reason) {
        configuration.accepted.push_back({std::string(key), std::string(reason)});
    });
    return configuration;
}

std::unique_ptr<CheckResult> check_input(const Input& input, Kind kind) {
    const Configuration configuration = configuration_of(input);
    const std::string_view bytes = input.bytes.view();
    switch (kind) {
        case Kind::text: return check_text(bytes, configuration, extras);
        case Kind::file: return check_bytes(bytes, configuration, extras);
        case Kind::decoded: return check_decoded({problem_named(input.problem.view()), input.charset.string(), input.bytes.string()}, configuration, extras);
        case Kind::document: break;
    }
    return check_document(bytes, configuration, extras);
}

/// Whether a text is in traditional characters, and the table of them not there. Every report in them holds some of these.
bool lacks_traditional(std::u32string_view text) {
    constexpr int fewest = 3;
    return extras.traditional.pairs.empty() && std::count_if(text.begin(), text.end(), [](char32_t c) {
        return c == U'開' || c == U'報' || c == U'總' || c == U'辦' || c == U'與' || c == U'數';
    }) >= fewest;
}

}  // namespace

extern "C" {

/// Answers: verdict, problem, what is missing for a better answer (`charsets`, `traditional` or nothing), the result.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* check(const Input* input, Kind kind, std::uint32_t options) {
    const auto result = check_input(*input, kind);
    const bool is_input = kind == Kind::text || kind == Kind::file;
    const std::string sha256 = input->sha256.size == 0 && is_input ? sha256_hex(input->bytes.view()) : input->sha256.string();
    const Language language = language_of(options);
    std::string rendered = (options & plain) != 0
        ? to_text(*result, {input->file.view(), language, sha256})
        : to_json(*result, {input->file.view(), input->format.view(), sha256, language, (options & detail) != 0, (options & facts) != 0});
    const char* const missing = result->problem.code == ProblemCode::charset_data_missing ? "charsets" : lacks_traditional(result->text) ? "traditional" : "";
    return answer.of(std::string(name_of(result->verdict)), std::string(name_of(result->problem.code)), missing, std::move(rendered));
}

/// Given: the bytes, and the charset that the text names for itself. Answers: problem, charset, text.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* decode(const wasm::Bytes* given) {
    DecodedBytes decoded = decode_bytes(given[0].view(), given[1].view(), extras);
    return answer.of(std::string(name_of(decoded.problem)), std::move(decoded.charset), std::move(decoded.text));
}

/// Given: bytes. Answers: their SHA-256.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* digest(const wasm::Bytes* given) { return answer.of(sha256_hex(given[0].view())); }

/// Answers: the engine's version, the catalogue's, the forms.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* about(const wasm::Bytes*) { return answer.of(std::string(engine_version), catalogue_version(), forms_json()); }

/// Answers: the rules.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* rules(const wasm::Bytes*) { return answer.of(rules_json()); }

EMSCRIPTEN_KEEPALIVE void drop() { answer.drop(); }

/// Makes the traditional characters known: traditional.dat (core/text/generate_traditional.mjs), in memory for good.
EMSCRIPTEN_KEEPALIVE void add_traditional(const std::uint8_t* data, std::uint32_t size) {
    extras.traditional = {
        {reinterpret_cast<const char16_t*>(data + text::traditional_bits), (size - text::traditional_bits) / 2},
        {data, text::traditional_bits},
    };
}
}
