#include "app/data/store/kill_point.h"

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <string>

namespace loopscope {

namespace {

struct Target {
    int point = -1; ///< none
    int pass = 1;
};

Target readTarget()
{
    const char* const variable = std::getenv("LOOPSCOPE_KILL_POINT");
    if (variable == nullptr)
        return {};
    Target target;
    std::string_view name = variable;
    if (const auto colon = name.find(':'); colon != std::string_view::npos) {
        const std::string_view number = name.substr(colon + 1);
        std::from_chars(number.data(), number.data() + number.size(), target.pass);
        name = name.substr(0, colon);
    }
    const auto& names = killPointNames();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            target.point = static_cast<int>(i);
    }
    return target;
}

} // namespace

const std::vector<std::string_view>& killPointNames()
{
    static const std::vector<std::string_view> names{
#define LOOPSCOPE_KILL_POINT(name) #name,
#include "app/data/store/kill_points.def"
#undef LOOPSCOPE_KILL_POINT
    };
    return names;
}

void killPoint(KillPoint point)
{
    static const Target target = readTarget();
    if (target.point != static_cast<int>(point))
        return;
    static std::atomic<int> passes = 0;
    if (++passes == target.pass)
        std::raise(SIGKILL);
}

} // namespace loopscope
