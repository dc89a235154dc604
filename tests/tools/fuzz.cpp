// For libFuzzer (scripts/fuzz): any bytes give an answer, the same one twice, without a fault that the sanitizers see.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "nianbao/check.hpp"
#include "presentation/json.hpp"

namespace {

std::string answer(std::string_view bytes, bool is_text) {
    const auto result = is_text ? nianbao::check_text(bytes) : nianbao::check_bytes(bytes);
    for (const nianbao::Finding& finding : result->findings)
        for (const nianbao::Span span : finding.spans)
            if (span.end <= span.start || span.end > result->text.size()) std::abort();
    return nianbao::to_json(*result, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const bool is_text : {true, false})
        if (answer(bytes, is_text) != answer(bytes, is_text)) std::abort();
    return 0;
}
