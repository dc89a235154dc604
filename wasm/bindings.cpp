// The engine's functions for JavaScript, without any logic of their own. Results leave as JSON text, which
// the loader (engine.mjs) parses once: plain objects, the same bytes as the native engine's, and no handle
// that someone would have to delete.
#include <emscripten/bind.h>
#include <unicode/udata.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>

#include "nianbao/check.hpp"
#include "nianbao/digest.hpp"
#include "presentation/json.hpp"
#include "presentation/names.hpp"
#include "presentation/text.hpp"
#include "text/traditional.hpp"

namespace {

using nianbao::Language;

/// What the bytes of an input are.
enum class Kind : std::uint8_t {
    file,       ///< a text file in any charset
    text,       ///< UTF-8: came as a string
    document,   ///< what a reader took out of a file
};

struct Input {
    std::uint32_t address, size;   ///< of bytes that the loader placed in memory
    Kind kind;
    std::string file, format;
    std::string sha256;            ///< of the file that a document was taken out of; of other inputs computed if empty
    std::string settings;          ///< lines `rule=severity` or `rule=off`
    std::string accepted;          ///< lines `key=reason`
    bool english, detail, plain;   ///< plain: text for a terminal in place of JSON
};

struct DecodedText {
    std::string problem, charset, text;
};

struct Output {
    std::string verdict, problem, rendered;
};

Language language_of(bool english) { return english ? Language::en : Language::zh; }

/// Calls `take(name, value)` for each line `name=value`.
template <class Take>
void each_line(std::string_view lines, Take take) {
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        if (const std::size_t equals = line.find('='); equals != std::string_view::npos) take(line.substr(0, equals), line.substr(equals + 1));
    }
}

nianbao::Configuration configuration_of(const Input& input) {
    nianbao::Configuration configuration;
    each_line(input.settings, [&](std::string_view rule, std::string_view value) {
        const auto severity = nianbao::severity_named(value);
        if (severity || value == "off") configuration.rules.push_back({std::string(rule), severity});
    });
    each_line(input.accepted, [&](std::string_view key, std::string_view reason) {
        configuration.accepted.push_back({std::string(key), std::string(reason)});
    });
    return configuration;
}

/// Whether a text is in traditional characters, and the table of them not there. Every report in them holds some of these.
bool lacks_traditional(std::u32string_view text) {
    constexpr std::u32string_view common = U"開報總辦與數";
    constexpr int fewest = 3;
    return nianbao::text::traditional().pairs.empty() &&
           std::count_if(text.begin(), text.end(), [&](char32_t c) { return common.find(c) != std::u32string_view::npos; }) >= fewest;
}

Output check(const Input& input) {
    const std::string_view bytes(reinterpret_cast<const char*>(input.address), input.size);
    const nianbao::Configuration configuration = configuration_of(input);
    const auto result = input.kind == Kind::document ? nianbao::check_document(bytes, configuration)
                      : input.kind == Kind::text ? nianbao::check_text(bytes, configuration)
                                                 : nianbao::check_bytes(bytes, configuration);
    const Language language = language_of(input.english);
    const std::string sha256 = input.sha256.empty() && input.kind != Kind::document ? nianbao::sha256_hex(bytes) : input.sha256;
    const std::string rendered = input.plain ? nianbao::to_text(*result, {input.file, language, sha256})
                                             : nianbao::to_json(*result, {input.file, input.format, sha256, language, input.detail});
    // The module for text alone writes none for a terminal, and knows no traditional characters.
    const auto problem = rendered.empty() || lacks_traditional(result->text) ? nianbao::ProblemCode::module_missing : result->problem.code;
    return {std::string(name_of(result->verdict)), std::string(name_of(problem)), rendered};
}

DecodedText decode(std::uint32_t address, std::uint32_t size, const std::string& declared) {
    const nianbao::DecodedBytes decoded = nianbao::decode_bytes({reinterpret_cast<const char*>(address), size}, declared);
    return {std::string(name_of(decoded.problem)), decoded.charset, decoded.text};
}

std::string digest(std::uint32_t address, std::uint32_t size) { return nianbao::sha256_hex({reinterpret_cast<const char*>(address), size}); }

std::string rules(bool english) { return nianbao::rules_json(language_of(english)); }

std::string version() { return std::string(nianbao::engine_version); }

/// Makes a package of ICU's data known: 16-byte aligned, in memory for good.
bool add_data(std::uint32_t address) {
    UErrorCode error = U_ZERO_ERROR;
    udata_setCommonData(reinterpret_cast<const void*>(address), &error);
    return U_SUCCESS(error);
}

}  // namespace

EMSCRIPTEN_BINDINGS(nianbao) {
    emscripten::enum_<Kind>("Kind").value("file", Kind::file).value("text", Kind::text).value("document", Kind::document);
    emscripten::value_object<DecodedText>("DecodedText")
        .field("problem", &DecodedText::problem)
        .field("charset", &DecodedText::charset)
        .field("text", &DecodedText::text);
    emscripten::value_object<Input>("Input")
        .field("address", &Input::address)
        .field("size", &Input::size)
        .field("kind", &Input::kind)
        .field("file", &Input::file)
        .field("format", &Input::format)
        .field("sha256", &Input::sha256)
        .field("settings", &Input::settings)
        .field("accepted", &Input::accepted)
        .field("english", &Input::english)
        .field("detail", &Input::detail)
        .field("plain", &Input::plain);
    emscripten::value_object<Output>("Output")
        .field("verdict", &Output::verdict)
        .field("problem", &Output::problem)
        .field("rendered", &Output::rendered);
    emscripten::function("check", &check);
    emscripten::function("decode", &decode);
    emscripten::function("digest", &digest);
    emscripten::function("rules", &rules);
    emscripten::function("forms", &nianbao::forms_json);
    emscripten::function("version", &version);
    emscripten::function("catalogueVersion", &nianbao::catalogue_version);
    emscripten::function("addData", &add_data);
}
