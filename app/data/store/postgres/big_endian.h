#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace loopscope {

/// The network's byte order, in which PostgreSQL sends and takes binary values.
template <std::unsigned_integral T>
[[nodiscard]] T swappedToBigEndian(T value)
{
    if constexpr (std::endian::native == std::endian::big || sizeof(T) == 1)
        return value;
    else
        return std::byteswap(value);
}

/// @pre bytes.size() >= sizeof(T)
template <std::unsigned_integral T>
[[nodiscard]] T fromBigEndian(std::string_view bytes)
{
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    return swappedToBigEndian(value);
}

} // namespace loopscope
