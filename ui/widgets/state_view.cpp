#include "ui/widgets/state_view.h"

#include "ui/widgets/text_label.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

StateView::StateView(QWidget* parent)
    : QStackedWidget(parent),
      m_message(new QWidget),
      m_title(new TextLabel({}, TypeStep::CardTitle)),
      m_sentence(new TextLabel({}, TypeStep::Text, TextTone::Muted)),
      m_busy(new QProgressBar),
      m_button(new QPushButton)
{
    m_message->setObjectName(QStringLiteral("stateMessage"));
    m_sentence->setObjectName(QStringLiteral("stateSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setMinimumWidth(420);
    m_sentence->setMaximumWidth(560);
    m_busy->setObjectName(QStringLiteral("stateBusy"));
    m_busy->setAccessibleName(tr("Loading"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(160, spacing::xs);
    m_button->setObjectName(QStringLiteral("stateButton"));
    m_button->setAutoDefault(false);

    auto* column = new QVBoxLayout(m_message);
    column->setSpacing(spacing::m);
    column->addStretch(2);
    auto* sentence = new QHBoxLayout; // its height follows from the width that it is given here, not from the view's
    sentence->addStretch(1);
    sentence->addWidget(m_sentence);
    sentence->addStretch(1);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addLayout(sentence);
    for (QWidget* part : {static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_button)})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addStretch(3);
    addWidget(m_message);
    showMessage(Shown::Empty, {}, {}, {});

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_shown == Shown::Failed)
            emit retryRequested();
        else
            emit actionRequested();
    });
}

void StateView::setContent(QWidget* content)
{
    m_content = content;
    addWidget(content);
}

void StateView::showContent()
{
    m_shown = Shown::Content;
    if (m_content != nullptr)
        setCurrentWidget(m_content);
}

void StateView::showLoading(const QString& sentence)
{
    showMessage(Shown::Loading, {}, sentence, {});
}

void StateView::showEmpty(const QString& title, const QString& sentence, const QString& action)
{
    showMessage(Shown::Empty, title, sentence, action);
}

void StateView::showFailed(const QString& sentence, bool canRetry)
{
    showMessage(Shown::Failed, tr("That did not work"), sentence, canRetry ? tr("Try again") : QString());
}

void StateView::showMessage(Shown shown, const QString& title, const QString& sentence, const QString& button)
{
    m_shown = shown;
    m_title->setText(title);
    m_title->setTone(shown == Shown::Failed ? TextTone::Bad : TextTone::Plain);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_busy->setVisible(shown == Shown::Loading);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    setCurrentWidget(m_message);
}

} // namespace loopscope
