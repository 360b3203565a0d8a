#pragma once

#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace loopscope::test {

/// The real window, with a configuration folder of its own that is empty at first.
class WindowFixture {
public:
    WindowFixture();

    [[nodiscard]] MainWindow& window() { return *m_window; }
    void restart(); ///< closes the window and opens a new one with the same settings
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    /// Writes an evaluation file with @p good accepted and @p bad rejected rows. @return its path
    [[nodiscard]] QString evaluationFile(const char* name, int good, int bad = 0) const;

    /// The widget with this name. Ends the test run when there is none.
    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const char* objectName)
    {
        auto* widget = m_window->findChild<Widget*>(QLatin1String(objectName));
        if (widget == nullptr)
            qFatal("there is no widget %s", objectName);
        return widget;
    }
    void click(const char* objectName);
    /// What a label says.
    [[nodiscard]] QString text(const char* objectName);
    [[nodiscard]] bool isVisible(const char* objectName);
    /// What a StateView says in place of its content, and its button.
    [[nodiscard]] QString stateSentence(const char* stateView);
    [[nodiscard]] QAbstractButton* stateButton(const char* stateView);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace loopscope::test
