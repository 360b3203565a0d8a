#include "tests/ui/window_fixture.h"

#include <QFile>
#include <QLabel>

namespace loopscope::test {

WindowFixture::WindowFixture()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    QLocale::setDefault(QLocale::English);
    restart();
}

void WindowFixture::restart()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
}

QString WindowFixture::evaluationFile(const char* name, int good, int bad) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("model_version,device_id,prediction_result,actual_result\n");
    for (int row = 0; row < good; ++row)
        file.write("1,device,0.5,0.5\n");
    for (int row = 0; row < bad; ++row)
        file.write("1,device,wrong,0.5\n");
    return file.fileName();
}

void WindowFixture::click(const char* objectName)
{
    auto* button = find<QAbstractButton>(objectName);
    if (!button->isEnabled())
        qFatal("%s is not enabled", objectName);
    button->click();
}

QString WindowFixture::text(const char* objectName)
{
    return find<QLabel>(objectName)->text();
}

bool WindowFixture::isVisible(const char* objectName)
{
    return find(objectName)->isVisible();
}

namespace {

/// Not one that stands in the view's content.
QWidget* messageOf(QWidget* stateView)
{
    return stateView->findChild<QWidget*>(QStringLiteral("stateMessage"), Qt::FindDirectChildrenOnly);
}

} // namespace

QString WindowFixture::stateSentence(const char* stateView)
{
    return messageOf(find(stateView))->findChild<QLabel*>(QStringLiteral("stateSentence"))->text();
}

QAbstractButton* WindowFixture::stateButton(const char* stateView)
{
    return messageOf(find(stateView))->findChild<QAbstractButton*>(QStringLiteral("stateButton"));
}

} // namespace loopscope::test
