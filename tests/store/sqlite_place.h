#pragma once

#include "tests/store/store_place.h"

#include <QTemporaryDir>

namespace loopscope {

class SqlitePlace : public StorePlace {
public:
    [[nodiscard]] ConnectionSpec spec() const override;
    void execute(const QString& sql) override;
    [[nodiscard]] std::int64_t integer(const QString& sql) override;
    [[nodiscard]] QString foundingTable() const override;
    [[nodiscard]] QString time(std::int64_t microseconds) const override;
    [[nodiscard]] std::int64_t indexes() override;
    bool setDiskFull(bool full) override;

    ~SqlitePlace() override;

private:
    QTemporaryDir m_folder;
};

} // namespace loopscope
