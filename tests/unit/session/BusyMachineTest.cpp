// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineControl.h"
#include "core/session/Session.h"
#include "tests/unit/machine/StoreFolder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace panel;

/// A session that watches a machine while docker-machine (a script that writes down what it is
/// asked) works on it.
class BusyMachineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_bin;
    const QByteArray m_path = qgetenv("PATH");

    QStringList asked() const
    {
        QFile file(m_bin.filePath(QStringLiteral("asked")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n')
                                              : QStringList();
    }

    static void place(const StoreFolder &store, const QByteArray &address, int port)
    {
        const auto name = QStringLiteral("box");
        store.write(name, StoreFolder::config(name, QStringLiteral("parallels"),
                                              "\"IPAddress\":\"" + address + "\",\"EnginePort\":"
                                                  + QByteArray::number(port)));
        store.addCertificates(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile tool(m_bin.filePath(QStringLiteral("docker-machine")));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\n"
                   "echo \"$1\" >> \"${0%/*}/asked\"\n"
                   "case $1 in\n"
                   "status) echo Stopped ;;\n"
                   "*) trap 'sleep 0.5; echo end >> \"${0%/*}/asked\"; exit 1' INT; while :; do "
                   "sleep 0.05; "
                   "done ;;\n"
                   "esac\n");
        tool.close();
        QVERIFY(tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", m_bin.path().toUtf8() + ':' + m_path);
    }

    void cleanupTestCase() { qputenv("PATH", m_path); }

    void whatDockerMachineWorksOnIsNotAskedForBesides()
    {
        const StoreFolder store;
        place(store, "127.0.0.1", 1);
        Session::Options options{.machineStore = store.path(),
                                 .followLogs = false,
                                 .watchMachines = true,
                                 .useKeychain = false};
        options.surroundings = EndpointSurroundings();
        Session session(options);
        QTRY_COMPARE(asked().value(0), QStringLiteral("status"));
        QTRY_VERIFY(!session.machines().isEmpty()
                    && session.machines().first().state == Machine::State::Stopped);

        MachineTask *task = session.machineControl()->act(MachineControl::Action::Start,
                                                          session.machines().first());
        QTRY_COMPARE(asked().value(1), QStringLiteral("start"));
        place(store, "127.0.0.2", 1); // the VM got another address, so it is probed again
        QTRY_COMPARE(session.machines().first().ipAddress, QStringLiteral("127.0.0.2"));
        task->cancel();
        QTRY_COMPARE(asked().size(), 5);
        QCOMPARE(asked().mid(2, 2), (QStringList{QStringLiteral("end"), QStringLiteral("status")}));
    }
};

QTEST_GUILESS_MAIN(BusyMachineTest)
#include "BusyMachineTest.moc"
