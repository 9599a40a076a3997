// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/DoctorReport.h"

#include "core/session/EngineAdvice.h"

#include <QJsonArray>
#include <QTest>

using namespace panel;
using Verdict = panel::Check::Verdict;

class DoctorReportTest : public QObject
{
    Q_OBJECT

    static MachineChecks machine(const QString &name, const QList<Verdict> &verdicts)
    {
        MachineChecks machine{name, {}};
        for (const Verdict verdict : verdicts) {
            const QString fix =
                verdict == Verdict::Pass ? QString() : QStringLiteral("chmod 600 key.pem");
            machine.checks.append({QStringLiteral("key-mode"), QStringLiteral("Our key is private"),
                                   verdict, QStringLiteral("key.pem has mode 644"), fix});
        }
        return machine;
    }

private Q_SLOTS:
    void keysThatScriptsRelyOn()
    {
        const QJsonObject json = doctorJson(
            {machine(QStringLiteral("a"), {Verdict::Fail}), machine(QStringLiteral("b"), {})});
        const QJsonArray machines = json[QStringLiteral("machines")].toArray();
        QCOMPARE(machines.size(), 2);
        QCOMPARE(machines.at(0)[QStringLiteral("name")].toString(), QStringLiteral("a"));
        const QJsonValue check = machines.at(0)[QStringLiteral("checks")][0];
        QCOMPARE(check[QStringLiteral("id")].toString(), QStringLiteral("key-mode"));
        QCOMPARE(check[QStringLiteral("verdict")].toString(), QStringLiteral("fail"));
        QVERIFY(machines.at(1)[QStringLiteral("checks")].isArray());
        QCOMPARE(doctorJson({})[QStringLiteral("machines")].toArray(), QJsonArray());
    }

    void onlyAFailFails_data()
    {
        QTest::addColumn<QList<Verdict>>("verdicts");
        QTest::addColumn<int>("exitCode");
        using List = QList<Verdict>;
        QTest::newRow("none") << List{} << 0;
        QTest::newRow("pass") << List{Verdict::Pass} << 0;
        QTest::newRow("warn") << List{Verdict::Warn, Verdict::Unknown} << 0;
        QTest::newRow("fail") << List{Verdict::Pass, Verdict::Fail} << 1;
    }

    void onlyAFailFails()
    {
        QFETCH(QList<Verdict>, verdicts);
        QTEST(doctorExitCode({machine(QStringLiteral("good"), {Verdict::Pass}),
                              machine(QStringLiteral("box"), verdicts)}),
              "exitCode");
    }

    void withoutMachinesItSaysWhatNext()
    {
        const QString text = noMachinesText(QStringLiteral("/st\x1bore"),
                                            engineAdvice(QStringLiteral("default"), true));
        QVERIFY2(text.startsWith(QStringLiteral("No machine in /st␛ore.\n")), qPrintable(text));
        for (const char *next :
             {"docker-machine create", "make engine", "inception-panel machines"})
            QVERIFY2(text.contains(QLatin1String(next)), next);
    }

    void whoHasNoDockerMachineIsNotSentToIt()
    {
        const QString advice = engineAdvice(QStringLiteral("default"), false);
        QVERIFY2(!advice.contains(QStringLiteral("docker-machine")), qPrintable(advice));
        for (const char *next : {"make engine", "Docker context", "--machine NAME"})
            QVERIFY2(advice.contains(QLatin1String(next)), next);
    }

    void peopleSeeWhatToDo()
    {
        const QString text =
            doctorText({machine(QStringLiteral("bo\x1b[31mx"),
                                {Verdict::Pass, Verdict::Warn, Verdict::Fail, Verdict::Unknown})});
        QVERIFY(!text.contains(QChar(0x1b)));
        QCOMPARE(text.count(QStringLiteral("Our key is private")), 4);
        QCOMPARE(text.count(QStringLiteral("has mode 644")), 3); // what passes needs no words
        QCOMPARE(text.count(QStringLiteral("→ chmod")), 3);
        for (const char *mark : {"✓ key", "! key", "✗ key", "? key"})
            QCOMPARE(text.count(QString::fromUtf8(mark)), 1);
        QVERIFY(text.endsWith(QStringLiteral("1 passes, 1 warns, 1 fails, 1 cannot be told.\n")));
        QVERIFY(doctorText({machine(QStringLiteral("a"), {Verdict::Pass, Verdict::Pass})})
                    .endsWith(QStringLiteral("\n2 checks pass.\n")));
    }
};

QTEST_GUILESS_MAIN(DoctorReportTest)
#include "DoctorReportTest.moc"
