#include "ui/check/code_box.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace loopscope {

CodeBox::CodeBox(const QString& name, QWidget* parent)
    : QWidget(parent), m_title(new TextLabel({}, TypeStep::Text)), m_code(new QPlainTextEdit)
{
    setObjectName(name);
    m_title->setWordWrap(true);
    m_code->setObjectName(name + QStringLiteral("Code"));
    m_code->setAccessibleName(tr("Code"));
    m_code->setReadOnly(true);
    m_code->setTabChangesFocus(true);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setFont(Theme::instance().monospace());
    m_code->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_code->document()->setDocumentMargin(spacing::s);
    auto* copy = new QPushButton(themedIcon(QStringLiteral("copy")), tr("Copy"));
    copy->setObjectName(name + QStringLiteral("Copy"));
    copy->setAccessibleName(tr("Code to the clipboard"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(code()); });

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::m);
    head->addWidget(m_title, 1);
    head->addWidget(copy, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    column->addLayout(head);
    column->addWidget(m_code);
}

void CodeBox::setCode(const QString& title, const QString& code)
{
    m_title->setText(title);
    m_code->setAccessibleName(title);
    m_code->setPlainText(code.trimmed());
    constexpr int mostLines = 9; // longer code is scrolled
    const int lines = qBound(1, m_code->blockCount(), mostLines);
    m_code->setFixedHeight(lines * m_code->fontMetrics().lineSpacing() + 2 * spacing::s +
                           m_code->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + spacing::s);
}

QString CodeBox::code() const
{
    return m_code->toPlainText();
}

} // namespace loopscope
