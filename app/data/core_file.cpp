#include "app/data/core_file.h"

#include <sys/resource.h>

namespace loopscope {

void leaveNoCoreFile()
{
    constexpr rlimit none{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace loopscope
