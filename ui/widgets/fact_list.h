#pragma once

#include "ui/widgets/text_label.h"

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace loopscope {

/// Pairs of a label and its value, one a line, with hairlines between.
class FactList : public QWidget {
    Q_OBJECT

public:
    struct Fact {
        QString label;
        QString value;
        TextTone tone = TextTone::Plain;
        bool strong = false; ///< the one that the others lead to
    };

    explicit FactList(QWidget* parent = nullptr);

    void setFacts(const std::vector<Fact>& facts);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QGridLayout* m_grid;
    std::vector<std::pair<TextLabel*, TextLabel*>> m_lines;
};

} // namespace loopscope
