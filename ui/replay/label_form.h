#pragma once

#include "app/data/replay/replay_preview.h"

#include <QWidget>

#include <map>
#include <vector>

class QGridLayout;
class QLineEdit;

namespace loopscope {

class TextLabel;

/// The texts that stand in the prediction and actual columns of a file, and the number that each stands for; without one, rows
/// with that text are rejected. Hidden when there are none. Names: previewLabel_0, previewLabel_1, … by code point.
class LabelForm : public QWidget {
    Q_OBJECT

public:
    explicit LabelForm(QWidget* parent = nullptr);
    void setPreview(const ReplayPreview& preview);

signals:
    void labelsChosen(const std::map<std::string, double, std::less<>>& labels);

private:
    void rebuild(const std::vector<std::string>& texts);
    void choose();

    struct Line {
        TextLabel* text = nullptr;
        QLineEdit* number = nullptr;
    };
    QGridLayout* m_grid;
    std::vector<std::string> m_texts;
    std::vector<Line> m_lines;
};

} // namespace loopscope
