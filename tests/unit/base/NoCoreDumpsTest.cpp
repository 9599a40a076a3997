// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NoCoreDumps.h"

#include "core/base/SecretRecipe.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace panel;

/// Real crashes of real children, whose cores are read back.
class NoCoreDumpsTest : public QObject
{
    Q_OBJECT

private:
    /// Crashes a copy of this process, with `before` done in it, and returns the core it left.
    static QByteArray coreOf(void (*before)(), bool raisesTheLimit)
    {
        QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.path());
        const pid_t child = ::fork();
        if (child == 0) {
            before();
            if (raisesTheLimit) {
                const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
                ::setrlimit(RLIMIT_CORE, &all);
            }
            if (::chdir(path.constData()) == 0) {
                std::signal(SIGSEGV, SIG_DFL);
                ::raise(SIGSEGV);
            }
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        const QStringList cores = QDir(folder.path()).entryList(QDir::Files);
        if (cores.isEmpty())
            return {};
        QFile core(folder.filePath(cores.first()));
        return core.open(QIODevice::ReadOnly) ? core.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux says where a core goes.");
#endif
        QFile pattern(QStringLiteral("/proc/sys/kernel/core_pattern"));
        QVERIFY(pattern.open(QIODevice::ReadOnly));
        if (pattern.readAll().startsWith('|'))
            QSKIP("A service takes the cores of this computer.");
    }

    void itIsSetForWhatIsStarted()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            preventCoreDumps();
            ::dup2(ends[1], STDOUT_FILENO);
            ::execl("/bin/cat", "cat", "/proc/self/coredump_filter", nullptr);
            ::_exit(1);
        }
        ::close(ends[1]);
        char text[32] = {};
        [[maybe_unused]] const auto count = ::read(ends[0], text, sizeof text - 1);
        ::close(ends[0]);
        ::waitpid(child, nullptr, 0);
        QCOMPARE(QByteArray(text).trimmed(), QByteArray("00000000"));
    }

    void aCrashLeavesNoMemory()
    {
        const Secret canary = generateSecret();
        const auto nothing = [] {};
        // What it tells the kernel, without the limit, which not everybody may raise again.
        const auto filterOnly = [] {
            const int filter = ::open("/proc/self/coredump_filter", O_WRONLY);
            [[maybe_unused]] const auto written = ::write(filter, "0", 1);
        };
        const QByteArray usual = coreOf(nothing, true);
        if (usual.isEmpty())
            QSKIP("Nobody may write a core here.");
        QVERIFY2(usual.contains(canary.reveal()), "the method finds what is there");
        QVERIFY(coreOf(preventCoreDumps, false).isEmpty());
        QVERIFY(!coreOf(preventCoreDumps, true).contains(canary.reveal()));
        // Where something takes cores whatever the limit, there is no memory in it.
        const QByteArray filtered = coreOf(filterOnly, true);
        QVERIFY(!filtered.contains(canary.reveal()));
        QVERIFY(filtered.size() < usual.size() / 10);
    }
};

QTEST_GUILESS_MAIN(NoCoreDumpsTest)
#include "NoCoreDumpsTest.moc"
