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

void JsonWriter::quote(std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    put('"');
    std::size_t plain = 0;   // from here on characters stay as they are
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        put(text.substr(plain, i - plain));
        plain = i + 1;
        put('\\');
        switch (c) {
            case '"': case '\\': put(static_cast<char>(c)); break;
            case '\n': put('n'); break;
            case '\r': put('r'); break;
            case '\t': put('t'); break;
            default: put("u00"), put(hex[c >> 4]), put(hex[c & 15]);
        }
    }
    put(text.substr(plain));
    put('"');
}

}  // namespace nianbao
