#pragma once

namespace loopscope {

/// A crash of this program leaves no core file: it would hold the passwords of open databases. For main(), before anything
/// else. What a debugger attaches to stays as it is.
void leaveNoCoreFile();

} // namespace loopscope
