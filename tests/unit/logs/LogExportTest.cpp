// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogExport.h"

#include "core/endpoint/Endpoint.h"
#include "core/logs/LogRows.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace panel;

namespace {

QByteArray contents(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("cannot be read");
}

const QByteArray odd("\xff\x1b[31m\"quoted\"\\\t\0\r", 18);

std::shared_ptr<LogStore> someLines()
{
    auto store = std::make_shared<LogStore>();
    const int web = store->serviceIndex(QStringLiteral("web"));
    const int db = store->serviceIndex(QStringLiteral("db"));
    constexpr qint64 time = 1'764'072'000'123'456'789;
    store->append({{time, web, StoredLine::Stream::Output, "first"},
                   {time, db, StoredLine::Stream::Error, odd},
                   {time, web, StoredLine::Stream::Divider, "web: started again"},
                   {time + 2'000'000'000, web, StoredLine::Stream::Output, ""}});
    return store;
}

} // namespace

class LogExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTexts();
    void writesTimesAndServices();
    void writesJson();
    void writesWhatIsShown();
    void writesMuchAndTells();
    void cancels();
    void tellsWhyItCannot();
    void leavesDevicesAlone();
    void tellsAFullDisk();
    void keepsTheOldFileUntilItIsDone();

private:
    Result<LogExportReport> outcomeOf(LogExport *work);
    QString file() const { return m_folder.filePath(QStringLiteral("lines.log")); }

    QTemporaryDir m_folder;
};

Result<LogExportReport> LogExportTest::outcomeOf(LogExport *work)
{
    std::optional<Result<LogExportReport>> outcome;
    connect(work, &LogExport::finished, this,
            [&outcome](const Result<LogExportReport> &made) { outcome = made; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30'000))
        return fail(Error::Kind::Internal, QStringLiteral("it did not end"));
    delete work;
    return *outcome;
}

void LogExportTest::writesTexts()
{
    const auto outcome =
        outcomeOf(LogExport::ofStore(someLines(), {}, file(), LogFormat::Plain, nullptr));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(contents(file()), "first\n" + odd + "\n--- web: started again ---\n\n");
    QCOMPARE(outcome->lines, 4);
    QCOMPARE(outcome->bytes, contents(file()).size());
}

void LogExportTest::writesTimesAndServices()
{
    QVERIFY(outcomeOf(LogExport::ofStore(someLines(), {}, file(), LogFormat::WithTimes, nullptr)));
    const QByteArrayList lines = contents(file()).split('\n');
    QCOMPARE(lines[0], "2025-11-25T12:00:00.123Z  web  first");
    QCOMPARE(lines[1], "2025-11-25T12:00:00.123Z  db  " + odd);
    QCOMPARE(lines[3], "2025-11-25T12:00:02.123Z  web  ");
}

void LogExportTest::writesJson()
{
    QVERIFY(outcomeOf(LogExport::ofStore(someLines(), {}, file(), LogFormat::Ndjson, nullptr)));
    const QByteArrayList lines = contents(file()).split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(
        lines[0],
        R"({"time":"2025-11-25T12:00:00.123Z","service":"web","stream":"stdout","line":"first"})");
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(second.value(QStringLiteral("stream")).toString(), QStringLiteral("stderr"));
    QCOMPARE(second.value(QStringLiteral("line")).toString(), QString::fromUtf8(odd));
    QCOMPARE(QJsonDocument::fromJson(lines[2]).object().value(QStringLiteral("stream")).toString(),
             QStringLiteral("divider"));
}

void LogExportTest::writesWhatIsShown()
{
    const std::shared_ptr<LogStore> store = someLines();
    LogRows rows(*store, nullptr);
    rows.setFilter(*LogFilter::parse(QStringLiteral("quoted")));
    QTRY_VERIFY(!rows.isScanning());
    QVERIFY(outcomeOf(LogExport::ofStore(store, rows.lines(), file(), LogFormat::Plain, nullptr)));
    QCOMPARE(contents(file()), odd + "\n--- web: started again ---\n");
}

void LogExportTest::writesMuchAndTells()
{
    auto store = std::make_shared<LogStore>();
    std::vector<LogStore::NewLine> lines;
    QByteArray expected;
    for (int i = 0; i < 400'000; ++i) {
        lines.push_back({i, 0, StoredLine::Stream::Output, "line " + QByteArray::number(i)});
        expected += lines.back().text + '\n';
    }
    store->append(lines);
    auto *work = LogExport::ofStore(store, {}, file(), LogFormat::Plain, nullptr);
    const auto outcome = outcomeOf(work);
    QVERIFY(outcome);
    QCOMPARE(outcome->lines, 400'000);
    QVERIFY(contents(file()) == expected);
}

void LogExportTest::cancels()
{
    QFile::remove(file());
    auto *work = LogExport::ofStore(someLines(), {}, file(), LogFormat::Plain, nullptr);
    work->cancel();
    const auto outcome = outcomeOf(work);
    // It may have been done before it heard of it.
    QVERIFY(outcome || outcome.error().kind == Error::Kind::Cancelled);
    QCOMPARE(QFile::exists(file()), outcome.has_value());
}

void LogExportTest::tellsWhyItCannot()
{
    const auto outcome = outcomeOf(
        LogExport::ofStore(someLines(), {}, m_folder.filePath(QStringLiteral("no/such/folder/x")),
                           LogFormat::Plain, nullptr));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::FileUnreadable);
    QVERIFY(outcome.error().message.contains(QStringLiteral("No such file")));
}

/// A pipe stands for devices, which must not be replaced by files.
void LogExportTest::leavesDevicesAlone()
{
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto outcome =
        outcomeOf(LogExport::ofStore(someLines(), {}, pipe, LogFormat::Plain, nullptr));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::FileUnreadable);
    QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
    QVERIFY(QFile::remove(pipe));
}

/// A limit of the process stands for the end of a disk.
void LogExportTest::tellsAFullDisk()
{
    QFile::remove(file());
    auto store = std::make_shared<LogStore>();
    store->append(std::vector<LogStore::NewLine>(
        1000, {0, 0, StoredLine::Stream::Output, QByteArray(1000, 'x')}));
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{400'000, before.rlim_max};
    auto *const oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto outcome =
        outcomeOf(LogExport::ofStore(store, {}, file(), LogFormat::Plain, nullptr));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::FileUnreadable);
    QVERIFY2(outcome.error().message.contains(QStringLiteral("File too large")),
             qPrintable(outcome.error().message));
    QVERIFY(!QFile::exists(file()));
}

void LogExportTest::keepsTheOldFileUntilItIsDone()
{
    QFile old(file());
    QVERIFY(old.open(QIODevice::WriteOnly | QIODevice::Truncate));
    old.write("old");
    old.close();
    auto store = std::make_shared<LogStore>();
    std::vector<LogStore::NewLine> lines(300'000, {0, 0, StoredLine::Stream::Output, "x"});
    store->append(lines);
    delete LogExport::ofStore(store, {}, file(), LogFormat::Ndjson, nullptr); // which cancels it
    const QByteArray now = contents(file());
    QVERIFY(now == "old" || now.count('\n') == 300'000);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(LogExportTest)
#include "LogExportTest.moc"
