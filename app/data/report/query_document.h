#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "app/data/report/text_sink.h"
#include "app/data/store/feedback_store.h"
#include "app/engine/feedback/json_writer.h"
#include "app/engine/result.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace loopscope {

/// The JSON document of one query: `{"loopscope": 1, "query", "columns": [{name, type}], "timing", "data": [{…}]}`. Numbers
/// unrounded, timestamps as text, absent values null.
[[nodiscard]] std::string queryJson(const QueryResult& result);

/// The members columns, timing and data of that document. Inside an object.
void writeResult(JsonWriter& json, const QueryResult& result);

/// A header and the rows, numbers unrounded, absent values empty. @return the sink's error.
[[nodiscard]] Result<void> writeQueryCsv(const QueryResult& result, const TextSink& sink);

/// An aligned table, numbers rounded to 4 decimals. @return the sink's error.
[[nodiscard]] Result<void> writeQueryText(const QueryResult& result, const TextSink& sink);

/// One monitoring query as `verify` ran it.
struct VerifiedQuery {
    std::string id;
    std::string title;
    std::map<std::string, std::string> parameters;
    Result<QueryResult> result;
};

/// `{"loopscope": 1, "store", "queries": [{id, title, parameters, error, columns, seconds, data}], "checks": […]}`, the checks
/// as writeChecks() has them.
[[nodiscard]] std::string verifyJson(std::string_view store, std::span<const VerifiedQuery> queries,
                                     std::span<const CheckResult> checks);

/// Each query's title and its table, or why it failed. @return the sink's error.
[[nodiscard]] Result<void> writeVerifyText(std::span<const VerifiedQuery> queries, const TextSink& sink);

} // namespace loopscope
