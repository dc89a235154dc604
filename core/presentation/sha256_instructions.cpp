// SHA-256 by the instructions that x86 processors have for it since 2016 (Intel SHA Extensions, July 2013).
#include "presentation/sha256_blocks.hpp"

// Clang 14 does not ask a processor for them by name.
#if defined(__x86_64__) && !defined(__clang__)
#define NIANBAO_SHA_INSTRUCTIONS
#include <immintrin.h>
#endif

namespace nianbao::sha256 {

#ifdef NIANBAO_SHA_INSTRUCTIONS

namespace {

__attribute__((target("sha,sse4.1"))) void take_blocks_by_instruction(State& state, const unsigned char* blocks, std::size_t count) {
    const auto four = [](const void* at) __attribute__((target("sha,sse4.1"))) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); };
    // The instructions take the eight words as ABEF and CDGH, A and C in the highest place.
    const __m128i badc = _mm_shuffle_epi32(four(&state[0]), 0xb1), hgfe = _mm_shuffle_epi32(four(&state[4]), 0x1b);
    __m128i abef = _mm_alignr_epi8(badc, hgfe, 8), cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    for (; count > 0; --count, blocks += block_size) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];   // the last sixteen words of the schedule
#pragma GCC unroll 16
        for (int i = 0; i < 4; ++i) w[i] = _mm_shuffle_epi8(four(blocks + 16 * i), big_endian);
#pragma GCC unroll 16
        for (int i = 0; i < 16; ++i) {   // four rounds each
            __m128i& now = w[i % 4];
            if (i >= 4) {
                const __m128i last = w[(i + 3) % 4];
                const __m128i middle = _mm_alignr_epi8(last, w[(i + 2) % 4], 4);
                now = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(now, w[(i + 1) % 4]), middle), last);
            }
            const __m128i added = _mm_add_epi32(now, four(&constants[static_cast<std::size_t>(4 * i)]));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0e));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b), dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[0]), _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[4]), _mm_alignr_epi8(dchg, feba, 8));
}

}  // namespace

TakeBlocks fastest_take_blocks() {
    return __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("sha") ? take_blocks_by_instruction : take_blocks;
}

#else

TakeBlocks fastest_take_blocks() { return take_blocks; }

#endif

}  // namespace nianbao::sha256
