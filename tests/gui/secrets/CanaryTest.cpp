// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NoCoreDumps.h"
#include "core/base/SecretRecipe.h"
#include "core/session/SecretControl.h"
#include "core/session/Session.h"
#include "core/session/Settings.h"
#include "gui/MainWindow.h"
#include "gui/secrets/SecretText.h"
#include "gui/Theme.h"
#include "tests/gui/secrets/AccessibleText.h"
#include "tests/gui/secrets/Sightings.h"
#include "tests/support/StackCopy.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace panel;

namespace {

constexpr int building = 15 * 60 * 1000; // a cold build on a slow machine
constexpr int aMoment = 60 * 1000;

QStringList logged; ///< what the panel itself logs

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
    fprintf(stderr, "%s\n", qPrintable(message));
}

/// A copy, because what reveal() returns is overwritten.
QByteArray bytesOf(const Secret &secret)
{
    return QByteArray(secret.reveal().constData(), secret.reveal().size());
}

} // namespace

/// A known secret goes the whole way, in the real window, with a real keyring, on the real engine:
/// set, brought up, shown, copied, rotated. It is then looked for wherever it should not be. Run by
/// `with-keychain`, whose home holds everything that the panel could write.
class CanaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qgetenv("PANEL_TEST_KEYCHAIN") != "yes")
            QSKIP("Run me by with-keychain: I would touch your own keychain.");
        qInstallMessageHandler(keepLog);
        m_stack = std::make_unique<test::StackCopy>(QStringLiteral("panelcanary"), 18'745);
        QVERIFY2(m_stack->isReady(), qPrintable(m_stack->what()));
        m_settings =
            std::make_unique<Settings>(QDir::home().filePath(QStringLiteral("settings.ini")));
        m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
        m_session = std::make_unique<Session>(Session::Options{});
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
        m_window->resize(1320, 860);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_session->openProject(m_stack->composeFile());
        m_session->selectMachine(QStringLiteral("default"));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown() && m_session->project(), aMoment);
        m_canary = bytesOf(generateSecret({SecretRecipe::Alphabet::Letters, 40}));
        m_sightings = std::make_unique<Sightings>(QList<QByteArray>{m_canary});
        m_look.setInterval(15);
        connect(&m_look, &QTimer::timeout, this, [this] { m_sightings->lookAtProcesses(); });
    }

    void setsIt()
    {
        auto *tabs = m_window->findChild<QTabBar *>(QStringLiteral("tabs"));
        while (tabs->tabText(tabs->currentIndex()) != u"Secrets"
               && tabs->currentIndex() + 1 < tabs->count())
            tabs->setCurrentIndex(tabs->currentIndex() + 1);
        click("changeSecretButton");
        QTRY_VERIFY(dialogPart<QRadioButton>("changeSecretOwn"));
        dialogPart<QRadioButton>("changeSecretOwn")->setChecked(true);
        QTest::keyClicks(dialogPart<QLineEdit>("changeSecretValue"), QString::fromLatin1(m_canary));
        QVERIFY(!m_sightings->isIn(accessibleText(m_window.get()).toUtf8()));
        QVERIFY(!m_sightings->isIn(accessibleText(dialog()).toUtf8()));
        QTest::mouseClick(dialogPart<QPushButton>("changeSecretKeep"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), aMoment);
        QCOMPARE(valueOf("db_password"), m_canary);
    }

    void bringsTheStackUpWithIt()
    {
        m_look.start();
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        QTest::mouseClick(m_window->findChild<QPushButton *>(QStringLiteral("bringUpButton")),
                          Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, building);
        QVERIFY2(m_session->workflow()->outcome(), qPrintable(outcomeText()));
        m_look.stop();
        QVERIFY(opensTheDatabase(m_canary));
    }

    void showsAndCopiesIt()
    {
        auto *text = row()->findChild<SecretText *>();
        click("revealSecretButton");
        QTRY_VERIFY_WITH_TIMEOUT(text->isRevealed(), aMoment);
        QVERIFY(!m_sightings->isIn(accessibleText(m_window.get()).toUtf8()));
        click("copySecretButton");
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(m_canary));
        m_sightings->lookAtProcesses();
        // As main() begins; and with half of it, for those who take cores whatever the limit.
        QVERIFY(!coreHoldsIt(preventCoreDumps));
        QVERIFY(!coreHoldsIt([] {
            const int filter = ::open("/proc/self/coredump_filter", O_WRONLY);
            [[maybe_unused]] const auto written = ::write(filter, "0", 1);
        }));
        const bool isFound = coreHoldsIt([] {});
        QVERIFY2(isFound || !m_canDump, "the method finds what is there");
    }

    void isNowhereElse() { lookEverywhere(); }

    void rotatesIt()
    {
        click("changeSecretButton");
        QTRY_VERIFY(dialogPart<QPushButton>("changeSecretApply"));
        QTRY_VERIFY_WITH_TIMEOUT(dialogPart<QPushButton>("changeSecretApply")->isEnabled(),
                                 aMoment);
        m_look.start();
        QSignalSpy finished(m_session.get(), &Session::workflowFinished);
        QTest::mouseClick(dialogPart<QPushButton>("changeSecretApply"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 5 * aMoment);
        QVERIFY2(m_session->workflow()->outcome(), qPrintable(outcomeText()));
        m_look.stop();
        const QByteArray rotated = valueOf("db_password");
        QVERIFY(rotated != m_canary);
        QVERIFY(opensTheDatabase(rotated));
        QVERIFY(!opensTheDatabase(m_canary));
        m_afterRotation = std::make_unique<Sightings>(QList<QByteArray>{rotated});
    }

    /// By the program itself, from a pipe, and back to a value that is known.
    void changesItInATerminal()
    {
        const QString program = QStringLiteral(PANEL_BINARY_DIR "/bin/inception-panel");
        if (!QFile::exists(program))
            QSKIP("inception-panel is not built");
        QProcess set;
        set.start(program,
                  {QStringLiteral("--project"), m_stack->composeFile(), QStringLiteral("secrets"),
                   QStringLiteral("set"), QStringLiteral("db_password")});
        QVERIFY(set.waitForStarted());
        // It waits for the value: what main() has done is to be seen.
        const QString process = QStringLiteral("/proc/%1/").arg(set.processId());
        QTRY_COMPARE(contentOf(process + QStringLiteral("coredump_filter")).trimmed(),
                     QByteArray("00000000"));
        set.write(m_canary + '\n');
        set.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(set.state(), QProcess::NotRunning, aMoment);
        const QByteArray said = set.readAllStandardOutput() + set.readAllStandardError();
        QVERIFY2(set.exitCode() == 0, said.constData());
        QVERIFY(!m_sightings->isIn(said));
        QProcess rotate;
        m_look.start();
        rotate.start(program, {QStringLiteral("--project"), m_stack->composeFile(),
                               QStringLiteral("secrets"), QStringLiteral("rotate"),
                               QStringLiteral("db_password"), QStringLiteral("--yes"),
                               QStringLiteral("--json")});
        QTRY_COMPARE_WITH_TIMEOUT(rotate.state(), QProcess::NotRunning, 5 * aMoment);
        m_look.stop();
        const QByteArray steps = rotate.readAllStandardOutput();
        QVERIFY2(rotate.exitCode() == 0, (steps + rotate.readAllStandardError()).constData());
        QVERIFY(steps.contains("\"result\":\"ok\""));
        m_session->secrets()->look(); // forgets what it remembers
        QTRY_VERIFY(!m_session->secrets()->isLooking());
        QVERIFY(opensTheDatabase(valueOf("db_password")));
        QVERIFY(!opensTheDatabase(m_canary));
    }

    void isStillNowhereElse()
    {
        lookEverywhere();
        QCOMPARE(m_afterRotation->inFiles(QDir::homePath()), QStringList());
        QCOMPARE(m_afterRotation->inFiles(m_stack->folder()), QStringList());
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
        m_stack.reset();
        qInstallMessageHandler(nullptr);
    }

private:
    QWidget *row() const
    {
        return m_window->findChild<QWidget *>(QStringLiteral("secret_db_password"));
    }
    void click(const char *button) const
    {
        QTRY_VERIFY(row());
        QTest::mouseClick(row()->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
    }
    QWidget *dialog() const
    {
        return m_window->findChild<QWidget *>(QStringLiteral("changeSecretDialog"));
    }
    template <typename Widget>
    Widget *dialogPart(const char *name) const
    {
        return dialog() ? dialog()->findChild<Widget *>(QLatin1String(name)) : nullptr;
    }
    QString outcomeText() const
    {
        const Result<void> &outcome = m_session->workflow()->outcome();
        return outcome ? QString() : toPlainText(outcome.error());
    }

    QByteArray valueOf(const char *name)
    {
        std::optional<QByteArray> value;
        m_session->secrets()->reveal(
            QLatin1String(name), this, [&](const Result<std::shared_ptr<Secret>> &read) {
                value = read ? bytesOf(**read) : read.error().message.toUtf8();
            });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(value, aMoment); }();
        return value.value_or(QByteArray());
    }

    /// Logs in to MariaDB over the network of its container; the password goes by standard input.
    static bool opensTheDatabase(const QByteArray &password)
    {
        QProcess login;
        login.start(QStringLiteral("docker"),
                    test::StackCopy::dockerArguments()
                        << QStringLiteral("exec") << QStringLiteral("-i")
                        << QStringLiteral("panelcanary_mariadb") << QStringLiteral("bash")
                        << QStringLiteral("-c")
                        << QStringLiteral("read -r MYSQL_PWD; export MYSQL_PWD; mariadb "
                                          "--host=127.0.0.1 -u wordpress -e 'SELECT 1'"));
        login.write(password + '\n');
        login.closeWriteChannel();
        return login.waitForFinished(aMoment) && login.exitCode() == 0;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Crashes a copy of this process, secrets in its memory and all, after `before`; where nobody
    /// may write a core, m_canDump is false.
    bool coreHoldsIt(void (*before)())
    {
        QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.path());
        const pid_t child = ::fork();
        if (child == 0) {
            before();
            const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
            if (::setrlimit(RLIMIT_CORE, &all) == 0 && ::chdir(path.constData()) == 0) {
                std::signal(SIGSEGV, SIG_DFL);
                ::raise(SIGSEGV);
            }
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        m_canDump = !QDir(folder.path()).entryList(QDir::Files).isEmpty();
        return !m_sightings->inFiles(folder.path()).isEmpty();
    }

    void lookEverywhere()
    {
        // Compose gets it in its environment, and nobody else gets it in any.
        QCOMPARE(m_sightings->programsWithItInArguments(), QSet<QString>());
        for (const QString &program : m_sightings->programsWithItInEnvironment())
            QVERIFY2(program == u"docker-compose" || program == u"docker", qPrintable(program));
        // Settings, cache, state, the keyring (which is encrypted), temporary files: with-keychain
        // has put them all there.
        QVERIFY(QDir::tempPath().startsWith(QDir::homePath()));
        QCOMPARE(m_sightings->inFiles(QDir::homePath()), QStringList());
        QCOMPARE(m_sightings->inFiles(m_stack->folder()), QStringList());
        QVERIFY(!m_sightings->isIn(logged.join(u'\n').toUtf8()));
        for (const Step *step : m_session->workflow()->steps()) {
            QVERIFY2(!m_sightings->isIn(step->output().join(u'\n').toUtf8()),
                     qPrintable(step->id()));
        }
        // What Docker says of the containers, and what they log.
        const QStringList containers = {QStringLiteral("panelcanary_mariadb"),
                                        QStringLiteral("panelcanary_wordpress"),
                                        QStringLiteral("panelcanary_nginx")};
        QVERIFY(!m_sightings->isIn(
            test::StackCopy::docker(QStringList{QStringLiteral("inspect")} + containers).toUtf8()));
        for (const QString &container : containers) {
            QProcess logs;
            logs.setProcessChannelMode(QProcess::MergedChannels);
            logs.start(QStringLiteral("docker"), test::StackCopy::dockerArguments()
                                                     << QStringLiteral("logs") << container);
            QVERIFY(logs.waitForFinished(aMoment));
            QVERIFY2(!m_sightings->isIn(logs.readAll()), qPrintable(container));
        }
        // The engine's own log.
        const QString engineLog = QStringLiteral("/var/lib/inception-panel/engine/engine.log");
        QVERIFY(!m_sightings->isIn(contentOf(engineLog)));
        QVERIFY(!m_sightings->isIn(accessibleText(m_window.get()).toUtf8()));
    }

    bool m_canDump = false;
    QByteArray m_canary;
    std::unique_ptr<Sightings> m_sightings;
    std::unique_ptr<Sightings> m_afterRotation;
    QTimer m_look;
    std::unique_ptr<test::StackCopy> m_stack;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(CanaryTest)
#include "CanaryTest.moc"
