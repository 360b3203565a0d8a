#include "tests/fuzz/laws.h"

#include <cstdint>
#include <functional>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t pick = std::hash<std::string>{}(bytes);
    loopscope::checkLaws(bytes, {}, pick);
    // Few inputs have a good header: with one, every input gets as far as its records.
    const std::string header =
        "model_version,aggregation_round,device_id,prediction_result,actual_result,confidence,timestamp\r\n";
    loopscope::checkLaws(header + bytes, {.labels = {{"normal", 0}, {"anomaly", 1}}}, pick);
    return 0;
}
