// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/EnvMistake.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

/// What Compose refuses in an env file; each row is put before the real one, too.
class EnvMistakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLine_data()
    {
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<int>("line"); // 0: none
        QTest::addColumn<QString>("says");
        const auto good = [](const char *name, const QByteArray &env) {
            QTest::newRow(name) << env << 0 << QString();
        };
        const auto bad = [](const char *name, const QByteArray &env, int line, const char *says) {
            QTest::newRow(name) << env << line << QString::fromLatin1(says);
        };
        good("none", "");
        good("plain", "A=1\n# x\n\nexport B=2\nC: 3\nD = 4 # x\nE='a b'\nF=\"a\\\"b\"\n");
        good("a name alone", "A=1\nLONELY\n");
        good("over lines", "A='x\ny z=1\n'\nB=1\n");
        good("dots and dashes", "A.B=1\nA-B=1\n");
        good("a price", "A=100$\nB=a$1\n");
        good("filled in", "A=${B:-${C:-x}}\nD='${'\nE=$${\n");
        bad("blank in a name", "A=1\nB C=2\n", 2, "blank");
        bad("words alone", "A=1\n\nnot a setting\n", 3, "blank");
        bad("a sign", "A=1\nB@C=secret\n", 2, "@");
        bad("open quote", "A=1\nB=\"hunter2\nC=2\nD=3\n", 2, "closes the quote");
        bad("open brace", "A=1\nB=2\nC=${D:-x\n", 3, "closes");
        bad("no name", "A=1\n=2\n", 2, "no name");
        bad("text behind a quote", "A=1\nB=\"a\"x\"\n", 2, "cannot be in the name");
    }

    void findsTheLine()
    {
        QFETCH(QByteArray, env);
        QFETCH(int, line);
        QFETCH(QString, says);
        const std::optional<EnvMistake> mistake = mistakeIn(env);
        QCOMPARE(mistake ? mistake->line : 0, line);
        if (mistake) {
            QVERIFY2(mistake->text.contains(says), qPrintable(mistake->text));
            QVERIFY(!mistake->text.contains(QStringLiteral("hunter2"))); // it may be a password
        }
        const QString compose = QStandardPaths::findExecutable(QStringLiteral("docker-compose"));
        if (compose.isEmpty())
            return;
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral(".env")), env);
        write(folder.filePath(QStringLiteral("compose.yaml")), "services: {a: {image: x}}\n");
        QProcess run;
        run.setWorkingDirectory(folder.path());
        run.start(compose, {QStringLiteral("config"), QStringLiteral("-q")});
        QVERIFY(run.waitForFinished());
        QCOMPARE(run.exitCode() != 0, line > 0);
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

QTEST_GUILESS_MAIN(EnvMistakeTest)
#include "EnvMistakeTest.moc"
