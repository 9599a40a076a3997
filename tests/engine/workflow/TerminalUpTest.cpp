// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/workflow/SmallProject.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using panel::test::SmallProject;

/// `up` in a terminal: the running step is drawn over with its bar, and what is left on the screen
/// is one line for each step.
class TerminalUpTest : public QObject
{
    Q_OBJECT

    /// What the screen holds in the end: what was drawn over is gone. Understands what Terminal
    /// uses: carriage return, some lines up, delete to the end.
    static QStringList screenOf(const QString &output)
    {
        QStringList lines{QString()};
        qsizetype row = 0;
        static const QRegularExpression piece(
            QStringLiteral("\\x1B\\[(\\d+)A|\\x1B\\[J|\\r|\\n|[^\\x1B\\r\\n]+"));
        for (auto found = piece.globalMatch(output); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const QString text = match.captured();
            if (text.endsWith(u'A') && text.startsWith(u'\x1B')) {
                row = qMax<qsizetype>(0, row - match.captured(1).toInt());
            } else if (text == QStringLiteral("\x1B[J")) {
                lines = lines.mid(0, row + 1);
                lines[row].clear();
            } else if (text == u'\n') {
                if (++row == lines.size())
                    lines.append(QString());
            } else if (text != u'\r') {
                lines[row] += text;
            }
        }
        return lines;
    }

private Q_SLOTS:
    void barsAreDrawnOverAndOneLineIsLeftForEachStep()
    {
        m_project.removeAll();
        QProcess terminal; // python3 gives it one
        terminal.start(QStringLiteral("python3"),
                       {QStringLiteral("-c"),
                        QStringLiteral("import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"),
                        QStringLiteral(PANEL_BINARY_DIR "/bin/inception-panel"),
                        QStringLiteral("--machine"), QStringLiteral("default"),
                        QStringLiteral("--project"), m_project.file(), QStringLiteral("up")});
        QVERIFY(terminal.waitForFinished(150'000));
        const QString output = QString::fromUtf8(terminal.readAll());
        QVERIFY2(terminal.exitCode() == 0, qPrintable(output));

        static const QRegularExpression bar(QStringLiteral("… Images +\\[[#.]{20}\\] +\\d+ %"));
        QVERIFY2(output.contains(bar), qPrintable(output));
        static const QRegularExpression partBar(
            QStringLiteral("    first +\\[[#.]{20}\\] +\\d+ %"));
        QVERIFY2(output.contains(partBar), qPrintable(output));
        QVERIFY(output.contains(QStringLiteral("\x1B[J")));

        const QStringList screen = screenOf(output);
        const QString shown = screen.join(u'\n');
        QVERIFY2(!shown.contains(u'#'), qPrintable(shown));
        for (const char *title :
             {"Machine", "Ports", "Secrets", "Images", "Containers", "Healthy"}) {
            const QRegularExpression line(QStringLiteral("^[✓–] %1 ").arg(QLatin1String(title)));
            QVERIFY2(screen.filter(line).size() == 1, qPrintable(shown));
        }
    }

private:
    SmallProject m_project{QStringLiteral("panelterminal")};
};

QTEST_GUILESS_MAIN(TerminalUpTest)
#include "TerminalUpTest.moc"
