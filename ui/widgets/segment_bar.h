#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace loopscope {

/// Names in a row, one of them chosen: what of several things a place shows. Left and right go among them.
class SegmentBar : public QWidget {
    Q_OBJECT

public:
    /// @param id prefix of the object names: id0, id1, …
    SegmentBar(const QString& id, const QString& accessibleName, const QStringList& names, QWidget* parent = nullptr);

    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< and tells of it where it is another one

signals:
    void currentChanged(int index);

private:
    QButtonGroup* m_buttons;
};

} // namespace loopscope
