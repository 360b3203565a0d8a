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
        QString other = {};  ///< the value of what it is compared with; a column of its own where any fact has one
    };

    explicit FactList(QWidget* parent = nullptr);

    void setFacts(const std::vector<Fact>& facts);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QGridLayout* m_grid;
    struct Line {
        TextLabel* label;
        TextLabel* value;
        TextLabel* other; ///< null without one
    };
    std::vector<Line> m_lines;
};

} // namespace loopscope
