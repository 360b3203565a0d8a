#pragma once

#include "app/data/store/feedback_store.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// How a query went, in words: "55 rows in 11 ms".
class QuerySentence {
    Q_DECLARE_TR_FUNCTIONS(QuerySentence)

public:
    [[nodiscard]] static QString of(const QueryResult& result);
};

} // namespace loopscope
