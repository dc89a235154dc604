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
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool flag) { return literal(flag ? "true" : "false"); }
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(Number number) { return literal(number.to_string()); }
    JsonWriter& null() { return literal("null"); }

    /// null where the text is empty: what a report does not say.
    JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

    template <class T>
    JsonWriter& member(std::string_view name, T item) { return key(name).value(item); }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& literal(std::string_view text);
    void separate();
    void quote(std::string_view text);
    void put(std::string_view text);
    void put(char c) {
        if (size_ == out_.size()) grow(1);
        out_[size_++] = c;
    }
    void grow(std::size_t size);   ///< makes room for so many characters more

    std::string out_;          ///< written up to size_, longer than that
    std::size_t size_ = 0;
    bool first_ = true;   ///< nothing stands yet behind the last bracket or key
};

}  // namespace nianbao
