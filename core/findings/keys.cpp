#include "findings/keys.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace nianbao {
namespace {

/// FNV-1a with 64 bits.
class Hash {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
        state_ = (state_ ^ 0xffu) * 0x100000001b3u;   // parts end: "ab","c" is not "a","bc"
    }

    std::string hex() const {
        std::string digits(16, '0');
        for (std::size_t i = 0; i < 16; ++i) digits[i] = "0123456789abcdef"[state_ >> (60 - 4 * i) & 15u];
        return digits;
    }

private:
    std::uint64_t state_ = 0xcbf29ce484222325u;
};

/// Blanks and line breaks come and go with the layout.
std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; });
    return text;
}

std::string key_of(const Report& report, const Finding& finding, std::size_t nth) {
    Hash hash;
    hash.add(finding.rule);
    for (const CellRef cell : finding.cells) hash.add(path_of(report, cell));
    for (const Span span : finding.spans) hash.add(without_blanks(text_of(report, span)));
    if (nth > 0) hash.add(std::to_string(nth));
    return hash.hex();
}

}  // namespace

void write_keys(const Report& report, std::vector<Finding>& findings) {
    std::vector<std::string> given;
    given.reserve(findings.size());
    for (Finding& finding : findings) {
        const std::string first = key_of(report, finding, 0);
        const auto nth = static_cast<std::size_t>(std::count(given.begin(), given.end(), first));
        given.push_back(first);
        finding.key = nth == 0 ? first : key_of(report, finding, nth);
    }
}

}  // namespace nianbao
