#pragma once

#include "app/cli/arguments.h"
#include "app/cli/interrupt_watcher.h"
#include "app/data/store/connection_spec.h"
#include "app/data/store/feedback_store.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace loopscope {

inline constexpr OptionSpec storeOption{"store", "URL",
                                        "the feedback database: sqlite:PATH, or a PostgreSQL connection\n"
                                        "string or URI (postgresql://…, service=…); without it the\n"
                                        "variable LOOPSCOPE_STORE says which"};
inline constexpr OptionSpec schemaOption{"schema", "S",
                                         "PostgreSQL: the schema that is the feedback database;\n"
                                         "default: the first existing one of the search_path"};
inline constexpr OptionSpec jsonOption{"json", "", "print one JSON document instead of a table"};

/// The connection that --store and --schema name. @return nothing without --store; InvalidArgument, PasswordInUrl.
[[nodiscard]] Result<std::optional<ConnectionSpec>> namedStore(const Arguments& arguments);

/// The same for commands that need a database: LOOPSCOPE_STORE stands in for --store, memory: is refused.
[[nodiscard]] Result<ConnectionSpec> neededStore(const Arguments& arguments);

/// An open feedback database whose running statement ends at the first interrupt.
class StoreSession {
public:
    [[nodiscard]] static Result<StoreSession> open(const ConnectionSpec& spec,
                                                   const FeedbackStore::OpenOptions& options);
    /// As open(), with neededStore().
    [[nodiscard]] static Result<StoreSession> open(const Arguments& arguments,
                                                   const FeedbackStore::OpenOptions& options);

    FeedbackStore* operator->() const { return m_store.get(); }
    [[nodiscard]] FeedbackStore& store() const { return *m_store; }
    [[nodiscard]] const ConnectionSpec& spec() const { return m_spec; }

private:
    using OnInterrupt = std::stop_callback<std::function<void()>>;
    ConnectionSpec m_spec;
    std::unique_ptr<InterruptWatcher> m_watcher;
    std::unique_ptr<FeedbackStore> m_store;
    std::unique_ptr<OnInterrupt> m_cancel;
};

} // namespace loopscope
