#include "findings/keys.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "text/sort.hpp"

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

std::string key_over(std::span<const std::string> parts) {
    Hash hash;
    for (const std::string& part : parts) hash.add(part);
    return hash.hex();
}

void write_keys(const Report& report, std::vector<Finding>& findings) {
    std::vector<std::size_t> order(findings.size());
    for (std::size_t f = 0; f < findings.size(); ++f) {
        findings[f].key = key_of(report, findings[f], 0);
        order[f] = f;
    }
    // Of findings that are alike the first keeps its key, the others are counted.
    text::sort(order, [&](std::size_t a, std::size_t b) { return findings[a].key < findings[b].key; });
    std::string key;
    for (std::size_t i = 0, nth = 0; i < order.size(); ++i) {
        std::string& own = findings[order[i]].key;
        nth = own == key ? nth + 1 : 0;
        key = own;
        if (nth > 0) own = key_of(report, findings[order[i]], nth);
    }
}

}  // namespace nianbao
