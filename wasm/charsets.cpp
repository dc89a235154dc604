// The module of legacy charsets: bytes in, their text in UTF-8 out. It comes with the first file that needs it.
#include <emscripten.h>
#include <unicode/udata.h>

#include "presentation/names.hpp"
#include "reader/charset.hpp"
#include "reader/utf8.hpp"
#include "strings.hpp"

namespace {

using namespace nianbao;

wasm::Answer legacy_answer;

ProblemCode problem_of(reader::DecodeStatus status) {
    if (status == reader::DecodeStatus::ok) return ProblemCode::none;
    return status == reader::DecodeStatus::binary ? ProblemCode::unsupported_format : ProblemCode::charset_data_missing;
}

}  // namespace

extern "C" {

/// Given: the bytes, and the charset that the text names for itself. Answers: problem, charset, text.
EMSCRIPTEN_KEEPALIVE const wasm::Bytes* decode_legacy(const wasm::Bytes* given) {
    reader::Decoded decoded = reader::decode_legacy(given[0].view(), given[1].view());
    return legacy_answer.of(std::string(name_of(problem_of(decoded.status))), std::move(decoded.charset), reader::to_utf8(decoded.text));
}

EMSCRIPTEN_KEEPALIVE void drop_legacy() { legacy_answer.drop(); }

/// Makes a package of ICU's data known: 16-byte aligned, in memory for good.
EMSCRIPTEN_KEEPALIVE bool add_charsets(const void* data) {
    UErrorCode error = U_ZERO_ERROR;
    udata_setCommonData(data, &error);
    return U_SUCCESS(error);
}
}
