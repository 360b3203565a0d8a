#pragma once

#include "app/engine/files/byte_source.h"

#include <QJsonDocument>
#include <QString>

#include <array>

namespace loopscope {

/// A JSON document, plain or gzip; a null document when it cannot be read.
inline QJsonDocument readJson(const QString& path)
{
    const auto source = ByteSource::open(path.toStdString());
    if (!source)
        return {};
    QByteArray bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const auto count = (*source)->read(buffer);
        if (!count || *count == 0)
            break;
        bytes.append(buffer.data(), static_cast<qsizetype>(*count));
    }
    return QJsonDocument::fromJson(bytes);
}

} // namespace loopscope
