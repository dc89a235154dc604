// Documents as bytes, written node by node as web/readers/document.mjs writes them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::test {

class WireBuilder {
public:
    WireBuilder& paragraph(std::string_view text) { return node({1}, text); }
    WireBuilder& grid(std::int32_t rows, std::int32_t columns) { return node({2, rows, columns}); }
    WireBuilder& cell(std::int32_t row, std::int32_t column, std::int32_t row_span, std::int32_t column_span, std::string_view text) {
        return node({3, row, column, row_span, column_span}, text);
    }
    WireBuilder& page(std::int32_t width, std::int32_t height) { return node({4, width, height}); }
    WireBuilder& run(std::int32_t left, std::int32_t top, std::int32_t right, std::int32_t bottom, std::string_view text) {
        return node({5, left, top, right, bottom}, text);
    }
    WireBuilder& rule(std::int32_t x0, std::int32_t y0, std::int32_t x1, std::int32_t y1) { return node({6, x0, y0, x1, y1}); }
    WireBuilder& note(std::int32_t code) { return node({7, code}); }
    /// Any operation, also none that exists.
    WireBuilder& node(std::initializer_list<std::int32_t> values) {
        nodes_.insert(nodes_.end(), values);
        return *this;
    }

    std::string bytes() const {
        std::string bytes = "NBD1";
        append(bytes, static_cast<std::uint32_t>(nodes_.size()));
        for (const std::int32_t value : nodes_) append(bytes, static_cast<std::uint32_t>(value));
        return bytes + texts_;
    }

private:
    WireBuilder& node(std::initializer_list<std::int32_t> values, std::string_view text) {
        texts_.append(text).push_back('\0');
        return node(values);
    }
    static void append(std::string& bytes, std::uint32_t value) {
        for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(value >> shift & 0xff));
    }

    std::vector<std::int32_t> nodes_;
    std::string texts_;
};

}  // namespace nianbao::test
