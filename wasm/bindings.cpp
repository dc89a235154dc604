// The engine's functions for JavaScript, without any logic of their own. Results leave as JSON text, which
// the loader (engine.mjs) parses once: plain objects, the same bytes as the native engine's, and no handle
// that someone would have to delete.
#include <emscripten/bind.h>
#include <unicode/udata.h>

#include <cstdint>
#include <string>

#include "nianbao/check.hpp"
#include "presentation/json.hpp"
#include "presentation/text.hpp"

namespace {

using nianbao::Language;

struct Input {
    std::uint32_t address, size;   ///< of bytes that the loader placed in memory
    bool decoded;                  ///< UTF-8 text that came as a string, not the bytes of a file
    std::string file, format, sha256;
    bool english, detail;
};

Language language_of(bool english) { return english ? Language::en : Language::zh; }

std::unique_ptr<nianbao::CheckResult> run(const Input& input) {
    const std::string_view bytes(reinterpret_cast<const char*>(input.address), input.size);
    return input.decoded ? nianbao::check_text(bytes) : nianbao::check_bytes(bytes);
}

std::string check(const Input& input) {
    return nianbao::to_json(*run(input), {input.file, input.format, input.sha256, language_of(input.english), input.detail});
}

std::string check_as_text(const Input& input) {
    return nianbao::to_text(*run(input), {input.file, language_of(input.english)});
}

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
    emscripten::value_object<Input>("Input")
        .field("address", &Input::address)
        .field("size", &Input::size)
        .field("decoded", &Input::decoded)
        .field("file", &Input::file)
        .field("format", &Input::format)
        .field("sha256", &Input::sha256)
        .field("english", &Input::english)
        .field("detail", &Input::detail);
    emscripten::function("check", &check);
    emscripten::function("checkAsText", &check_as_text);
    emscripten::function("rules", &rules);
    emscripten::function("forms", &nianbao::forms_json);
    emscripten::function("version", &version);
    emscripten::function("addData", &add_data);
}
