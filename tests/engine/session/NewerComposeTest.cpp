// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "tests/support/ComposeRig.h"
#include "tests/support/EngineFixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace panel {

namespace {

constexpr int aMoment = 60'000; // never waited for in full

void write(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

/// The newest Compose of Debian, which builds by bake and says some things otherwise, as a user has
/// it: a plugin in the docker command's own folder.
class NewerComposeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString plugins =
            qEnvironmentVariable("PANEL_NEWER_COMPOSE") + QStringLiteral("/cli-plugins");
        if (!QFile::exists(plugins + QStringLiteral("/docker-compose")))
            QSKIP("tests/support/newer-compose prepare was not run, or could fetch nothing");
        const QString store = qEnvironmentVariable(
            "MACHINE_STORAGE_PATH", QDir::home().filePath(QStringLiteral(".docker/machine")));
        qputenv("MACHINE_STORAGE_PATH", QFile::encodeName(store));
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral(".docker")));
        QVERIFY(QFile::link(plugins, m_home.filePath(QStringLiteral(".docker/cli-plugins"))));
        qputenv("HOME", QFile::encodeName(m_home.path()));
    }
    void init()
    {
        m_rig = std::make_unique<test::ComposeRig>(
            QStringLiteral("panelnewercompose"),
            "  one:\n    build: ./one\n    init: true\n    command: sleep 600\n"
            "  two:\n    build: ./two\n    init: true\n    command: sleep 600\n"
            "    depends_on: [one]\n");
        // Not the same, or they would be built once for both.
        for (const char *name : {"one", "two"})
            write(dockerfile(name), QByteArray("FROM debian:bookworm-slim\nRUN echo ") + name + ' '
                                        + QByteArray::number(QDateTime::currentMSecsSinceEpoch())
                                        + " > /made\nRUN echo more > /more\n");
        m_session = std::make_unique<Session>(
            Session::Options{.followLogs = false, .watchMachines = false});
        m_session->selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->connectionState(), Session::ConnectionState::Connected,
                                  aMoment);
        m_session->openProject(m_rig->file());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
    }
    void cleanup()
    {
        m_session.reset();
        m_rig.reset();
    }

    void theStackComesUpAndEachBuildIsSeen()
    {
        Workflow *workflow = m_session->bringUp();
        double most = 0;
        QSet<QString> instructions;
        connect(workflow, &Workflow::stepChanged, this, [&](int index) {
            const Step *step = workflow->steps().at(size_t(index));
            if (step->id() != u"images" || step->state() != StepState::Running)
                return;
            most = std::max(most, step->progress());
            for (const StepPart &part : step->parts()) {
                if (part.detail.contains(u"RUN echo"))
                    instructions.insert(part.name);
            }
        });
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10 * aMoment);
        QVERIFY2(workflow->outcome(), qPrintable(messageOf(*workflow)));
        QVERIFY2(workflow->steps().front()->detail().contains(QStringLiteral("Compose ")),
                 qPrintable(workflow->steps().front()->detail()));
        QVERIFY2(!workflow->steps().front()->detail().contains(QStringLiteral("Compose 2.26")),
                 qPrintable(workflow->steps().front()->detail()));
        QCOMPARE(most, 1.0);
        QCOMPARE(instructions, (QSet<QString>{QStringLiteral("one"), QStringLiteral("two")}));
    }

    void aBuildThatFailsLeadsToItsLine()
    {
        QFile file(dockerfile("two"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("RUN echo the-reason >&2 && exit 9\n");
        file.close();
        Workflow *workflow = m_session->bringUp();
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10 * aMoment);
        QVERIFY(!workflow->outcome());
        const Error error = workflow->outcome().error();
        QVERIFY2(error.message.contains(QStringLiteral("two"))
                     && error.message.contains(QStringLiteral("exit 9")),
                 qPrintable(error.message));
        QVERIFY2(error.next.contains(QStringLiteral("line 4 of ") + dockerfile("two")),
                 qPrintable(error.next));
        QVERIFY(error.detail.contains(QStringLiteral("the-reason")));
    }

    void aMistakeInTheFileHasItsLine()
    {
        m_rig->write("  one:\n    image: x\n    image: y\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && !*m_session->project(), aMoment);
        const Error error = m_session->project()->error();
        QCOMPARE(kindName(error.kind), QStringLiteral("file-malformed"));
        QVERIFY2(error.message.contains(QStringLiteral("compose.yml, line ")),
                 qPrintable(error.message));
    }

private:
    QString dockerfile(const char *name) const
    {
        return m_rig->folder() + u'/' + QLatin1String(name) + QStringLiteral("/Dockerfile");
    }
    static QString messageOf(const Workflow &workflow)
    {
        return workflow.outcome() ? QString() : toPlainText(workflow.outcome().error());
    }

    QTemporaryDir m_home;
    std::unique_ptr<test::ComposeRig> m_rig;
    std::unique_ptr<Session> m_session;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::NewerComposeTest)
#include "NewerComposeTest.moc"
