#pragma once

#include <QStackedWidget>

class QPushButton;
class QProgressBar;

namespace loopscope {

class TextLabel;

/// Holds a content and, in its place while there is none, one calm sentence: loading, empty (what to do next), failed (what
/// happened and a way to try again). Starts empty without words.
class StateView : public QStackedWidget {
    Q_OBJECT

public:
    enum class Shown { Content, Loading, Empty, Failed };

    explicit StateView(QWidget* parent = nullptr);

    void setContent(QWidget* content); ///< once; takes it over
    [[nodiscard]] Shown shown() const { return m_shown; }

    void showContent();
    void showLoading(const QString& sentence);
    /// @param action text of the button that leads on; empty: no button
    void showEmpty(const QString& title, const QString& sentence, const QString& action = {});
    void showFailed(const QString& sentence, bool canRetry = true);

signals:
    void actionRequested(); ///< the empty state's button
    void retryRequested(); ///< the failed state's button

private:
    void showMessage(Shown shown, const QString& title, const QString& sentence, const QString& button);
    Shown m_shown = Shown::Empty;
    QWidget* m_content = nullptr;
    QWidget* m_message = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_sentence = nullptr;
    QProgressBar* m_busy = nullptr;
    QPushButton* m_button = nullptr;
};

} // namespace loopscope
