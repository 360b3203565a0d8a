#pragma once

#include <bit>
#include <string>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace loopscope {

/// The first byte from @p p on that a JSON string does not hold as it is: a quote, a backslash, a control character.
/// @pre there is one; up to 15 bytes beyond it are readable (a ByteBuffer's padding is all control characters).
[[nodiscard]] inline const char* findStringStop(const char* p)
{
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i lastControl = _mm_set1_epi8(0x1F);
    for (;; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i isControl = _mm_cmpeq_epi8(_mm_max_epu8(bytes, lastControl), lastControl);
        const __m128i hits =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)), isControl);
        if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits)); mask != 0)
            return p + std::countr_zero(mask);
    }
#else
    while (*p != '"' && *p != '\\' && static_cast<unsigned char>(*p) > 0x1F)
        ++p;
    return p;
#endif
}

/// @return the value of a hexadecimal digit, or -1
[[nodiscard]] int hexDigit(char c);

/// Resolves the escapes of what stands between the quotes. @pre every escape is well formed
/// @return false when there is a surrogate without its other half; U+FFFD stands for it in @p out.
[[nodiscard]] bool unescape(std::string_view raw, std::string& out);

} // namespace loopscope
