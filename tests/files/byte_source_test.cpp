#include "tests/support/reading.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

using namespace loopscope;

/// Files, folders and pipes as inputs, and what identifies their content.
class ByteSourceTest : public QObject {
    Q_OBJECT

private slots:
    void opensNoMissingFileDirectoryOrUnreadableFile();
    void readsAPipe();
    void identityIsSizeAndHashOfBothEnds();
    void identityOfAPipeIsRefused();
};

void ByteSourceTest::opensNoMissingFileDirectoryOrUnreadableFile()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("missing.csv")).toStdString();
    QCOMPARE(ByteSource::open(path).error().code, ErrorCode::FileNotFound);
    QCOMPARE(ByteSource::open(path).error().subject, path);
    QCOMPARE(contentIdentity(path).error().code, ErrorCode::FileNotFound);
    QCOMPARE(ByteSource::open(folder.path().toStdString()).error().code, ErrorCode::FileIsDirectory);
    QCOMPARE(contentIdentity(folder.path().toStdString()).error().code, ErrorCode::FileIsDirectory);

    std::ofstream(path) << "x";
    ::chmod(path.c_str(), 0);
    const bool isRoot = ::geteuid() == 0; // root reads everything: for once as somebody else
    if (isRoot)
        QCOMPARE(::seteuid(65'534), 0);
    const auto unreadable = ByteSource::open(path);
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!unreadable);
    QCOMPARE(unreadable.error().code, ErrorCode::FileUnreadable);
}

void ByteSourceTest::readsAPipe()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("pipe.csv")).toStdString();
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    const std::string text = "model_version,device_id,prediction_result,actual_result\r\n1,\"a\nb\",0,0\r\n2,c,0.5,x\n";
    const std::jthread writer([&] {
        std::ofstream out(path);
        for (const char c : text)
            out.put(c).flush();
    });
    const auto source = ByteSource::open(path);
    QVERIFY(source);
    QCOMPARE((*source)->bytesTotal(), 0U);
    const Reading reading = readAll(**source);
    QCOMPARE(difference(reading, readBytes(text)), std::string());
    QCOMPARE((*source)->bytesConsumed(), text.size());
}

void ByteSourceTest::identityIsSizeAndHashOfBothEnds()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.csv")).toStdString();
    const auto identityOf = [&](const std::string& bytes) {
        std::ofstream(path, std::ios::binary) << bytes;
        return contentIdentity(path).value();
    };
    QCOMPARE(identityOf("").size, 0U);
    // printf abc | xxhsum -H2
    QCOMPARE(identityOf("abc").hash, std::string("06b05ab6733a618578af5f94892f3950"));
    QCOMPARE(identityOf("abc"), (ContentIdentity{3, "06b05ab6733a618578af5f94892f3950"}));

    std::string bytes(3 * 1024 * 1024, 'x');
    const ContentIdentity original = identityOf(bytes);
    bytes[1024 * 1024 + 5] = 'y';
    QCOMPARE(identityOf(bytes), original); // between the ends
    bytes[1024 * 1024 - 1] = 'y';
    QVERIFY(identityOf(bytes) != original);
    bytes[1024 * 1024 - 1] = 'x';
    bytes[2 * 1024 * 1024] = 'y';
    QVERIFY(identityOf(bytes) != original);
    QVERIFY(identityOf(std::string(1'500'000, 'x') + "y").hash != identityOf(std::string(1'500'001, 'x')).hash);
}

void ByteSourceTest::identityOfAPipeIsRefused()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("pipe.csv")).toStdString();
    QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    const std::jthread writer([&] { const std::ofstream out(path); });
    QCOMPARE(contentIdentity(path).error().code, ErrorCode::NotRepeatable);
}

QTEST_APPLESS_MAIN(ByteSourceTest)
#include "byte_source_test.moc"
