#include "tests/fuzz/laws.h"

#include <cstdint>
#include <functional>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    loopscope::checkLaws(bytes, {.format = loopscope::FileFormat::Jsonl, .labels = {{"normal", 0}, {"anomaly", 1}}},
                         std::hash<std::string>{}(bytes));
    return 0;
}
