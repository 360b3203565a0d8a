#include "app/data/store/policy_file.h"

#include <QSaveFile>
#include <QtConcurrentRun>

namespace loopscope {

QFuture<Result<Policy>> loadPolicy(const std::string& path)
{
    return QtConcurrent::run([path] { return readPolicyFile(path); });
}

QFuture<Result<void>> savePolicy(const std::string& path, const Policy& policy)
{
    return QtConcurrent::run([path, text = toJson(policy)]() -> Result<void> {
        QSaveFile file(QString::fromStdString(path)); // the old file stays until the new one is whole
        const QByteArray bytes = QByteArray::fromStdString(text + '\n');
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return failure(ErrorCode::CannotWrite, path, file.errorString().toStdString());
        return {};
    });
}

} // namespace loopscope
