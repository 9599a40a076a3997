// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/SmallProject.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <functional>
#include <utility>

using panel::test::SmallProject;

namespace {

const QStringList stepNames = {QStringLiteral("machine"),    QStringLiteral("ports"),
                               QStringLiteral("secrets"),    QStringLiteral("images"),
                               QStringLiteral("containers"), QStringLiteral("healthy")};

} // namespace

/// The headless panel is ended in the middle of `up`, at each of its steps; the next run finishes.
class InterruptedUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_project.docker({QStringLiteral("version")}).contains(QStringLiteral("Server")),
                 "the engine does not answer");
    }

    void killedAtAStepTheNextRunFinishes_data()
    {
        QTest::addColumn<QString>("step");
        for (const QString &step : stepNames)
            QTest::newRow(qPrintable(step)) << step;
    }

    void killedAtAStepTheNextRunFinishes()
    {
        QFETCH(QString, step);
        m_project.removeAll();
        const Run killed = up([&step](const QJsonObject &event, QProcess &process) {
            if (event.value(QStringLiteral("step")).toString() == step
                && event.value(QStringLiteral("state")).toString() == QStringLiteral("running"))
                process.kill(); // SIGKILL: it cannot tidy up
        });
        QCOMPARE(killed.status, QProcess::CrashExit);
        finishes();
    }

    void interruptedItEndsCleanlyAndTheNextRunFinishes()
    {
        m_project.removeAll();
        bool isAsked = false;
        const Run interrupted = up([&isAsked](const QJsonObject &event, QProcess &process) {
            if (event.value(QStringLiteral("step")).toString() == QStringLiteral("images")
                && !std::exchange(isAsked, true))
                ::kill(pid_t(process.processId()), SIGINT);
        });
        QCOMPARE(interrupted.status, QProcess::NormalExit);
        QCOMPARE(interrupted.exitCode, 1);
        QCOMPARE(interrupted.last.value(QStringLiteral("result")).toString(),
                 QStringLiteral("cancelled"));
        QCOMPARE(interrupted.states.value(QStringLiteral("images")), QStringLiteral("cancelled"));
        finishes();
    }

    void runAgainItDoesNothing()
    {
        const QString before = ids();
        finishes();
        QCOMPARE(ids(), before);
    }

private:
    struct Run
    {
        QProcess::ExitStatus status = QProcess::CrashExit;
        int exitCode = -1;
        QJsonObject last;
        QMap<QString, QString> states; ///< the last one of each step
    };

    Run up(const std::function<void(const QJsonObject &, QProcess &)> &onEvent) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(PANEL_BINARY_DIR "/bin/inception-panel"),
                      {QStringLiteral("--machine"), QStringLiteral("default"),
                       QStringLiteral("--project"), m_project.file(), QStringLiteral("up"),
                       QStringLiteral("--json")});
        Run run;
        const QDeadlineTimer deadline(90'000);
        const auto read = [&] {
            while (process.canReadLine()) {
                run.last = QJsonDocument::fromJson(process.readLine()).object();
                const QString step = run.last.value(QStringLiteral("step")).toString();
                if (!step.isEmpty())
                    run.states.insert(step, run.last.value(QStringLiteral("state")).toString());
                onEvent(run.last, process);
            }
        };
        while (process.state() != QProcess::NotRunning && !deadline.hasExpired()) {
            process.waitForReadyRead(200);
            read();
        }
        process.waitForFinished(1000);
        read();
        run.status = process.exitStatus();
        run.exitCode = process.exitCode();
        return run;
    }

    void finishes() const
    {
        const Run run = up([](const QJsonObject &, QProcess &) {});
        const QByteArray said = QJsonDocument(run.last).toJson();
        QVERIFY2(run.exitCode == 0, said.constData());
        QCOMPARE(run.last.value(QStringLiteral("result")).toString(), QStringLiteral("ok"));
        QCOMPARE(run.states.value(QStringLiteral("healthy")), QStringLiteral("done"));
        QCOMPARE(ids().split(u'\n', Qt::SkipEmptyParts).size(), 2);
    }

    /// Of the running containers of the project.
    static QString ids()
    {
        return SmallProject::docker(
            {QStringLiteral("ps"), QStringLiteral("-q"), QStringLiteral("--no-trunc"),
             QStringLiteral("--filter"),
             QStringLiteral("label=com.docker.compose.project=panelinterrupted")});
    }

    SmallProject m_project{QStringLiteral("panelinterrupted")};
};

QTEST_GUILESS_MAIN(InterruptedUpTest)
#include "InterruptedUpTest.moc"
