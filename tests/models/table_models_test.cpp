#include "tests/support/evaluation_data.h"
#include "tests/support/summary_maker.h"
#include "ui/models/device_facts.h"
#include "ui/models/device_versions_model.h"
#include "ui/models/devices_model.h"
#include "ui/models/version_devices_model.h"
#include "ui/models/versions_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace loopscope;
using test::SummaryMaker;

namespace {

QString shown(const TallyTableModel& model, int row, TableColumn column)
{
    return model.index(row, model.columnOf(column)).data().toString();
}

QVariant value(const TallyTableModel& model, int row, TableColumn column)
{
    return model.index(row, model.columnOf(column)).data(TallyTableModel::valueRole);
}

QStringList ids(const TallyTableModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.detail(row);
    return list;
}

QJsonArray expectedData(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("data")).toArray();
}

/// a: 3 of 4 right at v1, all at v2; B: 1 of 2 at v2, with confidence; é: never right at v3.
std::shared_ptr<const Summary> smallFleet()
{
    return SummaryMaker()
        .addMany(1, "a", 4, 3)
        .addMany(2, "a", 2, 2)
        .add(2, "B", 0.5, 0.5, 0.8, 1'686'355'200'000'000)
        .add(2, "B", 0.5, 0.7, 0.6, 1'686'355'260'000'000)
        .addMany(3, "é", 5, 0)
        .make();
}

} // namespace

class TableModelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void staysSoundWhileSourcesAreExchangedSortedAndFiltered()
    {
        VersionsModel versions;
        DevicesModel devices;
        VersionDevicesModel ofVersion;
        DeviceVersionsModel ofDevice;
        const auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
        QAbstractItemModelTester testers[] = {
            {&versions, fatal}, {&devices, fatal}, {&ofVersion, fatal}, {&ofDevice, fatal}};
        Q_UNUSED(testers)
        const auto summary = smallFleet();
        for (int round = 0; round < 2; ++round) {
            versions.setSummary(summary);
            devices.setFacts(makeDeviceFacts(summary, {}));
            ofVersion.setVersion(summary, 1);
            ofDevice.setDevice(summary, 1);
            for (TallyTableModel* model :
                 {static_cast<TallyTableModel*>(&versions), static_cast<TallyTableModel*>(&devices),
                  static_cast<TallyTableModel*>(&ofVersion), static_cast<TallyTableModel*>(&ofDevice)}) {
                const QPersistentModelIndex kept = model->index(0, 0);
                const QString keptText = kept.data().toString();
                for (int column = 0; column < model->columnCount(); ++column) {
                    model->sort(column, Qt::DescendingOrder);
                    QCOMPARE(kept.data().toString(), keptText);
                    model->sort(column, Qt::AscendingOrder);
                    QCOMPARE(kept.data().toString(), keptText);
                }
                model->setFilter(QStringLiteral("nothing has this id"));
                QCOMPARE(model->rowCount(), 0);
                model->setFilter({});
                QVERIFY(model->rowCount() > 0);
            }
            versions.setSummary(nullptr);
            devices.setFacts(nullptr);
            ofVersion.setVersion(nullptr, 0);
            ofDevice.setDevice(nullptr, 0);
            QCOMPARE(versions.rowCount() + devices.rowCount() + ofVersion.rowCount() + ofDevice.rowCount(), 0);
        }
    }

    void equalsTheExpectedVersionsOfTheEvaluationData()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        const QString csv = evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv");
        const QString json =
            evaluationDataFolder() + QStringLiteral("/expected/flusight_ensemble_2021_23.versions.json");
        SummaryMaker maker;
        QVERIFY(maker.addFile(csv));
        VersionsModel model;
        model.setSummary(maker.make());
        const QJsonArray expected = expectedData(json);
        QCOMPARE(model.rowCount(), 55);
        QCOMPARE(expected.size(), 55);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QJsonObject version = expected[row].toObject();
            const auto number = [&](const char* key) { return version.value(QLatin1String(key)).toDouble(); };
            QCOMPARE(value(model, row, TableColumn::Version).toDouble(), number("model_version"));
            QCOMPARE(value(model, row, TableColumn::Rows).toDouble(), number("count"));
            QCOMPARE(value(model, row, TableColumn::Devices).toDouble(), number("devices"));
            QCOMPARE(value(model, row, TableColumn::Normal).toDouble(), number("normal"));
            QCOMPARE(value(model, row, TableColumn::Middle).toDouble(), number("anomaly"));
            QCOMPARE(value(model, row, TableColumn::EdgeCase).toDouble(), number("edge_case"));
            QVERIFY(qAbs(value(model, row, TableColumn::Accuracy).toDouble() - number("accuracy")) < 1e-9);
            QVERIFY(qAbs(value(model, row, TableColumn::MeanError).toDouble() - number("avg_absolute_error")) < 1e-9);
            QVERIFY(qAbs(value(model, row, TableColumn::MaxError).toDouble() - number("max_absolute_error")) < 1e-9);
            QVERIFY(qAbs(value(model, row, TableColumn::Confidence).toDouble() - number("avg_confidence")) < 1e-9);
        }
        QCOMPARE(shown(model, 0, TableColumn::Version), QStringLiteral("v1"));
        QCOMPARE(shown(model, 0, TableColumn::Accuracy), QStringLiteral("83.3\u00A0%"));
        QCOMPARE(shown(model, 0, TableColumn::First), QStringLiteral("15 Jan 2022"));
    }

    void equalsTheExpectedDevicesOfTheEvaluationData()
    {
        LOOPSCOPE_REQUIRE_EVALUATION_DATA();
        const QString csv = evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv");
        const QString json =
            evaluationDataFolder() + QStringLiteral("/expected/flusight_ensemble_2021_23.devices.json");
        SummaryMaker maker;
        QVERIFY(maker.addFile(csv));
        DevicesModel model;
        model.setFacts(makeDeviceFacts(maker.make(), {}));
        const QJsonArray expected = expectedData(json);
        QCOMPARE(model.rowCount(), 54);
        QCOMPARE(expected.size(), 54);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QJsonObject device = expected[row].toObject();
            QCOMPARE(model.detail(row), device.value(QStringLiteral("device_id")).toString());
            QCOMPARE(value(model, row, TableColumn::Rows).toInt(), device.value(QStringLiteral("count")).toInt());
            QCOMPARE(value(model, row, TableColumn::Versions).toInt(), device.value(QStringLiteral("versions")).toInt());
            QVERIFY(qAbs(value(model, row, TableColumn::NextAccuracy).toDouble() -
                         device.value(QStringLiteral("next_real_accuracy")).toDouble()) < 1e-9);
            QCOMPARE(shown(model, row, TableColumn::NextSource), device.value(QStringLiteral("next_source")).toString());
        }
        model.sort(model.columnOf(TableColumn::Accuracy), Qt::AscendingOrder);
        QCOMPARE(ids(model).first(3),
                 QStringList({QStringLiteral("Colorado"), QStringLiteral("Hawaii"), QStringLiteral("Puerto Rico")}));
    }

    void sortsAbsentValuesLastEitherWay()
    {
        VersionsModel model;
        model.setSummary(smallFleet());
        const int confidence = model.columnOf(TableColumn::Confidence);
        model.sort(confidence, Qt::AscendingOrder);
        QCOMPARE(ids(model), QStringList({QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("3")}));
        model.sort(confidence, Qt::DescendingOrder);
        QCOMPARE(ids(model), QStringList({QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("3")}));
        QCOMPARE(shown(model, 0, TableColumn::Confidence), QStringLiteral("70\u00A0%"));
        QCOMPARE(shown(model, 1, TableColumn::Confidence), QStringLiteral("–"));
        QCOMPARE(shown(model, 1, TableColumn::First), QStringLiteral("–"));
        QVERIFY(!value(model, 1, TableColumn::Confidence).isValid());
    }

    void sortsIdsByCodePoint()
    {
        DevicesModel model;
        model.setFacts(makeDeviceFacts(smallFleet(), {}));
        QCOMPARE(ids(model), QStringList({QStringLiteral("B"), QStringLiteral("a"), QStringLiteral("é")}));
        model.sort(model.columnOf(TableColumn::Device), Qt::DescendingOrder);
        QCOMPARE(ids(model), QStringList({QStringLiteral("é"), QStringLiteral("a"), QStringLiteral("B")}));
    }

    void sortsIntervalsByWhatCanBeReliedOn()
    {
        VersionsModel model;
        model.setSummary(SummaryMaker()
                             .addMany(1, "d", 1, 1)
                             .addMany(2, "d", 100, 95)
                             .addMany(3, "d", 100, 5)
                             .addMany(4, "d", 1, 0)
                             .make());
        const int interval = model.columnOf(TableColumn::Interval);
        model.sort(interval, Qt::DescendingOrder);
        QCOMPARE(ids(model).first(), QStringLiteral("2")); // 95 of 100 before 1 of 1
        model.sort(interval, Qt::AscendingOrder);
        QCOMPARE(ids(model).first(), QStringLiteral("3")); // 5 of 100 before 0 of 1
    }

    void showsOnlyTheFirstRowsOfALimitedTable()
    {
        VersionsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLimit(2);
        model.setSummary(smallFleet());
        QCOMPARE(ids(model), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        const QPersistentModelIndex first = model.index(0, 0);
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(ids(model), QStringList({QStringLiteral("3"), QStringLiteral("2")}));
        QVERIFY(!first.isValid()); // v1 is no longer shown
        model.setLimit(-1);
        QCOMPARE(model.rowCount(), 3);
    }

    void keepsSortAndFilterWhenDataAreExchanged()
    {
        DevicesModel model;
        model.sort(model.columnOf(TableColumn::Accuracy), Qt::AscendingOrder);
        model.setFilter(QStringLiteral("dev"));
        model.setFacts(makeDeviceFacts(
            SummaryMaker().addMany(1, "DEV_a", 4, 3).addMany(1, "dev_b", 4, 1).addMany(1, "other", 4, 0).make(), {}));
        QCOMPARE(ids(model), QStringList({QStringLiteral("dev_b"), QStringLiteral("DEV_a")}));
    }

    void listsTheDevicesOfOneVersion()
    {
        VersionDevicesModel model;
        model.setVersion(smallFleet(), 1);
        QCOMPARE(ids(model), QStringList({QStringLiteral("B"), QStringLiteral("a")}));
        QCOMPARE(shown(model, 0, TableColumn::Accuracy), QStringLiteral("50.0\u00A0%"));
        QCOMPARE(shown(model, 0, TableColumn::Last), QStringLiteral("10 Jun 2023 00:01"));
        QCOMPARE(shown(model, 1, TableColumn::Rows), QStringLiteral("2"));
    }

    void listsTheVersionsOfOneDevice()
    {
        const auto summary = smallFleet();
        DeviceVersionsModel model;
        model.setDevice(summary, 1); // "a"
        QCOMPARE(ids(model), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(shown(model, 0, TableColumn::Rows), QStringLiteral("4"));
        model.setDevice(summary, 2); // "é"
        QCOMPARE(ids(model), QStringList({QStringLiteral("3")}));
        QCOMPARE(shown(model, 0, TableColumn::Accuracy), QStringLiteral("0.0\u00A0%"));
    }

    void findsDevicesByTheirExactId()
    {
        const auto facts = makeDeviceFacts(smallFleet(), {});
        QCOMPARE(facts->find("a"), std::optional<std::uint32_t>(1));
        QCOMPARE(facts->find("é"), std::optional<std::uint32_t>(2));
        QVERIFY(!facts->find("A"));
        QVERIFY(!facts->find(""));
    }

    void alignsNumbersToTheRightAndIdsToTheLeft()
    {
        DevicesModel model;
        model.setFacts(makeDeviceFacts(smallFleet(), {}));
        const auto alignment = [&](TableColumn column) {
            return model.index(0, model.columnOf(column)).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        };
        QVERIFY(alignment(TableColumn::Device) & Qt::AlignLeft);
        QVERIFY(alignment(TableColumn::Rows) & Qt::AlignRight);
        QVERIFY(alignment(TableColumn::Accuracy) & Qt::AlignRight);
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void sortsFiftyThousandDevicesWithoutAStall()
    {
        SummaryMaker maker;
        for (int i = 0; i < 50'000; ++i)
            maker.add(1, "device_" + std::to_string(i), 0.001 * (i * 7919 % 1000), 0);
        DevicesModel model;
        model.setFacts(makeDeviceFacts(maker.make(), {}));
        QElapsedTimer timer;
        timer.start();
        model.sort(model.columnOf(TableColumn::MeanError), Qt::DescendingOrder);
        qInfo("sorted 50,000 devices in %lld ms", static_cast<long long>(timer.elapsed()));
        timer.restart();
        model.setFilter(QStringLiteral("_4999"));
        qInfo("filtered 50,000 devices in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(model.rowCount(), 11); // _4999 and _49990 … _49999
    }
};

QTEST_GUILESS_MAIN(TableModelsTest)
#include "table_models_test.moc"
