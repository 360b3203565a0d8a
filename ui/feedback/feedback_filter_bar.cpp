#include "ui/feedback/feedback_filter_bar.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int typingPauseMs = 350;

/// A number as people type it in their language, or with a point.
std::optional<double> numberOf(const QString& text)
{
    bool isNumber = false;
    double number = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(text.trimmed(), &isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

QString textOf(const std::optional<double>& number)
{
    return number ? QLocale().toString(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

QString textOf(const std::optional<std::int64_t>& timeUs)
{
    const QString iso = timeUs ? NumberText::iso(*timeUs) : QString();
    return iso.endsWith(QLatin1String("T00:00:00Z")) ? iso.left(10) : iso; // a day
}

} // namespace

FeedbackFilterBar::FeedbackFilterBar(QWidget* parent)
    : QWidget(parent),
      m_version(edit("feedbackVersion", tr("Version or range of versions"), tr("all"), 84)),
      m_device(edit("feedbackDevice", tr("Device id, exactly"), tr("all"), 170)),
      m_verdict(choice("feedbackVerdict", tr("Verdict"), {tr("all"), tr("correct"), tr("wrong")})),
      m_type(choice("feedbackType", tr("Feedback type"), {tr("all"), tr("normal"), tr("middle"), tr("edge case")})),
      m_errorFrom(edit("feedbackErrorFrom", tr("|Error| from"), tr("from"), 64)),
      m_errorTo(edit("feedbackErrorTo", tr("|Error| to"), tr("to"), 64)),
      m_timeFrom(edit("feedbackTimeFrom", tr("Event time from"), tr("from"), 136)),
      m_timeTo(edit("feedbackTimeTo", tr("Event time to"), tr("to"), 136)),
      m_clear(new QPushButton(tr("Clear"))),
      m_problem(new TextLabel({}, TypeStep::Label, TextTone::Bad))
{
    m_version->setToolTip(tr("One version (25) or a range (25–37, 25–, –37)"));
    for (QLineEdit* time : {m_timeFrom, m_timeTo})
        time->setToolTip(tr("A day (2026-01-31) or a moment (2026-01-31 14:05:00), UTC"));
    m_clear->setObjectName(QStringLiteral("feedbackClear"));
    m_clear->setAccessibleName(tr("Clear the filters"));
    m_clear->setAutoDefault(false);
    m_problem->setObjectName(QStringLiteral("feedbackProblem"));
    m_problem->hide();

    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::m);
    line->addWidget(labelled(tr("Version"), {m_version}));
    line->addWidget(labelled(tr("Device"), {m_device}), 1);
    line->addWidget(labelled(tr("Verdict"), {m_verdict}));
    line->addWidget(labelled(tr("Type"), {m_type}));
    line->addWidget(labelled(tr("|Error|"), {m_errorFrom, m_errorTo}));
    line->addWidget(labelled(tr("Event time"), {m_timeFrom, m_timeTo}));
    line->addWidget(m_clear, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    column->addLayout(line);
    column->addWidget(m_problem);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FeedbackFilterBar::read);
    connect(m_clear, &QPushButton::clicked, this, &FeedbackFilterBar::clearFilter);
    m_clear->setEnabled(false);
}

QWidget* FeedbackFilterBar::labelled(const QString& label, std::initializer_list<QWidget*> fields)
{
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new TextLabel(label, TypeStep::Label, TextTone::Muted));
    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::xs);
    for (QWidget* field : fields)
        line->addWidget(field);
    column->addLayout(line);
    return group;
}

QLineEdit* FeedbackFilterBar::edit(const char* objectName, const QString& name, const QString& placeholder, int width)
{
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->setMinimumWidth(width);
    if (objectName != QLatin1String("feedbackDevice"))
        field->setFixedWidth(width);
    connect(field, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(field, &QLineEdit::returnPressed, this, &FeedbackFilterBar::read);
    return field;
}

QComboBox* FeedbackFilterBar::choice(const char* objectName, const QString& name, const QStringList& items)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(objectName));
    box->setAccessibleName(name);
    box->addItems(items);
    connect(box, &QComboBox::activated, this, &FeedbackFilterBar::read);
    return box;
}

void FeedbackFilterBar::setFilter(const FeedbackFilter& filter)
{
    m_pause.stop();
    m_filter = filter;
    m_version->setText(versionRangeText(filter.versionFrom, filter.versionTo));
    m_device->setText(filter.device ? exactText(*filter.device) : QString());
    m_verdict->setCurrentIndex(!filter.isCorrect ? 0 : *filter.isCorrect ? 1 : 2);
    m_type->setCurrentIndex(filter.type ? static_cast<int>(*filter.type) + 1 : 0);
    m_errorFrom->setText(textOf(filter.errorFrom));
    m_errorTo->setText(textOf(filter.errorTo));
    m_timeFrom->setText(textOf(filter.timeFromUs));
    m_timeTo->setText(textOf(filter.timeToUs));
    m_problem->hide();
    m_clear->setEnabled(!filter.isEmpty());
}

void FeedbackFilterBar::clearFilter()
{
    setFilter({});
    emit changed();
}

void FeedbackFilterBar::read()
{
    m_pause.stop();
    m_clear->setEnabled(true);
    FeedbackFilter filter;
    QString problem;
    const auto range = parseVersionRange(m_version->text());
    if (range) {
        filter.versionFrom = range->from;
        filter.versionTo = range->to;
    } else {
        problem = tr("A version is a number, or a range as 25–37.");
    }
    const auto number = [&](const QLineEdit* field, std::optional<double>& into) {
        if (field->text().trimmed().isEmpty())
            return;
        into = numberOf(field->text());
        if (!into)
            problem = tr("The size of an error is a number from 0 on.");
    };
    number(m_errorFrom, filter.errorFrom);
    number(m_errorTo, filter.errorTo);
    const auto time = [&](const QLineEdit* field, std::optional<std::int64_t>& into, bool dayEnds) {
        if (field->text().trimmed().isEmpty())
            return;
        into = parseTimeField(field->text(), dayEnds);
        if (!into)
            problem = tr("A time is a day (2026-01-31) or a moment (2026-01-31 14:05:00), in UTC.");
    };
    time(m_timeFrom, filter.timeFromUs, false);
    time(m_timeTo, filter.timeToUs, true);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    if (!m_device->text().isEmpty())
        filter.device = m_device->text().toStdString();
    if (m_verdict->currentIndex() > 0)
        filter.isCorrect = m_verdict->currentIndex() == 1;
    if (m_type->currentIndex() > 0)
        filter.type = static_cast<FeedbackType>(m_type->currentIndex() - 1);
    m_clear->setEnabled(!filter.isEmpty());
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit changed();
}

} // namespace loopscope
