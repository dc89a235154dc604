#include "presentation/json_writer.hpp"

#include <cstring>

namespace nianbao {

std::string JsonWriter::take() {
    out_.resize(size_);
    return std::move(out_);
}

void JsonWriter::grow(std::size_t size) { out_.resize(2 * out_.size() + size); }

void JsonWriter::put(std::string_view text) {
    if (out_.size() - size_ < text.size()) grow(text.size());
    std::memcpy(out_.data() + size_, text.data(), text.size());
    size_ += text.size();
}

void JsonWriter::separate() {
    if (!first_) put(',');
    first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    put(bracket);
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    put(bracket);
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::literal(std::string_view text) {
    separate();
    put(text);
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    put('"');
    put(name);
    put("\":");
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::foreign_key(std::string_view name) {
    separate();
    quote(name);
    put(':');
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
    return literal(std::to_string(number));
}

namespace {

/// How many characters from here on stay as they are, eight at a time where eight are left.
std::size_t plain_length(std::string_view text, std::size_t from) {
    std::size_t i = from;
    constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data() + i, 8);
        // The high bit of each byte that is below the number, exactly up to the first of them.
        const auto below = [](std::uint64_t bytes, std::uint64_t number) { return (bytes - ones * number) & ~bytes & highs; };
        if ((below(eight, 0x20) | below(eight ^ ones * '"', 1) | below(eight ^ ones * '\\', 1)) != 0) break;
    }
    while (i < text.size() && static_cast<unsigned char>(text[i]) >= 0x20 && text[i] != '"' && text[i] != '\\') ++i;
    return i - from;
}

}  // namespace

void JsonWriter::quote(std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    put('"');
    for (std::size_t i = 0;;) {
        const std::size_t length = plain_length(text, i);
        put(text.substr(i, length));
        i += length;
        if (i == text.size()) break;
        const auto c = static_cast<unsigned char>(text[i++]);
        put('\\');
        switch (c) {
            case '"': case '\\': put(static_cast<char>(c)); break;
            case '\n': put('n'); break;
            case '\r': put('r'); break;
            case '\t': put('t'); break;
            default: put("u00"), put(hex[c >> 4]), put(hex[c & 15]);
        }
    }
    put('"');
}

}  // namespace nianbao
