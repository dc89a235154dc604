#include "presentation/json_writer.hpp"

namespace nianbao {

void JsonWriter::separate() {
    if (!first_) out_ += ',';
    first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::literal(std::string_view text) {
    separate();
    out_ += text;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    out_.append(1, '"').append(name).append("\":");
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::foreign_key(std::string_view name) {
    separate();
    quote(name);
    out_ += ':';
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
    out_ += '"';
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out_.append(text, copied, i - copied);
        copied = i + 1;
        out_ += '\\';
        switch (c) {
            case '"': case '\\': out_ += static_cast<char>(c); break;
            case '\n': out_ += 'n'; break;
            case '\r': out_ += 'r'; break;
            case '\t': out_ += 't'; break;
            default: out_.append("u00").append(1, hex[c >> 4]).append(1, hex[c & 15]);
        }
    }
    out_.append(text, copied, text.size() - copied);
    out_ += '"';
}

}  // namespace nianbao
