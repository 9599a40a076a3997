// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/LogStream.h"
#include "tests/support/EngineFixture.h"

#include <QDateTime>
#include <QTest>
#include <QThread>

namespace panel {

using test::EngineFixture;
using Stream = LogLine::Stream;

class EngineLogsTest : public QObject
{
    Q_OBJECT

    struct Log
    {
        QList<LogLine> lines;
        std::optional<Result<void>> end;

        QByteArrayList texts(Stream stream) const
        {
            QByteArrayList all;
            for (const LogLine &line : lines) {
                if (line.stream == stream)
                    all += line.text;
            }
            return all;
        }
    };

    void follow(LogStream *stream, Log &log)
    {
        connect(stream, &LogStream::received, this, [&log](const QList<LogLine> &lines) {
            QVERIFY(!lines.isEmpty() && !log.end);
            log.lines += lines;
        });
        connect(stream, &LogStream::ended, this,
                [&log](const Result<void> &end) { log.end = end; });
    }

    Log read(const QString &id, const LogOptions &options)
    {
        Log log;
        LogStream stream(&m_engine.connection(), id, options, nullptr);
        follow(&stream, log);
        if (!QTest::qWaitFor([&log] { return log.end.has_value(); }, 20'000))
            qWarning("the log did not end");
        return log;
    }

    /// The id of a container that has run this script to its end. An engine of this age may end a
    /// followed log before it has told the last line of a container that ends meanwhile.
    QString finished(const QString &name, const QString &script, bool tty = false)
    {
        const QString id = m_engine.run(name, script, tty);
        const auto end = test::answerOf<ContainerEnd>(
            [&](auto... to) { return m_engine.containers().wait(id, to...); });
        return end ? id : QString();
    }

    static QByteArrayList numbered(const char *word, int from, int to)
    {
        QByteArrayList all;
        for (int i = from; i <= to; ++i)
            all += word + QByteArray::number(i);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_engine.connect(), qPrintable(m_engine.what())); }

    void bothStreamsUntilTheEnd()
    {
        const QString id = finished(
            QStringLiteral("log"),
            QStringLiteral(
                "for i in $(seq 1 2000); do echo out$i; echo err$i >&2; done; printf rest"));
        const Log log = read(id, {});
        QVERIFY(log.end && *log.end);
        QCOMPARE(log.texts(Stream::StandardOutput),
                 numbered("out", 1, 2000) + QByteArrayList{"rest"});
        QCOMPARE(log.texts(Stream::StandardError), numbered("err", 1, 2000));
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        for (const LogLine &line : log.lines)
            QVERIFY(qAbs(line.timeNano / 1'000'000'000 - now) < 120);

        const Log tail = read(id, {.follow = false, .tail = 1});
        QCOMPARE(tail.lines.size(), 1);

        // From the time of a line on, that line is there again and nothing before it.
        const qint64 since = log.lines.at(log.lines.size() / 2).timeNano;
        const Log later = read(id, {.follow = false, .sinceNano = since});
        QVERIFY(later.lines.size() < log.lines.size());
        QCOMPARE(later.lines.first().timeNano, since);
    }

    void ofATerminal()
    {
        const QString id = finished(QStringLiteral("tty"),
                                    QStringLiteral("for i in 1 2 3; do echo line$i; done"), true);
        const Log log = read(id, {.tty = true});
        QVERIFY(log.end && *log.end);
        QCOMPARE(log.texts(Stream::StandardOutput), numbered("line", 1, 3));
        QVERIFY(log.lines.first().timeNano > 0);
        // Taken for framed by mistake it ends with an error, not with nonsense.
        const Log wrong = read(id, {.tty = false});
        QVERIFY(wrong.end && !*wrong.end);
        QCOMPARE(wrong.end->error().kind, Error::Kind::BadAnswer);
        QVERIFY(wrong.lines.isEmpty());
    }

    void aLineLongerThanTheEnginesMessages()
    {
        const QString id =
            finished(QStringLiteral("long"),
                     QStringLiteral("head -c 50000 /dev/zero | tr '\\0' x; echo; echo next"));
        const Log log = read(id, {});
        QCOMPARE(log.texts(Stream::StandardOutput),
                 (QByteArrayList{QByteArray(50'000, 'x'), "next"}));
    }

    void followsAsItGoes()
    {
        const QString id = m_engine.run(
            QStringLiteral("follow"), QStringLiteral("echo first; sleep 1; echo second; sleep 60"));
        Log log;
        auto *stream = new LogStream(&m_engine.connection(), id, {}, this);
        follow(stream, log);
        QTRY_COMPARE(log.texts(Stream::StandardOutput), QByteArrayList{"first"});
        QTRY_COMPARE(log.lines.size(), 2);
        QVERIFY(!log.end);
        delete stream;
    }

    void noSuchContainer()
    {
        const Log log = read(QStringLiteral("paneltest-none"), {});
        QVERIFY(log.end && !*log.end);
        QCOMPARE(log.end->error().kind, Error::Kind::NotFound);
    }

    void inAThreadOfItsOwn()
    {
        const QString id = finished(QStringLiteral("thread"), QStringLiteral("seq 1 1000"));
        QThread thread;
        thread.start();
        auto *context = new QObject;
        context->moveToThread(&thread);
        connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        std::atomic<int> lines{0};
        std::atomic<bool> ended{false};
        QMetaObject::invokeMethod(context, [&] {
            auto *connection = new EngineConnection(test::localEngine(), context);
            connect(connection, &EngineConnection::stateChanged, context, [&, connection] {
                if (!connection->isConnected())
                    return;
                auto *stream = new LogStream(connection, id, {}, context);
                connect(stream, &LogStream::received, context,
                        [&](const QList<LogLine> &some) { lines += int(some.size()); });
                connect(stream, &LogStream::ended, context, [&] { ended = true; });
            });
            connection->open();
        });
        QTRY_VERIFY(ended);
        QCOMPARE(lines.load(), 1000);
        thread.quit();
        QVERIFY(thread.wait(5000));
    }

private:
    EngineFixture m_engine;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineLogsTest)
#include "EngineLogsTest.moc"
