#include "tests/support/memory_source.h"
#include "tests/support/reading.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <fstream>

using namespace loopscope;

namespace {

const std::string header = "model_version,device_id,prediction_result,actual_result\n";

std::string manyRows(int rows)
{
    std::string text = header;
    for (int i = 0; i < rows; ++i) {
        text += std::to_string(i % 7) + ",\"device " + std::to_string(i % 113) + (i % 5 == 0 ? "\n" : "") + "\",0." +
                std::to_string(i) + (i % 11 == 0 ? ",oops\n" : ",0.5\r\n");
    }
    return text;
}

/// Gives a first text, then another again and again until so many bytes are given.
class EndlessSource final : public ByteSource {
public:
    EndlessSource(std::string first, const std::string& again, std::uint64_t bytes)
        : m_text(std::move(first)), m_left(bytes)
    {
        while (m_again.size() < 64 * 1024)
            m_again += again;
    }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        const auto count = std::min<std::uint64_t>({buffer.size(), m_text.size() - m_position, m_left});
        std::memcpy(buffer.data(), m_text.data() + m_position, count);
        m_position += count;
        m_left -= count;
        if (m_position == m_text.size()) {
            m_text = m_again;
            m_position = 0;
        }
        return count;
    }
    SourceEnd end() const override { return SourceEnd::Complete; }
    std::uint64_t bytesConsumed() const override { return 0; }
    std::uint64_t bytesTotal() const override { return 0; }

private:
    std::string m_text, m_again;
    std::size_t m_position = 0;
    std::uint64_t m_left;
};

/// Peak of this process's resident memory since forgetPeak(), in KiB.
void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << 5;
}
std::int64_t peakKib()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            std::int64_t kib = 0;
            status >> kib;
            return kib;
        }
    }
    return 0;
}

class Ignore final : public PieceConsumer {
public:
    Result<void> take(Piece&&, const DeviceDictionary&) override { return {}; }
};

} // namespace

/// The reader as a whole: formats, mapping, labels, threads, order, cancel, memory.
class ReaderTest : public QObject {
    Q_OBJECT

private slots:
    void namesChooseTheFormat();
    void formatsHaveIds();
    void mapsColumnsOfOtherPeoplesFiles();
    void mapsTwoColumnsToOneField();
    void mapsLabelsToNumbers();
    void labelsInJsonLinesAreStringsInTheMap();
    void sameResultForAnyThreadsAndPieces();
    void devicesAreNumberedInFileOrder();
    void piecesComeInOrderWithTheirHash();
    void workersThatForgetTheirDevicesStillNumberThemAlike();
    void consumerErrorEndsTheReading();
    void readErrorEndsTheReading();
    void cancelEndsTheReading();
    void listsOnlyTheFirstRejects();
    void memoryStaysBoundedWhateverTheInput_data();
    void memoryStaysBoundedWhateverTheInput();
};

void ReaderTest::namesChooseTheFormat()
{
    for (const char* const name : {"a.csv", "a.csv.gz", "a", "jsonl", "a.jsonl.csv", "-", ""})
        QCOMPARE(formatOfName(name), FileFormat::Csv);
    for (const char* const name : {"a.jsonl", "a.jsonl.gz", "b/a.ndjson", "a.ndjson.gz"})
        QCOMPARE(formatOfName(name), FileFormat::Jsonl);
}

void ReaderTest::formatsHaveIds()
{
    QCOMPARE(formatOfId("csv"), std::optional(FileFormat::Csv));
    QCOMPARE(formatOfId("jsonl"), std::optional(FileFormat::Jsonl));
    QCOMPARE(formatOfId("CSV"), std::nullopt);
}

void ReaderTest::mapsColumnsOfOtherPeoplesFiles()
{
    ReadOptions options;
    options.sourceColumn[static_cast<std::size_t>(Column::PredictionResult)] = "score";
    const Reading csv =
        readBytes("model_version,device_id,score,prediction_result,actual_result\n1,a,0.5,9,0\n", options);
    QCOMPARE(csv.rows.prediction, (std::vector<double>{0.5}));
    const Reading missing = readBytes(header + "1,a,0,0\n", options);
    QCOMPARE(toString(*missing.report.fileError), std::string("missing_column:prediction_result"));

    options.format = FileFormat::Jsonl;
    const Reading json =
        readBytes(R"({"model_version":1,"device_id":"a","score":0.5,"prediction_result":9,"actual_result":0})", options);
    QCOMPARE(json.rows.prediction, (std::vector<double>{0.5}));
}

void ReaderTest::mapsTwoColumnsToOneField()
{
    ReadOptions options;
    options.sourceColumn[static_cast<std::size_t>(Column::AggregationRound)] = "model_version";
    QCOMPARE(readBytes(header + "7,a,0,0\n", options).rows.aggregationRound, (std::vector<std::int32_t>{7}));
    options.format = FileFormat::Jsonl;
    const Reading json =
        readBytes(R"({"model_version":7,"device_id":"a","prediction_result":0,"actual_result":0})", options);
    QCOMPARE(json.rows.aggregationRound, (std::vector<std::int32_t>{7}));
}

void ReaderTest::mapsLabelsToNumbers()
{
    const ReadOptions options{.labels = {{"normal", 0}, {"anomaly", 1}, {"2", 0.5}}};
    const Reading reading = readBytes(
        "model_version,device_id,prediction_result,actual_result,confidence\n"
        "1,a, normal\t,anomaly,0\n1,a,0.25,\"normal\n\",0\n1,a,2,0,0\n1,a,Normal,0,0\n1,a,0,0,normal\n1,a,,0,0\n",
        options);
    QCOMPARE(reading.rows.prediction, (std::vector<double>{0, 0.25, 0.5}));
    QCOMPARE(reading.rows.actual, (std::vector<double>{1, 0, 0}));
    QCOMPARE(reading.rejectText(),
             std::string("6: not_number:prediction_result; 7: not_number:confidence; 8: missing:prediction_result"));
}

void ReaderTest::labelsInJsonLinesAreStringsInTheMap()
{
    const ReadOptions options{.format = FileFormat::Jsonl, .labels = {{"normal", 0}, {"anomaly", 1}, {"2", 0.5}}};
    const auto line = [](const char* prediction) {
        return R"({"model_version":1,"device_id":"a","actual_result":0,"prediction_result":)" +
               std::string(prediction) + "}\n";
    };
    const Reading reading =
        readBytes(line("\"anom\\u0061ly\"") + line("2") + line("\"2\"") + line("\"0.5\"") + line("true"), options);
    QCOMPARE(reading.rows.prediction, (std::vector<double>{1, 2, 0.5}));
    QCOMPARE(reading.rejectText(), std::string("4: not_number:prediction_result; 5: not_number:prediction_result"));
}

void ReaderTest::sameResultForAnyThreadsAndPieces()
{
    const std::string text = manyRows(2000);
    const Reading once = readBytes(text, {.threads = 1, .countDuplicates = true});
    QCOMPARE(once.report.accepted, 1818U);
    QCOMPARE(once.report.rejected, 182U);
    for (const std::size_t pieceBytes : {std::size_t{1}, std::size_t{100}, std::size_t{5000}, std::size_t{1'000'000}}) {
        for (const unsigned threads : {1U, 2U, 7U}) {
            const Reading again =
                readBytes(text, {.threads = threads, .countDuplicates = true, .pieceBytes = pieceBytes});
            QCOMPARE(difference(once, again), std::string());
            QCOMPARE(brokenLaw(again), std::string());
        }
    }
}

void ReaderTest::devicesAreNumberedInFileOrder()
{
    const Reading reading = readBytes(header + "1,c,0,0\n1,a,0,0\n1,c,0,0\n1,b,0,0\n", {.threads = 3, .pieceBytes = 8});
    QCOMPARE(reading.devices, (std::vector<std::string>{"c", "a", "b"}));
    QCOMPARE(reading.rows.device, (std::vector<std::uint32_t>{0, 1, 0, 2}));
}

void ReaderTest::piecesComeInOrderWithTheirHash()
{
    const Reading reading = readBytes(header + "1,a,0,0\n", {.pieceBytes = 1});
    QCOMPARE(reading.pieces.size(), 2U);
    QCOMPARE(reading.pieces[1].byteBegin, header.size());
    // printf '1,a,0,0\n' | xxhsum -H3
    QCOMPARE(reading.pieces[1].hash, 0xf48b9f2adeff2325ULL);
    const Reading whole = readBytes(header + std::string(2'000'000, 'x') + "\n", {.pieceBytes = 4'000'000});
    const Reading discarded = readBytes(header + std::string(2'000'000, 'x') + "\n", {.pieceBytes = 1});
    const Reading tail =
        readBytes(std::string(2'000'000, 'x') + "\n", {.format = FileFormat::Jsonl, .pieceBytes = 4'000'000});
    QCOMPARE(whole.pieces.size(), 1U);
    QCOMPARE(discarded.pieces.size(), 2U);
    QCOMPARE(discarded.pieces[1].hash, tail.pieces[0].hash);
}

void ReaderTest::workersThatForgetTheirDevicesStillNumberThemAlike()
{
    // 60 names of 700 kB: more than a worker keeps.
    std::string text = header;
    for (int i = 0; i < 60; ++i)
        text += "1,\"" + std::string(700'000, 'd') + std::to_string(i % 30) + "\",0,0\n";
    const Reading one = readBytes(text, {.threads = 1});
    QCOMPARE(one.devices.size(), 30U);
    QCOMPARE(one.rows.device.at(31), 1U);
    QCOMPARE(difference(one, readBytes(text, {.threads = 3})), std::string());
}

void ReaderTest::consumerErrorEndsTheReading()
{
    class Failing final : public PieceConsumer {
    public:
        int taken = 0;
        Result<void> take(Piece&& piece, const DeviceDictionary&) override
        {
            ++taken;
            if (piece.number == 2)
                return failure(ErrorCode::DiskFull, "a.db");
            return {};
        }
    } consumer;
    DeviceDictionary devices;
    const Result<IngestReport> report =
        readEvaluations(*openBytes(manyRows(5000)), {.threads = 3, .pieceBytes = 1000}, consumer, devices);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DiskFull);
    QCOMPARE(consumer.taken, 3);
}

void ReaderTest::readErrorEndsTheReading()
{
    class Failing final : public ByteSource {
        Result<std::size_t> read(std::span<char>) override { return failure(ErrorCode::FileUnreadable, "a.csv"); }
        SourceEnd end() const override { return SourceEnd::Complete; }
        std::uint64_t bytesConsumed() const override { return 0; }
        std::uint64_t bytesTotal() const override { return 0; }
    } source;
    Ignore consumer;
    DeviceDictionary devices;
    const Result<IngestReport> report = readEvaluations(source, {.threads = 2}, consumer, devices);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileUnreadable);
}

void ReaderTest::cancelEndsTheReading()
{
    class Stopping final : public PieceConsumer {
    public:
        std::stop_source stop;
        std::atomic<int> takenAfterStop = -1;
        Result<void> take(Piece&&, const DeviceDictionary&) override
        {
            ++takenAfterStop;
            stop.request_stop();
            return {};
        }
    } consumer;
    EndlessSource source(header, "1,a,0,0\n", 1'000'000'000'000);
    DeviceDictionary devices;
    const Result<IngestReport> report =
        readEvaluations(source, {.threads = 3, .pieceBytes = 10'000}, consumer, devices, consumer.stop.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(consumer.takenAfterStop.load(), 0);
}

void ReaderTest::listsOnlyTheFirstRejects()
{
    std::string text = header;
    for (int i = 0; i < 100; ++i)
        text += "x\n";
    const Reading reading = readBytes(text, {.pieceBytes = 50, .listedRejects = 7});
    QCOMPARE(reading.report.rejected, 100U);
    QCOMPARE(reading.report.rejects.size(), 7U);
    QCOMPARE(reading.report.rejects.back().line, 8U);
    QCOMPARE(reading.rejects.size(), 100U);
    QCOMPARE(reading.report.rejectedByReason.at({.code = RejectCode::FieldCount}), 100U);
}

void ReaderTest::memoryStaysBoundedWhateverTheInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("mebibytes");
    QTest::newRow("one line without end") << QByteArray("0") << 40;
    QTest::newRow("zeros") << QByteArray(1, '\0') << 40;
    QTest::newRow("one quoted field without end") << QByteArray("\"a\n\"\"") << 40;
    QTest::newRow("blanks") << QByteArray(" ") << 40;
    QTest::newRow("blank lines") << QByteArray("\n") << 10;
    QTest::newRow("good rows") << QByteArray("1,a,0,0\n") << 10;
    QTest::newRow("bad rows") << QByteArray("x\n") << 4;
}

void ReaderTest::memoryStaysBoundedWhateverTheInput()
{
    QFETCH(QByteArray, text);
    QFETCH(int, mebibytes);
    const std::uint64_t bytes = static_cast<std::uint64_t>(mebibytes) * 1024 * 1024;
    EndlessSource source(header, text.toStdString(), bytes);
    Ignore consumer;
    DeviceDictionary devices;
    forgetPeak();
    [[maybe_unused]] const std::int64_t before = peakKib();
    const Result<IngestReport> report = readEvaluations(source, {.threads = 2}, consumer, devices);
    QVERIFY(report);
    QCOMPARE(report->bytesInflated, bytes);
#if !defined(__SANITIZE_ADDRESS__) // which keeps freed memory for a while
    QVERIFY2(peakKib() - before < 80 * 1024, std::to_string(peakKib() - before).c_str());
#endif
}

QTEST_APPLESS_MAIN(ReaderTest)
#include "reader_test.moc"
