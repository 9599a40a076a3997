// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/Preflight.h"
#include "core/machine/TlsDoctor.h"
#include "tests/unit/machine/DoctorStore.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;
using panel::test::answerOf;
using panel::test::checkOf;
using Verdict = panel::Check::Verdict;

/// The doctor in the store of the real local engine, and in a spoilt copy of it.
class LocalDoctorTest : public QObject
{
    Q_OBJECT

    static QList<Check> examine(const QString &store)
    {
        const auto machine = MachineStore(store).machine(QStringLiteral("default"));
        if (!machine)
            return {};
        return answerOf<QList<Check>>([&](QObject *requester, Handler<QList<Check>> done) {
                   examineMachine(*machine, store, requester, std::move(done));
               })
            .value_or(QList<Check>());
    }

private Q_SLOTS:
    void allIsWell()
    {
        const QList<Check> checks = examine(MachineStore::defaultPath());
        QCOMPARE(checks.size(), 25);
        for (const Check &check : checks)
            QVERIFY2(check.verdict == Verdict::Pass, qPrintable(test::textOf(check)));
    }

    void anotherAddressIsNoticed()
    {
        const QString original = MachineStore::defaultPath();
        const QTemporaryDir copy;
        for (const char *folder : {"certs", "machines/default"}) {
            QDir().mkpath(copy.filePath(QLatin1String(folder)));
            QDirIterator files(original + u'/' + QLatin1String(folder), QDir::Files);
            while (files.hasNext()) {
                const QString file = files.next();
                QVERIFY(QFile::copy(
                    file, copy.filePath(QLatin1String(folder) + u'/' + files.fileName())));
            }
        }
        QFile config(copy.filePath(QStringLiteral("machines/default/config.json")));
        QVERIFY(config.open(QIODevice::ReadWrite));
        // Of loopback too, where the engine does not listen.
        const QByteArray moved = config.readAll().replace("127.0.0.1", "127.0.0.9");
        QVERIFY(config.resize(0) && config.seek(0));
        config.write(moved);
        config.close();
        const QList<Check> checks = examine(copy.path());
        QCOMPARE(checkOf(checks, QStringLiteral("server-address")).verdict, Verdict::Fail);
        QVERIFY(checkOf(checks, QStringLiteral("server-address"))
                    .evidence.contains(QStringLiteral("127.0.0.9")));
        QCOMPARE(checkOf(checks, QStringLiteral("server-dates")).verdict, Verdict::Pass);
        QVERIFY(checkOf(checks, QStringLiteral("answer")).verdict != Verdict::Pass);
    }
};

QTEST_GUILESS_MAIN(LocalDoctorTest)
#include "LocalDoctorTest.moc"
