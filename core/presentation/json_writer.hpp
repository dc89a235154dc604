// Writes JSON text, compact and in the order of the calls. Strings are UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "nianbao/number.hpp"

namespace nianbao {

class JsonWriter {
public:
    void reserve(std::size_t bytes) { out_.resize(bytes); }
    std::string take();

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }

    /// `name` holds nothing that JSON escapes: the program's own names do not.
    JsonWriter& key(std::string_view name);
    /// A key that came from outside.
    JsonWriter& foreign_key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(std::u32string_view text);
    /// A text that holds nothing that JSON escapes either.
    JsonWriter& word(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool flag) { return literal(flag ? "true" : "false"); }
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(Number number);
    JsonWriter& null() { return literal("null"); }

    /// null where the text is empty: what a report does not say.
    JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

    template <class T>
    JsonWriter& member(std::string_view name, T item) { return key(name).value(item); }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& literal(std::string_view text);
    JsonWriter& colon();
    /// Where to write, with room for so many characters and a comma, which stands there already if one is due.
    char* next(std::size_t size);
    void written(const char* end) { size_ = static_cast<std::size_t>(end - out_.data()); }

    std::string out_;          ///< written up to size_, longer than that
    std::size_t size_ = 0;
    bool first_ = true;        ///< nothing stands yet behind the last bracket or key
};

}  // namespace nianbao
