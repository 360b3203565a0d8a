#pragma once

namespace loopscope {

/// While one exists, memory that a chunk gives back is kept for the next one instead of being returned to the system and
/// faulted in anew, which took a seventh of a replay's time. Afterwards the system gets it. Thread: any.
class ReplayMemory {
public:
    ReplayMemory();
    ~ReplayMemory();
    ReplayMemory(const ReplayMemory&) = delete;
    ReplayMemory& operator=(const ReplayMemory&) = delete;
};

} // namespace loopscope
