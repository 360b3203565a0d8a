#pragma once

#include <bit>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace loopscope {

/// The first of three bytes in [p, end), or end. May look at 15 bytes beyond the end: the memory is a ByteBuffer's.
[[nodiscard]] inline const char* findAny(const char* p, const char* end, char a, char b, char c)
{
#if defined(__SSE2__)
    const __m128i wantA = _mm_set1_epi8(a);
    const __m128i wantB = _mm_set1_epi8(b);
    const __m128i wantC = _mm_set1_epi8(c);
    for (; p < end; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, wantA), _mm_cmpeq_epi8(bytes, wantB)),
                                          _mm_cmpeq_epi8(bytes, wantC));
        if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits)); mask != 0) {
            p += std::countr_zero(mask);
            return p < end ? p : end;
        }
    }
    return end;
#else
    while (p < end && *p != a && *p != b && *p != c)
        ++p;
    return p;
#endif
}

[[nodiscard]] inline bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}
[[nodiscard]] inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// @return the first LF or CR in [p, end), or end. Memory as for findAny().
[[nodiscard]] inline const char* findLineEnd(const char* p, const char* end)
{
    return findAny(p, end, '\n', '\r', '\n');
}

/// @pre p is at a line end, or at end. @return the byte after LF, CRLF or CR.
[[nodiscard]] inline const char* skipLineEnd(const char* p, const char* end)
{
    if (p == end)
        return p;
    if (*p == '\r' && p + 1 != end && p[1] == '\n')
        return p + 2;
    return p + 1;
}

[[nodiscard]] inline const char* skipBlanks(const char* p, const char* end)
{
    while (p != end && isBlank(*p))
        ++p;
    return p;
}

/// Without the spaces and tabs around it.
[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace loopscope
