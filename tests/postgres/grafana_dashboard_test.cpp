#include "app/data/report/grafana_dashboard.h"
#include "tests/store/result_checks.h"
#include "tests/support/postgres_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace loopscope {

/// Every query of the dashboard, run as it stands in the document, on a real server.
class GrafanaDashboardTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        m_schema = std::make_unique<test::PostgresSchema>();
        m_store = valueOf(FeedbackStore::open(m_schema->spec(), {.create = true, .forWriting = true}));
        m_session = test::postgresSession("grafana");
    }
    void cleanup()
    {
        m_store.reset();
        m_schema.reset();
    }

    void everyQueryRunsOnAnEmptyDatabase()
    {
        for (const QJsonObject& panel : panels(m_schema->name()))
            LOOPSCOPE_VERIFY_OK(m_session->fetch(sqlOf(panel)));
    }

    void everyQueryRunsOnRowsOfAnyWriter()
    {
        insert();
        for (const QJsonObject& panel : panels(m_schema->name())) {
            const auto result = m_session->fetch(sqlOf(panel));
            LOOPSCOPE_VERIFY_OK(result);
            QVERIFY2(!result->rows.empty(), qPrintable(panel["title"].toString()));
            if (panel["type"] == "timeseries")
                QCOMPARE(result->columns.front().name, std::string("time"));
        }
    }

    /// The founding panel, by hand: v1 has one of two right, and the mean of |0.05| and |0.5|.
    void thePanelOfTheLast24HoursIsRight()
    {
        insert();
        const auto result =
            valueOf(m_session->fetch(sqlOf(panel("Model accuracy improvement over time, last 24 hours"))));
        QCOMPARE(result.rows.size(), std::size_t{2});
        QCOMPARE(std::get<std::int64_t>(result.rows[1][0]), 1);
        QCOMPARE(std::get<std::int64_t>(result.rows[1][1]), 2);
        QCOMPARE(std::get<std::int64_t>(result.rows[1][2]), 50);
        QCOMPARE(std::get<double>(result.rows[1][3]), 27.5);
        // NaN and infinity are rows, but no numbers to take a mean of.
        QCOMPARE(std::get<std::int64_t>(result.rows[0][1]), 3);
        QCOMPARE(std::get<double>(result.rows[0][3]), 20.0);
    }

    /// 8 of 10: the interval that Brown, Cai and DasGupta (2001) give for Wilson's method is (0.4902, 0.9433).
    void theIntervalIsWilsons()
    {
        for (int row = 0; row < 10; ++row)
            add(5, row < 8 ? "0" : "0.5", row < 8);
        const auto result = valueOf(m_session->fetch(sqlOf(panel("Observed accuracy and what the formula reported"))));
        QCOMPARE(std::get<std::string>(result.rows[0][0]), std::string("v5"));
        QCOMPARE(std::get<double>(result.rows[0][1]), 80.0);
        QVERIFY(std::abs(std::get<double>(result.rows[0][2]) - 49.02) < 0.01);
        QVERIFY(std::abs(std::get<double>(result.rows[0][3]) - 94.33) < 0.01);
        QCOMPARE(std::get<double>(result.rows[0][4]), 80.0); // 0.7 + 0.02 * 5
    }

    void namesOfSchemasAreQuoted()
    {
        const auto text = valueOf(grafanaDashboard("odd \"name"));
        QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(text)).isObject());
        for (const QJsonObject& panel : panels("odd \"name"))
            QVERIFY(panel["targets"][0]["rawSql"].toString().contains(R"(FROM "odd ""name".model_feedback)"));
        for (const QJsonObject& panel : panels({}))
            QVERIFY(panel["targets"][0]["rawSql"].toString().contains("FROM model_feedback"));
    }

    void panelsDoNotOverlap()
    {
        std::vector<std::vector<bool>> taken(60, std::vector<bool>(24));
        for (const QJsonObject& panel : panels({})) {
            const QJsonObject place = panel["gridPos"].toObject();
            for (int y = place["y"].toInt(); y < place["y"].toInt() + place["h"].toInt(); ++y) {
                for (int x = place["x"].toInt(); x < place["x"].toInt() + place["w"].toInt(); ++x) {
                    QVERIFY2(!taken[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)],
                             qPrintable(panel["title"].toString()));
                    taken[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] = true;
                }
            }
        }
    }

private:
    static std::vector<QJsonObject> panels(const std::string& schema)
    {
        const QByteArray text = QByteArray::fromStdString(valueOf(grafanaDashboard(schema)));
        const QJsonArray list = QJsonDocument::fromJson(text).object()["panels"].toArray();
        if (list.size() != 12)
            qFatal("expected 12 panels");
        std::vector<QJsonObject> found;
        for (const QJsonValue& panel : list)
            found.push_back(panel.toObject());
        return found;
    }
    [[nodiscard]] QJsonObject panel(const QString& title) const
    {
        for (const QJsonObject& panel : panels(m_schema->name()))
            if (panel["title"].toString() == title)
                return panel;
        qFatal("no panel %s", qPrintable(title));
    }
    static std::string sqlOf(const QJsonObject& panel)
    {
        return panel["targets"][0]["rawSql"].toString().toStdString();
    }
    void add(int version, const std::string& error, bool correct)
    {
        const auto added = m_session->run("INSERT INTO " + m_schema->name() +
                                          ".model_feedback (model_version, device_id, prediction, actual_value, error, "
                                          "absolute_error, is_correct, feedback_type, \"timestamp\") VALUES (" +
                                          std::to_string(version) + ", 'device_1', 0, 0, '" + error + "', abs('" +
                                          error + "'::float8), " + (correct ? "true" : "false") + ", 'normal', now())");
        if (!added)
            qFatal("%s", added.error().detail.c_str());
    }
    void insert()
    {
        add(1, "-0.05", true);
        add(1, "0.5", false);
        add(2, "0.2", false);
        add(2, "NaN", false);
        add(2, "Infinity", false);
    }

    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<FeedbackStore> m_store;
    std::unique_ptr<PgSession> m_session;
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::GrafanaDashboardTest)
#include "grafana_dashboard_test.moc"
