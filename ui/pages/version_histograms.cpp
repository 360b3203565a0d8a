#include "ui/pages/version_histograms.h"

#include "ui/charts/chart_card.h"
#include "ui/charts/histogram_plot.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/widgets/state_view.h"

#include <QComboBox>

#include <algorithm>

namespace loopscope {

namespace {

QString edgeText(double value)
{
    return valueText(value, 4);
}

HistogramPlot* named(HistogramPlot* plot, const char* objectName, const QString& accessibleName)
{
    plot->setObjectName(QLatin1String(objectName));
    plot->setAccessibleName(accessibleName);
    return plot;
}

} // namespace

VersionHistograms::VersionHistograms(QObject* parent)
    : QObject(parent),
      m_errors(named(new HistogramPlot, "versionErrors", tr("Errors of this version"))),
      m_sign(new QComboBox),
      m_errorsCard(new ChartCard(QStringLiteral("versionErrors"), tr("Errors"), {}, m_errors, m_errors)),
      m_errorsState(new StateView),
      m_confidences(named(new HistogramPlot, "versionConfidences", tr("Confidences of this version"))),
      m_confidencesCard(
          new ChartCard(QStringLiteral("versionConfidences"), tr("Confidence"), {}, m_confidences, m_confidences)),
      m_confidencesState(new StateView)
{
    m_sign->setObjectName(QStringLiteral("versionErrorsSign"));
    m_sign->setAccessibleName(tr("Which error"));
    m_sign->addItems({tr("with sign"), tr("size alone")});
    m_errorsCard->addToTitle(m_sign);
    m_errorsState->setObjectName(QStringLiteral("versionErrorsState"));
    m_confidencesState->setObjectName(QStringLiteral("versionConfidencesState"));
    m_errorsState->setContent(m_errorsCard);
    m_confidencesState->setContent(m_confidencesCard);
    m_errorsCard->setTableSource([this] { return m_errors->table(); });
    m_confidencesCard->setTableSource([this] { return m_confidences->table(); });
    connect(m_sign, &QComboBox::currentIndexChanged, this, &VersionHistograms::refresh);
    for (StateView* state : {m_errorsState, m_confidencesState})
        connect(state, &StateView::retryRequested, this, &VersionHistograms::retryRequested);
}

QWidget* VersionHistograms::errorsView() const
{
    return m_errorsState;
}

QWidget* VersionHistograms::confidencesView() const
{
    return m_confidencesState;
}

void VersionHistograms::setSummary(std::shared_ptr<const Summary> summary, const Policy& policy,
                                   const QString& sentence, bool failed)
{
    m_summary = std::move(summary);
    m_policy = policy;
    m_sentence = sentence;
    m_failed = failed;
    refresh();
}

void VersionHistograms::setVersions(std::int64_t version, std::optional<std::int64_t> other)
{
    m_version = version;
    m_other = other;
    refresh();
}

const VersionSummary* VersionHistograms::find(std::int64_t version) const
{
    const auto found = std::ranges::lower_bound(m_summary->versions, version, {}, &VersionSummary::version);
    return found != m_summary->versions.end() && found->version == version ? &*found : nullptr;
}

void VersionHistograms::refresh()
{
    if (m_summary == nullptr) {
        for (StateView* state : {m_errorsState, m_confidencesState}) {
            if (m_failed)
                state->showFailed(m_sentence);
            else
                state->showLoading(m_sentence);
        }
        return;
    }
    std::vector<const VersionSummary*> versions;
    if (const VersionSummary* version = find(m_version))
        versions.push_back(version);
    if (const VersionSummary* other = m_other ? find(*m_other) : nullptr; other != nullptr && !versions.empty())
        versions.push_back(other);
    if (versions.empty())
        return;
    showErrors(versions);
    showConfidences(versions);
}

void VersionHistograms::showErrors(const std::vector<const VersionSummary*>& versions)
{
    std::vector<NamedErrors> named;
    for (const VersionSummary* version : versions)
        named.push_back({NumberText::version(version->version), &version->errors});
    const bool absolute = m_sign->currentIndex() == 1;
    HistogramBins bins = errorBins(named, absolute);
    const QString width = edgeText(bins.width);
    HistogramLook look{.quantity = absolute ? tr("|error|") : tr("error"), .edge = edgeText};
    if (m_policy.correctness != Correctness::Relative) {
        if (!absolute && m_policy.correctness == Correctness::Absolute)
            look.limits.push_back(-m_policy.correctBelow);
        look.limits.push_back(m_policy.correctBelow);
        look.limitText = tr("correct below %1").arg(edgeText(m_policy.correctBelow));
    }
    m_errorsCard->setHint(absolute ? tr("share of rows by |error|, steps of %1").arg(width)
                                   : tr("share of rows by error, steps of %1").arg(width));
    m_errors->setBins(std::move(bins), std::move(look));
    m_errorsCard->refreshTable();
    m_errorsState->showContent();
}

void VersionHistograms::showConfidences(const std::vector<const VersionSummary*>& versions)
{
    std::vector<NamedConfidences> named;
    for (const VersionSummary* version : versions)
        named.push_back({NumberText::version(version->version), &version->confidences});
    if (std::ranges::all_of(versions, [](const VersionSummary* version) { return version->confidences.empty(); })) {
        m_confidencesState->showEmpty(tr("No confidence"), tr("No row of this version says how sure its model was."));
        return;
    }
    const VersionSummary& version = *versions.front();
    const std::int64_t with = version.tally.confidenceCount;
    m_confidencesCard->setHint(with == version.tally.count
                                   ? tr("share of rows by how sure the model was")
                                   : tr("share of rows by how sure the model was; %1 of %2 say it")
                                         .arg(NumberText::count(with), NumberText::rows(version.tally.count)));
    m_confidences->setBins(confidenceBins(named), {.quantity = tr("confidence"),
                                                   .edge = [](double edge) { return NumberText::percent(edge); }});
    m_confidencesCard->refreshTable();
    m_confidencesState->showContent();
}

} // namespace loopscope
