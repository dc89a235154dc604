// SHA-256 block by block, in portable code and by the processor's own instructions for it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace nianbao::sha256 {

inline constexpr std::size_t block_size = 64;

using State = std::array<std::uint32_t, 8>;
using TakeBlocks = void (*)(State& state, const unsigned char* blocks, std::size_t count);

extern const std::array<std::uint32_t, 64> constants;

void take_blocks(State& state, const unsigned char* blocks, std::size_t count);

/// The same by SHA instructions where this processor has them, else take_blocks: the digest is the same, the time a fraction.
TakeBlocks fastest_take_blocks();

}  // namespace nianbao::sha256
