// SHA-256, FIPS 180-4. Compiled for speed: it passes over every byte of the input.
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "nianbao/digest.hpp"
#include "presentation/sha256_blocks.hpp"

namespace nianbao {
namespace sha256 {

const std::array<std::uint32_t, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

namespace {

std::uint32_t word_at(const unsigned char* bytes) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | std::uint32_t{bytes[3]};
}

/// The word turned right by a, by a + b and by a + b + c, one on the other.
constexpr std::uint32_t turned(std::uint32_t word, int a, int b, int c) {
    return std::rotr(std::rotr(std::rotr(word, c) ^ word, b) ^ word, a);
}

void take_block(State& state, const unsigned char* block) {
    std::array<std::uint32_t, 64> w;
    for (std::size_t i = 0; i < 16; ++i) w[i] = word_at(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t near = std::rotr(std::rotr(w[i - 2], 2) ^ w[i - 2], 17) ^ w[i - 2] >> 10;
        const std::uint32_t far = std::rotr(std::rotr(w[i - 15], 11) ^ w[i - 15], 7) ^ w[i - 15] >> 3;
        w[i] = w[i - 16] + far + w[i - 7] + near;
    }
    auto [a, b, c, d, e, f, g, h] = state;
    // A round changes two of the eight words; instead of moving the others along, the next round takes them in other places.
    const auto round = [](std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e, std::uint32_t f, std::uint32_t g, std::uint32_t& h, std::uint32_t added) {
        const std::uint32_t first = h + turned(e, 6, 5, 14) + (g ^ (e & (f ^ g))) + added;
        d += first;
        h = first + turned(a, 2, 11, 9) + ((a & b) | (c & (a | b)));
    };
    for (std::size_t i = 0; i < 64; i += 4) {
        round(a, b, c, d, e, f, g, h, constants[i] + w[i]);
        round(h, a, b, c, d, e, f, g, constants[i + 1] + w[i + 1]);
        round(g, h, a, b, c, d, e, f, constants[i + 2] + w[i + 2]);
        round(f, g, h, a, b, c, d, e, constants[i + 3] + w[i + 3]);
        std::swap(a, e), std::swap(b, f), std::swap(c, g), std::swap(d, h);
    }
    const State mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i) state[i] += mixed[i];
}

}  // namespace

void take_blocks(State& state, const unsigned char* blocks, std::size_t count) {
    for (; count > 0; --count, blocks += block_size) take_block(state, blocks);
}

}  // namespace sha256

std::string sha256_hex(std::string_view bytes) {
    using namespace sha256;
    State state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const auto take = fastest_take_blocks();
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t whole = bytes.size() / block_size, left = bytes.size() % block_size;
    take(state, data, whole);
    data += whole * block_size;
    // The rest, a 1 bit, zeros, and the length in bits in the last eight bytes: one block or two.
    std::array<unsigned char, 2 * block_size> tail{};
    for (std::size_t i = 0; i < left; ++i) tail[i] = data[i];
    tail[left] = 0x80;
    const std::size_t size = left < block_size - 8 ? block_size : 2 * block_size;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (std::size_t i = 0; i < 8; ++i) tail[size - 1 - i] = static_cast<unsigned char>(bits >> 8 * i);
    take(state, tail.data(), size / block_size);
    std::string hex;
    for (const std::uint32_t word : state)
        for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[word >> shift & 15u];
    return hex;
}

}  // namespace nianbao
