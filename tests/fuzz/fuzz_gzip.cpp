#include "tests/fuzz/laws.h"

#include <cstdint>
#include <functional>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t pick = std::hash<std::string>{}(bytes);
    loopscope::checkLaws(bytes, {}, pick, true);
    // Few inputs begin as gzip does: with its header, every input gets as far as the deflate blocks.
    bytes.insert(0, "\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    loopscope::checkLaws(bytes, {}, pick, true);
    return 0;
}
