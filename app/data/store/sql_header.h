#pragma once

#include "app/data/store/sql_catalog.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// A .sql file taken apart: the `-- key: value` lines at its top, then its statements.
struct SqlFileParts {
    std::map<std::string, std::string, std::less<>> header;
    std::vector<std::string> statements;
};

/// @return Internal with the line of a header line that is not `-- key: value` with a known key, of a key given twice, or of
/// an empty statement.
[[nodiscard]] Result<SqlFileParts> splitSqlFile(const std::string& fileName, std::string_view content);

/// `by choice(created_at|timestamp) = created_at, now timestamp = now`
[[nodiscard]] Result<std::vector<SqlParameter>> parseSqlParameters(const std::string& fileName, std::string_view text);
/// `model_version integer, accuracy real`
[[nodiscard]] Result<std::vector<ResultColumn>> parseSqlColumns(const std::string& fileName, std::string_view text);

/// `model_feedback.is_correct, federated_models`
[[nodiscard]] Result<std::vector<SqlNeed>> parseSqlNeeds(const std::string& fileName, std::string_view text);

/// The largest n of the placeholders $n outside of quotes and comments; 0 when there are none.
[[nodiscard]] int highestPlaceholder(std::string_view sql);

} // namespace loopscope
