#pragma once

#include "app/cli/command.h"

#include <vector>

namespace loopscope {

class StoreSession;
struct CheckResult;
struct VerifiedQuery;

/// `verify`: every check of the loop, and every monitoring query with its result.
class VerifyCommand final : public Command {
public:
    [[nodiscard]] Manual manual() const override;
    [[nodiscard]] int run(const Arguments& arguments) override;

private:
    [[nodiscard]] int print(const StoreSession& store, const std::vector<VerifiedQuery>& queries,
                            const std::vector<CheckResult>& checks, const Arguments& arguments) const;
};

} // namespace loopscope
