#include "presentation/json_writer.hpp"

#include <algorithm>

#include "reader/utf8.hpp"

namespace nianbao {
namespace {

constexpr std::size_t longest_escape = 6;

char* copy(char* at, std::string_view text) { return std::copy(text.begin(), text.end(), at); }

constexpr bool is_plain(std::uint32_t c) { return c >= 0x20 && c != '"' && c != '\\'; }

/// What is not plain, as JSON writes it.
char* escape(char* at, unsigned char c) {
    static constexpr char hex[] = "0123456789abcdef";
    *at++ = '\\';
    switch (c) {
        case '"': case '\\': *at++ = static_cast<char>(c); break;
        case '\n': *at++ = 'n'; break;
        case '\r': *at++ = 'r'; break;
        case '\t': *at++ = 't'; break;
        default:
            at = copy(at, "u00");
            *at++ = hex[c >> 4];
            *at++ = hex[c & 15];
    }
    return at;
}

/// A number's digits stand before the end that is given; gives the first.
char* digits_before(char* end, std::uint64_t number) {
    do *--end = static_cast<char>('0' + number % 10);
    while ((number /= 10) != 0);
    return end;
}

}  // namespace

std::string JsonWriter::take() {
    out_.resize(size_);
    return std::move(out_);
}

JsonWriter& JsonWriter::open(char bracket) {
    char* at = next(1);
    *at++ = bracket;
    written(at);
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    first_ = true;   // no comma stands before it
    *next(1) = bracket;
    ++size_;
    return *this;
}

JsonWriter& JsonWriter::literal(std::string_view text) {
    written(copy(next(text.size()), text));
    return *this;
}

char* JsonWriter::next(std::size_t size) {
    if (out_.size() - size_ <= size) out_.resize(2 * out_.size() + size + 1);
    char* at = out_.data() + size_;
    if (!first_) *at++ = ',';
    first_ = false;
    return at;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    word(name);
    return colon();
}

JsonWriter& JsonWriter::foreign_key(std::string_view name) {
    value(name);
    return colon();
}

JsonWriter& JsonWriter::colon() {
    first_ = true;
    *next(1) = ':';
    ++size_;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::word(std::string_view text) {
    char* at = next(text.size() + 2);
    *at++ = '"';
    at = copy(at, text);
    *at++ = '"';
    written(at);
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    const auto escaped = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_plain(static_cast<unsigned char>(c)); }));
    if (escaped == 0) return word(text);
    char* at = next(text.size() + escaped * (longest_escape - 1) + 2);
    *at++ = '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(byte)) *at++ = c;
        else at = escape(at, byte);
    }
    *at++ = '"';
    written(at);
    return *this;
}

JsonWriter& JsonWriter::value(std::u32string_view text) {
    char* at = next(text.size() * longest_escape + 2);
    *at++ = '"';
    for (const char32_t c : text) at = is_plain(c) ? reader::write_utf8(at, c) : escape(at, static_cast<unsigned char>(c));
    *at++ = '"';
    written(at);
    return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
    constexpr std::size_t longest = 20;
    char digits[longest];
    const char* const first = digits_before(digits + longest, number);
    return literal({first, static_cast<std::size_t>(digits + longest - first)});
}

JsonWriter& JsonWriter::value(Number number) {
    if (number.is_whole() && !number.is_negative()) return value(static_cast<std::uint64_t>(number.millionths() / Number::scale));
    return literal(number.to_string());
}

}  // namespace nianbao
