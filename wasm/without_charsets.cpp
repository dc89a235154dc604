// Stands in for ICU's charset detector and converters in the module that is loaded first. Nearly all reports are
// UTF-8 or UTF-16, which the core decodes itself; for any other text, this says that a legacy charset is
// likely and its converter not there, and the loader fetches the module that has both (charsets.dat).
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

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
