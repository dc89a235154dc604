// How a module and its loader (engine.mjs) hand each other strings: as places in the module's memory, any bytes in them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace nianbao::wasm {

struct Bytes {
    const char* address;
    std::uint32_t size;

    std::string_view view() const { return {address, size}; }
    std::string string() const { return std::string(view()); }
};

/// What the module answered last, kept until the loader has copied it.
class Answer {
public:
    const Bytes* of(std::string first, std::string second = {}, std::string third = {}, std::string fourth = {}) {
        strings_ = {std::move(first), std::move(second), std::move(third), std::move(fourth)};
        for (std::size_t i = 0; i < strings_.size(); ++i) places_[i] = {strings_[i].data(), static_cast<std::uint32_t>(strings_[i].size())};
        return places_.data();
    }

    void drop() { strings_ = {}; }

private:
    std::array<std::string, 4> strings_;
    std::array<Bytes, 4> places_{};
};

}  // namespace nianbao::wasm
