// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Container.h"

#include <QTest>

namespace panel {

class ExitCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inWords_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("outOfMemory");
        QTest::addColumn<QString>("words");
        const auto row = [](int code, bool outOfMemory, const char *words) {
            QTest::addRow("%d%s", code, outOfMemory ? " oom" : "")
                << code << outOfMemory << QString::fromUtf8(words);
        };
        row(0, false, "ended without error");
        row(1, false, "ended by itself with error 1");
        row(125, false, "could not be started by the engine (125)");
        row(126, false, "its command cannot be executed (126): check its permissions");
        row(127, false, "its command was not found (127)");
        row(128, false, "ended by itself with error 128");
        row(130, false, "ended by SIGINT");
        row(134, false, "aborted itself (SIGABRT)");
        row(137, false,
            "killed (SIGKILL): after a stop that it ignored, for want of memory, or by somebody");
        row(137, true, "killed by the kernel: out of memory");
        row(139, false, "crashed (SIGSEGV)");
        row(143, false, "stopped by SIGTERM, as asked");
        row(128 + 34, false, "ended by signal 34");
        row(255, false, "ended by itself with error 255");
        row(-1, false, "ended by itself with error -1");
    }

    void inWords()
    {
        QFETCH(int, code);
        QFETCH(bool, outOfMemory);
        QTEST(exitCodeInWords(code, outOfMemory), "words");
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ExitCodeTest)
#include "ExitCodeTest.moc"
