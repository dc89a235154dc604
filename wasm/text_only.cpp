// Stands in for what the module that is loaded first does not have: nearly all that is checked in a page is pasted text,
// UTF-8 or UTF-16, which the core decodes itself. For documents, other charsets, traditional characters and output on a terminal it says
// what is missing, and the loader fetches the module that has all of it (nianbao_full.wasm).
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "nianbao/check.hpp"
#include "presentation/text.hpp"
#include "text/traditional.hpp"

namespace nianbao {

std::unique_ptr<CheckResult> check_document(std::string_view, const Configuration&) {
    auto result = std::make_unique<CheckResult>();
    result->problem.code = ProblemCode::module_missing;
    return result;
}

std::string to_text(const CheckResult&, const TextOptions&) { return {}; }

text::Traditional text::traditional() { return {}; }

}  // namespace nianbao

// ICU's charset detector and converters: any text but UTF-8 and UTF-16 is said to need a legacy charset.
namespace {

const UCharsetMatch* no_match = nullptr;

}  // namespace

UCharsetDetector* ucsdet_open(UErrorCode*) { return nullptr; }
void ucsdet_close(UCharsetDetector*) {}
void ucsdet_setText(UCharsetDetector*, const char*, int32_t, UErrorCode*) {}

const UCharsetMatch** ucsdet_detectAll(UCharsetDetector*, int32_t* count, UErrorCode*) {
    *count = 1;
    return &no_match;
}

const char* ucsdet_getName(const UCharsetMatch*, UErrorCode*) { return "GB18030"; }
int32_t ucsdet_getConfidence(const UCharsetMatch*, UErrorCode*) { return 1; }

UConverter* ucnv_open(const char*, UErrorCode* error) {
    *error = U_FILE_ACCESS_ERROR;
    return nullptr;
}

void ucnv_close(UConverter*) {}

void ucnv_toUnicode(UConverter*, UChar**, const UChar*, const char**, const char*, int32_t*, UBool, UErrorCode* error) {
    *error = U_FILE_ACCESS_ERROR;
}
