// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/EnvFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using panel::EnvFile;
using panel::Error;

namespace {

const QByteArray sample = "# Everything about the shop.\n"
                          "\n"
                          "# The door.\n"
                          "#PORT=80\n"
                          "HOST=shop.example.org # inner comment\n"
                          "export MODE='a b $c'\n"
                          "  SPACED = padded   \n"
                          "YAML: style\n"
                          "TEXT=\"two\n"
                          "lines \\\"quoted\\\" \\$5\"\n"
                          "odd line that means nothing\n"
                          "DOUBLE=first\n"
                          "DOUBLE=second\n"
                          "EMPTY=\n";

} // namespace

class EnvFileTest : public QObject
{
    Q_OBJECT

private:
    static QString assigned(const EnvFile &file, const char *name)
    {
        return file.value(QLatin1String(name)).value_or(QStringLiteral("(none)"));
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *value) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(value);
        };
        row("HOST", "shop.example.org");
        row("MODE", "a b $c");
        row("SPACED", "padded");
        row("YAML", "style");
        row("TEXT", "two\nlines \"quoted\" $$5");
        row("DOUBLE", "second");
        row("EMPTY", "");
        row("PORT", "(none)");
        row("lines", "(none)");
    }

    void reads()
    {
        QFETCH(QString, name);
        const EnvFile file(sample);
        QTEST(file.value(name).value_or(QStringLiteral("(none)")), "value");
        QCOMPARE(file.text(), sample);
    }

    void knowsCommentsAndOrder()
    {
        const EnvFile file(sample);
        QCOMPARE(file.commentOf(QStringLiteral("PORT")), QStringLiteral("The door."));
        QCOMPARE(file.commentOf(QStringLiteral("HOST")), QStringLiteral("The door."));
        QCOMPARE(file.commentOf(QStringLiteral("DOUBLE")), QString());
        QCOMPARE(
            file.names().mid(0, 3),
            (QStringList{QStringLiteral("PORT"), QStringLiteral("HOST"), QStringLiteral("MODE")}));
        QVERIFY(file.isVerbatim(QStringLiteral("MODE")));
        QVERIFY(!file.isVerbatim(QStringLiteral("TEXT")));
    }

    void changesOneLineAndNothingElse()
    {
        EnvFile file(sample);
        QVERIFY(file.set(QStringLiteral("HOST"), QStringLiteral("www.example.org")));
        QVERIFY(file.set(QStringLiteral("PORT"), QStringLiteral("8080")));
        QVERIFY(file.set(QStringLiteral("DOUBLE"), QStringLiteral("a b")));
        QVERIFY(file.set(QStringLiteral("TEXT"), QStringLiteral("one")));
        QVERIFY(file.set(QStringLiteral("NEW"), QStringLiteral("it's")));
        QByteArray wanted = sample;
        wanted.replace("HOST=shop.example.org # inner", "HOST=www.example.org # inner");
        wanted.replace("#PORT=80\n", "#PORT=80\nPORT=8080\n");
        wanted.replace("DOUBLE=second", "DOUBLE='a b'");
        wanted.replace("TEXT=\"two\nlines \\\"quoted\\\" \\$5\"", "TEXT=one");
        wanted += "NEW=\"it's\"\n";
        QCOMPARE(file.text(), wanted);
        file.remove(QStringLiteral("DOUBLE"));
        file.remove(QStringLiteral("NEW"));
        file.remove(QStringLiteral("PORT"));
        QVERIFY(!file.text().contains("DOUBLE"));
        QVERIFY(file.text().contains("#PORT=80\nHOST="));
        QVERIFY(file.text().contains("odd line that means nothing\nEMPTY=\n"));
    }

    void endsTheLastLineFirst()
    {
        EnvFile file("A=1");
        QVERIFY(file.set(QStringLiteral("B"), QStringLiteral("2")));
        QCOMPARE(file.text(), QByteArray("A=1\nB=2\n"));
        EnvFile disabled("#A=1");
        QVERIFY(disabled.set(QStringLiteral("A"), QStringLiteral("2")));
        QCOMPARE(disabled.text(), QByteArray("#A=1\nA=2\n"));
    }

    void refusesWhatCannotBeWritten()
    {
        EnvFile file;
        for (const char *bad : {"two\nlines", "a\rb", "\"it's"})
            QCOMPARE(file.set(QStringLiteral("A"), QLatin1String(bad)).error().kind,
                     Error::Kind::InvalidInput);
        QCOMPARE(file.set(QStringLiteral("A B"), QStringLiteral("x")).error().kind,
                 Error::Kind::InvalidInput);
        QVERIFY(file.text().isEmpty());
    }

    /// Whatever we write, the real Compose must read: in one file, with neighbours.
    void composeReadsTheSame()
    {
        const QString compose = QStandardPaths::findExecutable(QStringLiteral("docker-compose"));
        if (compose.isEmpty())
            QSKIP("needs docker-compose");
        const QStringList values = {
            QStringLiteral("plain"),         QStringLiteral("with blanks"),
            QStringLiteral("$HOME ${A:-b}"), QStringLiteral("it's"),
            QStringLiteral("a \"word\" in"), QStringLiteral("back\\slash"),
            QStringLiteral("\\n"),           QStringLiteral("# no comment"),
            QStringLiteral("a #b"),          QStringLiteral(" blank around "),
            QStringLiteral("it's $5 \\o/"),  QStringLiteral("üñí ✓"),
            QStringLiteral("a=b:c,d;e&f|g"), QStringLiteral("'quoted'"),
            QStringLiteral("ends with '"),   QString()};
        QTemporaryDir folder;
        QByteArray yaml("services:\n  s:\n    image: x\n    environment:\n");
        EnvFile env("# above\nLAST=\"untouched\"\n");
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString name = QStringLiteral("V%1").arg(i);
            QVERIFY2(env.set(name, values[i]), qPrintable(values[i]));
            yaml += QStringLiteral("      %1: \"${%1-unset}\"\n").arg(name).toUtf8();
        }
        const auto put = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put("compose.yaml", yaml) && put(".env", env.text()));
        QProcess run;
        run.setWorkingDirectory(folder.path());
        run.start(compose,
                  {QStringLiteral("config"), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY(run.waitForFinished());
        const QByteArray output = run.readAllStandardOutput();
        QVERIFY2(run.exitCode() == 0, run.readAllStandardError().constData());
        const QJsonObject read =
            QJsonDocument::fromJson(output)[u"services"][u"s"][u"environment"].toObject();
        for (qsizetype i = 0; i < values.size(); ++i) {
            // `config` doubles each "$", so that its output could be read again.
            QString value = read.value(QStringLiteral("V%1").arg(i)).toString();
            value.replace(QStringLiteral("$$"), QStringLiteral("$"));
            QCOMPARE(value, values[i]);
            const EnvFile again(env.text());
            QString ours = *again.value(QStringLiteral("V%1").arg(i));
            if (!again.isVerbatim(QStringLiteral("V%1").arg(i)))
                ours.replace(QStringLiteral("$$"), QStringLiteral("$"));
            QCOMPARE(ours, values[i]);
        }
    }
};

QTEST_GUILESS_MAIN(EnvFileTest)
#include "EnvFileTest.moc"
