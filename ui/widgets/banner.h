#pragma once

#include <QWidget>

namespace loopscope {

class TextLabel;

/// One sentence about something that did not work, above what it concerns, until it is closed. Never in the way.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);
    void showSentence(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_sentence = nullptr;
};

} // namespace loopscope
