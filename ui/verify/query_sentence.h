#pragma once

#include "app/data/store/feedback_store.h"

#include <QString>

namespace loopscope {

/// How a query went, in words: "55 rows in 11 ms".
[[nodiscard]] QString querySentence(const QueryResult& result);

} // namespace loopscope
